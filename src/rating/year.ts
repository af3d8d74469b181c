// The year from its closed months or quarters: which periods there must be, which are missing, and the mean of their points.
import { message } from "../language/messages";
import { citationText, type Explanation, leafReason, type Outcome } from "../regulation/condition";
import { LEVEL_SHORT_TEXT } from "../regulation/levels";
import type { Form } from "../regulation/schema";
import { isInForce } from "./calendar";
import { type Fraction, fractionOf, leastCommonMultiple } from "./fraction";
import { type Period, periodsOfYear } from "./period";
import type { PastResult, PersonRecord, UnitRecords } from "./records";
import type { ScoreReading } from "./scores";

/** One person's year so far. */
interface PersonYear {
  id: string;
  name: string;
  /** One entry a period of `YearView.periods`; null where `Kết quả` has no row. */
  results: (Pick<PastResult, "points" | "level"> | null)[];
}

/** The closed periods of a year, side by side. */
export interface YearView {
  year: number;
  /** Ids of the periods, in order. */
  periods: string[];
  people: PersonYear[];
}

/** The periods of the year that the regulation rates: quarters where somebody of the unit has a closed one, months where not. */
export function yearPeriods({ regulation, period: { year }, people }: UnitRecords): Period[] {
  const past = people.flatMap((person) => person.past);
  const kind = past.some(({ period }) => period.kind === "quarter") || !regulation.periods.includes("month");
  return periodsOfYear(year, kind ? "quarter" : "month").filter((period) => isInForce(regulation, period));
}

/** The year of a unit, where its regulation speaks of one and a period of it is closed. */
export function yearView(records: UnitRecords): YearView | null {
  const { regulation, period, people } = records;
  if (!regulation.year || people.every(({ past }) => past.length === 0)) return null;
  const periods = yearPeriods(records);
  return {
    year: period.year,
    periods: periods.map(({ id }) => id),
    people: people.map(({ id, name, past: own }) => ({ id, name, results: periods.map((one) => resultOf(own, one)) })),
  };
}

function resultOf(past: readonly PastResult[], period: Period): PersonYear["results"][number] {
  const found = past.find((result) => result.period.id === period.id);
  return found ? { points: found.points, level: found.level } : null;
}

/** Whether a person's level of this period follows from closed periods and not from scores of its own. */
export function isRatedByYear(
  { regulation, period }: Pick<UnitRecords, "regulation" | "period">,
  person: PersonRecord,
) {
  if (period.kind !== "year" || !regulation.year) return false;
  return regulation.year.rule === "decided" || (regulation.year.rule === "mean" && person.past.length > 0);
}

/** What a person's closed periods come to. */
export interface YearBasis {
  /** What is missing before the year can be told; empty where nothing is. */
  missing: string[];
  /** The mean of the rated periods as the one score of `form`; null where something is missing. */
  mean: { form: Form; scores: ScoreReading } | null;
  /** The periods in words, with the article that makes the year of them. */
  reason: Explanation;
}

/**
 * The basis of a person's year over `periods`, the unit's own (`yearPeriods`). Points count by the form they were given on.
 * A period in which the person was not rated is in no mean (ambiguity `nd233-average`); a period without a row is
 * missing and never guessed. The mean is kept as a fraction of whole numbers.
 *
 * Source: NĐ 233/2026 Điều 15.1a, NĐ 335/2025 Điều 21 (mean); Ngã Bảy S3-8 (no formula).
 */
export function yearBasis(
  { regulation, forms }: UnitRecords,
  person: PersonRecord,
  periods: readonly Period[],
): YearBasis {
  const found = periods.map((one) => person.past.find((result) => result.period.id === one.id));
  const missing = periods
    .filter((_, index) => !found[index])
    .map((one) => message("year.no-result", { period: periodName(one) }));
  const rated = found.filter((result) => result !== undefined && result.level !== "KHONG_DANH_GIA") as PastResult[];
  if (missing.length === 0 && rated.length === 0) missing.push(message("year.none-rated"));
  const words = found.map((result, index) => resultWords(periods[index] as Period, result));
  const outcome = (): Outcome => (missing.length > 0 ? "unknown" : "pass");
  const reason = leafReason(
    outcome(),
    message("year.periods", { periods: words.join("; ") }),
    regulation.year ? citationText(regulation, regulation.year.cite) : "",
  );
  if (regulation.year?.rule !== "mean" || !person.form) return { missing, mean: null, reason };
  const fractions = rated.map((result) => pointsOf(result, forms));
  rated.forEach((result, index) => {
    if (fractions[index] === null) missing.push(message("year.no-points", { period: periodName(result.period) }));
  });
  const mean = missing.length > 0 ? null : meanScore(person.form, fractions as Fraction[]);
  return { missing, mean, reason: { ...reason, outcome: outcome() } };
}

/** The points of a period as the fraction that its form makes; null where nobody knows the form or the points. */
function pointsOf({ points, form }: PastResult, forms: ReadonlyMap<string, Form>): Fraction | null {
  const own = forms.get(form);
  return own && points !== null ? fractionOf(points, stepsOf(own)) : null;
}

/** Smallest steps in a point of the form's total. */
function stepsOf(form: Form): number {
  return form.scale.stepsPerPoint * (form.weights?.divisor ?? 1);
}

/** The mean as the one score of a form like `form`, in steps so small that it is whole. */
function meanScore(form: Form, fractions: readonly Fraction[]): YearBasis["mean"] {
  const under = fractions.reduce((all, one) => leastCommonMultiple(all, one.under), 1);
  const sum = fractions.reduce((total, one) => total + one.over * (under / one.under), 0);
  return {
    form: {
      ...{ id: form.id, title: form.title, ladder: form.ladder, cite: form.cite },
      ...(form.holes ? { holes: form.holes } : {}),
      items: 1,
      mandatory: 0,
      scale: { ...form.scale, stepsPerPoint: under * fractions.length },
    },
    scores: { steps: [sum], missing: [], problems: [], blank: false },
  };
}

const ROMAN = ["I", "II", "III", "IV"];

/** `quý II`, `tháng 7`. */
function periodName({ kind, number }: Period): string {
  return kind === "quarter"
    ? message("year.quarter", { number: ROMAN[number - 1] || "" })
    : message("month.label", { month: number });
}

/** `quý II tốt (88 điểm)`, or that there is no result. */
export function resultWords(period: Period, result: Pick<PastResult, "points" | "level"> | undefined): string {
  const name = periodName(period);
  if (!result) return message("year.no-row", { period: name });
  const level = LEVEL_SHORT_TEXT[result.level];
  return result.points === null
    ? `${name} ${level}`
    : `${name} ${level} (${message("found.points", { points: result.points })})`;
}
