// Tests of src/workbook/merge/unit-file.ts: what counts of a unit's own workbook, and what is said of one that does not fit.
import { describe, expect, it } from "vitest";
import type { UnitSummary } from "../../../src/rating/summary";
import { readUnitFile } from "../../../src/workbook/merge/unit-file";
import { summarySheet } from "../../../src/workbook/summary-sheet";
import { gridsReader } from "../../../src/workbook/unit";
import { gridsOf, put, readSheets, type Sheets, sheetsOf } from "../grids";

const PEOPLE = [
  { id: "P1", name: "Trần Văn Một" },
  { id: "P2", name: "Lê Thị Hai", months: ["T", "T", "T"] },
];

const read = (sheets: Sheets) => readUnitFile(gridsReader(gridsOf(sheets)), "don-vi.xlsx");
const submission = (sheets: Sheets) => {
  const source = read(sheets);
  if (!("submission" in source)) throw new Error(source.fault.key);
  return source;
};
const levels = (sheets: Sheets) => submission(sheets).submission.people.map(({ level }) => level);

/** The sheets with Tổng hợp, as the action writes it. */
function summarized(sheets: Sheets): Sheets {
  return { ...sheets, "Tổng hợp": summarySheet(readSheets(sheets).summary as UnitSummary).values };
}

describe("a unit's workbook", () => {
  it("without Tổng hợp is rated from its scores", () => {
    expect(levels(sheetsOf(PEOPLE))).toEqual(["DAT", "KHONG_DAT"]);
    expect(submission(sheetsOf(PEOPLE)).submission.sums).toBeNull();
  });

  it("with Tổng hợp hands up what the unit wrote there, its sums too", () => {
    const { submission: found, notes } = submission(summarized(sheetsOf(PEOPLE)));
    expect(found.people.map(({ level }) => level)).toEqual(["DAT", "KHONG_DAT"]);
    expect(found.sums?.everybody).toBe(2);
    expect(found.figures).toMatchObject({ withMonths: 2, excellentOnce: 1 });
    expect(notes).toEqual([]);
  });

  it("whose scores were changed after Tổng hợp says so with the Mã, and Tổng hợp counts", () => {
    const later = put(summarized(sheetsOf(PEOPLE)), "Quyết định", "C2", 9.5);
    expect(levels(later)).toEqual(["DAT", "KHONG_DAT"]);
    expect(submission(later).notes).toEqual([
      { key: "unit.stale", parameters: { unit: "UBND phường Thử", ids: "P1" } },
    ]);
  });

  it("whose Tổng hợp is of another period is rated from its scores, and says so", () => {
    const moved = summarized(sheetsOf(PEOPLE));
    for (const row of moved["Tổng hợp"] ?? []) if (row[2] === "Kỳ") row[3] = "2023-Q1";
    expect(submission(moved).submission.period).toBe("2023-Q2");
    expect(submission(moved).notes.map(({ key }) => key)).toEqual(["unit.other-period-summary"]);
  });

  it("of Tổng hợp alone is enough; one with neither that nor Cấu hình is refused by its name", () => {
    const { "Tổng hợp": only = [], ...rest } = summarized(sheetsOf(PEOPLE));
    expect(levels({ "Tổng hợp": only })).toEqual(["DAT", "KHONG_DAT"]);
    const { "Cấu hình": _, ...without } = rest;
    expect(read(without)).toMatchObject({ fault: { key: "source.no-summary", parameters: { source: "don-vi.xlsx" } } });
  });

  it("that cannot be rated says what is missing", () => {
    expect(read(put(sheetsOf(PEOPLE), "Cấu hình", "B5", "không có"))).toMatchObject({
      fault: { key: "source.not-rated", parameters: { reason: expect.stringContaining("không có") } },
    });
  });

  it("tells how earlier periods ended, by the last row of each person", () => {
    const row = (period: string, id: string, level: string) => [
      period,
      "long-bien-2023",
      id,
      "x",
      "LB04",
      280,
      "",
      level,
    ];
    const sheets = {
      ...sheetsOf(PEOPLE),
      "Kết quả": [
        ["Kỳ", "Quy định", "Mã", "Họ và tên", "Mẫu", "Điểm", "Mức theo điểm", "Mức quyết định"],
        row("2023-Q1", "P1", "Không đạt chuyên nghiệp"),
        row("2023-Q1", "P2", "Đạt chuyên nghiệp"),
        row("2023-Q1", "P1", "Đạt chuyên nghiệp"),
        row("2022-Q4", "P1", "Không đánh giá"),
        row("2023-Q2", "P1", "Đạt chuyên nghiệp"),
        row("2023-05", "P1", "Đạt chuyên nghiệp"),
      ],
    };
    expect(submission(sheets).submission.past).toEqual([
      { period: "2022-Q4", rated: 0, highest: 0 },
      { period: "2023-Q1", rated: 2, highest: 2 },
    ]);
  });
});
