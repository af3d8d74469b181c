// Formulas of unchanged cells that lose what they rest on when other cells change.
import { type CellChange, isFormulaKept } from "./changes.ts";
import { moveFormula } from "./formulas.ts";
import type { CellNode, FormulaNode, SheetLayout } from "./layout.ts";
import { type CellRange, contains, parseRange, placeKey } from "./references.ts";

/** The range that an array formula or a data table fills beyond its own cell, if any. */
export function filledRange(formula: FormulaNode | undefined): CellRange | undefined {
  if (formula?.kind !== "array" && formula?.kind !== "dataTable") return undefined;
  const range = parseRange(formula.range ?? "");
  const single = !range || (range.startRow === range.endRow && range.startColumn === range.endColumn);
  return single ? undefined : range;
}

/**
 * Finds formulas that must be written differently: those that shared the formula of a cell that has another content now
 * get it written out, and an array formula kept as values goes (its values stay) when a part of its range has another content.
 * @param changed all changed cells by place
 * @param isLive whether an array formula is computed, so that its range follows its result
 * @returns the new formula text without "=", "" for none
 */
export function findDependents(
  layout: SheetLayout,
  changed: ReadonlyMap<number, CellChange>,
  isLive: (node: CellNode) => boolean,
): Map<CellNode, string> {
  const dependents = new Map<CellNode, string>();
  const isReplaced = (cell: CellChange) =>
    cell.contentChanged && (!isFormulaKept(cell) || cell.after.fills !== undefined);
  const replaced = new Map([...changed].filter(([, cell]) => isReplaced(cell)));
  if (replaced.size === 0) return dependents;
  const nodes = layout.rows.flatMap((row) => row.cells.filter((cell) => cell.formula));
  const lost = new Map<string, CellNode>();
  for (const node of nodes) {
    const { kind, shared, text } = node.formula as FormulaNode;
    const master = kind === "shared" && shared !== undefined && text !== "";
    if (master && replaced.has(placeKey(node))) lost.set(shared, node);
  }
  for (const node of nodes) {
    if (replaced.has(placeKey(node))) continue;
    const formula = node.formula as FormulaNode;
    const master = formula.kind === "shared" && formula.text === "" ? lost.get(formula.shared ?? "") : undefined;
    const range = isLive(node) ? undefined : filledRange(formula);
    if (master) {
      const text = master.formula?.text ?? "";
      dependents.set(node, moveFormula(text, node.row - master.row, node.column - master.column));
    } else if (range && [...replaced.values()].some((cell) => contains(range, cell.row, cell.column))) {
      dependents.set(node, "");
    }
  }
  return dependents;
}
