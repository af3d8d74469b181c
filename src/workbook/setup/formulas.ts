// The formulas of the computed columns: a person's form, and the level by RATING out of the unit's sheets.
import { columnLetters } from "../../language/text";
import { ID_NAME, SHEET_WORD } from "../../rating/facts";
import type { Period } from "../../rating/period";
import type { Regulation } from "../../regulation/schema";
import { SETTINGS } from "../settings";
import {
  criteriaTable,
  factsTable,
  holidaysTable,
  leaveTable,
  monthsTable,
  peopleTable,
  resultsTable,
  settingsTable,
} from "../tables";
import type { Layout } from "./layout";
import type { ColumnId } from "./needs";

/** Gives the layout of a sheet by its name; undefined where the sheet is not needed or is left alone. */
export type LayoutOf = (sheet: string) => Layout | undefined;

/** The formula of a computed column for a row. */
export type ColumnFormula = (row: number) => string;

/** How each of these formulas begins, whatever columns they look at. */
export const OWN_FORMULA = /^=IF\(\$[A-Z]+\d+=""[;,]""[;,]/;

/** The form that `Nhân sự` has for the Mã of the row; null where a column that it needs is missing. */
export function formFormula(stage: Layout, layoutOf: LayoutOf): ColumnFormula | null {
  const id = reference(stage, "id");
  const people = layoutOf(peopleTable.sheet);
  const form = people?.columns.get("form");
  return id && people && form !== undefined
    ? perRow(`=IF(${id}="";"";${lookedUp(people, wholeColumns(people, form), id)}&"")`)
    : null;
}

/**
 * The level of the row's person: the scores of this stage, rated by the unit's sheets as `Tổng hợp` rates them. Of the sheets
 * about people `RATING` is given the heading and the own row, so that a cell is computed anew only where something of that
 * person changed. All rows go to a head, whose level depends on the unit's, and to whoever has two rows; the whole of `Nghỉ`
 * and `Kết quả` to whoever stands there. No range holds a computed column, so nothing is circular. Null where a column or a
 * sheet that it needs is missing.
 */
export function levelFormula(
  stage: Layout,
  layoutOf: LayoutOf,
  regulation: Regulation,
  period: Period,
): ColumnFormula | null {
  const [id, name, form] = ["id", "name", "computed:form"].map((column) => reference(stage, column));
  const scores = scoreBlock(stage);
  const settings = layoutOf(settingsTable.sheet);
  if (!id || !form || !scores || !settings || !formFormula(stage, layoutOf)) return null;
  const signer = regulation.unitLevelSetting && name ? `(${name}=${settingOf(settings, SETTINGS.signer)})+` : "";
  const head = headsOf(regulation).reduce((rest, one) => `(${form}="${one}")+${rest}`, signer);
  const rowsOf = (layout: Layout, isHead: string, own: string) =>
    `IF(${isHead}(COUNTIF(${idColumn(layout)};${id})>1);${allRows(layout)};${own})`;
  const whole = ({ sheet }: { sheet: string }) => given(layoutOf(sheet), someRows);
  const person = ({ sheet }: { sheet: string }) => [
    ...given(layoutOf(sheet), headingRow),
    ...given(layoutOf(sheet), (layout) => rowsOf(layout, head, lookedUp(layout, allRows(layout), id))),
  ];
  const whereNamed = ({ sheet }: { sheet: string }) =>
    given(
      layoutOf(sheet),
      (layout) => `IF(COUNTIF(${idColumn(layout)};${id})=0;${headingRow(layout)};${allRows(layout)})`,
    );
  const pairs = [
    ...[`"${ID_NAME}"`, id],
    ...[settingsTable, criteriaTable, holidaysTable].flatMap(whole),
    ...[peopleTable, factsTable, monthsTable].flatMap(person),
    ...[leaveTable, ...(regulation.year && period.kind === "year" ? [resultsTable] : [])].flatMap(whereNamed),
    ...(isClear(stage) ? given(stage, (layout) => rowsOf({ ...layout, sheet: "" }, signer, '""')) : []),
  ];
  return perRow(`=IF(${form}="";"";RATING(${[scores, form, ...pairs].join(";")}))`);
}

/** The forms of heads: a condition of theirs is on the unit that they answer for. */
function headsOf({ forms }: Regulation): string[] {
  return forms
    .filter(({ ladder }) =>
      ladder.some(({ further = [] }) => further.some((leaf) => "flag" in leaf && leaf.flag === "unitViolation")),
    )
    .map(({ id }) => id);
}

/** Stands for the number of the row until a formula is made for one. */
const ROW = "\u0001";

function perRow(formula: string): ColumnFormula {
  return (row) => formula.split(ROW).join(String(row));
}

/** The cell of a column in the row. */
function reference({ columns }: Layout, id: ColumnId): string | null {
  const column = columns.get(id);
  return column === undefined ? null : `$${columnLetters(column)}${ROW}`;
}

/** The cells of the items; null where they are not in order. */
function scoreBlock(stage: Layout): string | null {
  const items = stage.need.columns.filter(({ id }) => typeof id === "number").map(({ id }) => stage.columns.get(id));
  const first = items[0];
  if (first === undefined || items.some((column, index) => column !== first + index)) return null;
  const cell = (column: number) => `$${columnLetters(column)}${ROW}`;
  return items.length === 1 ? cell(first) : `${cell(first)}:${cell(first + items.length - 1)}`;
}

/** The name of a sheet and cells of it, as `RATING` takes them; nothing where the sheet is not needed or is left alone. */
function given(layout: Layout | undefined, cells: (layout: Layout) => string): string[] {
  return layout ? [`"${SHEET_WORD}${layout.sheet}"`, cells(layout)] : [];
}

/** The row of the person in these columns; an empty text where the sheet has none. */
function lookedUp(layout: Layout, columns: string, id: string): string {
  const row = columns === allRows(layout) ? ";0" : "";
  return `IFNA(INDEX(${columns};MATCH(${id};${idColumn(layout)};0)${row});"")`;
}

/** What `Cấu hình` has for an item. */
function settingOf(settings: Layout, item: string): string {
  const [items, values] = ["item", "value"].map((column) => wholeColumns(settings, settings.columns.get(column) ?? 1));
  return `IFNA(INDEX(${values};MATCH("${item}";${items};0));"")`;
}

/** The columns with what is read: all but the computed ones, which stand at the end of a stage. */
function columnsOf(layout: Layout): [first: number, last: number] {
  const read = [...layout.columns].flatMap(([id, column]) => (String(id).startsWith("computed:") ? [] : [column]));
  const scored = read.length < layout.columns.size;
  const typed = scored ? [] : (layout.state?.values ?? []).map((cells) => cells.length);
  return [scored ? Math.min(...read) : 1, Math.max(...read, ...typed)];
}

/** Whether no computed column stands between those that are read. */
function isClear(stage: Layout): boolean {
  const [first, last] = columnsOf(stage);
  return [...stage.columns].every(
    ([id, column]) => !String(id).startsWith("computed:") || column < first || column > last,
  );
}

const idColumn = (layout: Layout) => wholeColumns(layout, layout.columns.get("id") ?? 1);

const allRows = (layout: Layout) => wholeColumns(layout, ...columnsOf(layout));

/** As many rows as there are, with room for a hundred more: whole columns would be read for every cell anew. */
function someRows(layout: Layout): string {
  const rows = Math.ceil((layout.lastRow + 100) / 250) * 250;
  return block(layout, ...columnsOf(layout), "$1", `$${rows}`);
}

const headingRow = (layout: Layout) =>
  block(layout, ...columnsOf(layout), `$${layout.headingRow}`, `$${layout.headingRow}`);

/** A whole column, or neighbouring ones, of a sheet. */
function wholeColumns(layout: Layout, first: number, last = first): string {
  return block(layout, first, last);
}

/** A block of cells; without the name of a sheet it is of the formula's own. */
function block({ sheet }: Layout, first: number, last: number, top = "", bottom = ""): string {
  const place = sheet === "" ? "" : `'${sheet.replace(/'/g, "''")}'!`;
  return `${place}$${columnLetters(first)}${top}:$${columnLetters(last)}${bottom}`;
}
