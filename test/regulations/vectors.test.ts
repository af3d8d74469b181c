// The test vectors of law.md §12, one test a row, named by its number: each asked of the part of the program that answers it.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../../src/entry";
import { countQuota, quotaLimit } from "../../src/rating/quota";
import { findRegulation } from "../../src/regulations";
import { datePhrase } from "../../src/reports/dates";
import { row30, row45 } from "../rating/rows";
import { type AnyPerson, readSheets, sheetsOf, unitSheets } from "../workbook/grids";

const XS = "Hoàn thành xuất sắc nhiệm vụ";
const T = "Hoàn thành tốt nhiệm vụ";
const HT = "Hoàn thành nhiệm vụ";
const KHT = "Không hoàn thành nhiệm vụ";
const DAT = "Đạt chuyên nghiệp";
const KHONG_DAT = "Không đạt chuyên nghiệp";
const NOT_RATED = "Không đánh giá";
const OPEN = /^Quy định không xếp mức: /;

const rating = (scores: readonly unknown[], form: string, ...facts: unknown[]) =>
  run("RATING", [[scores], form, ...facts]);

/** Facts of somebody who has every condition of XS under NĐ 90/2020, with some changed, as pairs of a call. */
const staff = (changes: Record<string, unknown> = {}) =>
  Object.entries({
    "tiêu chí chung": "tốt",
    "đúng hạn": 100,
    "vượt mức": 60,
    "chưa đạt": 0,
    "suy thoái": false,
    "kỷ luật": false,
    ...changes,
  });

const nd90 = (changes: Record<string, unknown>) => rating([""], "ND90-VC", ...staff(changes).flat());

const NO_FLAGS = ["suy thoái", false, "kỷ luật", false];
const GOOD = ["tháng", ["XS", "T", "T"], "kỷ luật", "", "thanh tra", "", "đơn vị vi phạm", ""];

/** Four columns of NĐ 335 and NĐ 233 that come to so many points: điểm chung, then a, b, c at 100. */
const points = (total: number) => [total - 70, 100, 100, 100];

it("1: Ngã Bảy, exactly 95, 90 or 80 points is in no level until somebody settles the boundary", () => {
  for (const [first, above, below] of [
    [17, XS, T],
    [12, T, HT],
    [2, HT, KHT],
  ] as const) {
    const scores = [20, 20, 20, 18, first, 0];
    expect(run("RATING_POINTS", [[scores], "NB"])).toBe(78 + first);
    expect(rating(scores, "NB")).toMatch(OPEN);
    expect(rating(scores, "NB", "ranh giới", "trên")).toBe(above);
    expect(rating(scores, "NB", "ranh giới", "dưới")).toBe(below);
  }
});

it("2: Ngã Bảy, 94,96 is T although it may be shown as 95,0", () =>
  expect(rating([20, 20, 20, 18, 14, 2.96], "NB")).toBe(T));

it("3: Hà Nội 2022, 90, 89,99, 70, 50, 49,99", () =>
  expect([90, 89.99, 70, 50, 49.99].map((total) => rating([total], "HN22-02"))).toEqual([XS, T, T, HT, KHT]));

it("4: NĐ 335, 90 points over the quota stay XS, and the quota shows one too many", () => {
  const people: AnyPerson[] = [90, 80, 80].map((total, index) => ({
    id: `C${index}`,
    form: "ND335-CC",
    scores: points(total),
    facts: { "Suy thoái": "", "Kỷ luật": "" },
  }));
  const { person, summary } = readSheets(unitSheets("nd-335", "2026-Q1", people));
  expect(person("C0")).toMatchObject({ points: 90, band: "XS", level: "XS" });
  expect(summary?.quota[0]).toMatchObject({ pool: 3, limit: 0, current: 1, excess: 1 });
});

it("5: LB03, 449,5 points with one mandatory item at 9,5 is not Đạt", () => {
  const scores = Array.from({ length: 45 }, (_, index) => (index === 29 ? 9.5 : 10));
  expect(run("RATING_POINTS", [[scores], "LB03"])).toBe(449.5);
  expect(rating(scores, "LB03", ...GOOD)).toBe(KHONG_DAT);
});

it("6: LB03, 30 × 10 and 15 × 8 is Đạt", () => {
  expect(run("RATING_POINTS", [[row45()], "LB03"])).toBe(420);
  expect(rating(row45(), "LB03", ...GOOD)).toBe(DAT);
});

it("7: LB04, 20 × 10, nine 8 and one 7,5 is not Đạt", () => {
  expect(run("RATING_POINTS", [[row30({ 30: 7.5 })], "LB04"])).toBe(279.5);
  expect(rating(row30({ 30: 7.5 }), "LB04", ...GOOD)).toBe(KHONG_DAT);
});

it.each([
  [0, "score.range"],
  [8.25, "score.step"],
  [10.5, "score.range"],
])("8: Long Biên, an item of %s is the problem %s, and never a level", (score, code) => {
  const sheets = sheetsOf([{ id: "P1", name: "Lê Thị Hai", scores: row30({ 1: score }) }]);
  const { problems, levels } = readSheets(sheets);
  expect(problems.filter(({ sheet }) => sheet === "Quyết định").map((problem) => problem.code)).toEqual([code]);
  expect(levels).toEqual({ P1: "CHUA_DU" });
  expect(rating(row30({ 1: score }), "LB04", ...GOOD)).toMatch(/^⚠ Nội dung 1: /);
});

