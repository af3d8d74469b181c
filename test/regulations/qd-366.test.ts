// Tests of src/regulations/qd-366.ts: the ends of its two scales, 30 points of tiêu chí chung and 70 of kết quả, and points finer than a hundredth.
import { expect, it } from "vitest";
import { run } from "../../src/entry";

const points = (common: number, result: number) => run("RATING_POINTS", [[[common, result]], "QD366"]);

it("takes 30 and 70 points as the most of a cell, and 0 as the least", () => {
  expect(points(30, 70)).toBe(100);
  expect(points(0, 0)).toBe(0);
  for (const [common, result] of [
    [30.01, 70],
    [30, 70.01],
    [-0.01, 70],
    [30, -0.01],
  ] as const)
    expect(points(common, result)).toMatch(/^⚠ /);
});

it("takes points as fine as they are written, for no text gives a step", () =>
  expect(points(29.9996, 60)).toBe(89.9996));
