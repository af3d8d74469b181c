// Which sheets a regulation needs, with which columns and rules: read off its data, so that a new regulation needs no code here.
import { setupMessage } from "../../language/setup";
import { foldAccents } from "../../language/text";
import { asksCommitment } from "../../rating/commitment";
import { isShareOf } from "../../rating/facts";
import { FACT_KEYS, type FactKey, factOf } from "../../regulation/facts";
import { LEVEL_TEXT } from "../../regulation/levels";
import type { FactLeaf, Form, Leaf, Regulation } from "../../regulation/schema";
import { REGULATIONS } from "../../regulations";
import type { TableDefinition } from "../table";
import {
  ballotsTable,
  COMPUTED,
  commitmentsTable,
  criteriaTable,
  factsTable,
  holidaysTable,
  journalTable,
  leaveTable,
  monthsTable,
  peopleTable,
  resultsTable,
  settingsTable,
  stageTable,
} from "../tables";
import { type CellRule, listRule, numberRule, percentRule, scoreFormula, scoreHelp } from "./rules";

/** A column that set-up cares for: by the key of its declaration, the number of its item, its fact, or what it computes. */
export type ColumnId = string | number | `fact:${FactKey}` | `computed:${keyof typeof COMPUTED}`;

/** The rule of a column, given the address of its first cell and, in a stage, of the cell with the person's form. */
type ColumnRule = (cell: string, formCell: string) => CellRule;

/** A column as set-up makes it. */
export interface ColumnNeed {
  id: ColumnId;
  heading: string | number;
  width: number;
  day: boolean;
  rule: ColumnRule | null;
}

/** A sheet that the regulation needs. */
export interface SheetNeed {
  table: TableDefinition;
  /** In their order; items, facts and computed columns after the declared ones. */
  columns: ColumnNeed[];
  /** Whether it gets a row, Mã and Họ và tên, for everybody of `Nhân sự`. */
  people: boolean;
}

const USUAL_WIDTH = 100;
const ITEM_WIDTH = 44;

/** Facts that have a sheet of their own, or a column of `Nhân sự`. */
const WITH_OWN_PLACE: readonly FactKey[] = ["months", "mandatory", "discipline", "inspection", "leave", "maternity"];

/** The facts that a regulation's forms, exclusions and caps ask for, and those that settle its open questions for one person. */
function factsAsked({ forms, exclusions, caps, ambiguities }: Regulation): FactKey[] {
  const leaves: Leaf[] = [
    ...forms.flatMap(({ ladder, holes = [] }) => [
      ...ladder.flatMap(({ own = [], further = [], any = [] }) => [...own, ...further, ...any]),
      ...holes.flatMap(({ when }) => when),
    ]),
    ...[...exclusions, ...caps].flatMap(({ when }): FactLeaf[] => when),
  ];
  const asked = new Set<FactKey>(ambiguities.flatMap(({ fact }) => (fact === undefined ? [] : [fact])));
  for (const leaf of leaves)
    if ("flag" in leaf) asked.add(leaf.flag);
    else if ("number" in leaf) asked.add(leaf.number);
    else if ("choice" in leaf) asked.add(leaf.choice);
    else if ("scores" in leaf) asked.add("mandatory");
    else if (!("total" in leaf)) asked.add("months");
  return FACT_KEYS.filter((fact) => asked.has(fact));
}

/** The facts of a regulation that stand in `Điều kiện`. */
function factsInTable(regulation: Regulation): FactKey[] {
  return factsAsked(regulation).filter((fact) => !WITH_OWN_PLACE.includes(fact));
}

/** The name of every sheet that some regulation needs. */
export const SHEET_NAMES: string[] = [
  ...new Set(
    REGULATIONS.flatMap((regulation) => [
      commitmentsTable.sheet,
      ...[settingsTable, peopleTable, leaveTable, criteriaTable, factsTable, monthsTable].map(({ sheet }) => sheet),
      ...[ballotsTable, holidaysTable, resultsTable, journalTable].map(({ sheet }) => sheet),
      ...regulation.stages.map(({ sheet }) => sheet),
    ]),
  ),
];

