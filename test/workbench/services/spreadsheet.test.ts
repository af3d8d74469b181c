// This file checks Spreadsheet and Sheet against Google's documented behaviour.
process.env.TZ = "Asia/Ho_Chi_Minh";

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ServiceLog, UiEvent } from "../../../workbench/services";
import { type Host, openHeadless } from "../../../workbench/univer/headless";
import { servicesOf, workbookOf } from "../workbooks";

let host: Host;
let log: ServiceLog;
let events: UiEvent[];
let script: ReturnType<typeof servicesOf>;
let spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;

beforeEach(() => {
  const resources = [
    {
      name: "SHEET_DEFINED_NAME_PLUGIN",
      data: JSON.stringify({ n1: { id: "n1", name: "diem", formulaOrRefString: "'Nhân sự'!$B$2:$C$3" } }),
    },
  ];
  host = openHeadless(
    workbookOf(
      {
        "Nhân sự": [["Mã", "Họ và tên", "Điểm"], ["A01", "Nguyễn Văn An", 9.5], [null], ["A02", "Lê Bình"]],
        Trống: [],
      },
      resources,
    ),
  );
  log = { calls: [] };
  events = [];
  script = servicesOf(host, { log, onUi: (event) => void events.push(event) as undefined });
  spreadsheet = script.SpreadsheetApp.getActiveSpreadsheet();
});

afterEach(() => host.dispose());

