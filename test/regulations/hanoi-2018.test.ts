// Tests of src/regulations/hanoi-2018.ts: the scale, the three score sheets and the people of QĐ 3814-QĐ/TU (S1-1 … S1-6).
import { describe, expect, it } from "vitest";
import { run } from "../../src/entry";
import { hanoi2018 } from "../../src/regulations/hanoi-2018";
import { readSheets, unitSheets } from "../workbook/grids";

const FORMS = hanoi2018.forms.map(({ id }) => id);

describe("the scale of 100 points (S1-1)", () => {
  it.each(FORMS)("%s: 0 and 100 are totals, alone or added up", (form) => {
    expect(run("RATING_POINTS", [[[0], [100]], form])).toEqual([[0], [100]]);
    expect(run("RATING_POINTS", [[20, 70, 10], form])).toBe(100);
  });

  it.each(FORMS)("%s: a total above 100 or below 0 is a problem, never a level", (form) => {
    for (const row of [[100.01], [20, 70, 10.01], [-0.01], [-1, 70, 10]]) {
      expect(run("RATING", [[row], form])).toMatch(/^⚠ /);
      expect(run("RATING_CHECK", [[row], form])).not.toBe("");
    }
  });
});

it("has three score sheets: leaders, specialists, contract workers (S1-4)", () => {
  expect(hanoi2018.forms.map(({ id, title }) => [id, title])).toEqual([
    ["HN18-01", "Bảng điểm lãnh đạo, quản lý"],
    ["HN18-02", "Bảng điểm chuyên viên"],
    ["HN18-03", "Bảng điểm lao động hợp đồng"],
  ]);
  const people = FORMS.map((form, index) => ({ id: `A${index}`, form, scores: [75] }));
  const { problems, levels } = readSheets(unitSheets("hanoi-2018", "2019-05", people));
  expect(problems).toEqual([]);
  expect(levels).toEqual({ A0: "T", A1: "T", A2: "T" });
});

it("rates cán bộ, công chức, viên chức and lao động hợp đồng, and counts them all in the share of A (S1-6)", () => {
  const kinds = ["Cán bộ", "Công chức", "Viên chức", "Lao động hợp đồng"];
  const people = kinds.map((kind, index) => ({ id: `A${index}`, kind, form: "HN18-02", scores: [75] }));
  const { levels, summary } = readSheets(unitSheets("hanoi-2018", "2019-05", people));
  expect(levels).toEqual({ A0: "T", A1: "T", A2: "T", A3: "T" });
  expect(summary?.quota).toMatchObject([{ members: 4, pool: 4 }]);
});