/** The sheets that a regulation needs, in their order. `forms` are its forms with their number of items in this unit. */
export function sheetsNeeded(regulation: Regulation, forms: readonly Form[]): SheetNeed[] {
  const asked = factsAsked(regulation);
  const facts = factsInTable(regulation);
  const ids = forms.map(({ id }) => id);
  const items = Math.max(0, ...forms.map((form) => form.items));
  const form: ColumnRule = () => listRule(ids, setupMessage("help.form", { forms: ids.join(", ") }));
  const itemColumns = Array.from({ length: items }, (_, index) => itemColumn(forms, index + 1));
  const needs: SheetNeed[] = [];
  const need = (
    table: TableDefinition,
    rules: Record<string, ColumnRule | null> = {},
    further: ColumnNeed[] = [],
    people = false,
  ) => needs.push({ table, columns: [...declared(table, rules), ...further], people });

  need(settingsTable);
  need(peopleTable, { form, kind: () => listRule(kindsOf(regulation), setupMessage("help.kind"), false) });
  if (asked.includes("leave") || asked.includes("maternity"))
    need(leaveTable, {
      kind: () => listRule(setupMessage("leave-kinds").split(", "), setupMessage("help.leave"), false),
    });
  if (items > 0)
    need(criteriaTable, {
      form,
      number: (cell) => numberRule(cell, setupMessage("help.count"), undefined, true),
      maximum: (cell) => numberRule(cell, setupMessage("help.number")),
      mandatory: () => flagRule(),
    });
  regulation.stages.forEach(({ sheet }, index) => {
    const last = index === regulation.stages.length - 1;
    need(stageTable(sheet), {}, [...itemColumns, computed("form"), ...(last ? [computed("level")] : [])], true);
  });
  const ownLevels = regulation.levels.map(({ code }) => LEVEL_TEXT[code]);
  const [id, name, ...decisions] = declared(factsTable, {
    level: () => listRule(ownLevels, setupMessage("help.decision"), false),
  });
  const columns = [id, name, ...facts.map(factColumn), ...decisions].filter((column) => column !== undefined);
  needs.push({ table: factsTable, columns, people: false });
  if (regulation.monthLevels.length > 0) {
    const levels = regulation.monthLevels.map((level) => LEVEL_TEXT[level]);
    const rule = () => listRule(levels, setupMessage("help.level"), false);
    const months = Object.keys(monthsTable.columns).filter((key) => /^m\d/.test(key));
    need(monthsTable, Object.fromEntries(months.map((key) => [key, rule])), [], true);
  }
  if (asksCommitment(regulation)) need(commitmentsTable, {}, [], true);
  const { ballots } = regulation;
  if (ballots) {
    const meetings = ballots.map(({ meeting }) => meeting);
    need(ballotsTable, { meeting: () => listRule(meetings, setupMessage("help.meeting"), false) });
  }
  if (asked.includes("leave")) need(holidaysTable);
  need(resultsTable);
  need(journalTable);
  return needs;
}

/** The declared columns of a table, each with its own rule or with what it plainly holds. */
function declared(table: TableDefinition, rules: Record<string, ColumnRule | null>): ColumnNeed[] {
  return Object.entries(table.columns).map(([id, { heading, width = USUAL_WIDTH, holds }]) => ({
    id,
    heading,
    width,
    day: holds === "day",
    rule:
      rules[id] ??
      (holds === "flag"
        ? flagRule
        : holds === "day"
          ? () => ({ check: "day", strict: true, help: setupMessage("help.day") })
          : holds === "count"
            ? (cell) => numberRule(cell, setupMessage("help.count"), undefined, true)
            : null),
  }));
}

function flagRule(): CellRule {
  return listRule(["x", "không"], setupMessage("help.flag"), false);
}

function factColumn(key: FactKey): ColumnNeed {
  const { name, kind, values = [] } = factOf(key);
  const rule: ColumnRule =
    kind === "flag"
      ? flagRule
      : kind === "choice"
        ? () => listRule(values, setupMessage("help.choice", { values: values.join(", ") }))
        : kind === "percent"
          ? (cell) => percentRule(cell, setupMessage("help.percent"), !isShareOf(key, 1))
          : (cell) => numberRule(cell, setupMessage("help.number"));
  return { id: `fact:${key}`, heading: capital(name), width: USUAL_WIDTH, day: false, rule };
}

function itemColumn(forms: readonly Form[], item: number): ColumnNeed {
  const rule: ColumnRule = (cell, formCell) => ({
    check: { formula: `=${scoreFormula(forms, item, cell, formCell)}` },
    strict: true,
    help: scoreHelp(forms, item),
  });
  return { id: item, heading: item, width: ITEM_WIDTH, day: false, rule };
}

/** Only its formula belongs into a computed cell. */
function computed(key: keyof typeof COMPUTED): ColumnNeed {
  const rule = (cell: string): CellRule => ({
    check: { formula: `=ISFORMULA(${cell})` },
    strict: false,
    help: setupMessage(`help.computed.${key}`),
  });
  return { id: `computed:${key}`, ...COMPUTED[key], day: false, rule };
}

/** What people are (`Đối tượng`), with the kinds that the regulation treats apart. */
function kindsOf({ quotas }: Regulation): string[] {
  const kinds = setupMessage("kinds").split(", ");
  for (const [kind] of quotas.map(({ kindsLeftOut }) => kindsLeftOut))
    if (kind !== undefined && kinds.every((known) => foldAccents(known) !== foldAccents(kind))) kinds.push(kind);
  return kinds;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
