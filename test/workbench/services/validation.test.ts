// This file checks the rules for what cells may hold: how a script sets and reads them, and that its own writes must follow them.
process.env.TZ = "Asia/Ho_Chi_Minh";

import type { ISheetDataValidationRule } from "@univerjs/core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Host, openHeadless } from "../../../workbench/univer/headless";
import { servicesOf, workbookOf } from "../workbooks";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

const half = "=AND(ISNUMBER(B2);B2>=1;B2<=10;B2*2=INT(B2*2))";

let host: Host;
let script: ReturnType<typeof servicesOf>;

beforeEach(() => {
  host = openHeadless(workbookOf({ Bảng: [["Mã"], ["A01"], ["A02"]], "Danh mục": [["Xuất sắc"], ["Tốt"]] }));
  script = servicesOf(host);
});
afterEach(() => host.dispose());

function range(a1: string, sheet = "Bảng"): Range {
  const found = script.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet);
  if (!found) throw new Error("no sheet");
  return found.getRange(a1);
}

function rule(fill: (builder: Builder) => Builder) {
  return fill(script.SpreadsheetApp.newDataValidation()).build();
}

function reject(fill: (builder: Builder) => Builder) {
  return rule((builder) => fill(builder).setAllowInvalid(false));
}

/** The rules of a sheet, the first one unless another is named, as they are saved. */
function saved(sheetId = "sheet-0"): ISheetDataValidationRule[] {
  const resource = host.snapshot().resources?.find(({ name }) => name === "SHEET_DATA_VALIDATION_PLUGIN");
  return JSON.parse(resource?.data || "{}")[sheetId] ?? [];
}

