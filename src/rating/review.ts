// Unusual results to look at before a focal agency reports: each with the figures behind it, and no verdict on anybody.
import type { MergeSentence } from "../language/merge";
import type { Regulation } from "../regulation/schema";
import type { Counts } from "./merge-counts";
import type { MergedUnit } from "./merge-units";
import type { Merge } from "./merging";

export type ReviewCheck = "all-highest" | "same-as-self" | "rotation" | "jump" | "far-from-block";

/**
 * From when on a result is worth a look: at least `people` people, and a share (or a change of the share, in percentage
 * points) of `share`. No source gives these numbers: they are ours, each with its reason (`reason.…` in language/merge.ts),
 * and all they do is ask to look at figures (S2-36: "kết quả đánh giá có sự bất thường").
 */
export const REVIEW_RULES: Record<ReviewCheck, { people: number; share: number }> = {
  "all-highest": { people: 5, share: 100 },
  "same-as-self": { people: 5, share: 100 },
  rotation: { people: 5, share: 80 },
  jump: { people: 5, share: 30 },
  "far-from-block": { people: 5, share: 30 },
};

/** A result to look at; `unit` is empty where the figures for a check are missing in some units. */
export interface ReviewNote extends MergeSentence {
  check: ReviewCheck;
  unit: string;
}

/** What comes of one check of one unit: a note, nothing to look at, or not known. */
type Outcome = MergeSentence | "nothing" | "unknown";

/** Looks at every unit that is in the sums. */
export function reviewUnits(merge: Merge): ReviewNote[] {
  const units = merge.units.filter(({ counted }) => counted);
  const checks: Record<ReviewCheck, (unit: MergedUnit) => Outcome> = {
    "all-highest": (unit) => allHighest(unit, merge.regulation),
    "same-as-self": ({ name, submission }) =>
      submission?.figures
        ? share("same-as-self", name, submission.figures.sameAsSelf, submission.figures.compared)
        : "unknown",
    rotation,
    jump: (unit) => jump(unit, merge.regulation),
    "far-from-block": (unit) => farFromBlock(unit, units, merge.regulation),
  };
  return (Object.keys(checks) as ReviewCheck[]).flatMap((check) => {
    const outcomes = units.map((unit) => ({ unit: unit.name, outcome: checks[check](unit) }));
    const notes = outcomes.flatMap(({ unit, outcome }): ReviewNote[] =>
      typeof outcome === "string" ? [] : [{ check, unit, ...outcome }],
    );
    const unknown = outcomes.flatMap(({ unit, outcome }) => (outcome === "unknown" ? [unit] : []));
    if (unknown.length === 0) return notes;
    const key = `check.${check}` as const;
    const parameters = { check: [key], count: unknown.length, units: unknown.join(", ") };
    return [...notes, { check, unit: "", key: "review.unknown", parameters }];
  });
}

/** A note where enough people of enough make up the share of a rule. */
function share(
  check: ReviewCheck,
  unit: string,
  count: number,
  of: number,
  more: MergeSentence["parameters"] = {},
): Outcome {
  const rule = REVIEW_RULES[check];
  if (of < rule.people || count * 100 < rule.share * of) return "nothing";
  return { key: `review.${check}`, parameters: { unit, count, of, ...more } };
}

/** Everybody with points has as many as the form allows at all; forms without points, or whose highest sum is left open, say nothing. */
function allHighest({ name, submission }: MergedUnit, { forms }: Regulation): Outcome {
  const most = new Map(
    forms.flatMap(({ id, items, scale, itemScales, weights, total }): [string, number][] => {
      const plain = !items || itemScales || weights ? undefined : items * scale.max;
      const highest = total?.max ?? plain;
      return highest === undefined ? [] : [[id, highest]];
    }),
  );
  const scored = (submission?.people ?? []).flatMap(({ form, points }) => {
    const highest = form === null ? undefined : most.get(form);
    return points === null || highest === undefined ? [] : [points === highest];
  });
  if (scored.length === 0) return most.size === 0 ? "nothing" : "unknown";
  return share("all-highest", name, scored.filter(Boolean).length, scored.length);
}

/** XS in turn: nearly everybody is at XS in exactly one month, and not all in the same one. */
function rotation({ name, submission }: MergedUnit): Outcome {
  const figures = submission?.figures;
  if (!figures) return "unknown";
  const { excellentByMonth, excellentOnce, withMonths } = figures;
  if (excellentByMonth.filter((count) => count > 0).length < 2) return "nothing";
  return share("rotation", name, excellentOnce, withMonths, { months: excellentByMonth.join(", ") });
}

/** How many people stand at the highest level of the regulation. */
export function highestOf({ levels }: Counts, regulation: Regulation): number {
  return levels[regulation.levels[0]?.code ?? "XS"] ?? 0;
}

/** A whole number of percent, for reading; the comparison is made with the counts. */
function percent(count: number, of: number): number {
  return Math.round((count * 100) / of);
}

/** Whether two shares lie at least so many percentage points apart, compared with whole numbers. */
function apart([count, of]: [number, number], [other, otherOf]: [number, number], points: number): boolean {
  return Math.abs(count * otherOf - other * of) * 100 >= points * of * otherOf;
}

function jump({ name, counts, submission }: MergedUnit, regulation: Regulation): Outcome {
  if (!submission?.past) return "unknown";
  const before = submission.past[submission.past.length - 1];
  const rule = REVIEW_RULES.jump;
  const count = highestOf(counts, regulation);
  if (!before || before.rated < rule.people || counts.rated < rule.people) return "nothing";
  if (!apart([count, counts.rated], [before.highest, before.rated], rule.share)) return "nothing";
  return {
    key: "review.jump",
    parameters: {
      ...{ unit: name, count, of: counts.rated, now: percent(count, counts.rated), previous: before.period },
      ...{ beforeCount: before.highest, beforeOf: before.rated, before: percent(before.highest, before.rated) },
    },
  };
}

/** Against the other units of the block together; a block of fewer than three units has nothing to compare with. */
function farFromBlock(unit: MergedUnit, units: readonly MergedUnit[], regulation: Regulation): Outcome {
  const others = units.filter((other) => other !== unit && other.block === unit.block);
  const rule = REVIEW_RULES["far-from-block"];
  const of = unit.counts.rated;
  const blockOf = others.reduce((sum, { counts }) => sum + counts.rated, 0);
  if (others.length < 2 || of < rule.people || blockOf < rule.people) return "nothing";
  const count = highestOf(unit.counts, regulation);
  const blockCount = others.reduce((sum, { counts }) => sum + highestOf(counts, regulation), 0);
  if (!apart([count, of], [blockCount, blockOf], rule.share)) return "nothing";
  return {
    key: "review.far-from-block",
    parameters: {
      ...{ unit: unit.name, count, of, now: percent(count, of) },
      ...{ blockCount, blockOf, block: percent(blockCount, blockOf) },
    },
  };
}
