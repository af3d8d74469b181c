// After a calculation: keeping the stored value of every formula that our engine cannot compute.
import type { ICellData, IWorkbookData } from "@univerjs/core";
import { parseArea } from "./a1";

const ERROR = /^#(?:NAME\?|VALUE!|REF!|DIV\/0!|N\/A|NUM!|NULL!|CALC!|SPILL!)/;

type Cells = Record<number, Record<number, ICellData>>;

/**
 * Puts the value of `before` back wherever a formula of another program ended in an error here and had none there: a
 * function that the engine lacks must not destroy what the unit saw, nor the cells that it fills. Formulas that name one
 * of `ours` keep the new value whatever it is, for it is the bundle's own. Changes `after`.
 */
export function keepStoredValues(before: IWorkbookData, after: IWorkbookData, ours: readonly string[]): void {
  const named = new RegExp(`\\b(?:${ours.join("|")})\\s*\\(`, "i");
  for (const [id, sheet] of Object.entries(before.sheets)) {
    const cellsBefore = (sheet.cellData ?? {}) as Cells;
    const cellsAfter = after.sheets[id]?.cellData as Cells | undefined;
    for (const [row, cells] of Object.entries(cellsBefore))
      for (const [column, stored] of Object.entries(cells)) {
        if (!stored?.f || named.test(stored.f)) continue;
        const cell = cellsAfter?.[Number(row)]?.[Number(column)];
        if (!cell || cell.f !== stored.f || !isError(cell.v) || isError(stored.v)) continue;
        cell.v = stored.v ?? null;
        cell.t = stored.t ?? null;
        if (stored.ref) keepFilledCells(cell, stored.ref, cellsBefore, cellsAfter as Cells);
      }
  }
}

/** Puts the stored cells that a formula fills back, unless something else stands in one of them by now. */
function keepFilledCells(anchor: ICellData, ref: string, before: Cells, after: Cells): void {
  const area = parseArea(ref);
  if (!area) return;
  const filled: [number, number][] = [];
  for (let row = area.startRow; row <= area.endRow; row++)
    for (let column = area.startColumn; column <= area.endColumn; column++)
      if (after[row]?.[column] !== anchor) filled.push([row, column]);
  if (filled.some(([row, column]) => hasContent(after[row]?.[column]))) return;
  anchor.ref = ref;
  for (const [row, column] of filled) {
    const stored = before[row]?.[column];
    if (!hasContent(stored)) continue;
    after[row] ??= {};
    after[row][column] = { ...after[row][column], v: stored?.v ?? null, t: stored?.t ?? null };
  }
}

function hasContent(cell: ICellData | undefined): boolean {
  return Boolean(cell?.f || cell?.si) || (cell?.v ?? "") !== "";
}

function isError(value: unknown): boolean {
  return typeof value === "string" && ERROR.test(value);
}
