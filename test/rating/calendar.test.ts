// Tests of src/rating/calendar.ts: days of a period, working days, deadlines, and whether a regulation holds.
import { describe, expect, it } from "vitest";
import {
  dayNumber,
  dayOfDate,
  daysOf,
  deadlineDay,
  isInForce,
  isoDay,
  shownDay,
  validityText,
  workingDays,
} from "../../src/rating/calendar";
import { type Period, readPeriod } from "../../src/rating/period";
import type { Deadline, Regulation } from "../../src/regulation/schema";
import { longBien2023 } from "../../src/regulations/long-bien-2023";

const period = (id: string) => readPeriod(id) as Period;
const day = (iso: string) => Date.parse(iso) / 86_400_000;
const none = new Set<number>();

describe("days", () => {
  it("are counted from 1970-01-01", () => {
    expect(dayNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(dayNumber({ year: 2024, month: 3, day: 1 }) - dayNumber({ year: 2024, month: 2, day: 28 })).toBe(2);
    expect(isoDay(dayNumber({ year: 2023, month: 6, day: 30 }))).toBe("2023-06-30");
  });

  it("of a date cell are the day that the cell shows, from midnight to midnight", () => {
    expect(isoDay(dayOfDate(new Date(2023, 3, 30)))).toBe("2023-04-30");
    expect(isoDay(dayOfDate(new Date(2023, 3, 30, 23, 59, 59)))).toBe("2023-04-30");
  });

  it.each([
    ["2023-Q1", "2023-01-01", "2023-03-31"],
    ["2023-Q2", "2023-04-01", "2023-06-30"],
    ["2023-Q4", "2023-10-01", "2023-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023-12", "2023-12-01", "2023-12-31"],
    ["2023", "2023-01-01", "2023-12-31"],
  ])("%s goes from %s to %s", (id, first, last) => {
    expect(isoDay(daysOf(period(id)).first)).toBe(first);
    expect(isoDay(daysOf(period(id)).last)).toBe(last);
  });
});

describe("working days", () => {
  it("are Monday to Friday: 65 in the second quarter of 2023", () => {
    const days = workingDays(period("2023-Q2"), none);
    expect(days).toHaveLength(65);
    for (const one of days) expect([0, 6]).not.toContain(new Date(isoDay(one)).getUTCDay());
  });

  it("leave out holidays, of which one on a Sunday changes nothing", () => {
    const holidays = new Set([day("2023-05-01"), day("2023-05-02"), day("2023-04-30")]); // Monday, Tuesday, Sunday
    const days = workingDays(period("2023-Q2"), holidays);
    expect(days).toHaveLength(63);
    expect(days).not.toContain(day("2023-05-01"));
  });
});

describe("deadlineDay", () => {
  const cite = { source: "guidance", at: "mục" };
  const deadline = (
    per: "quarter" | "year",
    due: Deadline["due"],
    exceptions: Deadline["exceptions"] = [],
  ): Deadline => ({
    step: "thử",
    title: "Thử",
    per,
    due,
    exceptions,
    cite,
  });

  it("counts from the last month of the quarter", () =>
    expect(deadlineDay(deadline("quarter", { day: 25, month: "last of quarter" }), period("2023-Q3"))).toEqual({
      year: 2023,
      month: 9,
      day: 25,
    }));

  it("goes into the next year after the fourth quarter", () =>
    expect(deadlineDay(deadline("quarter", { day: 3, month: "first of next quarter" }), period("2023-Q4"))).toEqual({
      year: 2024,
      month: 1,
      day: 3,
    }));

  it("takes the exception in its year, and in no other", () => {
    const yearly = deadline("year", { day: 20, month: 1 }, [{ year: 2023, due: { day: 28, month: 2 }, cite }]);
    expect(deadlineDay(yearly, period("2023"))).toEqual({ year: 2023, month: 2, day: 28 });
    expect(deadlineDay(yearly, period("2024"))).toEqual({ year: 2024, month: 1, day: 20 });
  });

  it("of a step after the year lies in a later one", () =>
    expect(deadlineDay(deadline("year", { day: 14, month: 1, laterYears: 1 }), period("2026"))).toEqual({
      year: 2027,
      month: 1,
      day: 14,
    }));

  it("has none where the kind of period does not fit", () => {
    const quarterly = deadline("quarter", { day: 25, month: "last of quarter" });
    expect(deadlineDay(quarterly, period("2023"))).toBeUndefined();
    expect(deadlineDay(quarterly, period("2023-06"))).toBeUndefined();
    expect(deadlineDay(deadline("year", { day: 20, month: 1 }), period("2023-Q1"))).toBeUndefined();
  });
});

describe("the time in which a regulation holds", () => {
  it("is written with its last day, where it has one", () => {
    expect(shownDay("2021-12-31")).toBe("31/12/2021");
    const time = (from: string, to: string | null) => validityText({ validity: { from, to } } as Regulation);
    expect(time("2021-01-01", "2021-12-31")).toBe("1/1/2021 – 31/12/2021");
    expect(time("2026-07-01", null)).toBe("1/7/2026 – …");
  });
});

describe("isInForce", () => {
  const valid = (from: string, to: string | null): Regulation => ({
    ...longBien2023,
    validity: { from, to, cite: { source: "guidance", at: "mục" } },
  });

  it.each<[string, string, string | null, boolean]>([
    ["2023-Q1", "2023-01-01", null, true], // S2-4: from January 2023
    ["2022-Q4", "2023-01-01", null, false],
    ["2099-Q4", "2023-01-01", null, true],
    ["2025-Q4", "2023-01-01", "2025-12-31", true],
    ["2026-Q1", "2023-01-01", "2025-12-31", false],
    ["2023-Q1", "2023-03-31", null, true], // the last day decides
    ["2023-Q1", "2023-04-01", null, false],
  ])("%s under a regulation from %s to %s: %s", (id, from, to, holds) =>
    expect(isInForce(valid(from, to), period(id))).toBe(holds),
  );
});
