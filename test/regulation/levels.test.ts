// Tests of src/regulation/levels.ts: the texts of design §3.1, and reading a level however it was typed.
import { describe, expect, it } from "vitest";
import { isAtLeast, LEVEL_TEXT, readLevel } from "../../src/regulation/levels";
import type { LevelCode } from "../../src/regulation/schema";

const TEXTS: [LevelCode, string][] = [
  ["XS", "Hoàn thành xuất sắc nhiệm vụ"],
  ["T", "Hoàn thành tốt nhiệm vụ"],
  ["HT", "Hoàn thành nhiệm vụ"],
  ["KHT", "Không hoàn thành nhiệm vụ"],
  ["DAT", "Đạt chuyên nghiệp"],
  ["KHONG_DAT", "Không đạt chuyên nghiệp"],
  ["KHONG_DANH_GIA", "Không đánh giá"],
];

describe("the level's text", () => {
  it.each(TEXTS)("of %s is %s", (code, text) => expect(LEVEL_TEXT[code]).toBe(text));
});

describe("readLevel", () => {
  it.each(TEXTS)("reads %s by code and by full text, in any form", (code, text) => {
    const forms = [code, code.toLowerCase(), text, text.toUpperCase(), text.normalize("NFD")];
    for (const typed of [...forms, `  ${text.replaceAll(" ", " \n ")} `]) expect(readLevel(typed)).toBe(code);
  });

  it.each([
    ["A", "XS"],
    ["b", "T"],
    [" C ", "HT"],
    ["D", "KHT"],
  ])("reads the letter %s as %s", (letter, code) => expect(readLevel(letter)).toBe(code));

  it.each([
    "",
    " ",
    "E",
    "Khá",
    "Hoàn thành",
    "Hoàn thành tốt",
    "Hoan thanh nhiem vu",
    "AB",
    "constructor",
    "__proto__",
  ])("guesses nothing from %j", (typed) => expect(readLevel(typed)).toBeUndefined());

  it.each([1, true, null, undefined, new Date(2023, 1, 1), ["A"], {}])("reads no level from %s", (value) =>
    expect(readLevel(value)).toBeUndefined(),
  );
});

describe("isAtLeast", () => {
  const order: LevelCode[] = ["KHT", "HT", "T", "XS"];

  it("follows KHT < HT < T < XS", () => {
    for (const [high, level] of order.entries())
      for (const [low, floor] of order.entries()) expect(isAtLeast(level, floor)).toBe(high >= low);
  });

  it.each(["KHONG_DANH_GIA", "CHUA_DU", "CHUA_QUY_DINH"] as const)("%s reaches no level", (level) => {
    for (const floor of order) expect(isAtLeast(level, floor)).toBe(false);
  });
});
