// Tests of src/regulations/nd-335-points.ts: the ends of bands and scales, for leaders as for everybody else, in both decrees.
import { describe, expect, it } from "vitest";
import { run } from "../../src/entry";

const CLEAN = ["suy thoái", false, "kỷ luật", false];
/** A form, its facts, and percentages whose mean is 80: a leader's last three are 50 or 100. */
const FORMS = [
  ["ND335-CC", CLEAN, [80, 80, 80]],
  ["ND335-LD", [...CLEAN, "tham nhũng đơn vị", false], [60, 60, 60, 100, 100, 100]],
  ["ND233-VC", CLEAN, [80, 80, 80]],
  ["ND233-QL", [...CLEAN, "tham nhũng đơn vị", false], [60, 60, 60, 100, 100, 100]],
] as const;

describe.each(FORMS)("%s", (form, facts, eighty) => {
  const rate = (common: number, percent: number) => {
    const percentages = percent === 80 ? eighty : eighty.map(() => percent);
    return run("RATING", [[[common, ...percentages]], form, ...facts]);
  };

  /** What is wrong with a row in which one of the percentages is another one. */
  const check = (place: number, percent: number) =>
    run("RATING_CHECK", [[[30, ...eighty.map((usual, index) => (index === place ? percent : usual))]], form]);

  // 30 points of tiêu chí chung and 70% of the mean of the percentages (law.md §5.2: 90, 70 and 50 points)
  it.each([
    [20, 100, "Hoàn thành xuất sắc nhiệm vụ"],
    [19.99, 100, "Hoàn thành tốt nhiệm vụ"],
    [0, 100, "Hoàn thành tốt nhiệm vụ"],
    [14, 80, "Hoàn thành tốt nhiệm vụ"],
    [13.99, 80, "Hoàn thành nhiệm vụ"],
    [15, 50, "Hoàn thành nhiệm vụ"],
    [14.99, 50, "Không hoàn thành nhiệm vụ"],
  ])("%s points and %s% of the tasks: %s", (common, percent, level) => expect(rate(common, percent)).toBe(level));

  it("takes 30 points and 100% as the most of a cell", () => {
    expect(rate(30, 100)).toBe("Hoàn thành xuất sắc nhiệm vụ");
    expect(rate(30.01, 100)).toMatch(/^⚠ /);
    expect(rate(30, 100.01)).toMatch(/^⚠ /);
    expect(rate(-0.01, 100)).toMatch(/^⚠ /);
    for (const place of eighty.keys()) expect(check(place, 101)).toMatch(new RegExp(`^Nội dung ${place + 2}: 101 `));
  });

  it("takes 50% and 100%, which Sheets stores as 0,5 and 1, for the numbers that they are meant for", () => {
    for (const place of eighty.keys()) {
      expect(check(place, 0.5)).toContain("0,5 có phải là 50%?");
      expect(check(place, 1)).toContain("1 có phải là 100%?");
    }
  });
});
