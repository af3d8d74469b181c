// Writing one row of `Cấu hình`: into the row that names the item, or into a new one below the table.
import { foldCase } from "../language/text";
import { checkWritten, type WrittenCell, writeCells } from "./cells-write";
import { markOf } from "./mark";
import { address } from "./problem";
import { cellOf, placeOf, textOf } from "./table";
import { appendRows, tableToWrite } from "./table-write";
import { settingsTable } from "./tables";

/**
 * Writes the value of an item, into every row that names it; `keep` hears which cells are about to change. Throws a `Refusal`
 * where the table is not recognised, where somebody changed or moved the row meanwhile, and where the sheet does not take it.
 */
export function writeSetting(item: string, value: string, keep?: (planned: WrittenCell[]) => void): void {
  const table = tableToWrite(settingsTable);
  const { sheet } = table;
  const rows = table.rows.filter((row) => foldCase(textOf(table, row, "item")) === foldCase(item));
  if (rows.length === 0) {
    appendRows(table, [{ item, value }]);
    return;
  }
  const wanted = rows.map((row) => ({
    sheet,
    row: row.number,
    cell: address(placeOf(table, row, "value")),
    key: address(placeOf(table, row, "item")),
    expected: markOf(cellOf(table, row, "value")),
  }));
  const outcome = writeCells(
    wanted,
    ({ key, expected }, content, at) => ({
      stands: markOf(content.value) === expected && foldCase(at(key)?.value) === foldCase(item),
      value,
      format: "@",
    }),
    keep,
  );
  checkWritten(outcome, sheet, wanted[0]?.row ?? 0, item);
}
