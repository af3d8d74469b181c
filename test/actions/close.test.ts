// Tests of src/actions/close.ts, next-period.ts and what they write: results, archive, reopening, the next period.
import { afterEach, describe, expect, it } from "vitest";
import type { CloseResult } from "../../src/actions/close";
import type { NextPeriodResult } from "../../src/actions/next-period";
import type { OverviewData } from "../../src/actions/overview";
import { rateUnit } from "../../src/rating/unit";
import { fingerprintOf } from "../../src/regulation/fingerprint";
import { LEVEL_TEXT } from "../../src/regulation/levels";
import { longBien2023 } from "../../src/regulations/long-bien-2023";
import { readUnit } from "../../src/workbook/unit";
import { row30 } from "../rating/rows";
import { type AnyPerson, put, type Sheets, sheetsOf, unitSheets } from "../workbook/grids";
import { type Office, openSheets } from "./office";

let office: Office;
afterEach(() => office.close());

const open = (sheets: Sheets = sheetsOf()) => {
  office = openSheets(sheets);
  return office;
};
const spreadsheet = () => office.services.SpreadsheetApp.getActiveSpreadsheet();
const valuesOf = (sheet: string) => spreadsheet().getSheetByName(sheet)?.getDataRange().getValues() ?? [];
const sheetNames = () =>
  spreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName());
const close = () => office.call<CloseResult>("closePeriod");
const results = () => valuesOf("Kết quả").slice(1);
const column = (heading: string) => (valuesOf("Kết quả")[0] as string[]).indexOf(heading);

describe("room for the archive", () => {
  it("is told by the overview: every sheet, hidden ones too", () => {
    open();
    const before = office.call<OverviewData>("overview").room;
    expect(before.sheets).toBe(sheetNames().length);
    close();
    const after = office.call<OverviewData>("overview").room;
    expect(after.sheets).toBe(sheetNames().length);
    expect(after.cells).toBeGreaterThan(before.cells);
  });

  it("is refused before anything is written where the cells would not fit", () => {
    open();
    const sheet = spreadsheet().insertSheet("Nháp");
    const free = 9_985_000 - office.call<OverviewData>("overview").room.cells;
    sheet.insertRowsAfter(sheet.getMaxRows(), Math.floor(free / sheet.getMaxColumns()));
    const before = sheetNames();
    expect(office.reply("closePeriod")).toMatchObject({
      ok: false,
      code: "close.full",
      message: expect.stringMatching(/9\.9\d\d\.\d{3} ô/),
    });
    expect(sheetNames()).toEqual(before);
  });
});

