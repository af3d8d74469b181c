// Tests of src/workbook/merge/imports.ts: the formulas that read other units in Google Sheets, and what is said while they cannot.
import { describe, expect, it } from "vitest";
import type { UnitSummary } from "../../../src/rating/summary";
import { importedSources, importFormula, importSteps, mergeSheets } from "../../../src/workbook/merge/imports";
import { type Agency, readAgency } from "../../../src/workbook/merge/result";
import type { SheetState, WorkbookState } from "../../../src/workbook/setup/state";
import { READ_COLUMNS } from "../../../src/workbook/summary-read";
import { summarySheet } from "../../../src/workbook/summary-sheet";
import { gridsReader } from "../../../src/workbook/unit";
import { readSheets, sheetsOf } from "../grids";

const KEY = "1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-abcd";
const OTHER = "2AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-abcd";
const link = (key: string) => `https://docs.google.com/spreadsheets/d/${key}/edit?usp=sharing#gid=0`;

function agency(...links: string[]): Agency {
  const rows = links.map((text, index) => [index + 1, `Đơn vị ${index + 1}`, "Chính quyền", text]);
  const grid = { name: "Đơn vị", values: [["STT", "Tên đơn vị", "Khối", "Liên kết"], ...rows] };
  return readAgency(gridsReader([grid])) as Agency;
}

function sheet(name: string, values: unknown[][], formula = ""): SheetState {
  return {
    ...{ name, values, rows: 100, columns: 26, ruled: [], colours: [], protections: [] },
    formulas: formula === "" ? [] : [[1, 1, formula]],
  };
}
const workbook = (...sheets: SheetState[]): WorkbookState => ({ sheets, names: [] });

const published = () => {
  const summary = readSheets(sheetsOf([{ id: "P1", name: "Một" }])).summary as UnitSummary;
  return summarySheet(summary).values.map((row) => row.slice(0, READ_COLUMNS));
};

describe("the formula", () => {
  it("reads the unit's Tổng hợp without the reasons, with semicolons", () =>
    expect(importFormula(KEY)).toBe(`=IMPORTRANGE("https://docs.google.com/spreadsheets/d/${KEY}"; "'Tổng hợp'!A:G")`));
});

describe("the plan", () => {
  it("makes a sheet for each link and puts its formula in", () => {
    expect(importSteps(agency(link(KEY), "", link(OTHER)), workbook())).toEqual([
      { sheet: "Nhập 1", kind: "sheet" },
      { sheet: "Nhập 1", kind: "formulas", row: 1, column: 1, formulas: [importFormula(KEY)] },
      { sheet: "Nhập 3", kind: "sheet" },
      { sheet: "Nhập 3", kind: "formulas", row: 1, column: 1, formulas: [importFormula(OTHER)] },
    ]);
    expect(mergeSheets(agency(link(KEY), ""))).toEqual(["Cấu hình", "Đơn vị", "Tổng hợp khối", "Nhập 1", "Nhập 2"]);
  });

  it("does nothing where the formula is there, whichever separator the sheet shows", () => {
    for (const formula of [importFormula(KEY), importFormula(KEY).replace("; ", ",")])
      expect(importSteps(agency(link(KEY)), workbook(sheet("Nhập 1", [["x"]], formula)))).toEqual([]);
  });

  it("follows the list when a row has another link", () => {
    const state = workbook(sheet("Nhập 1", [["x"]], importFormula(OTHER)));
    expect(importSteps(agency(link(KEY)), state)).toEqual([
      { sheet: "Nhập 1", kind: "formulas", row: 1, column: 1, formulas: [importFormula(KEY)] },
    ]);
  });

  it("leaves a sheet with people's own content alone, and names it", () => {
    const state = workbook(sheet("Nhập 1", [["ghi chú riêng"]]));
    expect(importSteps(agency(link(KEY)), state)).toEqual([]);
    expect(importedSources(agency(link(KEY)), state)).toMatchObject([{ fault: { key: "source.sheet-taken" } }]);
  });

  it.each([
    "http://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz",
    "https://evil.example/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz",
    'https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz"; "A1")&X("',
    "tệp của đơn vị",
  ])("puts nothing else than a link to a spreadsheet into a formula: %s", (text) => {
    expect(importSteps(agency(text), workbook())).toEqual([]);
    expect(importedSources(agency(text), workbook())).toMatchObject([{ fault: { key: "source.no-link" } }]);
  });
});

describe("what the links gave", () => {
  const sources = (values: unknown[][]) =>
    importedSources(agency(link(KEY)), workbook(sheet("Nhập 1", values, importFormula(KEY))));

  it("is the unit's summary, with the row of the list", () => {
    expect(sources(published())).toMatchObject([
      { source: "Đơn vị 1", row: 0, submission: { unit: "UBND phường Thử", people: [{ id: "P1", level: "DAT" }] } },
    ]);
  });

  it.each([
    ["#REF!", "source.not-allowed"],
    ["#NAME?", "source.no-import"],
    ["Loading...", "source.loading"],
    ["#N/A", "source.loading"],
    ["", "source.loading"],
    ["một bảng khác", "source.no-summary"],
  ])("says of %s: %s", (first, key) => {
    expect(sources([[first]])).toMatchObject([{ source: "Đơn vị 1", fault: { key } }]);
  });

  it("is nothing for a row without a link", () => expect(importedSources(agency(""), workbook())).toEqual([]));
});
