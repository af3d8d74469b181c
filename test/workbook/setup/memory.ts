// A workbook in memory for the tests of the plan: does its steps on plain data, one at a time.
import { columnLetters } from "../../../src/language/text";
import type { SheetState, Step, WorkbookState } from "../../../src/workbook/setup/state";

/** A blank workbook, or one with some sheets of plain cells. */
export function memory(sheets: Record<string, unknown[][]> = {}): WorkbookState {
  return { sheets: Object.entries(sheets).map(([name, values]) => sheetWith(name, values)), names: [] };
}

function sheetWith(name: string, values: unknown[][]): SheetState {
  const columns = Math.max(26, ...values.map((row) => row.length));
  return {
    ...{ name, rows: 1000, columns, formulas: [], ruled: [], colours: [], protections: [] },
    values: values.map((row) => [...row]),
  };
}

/** The sheet of a workbook that must be there. */
export function sheetIn({ sheets }: WorkbookState, name: string): SheetState {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** The text of a cell by row and column, blank where nothing stands. */
export function at(sheet: SheetState, row: number, column: number): unknown {
  return sheet.values[row - 1]?.[column - 1] ?? "";
}

/** The headings of row 1. */
export function headingsOf(workbook: WorkbookState, name: string): string[] {
  return (sheetIn(workbook, name).values[0] ?? []).map(String);
}

/** The formula of a cell; undefined where it has none. */
export function formulaAt(sheet: SheetState, row: number, column: number): string | undefined {
  return sheet.formulas.find(([atRow, atColumn]) => atRow === row && atColumn === column)?.[2];
}

/** Does steps on a workbook, in place. */
export function doSteps(workbook: WorkbookState, steps: readonly Step[]): void {
  for (const step of steps) {
    if (step.kind === "sheet") workbook.sheets.push(sheetWith(step.sheet, []));
    else doStep(workbook, sheetIn(workbook, step.sheet), step);
  }
}

function doStep(workbook: WorkbookState, sheet: SheetState, step: Exclude<Step, { kind: "sheet" }>): void {
  const put = (row: number, column: number, value: unknown) => {
    const rows = sheet.values as unknown[][];
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1] as unknown[];
    while (cells.length < column) cells.push("");
    cells[column - 1] = value;
  };
  switch (step.kind) {
    case "trim":
      sheet.rows = Math.min(sheet.rows, step.rows);
      break;
    case "insert-rows":
      sheet.rows += step.count;
      for (const one of sheet.protections)
        one.place = one.place.replace(/\d+/g, (row) =>
          String(Number(row) > step.after ? Number(row) + step.count : Number(row)),
        );
      if (sheet.values.length > step.after)
        (sheet.values as unknown[][]).splice(step.after, 0, ...Array.from({ length: step.count }, () => []));
      sheet.formulas = sheet.formulas.map(([row, column, text]) => [
        row > step.after ? row + step.count : row,
        column,
        row > step.after
          ? text.replace(/(\$[A-Z]+)(\d+)/g, (_, letters, at) => letters + (Number(at) + step.count))
          : text,
      ]);
      break;
    case "room":
      sheet.columns = Math.max(sheet.columns, step.columns);
      break;
    case "insert-columns":
      sheet.columns += step.count;
      for (const row of sheet.values as unknown[][])
        if (row.length > step.after) row.splice(step.after, 0, ...Array<string>(step.count).fill(""));
      sheet.formulas = sheet.formulas.map(([row, column, text]) => [
        row,
        column > step.after ? column + step.count : column,
        text,
      ]);
      sheet.ruled = sheet.ruled.map((columns) =>
        columns.map((column) => (column > step.after ? column + step.count : column)),
      );
      break;
    case "headings":
      step.texts.forEach((text, index) => {
        put(step.row, step.column + index, text);
      });
      break;
    case "values":
      step.values.forEach((cells, row) => {
        cells.forEach((value, column) => {
          const text = typeof value === "object" ? `${value.day}/${value.month}/${value.year}` : value;
          put(step.row + row, step.column + column, text);
        });
      });
      break;
    case "formulas":
      step.formulas.forEach((text, index) => {
        const row = step.row + index;
        sheet.formulas = sheet.formulas.filter(([atRow, column]) => atRow !== row || column !== step.column);
        sheet.formulas.push([row, step.column, text]);
      });
      break;
    case "rule": {
      const { row, column, columns, rows = sheet.rows - row + 1 } = step.area;
      for (let one = row; one < row + rows; one++)
        for (let each = column; each < column + columns; each++) {
          while (sheet.ruled.length < one) sheet.ruled.push([]);
          sheet.ruled[one - 1]?.push(each);
        }
      break;
    }
    case "colours":
      sheet.colours.push(...step.rules.map(({ formula }) => formula));
      break;
    case "protections":
      sheet.protections = sheet.protections.filter(({ description }) => !step.gone.includes(description));
      for (const { area, description } of step.ranges) {
        const last = area.rows === undefined ? sheet.rows : area.row + area.rows - 1;
        const end = columnLetters(area.column + area.columns - 1) + last;
        const start = columnLetters(area.column) + area.row;
        sheet.protections.push({ description, place: start === end ? start : `${start}:${end}` });
      }
      break;
    case "name": {
      const { row, column, columns } = step.area;
      const place = `${sheet.name}!${columnLetters(column)}${row}:${columnLetters(column + columns - 1)}${sheet.rows}`;
      workbook.names = [...workbook.names.filter(({ name }) => name !== step.name), { name: step.name, place }];
      break;
    }
    case "widths":
    case "freeze":
    case "days":
      break;
  }
}
