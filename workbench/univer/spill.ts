// This file keeps the cells that an array result fills: Univer holds them beside the sheet, files hold them in it.
import type { ICellData, Injector, IWorkbookData, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { type Area, areaToText, parseArea } from "./a1";

/** One array result: the area it fills and the value of each cell in it. */
export interface Spill {
  area: Area;
  cell(row: number, column: number): ICellData | undefined;
}

/**
 * Takes the cached cells of array results out of a snapshot, where Univer would take them for obstacles and answer #SPILL!.
 * The anchor of an array result carries `ref`, the A1 area that it fills. Changes the snapshot; gives what to hand to `restoreSpills`.
 */
export function takeSpills(snapshot: IWorkbookData): Map<string, Spill[]> {
  const taken = new Map<string, Spill[]>();
  for (const [sheetId, sheet] of Object.entries(snapshot.sheets)) {
    const spills: Spill[] = [];
    const cells = (sheet.cellData ?? {}) as Record<number, Record<number, ICellData>>;
    for (const row of Object.values(cells)) {
      for (const anchor of Object.values(row)) {
        if (!anchor?.f || !anchor.ref) continue;
        const area = parseArea(anchor.ref);
        if (area) spills.push({ area, cell: liftCells(cells, area) });
        delete anchor.ref;
      }
    }
    if (spills.length > 0) taken.set(sheetId, spills);
  }
  return taken;
}

function liftCells(cells: Record<number, Record<number, ICellData>>, area: Area): Spill["cell"] {
  const lifted = new Map<string, ICellData>();
  for (let row = area.startRow; row <= area.endRow; row++) {
    for (let column = area.startColumn; column <= area.endColumn; column++) {
      const cell = cells[row]?.[column];
      if (!cell || cell.v === undefined || cell.v === null) continue;
      lifted.set(`${row},${column}`, { v: cell.v, ...(cell.t ? { t: cell.t } : {}) });
      if (row === area.startRow && column === area.startColumn) continue;
      delete cell.v;
      delete cell.t;
    }
  }
  return (row, column) => lifted.get(`${row},${column}`);
}

/** Gives Univer the cached array results, so that they can be read before the first calculation. */
export function restoreSpills(injector: Injector, unitId: string, spills: Map<string, Spill[]>): void {
  const ranges: Record<string, Record<number, Record<number, Area>>> = {};
  const values: Record<string, Record<number, Record<number, ICellData>>> = {};
  for (const [sheetId, list] of spills) {
    const sheetRanges: Record<number, Record<number, Area>> = {};
    const sheetValues: Record<number, Record<number, ICellData>> = {};
    for (const { area, cell } of list) {
      sheetRanges[area.startRow] = { ...sheetRanges[area.startRow], [area.startColumn]: area };
      eachCell(area, (row, column) => {
        const value = cell(row, column);
        if (value) sheetValues[row] = { ...sheetValues[row], [column]: value };
      });
    }
    ranges[sheetId] = sheetRanges;
    values[sheetId] = sheetValues;
  }
  const model = injector.get(FormulaDataModel);
  model.setArrayFormulaRange({ ...model.getArrayFormulaRange(), [unitId]: ranges });
  model.setArrayFormulaCellData({ ...model.getArrayFormulaCellData(), [unitId]: values });
}

/** The array results that stand in a sheet; one whose anchor holds a formula no more is left out. */
export function spillsOf(
  injector: Injector,
  unitId: string,
  sheetId: string,
  isFormula: (row: number, column: number) => boolean,
): Spill[] {
  const model = injector.get(FormulaDataModel);
  const ranges = (model.getArrayFormulaRange()?.[unitId]?.[sheetId] ?? {}) as Record<string, Record<string, Area>>;
  const values = model.getArrayFormulaCellData()?.[unitId]?.[sheetId] as
    | Record<number, Record<number, Nullable<ICellData>>>
    | undefined;
  const spills: Spill[] = [];
  for (const [row, columns] of Object.entries(ranges)) {
    for (const [column, area] of Object.entries(columns ?? {})) {
      if (!area || !isFormula(Number(row), Number(column))) continue;
      if (area.startRow === area.endRow && area.startColumn === area.endColumn) continue;
      spills.push({ area, cell: (atRow, atColumn) => values?.[atRow]?.[atColumn] ?? undefined });
    }
  }
  return spills;
}

/** Writes the array results into a snapshot: values in the cells they fill, `ref` on the anchor. Changes the snapshot. */
export function writeSpills(snapshot: IWorkbookData, spillsIn: (sheetId: string) => Spill[]): void {
  for (const [sheetId, sheet] of Object.entries(snapshot.sheets)) {
    const cells = (sheet.cellData ?? {}) as Record<number, Record<number, ICellData>>;
    for (const { area, cell } of spillsIn(sheetId)) {
      const anchor = cells[area.startRow]?.[area.startColumn];
      if (!anchor || anchor.v === "#SPILL!") continue;
      anchor.ref = areaToText(area);
      eachCell(area, (row, column) => {
        const value = cell(row, column);
        if (!value) return;
        cells[row] ??= {};
        cells[row][column] = { ...cells[row][column], v: value.v ?? null, t: value.t ?? null };
      });
    }
  }
}

function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.startRow; row <= area.endRow; row++) {
    for (let column = area.startColumn; column <= area.endColumn; column++) visit(row, column);
  }
}
