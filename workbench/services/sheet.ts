// This file is Apps Script's Sheet over one Univer sheet.
import { type Area, parseArea, splitSheet } from "../univer/a1";
import { guarded } from "./boundary";
import { sheetFormatMembers } from "./conditional-format";
import type { Context } from "./context";
import { Grid } from "./grid";
import { checkEditable, checkSheetEditable, protect, protectionsOf } from "./protection";
import { type ClearOptions, clearing, createRange } from "./range";
import { colour } from "./range-style";
import { realmList } from "./realm";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const outside = "The coordinates of the range are outside the dimensions of the sheet.";

/** Makes the Sheet with the given Univer id. */
export function createSheet(context: Context, sheetId: string): Sheet {
  const { host } = context;
  const grid = new Grid(host, sheetId);
  const range = (area: Area) => createRange(context, grid, area);
  const whole = (): Area => ({
    startRow: 0,
    startColumn: 0,
    endRow: grid.rowCount - 1,
    endColumn: grid.columnCount - 1,
  });
  const clear = (options?: ClearOptions): Sheet => {
    checkEditable(context, sheetId, whole());
    grid.patchExisting(whole(), clearing(options));
    return sheet;
  };

  /** `position` is the one that the script named. Univer's own way to insert above a row spoils rules that begin there. */
  const insertRows = (position: number, howMany: number, after = position): Sheet => {
    checkInsertion(position, howMany, grid.rowCount, "row");
    checkRoom(context, howMany * grid.columnCount);
    if (after === 0) grid.worksheet.insertRowsBefore(0, howMany);
    else grid.worksheet.insertRowsAfter(after - 1, howMany);
    return sheet;
  };
  const deleteRows = (rowPosition: number, howMany: number): void => {
    if (rowPosition < 1 || howMany < 1 || rowPosition + howMany - 1 > grid.rowCount)
      throw new Error("Those rows are out of bounds.");
    if (howMany === grid.rowCount) throw new Error("You can't delete all the rows on the sheet.");
    if (grid.rowCount - howMany <= grid.worksheet.getFrozenRows())
      throw new Error("Sorry, it is not possible to delete all non-frozen rows.");
    checkSheetEditable(context, sheetId);
    checkEditable(context, sheetId, { ...whole(), startRow: rowPosition - 1, endRow: rowPosition + howMany - 2 });
    inFront(() => grid.worksheet.deleteRows(rowPosition - 1, howMany));
  };
  /** Where rows go, Univer moves the rules, colours, names and protections of the sheet in front, whichever lost the rows. */
  const inFront = (work: () => void): void => {
    const active = host.workbook.getActiveSheet();
    host.workbook.setActiveSheet(sheetId);
    work();
    host.workbook.setActiveSheet(active);
  };

  const members: Partial<Sheet> = {
    getName: () => grid.worksheet.getSheetName(),
    getSheetId: () => numericId(sheetId),
    getIndex: () => grid.worksheet.getIndex() + 1,
    getParent: context.spreadsheet,
    getDataRange() {
      const { row, column } = grid.lastUsed();
      return range({ startRow: 0, startColumn: 0, endRow: Math.max(row, 0), endColumn: Math.max(column, 0) });
    },
    getRange: (...args: unknown[]) => range(areaOf(args, grid)),
    getLastRow: () => grid.lastUsed().row + 1,
    getLastColumn: () => grid.lastUsed().column + 1,
    getMaxRows: () => grid.rowCount,
    getMaxColumns: () => grid.columnCount,

    insertRowAfter: (afterPosition) => insertRows(afterPosition, 1),
    insertRowsAfter: (afterPosition, howMany) => insertRows(afterPosition, howMany),
    insertRowBefore: (beforePosition) => insertRows(beforePosition, 1, beforePosition - 1),
    insertRowsBefore: (beforePosition, howMany) => insertRows(beforePosition, howMany, beforePosition - 1),
    deleteRow(rowPosition) {
      deleteRows(rowPosition, 1);
      return sheet;
    },
    deleteRows,
    insertColumnsAfter(afterPosition, howMany) {
      checkInsertion(afterPosition, howMany, grid.columnCount, "column");
      checkRoom(context, howMany * grid.rowCount);
      grid.worksheet.insertColumnsAfter(afterPosition - 1, howMany);
      return sheet;
    },
    appendRow(contents) {
      const row = grid.lastUsed().row + 1;
      if (row >= grid.rowCount) insertRows(grid.rowCount, 1);
      const missing = contents.length - grid.columnCount;
      if (missing > 0) grid.worksheet.insertColumnsAfter(grid.columnCount - 1, missing);
      range({ startRow: row, startColumn: 0, endRow: row, endColumn: contents.length - 1 }).setValues([[...contents]]);
      return sheet;
    },
    clear: (options?: ClearOptions) => clear(options),
    clearContents: () => clear({ contentsOnly: true }),

    setName(name) {
      checkNewName(context, name, sheetId);
      grid.worksheet.setName(name);
      return sheet;
    },
    copyTo(spreadsheet) {
      if (spreadsheet !== context.spreadsheet()) {
        throw new Error("Sheet.copyTo to another spreadsheet is not implemented in the workbench");
      }
      const active = host.workbook.getActiveSheet();
      const copy = copySheet(context, sheetId);
      host.workbook.setActiveSheet(active);
      return copy;
    },
    setTabColor(color) {
      grid.worksheet.setTabColor(colour(color)?.rgb ?? "");
      return sheet;
    },
    getTabColor: () => grid.worksheet.getTabColor() || null,
    setFrozenRows(rows) {
      if (rows < 0 || rows >= grid.rowCount) throw new Error("You can't freeze all visible rows on the sheet.");
      grid.worksheet.setFrozenRows(rows);
    },
    getFrozenRows: () => grid.worksheet.getFrozenRows(),
    setFrozenColumns(columns) {
      if (columns < 0 || columns >= grid.columnCount) {
        throw new Error("You can't freeze all visible columns on the sheet.");
      }
      grid.worksheet.setFrozenColumns(columns);
    },
    getFrozenColumns: () => grid.worksheet.getFrozenColumns(),
    setColumnWidth(column, width) {
      grid.worksheet.setColumnWidth(column - 1, width);
      return sheet;
    },
    setColumnWidths(startColumn, howMany, width) {
      grid.worksheet.setColumnWidths(startColumn - 1, howMany, width);
      return sheet;
    },
    getColumnWidth: (column) => grid.worksheet.getColumnWidth(column - 1),
    setRowHeight(row, height) {
      grid.worksheet.setRowHeightsForced(row - 1, 1, height);
      return sheet;
    },
    hideSheet() {
      if (grid.worksheet.isSheetHidden()) return sheet;
      const others = host.workbook.getSheets().filter((one) => one.getSheetId() !== sheetId && !one.isSheetHidden());
      if (others.length === 0) throw new Error("You can't hide all the sheets in a document.");
      grid.worksheet.hideSheet();
      return sheet;
    },
    showSheet() {
      grid.worksheet.showSheet();
      return sheet;
    },
    isSheetHidden: () => grid.worksheet.isSheetHidden(),
    activate() {
      host.workbook.setActiveSheet(grid.worksheet);
      return sheet;
    },
    protect: () => protect(context, sheetId, null),
    getProtections: (type) => realmList(context.realm(), protectionsOf(context, sheetId, type)),
    ...sheetFormatMembers(context, sheetId, () => sheet),
  };
  const check = () => checkSheetEditable(context, sheetId);
  const sheet: Sheet = context.service<Sheet>("Sheet", guarded<Sheet>(members, check));
  return sheet;
}

