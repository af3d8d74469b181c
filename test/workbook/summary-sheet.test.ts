// Tests of src/workbook/summary-sheet.ts: the content of `Tổng hợp`, row by row (mẫu 06, S2-35).
import { describe, expect, it } from "vitest";
import type { UnitSummary } from "../../src/rating/summary";
import type { Regulation } from "../../src/regulation/schema";
import { findRegulation } from "../../src/regulations";
import { summarySheet } from "../../src/workbook/summary-sheet";
import { summaryTable } from "../../src/workbook/tables";
import { day, type Person, put, readSheets, sheetsOf } from "./grids";

/** Two Đạt, one Không đạt, one not rated, one without a level. */
function summary(): UnitSummary {
  const sheets = sheetsOf([
    { id: "P1", name: "Trần Văn Một" },
    { id: "P2", name: '=HYPERLINK("http://x","y")' },
    { id: "P3", name: "Phạm Văn Ba", discipline: "x" },
    { id: "P4", name: "Vũ Thị Bốn" },
    { id: "P5", name: "Ngô Thị Năm", months: ["XS", "T", ""] },
  ]);
  sheets.Nghỉ?.push(["P4", day(1, 4), day(30, 6), "ốm"]);
  return readSheets(sheets).summary as UnitSummary;
}

const sheet = summarySheet(summary());
const rowOf = (text: string) => sheet.values.findIndex((row) => row.includes(text));

describe("Tổng hợp", () => {
  it("has rows of one width, as many columns as widths", () => {
    for (const row of sheet.values) expect(row).toHaveLength(sheet.columnWidths.length);
    expect(sheet.columnWidths).toHaveLength(Object.keys(summaryTable.columns).length);
  });

  it("begins with its title, the unit, the period and the regulation", () => {
    expect(sheet.values[0]?.[0]).toContain("MẪU 06");
    expect(sheet.values[1]?.[0]).toBe("UBND phường Thử · kỳ 2023-Q2 · Long Biên, QĐ 683-QĐ/QU");
  });

  it("bears a form's number only where the regulation has that form", () => {
    const elsewhere = { ...summary(), regulation: findRegulation("nd-335") as Regulation };
    expect(summarySheet(elsewhere).values[0]?.[0]).toBe("BIỂU TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ");
  });

  it("says where the table stands: its headings, then everybody", () => {
    const headings = Object.values(summaryTable.columns).map(({ heading }) => heading);
    expect(sheet.values[sheet.table.heading - 1]).toEqual(headings);
  });

  it("lists everybody in the order of Nhân sự, with points as numbers and blanks where there are none", () => {
    const people = sheet.values.slice(sheet.table.heading, sheet.table.last);
    expect(people.map((row) => row.slice(0, 7))).toEqual([
      [1, "P1", "Trần Văn Một", "Chuyên viên", "LB04", 280, "Đạt chuyên nghiệp"],
      [2, "P2", '=HYPERLINK("http://x","y")', "Chuyên viên", "LB04", 280, "Đạt chuyên nghiệp"],
      [3, "P3", "Phạm Văn Ba", "Chuyên viên", "LB04", 280, "Không đạt chuyên nghiệp"],
      [4, "P4", "Vũ Thị Bốn", "Chuyên viên", "LB04", "", "Không đánh giá"],
      [5, "P5", "Ngô Thị Năm", "Chuyên viên", "LB04", 280, "Chưa đủ dữ liệu: tháng"],
    ]);
    expect(people.map((row) => row[7] !== "")).toEqual([false, false, true, true, true]);
  });

  it("adds up: the totals of every form and level make everybody", () => {
    const first = rowOf("Số người theo mẫu và mức") + 1;
    const last = rowOf("Tất cả");
    const counts = sheet.values.slice(first, last).map((row) => [row[4], row[5], row[6]]);
    expect(counts).toEqual([
      ["LB04", 2, "Đạt chuyên nghiệp"],
      ["LB04", 1, "Không đạt chuyên nghiệp"],
      ["LB04", 1, "Không đánh giá"],
      ["LB04", 1, "Chưa đủ dữ liệu"],
    ]);
    expect(sheet.values[last]?.[5]).toBe(5);
  });

  it("lists who is not rated and why, and who has no level yet", () => {
    const titles = sheet.boldRows.map((row) => sheet.values[row - 1]?.[0]);
    expect(titles).toContain("Không đánh giá");
    expect(titles).toContain("Chưa có mức");
    const incomplete = sheet.values[sheet.values.findIndex((row) => row[0] === "Chưa có mức") + 1];
    expect(incomplete?.slice(1, 3)).toEqual(["P5", "Ngô Thị Năm"]);
  });

  it("ends with what was assumed", () => {
    const notes = summary().notes.map(({ message }) => message);
    expect(sheet.values.flat()).toEqual(expect.arrayContaining(notes));
  });

  it("marks only rows that exist as bold", () => {
    for (const row of sheet.boldRows) expect(sheet.values[row - 1]?.[0]).not.toBe("");
    expect(new Set(sheet.boldRows).size).toBe(sheet.boldRows.length);
  });

  it("leaves out the lists that would be empty", () => {
    const all = summarySheet(readSheets(sheetsOf([{ id: "P1", name: "Một" }])).summary as UnitSummary);
    const titles = all.values.map((row) => row[0]);
    expect(titles).not.toContain("Không đánh giá");
    expect(titles).not.toContain("Chưa có mức");
    expect(titles).not.toContain("Ghi chú");
  });

  it("counts a person without a readable form too", () => {
    const people: Person[] = [{ id: "P1", name: "Một" }];
    const odd = summarySheet(readSheets(put(sheetsOf(people), "Nhân sự", "H2", "?")).summary as UnitSummary);
    expect(odd.values).toContainEqual(["", "", "", "", "—", 1, "Chưa đủ dữ liệu", ""]);
  });

  it("of a unit of nobody has its frame", () => {
    const empty = summarySheet(readSheets(sheetsOf([])).summary as UnitSummary);
    expect(empty.values.find((row) => row[4] === "Tất cả")?.[5]).toBe(0);
  });
});
