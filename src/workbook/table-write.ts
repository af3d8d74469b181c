// Writing into tables by their headings: a table is made where there is none, columns are added, rows go below the last one.
import { Refusal } from "../language/refusal";
import { isBlank } from "../language/text";
import { type CellValue, writeBlock } from "./block";
import type { Problem } from "./problem";
import { insertSheet, sheetNamed, valuesOf } from "./spreadsheet";
import { recognise, type Table, type TableDefinition } from "./table";

/**
 * The table of a sheet as it stands now; a missing sheet is made, and an empty one gets the headings. Throws a `Refusal`
 * where something else stands in the sheet.
 */
export function tableToWrite<Key extends string>(definition: TableDefinition<Key>): Table<Key> {
  const { sheet } = definition;
  const found = tableIn(definition);
  if (found) return found;
  if (!sheetNamed(sheet)) insertSheet(sheet);
  const headings = Object.values<TableDefinition["columns"][string]>(definition.columns).map(({ heading }) => heading);
  writeBlock({ sheet, row: 1, column: 1 }, [headings]);
  return tableIn(definition) as Table<Key>;
}

/** The table; undefined in an empty sheet. */
function tableIn<Key extends string>(definition: TableDefinition<Key>): Table<Key> | undefined {
  const sheet = sheetNamed(definition.sheet);
  const values = sheet && valuesOf(sheet);
  if (!sheet || !values || values.every((row) => row.every(isBlank))) return undefined;
  const problems: Problem[] = [];
  const table = recognise({ name: sheet.getName(), values }, definition, problems);
  const [problem] = problems;
  if (problem) throw new Refusal(problem.key, problem.parameters);
  return table;
}

/** The table with all of these columns: headings that it lacks are written behind everything that stands in the sheet. */
export function withColumns<Key extends string>(
  table: Table<Key>,
  definition: TableDefinition<Key>,
  keys: readonly Key[],
): Table<Key> {
  const lacking = keys.filter((key) => !table.columns.has(key));
  if (lacking.length === 0) return table;
  const column = (sheetNamed(table.sheet)?.getLastColumn() ?? 0) + 1;
  const headings = lacking.map((key) => definition.columns[key].heading);
  writeBlock({ sheet: table.sheet, row: table.headingRow, column }, [headings]);
  return tableToWrite(definition);
}

/** Adds rows below everything that stands in the sheet, all in one write; columns that the table lacks are left out. */
export function appendRows<Key extends string>(
  table: Table<Key>,
  rows: readonly Partial<Record<Key, CellValue>>[],
): void {
  const columns = [...table.columns];
  const numbers = columns.map(([, number]) => number);
  const first = Math.min(...numbers);
  const width = Math.max(...numbers) - first + 1;
  const values = rows.map((row) => {
    const cells = Array<CellValue>(width).fill("");
    for (const [key, number] of columns) cells[number - first] = row[key] ?? "";
    return cells;
  });
  if (values.length === 0) return;
  const below = Math.max(table.headingRow, sheetNamed(table.sheet)?.getLastRow() ?? 0) + 1;
  writeBlock({ sheet: table.sheet, row: below, column: first }, values);
}
