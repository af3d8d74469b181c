// After a calculation: keeping the stored value of every formula that our engine cannot compute.
import type { ICellData, IWorkbookData } from "@univerjs/core";

const ERROR = /^#(?:NAME\?|VALUE!|REF!|DIV\/0!|N\/A|NUM!|NULL!|CALC!|SPILL!)/;

/**
 * Puts the value of `before` back wherever a formula of another program ended in an error here and had none there: a
 * function that the engine lacks must not destroy what the unit saw. Formulas that name one of `ours` keep the new
 * value whatever it is, for it is the bundle's own. Changes `after`.
 */
export function keepStoredValues(before: IWorkbookData, after: IWorkbookData, ours: readonly string[]): void {
  const named = new RegExp(`\\b(?:${ours.join("|")})\\s*\\(`, "i");
  for (const [id, sheet] of Object.entries(before.sheets))
    for (const [row, cells] of Object.entries(sheet.cellData ?? {}))
      for (const [column, stored] of Object.entries(cells as Record<string, ICellData>)) {
        if (!stored?.f || named.test(stored.f)) continue;
        const cell = after.sheets[id]?.cellData?.[Number(row)]?.[Number(column)];
        if (!cell || cell.f !== stored.f || !isError(cell.v) || isError(stored.v)) continue;
        cell.v = stored.v ?? null;
        cell.t = stored.t ?? null;
      }
}

function isError(value: unknown): boolean {
  return typeof value === "string" && ERROR.test(value);
}
