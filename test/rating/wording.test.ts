// Tests of src/rating/wording.ts: the words for a result, for a bad cell and for the reasons.
import { describe, expect, it } from "vitest";
import { message, type Sentence } from "../../src/language/messages";
import { firstItemsMandatory, judge } from "../../src/rating/judge";
import { readScores } from "../../src/rating/scores";
import {
  factProblemSentence,
  openQuestions,
  resultOf,
  resultText,
  rowProblemTexts,
  shortReason,
  shownValue,
  whyText,
} from "../../src/rating/wording";
import type { Form } from "../../src/regulation/schema";
import { findRegulation } from "../../src/regulations";
import { longBien2023 } from "../../src/regulations/long-bien-2023";
import { type Cell, factsOf, formOf, GOOD, row30 } from "./rows";

const LB04 = formOf("LB04");

function judged(cells: readonly Cell[], facts: Record<string, readonly Cell[]> = GOOD) {
  return judge(longBien2023, LB04, readScores(LB04, cells), factsOf(facts), firstItemsMandatory(LB04));
}

const text = (cells: readonly Cell[], facts?: Record<string, readonly Cell[]>) =>
  resultText(longBien2023, LB04, judged(cells, facts));
const problems = (cell: Cell) => rowProblemTexts(LB04, readScores(LB04, row30({ 7: cell })).problems, []);

describe("shownValue", () => {
  it.each<[unknown, string]>([
    [9.5, "9,5"],
    [" a  b ", "a b"],
    [new Date(2023, 4, 9), "9/5/2023"],
    ["x".repeat(40), "x".repeat(40)],
    ["x".repeat(41), `${"x".repeat(39)}…`],
  ])("shows %s as %s", (value, shown) => expect(shownValue(value)).toBe(shown));
});

describe("a bad cell", () => {
  it.each<[Cell, RegExp]>([
    [8.3, /^Nội dung 7: 8,3 không nằm trên thang: điểm cách nhau 0,5, ghi 8 hoặc 8,5\.$/],
    [9.75, /ghi 9,5 hoặc 10\./],
    [10.5, /^Nội dung 7: 10,5 nằm ngoài thang từ 1 đến 10 điểm\.$/],
    ["9,5", /^Nội dung 7: “9,5” đang là chữ .* sửa thành số 9,5\.$/],
    ["95", /^Nội dung 7: “95” đang là chữ và không phải điểm trên thang từ 1 đến 10: nhập lại bằng số\.$/],
    ["tốt", /^Nội dung 7: “tốt” không phải là điểm: nhập một số từ 1 đến 10\.$/],
    [
      new Date(2023, 4, 9),
      /^Nội dung 7: Ô này đã bị hiểu thành ngày 9\/5\/2023\. Có phải là 9,5\? Sửa thành số 9,5\.$/,
    ],
    [new Date(2023, 0, 20), /^Nội dung 7: Ô này đã bị hiểu thành ngày 20\/1\/2023: nhập lại điểm bằng số\.$/],
  ])("%s says where, what and the way out", (cell, sentence) => {
    expect(problems(cell)).toHaveLength(1);
    expect(problems(cell)[0]).toMatch(sentence);
  });

  it("beyond the form names the form and its number of items", () =>
    expect(rowProblemTexts(LB04, readScores(LB04, [...row30(), 5]).problems, [])[0]).toMatch(
      /^Nội dung 31: .*LB04 chỉ có 30 nội dung/,
    ));

  it.each<[string, string, Cell[], string[]]>([
    ["hanoi-2018", "HN18-02", [20, 70, 10.01], ["Tổng điểm 100,01 vượt quá 100."]],
    ["nd-335", "ND335-LD", [25, 90, 90, 90, 75, 100, 100], ["Nội dung 5: 75 không hợp lệ: ở đây chỉ có 50, 100."]],
    [
      "nd-335",
      "ND335-LD",
      [25, "95", 90, 90, "chín", 100, 100],
      [
        "Nội dung 2: “95” đang là chữ nên không được tính: sửa thành số 95.",
        "Nội dung 5: “chín” không phải là điểm: nhập một số từ 50 đến 100.",
      ],
    ],
    [
      "nd-335",
      "ND335-CC",
      [31, 0.95, 150, 90],
      [
        "Nội dung 1: 31 nằm ngoài thang từ 0 đến 30 điểm.",
        "Nội dung 2: 0,95 có phải là 95%? Tỷ lệ ghi từ 0 đến 100: sửa thành số 95.",
        "Nội dung 3: 150 nằm ngoài thang từ 0 đến 100 điểm.",
      ],
    ],
    [
      "nd-335",
      "ND335-CC",
      [25, 100 * (Math.PI - 3), "chín", 90],
      [
        "Nội dung 2: 14,1592… có quá nhiều chữ số lẻ: làm tròn rồi nhập lại.",
        "Nội dung 3: “chín” không phải là điểm: nhập một số từ 0 đến 100.",
      ],
    ],
  ])("of %s %s, %j: %j", (regulation, id, cells, sentences) => {
    const found = findRegulation(regulation)?.forms.find((one) => one.id === id);
    const form = { ...found, items: found?.items ?? cells.length } as Form;
    expect(rowProblemTexts(form, readScores(form, cells).problems, [])).toEqual(sentences);
  });

  it("of a total names the highest total, not the highest score of an item", () => {
    const form = { ...LB04, total: { max: 280, cap: false, cite: LB04.cite } };
    expect(rowProblemTexts(form, readScores(form, row30({ 30: 9 })).problems, [])).toEqual([
      "Tổng điểm 281 vượt quá 280.",
    ]);
  });

  it("is named once as what is wrong, and not as a reason besides", () => {
    const result = resultOf(longBien2023, LB04, judged(row30({ 1: "x" })));
    expect(result.reason).toBe("");
    expect(result.explanation).toMatchObject([{ outcome: "unknown", missing: [], open: [], parts: [] }]);
  });

  it("of a percentage above 100 is no share", () => {
    const [late] = factsOf({ "đúng hạn": [100.5] }).problems;
    expect(late && factProblemSentence(late)).toMatchObject({ key: "fact.unreadable", parameters: { value: "100,5" } });
  });

  it("of a fact names the fact, the value, and what is wanted", () => {
    const textOf = ({ key, parameters }: Sentence) => message(key, parameters);
    const [months] = factsOf({ tháng: ["Khá"] }).problems;
    expect(months && textOf(factProblemSentence(months))).toMatch(
      /^Điều kiện “tháng” có giá trị “Khá” không đọc được: cần mức/,
    );
    const [choice] = factsOf({ "ranh giới": ["giữa"] }).problems;
    expect(choice && textOf(factProblemSentence(choice))).toMatch(/cần trên, dưới\.$/);
  });
});

