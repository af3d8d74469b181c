// Writing one row of `Cấu hình`: into the row that names the item, or into a new one below the table.
import { Refusal } from "../language/refusal";
import { foldCase } from "../language/text";
import type { Problem } from "./problem";
import { openSpreadsheet, writeText } from "./spreadsheet";
import { recognise, textOf } from "./table";
import { settingsTable } from "./tables";

/** Writes the value of an item. Throws a `Refusal` where the sheet is missing or its table is not recognised. */
export function writeSetting(item: string, value: string): void {
  const grid = openSpreadsheet()(settingsTable.sheet);
  const problems: Problem[] = [];
  const table = grid && recognise(grid, settingsTable, problems);
  if (!table) throw new Refusal("table.missing", { sheet: settingsTable.sheet });
  const { sheet } = table;
  const column = (key: keyof typeof settingsTable.columns) => table.columns.get(key) ?? 1;
  const rows = table.rows.filter((row) => foldCase(textOf(table, row, "item")) === foldCase(item));
  const [found] = rows;
  if (found) {
    for (const { number } of rows) writeText({ sheet, row: number, column: column("value") }, value);
    return;
  }
  const below = Math.max(table.headingRow, ...table.rows.map((row) => row.number)) + 1;
  writeText({ sheet, row: below, column: column("item") }, item);
  writeText({ sheet, row: below, column: column("value") }, value);
}
