// Tests of src/rating/scores.ts: what a score cell may hold (S2-27), and that nothing else ever counts.
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readScores, totalPoints } from "../../src/rating/scores";
import type { Form } from "../../src/regulation/schema";
import { findRegulation } from "../../src/regulations";
import { formOf, row30, row45 } from "./rows";

const LB04 = formOf("LB04");
const LB03 = formOf("LB03");
const first = (cell: unknown) => readScores(LB04, row30({ 1: cell }));

describe("a score (S2-27: from 1 to 10 in halves)", () => {
  const scale = Array.from({ length: 19 }, (_, index) => 1 + index / 2);

  it("is one of 19 values", () => {
    for (const points of scale) {
      const reading = first(points);
      expect(reading.problems).toEqual([]);
      expect(reading.steps[0]).toBe(points * 2);
    }
  });

  it.each<[number, string]>([
    [0, "score.range"], // law.md §12, 8
    [0.5, "score.range"],
    [10.5, "score.range"], // law.md §12, 8
    [11, "score.range"],
    [-9, "score.range"],
    [1e21, "score.range"],
    [Number.POSITIVE_INFINITY, "score.range"],
    [Number.NEGATIVE_INFINITY, "score.range"],
    [Number.NaN, "score.range"],
    [8.25, "score.step"], // law.md §12, 8
    [8.3, "score.step"],
    [9.499999999999998, "score.step"],
    [1.0000000000000002, "score.step"],
  ])("%d is none: %s", (value, code) => {
    const reading = first(value);
    expect(reading.problems).toEqual([{ item: 1, code, value, fix: null }]);
    expect(reading.steps[0]).toBeNull();
    expect(totalPoints(LB04, reading)).toBeNull();
  });

  it.each<[string, string, number | null]>([
    ["9,5", "score.text-number", 9.5],
    [" 9.5 ", "score.text-number", 9.5],
    ["9", "score.text-number", 9],
    ["\u00a010\u00a0", "score.text-number", 10],
    ["09", "score.text-number", 9],
    ["9,50", "score.text-number", 9.5],
    ["+9", "score.text-number", 9],
    ["0", "score.text-number", null],
    ["-9", "score.text-number", null],
    ["95", "score.text-number", null],
    ["9,3", "score.text-number", null],
    ["９", "score.text", null], // a full-width digit
    ["9 5", "score.text", null],
    ["9,5 điểm", "score.text", null],
    ["1e1", "score.text", null],
    ["0x9", "score.text", null],
    ["9/5", "score.text", null],
    ["10%", "score.text", null],
    ["x", "score.text", null],
    ["#N/A", "score.text", null],
    ["NaN", "score.text", null],
    ["Infinity", "score.text", null],
    ["=9", "score.text", null],
    ["-", "score.text", null],
  ])("the text %j is none, and the fix is what it reads as on the scale: %s, %s", (value, code, fix) => {
    const reading = first(value);
    expect(reading.problems).toEqual([{ item: 1, code, value, fix }]);
    expect(totalPoints(LB04, reading)).toBeNull();
  });

  it.each<[number[], number | null]>([
    [[2023, 4, 9], 9.5], // 9 May: 9.5 typed with a dot in a Vietnamese sheet
    [[2023, 4, 1], 1.5],
    [[2023, 4, 10], null], // 10.5 is not on the scale
    [[2023, 5, 9], null], // 9.6 is not on the scale
    [[2023, 9, 9], null], // 9.10 is no 9.1
    [[1900, 0, 8, 0], 9], // 9 typed into a cell that shows dates: the ninth day after 30/12/1899
    [[1900, 0, 8, 12], 9.5],
    [[1900, 0, 25, 0], null], // 26 is not on the scale
  ])("the date of %j is none, and the fix is the number that was typed where that is on the scale", (parts, fix) => {
    const [year = 0, month = 0, day = 0, hour = 0] = parts;
    for (const value of [new Date(year, month, day, hour), runInNewContext(`new Date(${parts})`)] as unknown[]) {
      expect(first(value).problems).toEqual([{ item: 1, code: "score.date", value, fix }]);
    }
  });

  it.each([true, false, [9], {}, () => 9, Symbol("9"), 9n])("%s is none", (value) => {
    expect(first(value).problems).toMatchObject([{ item: 1, code: "score.text", fix: null }]);
  });
});

