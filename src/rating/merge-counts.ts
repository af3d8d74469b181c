// Counting people above the unit: by level, added up, and the quota rows of several units as one.
import type { LevelCode, Regulation } from "../regulation/schema";
import type { SubmittedPerson } from "./submission";
import type { QuotaRow } from "./summary";

/** Counts of people: `rated` have a level of the regulation, `none` have no result yet. */
export interface Counts {
  all: number;
  rated: number;
  levels: Partial<Record<LevelCode, number>>;
  excluded: number;
  none: number;
}

/** Nobody. */
export function noCounts(): Counts {
  return { all: 0, rated: 0, levels: {}, excluded: 0, none: 0 };
}

/** Counts people by level; only the regulation's own levels are ratings. */
export function countsOf(
  people: readonly Pick<SubmittedPerson, "level">[],
  { levels }: Pick<Regulation, "levels">,
): Counts {
  const counts = noCounts();
  for (const { level } of people) {
    counts.all++;
    if (level === "KHONG_DANH_GIA") counts.excluded++;
    else if (level && levels.some(({ code }) => code === level)) {
      counts.rated++;
      counts.levels[level] = (counts.levels[level] ?? 0) + 1;
    } else counts.none++;
  }
  return counts;
}

/** Adds the second counts to the first. */
export function addCounts(sum: Counts, more: Counts): void {
  for (const key of ["all", "rated", "excluded", "none"] as const) sum[key] += more[key];
  for (const [level, count] of Object.entries(more.levels) as [LevelCode, number][])
    sum.levels[level] = (sum.levels[level] ?? 0) + count;
}

/** Rows of the same name added up: each unit keeps the limit that its own people allow. */
export function quotaTotals(rows: readonly QuotaRow[]): QuotaRow[] {
  const totals = new Map<string, QuotaRow>();
  for (const { group, members, pool, limit, current, excess } of rows) {
    const sum = totals.get(group) ?? { group, members: 0, pool: 0, limit: 0, current: 0, excess: 0 };
    totals.set(group, {
      group,
      members: sum.members + members,
      pool: sum.pool + pool,
      limit: sum.limit + limit,
      current: sum.current + current,
      excess: sum.excess + excess,
    });
  }
  return [...totals.values()];
}
