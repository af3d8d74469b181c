// The formulas of the computed columns: a person's form, and the level by RATING with the facts that other sheets hold for this Mã.
import { message } from "../../language/messages";
import { columnLetters } from "../../language/text";
import { DECISION_NAMES } from "../../rating/decision";
import { monthsOf, type Period } from "../../rating/period";
import { type FactKey, factOf } from "../../regulation/facts";
import type { Regulation } from "../../regulation/schema";
import { criteriaTable, factsTable, monthsTable, peopleTable, settingsTable } from "../tables";
import type { Layout } from "./layout";
import { type ColumnId, factsAsked, factsInTable } from "./needs";

/** Gives the layout of a sheet by its name; undefined where the sheet is not needed or is left alone. */
export type LayoutOf = (sheet: string) => Layout | undefined;

/** The formula of a computed column for a row. */
export type ColumnFormula = (row: number) => string;

/** How each of these formulas begins, whatever columns they look at. */
export const OWN_FORMULA = /^=IF\(\$[A-Z]+\d+=""[;,]""[;,]/;

/** The form that `Nhân sự` has for the Mã of the row; null where a column that it needs is missing. */
export function formFormula(stage: Layout, layoutOf: LayoutOf): ColumnFormula | null {
  const id = reference(stage, "id");
  const form = lookUp(layoutOf(peopleTable.sheet), "form");
  return id && form ? perRow(`=IF(${id}="";"";${form(id)}&"")`) : null;
}

/**
 * The level of the row's person by the scores of this stage, the facts of the other sheets and what `Điều kiện` says was
 * decided. Days of leave are not among them, nor is a violation of the head's unit that `Điều kiện` does not tell: `Tổng hợp` works those
 * out of everybody's rows. Where `Tiêu chí` does not have the mandatory items of the form, the formula says so.
 */
export function levelFormula(
  stage: Layout,
  layoutOf: LayoutOf,
  regulation: Regulation,
  period: Period,
): ColumnFormula | null {
  const id = reference(stage, "id");
  const form = reference(stage, "computed:form");
  const scores = form && scoreBlock(stage, layoutOf, regulation, form);
  if (!id || !form || !scores || !formFormula(stage, layoutOf)) return null;
  const facts = [...factPairs(layoutOf, regulation, period, id), ...decisionPairs(layoutOf, id)];
  const mandatory = mandatoryItems(layoutOf, regulation, form);
  if (mandatory) facts.push(`"${factOf("mandatory").name}"`, mandatory.flags);
  const rating = `RATING(${[scores, form, ...facts].join(";")})`;
  const missing = message("result.missing-facts", { facts: factOf("mandatory").name });
  const guarded = mandatory ? `IF(${mandatory.complete};${rating};"${missing}")` : rating;
  return perRow(`=IF(${form}="";"";${guarded})`);
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

/** A whole column, or neighbouring ones, of another sheet. */
function wholeColumns({ sheet }: Layout, first: number, last = first): string {
  return `'${sheet.replace(/'/g, "''")}'!$${columnLetters(first)}:$${columnLetters(last)}`;
}

/** What a sheet has for a Mã in some of its columns, which must be neighbours; an empty text where it has no such row. */
function lookUp(layout: Layout | undefined, ...ids: ColumnId[]): ((id: string) => string) | null {
  const key = layout?.columns.get("id");
  const places = ids.map((id) => layout?.columns.get(id) ?? 0);
  const first = places[0] as number;
  if (!layout || key === undefined || first === 0 || places.some((place, index) => place !== first + index))
    return null;
  const result = wholeColumns(layout, first, first + places.length - 1);
  const row = (id: string) => `MATCH(${id};${wholeColumns(layout, key)};0)`;
  return (id) => `IFNA(INDEX(${result};${row(id)}${places.length > 1 ? ";0" : ""});"")`;
}

/** The cells of the items, as many as the form has where `Tiêu chí` tells; null where the items are not in order. */
function scoreBlock(stage: Layout, layoutOf: LayoutOf, { forms }: Regulation, form: string): string | null {
  const items = stage.need.columns.filter(({ id }) => typeof id === "number").map(({ id }) => stage.columns.get(id));
  const first = items[0];
  if (first === undefined || items.some((column, index) => column !== first + index)) return null;
  const cell = (column: number) => `$${columnLetters(column)}${ROW}`;
  if (items.length === 1) return cell(first);
  const block = `${cell(first)}:${cell(first + items.length - 1)}`;
  const criteria = layoutOf(criteriaTable.sheet);
  const column = criteria?.columns.get("form");
  if (!criteria || column === undefined || forms.every((one) => one.items !== null)) return block;
  const count = `COUNTIF(${wholeColumns(criteria, column)};${form})`;
  const own = `COLUMN(${block})-COLUMN(${cell(first)})<IF(${count}=0;${items.length};${count})`;
  return `FILTER(${block};${own})`;
}

/** The facts that a regulation asks for, each as its name and where the row's value stands. */
function factPairs(layoutOf: LayoutOf, regulation: Regulation, period: Period, id: string): string[] {
  const people = layoutOf(peopleTable.sheet);
  const pair = (fact: FactKey, value: string | undefined) => (value ? [`"${factOf(fact).name}"`, value] : []);
  const inSeason = regulation.exclusions.filter(
    ({ months }) => !months || monthsOf(period).every((month) => months.includes(month)),
  );
  const asked = factsAsked({ ...regulation, exclusions: inSeason });
  const pairs = asked.flatMap((fact): string[] => {
    if (fact === "months") return pair(fact, lookUp(layoutOf(monthsTable.sheet), ...monthColumns(period))?.(id));
    if (fact === "discipline" || fact === "inspection") return pair(fact, textOf(lookUp(people, fact)?.(id)));
    return [];
  });
  for (const fact of factsInTable(regulation)) {
    if (!asked.includes(fact)) continue;
    const table = layoutOf(factsTable.sheet);
    const found = lookUp(table, `fact:${fact}`)?.(id);
    const { name, kind, whenAbsent } = factOf(fact);
    if (!found) continue;
    const key = table?.columns.get("id");
    // A flag of somebody who has no row there is unknown, while a blank one is "no": then the pair is left out.
    const named =
      kind === "flag" && whenAbsent === undefined && table && key !== undefined
        ? `IF(COUNTIF(${wholeColumns(table, key)};${id})=0;"";"${name}")`
        : `"${name}"`;
    pairs.push(
      named,
      withSetting(layoutOf, regulation, fact, kind === "number" || kind === "percent" ? found : `${found}&""`),
    );
  }
  return pairs;
}

/** What `Điều kiện` says that people have decided, each as the heading of its column and where the row's value stands. */
function decisionPairs(layoutOf: LayoutOf, id: string): string[] {
  const table = layoutOf(factsTable.sheet);
  return Object.entries(DECISION_NAMES).flatMap(([key, heading]) => {
    const found = lookUp(table, key)?.(id);
    return found ? [`"${heading}"`, found] : [];
  });
}

const textOf = (lookup: string | undefined) => lookup && `${lookup}&""`;

function monthColumns(period: Period): ColumnId[] {
  return monthsOf(period).map((month) => `m${month}`);
}

/** The person's own value or, where that is blank, the reading that `Cấu hình` has for the question that the fact settles. */
function withSetting(layoutOf: LayoutOf, { ambiguities }: Regulation, fact: FactKey, own: string): string {
  const ambiguity = ambiguities.find((one) => one.fact === fact);
  const settings = layoutOf(settingsTable.sheet);
  const item = settings?.columns.get("item");
  const value = settings?.columns.get("value");
  if (!ambiguity?.setting || !settings || item === undefined || value === undefined) return own;
  const row = `MATCH("${ambiguity.setting}";${wholeColumns(settings, item)};0)`;
  const chosen = `IFNA(INDEX(${wholeColumns(settings, value)};${row});"")&""`;
  return `IF(${own}="";${chosen};${own})`;
}

/** Which items are mandatory by `Tiêu chí`, and whether it has as many as the form asks for. */
function mandatoryItems(
  layoutOf: LayoutOf,
  { forms }: Regulation,
  form: string,
): { flags: string; complete: string } | null {
  const criteria = layoutOf(criteriaTable.sheet);
  const [formColumn, flagColumn] = [criteria?.columns.get("form"), criteria?.columns.get("mandatory")];
  const counts = forms.filter(({ mandatory }) => mandatory > 0);
  if (!criteria || formColumn === undefined || flagColumn === undefined || counts.length === 0) return null;
  const ids = wholeColumns(criteria, formColumn);
  const flags = wholeColumns(criteria, flagColumn);
  const marked = ['"x"', '"có"', "TRUE"].map((yes) => `COUNTIFS(${ids};${form};${flags};${yes})`).join("+");
  const [first, ...others] = counts;
  const wanted = others.reduce(
    (rest, { id, mandatory }) => `IF(${form}="${id}";${mandatory};${rest})`,
    String(first?.mandatory),
  );
  return { flags: `FILTER(${flags}&"";${ids}=${form})`, complete: `${marked}=${wanted}` };
}
