// The actions "applyFixes" and "undoFixes": write mended values where nothing changed meanwhile, and take the last batch back.
import { Refusal } from "../language/refusal";
import { isDate } from "../language/text";
import { type RefusedCell, type WrittenCell, writeCells } from "../workbook/cells-write";
import { writeLog } from "../workbook/log";
import { markOf, valueOfMark } from "../workbook/mark";
import { type CellContent, withDocumentLock } from "../workbook/spreadsheet";
import { type CheckResult, check } from "./check";
import { keepBatch, lastBatch } from "./journal";

/** A mended value for one cell; `expected` is the mark of what stood there when the fix was shown. */
export interface CellFix {
  sheet: string;
  cell: string;
  expected: string;
  value: number | string;
}

/** What became of a batch, and the workbook checked again. */
export interface FixResult extends CheckResult {
  /** How many cells were written. */
  applied: number;
  refused: RefusedCell[];
}

/** The most cells of one batch: their old values must fit beside everything else that the spreadsheet keeps. */
const MOST_CELLS = 1_000;

/**
 * Writes the values of those cells that still hold what was expected, names the others, and checks the workbook again.
 * Calls with the same `batch` are taken back together.
 */
export function applyFixes([fixes, batch]: readonly unknown[]): FixResult {
  if (!Array.isArray(fixes) || !fixes.every(isFix) || typeof batch !== "string")
    throw new Refusal("action.bad-request");
  return withDocumentLock(() => {
    const last = lastBatch();
    const former = new Map(last.batch === batch ? last.cells.map((cell) => [placeKey(cell), cell]) : []);
    if (former.size + fixes.length > MOST_CELLS) throw new Refusal("action.too-many-fixes", { most: MOST_CELLS });
    const decide = (fix: CellFix, content: CellContent) => {
      const { expected, value } = fix;
      const mark = markOf(content.value);
      const done = former.get(placeKey(fix))?.after === mark && mark === markOf(value); // by a run that was stopped
      const format = typeof value === "number" && isUnfitForNumbers(content) ? "General" : content.format;
      return { stands: done || mark === expected, value, format };
    };
    const keep = (cells: readonly WrittenCell[]) => {
      const all = new Map(former);
      for (const cell of cells) all.set(placeKey(cell), { ...cell, ...firstState(former.get(placeKey(cell))) });
      keepBatch({ batch, cells: [...all.values()] });
    };
    const { written, refused } = writeCells(fixes, decide, keep);
    if (refused.length > 0) keep(written);
    if (written.length > 0) writeLog("log.fixes", "log.cells", { count: written.length });
    return { ...checkedAgain(), applied: written.length, refused };
  });
}

/**
 * Puts the old values of the last batch back into those cells that nobody has changed since, and checks again. Cells that do
 * not take them, for they are protected or a rule rejects them, can be undone later.
 */
export function undoFixes(): FixResult {
  return withDocumentLock(() => {
    const { batch, cells } = lastBatch();
    const { written, refused } = writeCells(cells, ({ before, after, format }, content) => {
      const mark = markOf(content.value);
      return { stands: mark === after || mark === before, value: valueOfMark(before), format };
    });
    if (written.length > 0) writeLog("log.undo", "log.cells", { count: written.length });
    const rejected = refused.flatMap((cell) => (cell.reason === "rejected" ? placeKey(cell) : []));
    const open = cells.filter((cell) => rejected.includes(placeKey(cell)));
    keepBatch(open.length > 0 ? { batch, cells: open } : null);
    return { ...checkedAgain(), applied: written.length, refused };
  });
}

function placeKey({ sheet, cell }: { sheet: string; cell: string }): string {
  return `${sheet}!${cell}`;
}

/** What an undo must bring back: the state before the first write of the batch. */
function firstState(cell: WrittenCell | undefined): Partial<WrittenCell> {
  return cell ? { before: cell.before, format: cell.format } : {};
}

/** The check that follows; the reasons of levels stay behind, for they are long and nobody looks at them while mending. */
function checkedAgain(): CheckResult {
  const result = check();
  return { ...result, people: result.people.map((person) => ({ ...person, reasons: [], forNextLevel: [] })) };
}

/** In a cell that shows dates or plain text a number would be shown as one or kept as the other. */
function isUnfitForNumbers({ value, format }: CellContent): boolean {
  return format === "@" || isDate(value);
}

function isFix(value: unknown): value is CellFix {
  const fix = value as CellFix | null;
  return (
    typeof fix === "object" &&
    fix !== null &&
    [fix.sheet, fix.cell, fix.expected].every((text) => typeof text === "string") &&
    (typeof fix.value === "string" || Number.isFinite(fix.value))
  );
}
