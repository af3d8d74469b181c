// The view "Xếp loại": how many people have each level, the quotas, and everybody with the whole reasoning.
import type { ActionResult } from "../../src/actions/result";
import type { View } from "../../src/entry";
import { ratedFromAbove } from "../../src/rating/assessors";
import type { LevelCode } from "../../src/regulation/schema";
import { findRegulation } from "../../src/regulations";
import { assessorRulesOf } from "../../src/regulations/assessors";
import type { Actions } from "../actions";
import type { Data } from "../app";
import { text } from "../language/messages";
import { countLevels, levelOf } from "../levels";
import { Button, Empty, Fold } from "../parts";
import { Sentence } from "../sentence";
import type { Work } from "../task";
import { LevelChart } from "./chart";
import { People } from "./people";
import { Quota } from "./quota";
import { Year } from "./year";

/** The rating: empty until somebody asks for it. */
export function RateView(props: { data: Data; work: Work; actions: Actions; onOpen: (view: View) => void }) {
  const { data, work, actions, onOpen } = props;
  const { rating } = data;
  const toCheck = () => {
    onOpen("check");
    actions.check();
  };
  if (!rating)
    return (
      <Empty title={text("rate.empty.title")} action={text("rate.run")} running={work.running} onPress={actions.rate}>
        {text("rate.empty")}
      </Empty>
    );
  if (!rating.rated)
    return (
      <div class="notice bad" id="outcome" tabIndex={-1}>
        <h2>{text("rate.none.title")}</h2>
        <p>{text("rate.none", { count: rating.problems.length })}</p>
        <Button primary idle={work.running} onPress={toCheck}>
          {text("rate.to-check")}
        </Button>
      </div>
    );
  const levels = findRegulation(rating.regulation ?? "")?.levels.map(({ code }) => code) ?? [];
  const deciding = { levels, idle: work.running, actions };
  return (
    <>
      <h2 id="outcome" tabIndex={-1}>
        {headline(rating)}
      </h2>
      <LevelChart counts={countLevels(rating.people)} />
      <Unrated rating={rating} idle={work.running} onCheck={toCheck} />
      {rating.quota.map((row) => (
        <Quota key={JSON.stringify(row)} row={row} people={rating.people} deciding={deciding} />
      ))}
      <div class="actions">
        <Button primary idle={work.running} onPress={actions.rate}>
          {text("rate.again")}
        </Button>
        <Button idle={work.running} onPress={() => actions.goTo("Tổng hợp", "")}>
          {text("rate.sheet")}
        </Button>
      </div>
      <People people={rating.people} deciding={deciding} />
      {rating.year && <Year year={rating.year} />}
      {rating.notes.length > 0 && (
        <Fold title={text("rate.notes", { count: rating.notes.length })}>
          <ul class="plain">
            {rating.notes.map((note) => (
              <li key={note.message}>
                <Sentence said={note} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <Assessors rating={rating} />
    </>
  );
}

/** Who of the unit is rated from above, by whom, and whose opinion is taken first. */
function Assessors({ rating: { regulation, people } }: { rating: ActionResult }) {
  const found = ratedFromAbove(people, assessorRulesOf(regulation ?? ""));
  if (found.length === 0) return null;
  return (
    <Fold title={text("assessor.title", { count: found.length })}>
      <ul class="plain">
        {found.map(({ person: { id, name }, rule: { assessor, consult, cite } }) => (
          <li key={id}>
            {consult === null
              ? text("assessor.above", { name, assessor, at: cite.at })
              : text("assessor.consult", { name, assessor, consult, at: cite.at })}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function headline({ people }: ActionResult): string {
  const excluded = people.filter(({ level }) => level === "KHONG_DANH_GIA").length;
  return excluded > 0
    ? text("rate.headline.excluded", { count: people.length, excluded })
    : text("rate.headline", { count: people.length });
}

/** People without a level: because of their data, which can be mended, or because the text leaves their case open. */
function Unrated({ rating, idle, onCheck }: { rating: ActionResult; idle: boolean; onCheck: () => void }) {
  const at = (level: LevelCode) => rating.people.filter((person) => levelOf(person) === level).length;
  const [incomplete, open] = [at("CHUA_DU"), at("CHUA_QUY_DINH")];
  if (incomplete + open === 0) return null;
  return (
    <div class="notice warn">
      {incomplete > 0 && <p>{text("rate.unrated", { count: incomplete })}</p>}
      {open > 0 && <p>{text("rate.open", { count: open })}</p>}
      {incomplete > 0 && rating.problems.length > 0 && (
        <Button small idle={idle} onPress={onCheck}>
          {text("rate.to-check")}
        </Button>
      )}
    </div>
  );
}
