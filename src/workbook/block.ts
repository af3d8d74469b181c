// Writing a rectangle of cells: room is made for it, texts stay texts, and a sheet that does not take it is told in one sentence.
import { Refusal } from "../language/refusal";
import { columnLetters, isBlank, isDate } from "../language/text";
import { address, type Place } from "./problem";
import { sheetNamed, writing } from "./spreadsheet";

/** What may be written into a cell. */
export type CellValue = string | number | boolean | Date;

/**
 * Writes rows of equal width with their upper left cell at `place`, all in one call, so that it is there whole or not at
 * all. Where somebody inserts rows above just before, the last rows above come to stand in that place and are written over:
 * they go back in, and the block behind them. Throws a `Refusal` where there is no such sheet, where somebody has filled the cells, where they
 * are protected, and where a rule of the sheet rejects a value.
 */
export function writeBlock(place: Place, values: CellValue[][]): void {
  const { row, column } = place;
  const sheet = sheetNamed(place.sheet);
  if (!sheet) throw new Refusal("table.missing", { sheet: place.sheet });
  const width = values[0]?.length ?? 0;
  if (width === 0) return;
  const last = row + values.length - 1;
  const cells = `${address(place)}:${columnLetters(column + width - 1)}${last}`;
  const rangeOf = (first: number, rows: number) => {
    const room = first + rows - 1 - sheet.getMaxRows();
    if (room > 0) sheet.insertRowsAfter(sheet.getMaxRows(), room);
    return sheet.getRange(first, column, rows, width);
  };
  const write = (rows: CellValue[][]) => {
    const range = rangeOf(row, rows.length);
    range.setNumberFormats(rows.map((line) => line.map(formatOf)));
    range.setValues(rows);
    SpreadsheetApp.flush();
  };
  writing(
    place.sheet,
    () => {
      const columns = column + width - 1 - sheet.getMaxColumns();
      if (columns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns);
      const range = rangeOf(1, last);
      const height = sheet.getMaxRows();
      const before = range.getValues();
      if (!before.slice(row - 1).every((line) => line.every(isBlank)))
        throw new Refusal("write.filled", { sheet: place.sheet, cells });
      write(values);
      const grown = sheet.getMaxRows() - height;
      if (grown < 1 || grown >= row) return;
      const above = before.slice(row - 1 - grown, row - 1);
      const first = JSON.stringify(above[0]);
      if (
        rangeOf(1, last)
          .getValues()
          .every((line) => JSON.stringify(line) !== first)
      )
        write([...above, ...values]);
    },
    cells,
  );
}

/** Plain text for texts, so that a name that begins with `=` never becomes a formula. */
function formatOf(value: CellValue): string {
  return typeof value === "string" && value !== "" ? "@" : isDate(value) ? "dd/mm/yyyy" : "General";
}
