// Tests of src/workbook/log.ts: what a line says, what it never says, and how many lines there are.
import { afterEach, describe, expect, it } from "vitest";
import { MOST_LINES } from "../../src/workbook/log";
import { type Office, openSheets } from "../actions/office";
import { put, type Sheets, sheetsOf } from "./grids";

const HEADINGS = ["Thời điểm", "Người", "Việc", "Chi tiết"];
let office: Office;
afterEach(() => office.close());

const open = (sheets: Sheets = sheetsOf()) => {
  office = openSheets(sheets);
};
const lines = () =>
  office.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Nhật ký")?.getDataRange().getValues() ?? [];

describe("the log", () => {
  it("is made at the first action and grows by one line an action", () => {
    open();
    office.call("summarizeWorkbook");
    office.call("summarizeWorkbook");
    expect(lines()).toEqual([
      HEADINGS,
      ...Array(2).fill([
        expect.stringMatching(/^\d{4}(-\d\d){2} \d\d(:\d\d){2}$/),
        "không rõ",
        "Ghi Tổng hợp",
        "Kỳ 2023-Q2: 4 người",
      ]),
    ]);
  });

  it("has a line for each kind of action, with neither names, scores, leave nor reasons in it", () => {
    open(put(sheetsOf(), "Quyết định", "C3", "9,5"));
    const fix = { sheet: "Quyết định", cell: "C3", expected: "text:9,5", value: 9.5 };
    office.call("applyFixes", [fix], "one");
    office.call("undoFixes");
    office.call("applyFixes", [fix], "two");
    office.call("adjustLevel", "P3", "Không đạt chuyên nghiệp", "Nghỉ ốm dài ngày", "Trần Văn Một");
    office.call("closePeriod");
    office.call("reopenPeriod", "Nhầm bệnh án của Lê Thị Hai");
    office.call("closePeriod");
    office.call("nextPeriod");
    expect(
      lines()
        .slice(1)
        .map(([, , what, detail]) => `${what}: ${detail}`),
    ).toEqual([
      "Sửa ô: 1 ô",
      "Hoàn tác: 1 ô",
      "Sửa ô: 1 ô",
      "Ghi mức quyết định: Kỳ 2023-Q2: Mã P3",
      "Đóng kỳ: Kỳ 2023-Q2: 4 người",
      "Mở lại kỳ: Kỳ 2023-Q2",
      "Đóng kỳ: Kỳ 2023-Q2: 4 người",
      "Sang kỳ sau: Kỳ 2023-Q3",
    ]);
  });

  it("keeps the newest lines when there are too many", () => {
    const old = Array.from({ length: MOST_LINES }, (_, index) => ["", "", `việc ${index}`, ""]);
    open({ ...sheetsOf(), "Nhật ký": [["Nhật ký của đơn vị"], HEADINGS, ...old] });
    office.call("summarizeWorkbook");
    const rows = lines().slice(2);
    expect(
      lines()
        .slice(0, 2)
        .map((row) => row.filter(Boolean)),
    ).toEqual([["Nhật ký của đơn vị"], HEADINGS]);
    expect(rows).toHaveLength(MOST_LINES);
    expect([rows[0]?.[2], rows.at(-1)?.[2]]).toEqual(["việc 1", "Ghi Tổng hợp"]);
  });

  it("says that the work is done where something else stands in its sheet", () => {
    open({ ...sheetsOf(), "Nhật ký": [["ghi chú riêng"]] });
    const reply = office.reply("summarizeWorkbook");
    expect(reply).toMatchObject({ ok: false, code: "log.refused" });
    expect(office.cell("Tổng hợp", "A1")).not.toBe("");
    expect(lines()).toEqual([["ghi chú riêng"]]);
  });
});
