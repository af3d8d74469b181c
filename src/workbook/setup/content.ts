// The rows that set-up writes: settings, the items of the forms, holidays, and the people of `Nhân sự` in the other sheets.
import { clean, foldCase } from "../../language/text";
import { cellScales, sizeForm } from "../../regulation/form";
import type { Regulation } from "../../regulation/schema";
import { cellOf, recognise, type Table, textOf } from "../table";
import { criteriaTable, holidaysTable, peopleTable } from "../tables";
import { holidaysOf } from "./holidays";
import { type Layout, makeRoom } from "./layout";
import type { ColumnId } from "./needs";
import type { SettingNeed, SetupRequest } from "./setting-needs";
import type { CellValue, SheetState } from "./state";

/** A row to be added: values by column. */
type NewRow = ReadonlyMap<ColumnId, CellValue>;

/** Somebody of `Nhân sự`: Mã and name as they stand there. */
export interface Person {
  id: CellValue;
  name: string;
}

/** Plans the rows that a sheet other than `Cấu hình` lacks; returns how many. `people` are those of `Nhân sự`. */
export function addRows(layout: Layout, { regulation, period }: SetupRequest, people: readonly Person[]): number {
  const { need } = layout;
  const { sheet } = need.table;
  if (sheet === criteriaTable.sheet) return append(layout, itemRows(layout, regulation));
  if (sheet === holidaysTable.sheet) return append(layout, holidayRows(layout, period.year));
  return need.people ? append(layout, peopleRows(layout, people)) : 0;
}

/** A setting that says something else than was asked for; it stays. */
export interface KeptSetting {
  item: string;
  value: string;
}

/** What becomes of `Cấu hình`: the row of each item, how many are added, and what stays although something else was asked. */
export interface SettingRows {
  rows: Map<string, number>;
  added: number;
  kept: KeptSetting[];
}

/** Plans the settings that are missing, and the values of those that are there and blank. */
export function addSettings(layout: Layout, settings: readonly SettingNeed[]): SettingRows {
  const { table, sheet } = layout;
  const result: SettingRows = { rows: new Map(), added: 0, kept: [] };
  const missing: NewRow[] = [];
  const first = layout.lastRow + 1;
  for (const { item, value } of settings) {
    const row = table?.rows.find((candidate) => foldCase(textOf(table, candidate, "item")) === foldCase(item));
    if (!table || !row) {
      result.rows.set(item, first + missing.length);
      missing.push(new Map([["item", item], ...(value === "" ? [] : [["value", value] as const])]));
      continue;
    }
    result.rows.set(item, row.number);
    const found = clean(cellOf(table, row, "value"));
    const column = layout.columns.get("value");
    if (found === "" && value !== "" && column !== undefined)
      layout.steps.push({ sheet, kind: "values", row: row.number, column, values: [[value]] });
    else if (value !== "" && foldCase(found) !== foldCase(value)) result.kept.push({ item, value: found });
  }
  result.added = append(layout, missing);
  return result;
}

/** The people of `Nhân sự`, each Mã once; nobody where it is not there or not recognised. */
export function peopleOf(roster: SheetState | undefined): Person[] {
  const table = roster && recognise(roster, peopleTable, []);
  const people = new Map<string, Person>();
  const names = cellsOf(table, "name");
  cellsOf(table, "id").forEach((id, index) => {
    const key = foldCase(id);
    if (key !== "" && !people.has(key))
      people.set(key, { id: typeof id === "number" ? id : clean(id), name: clean(names[index]) });
  });
  return [...people.values()];
}

/** The cells of a column in the rows that are there. */
function cellsOf(table: Table<string> | undefined, key: string): unknown[] {
  return table ? table.rows.map((row) => cellOf(table, row, key)) : [];
}

/** Plans rows below everything that stands in the sheet, as one block. */
function append(layout: Layout, rows: readonly NewRow[]): number {
  const places = [...new Set(rows.flatMap((row) => [...row.keys()]))].map((id) => layout.columns.get(id) ?? 0);
  if (rows.length === 0 || places.includes(0)) return 0;
  const column = Math.min(...places);
  const width = Math.max(...places) - column + 1;
  const values = rows.map((row) => {
    const cells = Array<CellValue>(width).fill("");
    for (const [id, value] of row) cells[(layout.columns.get(id) ?? 0) - column] = value;
    return cells;
  });
  const row = layout.lastRow + 1;
  makeRoom(layout, layout.lastRow + rows.length);
  layout.lastRow += rows.length;
  layout.steps.push({ sheet: layout.sheet, kind: "values", row, column, values });
  return rows.length;
}

/** The numbers and the highest scores of the items of every form of a known length that has no row yet. */
function itemRows(layout: Layout, { forms }: Regulation): NewRow[] {
  const known = new Set(cellsOf(layout.table, "form").map(foldCase));
  return forms.flatMap((form) => {
    if (form.items === null || known.has(foldCase(form.id))) return [];
    return cellScales(sizeForm(form, form.items)).map(({ max }, index): NewRow => {
      const own = !form.frame || form.itemScales?.some(({ items }) => items.includes(index + 1));
      return new Map<ColumnId, CellValue>([
        ["form", form.id],
        ["number", index + 1],
        ...(own ? [["maximum", max] as const] : []),
      ]);
    });
  });
}

/** The holidays of a year of which the table has no day yet. */
function holidayRows(layout: Layout, year: number): NewRow[] {
  if (cellsOf(layout.table, "date").some((date) => clean(date).endsWith(`/${year}`))) return [];
  return holidaysOf(year).map(
    ({ name, ...date }) =>
      new Map<ColumnId, CellValue>([
        ["date", date],
        ["name", name],
      ]),
  );
}

/** The people who have no row yet. */
function peopleRows(layout: Layout, people: readonly Person[]): NewRow[] {
  const known = new Set(cellsOf(layout.table, "id").map(foldCase));
  return people
    .filter(({ id }) => !known.has(foldCase(id)))
    .map(
      ({ id, name }) => new Map<ColumnId, CellValue>([["id", id], ...(name === "" ? [] : [["name", name] as const])]),
    );
}
