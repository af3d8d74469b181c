// Reading the sheet `Kết quả`: what each closed period came to, for the year that is made of them.
import { foldCase, isBlank } from "../language/text";
import { readPeriod } from "../rating/period";
import type { PastResult } from "../rating/records";
import { readLevel } from "../regulation/levels";
import type { Regulation } from "../regulation/schema";
import { type Problem, problemAt } from "./problem";
import { cellOf, placeOf, type Table, textOf } from "./table";
import type { resultsTable } from "./tables";

type ResultsTable = Table<keyof typeof resultsTable.columns & string>;

/**
 * The months and quarters of `year` that were closed by `regulation`, in the order of the calendar. The sheet only grows:
 * of several rows for one person and period the last one counts. A row that cannot be read is reported and left out.
 */
export function readResults(
  table: ResultsTable,
  regulation: Regulation,
  year: number,
  problems: Problem[],
): PastResult[] {
  const last = new Map<string, PastResult>();
  for (const row of table.rows) {
    if (foldCase(cellOf(table, row, "regulation")) !== regulation.id) continue;
    const period = readPeriod(cellOf(table, row, "period"));
    if (!period) {
      const parameters = { value: textOf(table, row, "period") };
      problems.push(problemAt(placeOf(table, row, "period"), "setting.unknown", "setting.unknown-period", parameters));
      continue;
    }
    if (period.year !== year || period.kind === "year") continue;
    const id = foldCase(cellOf(table, row, "id"));
    const level = readLevel(cellOf(table, row, "level"));
    const points = cellOf(table, row, "points");
    if (level === undefined || !(typeof points === "number" || isBlank(points))) {
      const key = level === undefined ? "level" : "points";
      const parameters = { value: textOf(table, row, key) };
      problems.push(
        level === undefined
          ? problemAt(placeOf(table, row, key), "level.unknown", "level.unknown", parameters, id)
          : problemAt(placeOf(table, row, key), "setting.unknown", "result.no-points", parameters, id),
      );
      continue;
    }
    const form = textOf(table, row, "form");
    last.set(`${period.id} ${id}`, { id, period, form, level, points: typeof points === "number" ? points : null });
  }
  return [...last.values()].sort((one, other) => (one.period.id < other.period.id ? -1 : 1));
}
