// Who may write which sheet: protected ranges for the hands of each stage, by the e-mail addresses of `Cấu hình` and `Nhân sự`.
import { type SetupKey, setupMessage } from "../../language/setup";
import { clean, columnLetters, foldCase } from "../../language/text";
import { assessorOf, selfDeciders } from "../../rating/assessors";
import type { Regulation } from "../../regulation/schema";
import { assessorRulesOf } from "../../regulations/assessors";
import { cellOf, textOf } from "../table";
import { ballotsTable, criteriaTable, peopleTable, settingsTable } from "../tables";
import { PROTECTION_PREFIX } from "./dress";
import { formerColumn, type Layout } from "./layout";
import { HAND_SETTINGS } from "./setting-needs";
import type { Area, ProtectedRange, SheetState, Step } from "./state";

/** One sentence on who may write what. */
export interface HandsNote {
  key: SetupKey & `hands.${string}`;
  parameters: Record<string, string | number>;
}

/** What the descriptions of the ranges of this file begin with. */
const HAND_PREFIX = PROTECTION_PREFIX + setupMessage("protected.hand", { emails: "" });

/** How many rows one run protects: each costs some ten calls, and Google ends a run after six minutes. */
export const ROWS_A_RUN = 100;

const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/**
 * Plans the protected ranges of people: whole sheets for those whom `Cấu hình` names, rows of self-rating for their own
 * people. Where there is no address, nothing is protected, and a sentence says so. Ranges of an earlier run whose people
 * or place have changed are made anew; those of nobody go.
 */
export function planHands(regulation: Regulation, layouts: readonly Layout[]): { steps: Step[]; notes: HandsNote[] } {
  const notes: HandsNote[] = [];
  const emailsAt = settingEmails(layouts, notes);
  const administrators = emailsAt(HAND_SETTINGS.administrator);
  const items = new Map<string, string>([
    [settingsTable.sheet, HAND_SETTINGS.administrator],
    [peopleTable.sheet, HAND_SETTINGS.administrator],
    [criteriaTable.sheet, HAND_SETTINGS.administrator],
    [ballotsTable.sheet, HAND_SETTINGS.secretary],
  ]);
  for (const { sheet, hand } of regulation.stages) if (hand !== "person") items.set(sheet, HAND_SETTINGS[hand]);
  const own = new Set(regulation.stages.flatMap(({ sheet, hand }) => (hand === "person" ? [sheet] : [])));
  const ofPeople = own.size === 0 ? new Map<string, string>() : peopleEmails(layouts, notes);
  const steps = layouts.flatMap((layout): Step[] => {
    const { sheet, need } = layout;
    const item = items.get(need.table.sheet);
    if (own.has(need.table.sheet)) return rowSteps(layout, ofPeople, administrators, notes);
    if (item === undefined) return [];
    const emails = emailsAt(item);
    if (emails.length === 0) {
      notes.push({ key: "hands.open", parameters: { sheet, item } });
      return stepsFor(layout, []);
    }
    const editors = together(emails, administrators);
    notes.push({ key: "hands.block", parameters: { sheet, emails: editors.join(", ") } });
    const description = PROTECTION_PREFIX + setupMessage("protected.hand", { emails: editors.join(", ") });
    return stepsFor(layout, [{ area: blockOf(layout), description, editors }]);
  });
  notes.push(...selfNotes(regulation, layouts, emailsAt(HAND_SETTINGS.head)));
  return { steps, notes };
}

/** Nobody decides on himself: each person of `Nhân sự` whose address is that of the decider. */
function selfNotes({ id, stages }: Regulation, layouts: readonly Layout[], deciders: readonly string[]): HandsNote[] {
  const table = layouts.find(({ need }) => need.table === peopleTable)?.table;
  const sheet = stages.find(({ hand }) => hand === "head")?.sheet;
  if (!table || sheet === undefined) return [];
  const people = table.rows.map((row) => ({
    name: textOf(table, row, "name"),
    post: textOf(table, row, "post"),
    email: textOf(table, row, "email"),
  }));
  return selfDeciders(people, deciders).map(({ name, post }): HandsNote => {
    const rule = assessorOf(post, assessorRulesOf(id));
    return rule?.above
      ? { key: "hands.self-above", parameters: { sheet, name, assessor: rule.assessor, at: rule.cite.at } }
      : { key: "hands.self", parameters: { sheet, name } };
  });
}

/** One step a sheet: takes away what is no longer wanted, and protects what is not yet, at most so many ranges. */
function stepsFor(layout: Layout, wanted: readonly ProtectedRange[], most = wanted.length): Step[] {
  const { sheet, state } = layout;
  const there = (state?.protections ?? []).filter(({ description }) => description.startsWith(HAND_PREFIX));
  const stands = ({ description, area }: ProtectedRange) =>
    there.some((one) => one.description === description && isAt(layout, one.place, area));
  const lacking = wanted.filter((range) => !stands(range));
  const stale = ({ description, place }: SheetState["protections"][number]) =>
    !wanted.some((range) => range.description === description && isAt(layout, place, range.area));
  const gone = [...new Set(there.filter(stale).map(({ description }) => description))];
  const ranges = wanted.filter((range) => lacking.includes(range) || gone.includes(range.description)).slice(0, most);
  return ranges.length + gone.length === 0 ? [] : [{ sheet, kind: "protections", gone, ranges }];
}

