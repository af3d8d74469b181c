// The sheet `Tiêu chí`: the unit's items of each form, which are mandatory, and whether they fit the form.
import { clean, foldAccents, foldCase, isBlank } from "../language/text";
import { daysOf, isoDay } from "../rating/calendar";
import { readFlag } from "../rating/facts";
import type { Period } from "../rating/period";
import type { Criterion } from "../rating/sheets";
import { cellScales, sizeForm } from "../regulation/form";
import type { Form, FormDefinition, Regulation } from "../regulation/schema";
import { type Problem, problemAt } from "./problem";
import { cellOf, headingOf, placeOf, type Row, type Table, textOf } from "./table";
import type { criteriaTable } from "./tables";

type CriteriaTable = Table<keyof typeof criteriaTable.columns & string>;

/** What `Tiêu chí` says of one form. */
export interface FormCriteria {
  items: number;
  /** The highest score of each item; empty where the form has one scale for all. */
  maxima: number[];
  /** One flag an item; null where the rows contradict the form: then nobody can know which items are mandatory. */
  mandatory: boolean[] | null;
  /** The items by their numbers; a number without a row stays blank. */
  list: Criterion[];
}

/** Reads the items of every form that has rows here; what does not fit the form is reported. */
export function readCriteria(
  table: CriteriaTable,
  regulation: Regulation,
  problems: Problem[],
): Map<string, FormCriteria> {
  const rowsByForm = new Map<FormDefinition, Row[]>();
  for (const row of table.rows) {
    const text = textOf(table, row, "form");
    const form = regulation.forms.find(({ id }) => foldCase(id) === foldCase(text));
    if (form) rowsByForm.set(form, [...(rowsByForm.get(form) ?? []), row]);
    else {
      const forms = regulation.forms.map(({ id }) => id).join(", ");
      const key = text === "" ? "form.blank" : "form.unknown";
      problems.push(problemAt(placeOf(table, row, "form"), "form.unknown", key, { value: text, forms }));
    }
  }
  const criteria = new Map<string, FormCriteria>();
  for (const [form, rows] of rowsByForm) criteria.set(form.id, readForm(table, form, rows, problems));
  return criteria;
}

/**
 * The regulation's forms of the period with their number of items: the form's own, else that of `Tiêu chí`, else `columns`, the item
 * columns of the deciding stage.
 */
export function sizeForms(
  regulation: Regulation,
  period: Period | null,
  criteria: ReadonlyMap<string, FormCriteria>,
  columns: number,
): Map<string, Form> {
  const lastDay = period === null ? "" : isoDay(daysOf(period).last);
  const usable = regulation.forms.filter(({ until }) => until === undefined || lastDay <= until.day);
  return new Map(
    usable.map((form) => {
      const own = criteria.get(form.id);
      return [form.id, sizeForm(form, own?.items ?? columns, own?.maxima)];
    }),
  );
}

function readForm(table: CriteriaTable, form: FormDefinition, rows: Row[], problems: Problem[]): FormCriteria {
  const numbers = rows.map((row) => Number(clean(cellOf(table, row, "number"))));
  const items = form.items ?? rows.length;
  const counted = new Set(numbers);
  const expected = Array.from({ length: items }, (_, index) => index + 1);
  if (rows.length !== items || !expected.every((item) => counted.has(item)))
    problems.push(
      problemAt(headingOf(table, "number"), "criteria.count", "criteria.count", {
        form: form.id,
        items,
        count: rows.length,
      }),
    );
  checkTotals(table, form, rows, problems);
  const mandatory = form.mandatory > 0 ? readMandatory(table, form, items, rows, numbers, problems) : null;
  const maxima = form.frame ? readMaxima(table, items, rows, numbers) : [];
  return { items, maxima, mandatory, list: readList(table, items, rows, numbers) };
}

function readList(table: CriteriaTable, items: number, rows: Row[], numbers: number[]): Criterion[] {
  return Array.from({ length: items }, (_, index) => {
    const row = rows[numbers.indexOf(index + 1)];
    if (!row) return { group: "", text: "", maximum: null };
    const maximum = cellOf(table, row, "maximum");
    return {
      group: textOf(table, row, "group"),
      text: textOf(table, row, "text"),
      maximum: typeof maximum === "number" ? maximum : null,
    };
  });
}

/** The highest score of each item by its number; empty where one is missing, for then nobody knows. */
function readMaxima(table: CriteriaTable, items: number, rows: Row[], numbers: number[]): number[] {
  const maxima = Array.from({ length: items }, (_, index) => {
    const row = rows[numbers.indexOf(index + 1)];
    return row && cellOf(table, row, "maximum");
  });
  return maxima.every((value): value is number => typeof value === "number" && value >= 0) ? maxima : [];
}

function readMandatory(
  table: CriteriaTable,
  form: FormDefinition,
  items: number,
  rows: Row[],
  numbers: number[],
  problems: Problem[],
): boolean[] | null {
  const flags = Array<boolean>(items).fill(false);
  let unreadable: { item: string; value: string } | undefined;
  rows.forEach((row, index) => {
    const cell = cellOf(table, row, "mandatory");
    const flag = isBlank(cell) ? false : readFlag(cell);
    if (flag === undefined) unreadable ??= { item: textOf(table, row, "number"), value: clean(cell) };
    const item = numbers[index] as number;
    if (flag && item >= 1 && item <= items) flags[item - 1] = true;
  });
  const count = rows.filter((row) => readFlag(cellOf(table, row, "mandatory"))).length;
  if (!unreadable && count === form.mandatory && flags.filter(Boolean).length === count) return flags;
  const place = headingOf(table, "mandatory");
  const parameters = { form: form.id, mandatory: form.mandatory, count };
  problems.push(
    unreadable
      ? problemAt(place, "criteria.mandatory-count", "criteria.mandatory-cell", { ...parameters, ...unreadable })
      : problemAt(place, "criteria.mandatory-count", "criteria.mandatory-count", parameters),
  );
  return null;
}

/** The maxima of a form add up to its frame, or to the highest score of each item, and so does each part of the frame. */
function checkTotals(table: CriteriaTable, form: FormDefinition, rows: Row[], problems: Problem[]): void {
  if (!table.columns.has("maximum")) return;
  const sumOf = (some: Row[]) =>
    some.reduce((total, row) => {
      const value = cellOf(table, row, "maximum");
      return total + (typeof value === "number" ? Math.round(value * 100) : 0);
    }, 0) / 100;
  const report = (sum: number, total: string) =>
    problems.push(
      problemAt(headingOf(table, "maximum"), "criteria.total", "criteria.total", { form: form.id, total, sum }),
    );
  const totals = form.frame?.totals ?? [
    cellScales(sizeForm(form, rows.length)).reduce((total, { max }) => total + max, 0),
  ];
  const sum = sumOf(rows);
  if (!totals.includes(sum)) report(sum, totals.join(" / "));
  for (const part of form.frame?.parts ?? []) {
    const own = rows.filter((row) =>
      [textOf(table, row, "group"), textOf(table, row, "text")].some(
        (text) => foldAccents(text) === foldAccents(part.name),
      ),
    );
    if (own.length > 0 && sumOf(own) !== part.max) report(sumOf(own), `${part.max} (${part.name})`);
  }
}
