// What makes a sheet safe to type in: rules for cells, colours, protected headings and formulas, and names for its blocks.
import { setupMessage } from "../../language/setup";
import { clean, columnLetters, foldAccents } from "../../language/text";
import type { Form } from "../../regulation/schema";
import { factsTable } from "../tables";
import { formerColumn, type Layout, NEW_SHEET, SPARE_ROWS } from "./layout";
import type { ColumnNeed } from "./needs";
import { beyondFormula, scoreFormula } from "./rules";
import type { ColourRule, ProtectedRange, Step, WorkbookState } from "./state";

/** What the description of each of our protected ranges begins with, so that a later run knows them. */
export const PROTECTION_PREFIX = "Xếp loại: ";

const COLOURS = { wrong: "#f4c7c3", beyond: "#d9d9d9", missing: "#fff2cc" } as const;

/** Plans the rules, colours, protected ranges and names that a sheet lacks. */
export function dress(layout: Layout, forms: readonly Form[], names: WorkbookState["names"]): Step[] {
  return [...rules(layout), ...colours(layout, forms), ...protections(layout), ...blockName(layout, names)];
}

/** Neighbouring columns that share one relative rule. */
interface Run {
  column: number;
  columns: number;
  first: ColumnNeed;
}

/** Splits columns into runs of neighbours for which `same` gives equal texts. */
function runsOf(layout: Layout, needs: readonly ColumnNeed[], same: (need: ColumnNeed) => string): Run[] {
  const placed = needs
    .map((need) => ({ need, column: layout.columns.get(need.id) as number, key: same(need) }))
    .sort((one, other) => one.column - other.column);
  const runs: (Run & { key: string })[] = [];
  for (const { need, column, key } of placed) {
    const open = runs[runs.length - 1];
    if (open && open.key === key && open.column + open.columns === column) open.columns++;
    else runs.push({ column, columns: 1, first: need, key });
  }
  return runs;
}

/** The cell of the person's form in the first row of the table, `$AV2`; empty where the sheet has no such column. */
function formCell({ columns, headingRow }: Layout): string {
  const column = columns.get("computed:form");
  return column === undefined ? "" : `$${columnLetters(column)}${headingRow + 1}`;
}

function rules(layout: Layout): Step[] {
  const { sheet, state, headingRow, need } = layout;
  const row = headingRow + 1;
  const there = state?.ruled[row - 1] ?? [];
  const lacking = need.columns.filter(({ id, rule }) => {
    const former = formerColumn(layout, layout.columns.get(id) as number);
    return rule && !(former !== undefined && there.includes(former));
  });
  const form = formCell(layout);
  return runsOf(layout, lacking, ({ rule }) => JSON.stringify(rule?.("A1", form))).flatMap((run): Step[] => {
    const { column, columns, first } = run;
    const rule = first.rule?.(columnLetters(column) + row, form);
    return rule ? [{ sheet, kind: "rule", area: { row, column, columns }, rule }] : [];
  });
}

/** Plans the conditional formats that the sheet lacks. */
function colours(layout: Layout, forms: readonly Form[]): Step[] {
  const { sheet, state, need } = layout;
  const wanted = need.table === factsTable ? decisionColours(layout) : scoreColours(layout, forms);
  const known = (state?.colours ?? []).map(plain);
  const missing = wanted.filter(({ formula }) => !known.includes(plain(formula)));
  return missing.length === 0 ? [] : [{ sheet, kind: "colours", rules: missing }];
}

/** Yellow for the reason and the authority that a decided level still lacks. */
function decisionColours({ headingRow, columns }: Layout): ColourRule[] {
  const row = headingRow + 1;
  const level = columns.get("level") as number;
  return ["reason", "authority"].map((id) => {
    const column = columns.get(id) as number;
    const formula = `=AND($${columnLetters(level)}${row}<>"";$${columnLetters(column)}${row}="")`;
    return { area: { row, column, columns: 1 }, formula, colour: COLOURS.missing };
  });
}

