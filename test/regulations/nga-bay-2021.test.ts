// Tests of src/regulations/nga-bay-2021.ts: what the article on the model says (S3-2 … S3-9).
import { describe, expect, it } from "vitest";
import { run } from "../../src/entry";
import { ngaBay2021 } from "../../src/regulations/nga-bay-2021";
import { type AnyPerson, readSheets, unitSheets } from "../workbook/grids";

const XS = "Hoàn thành xuất sắc nhiệm vụ";
const T = "Hoàn thành tốt nhiệm vụ";
const HT = "Hoàn thành nhiệm vụ";
const KHT = "Không hoàn thành nhiệm vụ";

it("has five contents and a bonus of 0 to 3 points (S3-2)", () => {
  expect(ngaBay2021.forms.map(({ id, items }) => [id, items])).toEqual([["NB", 6]]);
  expect(run("RATING_POINTS", [[20, 20, 20, 20, 10, 3], "NB"])).toBe(93);
  for (const bonus of [3.01, -0.01])
    expect(run("RATING", [[20, 20, 20, 20, 10, bonus], "NB"])).toMatch(/^⚠ Nội dung 6: /);
});

it.each([
  [95.01, XS],
  [94.99, T],
  [90.01, T],
  [89.99, HT],
  [80.01, HT],
  [79.99, KHT],
  [0, KHT],
])("%d points are %s: above 95, above 90, above 80, below 80 (S3-3)", (points, level) => {
  const fifth = Math.round((points / 5) * 100) / 100;
  const first = Math.round((points - 4 * fifth) * 100) / 100;
  expect(run("RATING", [[first, fifth, fifth, fifth, fifth, 0], "NB"])).toBe(level);
});

it("takes the head's points, which come last, and no mean of the three bodies that score before (S3-5)", () => {
  expect(ngaBay2021.stages.map(({ sheet }) => sheet)).toEqual(["Công đoàn", "Lãnh đạo", "Cấp ủy", "Quyết định"]);
  const sheets = unitSheets("nga-bay-2021", "2021-Q4", [{ id: "N1", form: "NB", scores: [20, 20, 20, 20, 5, 0] }]);
  for (const [sheet, last] of [
    ["Công đoàn", 20],
    ["Lãnh đạo", 18],
    ["Cấp ủy", 16],
  ] as const)
    (sheets[sheet]?.[1] as unknown[])[6] = last;
  const { problems, person } = readSheets(sheets);
  expect(problems).toEqual([]);
  expect(person("N1")).toMatchObject({ points: 85, level: "HT" });
});

it("asks nobody to score himself: there is no stage for it (S3-5)", () =>
  expect(ngaBay2021.stages.map(({ sheet }) => sheet)).not.toContain("Tự chấm"));

describe("20% of those at T or better may be XS (S3-6)", () => {
  const people = (xs: number, t: number): AnyPerson[] =>
    Array.from({ length: xs + t }, (_, index) => ({
      id: `N${index}`,
      form: "NB",
      scores: index < xs ? [20, 20, 20, 20, 16, 0] : [20, 20, 20, 20, 12, 0],
    }));

  it.each([
    [2, 2, 0],
    [1, 4, 1],
    [3, 6, 1],
    [3, 7, 2],
    [2, 12, 2],
  ])("%i XS beside %i T: %i allowed, rounded down, and nobody is moved", (xs, t, limit) => {
    const { summary, levels } = readSheets(unitSheets("nga-bay-2021", "2021-Q4", people(xs, t)));
    expect(summary?.quota).toEqual([
      { group: "Toàn đơn vị", members: xs + t, pool: xs + t, limit, current: xs, excess: Math.max(0, xs - limit) },
    ]);
    expect(Object.values(levels).filter((level) => level === "XS")).toHaveLength(xs);
  });

  it("the counts of the secret ballot have to agree", () => {
    const head = ["Mã", "Họ và tên", "Hội nghị", "Phát ra", "Thu vào", "XS", "T", "HT", "KHT", "Không hợp lệ"];
    const sheets = {
      ...unitSheets("nga-bay-2021", "2021-Q4", people(1, 4)),
      "Biểu quyết": [
        head,
        ["N0", "Người N0", "Họp cơ quan", 9, 9, 6, 3, 0, 0, 0],
        ["N1", "Người N1", "Họp cơ quan", 9, 9, 6, 2, 0, 0, 0],
      ],
    };
    expect(readSheets(sheets).places).toEqual(["Biểu quyết!E3 ballot.count"]);
  });
});

it("does not rate who is marked as leading, counts nobody of them, and says why (S3-1)", () => {
  const people: AnyPerson[] = [1, 2, 3, 4, 5].map((index) => ({
    id: `N${index}`,
    form: "NB",
    scores: [20, 20, 20, 20, 12, 0],
  }));
  const marked = people.map((person) => ({ ...person, leads: person.id === "N1" }));
  expect(readSheets(unitSheets("nga-bay-2021", "2021-Q4", people)).summary?.quota).toMatchObject([
    { pool: 5, limit: 1 },
  ]);
  const { summary, levels, person } = readSheets(unitSheets("nga-bay-2021", "2021-Q4", marked));
  expect(levels).toEqual({ N1: "KHONG_DANH_GIA", N2: "T", N3: "T", N4: "T", N5: "T" });
  expect(person("N1").reason).toContain("Giữ chức vụ lãnh đạo, quản lý");
  expect(summary?.quota).toMatchObject([{ pool: 4, limit: 0 }]);
});

it.each(["2021-11"])("is done once a quarter: the period %s is refused (S3-9)", (period) => {
  expect(readSheets(unitSheets("nga-bay-2021", period, [])).places).toContain("Cấu hình!B4 regulation.period");
  expect(readSheets(unitSheets("nga-bay-2021", "2021-Q4", [])).places).not.toContain("Cấu hình!B4 regulation.period");
});