/** A range for each row of self-rating whose person has an address. */
function rowSteps(
  layout: Layout,
  emails: ReadonlyMap<string, string>,
  administrators: readonly string[],
  notes: HandsNote[],
): Step[] {
  const { sheet, need, columns } = layout;
  const places = need.columns.flatMap(({ id }) => (typeof id === "number" ? [columns.get(id) as number] : []));
  const column = Math.min(...places);
  const width = Math.max(...places) - column + 1;
  const rows = [...rowsOf(layout)];
  const wanted = rows.flatMap(([row, id]): ProtectedRange[] => {
    const email = emails.get(foldCase(id));
    if (email === undefined) return [];
    const editors = together([email], administrators);
    const description = PROTECTION_PREFIX + setupMessage("protected.row", { emails: editors.join(", "), id });
    return [{ area: { row, column, rows: 1, columns: width }, description, editors }];
  });
  const steps = stepsFor(layout, wanted, ROWS_A_RUN);
  const [step] = stepsFor(layout, wanted);
  const lacking = step?.kind === "protections" ? step.ranges.length : 0;
  const now = Math.min(lacking, ROWS_A_RUN);
  if (wanted.length > 0) notes.push({ key: "hands.rows", parameters: { sheet, count: wanted.length, now } });
  if (lacking > now) notes.push({ key: "hands.later", parameters: { sheet, count: lacking - now } });
  const open = rows.length - wanted.length;
  if (open > 0) notes.push({ key: "hands.rows-open", parameters: { sheet, count: open } });
  return steps;
}

/** Row number → Mã, of the rows that are there and of those that this plan adds. */
function rowsOf({ table, columns, steps }: Layout): Map<number, string> {
  const rows = new Map<number, string>();
  const add = (row: number, id: unknown) => {
    if (clean(id) !== "") rows.set(row, clean(id));
  };
  if (table) for (const row of table.rows) add(row.number, cellOf(table, row, "id"));
  const column = columns.get("id") as number;
  for (const step of steps)
    if (step.kind === "values")
      step.values.forEach((cells, index) => {
        add(step.row + index, cells[column - step.column]);
      });
  return rows;
}

/** Everything below the headings but the computed columns, which have a protection of their own. */
function blockOf({ need, columns, headingRow }: Layout): Area {
  const places = need.columns.flatMap(({ id }) =>
    String(id).startsWith("computed:") ? [] : [columns.get(id) as number],
  );
  return { row: headingRow + 1, column: 1, columns: Math.max(...places) };
}

/** Whether a protected range that is there lies where it should before this plan's rows and columns come. */
function isAt(layout: Layout, place: string, { row, column, columns, rows }: Area): boolean {
  const { state, insertedRows } = layout;
  const [first, last] = [formerColumn(layout, column), formerColumn(layout, column + columns - 1)];
  if (!state || first === undefined || last === undefined) return false;
  if (rows === undefined && insertedRows?.after === state.rows) return false;
  const bottom = rows === undefined ? state.rows : row + rows - 1;
  const [start, end = start] = place.split(":");
  return start === columnLetters(first) + row && end === columnLetters(last) + bottom;
}

/** The addresses of a row of `Cấu hình`; words there that are none are reported. */
function settingEmails(layouts: readonly Layout[], notes: HandsNote[]): (item: string) => string[] {
  const layout = layouts.find(({ need }) => need.table === settingsTable);
  const found = new Map<string, string[]>();
  const { table } = layout ?? {};
  for (const item of Object.values(HAND_SETTINGS)) {
    const row = table?.rows.find((one) => foldCase(textOf(table, one, "item")) === foldCase(item));
    const words = table && row ? textOf(table, row, "value").split(/[\s;,]+/) : [];
    found.set(item, together(emailsIn(words, `${settingsTable.sheet}, ${item}`, notes)));
  }
  return (item) => found.get(item) ?? [];
}

/** Mã, folded → the address in `Nhân sự`; of several rows with one Mã, the first that has one. */
function peopleEmails(layouts: readonly Layout[], notes: HandsNote[]): Map<string, string> {
  const table = layouts.find(({ need }) => need.table === peopleTable)?.table;
  const emails = new Map<string, string>();
  for (const row of table?.rows ?? []) {
    const id = foldCase(table && cellOf(table, row, "id"));
    const word = table ? textOf(table, row, "email") : "";
    const [email] = emailsIn([word], `${table?.sheet}, Mã ${id}`, notes);
    if (email !== undefined && id !== "" && !emails.has(id)) emails.set(id, email);
  }
  return emails;
}

function emailsIn(words: readonly string[], place: string, notes: HandsNote[]): string[] {
  return words.flatMap((word) => {
    if (word === "") return [];
    if (EMAIL.test(word)) return [word.toLowerCase()];
    notes.push({ key: "hands.no-email", parameters: { word, place } });
    return [];
  });
}

/** Addresses of both lists, each once. */
function together(some: readonly string[], others: readonly string[] = []): string[] {
  return [...new Set([...some, ...others])];
}
