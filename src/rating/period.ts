// Rated periods: a month, a quarter or a year, as the unit types them in `Kỳ`.
import { clean } from "../language/text";

/** A rated period; `number` is the month or the quarter, 0 for a year. */
export interface Period {
  kind: "month" | "quarter" | "year";
  year: number;
  number: number;
  /** `2023-07`, `2023-Q2` or `2023`. */
  id: string;
}

const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };

/**
 * Reads a period: `2023-Q2`, `2023-07`, `2023`, or in words `Quý II/2023`, `Tháng 7 năm 2023`, `Năm 2023`.
 * Returns undefined for anything else, a date among them: a date names a day, not a period.
 */
export function readPeriod(value: unknown): Period | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = clean(value).toLowerCase();
  const year = /^(?:năm )?(\d{4})$/.exec(text);
  if (year) return makePeriod("year", Number(year[1]), 0);
  const quarter = /^(\d{4})-?q([1-4])$/.exec(text);
  if (quarter) return makePeriod("quarter", Number(quarter[1]), Number(quarter[2]));
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) return makePeriod("month", Number(month[1]), Number(month[2]));
  const words = /^(quý|tháng) ?(\d{1,2}|iv|i{1,3})(?: ?\/ ?| ?- ?| năm )(\d{4})$/.exec(text);
  if (!words) return undefined;
  const number = ROMAN[words[2] as string] ?? Number(words[2]);
  return makePeriod(words[1] === "quý" ? "quarter" : "month", Number(words[3]), number);
}

function makePeriod(kind: Period["kind"], year: number, number: number): Period | undefined {
  const most = { year: 0, quarter: 4, month: 12 }[kind];
  if (number > most || (kind !== "year" && number < 1)) return undefined;
  const id = { year: `${year}`, quarter: `${year}-Q${number}`, month: `${year}-${String(number).padStart(2, "0")}` }[
    kind
  ];
  return { kind, year, number, id };
}

/** The months or the quarters of a year, in order. */
export function periodsOfYear(year: number, kind: "month" | "quarter"): Period[] {
  return Array.from({ length: kind === "quarter" ? 4 : 12 }, (_, index) => makePeriod(kind, year, index + 1) as Period);
}

/** The calendar months (1 to 12) of a period. */
export function monthsOf(period: Period): number[] {
  if (period.kind === "month") return [period.number];
  const first = period.kind === "quarter" ? period.number * 3 - 2 : 1;
  return Array.from({ length: period.kind === "quarter" ? 3 : 12 }, (_, index) => first + index);
}

/** The period of the same kind that comes after this one. */
export function followingPeriod({ kind, year, number }: Period): Period {
  const last = number === { year: 0, quarter: 4, month: 12 }[kind];
  return makePeriod(kind, last ? year + 1 : year, last ? Math.min(number, 1) : number + 1) as Period;
}
