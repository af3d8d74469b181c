// Tests of src/rating/scores.ts: what a score cell may hold (S2-27), and that nothing else ever counts.
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readScores, totalPoints } from "../../src/rating/scores";
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
    [[1900, 0, 9], null],
  ])("the date of %j is none, and the fix is day.month where that is on the scale", (parts, fix) => {
    const [year = 0, month = 0, day = 0] = parts;
    for (const value of [new Date(year, month, day), runInNewContext(`new Date(${parts})`)] as unknown[]) {
      expect(first(value).problems).toEqual([{ item: 1, code: "score.date", value, fix }]);
    }
  });

  it.each([true, false, [9], {}, () => 9, Symbol("9"), 9n])("%s is none", (value) => {
    expect(first(value).problems).toMatchObject([{ item: 1, code: "score.text", fix: null }]);
  });
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
