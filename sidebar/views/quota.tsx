// One quota as a meter: how many may stand at the level, how many do, who they are in order, and where they tie.
import { useId } from "preact/hooks";
import type { PersonResult } from "../../src/actions/result";
import { foldAccents } from "../../src/language/text";
import type { QuotaRow } from "../../src/rating/summary";
import type { Actions } from "../actions";
import { numberText } from "../format";
import { text } from "../language/messages";
import { Fold, Vietnamese } from "../parts";
import { Decide } from "./decide";

/** The names of the rows that hold everybody, and those without a group (design §3.3). */
const WHOLE_UNIT = "Toàn đơn vị";
const NO_GROUP = "Chưa ghi nhóm";

function belongs(person: PersonResult, { group }: QuotaRow): boolean {
  if (group === WHOLE_UNIT) return true;
  return foldAccents(person.group) === foldAccents(group) || (person.group === "" && group === NO_GROUP);
}

/** Those who stand at the level, best points first; `ties` says whether the next one has the same points. */
export interface Candidate {
  person: PersonResult;
  rank: number;
  ties: boolean;
}

/** The candidates of a group in the order of their points. People with equal points share a rank; nobody is put before another. */
export function candidatesOf(row: QuotaRow, people: readonly PersonResult[]): Candidate[] {
  const standing = people
    .filter((person) => person.level === "XS" && belongs(person, row))
    .sort((a, b) => (b.points ?? 0) - (a.points ?? 0));
  return standing.map((person) => {
    const same = standing.filter(({ points }) => points === person.points);
    return { person, rank: standing.indexOf(same[0] as PersonResult) + 1, ties: same.length > 1 };
  });
}

/** The meter of one group. The program lists; a person chooses. */
export function Quota(props: { row: QuotaRow; people: PersonResult[]; idle: boolean; actions: Actions }) {
  const { row, people, idle, actions } = props;
  const { group, members, pool, limit, current, excess } = row;
  const pattern = useId();
  const whole = Math.max(1, pool, current, limit);
  const percent = (count: number) => `${(100 * count) / whole}%`;
  const candidates = candidatesOf(row, people);
  const sentence =
    excess > 0 ? text("quota.over", { current, limit, excess }) : text("quota.within", { current, limit });
  return (
    <section class="quota">
      <h2>
        {text("quota.title")} <Vietnamese>{group}</Vietnamese>
      </h2>
      <div class="meter">
        <meter class="hidden" min={0} max={whole} value={current} aria-label={`${text("quota.title")} ${group}`}>
          {sentence}
        </meter>
        <svg width="100%" height="18" aria-hidden="true" focusable="false">
          <rect class="ground" y="4" width="100%" height="10" rx="3" />
          <rect class="within" y="4" width={percent(Math.min(current, limit))} height="10" rx="3" />
          <defs>
            <pattern id={pattern} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" class="over-ground" />
              <rect width="2" height="6" class="over-stripe" />
            </pattern>
          </defs>
          {excess > 0 && (
            <rect fill={`url(#${pattern})`} x={percent(limit)} y="4" width={percent(excess)} height="10" />
          )}
          <rect class="limit" x={percent(limit)} y="0" width="2" height="18" />
        </svg>
      </div>
      <p class={excess > 0 ? "late" : ""}>{sentence}</p>
      <p class="soft-text">{text("quota.pool", { members, pool })}</p>
      {excess > 0 && <p class="notice warn">{text("quota.choose", { excess })}</p>}
      {candidates.length > 0 && (
        <Fold title={text("quota.candidates", { count: candidates.length })}>
          <ol class="candidates">
            {candidates.map(({ person, rank, ties }) => (
              <li key={person.id} value={rank}>
                <Vietnamese>{person.name}</Vietnamese>{" "}
                <small>
                  {person.points !== null && text("points", { points: numberText(person.points) })}
                  {ties && ` · ${text("quota.tie")}`}
                </small>
                {excess > 0 && <Decide person={person} idle={idle} actions={actions} />}
              </li>
            ))}
          </ol>
          {candidates.length > current && <p class="soft-text">{text("quota.beyond")}</p>}
        </Fold>
      )}
    </section>
  );
}
