// Tests of src/rating/period.ts: the ways a unit writes a period, and the months it has.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followingPeriod, monthsOf, type Period, readPeriod } from "../../src/rating/period";

const period = (value: unknown) => readPeriod(value) as Period;

describe("readPeriod", () => {
  it.each([
    ["2023-Q2", "2023-Q2"],
    ["2023-q2", "2023-Q2"],
    ["2023Q2", "2023-Q2"],
    ["Quý II/2023", "2023-Q2"],
    ["quý ii năm 2023", "2023-Q2"],
    ["QUÝ IV/2023", "2023-Q4"],
    ["Quý 2 / 2023", "2023-Q2"],
    ["Quý III-2023".normalize("NFD"), "2023-Q3"],
    ["2023-07", "2023-07"],
    ["Tháng 7 năm 2023", "2023-07"],
    ["tháng 12/2023", "2023-12"],
    ["2023", "2023"],
    [2023, "2023"],
    ["Năm 2023", "2023"],
    ["  2023-Q2 ", "2023-Q2"],
    ["Quý\nII/2023", "2023-Q2"],
  ])("reads %j as %s", (value, id) => expect(readPeriod(value)?.id).toBe(id));

  it.each([
    "",
    "2023-Q5",
    "2023-Q0",
    "2023-13",
    "2023-00",
    "23",
    "Q2",
    "Quý V/2023",
    "Quý 5/2023",
    "tháng 13/2023",
    "2023-2",
  ])("does not read %j", (value) => expect(readPeriod(value)).toBeUndefined());

  it.each([new Date(2023, 6, 1), null, undefined, true, 2023.5, -2023, 20231, Number.NaN, ["2023-Q2"], {}])(
    "does not read %s: a date names a day, and nothing else is guessed",
    (value) => expect(readPeriod(value)).toBeUndefined(),
  );

  it("reads its own id back as the same period", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2999 }),
        fc.constantFrom("Q1", "Q2", "Q3", "Q4", "01", "12", ""),
        (year, part) => {
          const id = part === "" ? `${year}` : `${year}-${part}`;
          expect(period(id).id).toBe(id);
          expect(readPeriod(period(id).id)).toEqual(period(id));
        },
      ),
    );
  });
});

describe("monthsOf", () => {
  it.each([
    ["2023-Q1", [1, 2, 3]],
    ["2023-Q2", [4, 5, 6]],
    ["2023-Q3", [7, 8, 9]],
    ["2023-Q4", [10, 11, 12]],
    ["2023-07", [7]],
    ["2023", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ])("of %s: %j", (id, months) => expect(monthsOf(period(id))).toEqual(months));
});

describe("followingPeriod", () => {
  it.each([
    ["2023-Q2", "2023-Q3"],
    ["2023-Q4", "2024-Q1"],
    ["2023-07", "2023-08"],
    ["2023-12", "2024-01"],
    ["2023", "2024"],
  ])("after %s comes %s", (period, next) =>
    expect(followingPeriod(readPeriod(period) as NonNullable<ReturnType<typeof readPeriod>>).id).toBe(next),
  );
});

it.each([
  "12023-Q2",
  "2023-Q25",
  "x2023-Q2",
  "12023-05",
  "2023-055",
  "xquý 2/2023",
  "quý 2/20233",
  "tháng 5 năm 20231",
])("reads nothing into %s: what stands before or behind a period makes it none", (text) =>
  expect(readPeriod(text)).toBeUndefined(),
);

it("needs no space between the word and its number", () =>
  expect(readPeriod("quý2/2023")).toEqual(readPeriod("quý 2/2023")));
