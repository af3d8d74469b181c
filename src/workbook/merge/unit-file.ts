// What a unit's own workbook hands up: its `Tổng hợp` where it wrote one for this period, else the result of its scores.
import type { MergeSentence } from "../../language/merge";
import { foldCase } from "../../language/text";
import { countsOf } from "../../rating/merge-counts";
import type { Source } from "../../rating/merge-units";
import { type Period, readPeriod } from "../../rating/period";
import { highestOf } from "../../rating/review";
import { type PastPeriod, reviewFigures, type Submission } from "../../rating/submission";
import type { UnitSummary } from "../../rating/summary";
import { rateUnit } from "../../rating/unit";
import { fingerprintOf } from "../../regulation/fingerprint";
import { readLevel } from "../../regulation/levels";
import type { Regulation } from "../../regulation/schema";
import { lackOf, readSummary } from "../summary-read";
import { cellOf, recognise } from "../table";
import { resultsTable, settingsTable, summaryTable } from "../tables";
import { type ReadGrid, readUnit } from "../unit";

/**
 * Reads a unit's workbook for a merge. What the unit published in `Tổng hợp` counts, for its head answers for it; where the scores
 * come to something else, or it is of another period, a note says so. A workbook without `Tổng hợp` is rated from its scores.
 * `source` is what people call the file.
 */
export function readUnitFile(readGrid: ReadGrid, source: string): Source {
  const grid = readGrid(summaryTable.sheet);
  const published = grid ? readSummary(grid) : { lacks: "table" as const };
  const found = "submission" in published ? published.submission : null;
  if (!readGrid(settingsTable.sheet))
    return found
      ? { source, row: null, submission: found, notes: [] }
      : { source, row: null, fault: lackOf("lacks" in published ? published.lacks : "table", source) };
  const reading = readUnit(readGrid);
  const summary = reading.records ? rateUnit(reading.records) : null;
  if (!summary) {
    if (found) return { source, row: null, submission: found, notes: [] };
    const reason = reading.problems[0]?.message ?? "";
    return { source, row: null, fault: { key: "source.not-rated", parameters: { source, reason } } };
  }
  const figures = reviewFigures(reading.sheets());
  const past = pastPeriods(readGrid, summary.regulation, summary.period);
  const own = submissionOf(summary);
  const current = found && foldCase(found.regulation) === own.regulation && found.period === own.period;
  if (!found || !current) {
    const old: MergeSentence = { key: "unit.other-period-summary", parameters: { unit: own.unit } };
    return { source, row: null, submission: { ...own, figures, past }, notes: found ? [old] : [] };
  }
  const ids = differingIds(found, own);
  const stale: MergeSentence = { key: "unit.stale", parameters: { unit: found.unit, ids: ids.join(", ") } };
  return {
    ...{ source, row: null, notes: ids.length > 0 ? [stale] : [] },
    submission: { ...found, figures: found.figures ?? figures, past },
  };
}

/** What a rated unit hands up. */
function submissionOf({ unit, regulation, period, people, quota }: UnitSummary): Submission {
  return {
    ...{ unit: unit.name, block: unit.block, quota, sums: null, figures: null, past: null },
    ...{ regulation: regulation.id, period: period.id, fingerprint: fingerprintOf(regulation) },
    people: people.map(({ id, name, post, form, points, level }) => ({ id, name, post, form, points, level })),
  };
}

/** Mã of those whose level or points are not the same in both, or who stand in one alone. */
function differingIds(one: Submission, other: Submission): string[] {
  const known = ({ people }: Submission) => new Map(people.map(({ id, level, points }) => [id, `${level} ${points}`]));
  const [first, second] = [known(one), known(other)];
  return [...new Set([...first.keys(), ...second.keys()])].filter((id) => first.get(id) !== second.get(id));
}

/** How the periods of the same kind before `period` ended by `Kết quả`, in order; of several rows for one Mã and period the last one counts. */
function pastPeriods(readGrid: ReadGrid, regulation: Regulation, period: Period): PastPeriod[] {
  const grid = readGrid(resultsTable.sheet);
  const table = grid && recognise(grid, resultsTable, []);
  const levels = new Map<string, Map<string, ReturnType<typeof readLevel>>>();
  for (const row of table?.rows ?? []) {
    if (!table || foldCase(cellOf(table, row, "regulation")) !== regulation.id) continue;
    const own = readPeriod(cellOf(table, row, "period"));
    if (!own || own.kind !== period.kind || own.id >= period.id) continue;
    const people = levels.get(own.id) ?? new Map();
    people.set(foldCase(cellOf(table, row, "id")), readLevel(cellOf(table, row, "level")));
    levels.set(own.id, people);
  }
  return [...levels]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([own, people]) => {
      const counts = countsOf(
        [...people.values()].map((level) => ({ level: level ?? null })),
        regulation,
      );
      return { period: own, rated: counts.rated, highest: highestOf(counts, regulation) };
    });
}