/** A form of another regulation whose items are known. */
const other = (regulation: string, id: string) =>
  findRegulation(regulation)?.forms.find((form) => form.id === id) as Form;

describe("a percentage (NĐ 335/2025: điểm chung, then a, b, c in percent; no text gives a step)", () => {
  const CC = other("nd-335", "ND335-CC");
  const LD = other("nd-335", "ND335-LD");

  it.each([
    [0.95, 95],
    [1, 100],
    [0.125, 12.5],
    [0.00333, 0.33],
  ])("%d is a share, as Sheets stores it: a problem, and %d is meant", (share, meant) => {
    const { problems, steps } = readScores(CC, [25, share, 100, 100]);
    expect(problems).toEqual([{ item: 2, code: "score.range", value: share, fix: meant < 1 ? null : meant }]);
    expect(steps[1]).toBeNull();
  });

  it.each([0, 1.01, 50, 100])("%d is a percentage", (percent) => {
    const { problems, steps } = readScores(CC, [25, percent, 100, 100]);
    expect(problems).toEqual([]);
    expect(steps[1]).toBe(Math.round(percent * 100));
  });

  it.each([101, 150, -5])("%d is none, and nobody knows what was meant", (value) =>
    expect(readScores(CC, [25, value, 100, 100]).problems).toEqual([
      { item: 2, code: "score.range", value, fix: null },
    ]),
  );

  it("of d, đ, e is 100 or 50: any other is off the scale, not between two steps", () => {
    expect(readScores(LD, [25, 100, 100, 100, 50, 100, 100]).problems).toEqual([]);
    expect(readScores(LD, [25, 100, 100, 100, 75, 100.001, 100]).problems).toMatchObject([
      { item: 5, code: "score.range" },
      { item: 6, code: "score.range" },
    ]);
  });

  it("that is a fraction counts exactly, with another one too: every step of the row becomes finer", () => {
    const reading = readScores(CC, [30, 100 / 3, 100 / 7, 100]);
    expect(reading).toMatchObject({ problems: [], finer: 21 });
    expect(reading.steps).toEqual([63_000, 70_000, 30_000, 210_000]);
    expect(totalPoints(CC, reading)).toBeCloseTo(30 + (7 / 30) * (100 / 3 + 100 / 7 + 100), 12);
  });

  it("that is a fraction leaves a blank missing and other problems as they are", () => {
    const reading = readScores(CC, ["", 100 / 3, "33.005", 100, 5]);
    expect(reading.steps).toEqual([null, 10_000, null, 30_000]);
    expect(reading.missing).toEqual([1]);
    expect(reading.problems).toMatchObject([
      { item: 3, code: "score.text-number", fix: null },
      { item: 5, code: "score.outside-form" },
    ]);
  });

  it("is finer only where a fraction made it so", () =>
    expect(readScores(CC, [25, 0.5, 100, 100])).not.toHaveProperty("finer"));

  it("whose fractions no whole number can hold together stays between two steps", () => {
    const [one, two, three, four] = [29 / 977, 5_000 / 997, 5_000 / 991, 5_000 / 983];
    expect(readScores(CC, [one, two, three, 100])).toMatchObject({ problems: [], finer: 977 * 997 * 991 });
    expect(readScores(CC, [one, two, three, four]).problems).toMatchObject([{ item: 4, code: "score.step" }]);
    expect(readScores(CC, [12.34567890123, 90, 90, 90])).toMatchObject({ problems: [], finer: 1e9 });
  });
});

