// Reading the arguments of a rating function: the block of scores, the form, and the facts in pairs.
import { message } from "../language/messages";
import { clean, foldAccents, isBlank } from "../language/text";
import { DECISION_NAMES, type Decision, type DecisionKey, leftOutReason, ownLevel } from "../rating/decision";
import { type FactReading, factsNotGiven, findFact, ID_NAME, readFact, readFlag, SHEET_WORD } from "../rating/facts";
import { firstItemsMandatory } from "../rating/judge";
import { shownValue } from "../rating/wording";
import { type FactKey, factOf } from "../regulation/facts";
import { sizeForm } from "../regulation/form";
import type { Form, FormDefinition, Regulation } from "../regulation/schema";
import { FORM_IDS, findForm } from "../regulations";

/** Form by the number of columns, where none is named. */
const FORM_BY_WIDTH: Record<number, string> = { 30: "LB04", 45: "LB03" };

/** One fact as given: its cells a row, or one cell that holds for every row. */
interface GivenFact {
  key: FactKey;
  rows: unknown[][];
}

/** A call once read. */
export interface RatingCall {
  rows: unknown[][];
  regulation: Regulation;
  form: Form;
  mandatory: boolean[];
  facts: GivenFact[];
  /** The cells of each part of a decision, where the call gives any. */
  decisions: Map<DecisionKey, unknown[][]>;
  /**
   * Sheets of the unit, each by its name: the whole, or its heading and then one row; and the Mã of each row of the call, by
   * which its person is found there.
   */
  sheets: { name: string; values: unknown[][] }[];
  ids: unknown[];
}

const DECISION_KEYS = Object.keys(DECISION_NAMES) as DecisionKey[];

const { isArray } = Array;
const { max } = Math;

/** A cell, a row or a block as rows: Sheets hands one cell over as a plain value. */
export function toRows(value: unknown): unknown[][] {
  if (!isArray(value)) return [[value]];
  return isArray(value[0]) ? value.map((row) => (isArray(row) ? row : [row])) : [value];
}

/**
 * Reads `(scores, [form], [fact name, fact values]…)`.
 * Beside facts a pair may be a part of a decision (`Mức quyết định` …), or, with `Mã`, a sheet of the unit (`trang Nghỉ` …).
 * Throws an Error with one Vietnamese sentence when the call itself is wrong: no scores, a form or a fact that does not
 * exist, a fact without values or given twice, blocks that do not fit each other.
 */
export function readCall(parameters: readonly unknown[]): RatingCall {
  if (parameters.length === 0) throw new Error(message("call.no-scores"));
  const rows = toRows(parameters[0]);
  const { regulation, form } = readForm(parameters[1], rows[0]?.length ?? 0);
  const named = new Set<FactKey | DecisionKey>();
  const mandatory = firstItemsMandatory(form);
  const call: RatingCall = { rows, regulation, form, mandatory, facts: [], decisions: new Map(), sheets: [], ids: [] };
  for (let index = 2; index < parameters.length; index += 2) {
    const name = parameters[index];
    if (isBlank(name) && isBlank(parameters[index + 1])) continue;
    const given = toRows(parameters[index + 1]);
    if (clean(name).startsWith(SHEET_WORD)) {
      const sheet = clean(name).slice(SHEET_WORD.length);
      const known = call.sheets.find((one) => one.name === sheet);
      if (!known) call.sheets.push({ name: sheet, values: given });
      else known.values = given.length > 1 ? given : [...known.values, ...given];
      continue;
    }
    if (clean(name) === ID_NAME) {
      checkShape(ID_NAME, 1, given, rows.length);
      call.ids = given.flat();
      continue;
    }
    const fact = findFact(name);
    const decision = DECISION_KEYS.find((one) => foldAccents(DECISION_NAMES[one]) === foldAccents(name));
    const key = fact ?? decision;
    if (key === undefined) throw new Error(message("call.unknown-fact", { fact: shownValue(name) }));
    const own = fact ? factOf(fact).name : clean(name);
    if (index + 1 >= parameters.length) throw new Error(message("call.fact-without-values", { fact: own }));
    if (named.has(key)) throw new Error(message("call.fact-twice", { fact: own }));
    named.add(key);
    if (fact === "mandatory") {
      call.mandatory = readMandatory(form, given);
      continue;
    }
    checkShape(own, fact && factOf(fact).kind === "levels" ? 3 : 1, given, rows.length);
    if (fact) call.facts.push({ key: fact, rows: given });
    else if (decision) call.decisions.set(decision, given);
  }
  return call;
}

