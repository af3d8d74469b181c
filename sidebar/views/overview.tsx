// The view "Tổng quan": the steps of the period with their days, what to do next, and how the open questions are read.

import type { View } from "../../src/entry";
import { settingsTable } from "../../src/workbook/tables";
import type { Actions } from "../actions";
import type { Data } from "../app";
import { dayText, firstOf, placeText } from "../format";
import { text } from "../language/messages";
import type { Overview } from "../overview";
import { Button, Empty, Fold, Vietnamese } from "../parts";
import { Sentence } from "../sentence";
import type { Work } from "../task";
import { Ambiguities } from "./ambiguities";
import { Closing } from "./closing";
import { Reminders } from "./reminders";
import { Timeline, YearDeadlines } from "./timeline";

/** The overview, read when the sidebar opens. */
export function OverviewView(props: { data: Data; work: Work; actions: Actions; onOpen: (view: View) => void }) {
  const { data, work, actions, onOpen } = props;
  const { overview } = data;
  if (!overview)
    return (
      <Empty
        title={text("overview.empty.title")}
        action={text("overview.run")}
        running={work.running}
        onPress={actions.refresh}
      >
        {text("overview.empty")}
      </Empty>
    );
  return (
    <>
      {overview.rated ? (
        <Timeline overview={overview} idle={work.running} onGo={actions.goTo} />
      ) : (
        <NotReady {...props} overview={overview} />
      )}
      {lacksSettings(overview) ? (
        <div class="actions">
          <Button primary idle={work.running} onPress={() => onOpen("setup")}>
            {text("setup.open")}
          </Button>
        </div>
      ) : (
        <NextStep
          overview={overview}
          idle={work.running}
          onCheck={() => {
            onOpen("check");
            actions.check();
          }}
          onRate={() => {
            onOpen("rate");
            actions.rate();
          }}
          onRefresh={actions.refresh}
        />
      )}
      {overview.ambiguities.length > 0 && (
        <Ambiguities ambiguities={overview.ambiguities} idle={work.running} onChoose={actions.chooseReading} />
      )}
      <Closing overview={overview} next={data.next} idle={work.running} actions={actions} />
      <Reminders overview={overview} idle={work.running} actions={actions} />
      <YearDeadlines overview={overview} />
      <RegulationCard overview={overview} />
    </>
  );
}

/** Whether the workbook has not been set up: it has no `Cấu hình`. */
function lacksSettings({ blocking }: Overview): boolean {
  return blocking.some(({ code, sheet }) => code === "table.missing" && sheet === settingsTable.sheet);
}

/** What to do next: mend what is wrong, or rate; in a closed period neither. */
function NextStep(props: {
  overview: Overview;
  idle: boolean;
  onCheck: () => void;
  onRate: () => void;
  onRefresh: () => void;
}) {
  const { problemCount, closing } = props.overview;
  return (
    <div class="actions">
      {closing?.closed ? null : problemCount > 0 ? (
        <Button primary idle={props.idle} onPress={props.onCheck}>
          {text("overview.mend", { count: problemCount })}
        </Button>
      ) : (
        <Button primary idle={props.idle} onPress={props.onRate}>
          {text("rate.run")}
        </Button>
      )}
      <Button idle={props.idle} onPress={props.onRefresh}>
        {text("refresh")}
      </Button>
    </div>
  );
}

/** A workbook of which nobody can be rated yet: what is missing, in order. */
function NotReady({ overview, work, actions }: { overview: Overview; work: Work; actions: Actions }) {
  const { shown, more } = firstOf(overview.blocking, 6);
  return (
    <div class="notice warn">
      <h2>{text("overview.not-ready")}</h2>
      <ul class="plain">
        {shown.map((problem) => (
          <li key={`${placeText(problem.sheet, problem.cell)} ${problem.message}`}>
            {problem.cell !== "" && (
              <button
                type="button"
                class="place"
                aria-disabled={work.running ? "true" : undefined}
                onClick={() => actions.goTo(problem.sheet, problem.cell)}
              >
                <span class="hidden">{text("go-to")} </span>
                <span lang="vi">{placeText(problem.sheet, problem.cell)}</span>
              </button>
            )}
            <p>
              <Sentence said={problem} />
            </p>
          </li>
        ))}
        {more > 0 && <li>{text("and-more", { count: more })}</li>}
      </ul>
    </div>
  );
}

/** The regulation as people look it up. */
function RegulationCard({ overview: { regulation } }: { overview: Overview }) {
  if (!regulation) return null;
  const { title, issuer, number, issued, from, to, lastCheckedOn, sources } = regulation;
  return (
    <Fold title={text("regulation")}>
      <p>
        <Vietnamese>{title}</Vietnamese>
      </p>
      <dl>
        <dt>{text("regulation.number")}</dt>
        <dd>
          <Vietnamese>{number}</Vietnamese>
        </dd>
        <dt>{text("regulation.issuer")}</dt>
        <dd>
          <Vietnamese>{issuer}</Vietnamese>
        </dd>
        <dt>{text("regulation.issued")}</dt>
        <dd>{issued === null ? "—" : dayText(issued)}</dd>
        <dt>{text("regulation.in-force")}</dt>
        <dd>
          {to === null
            ? text("regulation.from", { from: dayText(from) })
            : text("regulation.from-to", { from: dayText(from), to: dayText(to) })}
        </dd>
        <dt>{text("regulation.sources")}</dt>
        <dd>
          {sources.map((source) => (
            <p key={source}>
              <Vietnamese>{source}</Vietnamese>
            </p>
          ))}
        </dd>
        <dt>{text("regulation.checked")}</dt>
        <dd>{dayText(lastCheckedOn)}</dd>
      </dl>
    </Fold>
  );
}
