// Where the columns of a needed sheet stand: those that are there keep their place, missing ones get the next free one.
import { foldCase, isBlank } from "../../language/text";
import { findFact } from "../../rating/facts";
import type { Problem } from "../problem";
import { recognise, type Table } from "../table";
import type { ColumnId, ColumnNeed, SheetNeed } from "./needs";
import type { SheetState, Step } from "./state";

/** A needed sheet with the place of everything in it, once `steps` are done. */
export interface Layout {
  need: SheetNeed;
  sheet: string;
  /** The sheet as it stands; undefined where there is none. */
  state: SheetState | undefined;
  /** Its table; undefined where the sheet is new or blank. */
  table: Table<string> | undefined;
  headingRow: number;
  columns: Map<ColumnId, number>;
  /** Headings that are added to a table that was there. */
  added: string[];
  /** The last row with anything in it. */
  lastRow: number;
  /** How many rows the sheet has. */
  rows: number;
  /** Columns that are inserted after one that is there, and rows. */
  inserted: { after: number; count: number } | null;
  insertedRows: { after: number; count: number } | null;
  steps: Step[];
}

/** A sheet whose table is not recognised: it is left alone, and the problem says why. */
export interface LeftAlone {
  need: SheetNeed;
  sheet: string;
  problem: Problem;
}

/** Rows and columns of a new sheet of Google's. */
export const NEW_SHEET = { rows: 1000, columns: 26 };

/** How many blank rows a new sheet of scores has below its people; its colours and formulas cost time in every row. */
export const SPARE_ROWS = 50;

/** Lays a needed sheet out over what is there; `people` is how many rows of people a new one will hold. */
export function layOut(need: SheetNeed, state: SheetState | undefined, people: number): Layout | LeftAlone {
  const sheet = state?.name ?? need.table.sheet;
  const blank = !state || state.values.every((row) => row.every(isBlank));
  const problems: Problem[] = [];
  const table = blank ? undefined : recognise<string>(state, need.table, problems);
  const [problem] = problems;
  if (!blank && !table && problem) return { need, sheet, problem };
  const layout: Layout = {
    ...{ need, sheet, state, table },
    headingRow: table?.headingRow ?? 1,
    columns: table ? columnsThere(need, table) : new Map(),
    added: [],
    lastRow: lastRow(state, table?.headingRow ?? 1),
    rows: state?.rows ?? NEW_SHEET.rows,
    inserted: null,
    insertedRows: null,
    steps: [],
  };
  if (!state) layout.steps.push({ sheet, kind: "sheet" });
  const short = 1 + people + SPARE_ROWS;
  if (!table && layout.rows > short && need.columns.some(({ id }) => typeof id === "number")) {
    layout.rows = short;
    layout.steps.push({ sheet, kind: "trim", rows: short });
  }
  placeMissing(layout);
  return layout;
}

function columnsThere(need: SheetNeed, table: Table<string>): Map<ColumnId, number> {
  const there = new Map<ColumnId, number>([...table.columns, ...table.items]);
  for (const { id, heading } of need.columns) {
    if (there.has(id)) continue;
    const found = table.others.find((other) =>
      String(id).startsWith("fact:")
        ? `fact:${findFact(other.heading)}` === id
        : foldCase(other.heading) === foldCase(heading),
    );
    if (found) there.set(id, found.column);
  }
  return there;
}

function lastRow(state: SheetState | undefined, headingRow: number): number {
  const rows = state?.values ?? [];
  let last = rows.length;
  while (last > headingRow && rows[last - 1]?.every(isBlank)) last--;
  return Math.max(last, headingRow);
}

/** Gives each missing column a place and plans what makes it: the sheet, room, widths, and last of all the headings. */
function placeMissing(layout: Layout): void {
  const { need, sheet, state, columns, steps, headingRow } = layout;
  const missing = need.columns.filter(({ id }) => !columns.has(id));
  if (missing.length === 0) return;
  const used = layout.table ? Math.max(...(state?.values ?? []).map((row) => lastUsed(row))) : 0;
  const items = missing.filter(({ id }) => typeof id === "number");
  const last = Math.max(0, ...[...columns].flatMap(([id, column]) => (typeof id === "number" ? [column] : [])));
  let next = used + 1;
  const runs: { column: number; needs: ColumnNeed[] }[] = [];
  const rest = last > 0 ? missing.filter((column) => !items.includes(column)) : missing;
  if (last > 0 && items.length > 0) {
    const lacking = items.length - freeAfter(state, last, used);
    if (last < used && lacking > 0) {
      layout.inserted = { after: last, count: lacking };
      steps.push({ sheet, kind: "insert-columns", ...layout.inserted });
      for (const [id, column] of columns) if (column > last) columns.set(id, column + lacking);
      next += lacking;
    }
    runs.push({ column: last + 1, needs: items });
    next = Math.max(next, last + 1 + items.length);
  }
  if (rest.length > 0) runs.push({ column: next, needs: rest });
  const width = Math.max(...runs.map((run) => run.column + run.needs.length - 1));
  if (width > (state ?? NEW_SHEET).columns) steps.push({ sheet, kind: "room", columns: width });
  for (const { column, needs } of runs) {
    needs.forEach(({ id }, index) => {
      columns.set(id, column + index);
    });
    steps.push({ sheet, kind: "widths", column, widths: needs.map((one) => one.width) });
    needs.forEach(({ day }, index) => {
      if (day) steps.push({ sheet, kind: "days", column: column + index });
    });
    if (!layout.table) steps.push({ sheet, kind: "freeze", rows: headingRow });
    steps.push({ sheet, kind: "headings", row: headingRow, column, texts: needs.map(({ heading }) => heading) });
    if (layout.table) layout.added.push(...needs.map(({ heading }) => String(heading)));
  }
}

/** Where a column stood before others were inserted; undefined for one that was not there. */
export function formerColumn({ inserted, state }: Layout, column: number): number | undefined {
  const { after, count } = inserted ?? { after: column, count: 0 };
  const former = column <= after ? column : column - count;
  return state && former <= state.columns && (column <= after || former > after) ? former : undefined;
}

/** Makes room down to a row, above the last row of the sheet where that is blank: then rules and colours reach the new rows too. */
export function makeRoom(layout: Layout, row: number): void {
  if (row <= layout.rows) return;
  const count = row + SPARE_ROWS - layout.rows;
  const after = layout.lastRow < layout.rows ? layout.rows - 1 : layout.rows;
  layout.insertedRows = { after, count };
  layout.rows += count;
  layout.steps.push({ sheet: layout.sheet, kind: "insert-rows", after, count });
}

/** Where a row stood before others were inserted; undefined for one that was not there. */
export function formerRow({ insertedRows }: Layout, row: number): number | undefined {
  const { after, count } = insertedRows ?? { after: row, count: 0 };
  return row <= after ? row : row > after + count ? row - count : undefined;
}

function lastUsed(row: readonly unknown[]): number {
  let last = row.length;
  while (last > 0 && isBlank(row[last - 1])) last--;
  return last;
}

/** How many columns right after this one are blank throughout: some that a run before this one made may be there. */
function freeAfter(state: SheetState | undefined, column: number, used: number): number {
  let free = 0;
  while (column + free < used && state?.values.every((row) => isBlank(row[column + free]))) free++;
  return free;
}
