// Tests of src/rating/facts.ts: finding a fact by what users call it, and reading its cells (design §3.3).
import { describe, expect, it } from "vitest";
import { run } from "../../src/entry";
import { type FactReading, factsNotGiven, findFact, readFact, readFlag } from "../../src/rating/facts";
import { FACT_KEYS, factOf, type ValueFactKey } from "../../src/regulation/facts";
import { factsOf } from "./rows";

describe("findFact", () => {
  it.each(FACT_KEYS)("finds %s by its name in any letter case, Unicode form, without accents and spaces", (key) => {
    const { name, english } = factOf(key);
    for (const word of english === undefined ? [name] : [name, english])
      for (const typed of [
        word,
        word.toUpperCase(),
        word.normalize("NFD"),
        ` ${word.replaceAll(" ", "\n")} `,
        word.replaceAll(" ", ""),
        word
          .normalize("NFD")
          .replace(/[\u0300-\u036f]/g, "")
          .replaceAll("đ", "d"),
      ])
        expect(findFact(typed), typed).toBe(key);
  });

  it.each(["", "thang nam", "kỷ", "toString", "__proto__", "constructor", 3, null, undefined, true])(
    "finds none for %s",
    (name) => expect(findFact(name)).toBeUndefined(),
  );
});

describe("facts that nobody gives", () => {
  it("are no leave, no maternity, a whole year worked; the rest is unknown", () =>
    expect(factsNotGiven()).toEqual({
      leave: 0,
      maternity: false,
      teacherSummer: false,
      monthsWorked: 12,
      monthsAbsent: 0,
    }));
});

describe("a flag", () => {
  it.each<[unknown, boolean | undefined]>([
    [true, true],
    ["x", true],
    ["X", true],
    [" x ", true],
    ["có", true],
    ["CÓ", true],
    ["có".normalize("NFD"), true],
    ["TRUE", true],
    [false, false],
    ["không", false],
    ["Không", false],
    ["khong", false],
    ["FALSE", false],
    ["", undefined],
    ["khiển trách", undefined],
    ["?", undefined],
    [1, undefined],
    [0, undefined],
    [new Date(2023, 4, 9), undefined],
    [null, undefined],
  ])("%s reads as %s", (cell, flag) => expect(readFlag(cell)).toBe(flag));

  it("blank is no; unreadable is unknown and reported, never no", () => {
    expect(factsOf({ "kỷ luật": [""] })).toMatchObject({ values: { discipline: false }, problems: [] });
    const unreadable = factsOf({ "kỷ luật": ["khiển trách"] });
    expect(unreadable.values.discipline).toBeUndefined();
    expect(unreadable.problems).toEqual([{ fact: "discipline", value: "khiển trách", index: 0 }]);
  });

  it("unreadable takes away what was not given either: maternity is unknown then, not no", () =>
    expect(factsOf({ "thai sản": ["?"] }).values.maternity).toBeUndefined());
});

describe("months", () => {
  it("keep their order and names; blanks are not known yet", () =>
    expect(factsOf({ tháng: ["A", "", "hoàn thành  tốt nhiệm vụ"] }).values.months).toEqual([
      { label: "tháng 4", level: "XS" },
      { label: "tháng 5", level: null },
      { label: "tháng 6", level: "T" },
    ]));

  it("that have no cell are not known yet", () =>
    expect(factsOf({ tháng: ["XS"] }).values.months).toMatchObject([
      { level: "XS" },
      { level: null },
      { level: null },
    ]));

  it.each(["Khá", "DAT", "CHUA_DU", 1, true, new Date(2023, 4, 1)])(
    "%s is no month's level: unknown, and reported with its place",
    (cell) => {
      const { values, problems } = factsOf({ tháng: ["T", cell, "XS"] });
      expect(values.months?.[1]?.level).toBeNull();
      expect(problems).toEqual([{ fact: "months", value: cell, index: 1 }]);
    },
  );

  it("have the levels of the regulation alone, where it names them", () => {
    const reading: FactReading = { values: factsNotGiven(), problems: [] };
    readFact(reading, "months", ["XS", "HT"], ["tháng 4", "tháng 5"], ["XS", "T"]);
    expect(reading.values.months?.map(({ level }) => level)).toEqual(["XS", null]);
    expect(reading.problems).toEqual([{ fact: "months", value: "HT", index: 1 }]);
  });

  it("may be without a rating", () =>
    expect(factsOf({ tháng: ["Không đánh giá", "T", "XS"] }).values.months?.[0]?.level).toBe("KHONG_DANH_GIA"));
});

