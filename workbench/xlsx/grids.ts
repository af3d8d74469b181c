// Sheets of a workbook file as plain values, without an engine: numbers, texts, true and false, dates, and "" where nothing stands.
import type { ICellData, IWorkbookData } from "@univerjs/core";
import { foldCase } from "../../src/language/text.ts";
import type { Grid } from "../../src/workbook/table.ts";
import { serialToDate } from "../univer/serial.ts";
import { isDatePattern } from "./numberformats.ts";
import { readWorkbook } from "./read.ts";

/**
 * Reads the sheets of these names, in the order of the file; one that the file lacks is left out. Formula cells give the value
 * that the file holds. Throws WorkbookFileError for a file that is no workbook.
 */
export function readGrids(bytes: Uint8Array, sheets: readonly string[]): Grid[] {
  const names = new Set(sheets.map(foldCase));
  const { snapshot } = readWorkbook(bytes, "workbook", (sheet) => names.has(foldCase(sheet)));
  return snapshot.sheetOrder.map((id) => {
    const { name = "", cellData = {} } = snapshot.sheets[id] ?? {};
    const last = Math.max(-1, ...Object.keys(cellData).map(Number));
    const values = Array.from({ length: last + 1 }, (_, row) => rowOf(cellData[row] ?? {}, snapshot.styles));
    return { name, values };
  });
}

function rowOf(cells: Readonly<Record<number, ICellData>>, styles: IWorkbookData["styles"]): unknown[] {
  const width = Math.max(-1, ...Object.keys(cells).map(Number)) + 1;
  return Array.from({ length: width }, (_, column) => cellValue(cells[column], styles));
}

function cellValue(cell: ICellData | undefined, styles: IWorkbookData["styles"]): unknown {
  if (cell?.v === undefined || cell.v === null) return "";
  if (cell.t === 3) return cell.v === 1;
  if (typeof cell.v !== "number") return cell.v;
  const style = typeof cell.s === "string" ? styles[cell.s] : cell.s;
  return isDatePattern(style?.n?.pattern) ? serialToDate(cell.v, Date) : cell.v;
}
