// The view "Thiết lập": a short form, what would be made and what stays, then what was made.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { View } from "../../src/entry";
import type { SheetReport } from "../../src/workbook/setup/plan";
import { SetupFault } from "../../src/workbook/setup/request";
import type { Actions } from "../actions";
import type { Data } from "../app";
import { dayText } from "../format";
import { pageLanguage, text } from "../language/messages";
import { Button, Empty, Notice, Vietnamese } from "../parts";
import { Words } from "../sentence";
import { CHOICES, handSentences, periodHelp, planFrom, type SetupPlan, type SetupWords, startingWords } from "../setup";
import type { Work } from "../task";

type Answers = Required<SetupWords>;

interface Props {
  data: Data;
  work: Work;
  actions: Actions;
  onOpen: (view: View) => void;
}

/** Set-up, in three steps: the form, the plan, the outcome. */
export function SetupView({ data, work, actions, onOpen }: Props) {
  const { setup, setUp } = data;
  if (setUp)
    return <Outcome plan={setUp} idle={work.running} onOpen={onOpen} onUndo={() => actions.undoSetup(setUp)} />;
  if (!setup)
    return (
      <Empty
        title={text("setup.empty.title")}
        action={text("setup.read")}
        running={work.running}
        onPress={actions.readSetup}
      >
        {text("setup.empty")}
      </Empty>
    );
  return <Form key={setup.mark} setup={setup} work={work} actions={actions} />;
}

function Form({ setup, work, actions }: { setup: NonNullable<Data["setup"]> } & Pick<Props, "work" | "actions">) {
  const [words, setWords] = useState<Answers>(() => startingWords(setup));
  const [plan, setPlan] = useState<SetupPlan | null>(null);
  const [fault, setFault] = useState<{ cause: SetupFault; turn: number } | null>(null);
  const write = (key: keyof Answers) => (value: string) => setWords((old) => ({ ...old, [key]: value }));
  const look = () => {
    try {
      setPlan(planFrom(setup, words));
      setFault(null);
    } catch (error) {
      if (!(error instanceof SetupFault)) throw error;
      setFault((old) => ({ cause: error, turn: (old?.turn ?? 0) + 1 }));
    }
  };
  if (plan)
    return (
      <Plan
        plan={plan}
        idle={work.running}
        onBack={() => setPlan(null)}
        onDo={() => actions.setUp(setup, words, plan)}
      />
    );
  return (
    <form
      class="setup"
      noValidate
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        look();
      }}
    >
      <h2>{text("setup.title")}</h2>
      <p>{text("setup.intro")}</p>
      {fault && <Fault key={fault.turn} sentence={fault.cause.sentence(pageLanguage())} />}
      {fault && (
        <Button small idle={work.running} onPress={actions.readSetup}>
          {text("setup.read")}
        </Button>
      )}
      <Field id="setup-name" label={text("setup.unit")} value={words.name} onWrite={write("name")} required />
      <Field id="setup-superior" label={text("setup.superior")} value={words.superior} onWrite={write("superior")} />
      <Field id="setup-block" label={text("setup.block")} value={words.block} onWrite={write("block")} />
      <div class="field">
        <label for="setup-regulation">{text("setup.regulation")}</label>
        <select
          id="setup-regulation"
          aria-required="true"
          value={words.regulation}
          onChange={(event) => write("regulation")(event.currentTarget.value)}
        >
          <option value="">{text("setup.choose")}</option>
          {CHOICES.map(({ id, shortTitle, from, to }) => (
            <option key={id} value={id} lang="vi">
              {`${shortTitle} (${to === null ? text("regulation.from", { from: dayText(from) }) : text("regulation.from-to", { from: dayText(from), to: dayText(to) })})`}
            </option>
          ))}
        </select>
      </div>
      <Field
        id="setup-period"
        label={text("setup.period")}
        help={periodHelp(words.regulation) || text("setup.period.help")}
        value={words.period}
        onWrite={write("period")}
        required
      />
      <fieldset class="choice">
        <legend>{text("setup.format")}</legend>
        {(["Nhà nước", "Đảng"] as const).map((format) => (
          <label key={format}>
            <input
              type="radio"
              name="format"
              value={format}
              checked={words.format === format}
              onChange={() => write("format")(format)}
            />
            <span>
              <Vietnamese>{format}</Vietnamese>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="actions">
        <Button primary idle={work.running} onPress={look}>
          {text("setup.look")}
        </Button>
      </div>
    </form>
  );
}

function Field(props: {
  id: string;
  label: string;
  value: string;
  onWrite: (value: string) => void;
  help?: string;
  required?: boolean;
}) {
  const { id, label, value, onWrite, help, required } = props;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {help && <small id={`${id}-help`}>{help}</small>}
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={value}
        {...(required ? { "aria-required": "true" as const } : {})}
        {...(help ? { "aria-describedby": `${id}-help` } : {})}
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
    </div>
  );
}