describe("closing a period", () => {
  it("does not wait for a block by its name: no result turns on it", () => {
    const sheets = sheetsOf();
    sheets["Cấu hình"]?.push(["Khối", "Doanh nghiệp"]);
    open(sheets);
    expect(close()).toMatchObject({ closed: true, gaps: [], filed: 4, problems: [{ key: "block.unknown" }] });
  });

  it("files one row a person, with both levels, the basis, who decides and the regulation's mark", () => {
    open();
    expect(close()).toMatchObject({ closed: true, gaps: [], filed: 4 });
    expect(valuesOf("Kết quả")[0]).toEqual([
      ...["Kỳ", "Quy định", "Mã", "Họ và tên", "Mẫu", "Điểm", "Mức theo điểm", "Mức quyết định", "Căn cứ"],
      ...["Người quyết định", "Thời điểm", "Dấu quy định"],
    ]);
    const [first] = results();
    expect(first?.slice(0, 5)).toEqual(["2023-Q2", "long-bien-2023", "P1", "Trần Văn Một", "LB03"]);
    expect(first?.slice(6, 8)).toEqual([LEVEL_TEXT.DAT, LEVEL_TEXT.DAT]);
    expect(first?.[column("Căn cứ")]).toContain("mục III.3.5");
    expect(results().map((row) => row[column("Người quyết định")])).toEqual(["", ...Array(3).fill("Trần Văn Một")]);
    expect(first?.[column("Thời điểm")]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    expect(first?.[column("Dấu quy định")]).toBe(fingerprintOf(longBien2023));
  });

  it.each<[string, (sheets: Sheets) => Sheets, string, string, string]>([
    ["a score is missing", (sheets) => put(sheets, "Quyết định", "C3", ""), "person", "Nhân sự", "A3"],
    ["a score is text", (sheets) => put(sheets, "Quyết định", "C3", "9,5"), "problem", "Quyết định", "C3"],
    ["a name does not fit", (sheets) => put(sheets, "Quyết định", "B3", "Ai Đó"), "problem", "Quyết định", "B3"],
    ["nobody signs", (sheets) => put(sheets, "Cấu hình", "B7", ""), "signer", "Cấu hình", ""],
  ])("writes nothing while %s, and says where", (_what, spoil, kind, sheet, cell) => {
    open(spoil(sheetsOf()));
    const before = sheetNames();
    const { closed, gaps } = close();
    expect(closed).toBe(false);
    expect(gaps).toContainEqual(expect.objectContaining({ kind, sheet, cell }));
    expect(sheetNames()).toEqual(before);
    expect(office.call<OverviewData>("overview").closing).toEqual({ closed: false, gaps });
  });

  it("does not wait for a typing fault of a stage that does not decide, nor of somebody left out", () => {
    const sheets = put(sheetsOf(), "Tự chấm", "C3", "9,5");
    put(put(sheets, "Điều kiện", "C1", "Không đánh giá"), "Điều kiện", "C4", "Chuyển công tác");
    put(sheets, "Quyết định", "D4", "chữ");
    open(sheets);
    expect(close()).toMatchObject({ closed: true, filed: 4 });
    expect(results()[2]?.[column("Mức quyết định")]).toBe(LEVEL_TEXT.KHONG_DANH_GIA);
  });

  const atTop: AnyPerson[] = ["N1", "N2", "N3", "N4", "N5"].map((id) => ({
    id,
    form: "NB",
    scores: [20, 20, 20, 20, 17, 3],
  }));

  it("waits until people have settled who is over the quota, and files what they decided", () => {
    open(unitSheets("nga-bay-2021", "2021-Q4", atTop, { "Người ký": "Thủ trưởng" }));
    expect(close().gaps.map(({ kind }) => kind)).toEqual(["quota"]);
    for (const id of ["N1", "N2", "N3", "N4"])
      office.call("adjustLevel", id, "Hoàn thành tốt nhiệm vụ", "Vượt tỷ lệ", "Thủ trưởng", "XS");
    expect(close()).toMatchObject({ closed: true, filed: 5 });
    const levels = results().map((row) => [row[column("Mức theo điểm")], row[column("Mức quyết định")]]);
    expect(levels).toEqual([...Array(4).fill([LEVEL_TEXT.XS, LEVEL_TEXT.T]), [LEVEL_TEXT.XS, LEVEL_TEXT.XS]]);
    expect(results()[0]?.[column("Căn cứ")]).toContain("Vượt tỷ lệ");
  });

  it("adds nothing the second time, and refuses where something differs from what is filed", () => {
    open();
    close();
    const before = valuesOf("Kết quả");
    expect(close()).toMatchObject({ closed: true, filed: 0 });
    office.type("Quyết định", "C3", 1);
    const reply = office.reply("closePeriod");
    expect(reply).toMatchObject({ ok: false, code: "close.differs" });
    expect(!reply.ok && reply.message).toContain("P2");
    expect(valuesOf("Kết quả")).toEqual(before);
  });

  it("refuses an adjustment of a closed period", () => {
    open();
    close();
    const reply = office.reply("adjustLevel", "P2", "Không đạt chuyên nghiệp", "Lý do", "Ai đó", "DAT");
    expect(reply).toMatchObject({ ok: false, code: "close.closed" });
  });
});

describe("the archive", () => {
  it("holds every sheet that was rated, hidden, as values; the user's sheet stays in front", () => {
    const sheets = sheetsOf();
    open(sheets);
    const front = spreadsheet().getActiveSheet().getName();
    const stage = spreadsheet().getSheetByName("Quyết định");
    stage?.getRange("AV2").setFormula("=1+1");
    office.services.SpreadsheetApp.flush();
    close();
    expect(spreadsheet().getActiveSheet().getName()).toBe(front);
    for (const name of [
      "Cấu hình",
      "Nhân sự",
      "Tiêu chí",
      "Quyết định",
      "Tự chấm",
      "Điều kiện",
      "Xếp loại tháng",
      "Nghỉ",
    ])
      expect(spreadsheet().getSheetByName(`${name} 2023-Q2`)?.isSheetHidden(), name).toBe(true);
    expect(sheetNames()).not.toContain("Kết quả 2023-Q2");
    const copy = spreadsheet().getSheetByName("Quyết định 2023-Q2");
    expect(copy?.getDataRange().getFormulas().flat().join("")).toBe("");
    expect(copy?.getRange("C2").getValue()).toBe(sheets["Quyết định"]?.[1]?.[2]);
  });

  it("rates again, with the rules of its day, to what is filed", () => {
    const sheets = put(sheetsOf(), "Quyết định", "C4", 7);
    put(put(sheets, "Điều kiện", "C1", "Không đánh giá"), "Điều kiện", "C5", "Chuyển công tác");
    open(sheets);
    close();
    office.call("nextPeriod");
    office.type("Nhân sự", "J3", "x");
    const reading = readUnit((sheet) => {
      const values = valuesOf(`${sheet} 2023-Q2`);
      return values.length > 0 ? { name: sheet, values } : undefined;
    });
    const again = rateUnit(reading.records as NonNullable<typeof reading.records>);
    expect(fingerprintOf(again.regulation)).toBe(results()[0]?.[column("Dấu quy định")]);
    const filed = results().map((row) => [row[column("Mã")], row[column("Điểm")], row[column("Mức quyết định")]]);
    expect(again.people.map(({ id, points, level }) => [id, points ?? "", level && LEVEL_TEXT[level]])).toEqual(filed);
    expect(again.people.map(({ level }) => level)).toEqual(["DAT", "DAT", "KHONG_DAT", "KHONG_DANH_GIA"]);
  });

  it("never takes the place of a sheet that people made", () => {
    const sheets = sheetsOf();
    sheets["Nhân sự 2023-Q2"] = [["của tôi"]];
    open(sheets);
    expect(office.reply("closePeriod")).toMatchObject({ ok: false, code: "close.archive-taken" });
    expect(office.cell("Nhân sự 2023-Q2", "A1")).toBe("của tôi");
    expect(results()).toEqual([]);
  });
});

describe("reopening", () => {
  it("asks for a reason, and for a closed period", () => {
    open();
    expect(office.reply("reopenPeriod", " ")).toMatchObject({ ok: false, code: "reopen.no-reason" });
    expect(office.reply("reopenPeriod", "Sai điểm")).toMatchObject({ ok: false, code: "reopen.open" });
  });

  it("leaves the former rows; the next closing adds rows that name it, in an archive of its own", () => {
    open();
    close();
    const former = results();
    office.call("reopenPeriod", "Chấm nhầm một nội dung");
    expect(office.call<OverviewData>("overview").closing?.closed).toBe(false);
    office.type("Quyết định", "C3", 1);
    expect(close()).toMatchObject({ closed: true, filed: 4 });
    expect(results().slice(0, 4)).toEqual(former);
    const [, changed] = results().slice(4);
    expect(changed?.[column("Căn cứ")]).toMatch(/^Mở lại lần 1: Chấm nhầm một nội dung/);
    expect(changed?.[column("Mức quyết định")]).toBe(LEVEL_TEXT.KHONG_DAT);
    expect([office.cell("Quyết định 2023-Q2", "C3"), office.cell("Quyết định 2023-Q2 (2)", "C3")]).toEqual([10, 1]);
    expect(close()).toMatchObject({ closed: true, filed: 0 });
    office.call("reopenPeriod", "Lần nữa");
    expect(close()).toMatchObject({ closed: true, filed: 4 });
    expect(results().at(-1)?.[column("Căn cứ")]).toMatch(/^Mở lại lần 2: Lần nữa/);
  });
});

describe("the next period", () => {
  it("waits for the closing", () => {
    open();
    expect(office.reply("nextPeriod")).toMatchObject({ ok: false, code: "next.open" });
  });

  it("is written into Cấu hình; scores, facts and decisions leave, rows and formulas stay, new people get rows", () => {
    const sheets = put(put(sheetsOf(), "Điều kiện", "C1", "thai sản"), "Điều kiện", "C3", "không");
    put(put(sheets, "Điều kiện", "D1", "Ghi chú"), "Điều kiện", "D3", "giữ lại");
    open(sheets);
    close();
    spreadsheet().getSheetByName("Quyết định")?.getRange("AF3").setFormula("=5+5");
    spreadsheet()
      .getSheetByName("Nhân sự")
      ?.getRange(6, 1, 1, 2)
      .setValues([["P5", "Đỗ Thị Năm"]]);
    office.services.SpreadsheetApp.flush();
    expect(office.call<NextPeriodResult>("nextPeriod")).toEqual({ period: "2023-Q3", begun: true, choices: [] });
    expect(office.cell("Cấu hình", "B6")).toBe("2023-Q3");
    for (const stage of ["Tự chấm", "Nhận xét", "Quyết định"]) {
      const rows = valuesOf(stage).slice(1);
      expect(
        rows.map(([id]) => id),
        stage,
      ).toEqual(["P1", "P2", "P3", "P4", "P5"]);
      expect(rows.flatMap((row) => row.slice(2)).filter((cell) => cell !== "" && stage !== "Quyết định")).toEqual([]);
    }
    expect(spreadsheet().getSheetByName("Quyết định")?.getRange("AF3").getFormula()).toBe("=5+5");
    expect([office.cell("Điều kiện", "C3"), office.cell("Điều kiện", "D3")]).toEqual(["", "giữ lại"]);
    expect(office.cell("Xếp loại tháng", "F3")).toBe("XS");
    expect(office.cell("Quyết định 2023-Q2", "C3")).toBe(row30()[0]);
  });

  it("empties nothing where somebody changed a score after the closing", () => {
    open();
    close();
    office.type("Nhận xét", "C3", 1);
    expect(office.reply("nextPeriod")).toMatchObject({ ok: false, code: "next.changed" });
    expect(office.cell("Quyết định", "C3")).toBe(10);
    expect(office.cell("Cấu hình", "B6")).toBe("2023-Q2");
  });

  it("finds sorted rows by their Mã", () => {
    open();
    close();
    const range = spreadsheet().getSheetByName("Quyết định")?.getRange(2, 1, 4, 47);
    range?.setValues((range?.getValues() ?? []).reverse());
    office.services.SpreadsheetApp.flush();
    expect(office.call<NextPeriodResult>("nextPeriod").begun).toBe(true);
  });

  it("empties the months with the year alone", () => {
    const sheets = put(sheetsOf(), "Cấu hình", "B6", "2023-Q4");
    for (const row of [2, 3, 4, 5])
      for (const letter of "LMN") put(sheets, "Xếp loại tháng", `${letter}${row}`, letter === "L" ? "XS" : "T");
    open(sheets);
    close();
    expect(office.call<NextPeriodResult>("nextPeriod").period).toBe("2024-Q1");
    expect(
      valuesOf("Xếp loại tháng")
        .slice(1)
        .flatMap((row) => row.slice(2))
        .join(""),
    ).toBe("");
  });

  const yearUnit = (regulation: string, period: string, form: string) =>
    open(unitSheets(regulation, period, [{ id: "S1", form, facts: yearFacts }], { "Người ký": "Chánh Văn phòng" }));

  it("takes the one regulation that holds where the one in use has ended", () => {
    yearUnit("son-la-2021", "2021", "SL-CC");
    expect(close()).toMatchObject({ closed: true, gaps: [] });
    expect(office.call<NextPeriodResult>("nextPeriod")).toMatchObject({ period: "2022", begun: true });
    expect([office.cell("Cấu hình", "B3"), office.cell("Cấu hình", "B4")]).toEqual(["nd-90", "2022"]);
  });

  it("asks for the regulation where several hold", () => {
    yearUnit("nd-90", "2026", "ND90-VC");
    expect(close()).toMatchObject({ closed: true, gaps: [] });
    const asked = office.call<NextPeriodResult>("nextPeriod");
    expect(asked.begun).toBe(false);
    expect(asked.choices.map(({ id }) => id)).toEqual(["nd-335", "nd-233", "qd-366"]);
    expect([office.cell("Cấu hình", "B3"), office.cell("Cấu hình", "B4")]).toEqual(["nd-90", "2026"]);
    expect(office.call<NextPeriodResult>("nextPeriod", "nd-233").begun).toBe(true);
    expect([office.cell("Cấu hình", "B3"), office.cell("Cấu hình", "B4")]).toEqual(["nd-233", "2027"]);
  });
});

const yearFacts = {
  "tiêu chí chung": "đáp ứng",
  "đúng hạn": 100,
  "vượt mức": 0,
  "chưa đạt": 0,
  "kỷ luật": "không",
  "suy thoái": "không",
};
