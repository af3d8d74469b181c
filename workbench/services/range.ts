// This file is Apps Script's Range over one rectangle of a Univer sheet.
import { type Area, areaToText } from "../univer/a1";
import { isInside, overlap } from "./areas";
import { guarded } from "./boundary";
import type { Context } from "./context";
import type { Grid } from "./grid";
import { checkEditable, isEditable, protect } from "./protection";
import { rangeStyleMembers } from "./range-style";
import { realmTable } from "./realm";
import { rangeValidationMembers } from "./validation";
import { checkRules } from "./validation-check";
import { cellType, emptyContent, formulaCell, readCell, writeCell } from "./values";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What `clear` may be told to keep. */
export interface ClearOptions {
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
}

/** Where the ranges handed to a script lie, so that one given back (setActiveRange) is known again. */
const places = new WeakMap<Range, { grid: Grid; area: Area }>();

/** The grid and the area of a range that a script hands back. */
export function placeOf(range: Range): { grid: Grid; area: Area } {
  const place = places.get(range);
  if (!place) throw new Error("The argument is not a Range of this workbook");
  return place;
}

/** Throws Google's sentence where the sheet has not, or no longer, all the rows and columns of an area. */
function checkInside(grid: Grid, { startRow, startColumn, endRow, endColumn }: Area): void {
  if (startRow < 0 || startColumn < 0 || endRow >= grid.rowCount || endColumn >= grid.columnCount)
    throw new Error("The coordinates of the range are outside the dimensions of the sheet.");
}

