// Tests how the page reads what people type in Vietnam.
import { describe, expect, it } from "vitest";
import { readTypedDate, readTypedFormula, readTypedNumber } from "../../../workbench/page/typing";

describe("numbers", () => {
  it.each([
    ["9,5", "9.5"],
    [" 9,5 ", "9.5"],
    ["-0,25", "-0.25"],
    ["9,500", "9.500"],
    ["1.234,5", "1234.5"],
    ["95,5 %", "95.5%"],
  ])("%s is %s", (typed, read) => expect(readTypedNumber(typed)).toBe(read));

  it.each(["9.5", "9", "1.000", "1,2,3", "12.34,5", "a,5", "9,", ",5", ""])("%s stays as it is", (typed) =>
    expect(readTypedNumber(typed)).toBe(typed),
  );
});

describe("days", () => {
  it.each([
    ["1/1/1900", 2],
    ["9/5/2024", 45_421],
    ["09-05-2024", 45_421],
    ["9/5/24", 45_421],
    ["9/5", 45_421],
    ["29/2/2024", 45_351],
  ])("%s has the serial %d", (typed, serial) => expect(readTypedDate(typed, 2024)).toBe(serial));

  it.each(["31/4/2024", "29/2/2023", "5/13/2024", "0/1/2024", "9/5/024", "9/5-2024", "9.5", "2024/5/9", "9,5"])(
    "%s is none",
    (typed) => expect(readTypedDate(typed, 2024)).toBeNull(),
  );
});

describe("formulas", () => {
  it.each([
    ["=SUM(A1;0,5)", "=SUM(A1,0.5)"],
    [
      '=RATING(C2:AF2;"LB04";"tháng";\'Xếp loại; tháng\'!F2:H2)',
      '=RATING(C2:AF2,"LB04","tháng",\'Xếp loại; tháng\'!F2:H2)',
    ],
    ['=IF(A1;"1,5; 2";1,5)', '=IF(A1,"1,5; 2",1.5)'],
    ['=A1&"""; "&IF(1;2;3)', '=A1&"""; "&IF(1,2,3)'],
  ])("%s is %s", (typed, read) => expect(readTypedFormula(typed)).toBe(read));

  it.each(["=SUM(A1,5)", '=A1&"; "', "={1,2;3,4}", "='a;b'!A1"])("%s stays as it is", (typed) =>
    expect(readTypedFormula(typed)).toBe(typed),
  );
});