it("9: Long Biên, months T, T, T have no XS", () =>
  expect(rating(row30(), "LB04", "tháng", ["T", "T", "T"], ...GOOD.slice(2))).toBe(KHONG_DAT));

it("10: Long Biên, months XS, HT, XS have one below T", () =>
  expect(rating(row30(), "LB04", "tháng", ["XS", "HT", "XS"], ...GOOD.slice(2))).toBe(KHONG_DAT));

it("11: Hà Nội, a teacher in July is not rated, with the reason, and stands outside the quota", () => {
  const office: AnyPerson[] = [1, 2, 3, 4, 5, 6].map((number) => ({
    id: `V${number}`,
    form: "HN22-02",
    scores: [number === 1 ? 95 : 75],
  }));
  const teacher: AnyPerson = { id: "G1", form: "HN22-02", scores: [95], facts: { "Giáo viên hè": "x" } };
  const { person, summary, problems } = readSheets(unitSheets("hanoi-2022", "2023-07", [...office, teacher]));
  expect(problems).toEqual([]);
  expect(person("G1")).toMatchObject({ level: "KHONG_DANH_GIA", text: NOT_RATED, points: null });
  expect(person("G1").reason).toContain("tháng 6, 7, 8");
  expect(summary?.quota).toEqual([expect.objectContaining({ members: 6, pool: 6, limit: 1, current: 1, excess: 0 })]);
});

it("12: a group of five who meet T may have one XS before promotion, none after", () => {
  expect([quotaLimit(5, 20, "before"), quotaLimit(5, 20, "after")]).toEqual([1, 0]);
  const levels = ["T", "T", "T", "T", "T"].map((level) => [level]);
  const groups = levels.map(() => ["Trưởng"]);
  expect(run("RATING_QUOTA", [levels, "son-la-2021", groups])).toContainEqual(["Trưởng", 5, 5, 1, 0, 0]);
  expect(run("RATING_QUOTA", [levels, "nd-335", groups])).toContainEqual(["Trưởng", 5, 5, 0, 0, 0]);
});

it("13: NĐ 90, five months worked without maternity is not rated, and the review is still due", () => {
  expect(nd90({ "tháng công tác": 5 })).toBe(NOT_RATED);
  const why = run("RATING_WHY", [[[""]], "ND90-VC", ...staff({ "tháng công tác": 5 }).flat()]) as string;
  expect(why).toContain("vẫn phải kiểm điểm");
});

it("14: NĐ 90, four months of sick leave with every condition of XS is HT, by Điều 2.3", () => {
  const facts = { "tháng công tác": 8, "tháng nghỉ": 4 };
  expect(nd90(facts)).toBe(HT);
  expect(run("RATING_WHY", [[[""]], "ND90-VC", ...staff(facts).flat()])).toMatch(/✓ Nghỉ theo quy định.*Điều 2\.3\)/);
});

it("15: NĐ 90, six months of maternity leave and six worked is rated on the time worked", () =>
  expect(nd90({ "tháng công tác": 6, "tháng nghỉ": 6, "thai sản": true })).toBe(XS));

it("16: NĐ 90, away exactly six months and six worked has no cap, and the summary says that no rule speaks of it", () => {
  expect(nd90({ "tháng công tác": 6, "tháng nghỉ": 6 })).toBe(XS);
  const facts = { ...Object.fromEntries(staff()), "Tháng công tác": 6, "Tháng nghỉ": 6 };
  const { levels, summary } = readSheets(unitSheets("nd-90", "2022", [{ id: "V1", form: "ND90-VC", facts }]));
  expect(levels).toEqual({ V1: "XS" });
  expect(summary?.notes.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^Nghỉ đúng 06 tháng.*không khoản nào nói tới/),
  );
});

it("17: NĐ 90, 35% of the criteria below standard is in no level", () =>
  expect(nd90({ "đúng hạn": 65, "vượt mức": 0, "chưa đạt": 35 })).toMatch(OPEN));

it("18: ND335-CC, 28 and 100, 100, 75 is 2765/30 points, XS without rounding", () => {
  expect(run("RATING_POINTS", [[[28, 100, 100, 75]], "ND335-CC"])).toBe(2765 / 30);
  expect(rating([28, 100, 100, 75], "ND335-CC", ...NO_FLAGS)).toBe(XS);
  expect(2765).toBeGreaterThanOrEqual(90 * 30);
});

it("19: NĐ 335, nothing assigned leaves a, b, c blank: not enough data", () =>
  expect(rating([28, "", "", ""], "ND335-CC", ...NO_FLAGS)).toBe("Chưa đủ điểm: thiếu 3 nội dung"));

