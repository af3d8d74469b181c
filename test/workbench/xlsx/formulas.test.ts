// Formula text: moving, prefixes and Google's wrapper.
import { describe, expect, test } from "vitest";
import {
  moveFormula,
  unwrapGoogle,
  withCachedValue,
  withoutPrefixes,
  withPrefixes,
  wrapGoogle,
} from "../../../workbench/xlsx/formulas.ts";

describe("moving a formula", () => {
  test.each([
    ["A1+$A1+A$1+$A$1", "B3+$A3+B$1+$A$1"],
    ["SUM(A1:B2,A:A,$A:B,1:1,$1:2)", "SUM(B3:C4,B:B,$A:C,3:3,$1:4)"],
    ["'Bảng A1'!A1&Sheet1!A1&Q2!A1", "'Bảng A1'!B3&Sheet1!B3&Q2!B3"],
    ['IF(A1="A1","B2 ""C3""",LOG10(A1))', 'IF(B3="A1","B2 ""C3""",LOG10(B3))'],
    ["Table1[[#This Row],[A1]]+Mức_A1+A1B+1E3", "Table1[[#This Row],[A1]]+Mức_A1+A1B+1E3"],
    ["XFD1+A1048576+AAA1", "#REF!+#REF!+AAB3"],
    ["Đ1+A1", "Đ1+B3"],
  ])("%s copied two down and one to the right reads %s", (before, after) => {
    expect(moveFormula(before, 2, 1)).toBe(after);
  });

  test("a reference that would leave the grid becomes an error", () => {
    expect(moveFormula("A1+B2", -1, 0)).toBe("#REF!+B1");
  });
});

test("prefixes of newer functions go off and on again", () => {
  const file = '_xlfn._xlws.FILTER(A1:A9,_xlfn.XLOOKUP("_xlfn.",B:B,C:C))+SUM(D1)';
  const shown = 'FILTER(A1:A9,XLOOKUP("_xlfn.",B:B,C:C))+SUM(D1)';
  expect(withoutPrefixes(file)).toBe(shown);
  expect(withPrefixes(shown)).toBe(file);
});

describe("Google's wrapper", () => {
  test("what is wrapped comes out with its quotes", () => {
    const wrapped = wrapGoogle('RATING(A2:AD2,"LB04")', 'Mức "A"');
    expect(wrapped).toBe('IFERROR(__xludf.DUMMYFUNCTION("RATING(A2:AD2,""LB04"")"),"Mức ""A""")');
    expect(unwrapGoogle(wrapped)).toEqual({ formula: 'RATING(A2:AD2,"LB04")', kind: "formula" });
  });

  test("the cached value is replaced and nothing else", () => {
    const wrapped = 'IFERROR(__xludf.DUMMYFUNCTION("RATING(A2)"),"cũ")';
    expect(withCachedValue(wrapped, 9.5)).toBe('IFERROR(__xludf.DUMMYFUNCTION("RATING(A2)"),9.5)');
    expect(withCachedValue(wrapped, true)).toBe('IFERROR(__xludf.DUMMYFUNCTION("RATING(A2)"),TRUE)');
  });

  test("a long cached text is written in pieces that a formula may quote", () => {
    const text = `${"dài ".repeat(100)}😀`;
    const wrapped = wrapGoogle("RATING(A2)", text);
    const pieces = wrapped.slice(wrapped.indexOf(",") + 1, -1).split("&");
    expect(pieces.map((piece) => piece.slice(1, -1)).join("")).toBe(text);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(257);
  });

  test("other formulas are not taken for wrapped ones", () => {
    expect(unwrapGoogle('IFERROR(A1,"x")')).toBeUndefined();
    expect(unwrapGoogle('"IFERROR(__xludf.DUMMYFUNCTION(""A"")"')).toBeUndefined();
  });
});
