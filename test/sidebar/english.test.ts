// Tests of sidebar/english.ts: what the server says in plain Vietnamese is said in English, and what people typed stays.
import { describe, expect, it } from "vitest";
import { reportFromSheets } from "../../samples/report";
import { SAMPLES } from "../../samples/samples";
import { english, englishLine } from "../../sidebar/english";
import { REGULATION_WORDS } from "../../sidebar/language/regulation-words";
import { en } from "../../src/language/en";
import { type MessageKey, message, vietnamese } from "../../src/language/messages";
import { FACT_KEYS, factOf } from "../../src/regulation/facts";
import { LEVEL_SHORT_TEXT, LEVEL_TEXT } from "../../src/regulation/levels";
import { REGULATIONS } from "../../src/regulations";

/** What a regulation says in words of its own, wherever in its data it stands. */
function wordsOf(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const part of value) wordsOf(part, found);
  else if (typeof value === "object" && value !== null)
    for (const [name, part] of Object.entries(value)) {
      if (["sources", "levels", "examples", "unverified"].includes(name)) continue;
      if (typeof part !== "string") wordsOf(part, found);
      else if (["text", "question", "meaning"].includes(name)) found.add(part);
    }
  return found;
}

const OWN_WORDS = new Set(
  REGULATIONS.flatMap((regulation) => [
    ...wordsOf(regulation),
    ...regulation.stages.map(({ title }) => title),
    ...regulation.deadlines.map(({ title }) => title),
  ]),
);

describe("the regulations' words", () => {
  it("are in English, every one, and none that no regulation says", () => {
    expect([...OWN_WORDS].filter((words) => !(words in REGULATION_WORDS))).toEqual([]);
    expect(Object.keys(REGULATION_WORDS).filter((words) => !OWN_WORDS.has(words))).toEqual([]);
  });
});

describe("a text of the catalogue", () => {
  const keys = (Object.keys(vietnamese) as MessageKey[]).filter((key) =>
    /^(result|reason|blocked|cap|adjustment|left-out|year|score\.[drst]|fact|table|setting|close\.differs)/.test(key),
  );

  it.each(keys)("%s is read back with what stands in it", (key) => {
    const holes = [...vietnamese[key].matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    const values = Object.fromEntries(holes.map((name, index) => [name, `${index + 1}`]));
    const expected = en[key].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
    expect(englishLine(message(key, values))).toBe(expected);
  });
});

describe("what people typed", () => {
  it.each(["Lò Văn Piêng", "Tổ Toán - Tin", "Hoàn thành tốt nhiệm vụ", "=1+1", ""])("%j stays", (text) =>
    expect(english(text)).toEqual([{ vietnamese: text }]),
  );

  it("stays inside a sentence, even where it reads like one of ours", () => {
    const reason = "Chưa chấm nội dung 3.";
    const words = message("left-out.reason", { reason });
    expect(english(words)).toEqual(["Left out by the unit. Reason: ", { vietnamese: reason }]);
  });
});

describe("a reason", () => {
  it.each([
    ["Từ 90 điểm trở lên: 92,5 điểm", "90 points or more: 92.5 points"],
    [
      "⚠ Nội dung 4: “9,5” đang là chữ nên không được tính: sửa thành số 9,5. Nội dung 7: Ô này đã bị hiểu thành ngày 9/5/2024. Có phải là 9,5? Sửa thành số 9,5. Điều kiện “đúng hạn” là 0,95: có phải là 95%? Tỷ lệ ghi từ 0 đến 100.",
      "⚠ Item 4: “9.5” is text and does not count: change it to the number 9.5. Item 7: This cell was taken for the date 9/5/2024. Is it 9.5? Change it to the number 9.5. The fact “đúng hạn” is 0.95: is it 95%? A percentage is written from 0 to 100.",
    ],
    [
      "20 nội dung bắt buộc đạt 10 điểm: nội dung 3 được 9,5; nội dung 7 được 8",
      "The 20 mandatory items have 10 points: item 3 has 9.5; item 7 has 8",
    ],
    ["Chưa đủ dữ liệu: kết quả quý I, kỷ luật", "Not enough data: the result of quarter I, kỷ luật"],
    [
      "Chưa đủ dữ liệu: kết quả quý I, điểm quý II",
      "Not enough data: the result of quarter I, the points of quarter II",
    ],
    [
      "Kết quả các kỳ trong năm: quý I tốt (88 điểm); quý II chưa có",
      "Results of the periods in the year: quarter I tốt (88 points); quarter II is missing",
    ],
    [
      "Nội dung 4: “9,5” đang là chữ nên không được tính: sửa thành số 9,5.",
      "Item 4: “9.5” is text and does not count: change it to the number 9.5.",
    ],
    [
      "Quy định không xếp mức: Văn bản không nói người đạt đúng 95, 90 hoặc 80 điểm thuộc mức nào.",
      "The regulation gives no level: The text does not say which level exactly 95, 90 or 80 points belong to.",
    ],
  ])("%s", (text, expected) => expect(englishLine(text)).toBe(expected));
});

describe("every sample", () => {
  /** Levels, the names of facts, and what the unit itself wrote stay. */
  const staying = [
    ...Object.values(LEVEL_TEXT),
    ...Object.values(LEVEL_SHORT_TEXT),
    ...FACT_KEYS.map(factOf).flatMap(({ name, values = [] }) => [name, ...values]),
  ];

  it.each(SAMPLES)("$file leaves no reason, result or note of its own in Vietnamese", ({ sheets }) => {
    const { people } = reportFromSheets(sheets());
    const left = people
      .flatMap(({ text, reasons = [] }) => [text, ...reasons.map((reason) => reason.text)])
      .flatMap((words) => english(words))
      .filter((piece) => typeof piece !== "string")
      .map(({ vietnamese: words }) => words)
      .filter(
        (words) =>
          /[à-ỹđ]/i.test(words) && !words.split(/, |; |\d+ /).every((part) => part === "" || staying.includes(part)),
      );
    expect([...new Set(left)]).toEqual([]);
  });
});
