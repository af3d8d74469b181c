// Tests of src/regulation/facts.ts: the facts of design §3.3, their names and what stands for a fact that is not given.
import { describe, expect, it } from "vitest";
import { foldAccents } from "../../src/language/text";
import { FACT_KEYS, FACTS, factOf } from "../../src/regulation/facts";

/** The names of design §3.3. */
const NAMES = [
  ...["tháng", "kỷ luật", "thanh tra", "đơn vị vi phạm", "bắt buộc", "nghỉ", "thai sản", "giáo viên hè"],
  ...["tháng công tác", "tháng nghỉ", "tháng không đánh giá", "ranh giới", "tiêu chí chung"],
  ...["đúng hạn", "vượt mức", "chưa đạt", "chỉ tiêu đơn vị", "chỉ tiêu đúng hạn", "chỉ tiêu vượt mức"],
  ...["đơn vị HT", "đơn vị tốt", "suy thoái", "tham nhũng đơn vị"],
];

/** What NĐ 233/2026 Điều 7 asks of the unit itself, beside the names of the interface. */
const OF_THE_UNIT = ["khắc phục hạn chế", "đơn vị sai phạm"];

/** The English names of design §3.3. */
const ENGLISH = [
  ...["months", "discipline", "inspection", "unit violation", "mandatory", "leave", "maternity", "teacher summer"],
  ...["months worked", "months absent", "unrated month", "boundary", "general criteria"],
];

describe("the facts", () => {
  it("are those of the interface and the two of the unit's own rating, no more and no less", () =>
    expect(FACT_KEYS.map((key) => FACTS[key].name).sort()).toEqual([...NAMES, ...OF_THE_UNIT].sort()));

  it("have the English names of the interface", () =>
    expect(FACT_KEYS.flatMap((key) => factOf(key).english ?? []).sort()).toEqual([...ENGLISH].sort()));

  it("have names that stay apart without accents, letter case and spaces", () => {
    const names = FACT_KEYS.flatMap((key) => [factOf(key).name, ...(factOf(key).english ? [factOf(key).english] : [])]);
    expect(new Set(names.map(foldAccents)).size).toBe(names.length);
  });

  it.each(["discipline", "inspection", "unitViolation", "decay", "unitCorruption"] as const)(
    "%s: not given is unknown, a blank cell is no",
    (key) => {
      expect(factOf(key).whenAbsent).toBeUndefined();
      expect(factOf(key).whenBlank).toBe(false);
    },
  );

  it.each([
    ["leave", 0],
    ["maternity", false],
    ["teacherSummer", false],
    ["monthsWorked", 12],
    ["monthsAbsent", 0],
  ] as const)("%s: not given or blank is %s", (key, value) => {
    expect(factOf(key).whenAbsent).toBe(value);
    expect(factOf(key).whenBlank).toBe(value);
  });

  it.each(["months", "unratedMonth", "boundary", "generalCriteria", "onTime", "unitTargets"] as const)(
    "%s: not given or blank is unknown",
    (key) => {
      expect(factOf(key).whenAbsent).toBeUndefined();
      expect(factOf(key).whenBlank).toBeUndefined();
    },
  );
});
