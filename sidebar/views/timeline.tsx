// The steps of the period from top to bottom: how far each is, who is missing, and how many days are left.

import { readPeriod } from "../../src/rating/period";
import type { MissingPerson } from "../../src/workbook/progress";
import { dayText } from "../format";
import { text } from "../language/messages";
import type { DeadlineCard, Overview, StageCard } from "../overview";
import { Fold, GrowingList, Vietnamese } from "../parts";
import { Words } from "../sentence";

/** From so many days on nobody counts the days of a delay any more. */
const LONG_AGO = 60;

interface Step {
  key: string;
  title: string;
  stage: StageCard | undefined;
  deadline: DeadlineCard | undefined;
}

/** The deadlines of the period itself, and those of its whole year. */
function parted({ deadlines, period }: Overview): { own: DeadlineCard[]; yearly: DeadlineCard[] } {
  const kind = readPeriod(period)?.kind;
  return {
    own: deadlines.filter(({ per }) => per === kind),
    yearly: deadlines.filter(({ per }) => per !== kind),
  };
}

/** Scoring stages first, each with the deadline of its step; then the steps that have no sheet. */
function stepsOf(overview: Overview): Step[] {
  const { own } = parted(overview);
  const staged = new Set(overview.stages.map(({ step }) => step));
  return [
    ...overview.stages.map((stage) => ({
      key: stage.sheet,
      title: stage.title,
      stage,
      deadline: own.find(({ step }) => step === stage.step),
    })),
    ...own
      .filter(({ step }) => !staged.has(step))
      .map((deadline) => ({ key: deadline.step, title: deadline.title, stage: undefined, deadline })),
  ];
}

/** The steps of the period. */
export function Timeline(props: { overview: Overview; idle: boolean; onGo: (sheet: string, cell: string) => void }) {
  const steps = stepsOf(props.overview);
  const now = steps.findIndex(({ stage, deadline }) => (stage ? !isDone(stage) : (deadline?.daysLeft ?? -1) >= 0));
  return (
    <section>
      <h2>{text("overview.steps")}</h2>
      <ol class="steps">
        {steps.map((step, index) => (
          <li
            key={step.key}
            class={step.stage && isDone(step.stage) ? "done" : index === now ? "now" : ""}
            aria-current={index === now ? "step" : undefined}
          >
            <Row step={step} idle={props.idle} onGo={props.onGo} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function isDone({ done, total }: StageCard): boolean {
  return total > 0 && done === total;
}

function Row(props: { step: Step; idle: boolean; onGo: (sheet: string, cell: string) => void }) {
  const { title, stage, deadline } = props.step;
  const late = stage !== undefined && !isDone(stage) && deadline !== undefined && deadline.daysLeft < 0;
  return (
    <>
      <div class="row">
        <span>
          <Words>{title}</Words>
        </span>
        {stage && (
          <b>
            {text("overview.done", { done: stage.done, total: stage.total })}
            <span class="hidden">{isDone(stage) ? text("overview.complete") : ""}</span>
          </b>
        )}
      </div>
      {deadline && <p class={late ? "due late" : "due"}>{dueText(deadline, stage)}</p>}
      {stage && stage.total > 0 && !isDone(stage) && (
        <div class="bar" aria-hidden="true">
          <i style={{ width: `${(100 * stage.done) / stage.total}%` }} />
        </div>
      )}
      {stage && stage.missing.length > 0 && <Missing {...props} missing={stage.missing} />}
    </>
  );
}

/** The day, and in words how it stands: days left, today, late or past. */
function dueText({ date, daysLeft }: DeadlineCard, stage: StageCard | undefined): string {
  const day = dayText(date);
  if (stage && isDone(stage)) return text("due", { day });
  if (daysLeft === 0) return text("due.today", { day });
  if (daysLeft > 0) return text("due.left", { day, count: daysLeft });
  if (!stage) return text("due.past", { day });
  return daysLeft < -LONG_AGO ? text("due.long-late", { day }) : text("due.late", { day, count: -daysLeft });
}

function Missing(props: { missing: MissingPerson[]; idle: boolean; onGo: (sheet: string, cell: string) => void }) {
  return (
    <Fold title={text("overview.missing", { count: props.missing.length })}>
      <GrowingList
        items={props.missing}
        step={10}
        class="plain"
        render={({ id, name, state, sheet, cell }) => (
          <li key={id}>
            <button
              type="button"
              class="place"
              aria-disabled={props.idle ? "true" : undefined}
              onClick={() => {
                if (!props.idle) props.onGo(sheet, cell);
              }}
            >
              <Vietnamese>{[name, id].filter(Boolean).join(" · ")}</Vietnamese>
            </button>{" "}
            <small>{text(`missing.${state}`)}</small>
          </li>
        )}
      />
    </Fold>
  );
}

/** The steps that come once a year, whatever the period. */
export function YearDeadlines({ overview }: { overview: Overview }) {
  const { yearly } = parted(overview);
  if (yearly.length === 0) return null;
  return (
    <Fold
      title={text("overview.year", { year: yearly[0]?.date.slice(0, 4) ?? "" })}
      open={yearly.some(({ daysLeft }) => daysLeft >= 0)}
    >
      <dl>
        {yearly.map((deadline) => (
          <div key={deadline.step}>
            <dt>
              <Words>{deadline.title}</Words>
            </dt>
            <dd>
              {dueText(deadline, undefined)}
              <small>
                <Vietnamese>{deadline.citation}</Vietnamese>
              </small>
            </dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
