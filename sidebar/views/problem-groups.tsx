// Problems under the person and the sheet that they belong to; a fix is shown before it is made.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Problem } from "../../src/workbook/problem";
import { markText, numberText, placeText, valueText } from "../format";
import { EXPLANATIONS } from "../language/explanations";
import { pageLanguage, text } from "../language/messages";
import { Button, GrowingList, Vietnamese } from "../parts";
import { changeOf, keyOf, kindOf, type ProblemGroup } from "../problems";
import { Sentence } from "../sentence";

interface Handlers {
  current: string;
  idle: boolean;
  onGo: (problem: Problem) => void;
  /** `next` is the id of the element that takes the focus once the fix is made. */
  onFix: (problem: Problem, next: string) => void;
}

/** The groups, twenty at a time. */
export function ProblemGroups({ groups, ...handlers }: { groups: ProblemGroup[] } & Handlers) {
  return (
    <GrowingList
      items={groups}
      step={20}
      class="groups"
      render={(group, index) => (
        <li key={group.key}>
          <Group group={group} handlers={handlers} next={groups[index + 1]?.problems[0]} />
        </li>
      )}
    />
  );
}

/** The id of a problem's link, to which the focus can move. */
function linkId(problem: Problem | undefined): string {
  return problem ? `go-${encodeURIComponent(keyOf(problem))}` : "outcome";
}

function Group(props: { group: ProblemGroup; handlers: Handlers; next: Problem | undefined }) {
  const { group, handlers, next } = props;
  const { person, name, sheet, problems } = group;
  return (
    <>
      <h3>
        <Vietnamese>{person === "" ? sheet : [name, person].filter(Boolean).join(" · ")}</Vietnamese>
        <small>
          {person === "" ? "" : <Vietnamese>{sheet}</Vietnamese>}
          {problems.length > 1 && ` · ${text("places", { count: problems.length })}`}
        </small>
      </h3>
      <GrowingList
        items={problems}
        step={5}
        class="problems"
        render={(problem, index) => (
          <Entry
            key={keyOf(problem)}
            problem={problem}
            handlers={handlers}
            next={linkId(problems[index + 1] ?? problems[index - 1] ?? next)}
          />
        )}
      />
    </>
  );
}

function Entry({ problem, handlers, next }: { problem: Problem; handlers: Handlers; next: string }) {
  const { current, idle, onGo, onFix } = handlers;
  const [asking, setAsking] = useState(false);
  const element = useRef<HTMLLIElement>(null);
  const isCurrent = keyOf(problem) === current;
  const kind = kindOf(problem);
  const place = placeText(problem.sheet, problem.cell);
  const change = changeOf(problem);
  useEffect(() => {
    if (isCurrent) element.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const close = () => {
    setAsking(false);
    document.getElementById(linkId(problem))?.focus();
  };
  return (
    <li
      class={`problem ${kind === "missing" ? "soft" : ""}`}
      aria-current={isCurrent ? "true" : undefined}
      ref={element}
    >
      <button
        type="button"
        class="place"
        id={linkId(problem)}
        aria-disabled={idle ? "true" : undefined}
        onClick={() => {
          if (!idle) onGo(problem);
        }}
      >
        <span class="hidden">{text("go-to")} </span>
        <span lang="vi">{place}</span>
      </button>
      <span class="kind">{text(`kind.${kind}`)}</span>
      <p>
        <Sentence said={problem} />
      </p>
      <Meaning code={problem.code} />
      {change && !asking && (
        <Button small idle={idle} onPress={() => setAsking(true)} label={`${fixLabel(problem)}, ${place}`}>
          {fixLabel(problem)}
        </Button>
      )}
      {change && asking && (
        <fieldset
          class="change"
          onKeyDown={(event) => {
            if (event.key === "Escape") close();
          }}
        >
          <legend>{text("fix.change", { place })}</legend>
          <p>
            <del>{markText(change.expected)}</del> <span aria-hidden="true">→</span>{" "}
            <span class="hidden">{text("fix.becomes")} </span>
            <ins>{valueText(change.value)}</ins>
          </p>
          <div class="actions">
            <Button small takesFocus idle={idle} onPress={() => onFix(problem, next)}>
              {text("fix.apply")}
            </Button>
            <Button small onPress={close}>
              {text("cancel")}
            </Button>
          </div>
        </fieldset>
      )}
    </li>
  );
}

/** What a code means and what to do, for whoever opens it. */
function Meaning({ code }: { code: Problem["code"] }) {
  const { meaning, remedy } = EXPLANATIONS[pageLanguage()][code];
  return (
    <details class="meaning">
      <summary>{text("problem.meaning")}</summary>
      <p>{meaning}</p>
      <p>{remedy}</p>
    </details>
  );
}

function fixLabel({ fix }: Problem): string {
  if (!fix) return "";
  return typeof fix.value === "number"
    ? text("fix.number", { value: numberText(fix.value) })
    : text("fix.text", { value: fix.value });
}
