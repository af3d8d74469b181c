// The sheet `Tiêu chí`: which items of each form are mandatory, and whether the items fit the form.
import { clean, foldCase, isBlank } from "../language/text";
import { readFlag } from "../rating/facts";
import type { Form, Regulation } from "../regulation/schema";
import { type Problem, problemAt } from "./problem";
import { cellOf, headingOf, placeOf, type Row, type Table, textOf } from "./table";
import type { criteriaTable } from "./tables";

type CriteriaTable = Table<keyof typeof criteriaTable.columns & string>;

/**
 * Reads the mandatory items of every form that has rows here. The result has one flag an item, or null where the rows
 * contradict the form: then nobody can know which items are mandatory, and the problem says why.
 */
export function readCriteria(
  table: CriteriaTable,
  regulation: Regulation,
  problems: Problem[],
): Map<string, boolean[] | null> {
  const rowsByForm = new Map<Form, Row[]>();
  for (const row of table.rows) {
    const text = textOf(table, row, "form");
    const form = regulation.forms.find(({ id }) => foldCase(id) === foldCase(text));
    if (form) rowsByForm.set(form, [...(rowsByForm.get(form) ?? []), row]);
    else {
      const forms = regulation.forms.map(({ id }) => id).join(", ");
      problems.push(
        problemAt(placeOf(table, row, "form"), "form.unknown", text === "" ? "form.blank" : "form.unknown", {
          value: text,
          forms,
        }),
      );
    }
  }
  const mandatory = new Map<string, boolean[] | null>();
  for (const [form, rows] of rowsByForm) mandatory.set(form.id, readForm(table, form, rows, problems));
  return mandatory;
}

function readForm(table: CriteriaTable, form: Form, rows: Row[], problems: Problem[]): boolean[] | null {
  const numbers = rows.map((row) => Number(clean(cellOf(table, row, "number"))));
  const counted = new Set(numbers);
  const complete =
    rows.length === form.items &&
    Array.from({ length: form.items }, (_, index) => index + 1).every((item) => counted.has(item));
  if (!complete)
    problems.push(
      problemAt(headingOf(table, "number"), "criteria.count", "criteria.count", {
        form: form.id,
        items: form.items,
        count: rows.length,
      }),
    );
  checkTotal(table, form, rows, problems);
  const flags = Array<boolean>(form.items).fill(false);
  let unreadable: { item: string; value: string } | undefined;
  rows.forEach((row, index) => {
    const cell = cellOf(table, row, "mandatory");
    const flag = isBlank(cell) ? false : readFlag(cell);
    if (flag === undefined) unreadable ??= { item: textOf(table, row, "number"), value: clean(cell) };
    const item = numbers[index] as number;
    if (flag && item >= 1 && item <= form.items) flags[item - 1] = true;
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

/** The maxima of a form's items add up to its scale: items × the highest score. */
function checkTotal(table: CriteriaTable, form: Form, rows: Row[], problems: Problem[]): void {
  if (!table.columns.has("maximum")) return;
  const maxima = rows.map((row) => cellOf(table, row, "maximum"));
  const sum = maxima.reduce<number>((total, value) => total + (typeof value === "number" ? value : 0), 0);
  const total = form.items * form.scale.max;
  if (sum !== total)
    problems.push(
      problemAt(headingOf(table, "maximum"), "criteria.total", "criteria.total", { form: form.id, total, sum }),
    );
}
