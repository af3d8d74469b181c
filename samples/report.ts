// The report of a unit from sheets at hand, without a workbook file: for the gallery, the benchmark and the tests of documents.
import { resultOf } from "../src/actions/result";
import { rateUnit } from "../src/rating/unit";
import type { UnitReport } from "../src/reports/source";
import type { Grid } from "../src/workbook/table";
import { gridsReader, readUnit } from "../src/workbook/unit";
import type { Cell, PlainSheet } from "../workbench/xlsx/plain-workbook";

/** A day as a cell of a sheet gives it; a formula's value is not at hand and stays blank. */
function cellValue(cell: Cell): unknown {
  if (cell === null) return "";
  if (typeof cell !== "object") return cell;
  return "day" in cell ? new Date(`${cell.day}T00:00:00`) : "";
}

/** The sheets as a reader of workbooks sees them. */
export function gridsFromSheets(sheets: readonly PlainSheet[]): Grid[] {
  return sheets.map(({ name, rows }) => ({ name, values: rows.map((row) => row.map(cellValue)) }));
}

/** Reads and rates the sheets. Throws an Error where nobody can be rated. */
export function reportFromSheets(sheets: readonly PlainSheet[]): UnitReport {
  const reading = readUnit(gridsReader(gridsFromSheets(sheets)));
  if (!reading.records) throw new Error(reading.problems.map(({ message }) => message).join("\n"));
  const summary = rateUnit(reading.records);
  const results = resultOf(reading, summary).people;
  return {
    ...summary,
    people: summary.people.map((person, index) => ({ ...person, reasons: results[index]?.reasons ?? [] })),
    sheets: reading.sheets(),
  };
}

/** Invented counts of ballots of everybody, at one meeting. */
export function withBallots(sheets: PlainSheet[], meeting: string): PlainSheet[] {
  const people = sheets.find(({ name }) => name === "Nhân sự")?.rows.slice(1) ?? [];
  const rows = people.map((row, index): Cell[] => [
    row[0] ?? "",
    row[1] ?? "",
    meeting,
    12,
    12,
    2,
    8 - (index % 3),
    index % 3,
    1,
    1,
  ]);
  const headings = ["Mã", "Họ và tên", "Hội nghị", "Phát ra", "Thu vào", "XS", "T", "HT", "KHT", "Không hợp lệ"];
  return [...sheets, { name: "Biểu quyết", rows: [headings, ...rows], headingRow: 1, widths: [] }];
}
