// The actions "applyFixes" and "undoFixes": write mended values where nothing changed meanwhile, and take the last batch back.
import { Refusal } from "../language/refusal";
import { isDate } from "../language/text";
import { markOf, valueOfMark } from "../workbook/mark";
import { type CellContent, openCells, type SheetCells, withDocumentLock } from "../workbook/spreadsheet";
import { type CheckResult, check } from "./check";
import { type Journal, keepBatch, lastBatch, type WrittenCell } from "./journal";

/** A mended value for one cell; `expected` is the mark of what stood there when the fix was shown. */
export interface CellFix {
  sheet: string;
  cell: string;
  expected: string;
  value: number | string;
}

/** A cell that was left alone: somebody changed it, it holds a formula, or a rule of the sheet rejects the value. */
export interface RefusedCell {
  sheet: string;
  cell: string;
  reason: "changed" | "formula" | "rejected";
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
    const journal: Journal = last.batch === batch ? last : { batch, cells: [] };
    if (journal.cells.length + fixes.length > MOST_CELLS)
      throw new Refusal("action.too-many-fixes", { most: MOST_CELLS });
    const outcome = writeCells(fixes, ({ expected, value }, content) => ({
      stands: markOf(content.value) === expected,
      value,
      format: typeof value === "number" && isUnfitForNumbers(content) ? "General" : content.format,
    }));
    journal.cells.push(...outcome.written);
    if (outcome.written.length > 0) keepBatch(journal);
    return { ...checkedAgain(), applied: outcome.written.length, refused: outcome.refused };
  });
}

/** Puts the old values of the last batch back into those cells that nobody has changed since, and checks again. */
export function undoFixes(): FixResult {
  return withDocumentLock(() => {
    const outcome = writeCells(lastBatch().cells, ({ before, after, format }, content) => ({
      stands: markOf(content.value) === after,
      value: valueOfMark(before),
      format,
    }));
    keepBatch(null);
    return { ...checkedAgain(), applied: outcome.written.length, refused: outcome.refused };
  });
}

/** The check that follows; the reasons of levels stay behind, for they are long and nobody looks at them while mending. */
function checkedAgain(): CheckResult {
  const result = check();
  return { ...result, people: result.people.map((person) => ({ ...person, reasons: [], forNextLevel: [] })) };
}

/** What to do with one cell: whether it stands as expected, and what to write into it in which format. */
interface Decision {
  stands: boolean;
  value: string | number | boolean | Date;
  format: string;
}

/** Re-reads each cell, writes those that stand as expected and names the others; one read of each sheet. */
function writeCells<Wanted extends { sheet: string; cell: string }>(
  wanted: readonly Wanted[],
  decide: (wanted: Wanted, content: CellContent) => Decision,
): { written: WrittenCell[]; refused: RefusedCell[] } {
  const sheets = new Map<string, SheetCells | undefined>();
  const done = new Set<string>();
  const written: WrittenCell[] = [];
  const refused: RefusedCell[] = [];
  for (const one of wanted) {
    const { sheet, cell } = one;
    if (done.has(`${sheet}!${cell}`)) continue;
    done.add(`${sheet}!${cell}`);
    if (!sheets.has(sheet)) sheets.set(sheet, openCells(sheet));
    const cells = sheets.get(sheet);
    const content = cells?.read(cell);
    if (!cells || !content) {
      refused.push({ sheet, cell, reason: "changed" });
      continue;
    }
    const { stands, value, format } = decide(one, content);
    if (!stands) refused.push({ sheet, cell, reason: "changed" });
    else if (content.formula !== "") refused.push({ sheet, cell, reason: "formula" });
    else {
      try {
        cells.write(cell, value, format);
        written.push({ sheet, cell, before: markOf(content.value), after: markOf(value), format: content.format });
      } catch {
        refused.push({ sheet, cell, reason: "rejected" });
      }
    }
  }
  return { written, refused };
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
