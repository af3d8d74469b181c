// Writing single cells that were seen before: each is read again, written only where it stands as expected, and looked at once more.
import { Refusal } from "../language/refusal";
import { markOf } from "./mark";
import { type CellContent, openCells, type SheetCells } from "./spreadsheet";

/** One written cell: what stood in it, what stands in it now (marks), and the format it had. */
export interface WrittenCell {
  sheet: string;
  cell: string;
  before: string;
  after: string;
  format: string;
}

/** A cell that was left alone: somebody changed or moved it, it holds a formula, or the sheet does not take the value. */
export interface RefusedCell {
  sheet: string;
  cell: string;
  reason: "changed" | "formula" | "rejected";
}

/** What to do with one cell: whether it stands as expected, and what to write into it in which format. */
export interface Decision {
  stands: boolean;
  value: string | number | boolean | Date;
  format: string;
}

/** What became of the cells. */
export interface Outcome {
  written: WrittenCell[];
  refused: RefusedCell[];
}

/**
 * Re-reads each cell, writes those that stand as expected and names the others; each sheet is read once before and once
 * after. `decide` may look at further cells of the sheet. `keep` hears what is about to be written, before any cell is:
 * whatever stops the run later, the former values are at hand.
 */
export function writeCells<Wanted extends { sheet: string; cell: string }>(
  wanted: readonly Wanted[],
  decide: (wanted: Wanted, content: CellContent, at: SheetCells["read"]) => Decision,
  keep: (planned: WrittenCell[]) => void = () => {},
): Outcome {
  const sheets = new Map<string, SheetCells | undefined>();
  const planned = new Map<string, { written: WrittenCell; decision: Decision; row: string }>();
  const refused: RefusedCell[] = [];
  for (const one of wanted) {
    const { sheet, cell } = one;
    const key = `${sheet}!${cell}`;
    if (planned.has(key)) continue;
    if (!sheets.has(sheet)) sheets.set(sheet, openCells(sheet));
    const cells = sheets.get(sheet);
    const content = cells?.read(cell);
    const decision = cells && content && decide(one, content, cells.read);
    if (!decision?.stands) refused.push({ sheet, cell, reason: "changed" });
    else if (content?.formula !== "") refused.push({ sheet, cell, reason: "formula" });
    else {
      const after = markOf(decision.value);
      planned.set(key, {
        written: { sheet, cell, before: markOf(content.value), after, format: content.format },
        decision,
        row: rowMark(cells, cell),
      });
    }
  }
  if (planned.size > 0) keep([...planned.values()].map(({ written }) => written));
  const done = [...planned.values()].filter(({ written: { sheet, cell }, decision: { value, format } }) => {
    try {
      sheets.get(sheet)?.write(cell, value, format);
      return true;
    } catch {
      refused.push({ sheet, cell, reason: "rejected" });
      return false;
    }
  });
  const now = new Map([...sheets.keys()].map((sheet) => [sheet, done.length > 0 ? openCells(sheet) : undefined]));
  const stood = done.filter(({ written: { sheet, cell, after }, row }) => {
    const cells = now.get(sheet);
    const stands = markOf(cells?.read(cell)?.value) === after && rowMark(cells, cell) === row;
    if (!stands) {
      refused.push({ sheet, cell, reason: "changed" });
      if (cells) giveBack(sheets.get(sheet) as SheetCells, cells, cell, after);
    }
    return stands;
  });
  return { written: stood.map(({ written }) => written), refused };
}

/** Throws a `Refusal` where a cell of this row, whose key is `id`, was not written. */
export function checkWritten({ refused: [first] }: Outcome, sheet: string, row: number, id: string): void {
  if (first?.reason === "rejected") throw new Refusal("write.refused", { sheet, cells: first.cell });
  if (first) throw new Refusal("write.moved", { sheet, row, id });
}

/**
 * A value that fell into another row, for rows moved just before it was written, goes out again: the cell gets back what
 * stood in it when it was read. Where the row is not known, or a formula stood there, the cell is left to whoever is told.
 */
function giveBack(former: SheetCells, now: SheetCells, cell: string, after: string): void {
  if (markOf(now.read(cell)?.value) !== after) return;
  const mark = rowMark(now, cell);
  const column = cell.replace(/\d/g, "");
  for (let row = 1; former.read(`A${row}`); row++) {
    const content = former.read(column + row);
    if (content?.formula !== "" || rowMark(former, column + row) !== mark) continue;
    try {
      now.write(cell, content.value as Decision["value"], content.format);
    } catch {}
    return;
  }
}

/** Whose row a cell stands in: what the first two columns hold beside it, by which a row that was moved is known. */
function rowMark(cells: SheetCells | undefined, cell: string): string {
  const row = cell.replace(/\D/g, "");
  const others = [`A${row}`, `B${row}`].filter((one) => one !== cell);
  return others.map((one) => markOf(cells?.read(one)?.value)).join("\n");
}
