// Tests of src/rating/merging.ts: units in, missing, late and differing, people counted once, sums by block (S2-35, S2-37).
import { describe, expect, it } from "vitest";
import { mergeMessage } from "../../src/language/merge";
import { dayNumber } from "../../src/rating/calendar";
import { countsOf } from "../../src/rating/merge-counts";
import { type ExpectedUnit, handUpDay, type MergeInput, type Source } from "../../src/rating/merge-units";
import { type Merge, mergeUnits, mostCommon } from "../../src/rating/merging";
import { readPeriod } from "../../src/rating/period";
import type { Submission, SubmittedPerson } from "../../src/rating/submission";
import { fingerprintOf } from "../../src/regulation/fingerprint";
import type { LevelCode } from "../../src/regulation/schema";
import { hanoi2022 } from "../../src/regulations/hanoi-2022";
import { longBien2023 } from "../../src/regulations/long-bien-2023";

const period = readPeriod("2024-Q2") as MergeInput["period"];
const JULY = dayNumber({ year: 2024, month: 7, day: 1 });
const JUNE = dayNumber({ year: 2024, month: 6, day: 20 });

const person = (id: string, level: LevelCode | null = "DAT", name = `Người ${id}`): SubmittedPerson => ({
  ...{ id, name, post: "Chuyên viên", form: "LB04", points: 290, level },
});

function unit(name: string, people: SubmittedPerson[], part: Partial<Submission> = {}): Source {
  const submission: Submission = {
    ...{ unit: name, block: "Chính quyền", regulation: "long-bien-2023", period: "2024-Q2", people, quota: [] },
    ...{ fingerprint: fingerprintOf(longBien2023), sums: null, figures: null, past: null },
    ...part,
  };
  return { source: `${name}.xlsx`, row: null, submission, notes: [] };
}

const row = (name: string, part: Partial<ExpectedUnit> = {}): ExpectedUnit => ({
  ...{ name, block: "Chính quyền", due: null, received: null, comment: "" },
  ...part,
});

const merge = (sources: Source[], expected: ExpectedUnit[] | null = null, today = JUNE): Merge =>
  mergeUnits({ regulation: longBien2023, period, expected, sources, today });

const states = (result: Merge) => Object.fromEntries(result.units.map(({ name, state }) => [name, state]));
const keys = (result: Merge) => result.problems.map(({ key }) => key);
const sentences = (result: Merge) => result.problems.map(({ key, parameters }) => mergeMessage(key, parameters));

const A = unit("UBND phường A", [person("A1"), person("A2", "KHONG_DAT"), person("A3", "KHONG_DANH_GIA")]);
const B = unit("Đảng ủy phường A", [person("B1"), person("B2", "CHUA_DU")], { block: "khối Đảng, đoàn thể" });
const C = unit("Trường C", [person("C1"), person("C2"), person("C3", null)], { block: "TRƯỜNG HỌC" });