const MONTHS_OF_QUARTER = [1, 2, 3] as const;

/** Makes the reader of the facts of one row; rows of a call without facts share one reading. */
export function factsReader(call: RatingCall): (row: number) => FactReading {
  const notGiven = factsNotGiven();
  if (call.facts.length === 0) {
    const shared: FactReading = { values: notGiven, problems: [] };
    return () => shared;
  }
  const labels = MONTHS_OF_QUARTER.map((number) => message("month.of-quarter", { number }));
  return (row) => {
    const reading: FactReading = { values: { ...notGiven }, problems: [] };
    for (const { key, rows } of call.facts)
      readFact(reading, key, cellsOfRow(rows, row), labels, call.regulation.monthLevels);
    return reading;
  };
}

/**
 * Makes the reader of what people have decided on the person of a row; null where nothing is. A level counts with its reason
 * and the one who decides, as in `Tổng hợp`.
 */
export function decisionReader({ decisions, regulation }: RatingCall): (row: number) => Decision | null {
  if (decisions.size === 0) return () => null;
  const cell = (key: DecisionKey, row: number) => cellsOfRow(decisions.get(key) ?? [], row)[0];
  return (row) => {
    const level = ownLevel(regulation, cell("level", row));
    const [reason = "", authority = ""] = [clean(cell("reason", row)), clean(cell("authority", row))];
    const adjustment = level && reason && authority ? { level, reason, authority } : null;
    const leftOutFor = leftOutReason(cell("leftOut", row));
    return adjustment || leftOutFor !== null ? { adjustment, leftOutFor } : null;
  };
}

/** Whether every fact cell of this row is blank; one cell that holds for many rows is no fact of the row. */
export function areFactsBlank(call: RatingCall, row: number): boolean {
  return call.facts.every(
    ({ rows }) => (rows.length === 1 && call.rows.length > 1) || (rows[row] ?? []).every((cell) => isBlank(cell)),
  );
}

function cellsOfRow(rows: unknown[][], row: number): unknown[] {
  return (rows.length === 1 ? rows[0] : rows[row]) ?? [];
}

/** The form of the call; one whose items the unit counts itself has as many as the block has columns. */
function readForm(value: unknown, width: number): { regulation: Regulation; form: Form } {
  const { regulation, form } = findNamedForm(value, width);
  return { regulation, form: sizeForm(form, width) };
}

function findNamedForm(value: unknown, width: number): { regulation: Regulation; form: FormDefinition } {
  const forms = FORM_IDS.join(", ");
  if (isBlank(value)) {
    const found = findForm(FORM_BY_WIDTH[width]);
    if (!found) throw new Error(message("call.no-form", { columns: width, forms }));
    return found;
  }
  const found = findForm(value);
  if (!found) throw new Error(message("call.unknown-form", { form: shownValue(value), forms }));
  return found;
}

function checkShape(name: string, most: number, given: unknown[][], height: number): void {
  const width = given.reduce((widest, row) => max(widest, row.length), 0);
  if (width > most) throw new Error(message("call.fact-width", { fact: name, columns: width, most }));
  const oneCell = given.length === 1 && width === 1;
  if (given.length !== height && !oneCell)
    throw new Error(message("call.height", { fact: name, rows: given.length, scores: height }));
}

function readMandatory(form: Form, given: unknown[][]): boolean[] {
  const cells = given.flat();
  const flags = cells.map((cell) => (isBlank(cell) ? false : readFlag(cell)));
  const unreadable = flags.indexOf(undefined);
  if (unreadable >= 0)
    throw new Error(message("call.mandatory-cell", { item: unreadable + 1, value: shownValue(cells[unreadable]) }));
  if (flags.length < form.items || flags.slice(form.items).includes(true))
    throw new Error(message("call.mandatory-length", { form: form.id, items: form.items, cells: flags.length }));
  const count = flags.filter(Boolean).length;
  if (count !== form.mandatory)
    throw new Error(message("call.mandatory-count", { form: form.id, mandatory: form.mandatory, count }));
  return flags.slice(0, form.items) as boolean[];
}
