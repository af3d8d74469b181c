// Tests of warehouse/plot.ts: lines, gaps, names that keep apart, and bars.
import { describe, expect, it } from "vitest";
import { figure, lineChart, stackedBars } from "../../warehouse/plot";

/** The numbers of an attribute of every element of a name. */
const numbers = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].map(([, number]) => Number(number));

describe("lineChart", () => {
  it("draws higher what is more, from the first period at the left to the last at the right", () => {
    const svg = lineChart("t", ["a", "b", "c"], [{ name: "n", values: [0, 10, 5] }]);
    const [low, high, middle] = numbers(svg, /<circle cx="[\d.]+" cy="([\d.]+)"/g) as [number, number, number];
    expect(low).toBeGreaterThan(middle);
    expect(middle).toBeCloseTo((low + high) / 2, 0);
    const across = numbers(svg, /<circle cx="([\d.]+)"/g);
    expect(across).toEqual([...across].sort((one, other) => one - other));
  });

  it("leaves a gap where there is no figure", () => {
    const svg = lineChart("t", ["a", "b", "c", "d"], [{ name: "n", values: [1, null, 2, 3] }]);
    expect(/<path d="([^"]+)"/.exec(svg)?.[1]?.match(/[ML]/g)).toEqual(["M", "M", "L"]);
    expect(svg.match(/<circle/g)).toHaveLength(3);
  });

  it("keeps the names of lines that end at the same height apart", () => {
    const series = ["x", "y", "z"].map((name) => ({ name, values: [0, 0] }));
    const heights = numbers(lineChart("t", ["a", "b"], series), /y="([\d.]+)" class="name"/g).sort((a, b) => a - b);
    for (let at = 1; at < heights.length; at++)
      expect((heights[at] ?? 0) - (heights[at - 1] ?? 0)).toBeGreaterThanOrEqual(16);
    expect(heights.at(-1)).toBeLessThan(260);
  });

  it("escapes titles and names", () =>
    expect(lineChart("<b>", ["&"], [{ name: '"<', values: [1] }])).toMatch(/&lt;b&gt;.*&amp;.*&quot;&lt;/));

  it("stands without any figure", () => expect(lineChart("t", [], [])).toContain("<svg"));
});

describe("stackedBars", () => {
  it("gives each part its share of the bar, and the sum at its end", () => {
    const svg = stackedBars("t", ["m", "n"], [{ name: "x", parts: [30, 10] }]);
    const [wide, narrow] = numbers(svg, /width="([\d.]+)" height="24"/g) as [number, number];
    expect(wide / narrow).toBeCloseTo(3, 1);
    expect(svg).toContain(">75</text>");
    expect(svg).toContain(">40</text>");
  });

  it("draws nothing for nobody", () =>
    expect(stackedBars("t", ["m"], [{ name: "x", parts: [0] }])).not.toContain("NaN"));
});

describe("figure", () => {
  it.each([
    [7.75, "7,8"],
    [2027, "2027"],
    [0, "0"],
  ])("of %d is %s", (value, text) => expect(figure(value)).toBe(text));
});