describe("numbers, percents and choices", () => {
  it.each<[string, unknown, unknown]>([
    ["nghỉ", 15, 15],
    ["nghỉ", 0, 0],
    ["nghỉ", 14.5, 14.5],
    ["nghỉ", "", 0],
    ["đúng hạn", 100, 100],
    ["đúng hạn", 0, 0],
    ["ranh giới", "Trên", "trên"],
    ["ranh giới", "duoi", "dưới"],
    ["tháng không đánh giá", "BỎ QUA".normalize("NFD"), "bỏ qua"],
    ["tiêu chí chung", "không đáp ứng", "không đáp ứng"],
  ])("%s with %j is %s", (name, cell, value) => {
    const { values, problems } = factsOf({ [name]: [cell] });
    expect(Object.values(values)).toContain(value);
    expect(problems).toEqual([]);
  });

  it("leave of more than a hundred days is a number like any other", () =>
    expect(factsOf({ nghỉ: [120] })).toMatchObject({ values: { leave: 120 }, problems: [] }));

  it.each<[string, unknown]>([
    ["nghỉ", -1],
    ["nghỉ", "15"],
    ["nghỉ", "15 ngày"],
    ["nghỉ", Number.NaN],
    ["nghỉ", Number.POSITIVE_INFINITY],
    ["nghỉ", new Date(2023, 0, 15)],
    ["nghỉ", true],
    ["đúng hạn", 100.5],
    ["đúng hạn", -1],
    ["đúng hạn", "80%"],
    ["ranh giới", "giữa"],
    ["ranh giới", 1],
    ["tháng không đánh giá", "có"],
  ])("%s with %s cannot be read and is unknown", (name, cell) => {
    const { values, problems } = factsOf({ [name]: [cell] });
    expect(problems).toMatchObject([{ value: cell, index: 0 }]);
    expect(values[problems[0]?.fact as ValueFactKey]).toBeUndefined();
  });

  it("blank choices and percents are unknown, without a problem", () => {
    const { values, problems } = factsOf({ "ranh giới": [""], "đúng hạn": [" "] });
    expect(values.boundary).toBeUndefined();
    expect(values.onTime).toBeUndefined();
    expect(problems).toEqual([]);
  });
});

describe("a percentage in a cell that shows 95%", () => {
  it.each([
    ["đúng hạn", 0.95, "95%"],
    ["đúng hạn", 1, "100%"],
    ["vượt mức", 0.5, "50%"],
    ["đơn vị tốt", 0.7, "70%"],
  ])("%s: %s is asked about, never taken as less than one percent", (fact, value, percent) => {
    const text = run("RATING", [[""], "ND90-CC", fact, value]);
    expect(text).toMatch(/^⚠ /);
    expect(text).toContain(`có phải là ${percent}? Tỷ lệ ghi từ 0 đến 100.`);
  });

  it("a little below standard is just that, and none of anything is 0", () => {
    for (const value of [0.1, 1]) expect(run("RATING", [[""], "ND90-CC", "chưa đạt", value])).not.toMatch(/^⚠/);
    expect(run("RATING", [[""], "ND90-CC", "vượt mức", 0])).not.toMatch(/^⚠/);
  });
});
