// Finds the cells and rows of a sheet that differ between the snapshot as loaded and the edited one.
import type { ICellData, IRowData, IWorksheetData } from "@univerjs/core";
import { type Content, contentOf, formulaOrigins, sameContent } from "./cells.ts";

/** A cell that may have to be written again. */
export interface CellChange {
  row: number;
  column: number;
  before: Content;
  after: Content;
  styleBefore: ICellData["s"];
  styleAfter: ICellData["s"];
  /** Whether the value or the formula differs; if not, only the style may. */
  contentChanged: boolean;
}

/** What changed in one row; `cells` from left to right. */
export interface RowChange {
  row: number;
  cells: CellChange[];
  before: Partial<IRowData> | undefined;
  after: Partial<IRowData> | undefined;
}

/** Whether the formula is another one, or fills other cells. */
export function isFormulaMoved({ before, after }: CellChange): boolean {
  return before.formula !== after.formula || before.fills !== after.fills;
}

/** Whether the cell had this formula before, so that only its result may differ. */
export function isFormulaKept(change: CellChange): boolean {
  return change.after.formula !== undefined && change.before.formula === change.after.formula;
}

type Sheet = Partial<IWorksheetData>;

/** The numbers that are keys in any of the records, ascending; plain objects list such keys in that order already. */
function numbersOf(first: object | null | undefined, ...others: (object | null | undefined)[]): number[] {
  const keys = Object.keys(first ?? {});
  const known = new Set(keys);
  const further = others.flatMap((record) => Object.keys(record ?? {}).filter((key) => !known.has(key)));
  if (further.length === 0) return keys.map(Number);
  return [...new Set([...keys, ...further])].map(Number).sort((one, other) => one - other);
}

/** Whether a row has the same height and visibility; heights that Univer fits to the content do not count. */
function sameRow(before: Partial<IRowData> | undefined, after: Partial<IRowData> | undefined): boolean {
  return before?.h === after?.h && (before?.hd ?? 0) === (after?.hd ?? 0);
}

/** The usual case, quickly: the cell as it was, at most without its type. */
function isUntouched(before: ICellData | null | undefined, after: ICellData | null | undefined): boolean {
  if (!before || !after) return !before && !after;
  const sameType = before.t === after.t || after.t === undefined || after.t === null;
  const formula = before.f === after.f && !after.si && !before.si;
  return (
    before.v === after.v &&
    before.ref === after.ref &&
    formula &&
    sameType &&
    before.s === after.s &&
    !(after.p && after.v === undefined)
  );
}

/** All changed rows from top to bottom. */
export function findChanges(before: Sheet | undefined, after: Sheet): RowChange[] {
  const originsBefore = formulaOrigins(before?.cellData);
  const originsAfter = formulaOrigins(after.cellData);
  const changes: RowChange[] = [];
  const rowData = after.rowData ?? before?.rowData;
  for (const row of numbersOf(before?.cellData, after.cellData, before?.rowData, rowData)) {
    const cellsBefore = before?.cellData?.[row];
    const cellsAfter = after.cellData?.[row];
    const cells: CellChange[] = [];
    for (const column of numbersOf(cellsBefore, cellsAfter)) {
      const was = cellsBefore?.[column];
      const is = cellsAfter?.[column];
      if (isUntouched(was, is)) continue;
      const typed = was && is && (is.t ?? null) === null && is.v === was.v ? { ...is, t: was.t ?? null } : is;
      const contentBefore = contentOf(was, row, column, originsBefore);
      const contentAfter = contentOf(typed, row, column, originsAfter);
      const contentChanged = !sameContent(contentBefore, contentAfter);
      const [styleBefore, styleAfter] = [was?.s, is?.s];
      if (!contentChanged && (styleBefore ?? null) === (styleAfter ?? null)) continue;
      cells.push({ row, column, before: contentBefore, after: contentAfter, styleBefore, styleAfter, contentChanged });
    }
    const [rowBefore, rowAfter] = [before?.rowData?.[row], rowData?.[row]];
    if (cells.length === 0 && sameRow(rowBefore, rowAfter)) continue;
    changes.push({ row, cells, before: rowBefore, after: rowAfter });
  }
  return changes;
}
