// Tests of src/workbook/summary-read.ts: what a unit wrote into Tổng hợp comes back whole, without the reasons about people.
import { describe, expect, it } from "vitest";
import type { Submission } from "../../src/rating/submission";
import type { UnitSummary } from "../../src/rating/summary";
import { fingerprintOf } from "../../src/regulation/fingerprint";
import { longBien2023 } from "../../src/regulations/long-bien-2023";
import { READ_COLUMNS, readSummary } from "../../src/workbook/summary-read";
import { summarySheet } from "../../src/workbook/summary-sheet";
import { day, put, readSheets, type Sheets, sheetsOf, unitSheets } from "./grids";

const FIGURES = { compared: 4, sameAsSelf: 1, withMonths: 4, excellentOnce: 2, excellentByMonth: [4, 0, 1] };

/** Two Đạt, one Không đạt, one not rated for sick leave, one without all months, one with a faulty score. */
function sheets(): Sheets {
  const made = sheetsOf([
    { id: "P1", name: "Trần Văn Một" },
    { id: "P2", name: '=HYPERLINK("http://x","y")' },
    { id: "P3", name: "Phạm Văn Ba", discipline: "x" },
    { id: "P4", name: "Vũ Thị Bốn" },
    { id: "P5", name: "Ngô Thị Năm", months: ["XS", "T", ""] },
    { id: "P6", name: "Đỗ Thị Sáu" },
  ]);
  made.Nghỉ?.push(["P4", day(1, 4), day(30, 6), "ốm"]);
  return put(made, "Quyết định", "C7", "9,5");
}

/** The sheet as a focal agency sees it: without the last column. */
function published(summary: UnitSummary) {
  const { values } = summarySheet(summary, FIGURES);
  return { name: "Nhập 1", values: values.map((row) => row.slice(0, READ_COLUMNS)) };
}

const read = (summary: UnitSummary): Submission => {
  const reading = readSummary(published(summary));
  if (!("submission" in reading)) throw new Error(reading.lacks);
  return reading.submission;
};

describe("a summary read by the focal agency", () => {
  const summary = readSheets(sheets()).summary as UnitSummary;

  it("has everybody with Mã, form, points and level, as the unit rated them", () => {
    expect(read(summary).people).toEqual(
      summary.people.map(({ id, name, post, form, points, level }) => ({ id, name, post, form, points, level })),
    );
    expect(read(summary).people.map(({ level }) => level)).toEqual([
      ...["DAT", "DAT", "KHONG_DAT", "KHONG_DANH_GIA", "CHUA_DU", "CHUA_DU"],
    ]);
  });

  it("says whose it is, of which period, and by which rules", () => {
    expect(read(summary)).toMatchObject({
      ...{ unit: "UBND phường Thử", regulation: "long-bien-2023", period: "2023-Q2" },
      fingerprint: fingerprintOf(longBien2023),
    });
  });

  it("has the unit's own sums, and the figures for a review", () => {
    const { sums, figures } = read(summary);
    expect(sums).toEqual({
      levels: [
        { form: "LB04", level: "DAT", count: 2 },
        { form: "LB04", level: "KHONG_DAT", count: 1 },
        { form: "LB04", level: "KHONG_DANH_GIA", count: 1 },
        { form: "LB04", level: "CHUA_DU", count: 2 },
      ],
      everybody: 6,
    });
    expect(figures).toEqual(FIGURES);
  });

  it("holds no reason, which may tell of leave or discipline, in the columns that are read", () => {
    const reasons = summary.people.map(({ reason }) => reason).filter((reason) => reason !== "");
    expect(reasons.length).toBeGreaterThan(1);
    const whole = summarySheet(summary).values.flat();
    for (const reason of reasons) {
      expect(whole).toContain(reason);
      expect(published(summary).values.flat()).not.toContain(reason);
    }
  });

  it("has the quota of every group", () => {
    const people = ["XS", "T", "T"].map((_, index) => ({
      ...{ id: `C${index}`, form: "ND335-CC", group: index === 0 ? "Lãnh đạo" : "Chuyên môn" },
      scores: [30, 100, 100, 100],
      facts: { "kỷ luật": "", "suy thoái": "" },
    }));
    const rated = readSheets(unitSheets("nd-335", "2026-Q1", people)).summary as UnitSummary;
    expect(rated.quota.length).toBeGreaterThan(0);
    expect(read(rated).quota).toEqual(rated.quota);
  });

  it("is not taken from a sheet without the figures for the focal agency, or without a table", () => {
    const { name, values } = published(summary);
    const start = values.findIndex((row) => row[0] === "Số liệu gửi đầu mối");
    expect(readSummary({ name, values: values.slice(0, start) })).toEqual({ lacks: "figures" });
    expect(readSummary({ name, values: [["#REF!"]] })).toEqual({ lacks: "table" });
  });
});
