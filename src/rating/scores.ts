// Reading one person's score cells on a form: what is a score, what is missing, what is wrong and how to mend it.
import { clean, isBlank, isDate } from "../language/text";
import { type CellScale, cellScales } from "../regulation/form";
import type { Form } from "../regulation/schema";
import { type Fraction, fractionOf, leastCommonMultiple } from "./fraction";

/** What can be wrong with a score cell (design §3.5). */
type ScoreProblemCode =
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
  steps: readonly (number | null)[];
  /** How many times finer the steps of this row are, where a percentage is a fraction; absent: not at all. */
  finer?: number;
  /** Numbers of the items left blank. */
  missing: readonly number[];
  problems: readonly ScoreProblem[];
  /** Whether every cell is blank, those beyond the form too. */
  blank: boolean;
}

/** No score is negative. */
const NO_STEP = -1;

/** The most that a row's steps may be refined: sums of them stay whole numbers that a double holds exactly. */
const FINEST = 1e9;

const NONE: readonly never[] = [];

const NUMBER_TEXT = /^[+-]?\d+(?:[.,]\d+)?$/;

/**
 * Reads the cells of one row. A number on the scale is a score, a blank is missing, everything else is a problem:
 * nothing is coerced and nothing counts as 0. Cells beyond the form's last item must be blank.
 *
 * `buffer` takes the steps: whoever reads many rows, one after the other, hands over the same one and spares the memory.
 *
 * Source of the scale: the form's `scale.cite`, e.g. Hướng dẫn Long Biên III.3.4 (S2-27).
 */
export function readScores(form: Form, cells: readonly unknown[], buffer: (number | null)[] = []): ScoreReading {
  const { items } = form;
  const { stepsPerPoint } = form.scale;
  const scales = cellScales(form);
  let missing: readonly number[] = NONE;
  let problems: readonly ScoreProblem[] = NONE;
  for (let index = 0; index < items; index++) {
    const value = cells[index];
    const scale = scales[index] as CellScale;
    if (typeof value === "number") {
      const step = stepOf(value, scale, stepsPerPoint);
      if (step !== NO_STEP) {
        buffer[index] = step;
        continue;
      }
    }
    buffer[index] = null;
    if (isBlank(value)) missing = added(missing, index + 1);
    else problems = added(problems, { item: index + 1, value, ...problemOf(value, scale, stepsPerPoint) });
  }
  for (let index = items; index < cells.length; index++) {
    const value = cells[index];
    if (!isBlank(value)) problems = added(problems, { item: index + 1, code: "score.outside-form", value, fix: null });
  }
  const blank = problems.length === 0 && missing.length === items;
  const reading: ScoreReading = { steps: buffer, missing, problems, blank };
  if (problems !== NONE && form.scale.anyStep) refine(form, buffer, reading);
  if (form.total && !form.total.cap) reading.problems = withTotal(form, reading);
  return reading;
}

/** A list with one more; only a row that has something to report gets a list of its own. */
function added<Value>(list: readonly Value[], value: Value): readonly Value[] {
  return [...list, value];
}

/** The problems and, where all scores are there but add up to more than there can be, that one: item 0 is the total. */
function withTotal(form: Form, reading: ScoreReading): readonly ScoreProblem[] {
  const points = totalPoints(form, reading);
  if (points === null || !form.total || points <= form.total.max) return reading.problems;
  return added(reading.problems, { item: 0, code: "score.range", value: points, fix: null });
}

/** A score in its smallest step; `NO_STEP` for a number beside the scale or between two steps. */
function stepOf(value: number, scale: CellScale, stepsPerPoint: number): number {
  if (!(value >= scale.min && value <= scale.max)) return NO_STEP;
  if (scale.only !== null && !scale.only.includes(value)) return NO_STEP;
  if (scale.percent && isShare(value)) return NO_STEP;
  const product = value * stepsPerPoint;
  const whole = product | 0;
  return whole === product ? whole : nearestStep(value, product, stepsPerPoint);
}

