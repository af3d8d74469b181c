// Tests of src/regulations/hanoi-2022.ts: what CV 2722-CV/BTCTU asks of a month (S0-1, S0-4, S0-5).
import { describe, expect, it } from "vitest";
import { run } from "../../src/entry";
import { quotaLimit } from "../../src/rating/quota";
import { findRegulation } from "../../src/regulations";
import { type AnyPerson, readSheets, unitSheets } from "../workbook/grids";

describe("a month in which everybody is to be rated (S0-5)", () => {
  const people: AnyPerson[] = [
    { id: "A1", form: "HN22-02", scores: [75] },
    { id: "A2", form: "HN22-02", scores: [""] },
    { id: "G1", form: "HN22-02", scores: [""], facts: { "Giáo viên hè": "x" } },
  ];

  it("names whoever is neither rated nor left out, and nobody else", () => {
    const { places, levels } = readSheets(unitSheets("hanoi-2022", "2023-07", people));
    expect(places).toEqual(["Nhân sự!A3 person.not-scored"]);
    expect(levels).toEqual({ A1: "T", A2: "CHUA_DU", G1: "KHONG_DANH_GIA" });
  });

  it("is complete when those expected are rated or left out", () => {
    const done = people.map((person) => (person.id === "A2" ? { ...person, scores: [60] } : person));
    const { problems, reading, summary } = readSheets(unitSheets("hanoi-2022", "2023-07", done));
    expect(problems).toEqual([]);
    const progress = summary && reading.progress?.(summary);
    expect(progress?.[progress.length - 1]).toMatchObject({ sheet: "Quyết định", done: 2, total: 2, missing: [] });
  });
});

it("counts XS against those at T in the whole unit, whatever their group, at a share the unit may set (S0-4)", () => {
  const people: AnyPerson[] = Array.from({ length: 13 }, (_, index) => ({
    id: `A${index}`,
    form: "HN22-02",
    group: index < 6 ? "Trưởng" : "Chuyên viên",
    scores: [index < 3 ? 92 : index < 12 ? 80 : 60],
  }));
  const quota = (settings = {}) => readSheets(unitSheets("hanoi-2022", "2023-05", people, settings)).summary?.quota;
  // 3 XS and 9 T: not more than 20% of the nine that are left at T, 2 of 10 at the most
  expect(quota()).toEqual([{ group: "Toàn đơn vị", members: 13, pool: 12, limit: 2, current: 3, excess: 1 }]);
  expect(quota({ "Tỷ lệ xuất sắc": 35 })).toMatchObject([{ limit: quotaLimit(12, 35, "after"), excess: 0 }]);
  expect(findRegulation("hanoi-2022")?.unverified.join(" ")).toContain("khoản 7 Điều 1 Quyết định 3251-QĐ/TU");
});

it.each([
  ["2023-05", "T"],
  ["2023-06", "KHONG_DANH_GIA"],
  ["2023-07", "KHONG_DANH_GIA"],
  ["2023-08", "KHONG_DANH_GIA"],
  ["2023-09", "T"],
])("a teacher on summer leave in %s: %s (S0-1: months 6 to 8)", (period, level) => {
  const people: AnyPerson[] = [{ id: "G1", form: "HN22-02", scores: [75], facts: { "Giáo viên hè": "x" } }];
  expect(readSheets(unitSheets("hanoi-2022", period, people)).levels).toEqual({ G1: level });
});

it.each(["HN22-01", "HN22-02", "HN22-03"])(
  "%s: more than 100 points are a problem, in one cell or added up",
  (form) => {
    for (const row of [[100.01], [60, 40.01]]) expect(run("RATING", [[row], form])).toMatch(/^⚠ /);
    expect(run("RATING_POINTS", [[[60, 40]], form])).toBe(100);
  },
);
