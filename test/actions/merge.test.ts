// Tests of a merge in Google Sheets with the bundle of `dist`: the formulas that the add-on writes, made-up imported values, and the merged sheet.
import { afterEach, describe, expect, it } from "vitest";
import { agencyOf, LIST_STEPS, mergeView, stepsOf } from "../../sidebar/merge";
import type { SetupState } from "../../src/actions/setup";
import type { UnitSummary } from "../../src/rating/summary";
import { AGENCY_SHEETS, importFormula, importSteps, mergeSheets } from "../../src/workbook/merge/imports";
import type { Agency } from "../../src/workbook/merge/result";
import { READ_COLUMNS } from "../../src/workbook/summary-read";
import { summarySheet } from "../../src/workbook/summary-sheet";
import { readSheets, type Sheets, sheetsOf } from "../workbook/grids";
import { type Office, openSheets } from "./office";

const KEYS = ["1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789", "2AbCdEfGhIjKlMnOpQrStUvWxYz0123456789"];
const link = (key: string) => `https://docs.google.com/spreadsheets/d/${key}/edit`;

const FOCAL: Sheets = {
  "Cấu hình": [
    ["Mục", "Giá trị"],
    ["Tên đơn vị", "Phòng Nội vụ quận"],
    ["Quy định", "long-bien-2023"],
    ["Kỳ", "2023-Q2"],
  ],
  "Đơn vị": [
    ["STT", "Tên đơn vị", "Khối", "Liên kết", "Hạn nộp", "Ngày nộp", "Ý kiến của lãnh đạo"],
    [1, "UBND phường Thử", "Chính quyền", link(KEYS[0] as string), "", "", "Đề nghị rà soát."],
    [2, "UBND phường Khác", "Chính quyền", link(KEYS[1] as string), "", "", ""],
  ],
};

let office: Office;
afterEach(() => office.close());

/** What the sidebar does, with `imported` in the place of what Google would read through the formulas. */
function merge(imported: readonly unknown[][][]): { agency: Agency; steps: number; words: string } {
  const first = office.call<SetupState>("setupState", AGENCY_SHEETS);
  const agency = agencyOf(first);
  if (!agency) throw new Error("there is a list");
  const names = mergeSheets(agency);
  let state = office.call<SetupState>("setupState", names);
  const steps = importSteps(agency, state.workbook);
  if (steps.length > 0) office.call("setUpWorkbook", steps, names, state.mark);
  state = office.call<SetupState>("setupState", names);
  const { mark } = state;
  const sheets = state.workbook.sheets.map((sheet) => {
    const place = Number(/^Nhập (\d+)$/.exec(sheet.name)?.[1] ?? 0) - 1;
    return place < 0 ? sheet : { ...sheet, values: imported[place] ?? [["#REF!"]] };
  });
  const view = mergeView(agency, { mark, workbook: { ...state.workbook, sheets } }, []);
  const written = stepsOf(view);
  if (written.length > 0) office.call("setUpWorkbook", written, names, mark);
  const problems = view.result?.merge.problems.map(({ key }) => key) ?? [
    view.fault?.key,
    ...view.waiting.map(({ key }) => key),
  ];
  return { agency, steps: steps.length, words: problems.join(" ") };
}

const published = () => {
  const summary = readSheets(sheetsOf([{ id: "P1", name: "Một" }])).summary as UnitSummary;
  return summarySheet(summary).values.map((row) => row.slice(0, READ_COLUMNS));
};

describe("a merge in the focal agency's spreadsheet", () => {
  it("writes a formula for each link, says which ones wait for leave, and merges the others", () => {
    office = openSheets(FOCAL);
    const { steps, words } = merge([published()]);
    expect(steps).toBe(4);
    const sheet = office.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Nhập 1");
    const formula = sheet?.getRange("A1").getFormula() ?? "";
    expect(formula.replace(/[;,] ?/, "; ")).toBe(importFormula(KEYS[0] as string));
    expect(words).toBe("source.not-allowed");
    const row = (number: number) =>
      ["A", "B", "C", "D", "E", "F", "G"].map((column) => office.cell("Tổng hợp khối", column + number));
    expect(row(6)).toEqual([1, "UBND phường Thử", "đã có", 1, 1, 1, 0]);
    expect(row(7).slice(0, 4)).toEqual([2, "UBND phường Khác", "chưa đọc được", ""]);
    expect(office.cell("Tổng hợp khối", "J6")).toBe("Đề nghị rà soát.");
    expect(office.cell("Đơn vị", "G2")).toBe("Đề nghị rà soát.");
  });

  it("done again writes no formula and gives the same sheet", () => {
    office = openSheets(FOCAL);
    merge([published()]);
    const before = office.call<SetupState>("setupState", ["Tổng hợp khối"]).workbook.sheets;
    expect(merge([published()]).steps).toBe(0);
    expect(office.call<SetupState>("setupState", ["Tổng hợp khối"]).workbook.sheets).toEqual(before);
  });

  it("merges nothing where no link can be read, and writes no sheet of zeros over a former one", () => {
    office = openSheets({ "Đơn vị": FOCAL["Đơn vị"] ?? [] });
    expect(merge([]).words).toBe("no-units source.not-allowed source.not-allowed");
    office.close();
    office = openSheets(FOCAL);
    expect(merge([]).words).toBe("source.not-allowed source.not-allowed");
    expect(office.call<SetupState>("setupState", ["Tổng hợp khối"]).workbook.sheets).toEqual([]);
  });

  it("makes the list of units where there is none", () => {
    office = openSheets({ "Trang tính1": [[]] });
    const { mark, workbook } = office.call<SetupState>("setupState", AGENCY_SHEETS);
    expect(agencyOf({ mark, workbook })).toBeNull();
    office.call("setUpWorkbook", LIST_STEPS, AGENCY_SHEETS, mark);
    expect(agencyOf(office.call<SetupState>("setupState", AGENCY_SHEETS))?.list.units).toEqual([]);
    expect(office.cell("Đơn vị", "G1")).toBe("Ý kiến của lãnh đạo");
  });
});
