// The open spreadsheet: reading each sheet once, and writing a sheet of our own. The only place that names SpreadsheetApp.
import { message } from "../language/messages";
import { foldCase } from "../language/text";
import type { Grid } from "./table";
import type { ReadGrid } from "./unit";

/** A reader over the open spreadsheet: one list of sheets, then one `getValues` for each sheet that is asked for. */
export function openSpreadsheet(): ReadGrid {
  const sheets = SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => ({ sheet, name: sheet.getName() }));
  return (wanted): Grid | undefined => {
    const found = sheets.find(({ name }) => foldCase(name) === foldCase(wanted));
    return found && { name: found.name, values: found.sheet.getDataRange().getValues() };
  };
}

/** What goes into a sheet: texts stay texts whatever they begin with; numbers stay numbers. */
export interface SheetContent {
  values: (string | number)[][];
  /** Rows in bold, from 1. */
  boldRows: number[];
  /** Widths of the columns in pixels, from the first one. */
  columnWidths: number[];
  /** The main table, rows from 1: its heading, which is shaded and frozen, and its last row. Its texts wrap. */
  table: { heading: number; last: number };
}

/**
 * Writes a sheet of the add-on's own, whole: made where there is none, emptied where there is one, and as many rows as it
 * has. The number of service calls does not depend on the number of rows. Cells with text get the plain-text format first, so that a name that
 * begins with `=` never becomes a formula.
 */
export function writeSheet(name: string, content: SheetContent): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const found = spreadsheet.getSheets().find((sheet) => foldCase(sheet.getName()) === foldCase(name));
  const sheet = found ?? spreadsheet.insertSheet(name);
  if (found) {
    sheet.clear();
    sheet.setFrozenRows(0);
  }
  const rows = content.values.length;
  const columns = content.columnWidths.length;
  const former = sheet.getMaxRows();
  sheet.insertRowsAfter(former, rows);
  sheet.deleteRows(1, former);
  const room = columns - sheet.getMaxColumns();
  if (room > 0) sheet.insertColumnsAfter(columns - room, room);
  const range = sheet.getRange(1, 1, rows, columns);
  range.setNumberFormats(content.values.map((row) => row.map((value) => (typeof value === "string" ? "@" : "0.##"))));
  range.setValues(content.values);
  range.setVerticalAlignment("top");
  range.setFontWeights(
    content.values.map((row, index) => row.map(() => (content.boldRows.includes(index + 1) ? "bold" : "normal"))),
  );
  content.columnWidths.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  const { heading, last } = content.table;
  sheet.getRange(heading, 1, last - heading + 1, columns).setWrap(true);
  sheet.getRange(heading, 1, 1, columns).setBackground("#e8f0fe");
  sheet.setFrozenRows(heading);
}

/** Runs `work` while holding the document lock. Throws one Vietnamese sentence when somebody else's run holds it. */
export function withDocumentLock<Result>(work: () => Result): Result {
  const lock = LockService.getDocumentLock();
  if (!lock) return work();
  if (!lock.tryLock(20_000)) throw new Error(message("action.busy"));
  try {
    return work();
  } finally {
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}