const violated = (cell: string) =>
  `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;

describe("builder", () => {
  test("P-07: a new rule shows a warning only, as the reference of setAllowInvalid says", () => {
    expect(rule((builder) => builder.requireNumberBetween(1, 10)).getAllowInvalid()).toBe(true);
  });

  test("says its criterion, values and help text, in values of the script's realm", () => {
    const { DataValidationCriteria: criteria } = script.SpreadsheetApp;
    const list = rule((builder) => builder.requireValueInList(["XS", "T"], false).setHelpText("Chọn mức"));
    expect(list.getCriteriaType()).toBe(criteria.VALUE_IN_LIST);
    expect(list.getCriteriaValues()).toEqual([["XS", "T"], false]);
    expect(list.getCriteriaValues()[0]).toBeInstanceOf(script.realm.Array);
    expect(list.getHelpText()).toBe("Chọn mức");
    const inRange = rule((builder) => builder.requireValueInRange(range("A1:A2", "Danh mục")));
    expect((inRange.getCriteriaValues()[0] as Range).getA1Notation()).toBe("A1:A2");
    expect((inRange.getCriteriaValues()[0] as Range).getSheet().getName()).toBe("Danh mục");
    expect(rule((builder) => builder.requireCheckbox()).getCriteriaValues()).toEqual([]);
    expect(rule((builder) => builder.requireDate()).getCriteriaType()).toBe(criteria.DATE_IS_VALID_DATE);
    expect(rule((builder) => builder.requireFormulaSatisfied(half)).getCriteriaValues()).toEqual([half]);
  });

  test("P-08: a list of more than 500 items is refused when a cell gets the rule", () => {
    const items = Array.from({ length: 501 }, (_, index) => `mục ${index}`);
    const long = script.SpreadsheetApp.newDataValidation().requireValueInList(items).build();
    expect(() => range("A1").setDataValidation(long)).toThrow(
      'The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
    );
    const fitting = script.SpreadsheetApp.newDataValidation().requireValueInList(items.slice(1)).build();
    expect(() => range("A1").setDataValidation(fitting)).toThrow("A list of more than 255 characters");
  });

  test("copy goes on from a rule and leaves it alone", () => {
    const first = reject((builder) => builder.requireNumberBetween(1, 10));
    const second = first.copy().setAllowInvalid(true).build();
    expect([first.getAllowInvalid(), second.getAllowInvalid()]).toEqual([false, true]);
    expect(second.getCriteriaValues()).toEqual([1, 10]);
  });

  test("what it does not know throws by its name", () => {
    expect(() => script.SpreadsheetApp.newDataValidation().requireTextIsEmail()).toThrow(
      "DataValidationBuilder.requireTextIsEmail is not implemented in the workbench",
    );
    expect(() => script.SpreadsheetApp.newDataValidation().build()).toThrow("needs a criterion");
  });
});

describe("ranges", () => {
  test("a rule holds for every cell of its range, and null takes it away from some of them", () => {
    range("B2:C5").setDataValidation(reject((builder) => builder.requireNumberBetween(1, 10)));
    range("B3:C3").setDataValidation(null);
    const found = range("B2:C5").getDataValidations();
    expect(found).toBeInstanceOf(script.realm.Array);
    expect(found.map((row) => row.map((each) => each?.getCriteriaValues().join("–") ?? null))).toEqual([
      ["1–10", "1–10"],
      [null, null],
      ["1–10", "1–10"],
      ["1–10", "1–10"],
    ]);
    range("B2:C5").clearDataValidations();
    expect(range("B2").getDataValidation()).toBeNull();
    expect(saved()).toEqual([]);
  });

  test("a later rule takes the place of an earlier one", () => {
    range("B2:B5").setDataValidation(rule((builder) => builder.requireNumberBetween(1, 10)));
    range("B4:B9").setDataValidation(rule((builder) => builder.requireValueInList(["x"])));
    expect(range("B3").getDataValidation()?.getCriteriaValues()).toEqual([1, 10]);
    expect(range("B4").getDataValidation()?.getCriteriaValues()).toEqual([["x"], true]);
  });

  test("a formula is meant for the first cell and moves with the others", () => {
    range("B2:C9").setDataValidation(rule((builder) => builder.requireFormulaSatisfied(half)));
    expect(range("B2").getDataValidation()?.getCriteriaValues()).toEqual([half.replaceAll(";", ",")]);
    expect(range("C4").getDataValidation()?.getCriteriaValues()).toEqual([
      "=AND(ISNUMBER(C4),C4>=1,C4<=10,C4*2=INT(C4*2))",
    ]);
  });

  test("rules read, taken away and set again are one rule as before, whichever way they were cut", () => {
    range("B2:D30").setDataValidation(reject((builder) => builder.requireFormulaSatisfied(half)));
    const before = saved();
    const kept = range("B2:D30").getDataValidations();
    range("B2:D30").clearDataValidations();
    range("B2:D30").setDataValidations(kept);
    expect(saved().map(({ uid: _uid, ...each }) => each)).toEqual(before.map(({ uid: _uid, ...each }) => each));
    expect(() => range("B2:D3").setDataValidations(kept)).toThrow("The number of rows in the data validations");
  });

  test("rules move with rows that are inserted above or deleted within", () => {
    range("B2:B9").setDataValidation(reject((builder) => builder.requireNumberBetween(1, 10)));
    const sheet = range("A1").getSheet();
    sheet.insertRowsAfter(1, 2);
    sheet.deleteRows(6, 1);
    expect(range("B3").getDataValidation()).toBeNull();
    expect(saved()[0]?.ranges).toMatchObject([{ startRow: 3, endRow: 9, startColumn: 1, endColumn: 1 }]);
  });

  test("rows deleted in a sheet that is not in front move its own rules, and nobody else's", () => {
    const one = reject((builder) => builder.requireNumberBetween(1, 10));
    range("B2:B9").setDataValidation(one);
    range("B2:B9", "Danh mục").setDataValidation(one);
    range("A1", "Danh mục").getSheet().deleteRows(3, 2);
    expect(script.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getName()).toBe("Bảng");
    expect(saved()[0]?.ranges).toMatchObject([{ startRow: 1, endRow: 8 }]);
    expect(saved("sheet-1")[0]?.ranges).toMatchObject([{ startRow: 1, endRow: 6 }]);
  });

  test("an .xlsx file could not hold a list value with a comma, which is refused", () => {
    expect(() => range("B2").setDataValidation(rule((builder) => builder.requireValueInList(["a,b"])))).toThrow(
      "not implemented in the workbench",
    );
  });
});

// platform.md 1.6: "setAllowInvalid(false) blocks scripts too", seen in several projects.
describe("a rule that rejects input stops the script's own write", () => {
  test("P-06: outside a list, with Google's sentence and nothing written", () => {
    range("B2:B5").setDataValidation(reject((builder) => builder.requireValueInList(["XS", "T", "9.5"])));
    range("B2:B4").setValues([["XS"], ["T"], [9.5]]);
    expect(() => range("B2:B3").setValues([["T"], ["HT"]])).toThrow(violated("B3"));
    expect(range("B2:B3").getValues()).toEqual([["XS"], ["T"]]);
  });

  test("outside the cells of a range", () => {
    range("B2").setDataValidation(reject((builder) => builder.requireValueInRange(range("A1:A2", "Danh mục"))));
    range("B2").setValue("Tốt");
    expect(() => range("B2").setValue("Kém")).toThrow(violated("B2"));
  });

  test("outside two numbers, or text in place of a number", () => {
    range("B2").setDataValidation(reject((builder) => builder.requireNumberBetween(1, 10)));
    range("B2").setValue(10);
    expect(() => range("B2").setValue(10.5)).toThrow(violated("B2"));
    expect(() => range("B2").setValue("9,5")).toThrow(violated("B2"));
  });

  test("other than true and false under a checkbox, or than its own values", () => {
    range("B2").setDataValidation(reject((builder) => builder.requireCheckbox()));
    range("B2").setValue(true);
    expect(() => range("B2").setValue("x")).toThrow(violated("B2"));
    range("B3").setDataValidation(reject((builder) => builder.requireCheckbox("có", "không")));
    range("B3").setValue("không");
    expect(() => range("B3").setValue(true)).toThrow(violated("B3"));
  });

  test("no date where a date is needed", () => {
    range("B2:B3").setDataValidation(reject((builder) => builder.requireDate()));
    range("B2").setValue(new script.realm.Date(2024, 5, 30));
    range("B3").setValue("30/06/2024");
    expect(() => range("B2").setValue("31/02/2024")).toThrow(violated("B2"));
    expect(() => range("C2").setValue(1)).not.toThrow();
    const after = new script.realm.Date(2024, 0, 1) as unknown as GoogleAppsScript.Base.Date;
    range("C3").setDataValidation(reject((builder) => builder.requireDateAfter(after)));
    expect(() => range("C3").setValue(new script.realm.Date(2023, 11, 31))).toThrow(violated("C3"));
  });

  test("a formula that is not satisfied: half points from 1 to 10", () => {
    range("B2:C5").setDataValidation(reject((builder) => builder.requireFormulaSatisfied(half)));
    range("C4").setValue(9.5);
    for (const wrong of [9.7, 0, 10.5, "9,5", true]) expect(() => range("C4").setValue(wrong)).toThrow(violated("C4"));
  });

  test("a formula may look at other cells, as they will be after the write", () => {
    const later = "=AND(ISNUMBER(C2);C2>=B2)";
    range("C2:C5").setDataValidation(reject((builder) => builder.requireFormulaSatisfied(later)));
    range("B3:C3").setValues([[5, 6]]);
    expect(() => range("B3:C3").setValues([[7, 6]])).toThrow(violated("C3"));
    range("A2:A9").setDataValidation(reject((builder) => builder.requireFormulaSatisfied("=COUNTIF($A$2:$A$9;A2)=1")));
    expect(() => range("A4").setValue("A02")).toThrow(violated("A4"));
    range("A4").setValue("A03");
  });

  test("but emptying is allowed, a rule that only warns stops nothing, and a formula unknown here stops nothing", () => {
    range("B2").setDataValidation(reject((builder) => builder.requireNumberBetween(1, 10)));
    range("B2").setValue("");
    range("B2").clearContent();
    range("B3").setDataValidation(rule((builder) => builder.requireNumberBetween(1, 10)));
    range("B3").setValue(99);
    range("B4").setDataValidation(reject((builder) => builder.requireFormulaSatisfied('=REGEXMATCH(B4;"^A")')));
    range("B4").setValue("b");
    expect(range("B3:B4").getValues()).toEqual([[99], ["b"]]);
  });
});

test("2,000 × 30 cells under a formula rule are written", () => {
  const sheet = range("A1").getSheet();
  sheet.insertRowsAfter(100, 1950);
  sheet.insertColumnsAfter(20, 12);
  const scores = sheet.getRange(2, 2, 2000, 30);
  scores.setDataValidation(reject((builder) => builder.requireFormulaSatisfied(half)));
  scores.setValues(Array.from({ length: 2000 }, () => Array(30).fill(9.5)));
  expect(scores.getValues()[1999]?.[29]).toBe(9.5);
});
