// The views as files: CSV and Excel.
import { Failure } from "../workbench/node/failure";
import type { Output } from "../workbench/node/files";
import { type Cell, plainWorkbook } from "../workbench/xlsx/plain-workbook";
import type { Value } from "./engine";
import type { PeopleTable } from "./tables";

/** One CSV file a view (RFC 4180, UTF-8 with the mark that Excel looks for). */
export function csvFiles(tables: readonly PeopleTable[]): Output[] {
  return tables.map(({ view, headings, rows }) => {
    const lines = [headings, ...rows].map((row) => row.map(csvCell).join(","));
    return {
      name: `${view.replaceAll("_", "-")}.csv`,
      bytes: new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`),
    };
  });
}

/** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
function csvCell(value: Value): string {
  if (value === null) return "";
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The most rows that a sheet of the Excel file gets. */
const MOST_ROWS = 100_000;

/** One workbook with a sheet a view. Throws a `Failure` where a view is too long for it. */
export function excelFile(tables: readonly PeopleTable[], name: string): Output {
  const sheets = tables.map(({ title, headings, rows }) => {
    if (rows.length > MOST_ROWS) throw new Failure("warehouse.too-long", { view: title, most: String(MOST_ROWS) });
    return { name: title, headingRow: 1, rows: [headings, ...rows] as Cell[][], widths: headings.map(() => 120) };
  });
  return { name: `${name}.xlsx`, bytes: plainWorkbook(sheets) };
}
