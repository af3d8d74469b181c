// Writing `Kết quả`: one row a person when a period is closed; rows that stand there are never changed.
import { message } from "../language/messages";
import { clean, foldCase } from "../language/text";
import type { Period } from "../rating/period";
import { isSigner, type UnitSummary } from "../rating/summary";
import { leavesOf } from "../regulation/condition";
import { fingerprintOf } from "../regulation/fingerprint";
import { LEVEL_TEXT } from "../regulation/levels";
import type { Reopening } from "./closing";
import { nowText } from "./mark";
import { protectSheet, sheetNamed } from "./spreadsheet";
import { cellOf, recognise } from "./table";
import { appendRows, tableToWrite } from "./table-write";
import { resultsTable } from "./tables";
import type { ReadGrid } from "./unit";

/** One row without its moment, which is the only thing that may differ between two equal results. */
export type ResultRow = Record<Exclude<keyof typeof resultsTable.columns, "at">, string | number>;

/** The rows of a summary, in the order of its people. */
export function resultRows({ period, regulation, people, unit }: UnitSummary, reopening: Reopening): ResultRow[] {
  const fingerprint = fingerprintOf(regulation);
  return people.map(({ id, name, form, points, band, level, reason, explanation }) => {
    const sources = new Set(explanation.flatMap(leavesOf).map(({ citation }) => citation));
    const basis = [...(reopening.number > 0 ? [message("close.reopened", { ...reopening })] : []), reason, ...sources];
    return {
      ...{ period: period.id, regulation: regulation.id, id, name, form: form ?? "", points: points ?? "" },
      band: band ? LEVEL_TEXT[band] : "",
      level: level ? LEVEL_TEXT[level] : "",
      basis: basis.filter((part) => part !== "").join("; "),
      // nobody decides on himself: who decided on the one who signs is not known here
      ...{ decidedBy: isSigner(unit.signer, name) ? "" : unit.signer, fingerprint },
    };
  });
}

/** What stands in `Kết quả` of a period since it was last reopened; of several rows for one Mã the last one counts. */
export function filedRows(readGrid: ReadGrid, period: Period, { number }: Reopening): ResultRow[] {
  const grid = readGrid(resultsTable.sheet);
  const table = grid && recognise(grid, resultsTable, []);
  const since = number > 0 ? message("close.reopened", { number, reason: "" }).trim() : "";
  const rows = new Map<string, ResultRow>();
  for (const row of table?.rows || []) {
    const keys = Object.keys(resultsTable.columns) as (keyof ResultRow)[];
    const record = Object.fromEntries(keys.map((key) => [key, clean(table && cellOf(table, row, key))])) as ResultRow;
    const { period: own, id, basis } = record;
    if (own === period.id && String(basis).startsWith(since)) rows.set(foldCase(id), record);
  }
  return [...rows.values()];
}

/** The Mã of those whose row is missing, is nobody's any more, or says something else than what is filed. */
export function differingIds(rows: readonly ResultRow[], filed: readonly ResultRow[]): string[] {
  const columns = Object.keys(rows[0] ?? filed[0] ?? {}) as (keyof ResultRow)[];
  const known = (list: readonly ResultRow[]) =>
    new Map(list.map((row) => [foldCase(row.id), columns.map((key) => clean(row[key])).join("\n")]));
  const [now, then] = [known(rows), known(filed)];
  const ids = new Map([...rows, ...filed].map(({ id }) => [foldCase(id), String(id)]));
  return [...ids].filter(([key]) => now.get(key) !== then.get(key)).map(([, id]) => id);
}

/** Adds the rows below those that stand there, all in one write; whoever changes the sheet by hand is warned. */
export function fileResults(rows: readonly ResultRow[]): void {
  const at = nowText();
  const table = tableToWrite(resultsTable);
  const sheet = sheetNamed(table.sheet);
  if (sheet) protectSheet(sheet, true);
  appendRows(
    table,
    rows.map((row) => ({ ...row, at })),
  );
}