function sheet(name = "Nhân sự"): GoogleAppsScript.Spreadsheet.Sheet {
  const found = spreadsheet.getSheetByName(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

describe("Spreadsheet", () => {
  test("says what it is", () => {
    expect(spreadsheet.getId()).toBe("unit-workbook");
    expect(spreadsheet.getName()).toBe("Đơn vị");
    expect(spreadsheet.getSpreadsheetLocale()).toBe("vi_VN");
    expect(spreadsheet.getSpreadsheetTimeZone()).toBe("Asia/Ho_Chi_Minh");
    expect(spreadsheet.getUrl()).toContain("unit-workbook");
    expect(script.SpreadsheetApp.getActive().getId()).toBe("unit-workbook");
  });

  test("lists its sheets in a realm array, in order", () => {
    const sheets = spreadsheet.getSheets();
    expect(sheets).toBeInstanceOf(script.realm.Array);
    expect(sheets.map((each) => each.getName())).toEqual(["Nhân sự", "Trống"]);
    expect(sheets.map((each) => each.getIndex())).toEqual([1, 2]);
    expect(new Set(sheets.map((each) => each.getSheetId())).size).toBe(2);
  });

  test("P-15: answers null for a sheet that is not there", () => {
    expect(spreadsheet.getSheetByName("Không có")).toBeNull();
  });

  test("inserts a sheet of 1000 × 26 cells, at the end or where it is told, and makes it active", () => {
    expect(spreadsheet.insertSheet("Kết quả").getMaxRows()).toBe(1000);
    expect(sheet("Kết quả").getMaxColumns()).toBe(26);
    spreadsheet.insertSheet("Đầu", 0);
    expect(spreadsheet.getSheets().map((each) => each.getName())).toEqual(["Đầu", "Nhân sự", "Trống", "Kết quả"]);
    expect(spreadsheet.getActiveSheet().getName()).toBe("Đầu");
  });

  test("P-17: refuses a second sheet of the same name", () => {
    expect(() => spreadsheet.insertSheet("Nhân sự")).toThrow('A sheet with the name "Nhân sự" already exists.');
  });

  test("keeps the active sheet and the active range", () => {
    spreadsheet.setActiveSheet(sheet("Trống"));
    expect(spreadsheet.getActiveSheet()).toBe(sheet("Trống"));
    spreadsheet.setActiveRange(sheet().getRange("B2:C3"));
    expect(spreadsheet.getActiveRange()?.getA1Notation()).toBe("B2:C3");
    expect(spreadsheet.getActiveSheet().getName()).toBe("Nhân sự");
    sheet("Trống").getRange("C4").activate();
    expect(spreadsheet.getActiveRange()?.getSheet().getName()).toBe("Trống");
    sheet().activate();
    expect(spreadsheet.getActiveSheet().getName()).toBe("Nhân sự");
  });

  test("knows named ranges", () => {
    expect(spreadsheet.getRangeByName("diem")?.getA1Notation()).toBe("B2:C3");
    expect(spreadsheet.getRangeByName("diem")?.getSheet().getName()).toBe("Nhân sự");
    expect(spreadsheet.getRangeByName("khác")).toBeNull();
    expect(spreadsheet.getNamedRanges().map((named) => named.getName())).toEqual(["diem"]);
    expect(spreadsheet.getNamedRanges()[0]?.getRange().getA1Notation()).toBe("B2:C3");
  });

  test("names ranges, gives a name to other cells, and takes names away", () => {
    spreadsheet.setNamedRange("muc", sheet().getRange("C2:C9"));
    spreadsheet.setNamedRange("diem", sheet("Trống").getRange("A1"));
    expect(spreadsheet.getRangeByName("muc")?.getA1Notation()).toBe("C2:C9");
    expect(spreadsheet.getRangeByName("diem")?.getSheet().getName()).toBe("Trống");
    const named = spreadsheet.getNamedRanges().find((each) => each.getName() === "muc");
    named?.setName("mức").setRange(sheet().getRange("D2"));
    expect(named?.getName()).toBe("mức");
    expect(spreadsheet.getRangeByName("mức")?.getA1Notation()).toBe("D2");
    expect(spreadsheet.getRangeByName("muc")).toBeNull();
    named?.remove();
    spreadsheet.removeNamedRange("diem");
    expect(spreadsheet.getNamedRanges()).toEqual([]);
    expect(() => spreadsheet.removeNamedRange("diem")).toThrow('No range with the name "diem" was found.');
    expect(() => spreadsheet.setNamedRange("A1", sheet().getRange("A1"))).toThrow("not a valid name");
    expect(() => spreadsheet.setNamedRange("hai từ", sheet().getRange("A1"))).toThrow("not a valid name");
  });

  test("named ranges follow rows that come and go", () => {
    sheet().insertRowsAfter(1, 3);
    expect(spreadsheet.getRangeByName("diem")?.getA1Notation()).toBe("B5:C6");
    sheet().setName("Người");
    expect(spreadsheet.getRangeByName("diem")?.getSheet().getName()).toBe("Người");
  });

  test("P-18: deletes a sheet, but not the last one", () => {
    spreadsheet.deleteSheet(sheet());
    expect(spreadsheet.getSheets().map((each) => each.getName())).toEqual(["Trống"]);
    expect(() => spreadsheet.deleteSheet(sheet("Trống"))).toThrow("You can't remove all the sheets in a document.");
  });

  test("moves and copies the active sheet; a copy becomes active and is called a copy", () => {
    spreadsheet.setActiveSheet(sheet("Trống"));
    spreadsheet.moveActiveSheet(1);
    expect(spreadsheet.getSheets().map((each) => each.getName())).toEqual(["Trống", "Nhân sự"]);
    spreadsheet.setActiveSheet(sheet());
    expect(spreadsheet.duplicateActiveSheet().getName()).toBe("Copy of Nhân sự");
    expect(spreadsheet.getActiveSheet().getName()).toBe("Copy of Nhân sự");
    expect(spreadsheet.getNumSheets()).toBe(3);
  });

  test("shows a toast to whoever listens", () => {
    spreadsheet.toast("Đã xong", "Xếp loại");
    expect(events).toEqual([{ kind: "toast", title: "Xếp loại", message: "Đã xong" }]);
  });
});

describe("Sheet", () => {
  test("the data range reaches from A1 to the last used row and column, over gaps", () => {
    expect(sheet().getDataRange().getA1Notation()).toBe("A1:C4");
    expect([sheet().getLastRow(), sheet().getLastColumn()]).toEqual([4, 3]);
  });

  test("the data range of an empty sheet is A1, its last row 0", () => {
    expect(sheet("Trống").getDataRange().getA1Notation()).toBe("A1");
    expect([sheet("Trống").getLastRow(), sheet("Trống").getLastColumn()]).toEqual([0, 0]);
  });

  test("a style alone does not count as used, a formula does", () => {
    sheet("Trống").getRange("D9").setBackground("#ff0000");
    expect(sheet("Trống").getLastRow()).toBe(0);
    sheet("Trống").getRange("B3").setFormula('=""');
    expect(sheet("Trống").getDataRange().getA1Notation()).toBe("A1:B3");
  });

  test("ranges are asked for by A1 text or by numbers from 1", () => {
    expect(sheet().getRange("b2").getA1Notation()).toBe("B2");
    expect(sheet().getRange("$A$1:C3").getA1Notation()).toBe("A1:C3");
    expect(sheet().getRange("A:B").getA1Notation()).toBe("A1:B100");
    expect(sheet().getRange("2:3").getA1Notation()).toBe("A2:T3");
    expect(sheet().getRange("B2:C").getA1Notation()).toBe("B2:C100");
    expect(sheet().getRange("'Nhân sự'!B2").getA1Notation()).toBe("B2");
    expect(sheet().getRange(2, 3).getA1Notation()).toBe("C2");
    expect(sheet().getRange(2, 3, 2).getA1Notation()).toBe("C2:C3");
    expect(sheet().getRange(2, 3, 2, 4).getA1Notation()).toBe("C2:F3");
  });

  test("P-16: a range outside the sheet throws Google's sentence", () => {
    const outside = "The coordinates of the range are outside the dimensions of the sheet.";
    expect(() => sheet().getRange(101, 1)).toThrow(outside);
    expect(() => sheet().getRange(1, 1, 1, 21)).toThrow(outside);
    expect(() => sheet().getRange("A101")).toThrow(outside);
    expect(() => sheet().getRange("U1")).toThrow(outside);
    expect(() => sheet().getRange(0, 1)).toThrow("The starting row of the range is too small.");
    expect(() => sheet().getRange(1, 1, 0, 1)).toThrow("The number of rows in the range must be at least 1.");
    expect(() => sheet().getRange("không phải")).toThrow("Range not found");
    const last = sheet().getRange(100, 1);
    sheet().deleteRows(50, 1);
    expect(() => last.setValue(1)).toThrow(outside);
  });

  test("rows and columns are inserted after a position", () => {
    sheet().insertRowsAfter(1, 2);
    sheet().insertColumnsAfter(1, 1);
    expect([sheet().getMaxRows(), sheet().getMaxColumns()]).toEqual([102, 21]);
    expect(sheet().getRange("A4:D4").getValues()).toEqual([["A01", "", "Nguyễn Văn An", 9.5]]);
    sheet().insertRowsAfter(sheet().getMaxRows(), 10);
    expect(sheet().getMaxRows()).toBe(112);
    expect(() => sheet().insertRowsAfter(500, 1)).toThrow("outside the dimensions");
  });

  test("P-20: rows are deleted, but not all of them and none that is not there", () => {
    sheet().deleteRows(1, 1);
    expect(sheet().getMaxRows()).toBe(99);
    expect(sheet().getRange("A1").getValue()).toBe("A01");
    expect(() => sheet().deleteRows(99, 2)).toThrow("Those rows are out of bounds.");
    expect(() => sheet().deleteRows(1, 99)).toThrow("You can't delete all the rows on the sheet.");
  });

  test("P-21: the last row below the frozen ones cannot be deleted", () => {
    sheet().setFrozenRows(2);
    expect(() => sheet().deleteRows(3, 98)).toThrow("Sorry, it is not possible to delete all non-frozen rows.");
    sheet().deleteRows(4, 97);
    expect(sheet().getMaxRows()).toBe(3);
    expect(() => sheet().deleteRow(1)).toThrow("non-frozen rows");
  });

  test("P-22: not all rows and not all columns can be frozen", () => {
    expect(() => sheet().setFrozenRows(100)).toThrow("You can't freeze all visible rows on the sheet.");
    expect(() => sheet().setFrozenColumns(20)).toThrow("You can't freeze all visible columns on the sheet.");
    sheet().setFrozenRows(99);
    expect(sheet().getFrozenRows()).toBe(99);
  });

  test("P-23: a spreadsheet has ten million cells at most", () => {
    const sentence =
      "This action would increase the number of cells in the workbook above the limit of 10000000 cells.";
    expect(() => sheet().insertRowsAfter(1, 600_000)).toThrow(sentence);
    expect(() => sheet().insertColumnsAfter(1, 100_000)).toThrow(sentence);
    sheet().insertRowsAfter(1, 498_700);
    expect(() => spreadsheet.insertSheet("Mới")).toThrow(sentence);
    expect(() => sheet().copyTo(spreadsheet)).toThrow(sentence);
    expect(sheet().getMaxRows()).toBe(498_800);
  });

  test("P-19: the last sheet that is shown cannot be hidden", () => {
    sheet("Trống").hideSheet();
    expect(() => sheet().hideSheet()).toThrow("You can't hide all the sheets in a document.");
    sheet("Trống").showSheet();
    sheet().hideSheet();
    expect(sheet().isSheetHidden()).toBe(true);
  });

  test("rows are inserted before a position, and one is deleted", () => {
    sheet().insertRowBefore(2).insertRowsBefore(1, 2).insertRowAfter(1);
    expect(sheet().getMaxRows()).toBe(104);
    expect(sheet().getRange("A6").getValue()).toBe("A01");
    sheet().deleteRow(1);
    expect(sheet().getRange("A5").getValue()).toBe("A01");
    expect(() => sheet().insertRowsAfter(0, 1)).toThrow("outside the dimensions");
    expect(() => sheet().insertRowsBefore(0, 1)).toThrow("outside the dimensions");
  });

  test("appendRow writes below the last used row, also where the sheet ends", () => {
    sheet().appendRow(["A03", "Trần Chi", "=1+1"]);
    expect(sheet().getRange("A5:B5").getValues()).toEqual([["A03", "Trần Chi"]]);
    expect(sheet().getRange("C5").getFormula()).toBe("=1+1");
    sheet().getRange("A100").setValue("cuối");
    sheet().appendRow(Array(21).fill("x"));
    expect([sheet().getMaxRows(), sheet().getMaxColumns()]).toEqual([101, 21]);
    expect(sheet().getRange("U101").getValue()).toBe("x");
  });

  test("a sheet gets another name, which formulas follow, but not that of another sheet", async () => {
    sheet("Trống").getRange("A1").setFormula("='Nhân sự'!C2*2");
    sheet().setName("Người");
    expect(sheet("Trống").getRange("A1").getFormula()).toBe("=Người!C2*2");
    expect(() => sheet("Người").setName("Trống")).toThrow('A sheet with the name "Trống" already exists.');
    sheet("Người").setName("Người");
    await host.calculate();
    expect(sheet("Trống").getRange("A1").getValue()).toBe(19);
  });

  test("P-24: copyTo leaves the active sheet and puts a copy with its rules and formats behind the others", () => {
    const rule = script.SpreadsheetApp.newDataValidation().requireValueInList(["x"]).build();
    sheet().getRange("B2:B9").setDataValidation(rule);
    sheet().getRange("A1").setBackground("#ff0000");
    spreadsheet.setActiveSheet(sheet("Trống"));
    const copy = sheet().copyTo(spreadsheet);
    expect([copy.getName(), copy.getIndex(), copy.getParent().getId()]).toEqual([
      "Copy of Nhân sự",
      3,
      "unit-workbook",
    ]);
    expect(spreadsheet.getActiveSheet().getName()).toBe("Trống");
    expect(copy.getRange("A2:C2").getValues()).toEqual([["A01", "Nguyễn Văn An", 9.5]]);
    expect(copy.getRange("B2").getDataValidation()?.getCriteriaValues()).toEqual([["x"], true]);
    copy.getRange("A2").setValue("khác");
    expect(sheet().getRange("A2").getValue()).toBe("A01");
    expect(sheet().copyTo(spreadsheet).getName()).toBe("Copy of Nhân sự 2");
  });

  test("tab colour, frozen columns and widths are kept", () => {
    sheet().setTabColor("red").setFrozenColumns(2);
    expect([sheet().getTabColor(), sheet().getFrozenColumns()]).toEqual(["#ff0000", 2]);
    sheet().setFrozenRows(1);
    expect([sheet().getFrozenRows(), sheet().getFrozenColumns()]).toEqual([1, 2]);
    sheet().setTabColor(null);
    expect(sheet().getTabColor()).toBeNull();
    expect(sheet().setColumnWidth(2, 130).getColumnWidth(2)).toBe(130);
  });

  test("clear takes content and format, clearContents the content", () => {
    sheet().getRange("A1").setFontWeight("bold").setNumberFormat("@");
    sheet().clearContents();
    expect(sheet().getLastRow()).toBe(0);
    expect(sheet().getRange("A1").getNumberFormat()).toBe("@");
    sheet().clear();
    expect(sheet().getRange("A1").getNumberFormat()).toBe("General");
  });

  test("frozen rows, widths, heights and hiding reach the snapshot", () => {
    sheet().setFrozenRows(1);
    expect(sheet().getFrozenRows()).toBe(1);
    sheet().setColumnWidth(1, 50).setColumnWidths(2, 2, 120).setRowHeight(1, 40);
    sheet("Trống").hideSheet();
    expect(sheet("Trống").isSheetHidden()).toBe(true);
    const saved = host.snapshot();
    expect(saved.sheets["sheet-0"]?.freeze).toMatchObject({ ySplit: 1, startRow: 1 });
    expect([0, 1, 2].map((column) => saved.sheets["sheet-0"]?.columnData?.[column]?.w)).toEqual([50, 120, 120]);
    expect(saved.sheets["sheet-0"]?.rowData?.[0]?.h).toBe(40);
    expect(saved.sheets["sheet-1"]?.hidden).toBe(1);
    sheet("Trống").showSheet();
    expect(sheet("Trống").isSheetHidden()).toBe(false);
    sheet().setFrozenRows(0);
    expect(sheet().getFrozenRows()).toBe(0);
  });
});

describe("the wall between script and services", () => {
  test("what is not implemented throws by its name and never answers undefined", () => {
    expect(() => sheet().getCharts()).toThrow("Sheet.getCharts is not implemented in the workbench");
    expect(() => sheet().getRange("A1").getNote()).toThrow("Range.getNote is not implemented in the workbench");
    expect(() => script.SpreadsheetApp.openById("x")).toThrow("SpreadsheetApp.openById is not implemented");
    expect(() => (script.SpreadsheetApp.BorderStyle as unknown as Record<string, string>).WAVY).toThrow(
      "BorderStyle.WAVY",
    );
  });

  test("errors belong to the script's realm", () => {
    const thrown = (() => {
      try {
        sheet().getRange(999, 1);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(script.realm.Error);
  });

  test("every call is counted by service and method", () => {
    sheet().getRange("A1:B2").getValues();
    expect(log.calls.map(({ name }) => name)).toEqual([
      "SpreadsheetApp.getActiveSpreadsheet",
      "Spreadsheet.getSheetByName",
      "Sheet.getRange",
      "Range.getValues",
    ]);
  });
});
