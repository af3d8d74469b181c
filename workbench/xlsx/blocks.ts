// Which cells of an edited sheet are filled by a formula in another cell, and which of them the file marks otherwise.
import type { ICellData, IWorksheetData } from "@univerjs/core";
import { contentOf } from "./cells.ts";
import { type CellChange, isFormulaKept, isFormulaMoved, type RowChange } from "./changes.ts";
import { fitsWrapper, leadingFunction, unwrapGoogle } from "./formulas.ts";
import type { CellNode, SheetLayout } from "./layout.ts";
import { parseRange, placeKey } from "./references.ts";
import type { SpillOwner } from "./spills.ts";

/** A formula whose result fills several cells. */
export interface Block {
  /** The place of the formula, as `placeKey` gives it. */
  anchor: number;
  /** Whether it is written in Google's wrapper, and each cell that it fills too; else it is an array formula. */
  google: boolean;
}

type Cells = IWorksheetData["cellData"] | undefined;

/**
 * Whether a formula is written in Google's wrapper.
 * @param node the cell in the file if the formula stays there as it is
 * @param wrappedFunctions those to be written so, in capitals
 */
export function isWrapped(formula: string, node: CellNode | undefined, wrappedFunctions: ReadonlySet<string>): boolean {
  if (!node?.formula) return wrappedFunctions.has(leadingFunction(formula) ?? "") && fitsWrapper(formula);
  return node.formula.kind !== "array" && unwrapGoogle(node.formula.text)?.kind === "formula";
}

/** The blocks of a sheet by the places that they fill, without those of the formulas themselves. */
export function findBlocks(
  cellData: Cells,
  layout: SheetLayout,
  changed: ReadonlyMap<number, CellChange>,
  wrappedFunctions: ReadonlySet<string>,
): Map<number, Block> {
  const blocks = new Map<number, Block>();
  const nodes = new Map<number, CellNode>();
  for (const { cells } of layout.rows) for (const node of cells) if (node.formula) nodes.set(placeKey(node), node);
  for (const [row, cells] of Object.entries(cellData ?? {})) {
    for (const [column, cell] of Object.entries(cells as Record<string, ICellData | null>)) {
      if (!cell?.ref || !(cell.f || cell.si)) continue;
      const range = parseRange(cell.ref);
      if (!range) continue;
      const anchor = placeKey({ row: Number(row), column: Number(column) });
      const change = changed.get(anchor);
      const node = !change || isFormulaKept(change) ? nodes.get(anchor) : undefined;
      const formula = change?.after.formula ?? cell.f?.replace(/^=/, "") ?? "";
      const block = { anchor, google: isWrapped(formula, node, wrappedFunctions) };
      for (let fills = range.startRow; fills <= range.endRow; fills++)
        for (let at = range.startColumn; at <= range.endColumn; at++)
          blocks.set(placeKey({ row: fills, column: at }), block);
      if (blocks.get(anchor) === block) blocks.delete(anchor);
    }
  }
  return blocks;
}

/**
 * The changes, with those cells in addition that hold the same and yet are marked otherwise now, because the formula that
 * fills or filled them is another one or fills other cells.
 * @param spills the cells that the file marks as filled
 */
export function withRemarkedCells(
  changes: readonly RowChange[],
  changed: ReadonlyMap<number, CellChange>,
  layout: SheetLayout,
  spills: ReadonlyMap<CellNode, SpillOwner>,
  blocks: ReadonlyMap<number, Block>,
  cellData: Cells,
): readonly RowChange[] {
  if (spills.size === 0 && blocks.size === 0) return changes;
  const isMoved = (anchor: number | undefined) => {
    const change = anchor === undefined ? undefined : changed.get(anchor);
    return change !== undefined && isFormulaMoved(change);
  };
  const rows = new Map(changes.map((change) => [change.row, { ...change, cells: [...change.cells] }]));
  for (const { row, cells } of layout.rows) {
    for (const node of cells) {
      const key = placeKey(node);
      const owner = spills.get(node);
      const block = blocks.get(key);
      if ((node.formula === undefined && node.value === undefined) || owner?.google) continue;
      if (!isMoved(owner && placeKey(owner.node)) && !isMoved(block?.anchor)) continue;
      if ((node.formula !== undefined) === (block?.google ?? false)) continue;
      const change = rows.get(row) ?? { row, cells: [], before: undefined, after: undefined };
      rows.set(row, change);
      change.cells = withCell(change.cells, remarked(node, changed.get(key), cellData));
    }
  }
  return [...rows.values()].sort((one, other) => one.row - other.row);
}

function remarked({ row, column }: CellNode, own: CellChange | undefined, cellData: Cells): CellChange {
  if (own) return { ...own, contentChanged: true };
  const content = contentOf(cellData?.[row]?.[column], row, column, new Map());
  const style = { styleBefore: undefined, styleAfter: undefined };
  return { row, column, before: content, after: content, ...style, contentChanged: true };
}

function withCell(cells: readonly CellChange[], added: CellChange): CellChange[] {
  const others = cells.filter((cell) => cell.column !== added.column);
  return [...others, added].sort((one, other) => one.column - other.column);
}
