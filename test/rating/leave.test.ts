// Tests of src/rating/leave.ts: leave inside a period in working days, cumulative and in one run (S2-24).
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workingDays } from "../../src/rating/calendar";
import { type Absence, daysAway, leaveDays, touches } from "../../src/rating/leave";
import { type Period, readPeriod } from "../../src/rating/period";

const period = readPeriod("2023-Q2") as Period;
const day = (iso: string) => Date.parse(iso) / 86_400_000;
const away = (from: string, to: string): Absence => ({ from: day(from), to: day(to) });
const none = new Set<number>();
/** The days off of 29/4 to 03/5/2023 that fall on working days. */
const holidays = new Set(["2023-05-01", "2023-05-02", "2023-05-03"].map(day));

describe("leaveDays", () => {
  it.each<[string, Absence[], number]>([
    ["nobody away", [], 0],
    ["one Monday", [away("2023-05-08", "2023-05-08")], 1],
    ["one Sunday", [away("2023-05-07", "2023-05-07")], 0],
    ["a week with both weekends", [away("2023-05-06", "2023-05-14")], 5],
    ["three weeks: 15 days, no longer rated (S2-24)", [away("2023-05-08", "2023-05-26")], 15],
    ["three weeks less a day: 14, still rated", [away("2023-05-08", "2023-05-25")], 14],
    ["the whole quarter and more", [away("2023-01-01", "2023-12-31")], 65],
    ["only what lies in the quarter: June 28–30 of a summer break", [away("2023-06-28", "2023-08-31")], 3],
    ["outside the quarter", [away("2023-03-01", "2023-03-31"), away("2023-07-01", "2023-07-31")], 0],
    ["overlapping absences once", [away("2023-05-08", "2023-05-12"), away("2023-05-10", "2023-05-16")], 7],
    ["the same absence twice", [away("2023-05-08", "2023-05-12"), away("2023-05-08", "2023-05-12")], 5],
    ["an end before the start", [away("2023-05-12", "2023-05-08")], 0],
  ])("%s: %#", (_, absences, days) => expect(leaveDays(absences, period, none, "total")).toBe(days));

  it("takes no holiday as leave: 20/4–12/5 is 14 days with the days off of 30/4, 17 without", () => {
    expect(leaveDays([away("2023-04-20", "2023-05-12")], period, holidays, "total")).toBe(14);
    expect(leaveDays([away("2023-04-20", "2023-05-12")], period, none, "total")).toBe(17);
    expect(leaveDays([away("2023-04-19", "2023-05-12")], period, holidays, "total")).toBe(15);
  });

  it("cumulative or in one run (lb-leave-count): two absences of 8 days with a day at work between them", () => {
    const absences = [away("2023-05-08", "2023-05-17"), away("2023-05-19", "2023-05-30")];
    expect(leaveDays(absences, period, none, "total")).toBe(16);
    expect(leaveDays(absences, period, none, "longest")).toBe(8);
  });

  it("in one run over a weekend or a holiday, and over two absences that meet", () => {
    expect(
      leaveDays([away("2023-05-12", "2023-05-12"), away("2023-05-15", "2023-05-15")], period, none, "longest"),
    ).toBe(2);
    expect(
      leaveDays([away("2023-04-28", "2023-04-28"), away("2023-05-04", "2023-05-04")], period, holidays, "longest"),
    ).toBe(2);
    expect(
      leaveDays([away("2023-05-08", "2023-05-12"), away("2023-05-15", "2023-05-26")], period, none, "longest"),
    ).toBe(15);
  });

  const absence = fc
    .tuple(fc.integer({ min: day("2023-03-01"), max: day("2023-07-31") }), fc.integer({ min: 0, max: 40 }))
    .map(([from, length]): Absence => ({ from, to: from + length }));

  it("counts exactly the working days on which somebody is away, in any order of the rows", () => {
    fc.assert(
      fc.property(fc.array(absence, { maxLength: 6 }), (absences) => {
        const days = workingDays(period, holidays).filter((one) =>
          absences.some(({ from, to }) => from <= one && one <= to),
        );
        expect(leaveDays(absences, period, holidays, "total")).toBe(days.length);
        expect(leaveDays([...absences].reverse(), period, holidays, "total")).toBe(days.length);
      }),
    );
  });

  it("never has a longer run than the total, and one more absence never makes either shorter", () => {
    fc.assert(
      fc.property(fc.array(absence, { maxLength: 6 }), absence, (absences, more) => {
        const total = leaveDays(absences, period, holidays, "total");
        const longest = leaveDays(absences, period, holidays, "longest");
        expect(longest).toBeLessThanOrEqual(total);
        expect(leaveDays([...absences, more], period, holidays, "total")).toBeGreaterThanOrEqual(total);
        expect(leaveDays([...absences, more], period, holidays, "longest")).toBeGreaterThanOrEqual(longest);
      }),
    );
  });
});

describe("daysAway", () => {
  it.each<[string, Absence[], number]>([
    ["nobody away", [], 0],
    ["the last day of the period", [away("2023-06-30", "2023-07-04")], 1],
    ["the first day of the period", [away("2023-03-30", "2023-04-01")], 1],
    ["weekends too", [away("2023-05-06", "2023-05-14")], 9],
    ["two absences apart", [away("2023-04-03", "2023-04-04"), away("2023-06-01", "2023-06-03")], 5],
    ["overlapping absences once", [away("2023-05-08", "2023-05-12"), away("2023-05-11", "2023-05-14")], 7],
  ])("counts every day of the calendar inside the period: %s", (_, absences, days) =>
    expect(daysAway(absences, period)).toBe(days),
  );
});

describe("touches", () => {
  const first = day("2023-04-01");
  const last = day("2023-06-30");

  it.each<[string, string, boolean]>([
    ["2023-01-01", "2023-03-31", false],
    ["2023-01-01", "2023-04-01", true],
    ["2023-06-30", "2023-12-31", true],
    ["2023-07-01", "2023-12-31", false],
    ["2023-01-01", "2023-12-31", true],
  ])("%s to %s: %s", (from, to, inside) => expect(touches(away(from, to), first, last)).toBe(inside));
});
