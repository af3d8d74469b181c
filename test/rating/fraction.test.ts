// Tests of src/rating/fraction.ts: fractions that a cell can only hold rounded.
import { describe, expect, it } from "vitest";
import { run } from "../../src/entry";
import { fractionOf, leastCommonMultiple } from "../../src/rating/fraction";

describe("fractionOf", () => {
  it("knows two thirds of a hundred however they were computed", () => {
    for (const value of [200 / 3, (2 / 3) * 100, 66.66666666666667])
      expect(fractionOf(value, 100)).toEqual({ over: 20_000, under: 300 });
  });

  it("keeps a decimal as it is", () => expect(fractionOf(91.667, 100)).toEqual({ over: 91_667, under: 1_000 }));

  it("takes decimals only where they are whole in the unit: no number of twelfths is 0,0001 exactly", () => {
    expect(fractionOf(0.00001, 4)).toEqual({ over: 1, under: 100_000 });
    expect(fractionOf(0.00001, 12)).toBeNull();
  });

  it("finds every share of up to a thousand products", () => {
    for (let all = 1; all <= 1_000; all += 37)
      for (let done = 0; done <= all; done += 11) {
        const found = fractionOf((done / all) * 100, 100);
        expect((found?.over ?? 0) * all).toBe(done * (found?.under ?? 0) * 100);
      }
  });

  it("finds none where there is none", () => expect(fractionOf(100 * (Math.PI - 3), 100)).toBeNull());
});

describe("leastCommonMultiple", () => {
  it("is the least number that both divide", () => expect(leastCommonMultiple(4, 6)).toBe(12));
});

describe("percentages of NĐ 335/2025 Điều 14: products done of products assigned", () => {
  it("two of three, three times, are two thirds of 70 points: 43 1/3 points and 46 2/3 are exactly 90", () => {
    const share = 200 / 3;
    expect(run("RATING_POINTS", [[[30, share, share, share]], "ND335-CC"])).toBe((30 * 3 + 140) / 3);
    expect(run("RATING_CHECK", [[[30, share, share, share]], "ND335-CC"])).toBe("");
  });

  it("a sum that is 70 points exactly is T though every share is rounded in its cell", () => {
    // 28 + 0,7 × (100·5/7 + 100·4/7 + 100·3/7) / 3 = 28 + 40 = 68; two more points make 70
    const scores = [30, (5 / 7) * 100, (4 / 7) * 100, (3 / 7) * 100];
    const facts = ["suy thoái", false, "kỷ luật", false];
    expect(run("RATING_POINTS", [[scores], "ND335-CC"])).toBe(70);
    expect(run("RATING", [[scores], "ND335-CC", ...facts])).toBe("Hoàn thành tốt nhiệm vụ");
    expect(run("RATING", [[[29.99, ...scores.slice(1)]], "ND335-CC", ...facts])).toBe("Hoàn thành nhiệm vụ");
  });

  it("a number that is no share of products is still a problem", () =>
    expect(run("RATING", [[[30, 100 * (Math.PI - 3), 100, 100]], "ND335-CC"])).toMatch(/^⚠ Nội dung 2/));

  it("points finer than hundredths count as they are written, for no text gives a step: 89,9999999 is not 90", () => {
    expect(run("RATING", [[[89.9999999]], "HN22-02"])).toBe("Hoàn thành tốt nhiệm vụ");
    expect(run("RATING", [[[29.9999999, 60.0000001]], "HN22-02"])).toBe("Hoàn thành xuất sắc nhiệm vụ");
    expect(run("RATING", [[[0.1, 0.2, 89.7]], "HN22-02"])).toBe("Hoàn thành xuất sắc nhiệm vụ");
    expect(run("RATING", [[[94.999, 0, 0, 0, 0, 0]], "NB"])).toBe("Hoàn thành tốt nhiệm vụ");
  });

  it("Long Biên has a step in its text: 8,25 stays a problem (S2-27)", () =>
    expect(run("RATING_CHECK", [[Array.from({ length: 30 }, () => 8.25)], "LB04"])).toContain(
      "8,25 không nằm trên thang",
    ));
});