/** Throws Google's sentence where another sheet has the name. */
export function checkNewName({ host }: Context, name: string, sheetId?: string): void {
  const taken = host.workbook
    .getSheets()
    .some((each) => each.getSheetId() !== sheetId && each.getSheetName().toLowerCase() === name.toLowerCase());
  if (taken) throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

/** Copies a sheet behind all others, where it becomes the active one; its protections stay with the original. */
export function copySheet(context: Context, sheetId: string): Sheet {
  const { host } = context;
  const original = new Grid(host, sheetId).worksheet;
  checkRoom(context, original.getMaxRows() * original.getMaxColumns());
  const names = new Set(host.workbook.getSheets().map((each) => each.getSheetName()));
  const plain = `Copy of ${original.getSheetName()}`;
  let name = plain;
  for (let number = 2; names.has(name); number++) name = `${plain} ${number}`;
  const copy = host.workbook.duplicateSheet(original);
  copy.setName(name);
  host.workbook.moveSheet(copy, host.workbook.getSheets().length - 1);
  return context.sheetAt(copy.getSheetId());
}

/** Google's sheet ids are numbers: a Univer id that is none gets one of its own, always the same. */
function numericId(sheetId: string): number {
  if (/^\d{1,10}$/.test(sheetId)) return Number(sheetId);
  let hash = 7;
  for (const letter of sheetId) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647;
  return hash;
}

/** The cells that a spreadsheet may have (support.google.com/drive/answer/37603). */
const mostCells = 10_000_000;

/** Throws Google's sentence where a spreadsheet would get more cells than it may have. */
export function checkRoom({ host }: Context, more: number): void {
  const cells = host.workbook.getSheets().reduce((sum, one) => sum + one.getMaxRows() * one.getMaxColumns(), more);
  if (cells > mostCells) {
    throw new Error(
      `This action would increase the number of cells in the workbook above the limit of ${mostCells} cells.`,
    );
  }
}

function areaOf(args: unknown[], grid: Grid): Area {
  const [first, ...rest] = args;
  if (typeof first === "string") return textArea(first, grid);
  const [column, rows = 1, columns = 1] = rest;
  const numbers = [first, column, rows, columns];
  if (!numbers.every((number): number is number => typeof number === "number" && Number.isInteger(number))) {
    throw new Error(
      `The parameters (${args.map((arg) => typeof arg).join(",")}) don't match the method signature for SpreadsheetApp.Sheet.getRange.`,
    );
  }
  const [startRow, startColumn, rowCount, columnCount] = numbers as [number, number, number, number];
  if (startRow < 1) throw new Error("The starting row of the range is too small.");
  if (startColumn < 1) throw new Error("The starting column of the range is too small.");
  if (rowCount < 1) throw new Error("The number of rows in the range must be at least 1.");
  if (columnCount < 1) throw new Error("The number of columns in the range must be at least 1.");
  return {
    startRow: startRow - 1,
    startColumn: startColumn - 1,
    endRow: startRow + rowCount - 2,
    endColumn: startColumn + columnCount - 2,
  };
}

function textArea(text: string, grid: Grid): Area {
  const { sheet, reference } = splitSheet(text);
  if (sheet !== null && sheet !== grid.worksheet.getSheetName()) throw new Error("Range not found");
  const area = parseArea(reference, { rows: grid.rowCount, columns: grid.columnCount });
  if (!area) throw new Error("Range not found");
  if (area.endRow >= grid.rowCount || area.endColumn >= grid.columnCount) throw new Error(outside);
  return area;
}

function checkInsertion(afterPosition: number, howMany: number, size: number, what: "row" | "column"): void {
  if (afterPosition < 1 || afterPosition > size) throw new Error(outside);
  if (howMany < 1) throw new Error(`The number of ${what}s to insert must be at least 1.`);
}
