// Tests of src/actions/adjust.ts and the undo of what it writes.
import { afterEach, describe, expect, it } from "vitest";
import type { FixResult } from "../../src/actions/fixes";
import type { ActionResult } from "../../src/actions/result";
import { findRegulation } from "../../src/regulations";
import { type Sheets, sheetsOf } from "../workbook/grids";
import { type Office, openSheets } from "./office";

const SHEET = "Điều kiện";
const DECISION = ["Không đạt chuyên nghiệp", "Có đơn phản ánh", "Ủy viên Ban Thường vụ"];
let office: Office;
afterEach(() => office.close());

const open = (sheets: Sheets = sheetsOf()) => {
  office = openSheets(sheets);
};
const rowsOf = (sheet: string) =>
  office.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet)?.getDataRange().getValues() ?? [];
const levelOf = (result: ActionResult, id: string) => result.people.find((person) => person.id === id)?.level;

describe("writing a decided level", () => {
  it("adds the columns once, fills the row of the Mã and rates by it", () => {
    open();
    const result = office.call<ActionResult>("adjustLevel", "p2", ...DECISION, "DAT");
    expect(levelOf(result, "P2")).toBe("KHONG_DAT");
    office.call("adjustLevel", "P3", ...DECISION, "DAT");
    expect(rowsOf(SHEET)).toEqual([
      ["Mã", "Họ và tên", "Lý do điều chỉnh", "Người điều chỉnh", "Mức quyết định"],
      ["P1", "Trần Văn Một", "", "", ""],
      ["P2", "Lê Thị Hai", DECISION[1], DECISION[2], DECISION[0]],
      ["P3", "Phạm Văn Ba", DECISION[1], DECISION[2], DECISION[0]],
      ["P4", "Vũ Thị Bốn", "", "", ""],
    ]);
  });

  it("makes the sheet where there is none, and a row for somebody who has none", () => {
    const sheets = sheetsOf();
    delete sheets[SHEET];
    open(sheets);
    office.call("adjustLevel", "P2", ...DECISION);
    const [headings = [], row] = rowsOf(SHEET);
    const values = Object.fromEntries(headings.map((heading, index) => [heading, row?.[index]]));
    expect(values).toMatchObject({ Mã: "P2", "Họ và tên": "Lê Thị Hai", "Mức quyết định": DECISION[0] });
  });

  it.each<[string, string[], string]>([
    ["a Mã that nobody has", ["P9", ...DECISION], "adjust.nobody"],
    ["no reason", ["P2", DECISION[0] ?? "", " ", "Ai đó"], "adjust.incomplete"],
    ["nobody who decides", ["P2", DECISION[0] ?? "", "Lý do", ""], "adjust.incomplete"],
    ["a level of other regulations", ["P2", "Hoàn thành tốt nhiệm vụ", "Lý do", "Ai đó"], "adjust.incomplete"],
    ["a level that somebody changed meanwhile", ["P2", ...DECISION, "KHONG_DAT"], "adjust.changed"],
  ])("refuses %s and writes nothing", (_what, parameters, code) => {
    open();
    const before = rowsOf(SHEET);
    expect(office.reply("adjustLevel", ...parameters)).toMatchObject({ ok: false, code });
    expect(rowsOf(SHEET)).toEqual(before);
  });

  it("refuses somebody who stands in two rows", () => {
    const sheets = sheetsOf();
    sheets[SHEET]?.push(["P2", "Lê Thị Hai"]);
    open(sheets);
    expect(office.reply("adjustLevel", "P2", ...DECISION).ok).toBe(false);
  });

  it("keeps a reason that looks like a formula as text", () => {
    open();
    office.call("adjustLevel", "P2", DECISION[0], "=1+1", "@ai");
    expect(rowsOf(SHEET)[2]?.slice(2, 4)).toEqual(["=1+1", "@ai"]);
  });

  it("is taken back by the undo", () => {
    open();
    office.call("adjustLevel", "P2", ...DECISION);
    const result = office.call<FixResult>("undoFixes");
    expect(result).toMatchObject({ applied: 3, refused: [] });
    expect(levelOf(result, "P2")).toBe("DAT");
  });
});

describe("the undo of a chosen reading", () => {
  it("puts the former value back", () => {
    const sheets = sheetsOf();
    sheets["Cấu hình"]?.push(["Cách đếm ngày nghỉ", "cộng dồn"]);
    open(sheets);
    const ambiguity = findRegulation("long-bien-2023")?.ambiguities.find(
      ({ setting, readings }) => setting !== null && readings.length > 1,
    );
    const [first, second] = ambiguity?.readings ?? [];
    office.call("chooseReading", ambiguity?.id, first?.value);
    office.call("chooseReading", ambiguity?.id, second?.value);
    const value = () => rowsOf("Cấu hình").find(([item]) => item === ambiguity?.setting)?.[1];
    expect(value()).toBe(second?.value);
    office.call("undoFixes");
    expect(value()).toBe(first?.value);
  });
});