/** Makes the Range of an area. */
export function createRange(context: Context, grid: Grid, area: Area): Range {
  checkInside(grid, area);
  const { host } = context;
  const rowCount = area.endRow - area.startRow + 1;
  const columnCount = area.endColumn - area.startColumn + 1;
  const firstCell: Area = { ...area, endRow: area.startRow, endColumn: area.startColumn };
  const table = <Item>(rows: Item[][]): Item[][] => realmTable(context.realm(), rows);
  const self = (): Range => range;

  const checkShape = (data: unknown[][], what = "data"): void => {
    if (!Array.isArray(data) || data.some((row) => !Array.isArray(row))) throw signatureError(data, what);
    if (data.length !== rowCount) throw new Error(shapeMessage("rows", what, data.length, rowCount));
    const wrong = data.find((row) => row.length !== columnCount);
    if (wrong) throw new Error(shapeMessage("columns", what, wrong.length, columnCount));
  };
  const each = (visit: (row: number, column: number) => void): Range => {
    for (let row = area.startRow; row <= area.endRow; row++) {
      for (let column = area.startColumn; column <= area.endColumn; column++) visit(row, column);
    }
    return range;
  };
  const write = (value: (row: number, column: number) => unknown): Range => {
    const cells = Array.from({ length: rowCount }, (_row, down) =>
      Array.from({ length: columnCount }, (_column, right) =>
        writeCell(value(down, right), () => grid.pattern(area.startRow + down, area.startColumn + right)),
      ),
    );
    checkInside(grid, area);
    checkRules(grid, host, area, cells);
    return each((row, column) =>
      grid.patch(row, column, cells[row - area.startRow]?.[column - area.startColumn] ?? emptyContent),
    );
  };
  const values = (part: Area): unknown[][] =>
    grid.read(part, (cell, pattern) => readCell(cell, pattern, context.realm()));
  const formulas = (part: Area): string[][] => facade(part).getFormulas();
  const facade = (part: Area) =>
    grid.worksheet.getRange(
      part.startRow,
      part.startColumn,
      part.endRow - part.startRow + 1,
      part.endColumn - part.startColumn + 1,
    );
  const displayed = (part: Area): string[][] => {
    const shown = facade(part).getDisplayValues();
    return grid
      .read(part, (cell, pattern) => ({ cell, pattern: pattern() }))
      .map((cells, row) =>
        cells.map(({ cell, pattern }, column) => {
          if (cell?.t === cellType.boolean) return readCell(cell, () => pattern, context.realm()) ? "TRUE" : "FALSE";
          if (cell?.t === cellType.number && pattern === "") return String(cell.v ?? "").replace(".", ",");
          return shown[row]?.[column] ?? "";
        }),
      );
  };

  /** Throws Google's sentence where the range holds a part of a merged range only. */
  const checkMerges = (): void => {
    const merges = grid.worksheet.getSheet().getMergeData();
    if (merges.some((merge) => overlap(merge, area) && !isInside(merge, area)))
      throw new Error("You must select all cells in a merged range to merge or unmerge them.");
  };

  const members: Partial<Range> = {
    getA1Notation: () => areaToText(area),
    getRow: () => area.startRow + 1,
    getColumn: () => area.startColumn + 1,
    getNumRows: () => rowCount,
    getNumColumns: () => columnCount,
    getLastRow: () => area.endRow + 1,
    getLastColumn: () => area.endColumn + 1,
    getSheet: () => context.sheetAt(grid.sheetId),
    getCell(row, column) {
      if (row < 1 || column < 1 || row > rowCount || column > columnCount) {
        throw new Error("Cell reference out of range");
      }
      const startRow = area.startRow + row - 1;
      const startColumn = area.startColumn + column - 1;
      return createRange(context, grid, { startRow, startColumn, endRow: startRow, endColumn: startColumn });
    },
    offset(rowOffset: number, columnOffset: number, numRows: number = rowCount, numColumns: number = columnCount) {
      const startRow = area.startRow + rowOffset;
      const startColumn = area.startColumn + columnOffset;
      const moved = { startRow, startColumn, endRow: startRow + numRows - 1, endColumn: startColumn + numColumns - 1 };
      return createRange(context, grid, moved);
    },

    getValue: () => values(firstCell)[0]?.[0],
    getValues: () => table(values(area)),
    setValue: (value) => write(() => value),
    setValues(data: unknown[][]) {
      checkShape(data);
      return write((row, column) => data[row]?.[column]);
    },
    getDisplayValue: () => displayed(firstCell)[0]?.[0] ?? "",
    getDisplayValues: () => table(displayed(area)),
    getFormula: () => formulas(firstCell)[0]?.[0] ?? "",
    getFormulas: () => table(formulas(area)),
    setFormula: (formula) => each((row, column) => grid.patch(row, column, contentOf(formula))),
    setFormulas(data) {
      checkShape(data, "formulas");
      return each((row, column) =>
        grid.patch(row, column, contentOf(data[row - area.startRow]?.[column - area.startColumn] ?? "")),
      );
    },

    clear: (options?: ClearOptions) => {
      grid.patchExisting(area, clearing(options));
      return range;
    },
    clearContent: () => {
      grid.patchExisting(area, clearing({ contentsOnly: true }));
      return range;
    },
    clearFormat: () => {
      grid.patchExisting(area, clearing({ formatOnly: true }));
      return range;
    },
    merge: () => {
      checkMerges();
      if (rowCount * columnCount > 1) facade(area).merge({ defaultMerge: true, isForceMerge: true });
      return range;
    },
    breakApart: () => {
      checkMerges();
      facade(area).breakApart();
      return range;
    },
    activate: () => {
      host.workbook.setActiveSheet(grid.worksheet);
      host.workbook.setActiveRange(facade(area));
      return range;
    },
    ...rangeStyleMembers({ grid, area, self, checkShape, table }),
    ...rangeValidationMembers({ context, sheetId: grid.sheetId, area, self, checkShape, table }),
    protect: () => protect(context, grid.sheetId, area),
    canEdit: () => isEditable(context, grid.sheetId, area),
  };
  const check = () => checkEditable(context, grid.sheetId, area);
  const range: Range = context.service<Range>("Range", guarded<Range>(members, check));
  places.set(range, { grid, area });
  return range;
}

/** The partial cell that clearing makes: both content and format unless one of them is named. */
export function clearing(options: ClearOptions = {}) {
  const everything = !options.contentsOnly && !options.formatOnly;
  return {
    ...(everything || options.contentsOnly ? emptyContent : {}),
    ...(everything || options.formatOnly ? { s: null } : {}),
  };
}

function contentOf(formula: string) {
  return formula === "" ? emptyContent : formulaCell(formula);
}

/** The methods that take a table, by what it is a table of. */
const tableMethods: Record<string, string> = {
  data: "setValues",
  formulas: "setFormulas",
  "number formats": "setNumberFormats",
  "font weights": "setFontWeights",
  colors: "setBackgrounds",
  "data validations": "setDataValidations",
};

function signatureError(data: unknown, what: string): Error {
  const given = Array.isArray(data) ? `${typeof data[0]}[]` : typeof data;
  return new Error(
    `The parameters (${given}) don't match the method signature for SpreadsheetApp.Range.${tableMethods[what]}.`,
  );
}

function shapeMessage(dimension: "rows" | "columns", what: string, found: number, expected: number): string {
  return `The number of ${dimension} in the ${what} does not match the number of ${dimension} in the range. The ${what} has ${found} but the range has ${expected}.`;
}
