// Writing an adjustment into the row of a person in `Điều kiện`: columns and row are made where they are missing.
import { Refusal } from "../language/refusal";
import { foldCase } from "../language/text";
import type { Adjustment } from "../rating/records";
import { LEVEL_TEXT } from "../regulation/levels";
import { checkWritten, type WrittenCell, writeCells } from "./cells-write";
import type { FactsTable } from "./decisions";
import { markOf } from "./mark";
import { address } from "./problem";
import { cellOf, placeOf, type Row, textOf } from "./table";
import { appendRows, tableToWrite, withColumns } from "./table-write";
import { factsTable } from "./tables";

/** In this order: a run that is stopped leaves no level without its reason. */
const COLUMNS = ["reason", "authority", "level"] as const;

/**
 * Writes what was decided beside the Mã. `keep` hears which cells are about to change. Throws a `Refusal` where the Mã stands
 * in two rows, where somebody changed or moved the row meanwhile, and where the sheet does not take the values.
 */
export function writeAdjustment(
  { id, name }: { id: string; name: string },
  adjustment: Adjustment,
  keep: (planned: WrittenCell[]) => void,
): void {
  let table = withColumns(tableToWrite(factsTable), factsTable, COLUMNS);
  let rows = rowsOf(table, id);
  if (rows.length === 0) {
    appendRows(table, [{ id, name }]);
    table = tableToWrite(factsTable);
    rows = rowsOf(table, id);
  }
  const { sheet } = table;
  const [row] = rows;
  if (!row || rows.length > 1) throw new Refusal("person.two-rows", { id, sheet });
  const values = { ...adjustment, level: LEVEL_TEXT[adjustment.level] };
  const wanted = COLUMNS.map((column) => ({
    sheet,
    cell: address(placeOf(table, row, column)),
    expected: markOf(cellOf(table, row, column)),
    value: values[column],
  }));
  const key = address(placeOf(table, row, "id"));
  const outcome = writeCells(
    wanted,
    ({ expected, value }, content, at) => ({
      stands: markOf(content.value) === expected && foldCase(at(key)?.value) === foldCase(id),
      value,
      format: content.format,
    }),
    keep,
  );
  checkWritten(outcome, sheet, row.number, id);
}

function rowsOf(table: FactsTable, id: string): Row[] {
  return table.rows.filter((row) => foldCase(textOf(table, row, "id")) === foldCase(id));
}
