// Which cells are filled by a formula in another cell, as Google's export marks them.
import type { CellChange, RowChange } from "./changes.ts";
import { unwrapGoogle } from "./formulas.ts";
import type { CellNode, SheetLayout } from "./layout.ts";
import { MAXIMUM_COLUMNS, placeKey } from "./references.ts";

/** The formula that fills a cell. */
export interface SpillOwner {
  node: CellNode;
  /** Whether only Google can compute it. */
  google: boolean;
}

/**
 * Finds the owner of every cell that the export marks as filled; the export itself does not name it.
 * A formula that fills downwards stands at the top of the same column, else the owner is that of the cell to the left.
 */
export function findSpills(layout: SheetLayout): Map<CellNode, SpillOwner> {
  const owners = new Map<number, SpillOwner>();
  const spills = new Map<CellNode, SpillOwner>();
  for (const { cells } of layout.rows) {
    for (const node of cells) {
      const wrapped = node.formula?.text.includes("DUMMYFUNCTION") ? unwrapGoogle(node.formula.text) : undefined;
      if (!wrapped) continue;
      const key = placeKey(node);
      if (wrapped.kind !== "spilled") {
        owners.set(key, { node, google: wrapped.kind === "google" });
        continue;
      }
      const above = owners.get(key - MAXIMUM_COLUMNS);
      const owner = above?.node.column === node.column ? above : (owners.get(key - 1) ?? above);
      if (!owner) continue;
      owners.set(key, owner);
      spills.set(node, owner);
    }
  }
  return spills;
}

/** The changes, with those cells emptied in addition whose owner got another formula or none. */
export function withEmptiedSpills(
  changes: readonly RowChange[],
  spills: ReadonlyMap<CellNode, SpillOwner>,
): readonly RowChange[] {
  if (spills.size === 0) return changes;
  const changed = new Map<number, CellChange>();
  for (const { cells } of changes) for (const cell of cells) changed.set(placeKey(cell), cell);
  const rows = new Map(changes.map((change) => [change.row, { ...change, cells: [...change.cells] }]));
  const blank = { formula: undefined, value: undefined };
  for (const [node, owner] of spills) {
    const ownerChange = changed.get(placeKey(owner.node));
    if (!ownerChange || ownerChange.before.formula === ownerChange.after.formula || owner.google) continue;
    const { row, column } = node;
    const own = changed.get(placeKey(node));
    const change = rows.get(row) ?? { row, cells: [], before: undefined, after: undefined };
    rows.set(row, change);
    if (own) change.cells = change.cells.map((cell) => (cell === own ? { ...own, contentChanged: true } : cell));
    else {
      const style = { styleBefore: undefined, styleAfter: undefined };
      change.cells.push({ row, column, before: blank, after: blank, ...style, contentChanged: true });
      change.cells.sort((one, other) => one.column - other.column);
    }
  }
  return [...rows.values()].sort((one, other) => one.row - other.row);
}