/** The step of a number whose product is not whole but that is the nearest one to a step, as 19.01 × 100 is to 1901. */
function nearestStep(value: number, product: number, stepsPerPoint: number): number {
  const step = Math.round(product);
  return step / stepsPerPoint === value ? step : NO_STEP;
}

/** Takes the numbers between two steps into a row for which no text gives a step: all of its steps become so much finer. */
function refine(form: Form, buffer: (number | null)[], reading: ScoreReading): void {
  const { stepsPerPoint } = form.scale;
  const scales = cellScales(form);
  let finer = 1;
  reading.problems = reading.problems.filter(({ item, value }) => {
    const scale = scales[item - 1];
    const fraction = scale && typeof value === "number" ? finerStep(value, scale, stepsPerPoint) : null;
    const common = fraction === null ? finer : leastCommonMultiple(finer, fraction.under / stepsPerPoint);
    if (fraction === null || common > FINEST) return true;
    for (let index = 0; index < form.items; index++) buffer[index] = scaled(buffer[index], common / finer);
    finer = common;
    buffer[item - 1] = fraction.over * ((finer * stepsPerPoint) / fraction.under);
    return false;
  });
  if (finer > 1) reading.finer = finer;
}

function scaled(step: number | null | undefined, factor: number): number | null {
  return step === null || step === undefined ? null : step * factor;
}

/** The fraction of a number on the scale that lies between two of the form's steps; null where it is none of the scale. */
function finerStep(value: number, scale: CellScale, stepsPerPoint: number): Fraction | null {
  if (!(value >= scale.min && value <= scale.max) || scale.only !== null) return null;
  return scale.percent && isShare(value) ? null : fractionOf(value, stepsPerPoint);
}

/** Whether a percentage looks like a share: Sheets stores `95%` as 0,95 and `100%` as 1. */
function isShare(value: number): boolean {
  return value > 0 && value <= 1;
}

/** Total points of a complete row; null where a score is missing or invalid, and for a form without points. */
export function totalPoints(form: Form, reading: ScoreReading): number | null {
  if (form.items === 0 || reading.missing.length > 0 || reading.problems.length > 0) return null;
  const { items: weights = null, divisor = 1 } = form.weights ?? {};
  const steps = reading.steps.reduce<number>(
    (sum, score, index) => sum + (score ?? 0) * (weights === null ? 1 : (weights[index] as number)),
    0,
  );
  const points = steps / (form.scale.stepsPerPoint * divisor * (reading.finer ?? 1));
  return form.total?.cap ? Math.min(points, form.total.max) : points;
}

/**
 * The number that somebody meant who sees a date: `9.5` typed in a Vietnamese sheet becomes the 9th of May, and `27` typed
 * into a cell that shows dates becomes the 27th day after 30/12/1899, where Sheets counts from.
 */
function numberOfDate(date: Date): number {
  if (date.getFullYear() > 1900) return Number(`${date.getDate()}.${date.getMonth() + 1}`);
  return Math.round((date.getTime() - new Date(1899, 11, 30).getTime()) / 8_640) / 10_000;
}

/** What is wrong with a cell that is neither blank nor a score. */
function problemOf(value: unknown, scale: CellScale, stepsPerPoint: number): Pick<ScoreProblem, "code" | "fix"> {
  const onScale = (meant: number) => (stepOf(meant, scale, stepsPerPoint) === NO_STEP ? null : meant);
  if (typeof value === "number") {
    if (scale.percent && isShare(value)) return { code: "score.range", fix: onScale(Math.round(value * 10_000) / 100) };
    const inRange = value >= scale.min && value <= scale.max && scale.only === null;
    return { code: inRange ? "score.step" : "score.range", fix: null };
  }
  if (isDate(value)) return { code: "score.date", fix: onScale(numberOfDate(value)) };
  const text = clean(value);
  if (typeof value === "string" && NUMBER_TEXT.test(text))
    return { code: "score.text-number", fix: onScale(Number(text.replace(",", "."))) };
  return { code: "score.text", fix: null };
}