describe("a form of other steps", () => {
  it("in hundredths takes 19,01 though its double times 100 is not whole", () => {
    const form = other("hanoi-2018", "HN18-02");
    expect(19.01 * 100).not.toBe(1901);
    const exact = { ...form, items: 1, scale: { ...form.scale, anyStep: false } };
    expect(readScores(exact, [19.01])).toMatchObject({ steps: [1901], problems: [] });
    expect(readScores(exact, [19.011]).problems).toMatchObject([{ code: "score.step" }]);
  });

  it("without points has no total, and no steps", () => {
    const form = other("nd-90", "ND90-CC");
    expect(readScores(form, []).steps).toEqual([]);
    expect(totalPoints(form, readScores(form, []))).toBeNull();
  });

  it("that knows no percentages finds 0,3 beside its scale and no more", () =>
    expect(first(0.3).problems).toEqual([{ item: 1, code: "score.range", value: 0.3, fix: null }]));
});

describe("a blank", () => {
  it.each(["", " ", "\n", "\u00a0", null, undefined])("%j is missing, not 0", (blank) => {
    const reading = first(blank);
    expect(reading.missing).toEqual([1]);
    expect(reading.problems).toEqual([]);
    expect(reading.blank).toBe(false);
    expect(totalPoints(LB04, reading)).toBeNull();
  });

  it("throughout makes a blank row, cells beyond the form too", () => {
    expect(readScores(LB04, [])).toMatchObject({ blank: true, problems: [] });
    expect(readScores(LB04, Array(60).fill(" "))).toMatchObject({ blank: true, problems: [] });
    expect(readScores(LB04, [...Array(30).fill(""), "x"]).blank).toBe(false);
  });

  it("at the end of a short row is missing as well", () =>
    expect(readScores(LB04, row30().slice(0, 28)).missing).toEqual([29, 30]));
});

describe("beyond the form", () => {
  it("a value is a problem with its place, whatever it is", () => {
    expect(readScores(LB04, [...row30(), "", 8, "x"]).problems).toEqual([
      { item: 32, code: "score.outside-form", value: 8, fix: null },
      { item: 33, code: "score.outside-form", value: "x", fix: null },
    ]);
  });

  it("blanks are fine", () => expect(totalPoints(LB04, readScores(LB04, [...row30(), "", null, " "]))).toBe(280));
});

describe("totalPoints", () => {
  it("adds up exactly", () => {
    expect(totalPoints(LB04, readScores(LB04, row30()))).toBe(280); // S2-32
    expect(totalPoints(LB03, readScores(LB03, row45()))).toBe(420); // S2-30
    expect(totalPoints(LB03, readScores(LB03, Array(45).fill(9.5)))).toBe(427.5);
  });

  it("is the sum of halves without any rounding, in every order", () => {
    const half = fc.integer({ min: 2, max: 20 });
    fc.assert(
      fc.property(fc.array(half, { minLength: 30, maxLength: 30 }), (halves) => {
        const cells = halves.map((steps) => steps / 2);
        const sum = halves.reduce((total, steps) => total + steps, 0);
        expect((totalPoints(LB04, readScores(LB04, cells)) as number) * 2).toBe(sum);
        expect(totalPoints(LB04, readScores(LB04, [...cells].reverse()))).toBe(sum / 2);
      }),
    );
  });
});

describe("any cells at all", () => {
  const cell = fc.oneof(
    fc.constantFrom<unknown>("", null, undefined, "9,5", 9.5, 8, 10, true, new Date(2023, 4, 9), new Date(Number.NaN)),
    fc.double(),
    fc.string({ unit: "binary" }),
    fc.constantFrom<unknown>([], {}, 1n, Symbol("s")),
  );

  it("each is a score, missing, or a problem, and only a complete row has a total", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
        const reading = readScores(LB04, cells);
        const bad = new Set(reading.problems.map(({ item }) => item));
        expect(reading.steps).toHaveLength(30);
        reading.steps.forEach((steps, index) => {
          const item = index + 1;
          const states = [steps !== null, reading.missing.includes(item), bad.has(item)];
          expect(states.filter(Boolean)).toHaveLength(1);
          if (steps !== null) expect(steps / 2).toBe(cells[index]);
        });
        const complete = reading.missing.length === 0 && reading.problems.length === 0;
        expect(totalPoints(LB04, reading) !== null).toBe(complete);
      }),
    );
  });
});