describe("a merge", () => {
  it("adds up every unit by its block, whatever way the block is written (S2-37)", () => {
    const { blocks, counts, problems } = merge([A, B, C]);
    expect(blocks.map(({ name, counts: { all, rated, levels } }) => [name, all, rated, levels.DAT ?? 0])).toEqual([
      ["Chính quyền", 3, 2, 1],
      ["Đảng, đoàn thể", 2, 1, 1],
      ["Trường học", 3, 2, 2],
    ]);
    expect(blocks.map(({ units }) => units.map(({ name }) => name))).toEqual([
      ["UBND phường A"],
      ["Đảng ủy phường A"],
      ["Trường C"],
    ]);
    expect(counts).toEqual({ all: 8, rated: 5, levels: { DAT: 4, KHONG_DAT: 1 }, excluded: 1, none: 2 });
    expect(problems).toEqual([]);
  });

  it("knows of no missing unit where nobody gave a list", () => {
    expect(states(merge([A], null, JULY))).toEqual({ "UBND phường A": "in" });
  });

  it("names the units of the list that are missing, and those whose last day is over", () => {
    const list = [row("UBND phường A"), row("UBND phường D"), row("UBND phường E", { due: JUNE + 60 })];
    const result = merge([A], list, JULY);
    expect(states(result)).toEqual({ "UBND phường A": "in", "UBND phường D": "overdue", "UBND phường E": "missing" });
    expect(sentences(result)).toEqual([
      "Chưa có biểu tổng hợp của UBND phường D, đã quá hạn 28/6/2024: nhắc đơn vị gửi ngay.",
      "Chưa có biểu tổng hợp của UBND phường E: nhắc đơn vị gửi.",
    ]);
    expect(result.counts.all).toBe(3);
  });

  it("takes the last day from the regulation where the list gives none (day 28, S2-35)", () => {
    expect(handUpDay(longBien2023, period)).toBe(dayNumber({ year: 2024, month: 6, day: 28 }));
    const on = (day: number) =>
      merge([A], [row("UBND phường A", { received: dayNumber({ year: 2024, month: 6, day }) })]);
    expect(states(on(28))).toEqual({ "UBND phường A": "in" });
    expect(on(28).problems).toEqual([]);
    expect(states(on(29))).toEqual({ "UBND phường A": "late" });
    expect(sentences(on(29))).toEqual(["UBND phường A nộp ngày 29/6/2024, sau hạn 28/6/2024."]);
    expect(on(29).counts.all).toBe(3);
  });

  it.each([
    ["unit.period", { period: "2024-Q1" }],
    ["unit.regulation", { regulation: "nd-90" }],
    ["unit.fingerprint", { fingerprint: "khac" }],
  ] as const)("leaves a unit that differs out of the sums, names it, and keeps the others: %s", (key, part) => {
    const result = merge([unit("UBND phường D", [person("D1")], part), A, B]);
    expect(states(result)["UBND phường D"]).toBe("differs");
    expect(keys(result)).toEqual([key]);
    expect(result.counts.all).toBe(5);
    expect(result.blocks.map(({ name, counts }) => [name, counts.all])).toEqual([
      ["Chính quyền", 3],
      ["Đảng, đoàn thể", 2],
    ]);
    expect(result.people.map(({ id }) => id)).toEqual(["A1", "A2", "A3", "B1", "B2"]);
    const [sentence = ""] = sentences(result);
    expect(sentence).not.toMatch(/[{}]/);
    expect(sentence).toContain(Object.values(part)[0]);
  });

  it("counts a person of both halves of a ward once, and names both places with both levels (S2-35)", () => {
    const half = unit("Đảng ủy phường A", [person("a1", "KHONG_DAT", "người A1"), person("B1")], { block: "Đảng" });
    const result = merge([A, half]);
    expect(result.people.map(({ id, unit: name }) => [id, name])).toEqual([
      ["A1", "UBND phường A"],
      ["A2", "UBND phường A"],
      ["A3", "UBND phường A"],
      ["B1", "Đảng ủy phường A"],
    ]);
    expect(result.counts.all).toBe(4);
    expect(result.blocks.map(({ counts }) => counts.all)).toEqual([3, 1]);
    expect(sentences(result)).toEqual([
      "người A1 (Mã a1) có ở UBND phường A (Đạt chuyên nghiệp) và Đảng ủy phường A (Không đạt chuyên nghiệp): tính một lần, ở UBND phường A. Hai đơn vị thống nhất nơi đánh giá.",
    ]);
  });

  it("takes the same Mã with another name for two people, and says so", () => {
    const result = merge([A, unit("Trường C", [person("A1", "DAT", "Ai khác")])]);
    expect(result.counts.all).toBe(4);
    expect(keys(result)).toEqual(["person.same-id"]);
    expect(sentences(result)[0]).toMatch(/Người A1.*Ai khác|Ai khác.*Người A1/);
  });

  it("names the first of three units that have a person, and leaves one that a unit itself has twice to that unit", () => {
    const three = ["A", "B", "C"].map((name) => unit(name, [person("X1"), person(name)]));
    expect(merge(three).problems.map(({ parameters }) => [parameters.first, parameters.second])).toEqual([
      ["A", "B"],
      ["A", "C"],
    ]);
    const twice = merge([unit("A", [person("X1"), person("X1")])]);
    expect([twice.counts.all, twice.problems]).toEqual([2, []]);
  });

  it("does not count a person twice through a unit that is out of the sums", () => {
    const result = merge([unit("UBND phường D", [person("A1")], { period: "2024-Q1" }), A]);
    expect(result.counts.all).toBe(3);
    expect(keys(result)).toEqual(["unit.period"]);
  });

  it("counts the first of two summaries of one unit, and names both files", () => {
    const again = { ...unit("ubnd phường A", [person("A1"), person("A9")]), source: "cu.xlsx" };
    const result = merge([A, again]);
    expect(result.counts.all).toBe(3);
    expect(result.units.map(({ state }) => state)).toEqual(["in", "repeated"]);
    expect(sentences(result)).toEqual([
      "ubnd phường A có hai biểu: đã tính UBND phường A.xlsx, chưa tính cu.xlsx. Giữ lại một biểu đúng rồi tổng hợp lại.",
    ]);
  });

  it("takes the two halves of a ward under one name for two units, by their blocks", () => {
    const halves = [unit("Phường A", [person("A1")]), unit("Phường A", [person("B1")], { block: "Đảng, đoàn thể" })];
    const list = [row("Phường A", { block: "Đảng, đoàn thể" }), row("Phường A")];
    const result = merge(halves, list);
    expect(result.units.map(({ state, source, block }) => [state, source, block])).toEqual([
      ["in", "Phường A.xlsx", "Đảng, đoàn thể"],
      ["in", "Phường A.xlsx", "Chính quyền"],
    ]);
    expect(result.units.map(({ submission }) => submission?.people[0]?.id)).toEqual(["B1", "A1"]);
    expect(result.problems).toEqual([]);
  });

  it("takes two units of one name in different blocks for two, without a list as well", () => {
    const result = merge([unit("Phường A", [person("A1")]), unit("Phường A", [person("B1")], { block: "Đảng" })]);
    expect(result.units.map(({ state }) => state)).toEqual(["in", "in"]);
  });

  it("finds the row of a unit by its name, though the list gives it another block or none", () => {
    const list = [row("UBND phường D"), row("UBND phường A", { block: "", comment: "Đã nhắc" })];
    const result = merge([A], list);
    expect(result.units.map(({ name, state, comment, counts: { all } }) => [name, state, comment, all])).toEqual([
      ["UBND phường D", "missing", "", 0],
      ["UBND phường A", "in", "Đã nhắc", 3],
    ]);
    expect(keys(merge([A], [row("UBND phường D"), row("UBND phường A", { block: "Đảng" })]))).toEqual([
      "unit.missing",
      "unit.other-block",
    ]);
  });

  it("has a row without a name and without a summary, too", () =>
    expect(merge([], [row("")]).units).toMatchObject([{ name: "", state: "missing", counts: { all: 0 } }]));

  it("is overdue from the day after the last one on, and never where no day is known", () => {
    const last = dayNumber({ year: 2024, month: 6, day: 28 });
    expect(states(merge([], [row("D")], last))).toEqual({ D: "missing" });
    expect(states(merge([], [row("D")], last + 1))).toEqual({ D: "overdue" });
    const month = readPeriod("2023-07") as MergeInput["period"];
    const byMonth = (sources: Source[], expected: ExpectedUnit[]) =>
      states(mergeUnits({ regulation: hanoi2022, period: month, expected, sources, today: JULY }));
    expect(handUpDay(hanoi2022, month)).toBeNull();
    const mine = { regulation: "hanoi-2022", period: "2023-07", fingerprint: fingerprintOf(hanoi2022) };
    expect(byMonth([unit("E", [], mine)], [row("D"), row("E", { received: JULY })])).toEqual({ D: "missing", E: "in" });
  });

  it("lists what was noted while a source was read, under its unit", () => {
    const noted = { ...A, notes: [{ key: "unit.stale" as const, parameters: { unit: "UBND phường A" } }] } as Source;
    expect(merge([noted]).problems).toEqual([
      { unit: "UBND phường A", source: "UBND phường A.xlsx", key: "unit.stale", parameters: { unit: "UBND phường A" } },
    ]);
  });

  it("names a file that cannot be read and merges the others", () => {
    const fault = { key: "source.unreadable", parameters: { source: "hong.xlsx", reason: "Tệp bị hỏng." } } as const;
    const result = merge([{ source: "hong.xlsx", row: null, fault }, A, B]);
    expect(result.units.map(({ name, state }) => [name, state])).toEqual([
      ["hong.xlsx", "unread"],
      ["UBND phường A", "in"],
      ["Đảng ủy phường A", "in"],
    ]);
    expect(sentences(result)).toEqual(["Không đọc được hong.xlsx: Tệp bị hỏng."]);
    expect(result.counts.all).toBe(5);
    const linked = merge([{ source: "hong.xlsx", row: 0, fault }], [row("UBND phường D")]);
    expect(linked.problems).toMatchObject([{ unit: "UBND phường D", source: "hong.xlsx" }]);
  });

  it("names each sum of the unit that its own list does not come to", () => {
    const sums = { levels: [{ form: "LB04", level: "DAT" as const, count: 2 }], everybody: 4 };
    const result = merge([unit("UBND phường D", [person("D1"), person("D2", "KHONG_DAT")], { sums })]);
    expect(sentences(result)).toEqual([
      "UBND phường D: biểu ghi 2 người (LB04: Đạt chuyên nghiệp), đếm trong danh sách được 1. Đơn vị chạy lại Tổng hợp rồi gửi lại.",
      "UBND phường D: biểu ghi 0 người (LB04: Không đạt chuyên nghiệp), đếm trong danh sách được 1. Đơn vị chạy lại Tổng hợp rồi gửi lại.",
      "UBND phường D: biểu ghi 4 người (tất cả), đếm trong danh sách được 2. Đơn vị chạy lại Tổng hợp rồi gửi lại.",
    ]);
  });

  it("says nothing where the unit's own sums agree", () => {
    const sums = { levels: [{ form: "LB04", level: "DAT" as const, count: 2 }], everybody: 3 };
    const people = [person("D1"), person("D2"), person("D3", null)];
    expect(merge([unit("UBND phường D", people, { sums })]).problems).toEqual([]);
  });

  it("asks for the block, for a unit that is not on the list, and for people without a Mã", () => {
    const list = [row("UBND phường A")];
    const result = merge([A, unit("Hội X", [person("")], { block: " " })], list);
    expect(keys(result)).toEqual(["unit.not-listed", "unit.no-block", "unit.no-id"]);
    expect(sentences(result).at(-1)).toMatch(/^Hội X: 1 người chưa có Mã/);
    expect(result.blocks.at(-1)?.name).toBe("");
    expect(result.counts.all).toBe(4);
  });

  it("files a unit under the list's block where the unit names another, and says so", () => {
    const result = merge([A], [row("UBND phường A", { block: "Đảng" })]);
    expect(result.units[0]?.block).toBe("Đảng, đoàn thể");
    expect(sentences(result)).toEqual([
      "UBND phường A ghi khối “Chính quyền”, trang Đơn vị ghi “Đảng, đoàn thể”: đang xếp theo trang Đơn vị.",
    ]);
  });

  it("says when the link of one unit leads to another one's summary", () => {
    const result = merge([{ ...A, row: 0 }], [row("UBND phường D")]);
    expect(sentences(result)).toEqual(["Liên kết của UBND phường D là biểu của UBND phường A: kiểm tra lại liên kết."]);
  });

  it("keeps each unit's quota and adds up those of counted units by their group", () => {
    const quota = (current: number, limit: number) => [
      { group: "Toàn đơn vị", members: 10, pool: 8, limit, current, excess: Math.max(0, current - limit) },
    ];
    const { quota: rows, totals } = merge([
      unit("D", [person("D1")], { quota: quota(3, 1) }),
      unit("E", [person("E1")], { quota: quota(1, 2) }),
      unit("F", [person("F1")], { quota: quota(9, 1), period: "2024-Q1" }),
    ]);
    expect(rows.map(({ unit: name, excess }) => [name, excess])).toEqual([
      ["D", 2],
      ["E", 0],
    ]);
    expect(totals).toEqual([{ group: "Toàn đơn vị", members: 20, pool: 16, limit: 3, current: 4, excess: 2 }]);
  });

  it("names a unit that the list has twice", () => {
    expect(keys(merge([A], [row("UBND phường A"), row("UBND  phường a")]))).toContain("unit.listed-twice");
  });
});

describe("the regulation and period of a merge", () => {
  it("are those of most summaries; of equally many the first", () => {
    const other = unit("D", [], { period: "2024-Q1" });
    expect(mostCommon([other, A, B])).toMatchObject({ period: "2024-Q2" });
    expect(mostCommon([other, A])).toMatchObject({ period: "2024-Q1" });
    expect(mostCommon([])).toBeUndefined();
    const fault = { key: "source.unreadable", parameters: { source: "x", reason: "y" } } as const;
    expect(mostCommon([{ source: "x", row: null, fault }, A])).toMatchObject({ period: "2024-Q2" });
  });
});

describe("counts", () => {
  it("know only the regulation's own levels for ratings", () => {
    const levels = (["DAT", "XS", "KHONG_DANH_GIA", "CHUA_QUY_DINH", null] as const).map((level) => ({ level }));
    expect(countsOf(levels, longBien2023)).toEqual({ all: 5, rated: 1, levels: { DAT: 1 }, excluded: 1, none: 3 });
  });
});
