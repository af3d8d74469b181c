// Writes sheets of plain cells as an .xlsx file, through the workbench's own codec.
import type { ICellData, IStyleData, IWorkbookData } from "@univerjs/core";
import { emptyWorkbook } from "./empty.ts";
import { readWorkbook } from "./read.ts";
import { writeWorkbook } from "./write.ts";

/** A cell: text, number, true/false, a day, a formula (without `=`), or nothing. */
export type Cell = string | number | boolean | null | { day: string } | { formula: string };

/** A sheet to be written; `headingRow` counts from 1 and is set in bold and frozen. */
export interface PlainSheet {
  name: string;
  rows: Cell[][];
  headingRow: number;
  widths: number[];
}

const HEADING: IStyleData = { bl: 1, tb: 3, vt: 2, bg: { rgb: "#E8F0FE" } };
const TITLE: IStyleData = { bl: 1 };
const DAY: IStyleData = { n: { pattern: "dd/mm/yyyy" } };

/** The .xlsx bytes of sheets; the same sheets always give the same bytes. Sheet names hold no XML signs. */
export function plainWorkbook(sheets: readonly PlainSheet[]): Uint8Array {
  const [first] = sheets;
  if (!first) throw new RangeError("a workbook has at least one sheet");
  const { snapshot, source } = readWorkbook(emptyWorkbook(first.name), "plain.xlsx");
  const after: IWorkbookData = structuredClone(snapshot);
  sheets.forEach((sheet, index) => {
    const id = index === 0 ? (after.sheetOrder[0] as string) : `plain-${index}`;
    if (index > 0) after.sheetOrder.push(id);
    after.sheets[id] = { ...after.sheets[id], ...sheetData(id, sheet) };
  });
  return writeWorkbook(source, snapshot, after);
}

function sheetData(id: string, sheet: PlainSheet): IWorkbookData["sheets"][string] {
  const cellData = Object.fromEntries(
    sheet.rows.map((row, at) => [
      at,
      Object.fromEntries(
        row.flatMap((cell, column) =>
          cell === null || cell === ""
            ? []
            : [[column, dataOf(cell, styleOf(at + 1, sheet.headingRow))] as [number, ICellData]],
        ),
      ),
    ]),
  );
  return {
    id,
    name: sheet.name,
    rowCount: Math.max(100, sheet.rows.length),
    columnCount: Math.max(26, ...sheet.rows.map((row) => row.length)),
    cellData,
    columnData: Object.fromEntries(sheet.widths.map((width, column) => [column, { w: width }])),
    freeze: { xSplit: 0, ySplit: sheet.headingRow, startRow: sheet.headingRow, startColumn: -1 },
  };
}

/** Titles above the heading row run on over the next cells; headings wrap. */
function styleOf(row: number, headingRow: number): IStyleData | undefined {
  return row === headingRow ? HEADING : row < headingRow ? TITLE : undefined;
}

function dataOf(cell: Exclude<Cell, null>, style: IStyleData | undefined): ICellData {
  const styled = style ? { s: style } : {};
  if (typeof cell === "number") return { v: cell, t: 2, ...styled };
  if (typeof cell === "boolean") return { v: cell ? 1 : 0, t: 3 };
  if (typeof cell === "string") return { v: cell, t: 1, ...styled };
  if ("formula" in cell) return { f: `=${cell.formula}` };
  const [year, month, day] = cell.day.split("-").map(Number) as [number, number, number];
  return { v: (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000, t: 2, s: DAY };
}