describe("the result in the cell (design §3.1)", () => {
  it.each<[string, readonly Cell[], Record<string, readonly Cell[]>, string]>([
    ["reached", row30(), GOOD, "Đạt chuyên nghiệp"],
    ["not reached", row30({ 1: 9.5 }), GOOD, "Không đạt chuyên nghiệp"],
    ["excluded", [], { nghỉ: [15] }, "Không đánh giá"],
    ["missing scores", row30({ 1: "", 2: "" }), GOOD, "Chưa đủ điểm: thiếu 2 nội dung"],
    ["missing facts", row30(), { "kỷ luật": [""] }, "Chưa đủ dữ liệu: tháng, thanh tra"],
  ])("%s", (_, cells, facts, expected) => expect(text(cells, facts)).toBe(expected));

  it("with a bad cell begins with the warning sign and names all of them", () => {
    expect(text(row30({ 1: "x", 2: 11 }))).toMatch(/^⚠ Nội dung 1: .* Nội dung 2: /);
    expect(text(row30({ 1: "x" }), { ...GOOD, tháng: ["Khá", "T", "T"] })).toMatch(/^⚠ Nội dung 1: .*“tháng”/);
  });

  it("with a hole of the rule asks the question that is open", () => {
    const open = text(row30(), { ...GOOD, tháng: ["XS", "T", "Không đánh giá"] });
    expect(open).toMatch(/^Quy định không xếp mức: Tháng không đánh giá .*\?$/);
  });
});

describe("openQuestions", () => {
  it("leaves out ids that the regulation does not have", () =>
    expect(openQuestions(longBien2023, ["hn18-90"])).toEqual([]));
});

describe("shortReason", () => {
  const reason = (cells: readonly Cell[], facts?: Record<string, readonly Cell[]>) =>
    shortReason(longBien2023, LB04, judged(cells, facts));

  it("is empty where the level was reached", () => expect(reason(row30())).toBe(""));

  it("names what failed, and not what is only unknown", () => {
    const words = reason(row30({ 1: 9.5 }), { tháng: ["XS", "T", "T"] });
    expect(words).toContain("20 nội dung bắt buộc đạt 10 điểm: nội dung 1 được 9,5");
    expect(words).not.toContain("kỷ luật");
  });

  it("says of conditions of which nobody knows that they are not known, and does not state them", () =>
    expect(reason(row30(), { tháng: ["XS", "T", "T"], "thanh tra": [""] })).toMatch(/^Chưa rõ: .*kỷ luật/));

  it("names what excludes", () =>
    expect(reason([], { nghỉ: [22] })).toBe("Nghỉ từ 15 ngày làm việc trở lên trong quý: 22"));

  it("names the items that have no score", () =>
    expect(reason(row30({ 4: "", 30: "" }))).toBe("Chưa chấm nội dung 4, 30."));
});

describe("whyText", () => {
  const why = (cells: readonly Cell[], facts?: Record<string, readonly Cell[]>) =>
    whyText(resultOf(longBien2023, LB04, judged(cells, facts))).split("\n");

  it("begins with the result, then every condition with its mark and its citation", () => {
    const [result, ...lines] = why(row30());
    expect(result).toBe("Đạt chuyên nghiệp");
    expect(lines).toHaveLength(7);
    for (const line of lines) expect(line).toMatch(/^✓ .+ \(Hướng dẫn thực hiện QĐ 683-QĐ\/QU, mục III\.[\d.]+\)$/);
  });

  it("marks what failed and what is unknown, and ends with what the next level still needs", () => {
    const lines = why(row30({ 1: 9.5 }), { tháng: ["XS", "T", "T"], "thanh tra": [""] });
    expect(lines.filter((line) => line.startsWith("✗"))).toHaveLength(2); // the mandatory item, the total
    expect(lines.filter((line) => line.startsWith("?"))).toHaveLength(1); // discipline
    const next = lines.slice(lines.indexOf("Để lên mức trên còn cần:") + 1);
    expect(next).toHaveLength(3);
    for (const line of next) expect(line).toMatch(/^• /);
  });

  it("of a row with a bad or a missing cell says which, with the form's citation", () => {
    expect(why(row30({ 1: "x" })).slice(1)).toEqual([
      expect.stringMatching(/^\? Nội dung 1: “x” .* \(Hướng dẫn thực hiện QĐ 683-QĐ\/QU, mục III\.3\.3\)$/),
    ]);
    expect(why(row30({ 5: "" }))[1]).toMatch(/^\? Chưa chấm nội dung 5\. \(.*mục III\.3\.3\)$/);
  });
});
