// Leave inside a rated period, in working days.
import { daysOf, workingDays } from "./calendar";
import type { Period } from "./period";

/** One absence; both days belong to it (day numbers, calendar.ts). */
export interface Absence {
  from: number;
  to: number;
}

/** `total`: every working day of leave counts once. `longest`: only the longest run without a day at work. */
export type LeaveCounting = "total" | "longest";

/**
 * Working days of leave inside `period`. Overlapping absences count once; days outside the period, weekends and
 * `holidays` do not count.
 *
 * Source: Hướng dẫn Long Biên, III.3.1 (S2-24); how to count is the ambiguity `lb-leave-count`.
 */
export function leaveDays(
  absences: readonly Absence[],
  period: Period,
  holidays: ReadonlySet<number>,
  counting: LeaveCounting,
): number {
  let total = 0;
  let run = 0;
  let longest = 0;
  for (const day of workingDays(period, holidays)) {
    const away = absences.some((absence) => absence.from <= day && day <= absence.to);
    total += away ? 1 : 0;
    run = away ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return counting === "total" ? total : longest;
}

/** Days of the calendar inside `period` on which somebody is away; overlapping absences count once. */
export function daysAway(absences: readonly Absence[], period: Period): number {
  const { first, last } = daysOf(period);
  let days = 0;
  for (let day = first; day <= last; day++) if (absences.some(({ from, to }) => from <= day && day <= to)) days++;
  return days;
}

/** Whether any day of the absence lies inside the period. */
export function touches(absence: Absence, first: number, last: number): boolean {
  return absence.from <= last && absence.to >= first;
}
