// Tests of src/language/text.ts: what does and does not count when two texts that people typed are compared.

import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clean,
  columnLetters,
  foldAccents,
  foldCase,
  foldName,
  formatNumber,
  isBlank,
  isDate,
} from "../../src/language/text";

/** Texts with Vietnamese letters, spaces of several kinds and the odd emoji. */
const vietnamese = fc
  .array(fc.constantFrom(..."aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạầẩẫấậỳỷỹýỵĐƠ 1.,\n\t\u00a0😀".split(/(?:)/u)), {
    maxLength: 20,
  })
  .map((letters) => letters.join(""));

describe("clean", () => {
  it.each([
    ["  Tự   chấm \n", "Tự chấm"],
    ["Từ\u00a0ngày", "Từ ngày"],
    ["Điểm\r\ntối đa", "Điểm tối đa"],
    ["BD01\u200b", "BD01"],
    ["\ufeffMã", "Mã"],
    [12, "12"],
    [0, "0"],
    [false, "false"],
    [null, ""],
    [undefined, ""],
  ])("reads %j as %j", (value, text) => expect(clean(value)).toBe(text));

  it("composes what came in decomposed", () => expect(clean("Nhận xét".normalize("NFD"))).toBe("Nhận xét"));

  it("writes a date as day/month/year, with no English word in it", () => {
    expect(clean(new Date(2023, 4, 9))).toBe("9/5/2023");
    expect(clean(runInNewContext("new Date(2023, 11, 31)"))).toBe("31/12/2023");
  });

  it("is stable: cleaning twice changes nothing", () => {
    fc.assert(fc.property(vietnamese, (text) => clean(clean(text)) === clean(text)));
  });
});

describe("isBlank", () => {
  it.each([null, undefined, "", " ", "\n\t", "\u00a0", "\u200b"])("holds for %j", (value) =>
    expect(isBlank(value)).toBe(true),
  );

  it.each([0, false, "0", "x", Number.NaN, new Date(0)])("does not hold for %s: it is a value", (value) =>
    expect(isBlank(value)).toBe(false),
  );
});

describe("isDate", () => {
  it("knows a date of another realm, for workbook cells may come from one", () => {
    const foreign: unknown = runInNewContext("new Date(2023, 4, 9)");
    expect(foreign instanceof Date).toBe(false);
    expect(isDate(foreign)).toBe(true);
  });

  it.each([1, "2023-05-09", null, { getDate: () => 1 }])("%j is none", (value) => expect(isDate(value)).toBe(false));
});

describe("folding", () => {
  it("foldCase keeps accents, for Lan and Lân are two people", () => {
    expect(foldCase("HỌ VÀ  TÊN")).toBe("họ và tên");
    expect(foldCase("Ma")).not.toBe(foldCase("Mã"));
  });

  it("foldAccents drops accents, letter case and spaces, đ too", () => {
    expect(foldAccents(" Kỷ  Luật ")).toBe("kyluat");
    expect(foldAccents("ĐƠN VỊ vi phạm")).toBe("donvivipham");
    expect(foldAccents("đúng hạn".normalize("NFD"))).toBe("dunghan");
  });

  it.each([
    ["Hoà", "Hòa"],
    ["Thuý", "Thúy"],
    ["Nguyễn Hữu Hoàng Hải", "Nguyễn Hữu Hoàng Hải".normalize("NFD")],
    ["TRẦN  QUỐC BẢO", "Trần Quốc Bảo "],
  ])("foldName takes %s and %s for one name", (one, other) => expect(foldName(one)).toBe(foldName(other)));

  it.each([
    ["Lan", "Lân"],
    ["Hoa", "Hòa"],
    ["Nam", "Nám"],
    ["Bảo An", "Bảoan"],
    ["Thư", "Thu"],
  ])("foldName keeps %s and %s apart", (one, other) => expect(foldName(one)).not.toBe(foldName(other)));

  it("gives the same key for both Unicode forms, whatever the fold", () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        for (const fold of [clean, foldCase, foldAccents, foldName])
          expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
      }),
    );
  });
});

describe("formatNumber", () => {
  it.each([
    [9.5, "9,5"],
    [10, "10"],
    [0, "0"],
    [-1.25, "-1,25"],
    [64.17, "64,17"],
    [0.1 + 0.2, "0,3"],
    [98.18333333333334, "98,1833…"],
    [89.99999, "89,9999…"],
  ])("writes %d as %s", (value, text) => expect(formatNumber(value)).toBe(text));

  it("never shows a decimal point", () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), (value) => !formatNumber(value).includes(".")));
  });
});

describe("columnLetters", () => {
  it.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [52, "AZ"],
    [53, "BA"],
    [702, "ZZ"],
    [703, "AAA"],
  ])("column %i is %s", (column, letters) => expect(columnLetters(column)).toBe(letters));

  it("gives every column another name, of letters only", () => {
    const names = Array.from({ length: 2000 }, (_, index) => columnLetters(index + 1));
    expect(new Set(names).size).toBe(2000);
    for (const name of names) expect(name).toMatch(/^[A-Z]+$/);
  });
});