it.each([
  [5, 2, "ngày 05 tháng 02 năm 2026"],
  [9, 3, "ngày 09 tháng 3 năm 2026"],
  [10, 12, "ngày 10 tháng 12 năm 2026"],
])("20: the date %i/%i/2026 is %s", (day, month, text) => expect(datePhrase({ year: 2026, month, day })).toBe(text));

it("22: Long Biên, 18 CBCCVC and 4 LĐHĐ use LB05, and both rules on the assessor are named", () => {
  const people = Array.from({ length: 22 }, (_, index) => ({
    id: `N${index}`,
    name: `Người ${index}`,
    form: "LB05",
    kind: index < 18 ? "Viên chức" : "LĐHĐ",
  }));
  const { summary, places } = readSheets(sheetsOf(people));
  expect(places).toEqual([]);
  expect(summary?.notes.some(({ message }) => message.startsWith("Ngưỡng 20 người"))).toBe(true);
  const small = readSheets(sheetsOf(people.map((person) => ({ ...person, form: "LB04" }))));
  expect(small.places).toEqual(["Nhân sự!H1 form.headcount"]);
});

it("23: discipline that is not linked to duty is KHT under NĐ 90 (2022), and no mark of NĐ 233", () => {
  expect(nd90({ "kỷ luật": true })).toBe(KHT);
  expect(rating(points(90), "ND233-VC", ...NO_FLAGS)).toBe(XS);
  const duty = findRegulation("nd-233")?.ambiguities.find(({ id }) => id === "discipline-duty");
  expect(duty?.readings[0]?.meaning).toContain("gắn với nhiệm vụ");
});

it("24: NĐ 233, the head with 95 points in a unit at T is T, by Điều 12.7", () => {
  const head: AnyPerson = {
    id: "H",
    name: "Trần Văn Một",
    form: "ND233-QL",
    scores: [25, 100, 100, 100, 100, 100, 100],
    facts: { "Suy thoái": "", "Kỷ luật": "", "Tham nhũng đơn vị": "" },
  };
  const { person } = readSheets(
    unitSheets("nd-233", "2026", [head], { "Người ký": "Trần Văn Một", "Mức của đơn vị": "T" }),
  );
  expect(person("H")).toMatchObject({ points: 95, band: "XS", level: "T" });
  expect(person("H").explanation[person("H").explanation.length - 1]?.citation).toContain("Điều 12.7");
});

it("25: four months of unpaid leave and eight worked has no cap under NĐ 233, at most HT under NĐ 90", () => {
  const months = { "tháng công tác": 8, "tháng nghỉ": 4 };
  expect(rating(points(90), "ND233-VC", ...NO_FLAGS, ...Object.entries(months).flat())).toBe(XS);
  expect(nd90(months)).toBe(HT);
});

it("26: the year 2026 may still be rated by NĐ 90, and NĐ 233 asks whether the unit has its Quy chế", () => {
  const facts = Object.fromEntries(staff());
  const old = readSheets(unitSheets("nd-90", "2026", [{ id: "V1", form: "ND90-VC", facts }]));
  expect([old.places, old.levels]).toEqual([[], { V1: "XS" }]);
  const asked = findRegulation("nd-233")?.ambiguities.find(({ id }) => id === "nd233-2026");
  expect(asked).toMatchObject({ fallback: null, setting: "Quy chế đánh giá" });
  expect(readSheets(unitSheets("nd-90", "2027", [])).places).toContain("Cấu hình!B4 regulation.period");
});

it("27: NĐ 233, ten at T or better in a unit that is itself XS: two, once the unit sets its 25%", () => {
  const members = Array.from({ length: 10 }, () => ({ level: "T" as const, group: "Giáo viên" }));
  const share = { of: "good", reading: "after" } as const;
  expect(countQuota(members, { ...share, percent: 25 }).limit).toBe(2);
  expect(countQuota(members, { ...share, percent: 20 }).limit).toBe(1);
});

it("21: Ngã Bảy, 13 rewards of 200 000 đồng with a typed sum of 2 400 000: a warning that it must be 2 600 000", () => {
  const typed = { "Số lượt khen thưởng": 13, "Tổng tiền khen thưởng": 2_400_000 };
  const { problems } = readSheets(unitSheets("nga-bay-2021", "2021-Q4", [], typed));
  expect(problems.filter(({ code }) => code === "setting.unknown")).toMatchObject([
    {
      sheet: "Cấu hình",
      cell: "B6",
      message: "13 người × 200.000 đồng = 2.600.000 đồng, đang ghi 2.400.000 đồng: kiểm tra lại.",
    },
  ]);
  const right = unitSheets("nga-bay-2021", "2021-Q4", [], { ...typed, "Tổng tiền khen thưởng": 2_600_000 });
  expect(readSheets(right).places).not.toContain("Cấu hình!B6 setting.unknown");
});

describe("the rows of law.md §12", () => {
  it("all have a test of their number here", () => {
    const source = readFileSync(import.meta.filename, "utf8");
    const tested = new Set([...source.matchAll(/"(\d+): /g)].map(([, number]) => Number(number)));
    const rows = Array.from({ length: 27 }, (_, index) => index + 1);
    expect(rows.filter((row) => !tested.has(row))).toEqual([]);
  });
});
