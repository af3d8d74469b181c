// One quota as a meter: how many may stand at the level, how many do, who they are in order, and where they tie.
import { useId } from "preact/hooks";
import type { PersonResult } from "../../src/actions/result";
import { foldAccents } from "../../src/language/text";
import type { QuotaRow } from "../../src/rating/summary";
import { numberText } from "../format";
import { text } from "../language/messages";
import { Fold, Vietnamese } from "../parts";
import { Words, wordsLine } from "../sentence";
import { Decide, type Deciding } from "./decide";

/** The names of the rows that hold everybody, and those without a group (design §3.3). */
const WHOLE_UNIT = "Toàn đơn vị";
const NO_GROUP = "Chưa ghi nhóm";

function belongs(person: PersonResult, { group }: QuotaRow): boolean {
  if (group === WHOLE_UNIT) return true;
  return foldAccents(person.group) === foldAccents(group) || (person.group === "" && group === NO_GROUP);
}

/** Somebody who may take one of the places; `ties` says whether another one stands equal. */
export interface Candidate {
  person: PersonResult;
  rank: number;
  ties: boolean;
  /** Votes for the level at the last ballot; null where points make the order. */
  votes: number | null;
}

/**
 * The candidates of a group in order. Where the group has voted, everybody at T or better with a ballot, by the votes for
 * the level at the last one (S3-6); otherwise those who stand at the level, by their points. Equal ones share a rank;
 * nobody is put before another.
 */
export function candidatesOf(row: QuotaRow, people: readonly PersonResult[]): Candidate[] {
  const own = people.filter((person) => belongs(person, row));
  const votesOf = ({ ballots }: PersonResult) => ballots[ballots.length - 1]?.XS ?? null;
  const voted = own.filter((person) => (person.level === "XS" || person.level === "T") && votesOf(person) !== null);
  const standing = voted.length > 0 ? voted : own.filter(({ level }) => level === "XS");
  const weight = (person: PersonResult) => (voted.length > 0 ? votesOf(person) : person.points) ?? 0;
  const ordered = [...standing].sort((a, b) => weight(b) - weight(a));
  return ordered.map((person) => {
    const same = ordered.filter((other) => weight(other) === weight(person));
    const rank = ordered.indexOf(same[0] as PersonResult) + 1;
    return { person, rank, ties: same.length > 1, votes: voted.length > 0 ? votesOf(person) : null };
  });
}

/** The meter of one group. The program lists; a person chooses. */
export function Quota(props: { row: QuotaRow; people: PersonResult[]; deciding: Deciding }) {
  const { row, people, deciding } = props;
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
        {text("quota.title")} <Words>{group}</Words>
      </h2>
      <div class="meter">
        <meter
          class="hidden"
          min={0}
          max={whole}
          value={current}
          aria-label={`${text("quota.title")} ${wordsLine(group)}`}
        >
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
        <Fold
          title={text(candidates[0]?.votes === null ? "quota.candidates" : "quota.voted", { count: candidates.length })}
          open={excess > 0}
        >
          <ol class="candidates">
            {candidates.map(({ person, rank, ties, votes }) => (
              <li key={person.id} value={rank}>
                <Vietnamese>{person.name}</Vietnamese>{" "}
                <small>
                  {[
                    votes !== null && text("quota.votes", { votes }),
                    person.points !== null && text("points", { points: numberText(person.points) }),
                    ties && text(votes === null ? "quota.tie" : "quota.tie-votes"),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </small>
                {excess > 0 && <Decide person={person} {...deciding} />}
              </li>
            ))}
          </ol>
          {candidates[0]?.votes === null && candidates.length > current && (
            <p class="soft-text">{text("quota.beyond")}</p>
          )}
        </Fold>
      )}
    </section>
  );
}
