// Reading one person's score cells on a form: what is a score, what is missing, what is wrong and how to mend it.
import { clean, isBlank } from "../language/text";
import type { Form } from "../regulation/schema";

/** What can be wrong with a score cell (design §3.5). */
export type ScoreProblemCode =
  | "score.step"
  | "score.range"
  | "score.text-number"
  | "score.text"
  | "score.date"
  | "score.outside-form";

/** A bad score cell; `fix` is the number that was meant, where the text or date reads as one on the scale. */
export interface ScoreProblem {
  item: number;
  code: ScoreProblemCode;
  value: unknown;
  fix: number | null;
}

/** A row of score cells as read. */
export interface ScoreReading {
  /** The scores in the form's smallest step, one an item; null where missing or invalid. */
  steps: (number | null)[];
  /** Numbers of the items left blank. */
  missing: number[];
  problems: ScoreProblem[];
  /** Whether every cell is blank, those beyond the form too. */
  blank: boolean;
}

const NUMBER_TEXT = /^[+-]?\d+(?:[.,]\d+)?$/;

/** Whether a value is a date of any realm (a cell's date comes from the script's own). */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

/**
 * Reads the cells of one row. A number on the scale is a score, a blank is missing, everything else is a problem:
 * nothing is coerced and nothing counts as 0. Cells beyond the form's last item must be blank.
 *
 * Source of the scale: the form's `scale.cite`, e.g. Hướng dẫn Long Biên III.3.4 (S2-27).
 */
export function readScores(form: Form, cells: readonly unknown[]): ScoreReading {
  const reading: ScoreReading = { steps: [], missing: [], problems: [], blank: true };
  const width = Math.max(form.items, cells.length);
  for (let index = 0; index < width; index++) {
    const value = cells[index];
    const blank = isBlank(value);
    if (!blank) reading.blank = false;
    if (index >= form.items) {
      if (!blank) reading.problems.push({ item: index + 1, code: "score.outside-form", value, fix: null });
      continue;
    }
    const problem = blank ? undefined : problemOf(form, value);
    if (blank) reading.missing.push(index + 1);
    if (problem) reading.problems.push({ item: index + 1, value, ...problem });
    reading.steps.push(blank || problem ? null : Math.round((value as number) * form.scale.stepsPerPoint));
  }
  return reading;
}

/** Total points of a complete row; null where a score is missing or invalid. */
export function totalPoints(form: Form, reading: ScoreReading): number | null {
  if (reading.missing.length > 0 || reading.problems.length > 0) return null;
  const steps = reading.steps.reduce<number>((sum, score) => sum + (score ?? 0), 0);
  return steps / form.scale.stepsPerPoint;
}

function problemOf(form: Form, value: unknown): Pick<ScoreProblem, "code" | "fix"> | undefined {
  if (typeof value === "number") {
    if (!(value >= form.scale.min && value <= form.scale.max)) return { code: "score.range", fix: null };
    const { stepsPerPoint } = form.scale;
    return Math.round(value * stepsPerPoint) / stepsPerPoint === value ? undefined : { code: "score.step", fix: null };
  }
  if (isDate(value)) {
    // 9.5 typed in a Vietnamese sheet becomes the 9th of May
    return { code: "score.date", fix: onScale(form, Number(`${value.getDate()}.${value.getMonth() + 1}`)) };
  }
  const text = clean(value);
  if (typeof value === "string" && NUMBER_TEXT.test(text))
    return { code: "score.text-number", fix: onScale(form, Number(text.replace(",", "."))) };
  return { code: "score.text", fix: null };
}

function onScale(form: Form, value: number): number | null {
  return problemOf(form, value) ? null : value;
}
