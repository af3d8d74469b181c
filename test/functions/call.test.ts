// Tests of src/functions/call.ts: a wrong call throws one Vietnamese sentence that says what to do (design §3.3).
import { describe, expect, it } from "vitest";
import { run } from "../../src/entry";
import { readCall, toRows } from "../../src/functions/call";
import { FORM_IDS } from "../../src/regulations";
import { row30 } from "../rating/rows";

/** The sentence that a call throws. */
function sentence(...parameters: unknown[]): string {
  try {
    run("RATING", parameters);
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    return (error as Error).message;
  }
  throw new Error("the call went through");
}

const scores = [row30(), row30()];
const flags = (count: number, length = 30) => [Array.from({ length }, (_, index) => (index < count ? "x" : ""))];

describe("toRows", () => {
  it.each<[unknown, unknown[][]]>([
    [5, [[5]]],
    ["", [[""]]],
    [[1, 2], [[1, 2]]],
    [
      [[1], [2]],
      [[1], [2]],
    ],
    [[], [[]]],
    [
      [[1], 2],
      [[1], [2]],
    ],
  ])("%j as rows: %j", (value, rows) => expect(toRows(value)).toEqual(rows));
});

describe("a wrong call", () => {
  it.each<[string, unknown[], string]>([
    ["no scores", [], "Cần chọn vùng điểm, thí dụ =RATING(C2:AF2)."],
    ["an unknown form", [scores, "LB99"], `Không có mẫu “LB99”. Các mẫu: ${FORM_IDS.join(", ")}.`],
    ["a date as form", [scores, new Date(2023, 4, 9)], `Không có mẫu “9/5/2023”. Các mẫu: ${FORM_IDS.join(", ")}.`],
    [
      "an unknown fact",
      [scores, "LB04", "tuổi", ""],
      "Không có điều kiện tên “tuổi”. Thí dụ: tháng, kỷ luật, thanh tra, nghỉ, thai sản.",
    ],
    [
      "values without a name",
      [scores, "LB04", "", "x"],
      "Không có điều kiện tên “”. Thí dụ: tháng, kỷ luật, thanh tra, nghỉ, thai sản.",
    ],
    ["a fact without values", [scores, "LB04", "discipline"], "Điều kiện “kỷ luật” chưa có vùng giá trị đi kèm."],
    ["a fact twice", [scores, "LB04", "kỷ luật", "", "ky luat", "x"], "Điều kiện “kỷ luật” được ghi hai lần."],
    [
      "bắt buộc twice",
      [scores, "LB04", "bắt buộc", flags(20), "mandatory", flags(20)],
      "Điều kiện “bắt buộc” được ghi hai lần.",
    ],
    [
      "a block of another height",
      [scores, "LB04", "kỷ luật", [[""], [""], [""]]],
      "Vùng của “kỷ luật” có 3 dòng, vùng điểm có 2 dòng: hai vùng phải cao bằng nhau.",
    ],
    [
      "one row of months for two rows of scores: only one cell holds for every row",
      [scores, "LB04", "tháng", [["XS", "T", "T"]]],
      "Vùng của “tháng” có 1 dòng, vùng điểm có 2 dòng: hai vùng phải cao bằng nhau.",
    ],
    [
      "a flag in two columns",
      [
        scores,
        "LB04",
        "kỷ luật",
        [
          ["", ""],
          ["", ""],
        ],
      ],
      "Điều kiện “kỷ luật” có 2 cột, nhiều nhất là 1 cột.",
    ],
    [
      "four months of a quarter",
      [[row30()], "LB04", "tháng", [["T", "T", "T", "T"]]],
      "Điều kiện “tháng” có 4 cột, nhiều nhất là 3 cột.",
    ],
    [
      "too few mandatory marks",
      [scores, "LB04", "bắt buộc", flags(20, 29)],
      "Mẫu LB04 cần 30 dấu bắt buộc, mỗi nội dung một dấu; vùng đã chọn có 29 ô.",
    ],
    [
      "a mandatory mark beyond the form",
      [scores, "LB04", "bắt buộc", [[...(flags(19)[0] as string[]), "x"]]],
      "Mẫu LB04 cần 30 dấu bắt buộc, mỗi nội dung một dấu; vùng đã chọn có 31 ô.",
    ],
    [
      "another number of mandatory items",
      [scores, "LB04", "bắt buộc", flags(19)],
      "Mẫu LB04 có 20 nội dung bắt buộc, vùng đã chọn đánh dấu 19.",
    ],
    [
      "an unreadable mandatory mark",
      [scores, "LB04", "bắt buộc", [["x", "?", ...Array(28).fill("")]]],
      "Dấu bắt buộc của nội dung 2 là “?”: ghi x hoặc để trống.",
    ],
  ])("%s", (_, parameters, expected) => expect(sentence(...parameters)).toBe(expected));

  it("never speaks English, nor of the inside of the program", () => {
    const calls: unknown[][] = [
      [],
      [undefined],
      [null],
      [5],
      [[]],
      [scores, {}],
      [scores, new Date(2023, 4, 9)],
      [scores, scores],
      [scores, "LB04", new Date(2023, 4, 9), ""],
      [scores, "LB04", scores, ""],
      [scores, "LB04", "tháng"],
      [scores, "LB04", "bắt buộc", undefined],
      [scores, "LB04", "bắt buộc", scores],
      [scores, "LB04", "nghỉ", scores],
    ];
    for (const parameters of calls) {
      const words = sentence(...parameters);
      expect(words).toMatch(/^[CKVĐMD][^\n]*\.$/u);
      expect(words).not.toMatch(
        /\b(the|is|not|undefined|null|cannot|invalid|Error|NaN|GMT|Tue|May|object Object.*\])\b/,
      );
      expect(words.length).toBeLessThan(120 + FORM_IDS.join(", ").length);
    }
  });
});

describe("readCall", () => {
  it("takes the first 20 items as mandatory when nobody says", () =>
    expect(readCall([scores]).mandatory.filter(Boolean)).toHaveLength(20));

  it("takes marks over a block that is longer than the form while the rest is blank", () =>
    expect(readCall([scores, "LB04", "bắt buộc", [[...(flags(20)[0] as string[]), "", ""]]]).mandatory).toHaveLength(
      30,
    ));

  it("takes a fact block of 200.000 rows", () => {
    const many = Array.from({ length: 200_000 }, () => [""]);
    expect(() => readCall([many, "LB04", "kỷ luật", many])).not.toThrow();
  });
});
