// Tables in sheets: declared once by their headings, found by them wherever they stand, read row by row.
import { clean, foldCase, isBlank } from "../language/text";
import { type Place, type Problem, problemAt } from "./problem";

/** One column: its heading, other headings that mean the same, and whether the table is nothing without it. */
export interface ColumnDefinition {
  heading: string;
  also?: readonly string[];
  needed?: boolean;
  /** For set-up: the width in pixels where it is not the usual one, and what the cells may hold where that is plain. */
  width?: number;
  holds?: "flag" | "day" | "count";
}

/** A table as declared. `items`: numbered columns 1, 2, … hold one score each; `others`: further columns are kept by heading. */
export interface TableDefinition<Key extends string = string> {
  sheet: string;
  columns: Record<Key, ColumnDefinition>;
  items?: boolean;
}

/** The values of one sheet, from A1, as the platform gives them. */
export interface Grid {
  name: string;
  values: readonly (readonly unknown[])[];
}

/** One row of a table, with its place in the sheet. */
export interface Row {
  /** Row number in the sheet, from 1. */
  number: number;
  cells: readonly unknown[];
}

/** A table found in a sheet. Column numbers count from 1. */
export interface Table<Key extends string> {
  sheet: string;
  headingRow: number;
  columns: ReadonlyMap<Key, number>;
  /** Item number → column number. */
  items: ReadonlyMap<number, number>;
  /** Every column whose heading is neither declared nor an item. */
  others: readonly { heading: string; column: number }[];
  rows: readonly Row[];
}

/** How many rows from the top a heading row is looked for. */
const HEADING_DEPTH = 30;

/** Finds the sheet of this name; letter case, Unicode form and spaces do not count. */
export function findGrid(grids: readonly Grid[], sheet: string): Grid | undefined {
  return grids.find((grid) => foldCase(grid.name) === foldCase(sheet));
}

/** The cell of a row in a declared column; undefined where the table has no such column. */
export function cellOf<Key extends string>(table: Table<Key>, row: Row, key: Key): unknown {
  const column = table.columns.get(key);
  return column === undefined ? undefined : row.cells[column - 1];
}

/** The cleaned text of a row in a declared column. */
export function textOf<Key extends string>(table: Table<Key>, row: Row, key: Key): string {
  return clean(cellOf(table, row, key));
}

/** The place of a row's cell; the first column stands in where the table lacks this one. */
export function placeOf<Key extends string>(table: Table<Key>, row: Row, key: Key) {
  return { sheet: table.sheet, row: row.number, column: table.columns.get(key) ?? 1 };
}

/** The place of a column's heading. */
export function headingOf<Key extends string>(table: Table<Key>, key: Key) {
  return { sheet: table.sheet, row: table.headingRow, column: table.columns.get(key) ?? 1 };
}

/**
 * Recognises a table in a sheet: the heading row is the first one that holds every needed column. Letter case, spaces,
 * line breaks, Unicode form, column order, further columns and titles above do not matter. Where it is not
 * recognised, or a heading stands twice, the problem says why and the result is undefined.
 */
export function recognise<Key extends string>(
  grid: Grid,
  definition: TableDefinition<Key>,
  problems: Problem[],
): Table<Key> | undefined {
  const keys = Object.keys(definition.columns) as Key[];
  const needed = keys.filter((key) => definition.columns[key].needed);
  let nearest: { row: number; missing: Key[] } | undefined;
  for (let index = 0; index < Math.min(grid.values.length, HEADING_DEPTH); index++) {
    const headings = readHeadings(grid.values[index] ?? [], definition, keys);
    const missing = needed.filter((key) => !headings.columns.has(key));
    if (missing.length === 0) {
      if (headings.twice) {
        const { heading, column } = headings.twice;
        problems.push(headerProblem({ sheet: grid.name, row: index + 1, column }, "table.heading-twice", { heading }));
        return undefined;
      }
      return { sheet: grid.name, headingRow: index + 1, ...headings, rows: readRows(grid, index + 1, headings) };
    }
    if (!nearest || missing.length < nearest.missing.length) nearest = { row: index + 1, missing };
  }
  const missing = (nearest?.missing ?? needed).map((key) => definition.columns[key].heading).join(", ");
  const place = { sheet: grid.name, row: nearest?.row ?? 1, column: 1 };
  problems.push(headerProblem(place, "table.headings-missing", { headings: missing }));
  return undefined;
}

interface Headings<Key extends string> {
  columns: Map<Key, number>;
  items: Map<number, number>;
  others: { heading: string; column: number }[];
  twice?: { heading: string; column: number };
}

function readHeadings<Key extends string>(
  cells: readonly unknown[],
  definition: TableDefinition<Key>,
  keys: readonly Key[],
): Headings<Key> {
  const found: Headings<Key> = { columns: new Map(), items: new Map(), others: [] };
  cells.forEach((cell, index) => {
    if (isBlank(cell)) return;
    const column = index + 1;
    const heading = foldCase(cell);
    const key = keys.find((candidate) => {
      const { heading: name, also = [] } = definition.columns[candidate];
      return [name, ...also].some((word) => foldCase(word) === heading);
    });
    const item = definition.items ? itemNumber(heading) : undefined;
    const repeated = key !== undefined ? found.columns.has(key) : item !== undefined && found.items.has(item);
    if (repeated) found.twice ??= { heading: clean(cell), column };
    else if (key !== undefined) found.columns.set(key, column);
    else if (item !== undefined) found.items.set(item, column);
    else found.others.push({ heading: clean(cell), column });
  });
  return found;
}

/** `7`, `7.` or `nội dung 7` → 7. */
function itemNumber(heading: string): number | undefined {
  const match = /^(?:nội dung )?([1-9]\d{0,2})\.?$/.exec(heading);
  return match ? Number(match[1]) : undefined;
}

function readRows<Key extends string>(grid: Grid, headingRow: number, headings: Headings<Key>): Row[] {
  const used = [...headings.columns.values(), ...headings.items.values()];
  const rows: Row[] = [];
  for (let index = headingRow; index < grid.values.length; index++) {
    const cells = grid.values[index] ?? [];
    if (used.some((column) => !isEmpty(cells[column - 1]))) rows.push({ number: index + 1, cells });
  }
  return rows;
}

/** Whether a cell says nothing about there being a row: blank, or a checkbox that nobody ticked. */
function isEmpty(cell: unknown): boolean {
  return cell === false || isBlank(cell);
}

/** A problem of the heading row. */
export function headerProblem(
  place: Place,
  key: "table.heading-twice" | "table.headings-missing" | "table.items-missing",
  parameters: Record<string, string>,
): Problem {
  return problemAt(place, "table.header", key, { sheet: place.sheet, ...parameters });
}
