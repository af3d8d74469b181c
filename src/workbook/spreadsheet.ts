// The open spreadsheet: reading each sheet once, writing a sheet of our own, single cells and where the user stands.
import { Refusal } from "../language/refusal";
import { foldCase } from "../language/text";
import type { Room } from "../rating/room";
import { placeAt } from "./problem";
import type { Grid } from "./table";
import type { ReadGrid } from "./unit";

/** The open spreadsheet. */
export function spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

/** A reader over the open spreadsheet: one list of sheets, then one `getValues` for each sheet that is asked for. */
export function openSpreadsheet(): ReadGrid {
  const sheets = spreadsheet()
    .getSheets()
    .map((sheet) => ({ sheet, name: sheet.getName() }));
  return (wanted): Grid | undefined => {
    const found = sheets.find(({ name }) => foldCase(name) === foldCase(wanted));
    return found && { name: found.name, values: valuesOf(found.sheet) };
  };
}

/** Everything in a sheet; it is read again where somebody inserts rows just before and so the last ones are left out. */
export function valuesOf(sheet: GoogleAppsScript.Spreadsheet.Sheet): unknown[][] {
  const values = sheet.getDataRange().getValues();
  return values.length < sheet.getLastRow() ? valuesOf(sheet) : values;
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
 * Writes a sheet of the add-on's own, whole: made where there is none, its rows replaced where there is one, and as many
 * rows as the content has. The number of service calls does not depend on the number of rows. The columns get their widths
 * before there is anything to fit into them, and cells with text the plain-text format, so that a name that begins with
 * `=` never becomes a formula. Rules that somebody set for its cells go. Throws a `Refusal` where the sheet is protected.
 */
export function writeSheet(name: string, content: SheetContent): void {
  writing(name, () => {
    const found = sheetNamed(name);
    const sheet = found ?? spreadsheet().insertSheet(name);
    if (found) {
      sheet.clear();
      sheet.setFrozenRows(0);
    }
    const rows = content.values.length;
    const columns = content.columnWidths.length;
    const former = sheet.getMaxRows();
    const kept = found ? 0 : Math.min(former, rows);
    if (rows > kept) sheet.insertRowsAfter(former, rows - kept);
    if (former > kept) sheet.deleteRows(kept + 1, former - kept);
    const room = columns - sheet.getMaxColumns();
    if (room > 0) sheet.insertColumnsAfter(columns - room, room);
    content.columnWidths.forEach((width, index) => {
      sheet.setColumnWidth(index + 1, width);
    });
    const range = sheet.getRange(1, 1, rows, columns);
    range.clearDataValidations();
    range.setNumberFormats(
      content.values.map((row) => row.map((value) => (typeof value === "string" ? "@" : "General"))),
    );
    range.setValues(content.values);
    range.setVerticalAlignment("top");
    range.setFontWeights(
      content.values.map((row, index) => row.map(() => (content.boldRows.includes(index + 1) ? "bold" : "normal"))),
    );
    const { heading, last } = content.table;
    sheet.getRange(heading, 1, last - heading + 1, columns).setWrap(true);
    sheet.getRange(heading, 1, 1, columns).setBackground("#e8f0fe");
    sheet.setFrozenRows(heading);
    SpreadsheetApp.flush();
  });
}

/** One cell as it stands. */
export interface CellContent {
  value: unknown;
  /** Empty where the cell holds no formula. */
  formula: string;
  format: string;
}

/** The single cells of one sheet. */
export interface SheetCells {
  /** The cell at an A1 address as it stood when the sheet was opened; undefined for an address outside the used cells. */
  read(cell: string): CellContent | undefined;
  /**
   * Writes one value and leaves the cell in `format`. A text is written as plain text: it never becomes a number or a formula.
   * Whatever stops the run in between, the cell holds the former value or the new one.
   */
  write(cell: string, value: string | number | boolean | Date, format: string): void;
}

/** Opens the sheet of this name for single cells, with three reads whatever their number; undefined where there is none. */
export function openCells(name: string): SheetCells | undefined {
  const sheet = sheetNamed(name);
  if (!sheet) return undefined;
  const used = sheet.getDataRange();
  const values = used.getValues();
  const formulas = used.getFormulas();
  const formats = used.getNumberFormats();
  return {
    read(cell) {
      const place = placeAt(name, cell);
      const row = place && values[place.row - 1];
      if (!place || !row || place.column > row.length) return undefined;
      const at = (rows: string[][]) => rows[place.row - 1]?.[place.column - 1] || "";
      return { value: row[place.column - 1], formula: at(formulas), format: at(formats) };
    },
    write(cell, value, format) {
      const range = sheet.getRange(cell);
      const former = this.read(cell)?.format || "";
      const isText = typeof value === "string" && value !== "";
      if (!isText && format !== former) range.setNumberFormat(format);
      range.setValue(isText && former !== "@" ? `'${value}` : value);
      if (isText && format !== former) range.setNumberFormat(format);
    },
  };
}

/** Makes a cell the active one, or only its sheet where `cell` is empty. Throws a `Refusal` where there is no such place. */
export function activate(name: string, cell: string): void {
  const sheet = sheetNamed(name);
  if (!sheet) throw new Refusal("table.missing", { sheet: name });
  if (cell === "") {
    sheet.activate();
    return;
  }
  const place = placeAt(name, cell);
  if (!place || place.row > sheet.getMaxRows() || place.column > sheet.getMaxColumns())
    throw new Refusal("action.no-cell", { sheet: name, cell });
  sheet.getRange(cell).activate();
}

/** The sheet of this name; letter case, Unicode form and spaces do not count. */
export function sheetNamed(name: string): GoogleAppsScript.Spreadsheet.Sheet | undefined {
  const open = spreadsheet();
  const exact = open.getSheetByName(name);
  return exact ?? open.getSheets().find((sheet) => foldCase(sheet.getName()) === foldCase(name));
}

/** Runs `work` and then shows the user the sheet that stood in front before: a new sheet comes to the front by itself. */
export function keepingFront<Result>(work: () => Result): Result {
  const front = spreadsheet().getActiveSheet();
  const result = work();
  front.activate();
  return result;
}

/** Makes a sheet behind the one that the user looks at. */
export function insertSheet(name: string): GoogleAppsScript.Spreadsheet.Sheet {
  return keepingFront(() => spreadsheet().insertSheet(name));
}

/**
 * Protects a sheet: `warn` asks everybody before a change, otherwise nobody but its owner and this user may change it. A sheet
 * that somebody has closed to this user stays as it is: whoever writes into it is told then.
 */
export function protectSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet, warn: boolean): void {
  try {
    const protection = sheet.protect();
    if (warn) protection.setWarningOnly(true);
    else protection.removeEditors(protection.getEditors());
  } catch {}
}

/**
 * Runs `work`, which writes into a sheet. What Sheets throws becomes a `Refusal` that names the sheet, and the cells where
 * they are known: it is protected, or a rule of it rejects a value.
 */
export function writing(sheet: string, work: () => void, cells = ""): void {
  try {
    work();
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(cells ? "write.refused" : "sheet.refused", { sheet, cells });
  }
}

/** Runs `work` while holding the document lock. Throws one Vietnamese sentence when somebody else's run holds it. */
export function withDocumentLock<Result>(work: () => Result): Result {
  const lock = LockService.getDocumentLock();
  if (!lock) return work();
  if (!lock.tryLock(20_000)) throw new Refusal("action.busy");
  try {
    return work();
  } finally {
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}

/** How many sheets and cells the open workbook has. */
export function roomTaken(): Room {
  const sheets = spreadsheet().getSheets();
  const cells = sheets.reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
  return { sheets: sheets.length, cells };
}