/** Red for what is not on the scale, grey for items beyond the person's form, yellow for gaps in a row that is begun. */
function scoreColours(layout: Layout, forms: readonly Form[]): ColourRule[] {
  const { headingRow, need, columns } = layout;
  const items = need.columns.filter(({ id }) => typeof id === "number");
  const id = columns.get("id");
  if (items.length === 0 || id === undefined) return [];
  const row = headingRow + 1;
  const form = formCell(layout);
  const cell = (column: number) => columnLetters(column) + row;
  const byRun = (
    colour: string,
    some: readonly ColumnNeed[],
    formula: (item: number, cell: string) => string,
  ): ColourRule[] =>
    runsOf(layout, some, (one) => formula(one.id as number, "A1")).map(({ column, columns: width, first }) => ({
      area: { row, column, columns: width },
      formula: `=${formula(first.id as number, cell(column))}`,
      colour,
    }));
  const places = items.map((one) => columns.get(one.id) as number);
  const begun = `COUNTA($${cell(Math.min(...places))}:$${cell(Math.max(...places))})>0`;
  return [
    ...byRun(
      COLOURS.wrong,
      items,
      (item, at) => `AND(${at}<>"";NOT(IFERROR(${scoreFormula(forms, item, at, form)};FALSE)))`,
    ),
    ...byRun(
      COLOURS.beyond,
      items.filter((one) => beyondFormula(forms, one.id as number, form) !== ""),
      (item) => beyondFormula(forms, item, form),
    ),
    ...byRun(COLOURS.missing, items, (_, at) => `AND($${cell(id)}<>"";${at}="";${begun})`),
  ];
}

/** A formula as it can be compared: the platform may hand it back with other separators and spaces. */
export function plain(formula: string): string {
  return formula.replace(/\s/g, "").replace(/,/g, ";");
}

function protections({ sheet, state, headingRow, need, columns }: Layout): Step[] {
  const wide = Math.max(state?.columns ?? NEW_SHEET.columns, ...columns.values());
  const wanted: ProtectedRange[] = [
    {
      area: { row: headingRow, column: 1, rows: 1, columns: wide },
      description: PROTECTION_PREFIX + setupMessage("protected.headings"),
      editors: [],
    },
    ...need.columns
      .filter(({ id }) => String(id).startsWith("computed:"))
      .map(({ id, heading }) => ({
        area: { row: headingRow + 1, column: columns.get(id) as number, columns: 1 },
        description: PROTECTION_PREFIX + setupMessage("protected.computed", { heading }),
        editors: [],
      })),
  ];
  const ranges = wanted.filter((one) => !state?.protections.some(({ description }) => description === one.description));
  return ranges.length === 0 ? [] : [{ sheet, kind: "protections", gone: [], ranges }];
}

/** The name of the block of scores of a stage, or of all columns of another table: the sheet's own without accents. */
function blockName(
  { sheet, state, headingRow, need, columns, lastRow, rows }: Layout,
  names: WorkbookState["names"],
): Step[] {
  const items = need.columns.filter(({ id }) => typeof id === "number");
  const places = (items.length > 0 ? items : need.columns).map(({ id }) => columns.get(id) as number);
  const column = Math.min(...places);
  const last = Math.max(...places);
  const row = headingRow + 1;
  const name = clean(sheet).split(" ").map(foldAccents).join("_");
  const known = names.find((one) => one.name === name)?.place;
  const own = `${sheet}!`;
  if (known !== undefined && !known.startsWith(own)) return [];
  // a saved file may come back with more blank rows: the name need not reach below those that set-up fills
  const start = `${own}${columnLetters(column)}${row}:${columnLetters(last)}`;
  const end = known?.startsWith(start) ? Number(known.slice(start.length)) : 0;
  if (state && end >= Math.min(rows, lastRow + SPARE_ROWS)) return [];
  return [{ sheet, kind: "name", area: { row, column, columns: last - column + 1 }, name }];
}