/** Why there is no plan; it takes the focus when it appears. */
function Fault({ sentence }: { sentence: string }) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => element.current?.focus(), []);
  return (
    <div class="notice bad" tabIndex={-1} ref={element}>
      <div role="alert">{sentence}</div>
    </div>
  );
}

/** What a set-up would do; nothing is written before the button is pressed. */
function Plan(props: { plan: SetupPlan; idle: boolean; onBack: () => void; onDo: () => void }) {
  const { plan, idle, onBack, onDo } = props;
  const nothing = plan.steps.length === 0;
  return (
    <section>
      <Heading>{text(nothing ? "setup.nothing" : "setup.plan")}</Heading>
      <Sheets plan={plan} />
      <div class="actions">
        {!nothing && (
          <Button primary idle={idle} onPress={onDo}>
            {text("setup.do")}
          </Button>
        )}
        <Button idle={idle} onPress={onBack}>
          {text("setup.back")}
        </Button>
      </div>
    </section>
  );
}

function Outcome(props: { plan: SetupPlan; idle: boolean; onOpen: (view: View) => void; onUndo: () => void }) {
  const { plan, idle, onOpen, onUndo } = props;
  const made = plan.steps.some(({ kind }) => kind === "sheet");
  return (
    <section>
      <div id="outcome" tabIndex={-1}>
        <Notice tone="good">{text("setup.done")}</Notice>
      </div>
      <p>{text("setup.next")}</p>
      <div class="actions">
        <Button primary idle={idle} onPress={() => onOpen("overview")}>
          {text("setup.to-overview")}
        </Button>
        {made && (
          <Button idle={idle} onPress={onUndo}>
            {text("setup.undo")}
          </Button>
        )}
      </div>
      <h2>{text("setup.was")}</h2>
      <Sheets plan={plan} />
    </section>
  );
}

/** A heading that takes the focus when its part of the view appears. */
function Heading({ children }: { children: ComponentChildren }) {
  const element = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => element.current?.focus(), []);
  return (
    <h2 tabIndex={-1} ref={element}>
      {children}
    </h2>
  );
}

function Sheets({ plan }: { plan: SetupPlan }) {
  const { sheets, kept } = plan;
  const hands = handSentences(plan);
  return (
    <>
      <ul class="plain">
        {sheets.map((report) => (
          <li key={report.sheet}>
            <b lang="vi">{report.sheet}</b>: <What report={report} />
          </li>
        ))}
      </ul>
      {kept.length > 0 && (
        <>
          <h2>{text("setup.kept")}</h2>
          <ul class="plain">
            {kept.map(({ item, value }) => (
              <li key={item}>
                <Vietnamese>{`${item}: ${value}`}</Vietnamese>
              </li>
            ))}
          </ul>
        </>
      )}
      {hands.length > 0 && (
        <>
          <h2>{text("setup.hands")}</h2>
          <ul class="plain">
            {hands.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What becomes of a sheet, in a few words. */
function What({ report: { state, headings, rows, reason } }: { report: SheetReport }) {
  if (state === "left")
    return (
      <>
        {text("setup.sheet.left")} <Words>{reason}</Words>
      </>
    );
  if (state !== "more") return <>{text(`setup.sheet.${state}`)}</>;
  return (
    <>
      {headings.length > 0 && (
        <>
          {text("setup.sheet.headings")} <Vietnamese>{headings.join(", ")}</Vietnamese>.{" "}
        </>
      )}
      {rows > 0 && <>{text("setup.sheet.rows", { count: rows })} </>}
      {headings.length === 0 && rows === 0 && text("setup.sheet.dressing")}
    </>
  );
}
