// Writing a rectangle of cells: room is made for it, texts stay texts, and a sheet that does not take it is told in one sentence.
import { Refusal } from "../language/refusal";
import { columnLetters, isDate } from "../language/text";
import { address, type Place } from "./problem";
import { sheetNamed } from "./spreadsheet";

/** What may be written into a cell. */
export type CellValue = string | number | boolean | Date;

/**
 * Writes rows of equal width with their upper left cell at `place`, all in one call, so that it is there whole or not at
 * all. Throws a `Refusal` where there is no such sheet, where cells are protected, and where a rule of the sheet rejects a value.
 */
export function writeBlock(place: Place, values: CellValue[][]): void {
  const sheet = sheetNamed(place.sheet);
  if (!sheet) throw new Refusal("table.missing", { sheet: place.sheet });
  const width = values[0]?.length ?? 0;
  if (width === 0) return;
  try {
    const rows = place.row + values.length - 1 - sheet.getMaxRows();
    if (rows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), rows);
    const columns = place.column + width - 1 - sheet.getMaxColumns();
    if (columns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns);
    const range = sheet.getRange(place.row, place.column, values.length, width);
    range.setNumberFormats(values.map((row) => row.map(formatOf)));
    range.setValues(values);
    SpreadsheetApp.flush();
  } catch {
    const last = columnLetters(place.column + width - 1) + (place.row + values.length - 1);
    throw new Refusal("write.refused", { sheet: place.sheet, cells: `${address(place)}:${last}` });
  }
}

/** Plain text for texts, so that a name that begins with `=` never becomes a formula. */
function formatOf(value: CellValue): string {
  return typeof value === "string" && value !== "" ? "@" : isDate(value) ? "dd/mm/yyyy" : "General";
}
