// Which cells are filled by a formula in another cell: as Google's export marks them, and as array formulas name them.
import { filledRange } from "./dependents.ts";
import { isComputable, namesOwnFunction, unwrapGoogle } from "./formulas.ts";
import type { CellNode, SheetLayout } from "./layout.ts";
import { type CellRange, placeKey } from "./references.ts";

/** The formula that fills a cell. */
export interface SpillOwner {
  node: CellNode;
  /** Whether only Google can compute it. */
  google: boolean;
}

interface Seen {
  owner: SpillOwner;
  row: number;
  column: number;
}

function isBlank(node: CellNode): boolean {
  return node.formula === undefined && (node.value ?? "") === "";
}

/** The owner of a marked cell, from the nearest contents above it and to the left of it as far as formulas fill them. */
function ownerOf(node: CellNode, above: Seen | undefined, left: Seen | undefined): SpillOwner | undefined {
  const nextAbove = above?.row === node.row - 1 ? above.owner : undefined;
  const nextLeft = left?.column === node.column - 1 ? left.owner : undefined;
  if (nextAbove?.node.column === node.column) return nextAbove;
  return nextLeft ?? nextAbove ?? above?.owner ?? left?.owner;
}

/**
 * Finds the owner of every cell that the export marks as filled; the export itself does not name it.
 * A formula that fills downwards stands at the top of the same column, else the owner is that of the cell to the left.
 * Blank cells may lie in between, for a result may be blank.
 */
export function findSpills(layout: SheetLayout): Map<CellNode, SpillOwner> {
  const columns = new Map<number, Seen>();
  const spills = new Map<CellNode, SpillOwner>();
  for (const { cells } of layout.rows) {
    let left: Seen | undefined;
    for (const node of cells) {
      if (isBlank(node)) continue;
      const { row, column } = node;
      const wrapped = node.formula?.text.includes("DUMMYFUNCTION") ? unwrapGoogle(node.formula.text) : undefined;
      const filled = wrapped?.kind === "spilled" ? ownerOf(node, columns.get(column), left) : undefined;
      if (filled) spills.set(node, filled);
      const own = wrapped && wrapped.kind !== "spilled" ? { node, google: wrapped.kind === "google" } : undefined;
      const owner = own ?? filled;
      left = owner && { owner, row, column };
      if (left) columns.set(column, left);
      else columns.delete(column);
    }
  }
  return spills;
}

/** What finding filled ranges has to know of the workbook. */
export interface FilledLimits {
  dynamicMarks: ReadonlySet<number>;
  /** How many more cells may be filled. */
  filledCells: number;
}

/** Whether an array formula is computed anew, so that its range follows its result. */
function isComputedArray(layout: SheetLayout, node: CellNode, marks: ReadonlySet<number>): boolean {
  const text = node.formula?.text ?? "";
  const wrapped = unwrapGoogle(text);
  if (wrapped) return wrapped.kind === "formula";
  if (namesOwnFunction(text)) return true;
  const mark = /\scm\s*=\s*["'](\d+)["']/.exec(layout.text.slice(node.start, node.tagEnd))?.[1];
  return mark !== undefined && marks.has(Number(mark)) && isComputable(text);
}

function extended(range: CellRange, { row, column }: CellNode): CellRange {
  return {
    startRow: Math.min(range.startRow, row),
    startColumn: Math.min(range.startColumn, column),
    endRow: Math.max(range.endRow, row),
    endColumn: Math.max(range.endColumn, column),
  };
}

/**
 * The ranges that computed formulas fill, by the cell with the formula. Left out is a range with anything in it that is no
 * result of its formula: handing it out would take that for one.
 */
export function findFilledRanges(
  layout: SheetLayout,
  spills: ReadonlyMap<CellNode, SpillOwner>,
  limits: FilledLimits,
): Map<CellNode, CellRange> {
  const ranges = new Map<CellNode, CellRange>();
  for (const [node, { node: anchor, google }] of spills) {
    const { row, column } = anchor;
    const own = { startRow: row, startColumn: column, endRow: row, endColumn: column };
    if (!google) ranges.set(anchor, extended(ranges.get(anchor) ?? own, node));
  }
  for (const { cells } of layout.rows) {
    for (const node of cells) {
      const range = node.formula?.kind === "array" ? filledRange(node.formula) : undefined;
      if (!range) continue;
      const atTop = range.startRow === node.row && range.startColumn === node.column;
      if (atTop && isComputedArray(layout, node, limits.dynamicMarks)) ranges.set(node, range);
      else ranges.delete(node);
    }
  }
  if (ranges.size === 0) return ranges;
  const contents = new Map<number, CellNode>();
  for (const { cells } of layout.rows) for (const node of cells) if (!isBlank(node)) contents.set(placeKey(node), node);
  for (const [anchor, range] of ranges) {
    limits.filledCells -= (range.endRow - range.startRow + 1) * (range.endColumn - range.startColumn + 1);
    if (limits.filledCells < 0 || !isOwnRange(anchor, range, contents, spills)) ranges.delete(anchor);
  }
  return ranges;
}

function isOwnRange(
  anchor: CellNode,
  range: CellRange,
  contents: ReadonlyMap<number, CellNode>,
  spills: ReadonlyMap<CellNode, SpillOwner>,
): boolean {
  const plain = anchor.formula?.kind === "array";
  for (let row = range.startRow; row <= range.endRow; row++) {
    for (let column = range.startColumn; column <= range.endColumn; column++) {
      const node = contents.get(placeKey({ row, column }));
      if (!node || node === anchor || spills.get(node)?.node === anchor) continue;
      if (!plain || node.formula) return false;
    }
  }
  return true;
}
