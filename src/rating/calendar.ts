// Days, working days and deadlines. A day is its number since 1970-01-01, so that no time zone can move it.
import type { Deadline, Regulation } from "../regulation/schema";
import { monthsOf, type Period } from "./period";

/** A day of the calendar; `month` is 1 to 12. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/** The number of a day since 1970-01-01. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** The day that a date cell shows, in the script's own time zone. */
export function dayOfDate(date: Date): number {
  return dayNumber({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
}

/** `yyyy-mm-dd` of a day number. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** A day `yyyy-mm-dd` as people here write it: `31/12/2025`. */
export function shownDay(iso: string): string {
  return iso.split("-").map(Number).reverse().join("/");
}

/** The time in which a regulation holds: `1/1/2021 – 31/12/2021`, or `1/1/2026 – …` while it has no end. */
export function validityText({ validity: { from, to } }: Regulation): string {
  return `${shownDay(from)} – ${to === null ? "…" : shownDay(to)}`;
}

/** First and last day of a period. */
export function daysOf(period: Period): { first: number; last: number } {
  const months = monthsOf(period);
  const first = dayNumber({ year: period.year, month: months[0] as number, day: 1 });
  const last = dayNumber({ year: period.year, month: (months[months.length - 1] as number) + 1, day: 1 }) - 1;
  return { first, last };
}

/** Monday to Friday of a period without `holidays`, in order. */
export function workingDays(period: Period, holidays: ReadonlySet<number>): number[] {
  const { first, last } = daysOf(period);
  const days: number[] = [];
  for (let day = first; day <= last; day++) {
    const weekday = (day + 4) % 7; // 1970-01-01 was a Thursday; 0 is Sunday
    if (weekday !== 0 && weekday !== 6 && !holidays.has(day)) days.push(day);
  }
  return days;
}

/**
 * The last day for a step of a regulation. A yearly step takes a year, a quarterly step a quarter; returns undefined
 * where the kinds do not match. Days off move nothing: no source moves a deadline (law.md §11.5).
 */
export function deadlineDay(deadline: Deadline, period: Period): CalendarDay | undefined {
  if (deadline.per !== period.kind) return undefined;
  const {
    day,
    month,
    laterYears = 0,
  } = deadline.exceptions.find((exception) => exception.year === period.year)?.due ?? deadline.due;
  if (typeof month === "number") return { year: period.year + laterYears, month, day };
  const last = period.number * 3;
  if (month === "last of quarter") return { year: period.year, month: last, day };
  return last === 12 ? { year: period.year + 1, month: 1, day } : { year: period.year, month: last + 1, day };
}

/** Whether a regulation holds on the last day of a period: that day decides the rules. */
export function isInForce(regulation: Regulation, period: Period): boolean {
  const last = isoDay(daysOf(period).last);
  const { from, to } = regulation.validity;
  return last >= from && (to === null || last <= to);
}
