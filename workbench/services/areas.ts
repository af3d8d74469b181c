// This file names the cells of a workbook in references that hold on every sheet, and finds them again.
import { type Area, columnLetters, parseArea, splitSheet } from "../univer/a1";
import type { Host } from "../univer/host";
import type { Context } from "./context";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Where cells lie: in which sheet, and in which of its rows and columns. */
export interface Place {
  sheetId: string;
  area: Area;
}

/** `'Nhân sự'!$A$1:$B$9` for an area of a sheet. */
function referenceTo(host: Host, { sheetId, area }: Place): string {
  const name = host.workbook.getSheetBySheetId(sheetId)?.getSheetName() ?? "";
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const [first, last] = [corner(area.startRow, area.startColumn), corner(area.endRow, area.endColumn)];
  return `'${name.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}

/** The same for a range that a script hands over. */
export function absoluteReference(context: Context, range: Range): string {
  return referenceTo(context.host, context.placeOf(range));
}

/** The cells that a reference with a sheet names; null where it names none of this workbook. */
export function areaOfReference(host: Host, reference: string): Place | null {
  const { sheet, reference: cells } = splitSheet(reference.replace(/^=/, ""));
  const worksheet = sheet === null ? null : host.workbook.getSheetByName(sheet);
  if (!worksheet) return null;
  const size = { rows: worksheet.getMaxRows(), columns: worksheet.getMaxColumns() };
  const area = parseArea(cells, size);
  // a file names cells below the last row that it holds: as far as the sheet goes they are there
  if (!area || area.startRow >= size.rows || area.startColumn >= size.columns) return null;
  const endRow = Math.min(area.endRow, size.rows - 1);
  const endColumn = Math.min(area.endColumn, size.columns - 1);
  return { sheetId: worksheet.getSheetId(), area: { ...area, endRow, endColumn } };
}

/** Whether two areas of one sheet have a cell in common. */
export function overlap(one: Area, other: Area): boolean {
  return (
    one.startRow <= other.endRow &&
    other.startRow <= one.endRow &&
    one.startColumn <= other.endColumn &&
    other.startColumn <= one.endColumn
  );
}

/** Whether the first area lies wholly in the second. */
export function isInside(inner: Area, outer: Area): boolean {
  return (
    inner.startRow >= outer.startRow &&
    inner.endRow <= outer.endRow &&
    inner.startColumn >= outer.startColumn &&
    inner.endColumn <= outer.endColumn
  );
}
