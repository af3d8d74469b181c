// The view "Kiểm tra": what is wrong in the workbook, person by person, with the way to each cell and the fixes.
import { useState } from "preact/hooks";
import type { FixResult } from "../../src/actions/fixes";
import type { View } from "../../src/entry";
import type { Actions } from "../actions";
import type { Data } from "../app";
import { firstOf, placeText } from "../format";
import { text } from "../language/messages";
import { Button, Empty, Notice } from "../parts";
import { changeOf, countKinds, countPeople, groupProblems, type Kind, keyOf, kindOf } from "../problems";
import type { Work } from "../task";
import { FixPreview } from "./fix-preview";
import { ProblemGroups } from "./problem-groups";

/** The check: empty until somebody asks for it, then the summary, the filters and the problems. */
export function CheckView(props: { data: Data; work: Work; actions: Actions; onOpen: (view: View) => void }) {
  const { data, work, actions, onOpen } = props;
  const [chosen, setChosen] = useState<Kind | null>(null);
  const [current, setCurrent] = useState("");
  const [previewing, setPreviewing] = useState(false);
  const result = data.check;
  if (!result)
    return (
      <Empty
        title={text("check.empty.title")}
        action={text("check.run")}
        running={work.running}
        onPress={actions.check}
      >
        {text("check.empty")}
      </Empty>
    );

  const kinds = countKinds(result.problems);
  const kind = kinds.some((one) => one.kind === chosen) ? chosen : null;
  const problems = result.problems.filter((problem) => kind === null || kindOf(problem) === kind);
  const fixable = problems.filter((problem) => changeOf(problem));
  if (previewing && fixable.length > 0)
    return (
      <FixPreview
        problems={fixable}
        idle={work.running}
        onApply={(fixes) => {
          setPreviewing(false);
          actions.fix(fixes, "outcome");
        }}
        onClose={() => setPreviewing(false)}
      />
    );

  const ready = result.rated && result.problems.length === 0;
  const groups = groupProblems(problems, result.people);
  const ordered = groups.flatMap((group) => group.problems);
  const position = ordered.findIndex((problem) => keyOf(problem) === current);
  const step = (by: number) => {
    const from = position < 0 ? (by > 0 ? -1 : 0) : position;
    const next = ordered[(from + by + ordered.length) % ordered.length];
    if (!next) return;
    setCurrent(keyOf(next));
    actions.goTo(next.sheet, next.cell);
  };
  return (
    <>
      <Outcome problems={result.problems.length} people={countPeople(result.problems)} rated={result.rated} />
      <Refused result={result} />
      <div class="actions">
        {fixable.length > 0 && (
          <Button primary idle={work.running} onPress={() => setPreviewing(true)}>
            {text("check.fix-many", { count: fixable.length })}
          </Button>
        )}
        {ready && (
          <Button
            primary
            idle={work.running}
            onPress={() => {
              onOpen("rate");
              actions.rate();
            }}
          >
            {text("rate.run")}
          </Button>
        )}
        <Button primary={fixable.length === 0 && !ready} idle={work.running} onPress={actions.check}>
          {text("check.again")}
        </Button>
        {result.undoable > 0 && (
          <Button idle={work.running} onPress={actions.undo}>
            {text("check.undo", { count: result.undoable })}
          </Button>
        )}
      </div>
      {kinds.length > 1 && (
        <fieldset class="chips">
          <legend class="hidden">{text("check.filter")}</legend>
          <Chip
            label={text("kind.all")}
            count={result.problems.length}
            on={kind === null}
            onPress={() => setChosen(null)}
          />
          {kinds.map((one) => (
            <Chip
              key={one.kind}
              label={text(`kind.${one.kind}`)}
              count={one.count}
              on={one.kind === kind}
              onPress={() => setChosen(one.kind)}
            />
          ))}
        </fieldset>
      )}
      <ProblemGroups
        groups={groups}
        current={current}
        idle={work.running}
        onGo={(problem) => {
          setCurrent(keyOf(problem));
          actions.goTo(problem.sheet, problem.cell);
        }}
        onFix={(problem, next) => {
          const change = changeOf(problem);
          if (change) actions.fix([change], next);
        }}
      />
      {ordered.length > 1 && (
        <nav class="walk" aria-label={text("check.walk")}>
          <Button small idle={work.running} onPress={() => step(-1)}>
            {text("check.previous")}
          </Button>
          <span>
            {position < 0
              ? text("places", { count: ordered.length })
              : text("check.position", { at: position + 1, of: ordered.length })}
          </span>
          <Button small idle={work.running} onPress={() => step(1)}>
            {text("check.next")}
          </Button>
        </nav>
      )}
    </>
  );
}

/** The summary, to which the focus moves after a check. */
function Outcome({ problems, people, rated }: { problems: number; people: number; rated: boolean }) {
  if (problems === 0)
    return (
      <div class="notice good" id="outcome" tabIndex={-1}>
        <h2>{text("check.none.title")}</h2>
        <p>{text("check.none")}</p>
      </div>
    );
  return (
    <div class="notice bad" id="outcome" tabIndex={-1}>
      <h2>{people > 0 ? text("check.found", { problems, people }) : text("check.found-alone", { problems })}</h2>
      <p>{text(rated ? "check.found.rated" : "check.found.not-rated")}</p>
    </div>
  );
}

/** Cells that a fix left alone because somebody changed them, or because they take no such value. */
function Refused({ result }: { result: object }) {
  const refused = (result as Partial<FixResult>).refused ?? [];
  if (refused.length === 0) return null;
  const { shown, more } = firstOf(refused, 8);
  return (
    <Notice tone="warn">
      <strong>{text("refused.title", { count: refused.length })}</strong>
      <ul class="plain">
        {shown.map(({ sheet, cell, reason }) => (
          <li key={placeText(sheet, cell)}>
            <span lang="vi">{placeText(sheet, cell)}</span>: {text(`refused.${reason}`)}
          </li>
        ))}
        {more > 0 && <li>{text("and-more", { count: more })}</li>}
      </ul>
    </Notice>
  );
}

function Chip(props: { label: string; count: number; on: boolean; onPress: () => void }) {
  return (
    <button type="button" class="chip" aria-pressed={props.on} onClick={props.onPress}>
      {props.label} <b>{props.count}</b>
    </button>
  );
}
