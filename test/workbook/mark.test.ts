// Tests of src/workbook/mark.ts: a value and its mark are each other's inverse, and kinds are never mixed up.
process.env.TZ = "Asia/Ho_Chi_Minh";

import { describe, expect, it } from "vitest";
import { markOf, valueOfMark } from "../../src/workbook/mark";

describe("a mark", () => {
  it.each([
    ["9,5", "text:9,5"],
    ["9.5", "text:9.5"],
    [" 9 ", "text: 9 "],
    ["a:b", "text:a:b"],
    [9.5, "number:9.5"],
    [0, "number:0"],
    [true, "boolean:true"],
    [false, "boolean:false"],
    ["", "blank:"],
    [new Date(2023, 4, 9), "date:2023-05-09T00:00:00"],
    [new Date(2023, 11, 31, 23, 59, 8), "date:2023-12-31T23:59:08"],
  ])("of %j is %s, and leads back to it", (value, mark) => {
    expect(markOf(value)).toBe(mark);
    expect(valueOfMark(mark)).toEqual(value);
  });

  it("of nothing at all is that of a blank cell", () => {
    expect([markOf(null), markOf(undefined)]).toEqual(["blank:", "blank:"]);
  });
});
