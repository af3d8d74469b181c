// This file checks Range: the types a script reads and what its writes become, by Google's documented behaviour.
process.env.TZ = "Asia/Ho_Chi_Minh";

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Host, openHeadless } from "../../../workbench/univer/headless";
import { type Rows, servicesOf, workbookOf } from "../workbooks";

type Range = GoogleAppsScript.Spreadsheet.Range;

let host: Host;
let script: ReturnType<typeof servicesOf>;

function open(rows: Rows, more: Rows = []): void {
  host?.dispose();
  host = openHeadless(workbookOf({ Bảng: rows, Khác: more }));
  script = servicesOf(host);
}

function range(a1: string): Range {
  const sheet = script.SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Bảng");
  if (!sheet) throw new Error("no sheet");
  return sheet.getRange(a1);
}

function saved(row: number, column: number) {
  return host.snapshot().sheets["sheet-0"]?.cellData?.[row]?.[column];
}

function savedStyle(row: number, column: number) {
  const snapshot = host.snapshot();
  const style = snapshot.sheets["sheet-0"]?.cellData?.[row]?.[column]?.s;
  return typeof style === "string" ? snapshot.styles[style] : style;
}

beforeEach(() => open([]));
afterEach(() => host.dispose());

describe("reading", () => {
  test("P-01: gives Number, Boolean, String, Date and '' in realm arrays", () => {
    open([[9.5, true, "chữ", { v: 45106.75, t: 2, s: "date" }, null, { v: 1000, t: 2, s: "money" }]]);
    const rows = range("A1:F2").getValues();
    expect(rows).toBeInstanceOf(script.realm.Array);
    expect(rows[0]).toBeInstanceOf(script.realm.Array);
    const [number, truth, text, date, empty, money] = rows[0] as [number, boolean, string, Date, string, number];
    expect([number, truth, text, empty, money]).toEqual([9.5, true, "chữ", "", 1000]);
    expect(date).toBeInstanceOf(script.realm.Date);
    expect(Object.prototype.toString.call(date)).toBe("[object Date]");
    expect(date.toISOString()).toBe("2023-06-29T11:00:00.000Z");
    expect(rows[1]).toEqual(["", "", "", "", "", ""]);
  });

  test("dates before 1975, when Saigon kept another hour, keep their day", () => {
    open([[{ v: 20000, t: 2, s: "date" }]]);
    const date = range("A1").getValue() as Date;
    expect([date.getFullYear(), date.getMonth() + 1, date.getDate(), date.getHours()]).toEqual([1954, 10, 3, 0]);
    range("B1").setValue(date);
    expect(saved(0, 1)?.v).toBe(20000);
  });

  test("P-02: times and durations are dates too, other formats are not", () => {
    range("A1:E1").setValues([[0.5, 0.5, 0.5, 0.5, 0.5]]);
    range("A1:E1").setNumberFormats([["hh:mm", "[h]:mm", "[Red]0.0", '0 "ngày"', "0%"]]);
    const kinds = range("A1:E1")
      .getValues()[0]
      ?.map((value) => Object.prototype.toString.call(value));
    expect(kinds).toEqual(["[object Date]", "[object Date]", "[object Number]", "[object Number]", "[object Number]"]);
  });

  test("a column's own number format counts for cells that have none", () => {
    const snapshot = workbookOf({ Bảng: [[45106]] });
    Object.assign(snapshot.sheets["sheet-0"] ?? {}, { columnData: { 0: { s: "date" }, 1: { s: "text" } } });
    host.dispose();
    host = openHeadless(snapshot);
    script = servicesOf(host);
    expect(range("A1").getValue()).toBeInstanceOf(script.realm.Date);
    range("B1").setValue("012");
    expect(range("B1").getValue()).toBe("012");
  });

  test("cached values of formulas are read before anything is computed", () => {
    open([[1, { f: "=A1+1", v: 2, t: 2 }, { f: "=RATING(A1)", v: "XS", t: 1 }]]);
    expect(range("B1:C1").getValues()).toEqual([[2, "XS"]]);
    expect(range("A1:C1").getFormulas()).toEqual([["", "=A1+1", "=RATING(A1)"]]);
    expect(range("B1").getFormula()).toBe("=A1+1");
  });

  test("array results are read from every cell they fill", async () => {
    open([["=SEQUENCE(2,2)"]]);
    await host.calculate();
    expect(range("A1:B2").getValues()).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(range("A1").getSheet().getDataRange().getA1Notation()).toBe("A1:B2");
    expect(range("A1:B2").getFormulas()).toEqual([
      ["=SEQUENCE(2,2)", ""],
      ["", ""],
    ]);
  });

  test("errors are read as their code", async () => {
    open([["=1/0"]]);
    await host.calculate();
    expect(range("A1").getValue()).toBe("#DIV/0!");
  });

  test("display values show what the cell shows", () => {
    open([[9.5, true, "chữ", { v: 45106, t: 2, s: "date" }, null]]);
    expect(range("A1:E1").getDisplayValues()).toEqual([["9,5", "TRUE", "chữ", "29/06/2023", ""]]);
    expect(range("D1").getDisplayValue()).toBe("29/06/2023");
  });

  test("offset gives the cells beside it, of the same size unless another is asked for", () => {
    expect(range("B2:C3").offset(1, 2).getA1Notation()).toBe("D3:E4");
    expect(range("B2:C3").offset(-1, 0, 1).getA1Notation()).toBe("B1:C1");
    expect(range("B2").offset(0, 0, 2, 3).getA1Notation()).toBe("B2:D3");
    expect(() => range("A1").offset(-1, 0)).toThrow("outside the dimensions of the sheet");
  });

  test("says where it lies", () => {
    const block = range("B2:D5");
    expect([block.getRow(), block.getColumn(), block.getNumRows(), block.getNumColumns()]).toEqual([2, 2, 4, 3]);
    expect([block.getLastRow(), block.getLastColumn(), block.getSheet().getName()]).toEqual([5, 4, "Bảng"]);
    expect(block.getCell(2, 3).getA1Notation()).toBe("D3");
    expect(() => block.getCell(5, 1)).toThrow("Cell reference out of range");
  });
});

describe("writing", () => {
  test("P-03: rows of another count throw Google's sentence", () => {
    expect(() => range("A1:A2").setValues([[1]])).toThrow(
      "The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.",
    );
  });

  test("P-04: columns of another count throw Google's sentence, whichever row is wrong", () => {
    expect(() => range("A1:B2").setValues([[1, 2], [3]])).toThrow(
      "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
    );
  });

  test("P-05: what is no table throws Google's sentence", () => {
    const wrong = (data: unknown) => () => range("A1:B1").setValues(data as unknown[][]);
    expect(wrong(["x", "y"])).toThrow(
      "The parameters (string[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(wrong("x")).toThrow("The parameters (string) don't match");
    expect(() => range("A1").setBackgrounds("red" as unknown as string[][])).toThrow("Range.setBackgrounds.");
  });

  test("keeps numbers, texts and truth values, and empties cells by '', null and undefined", () => {
    open([["cũ", "cũ", "cũ"]]);
    range("A1:C2").setValues([
      ["", null, undefined],
      [9.5, "chữ", false],
    ]);
    expect(range("A1:C2").getValues()).toEqual([
      ["", "", ""],
      [9.5, "chữ", false],
    ]);
    expect(range("A1").getSheet().getDataRange().getA1Notation()).toBe("A1:C2");
    expect(saved(0, 0)).toBeUndefined();
  });

  test("P-10: reads text as typing does: numbers, TRUE and dates; a comma decimal stays text", () => {
    range("A1:H1").setValues([["12", "-3.5", "true", "9,5", "007", "2023-Q2", "30/6/2023", "'12"]]);
    const [integer, decimal, truth, comma, zeros, quarter, date, quoted] = range("A1:H1").getValues()[0] as unknown[];
    expect([integer, decimal, truth, comma, zeros, quarter, quoted]).toEqual([
      12,
      -3.5,
      true,
      "9,5",
      7,
      "2023-Q2",
      "12",
    ]);
    expect((date as Date).getMonth()).toBe(5);
  });

  test("a date with a time is a moment, a date that no calendar has stays text", () => {
    range("A1:D1").setValues([["30/06/2023 13:05", "2023-06-30 1:02:03", "31/02/2023", "2023-06-30T13:05"]]);
    const [first, second, ...texts] = range("A1:D1").getValues()[0] as [Date, Date, string, string];
    expect([first.getHours(), first.getMinutes(), second.getSeconds()]).toEqual([13, 5, 3]);
    expect(texts).toEqual(["31/02/2023", "2023-06-30T13:05"]);
  });

  test("P-11: under the format @ every text stays as it is", () => {
    range("A1:D1")
      .setNumberFormat("@")
      .setValues([["12", "TRUE", "=1+1", "007"]]);
    expect(range("A1:D1").getValues()).toEqual([["12", "TRUE", "=1+1", "007"]]);
    expect(saved(0, 2)).toMatchObject({ v: "=1+1", t: 1 });
    expect(saved(0, 2)?.f).toBeUndefined();
    expect(range("A1").getFormula()).toBe("");
  });

  test("P-12: text that starts with = becomes a formula", async () => {
    range("A1:B1").setValues([[2, "=A1*3"]]);
    expect(range("B1").getValue()).toBe("");
    await host.calculate();
    expect(range("B1").getValue()).toBe(6);
    range("B1").setValue("chữ");
    expect([range("B1").getValue(), range("B1").getFormula()]).toEqual(["chữ", ""]);
  });

  test("P-13: formulas may part arguments by ;, as scripts for Vietnamese spreadsheets do", async () => {
    range("A1").setFormula('=IF(1=1;"a;b";SUM({1;2}))');
    range("B1:B2").setFormulas([["=SUM(1;2)"], [""]]);
    await host.calculate();
    expect(range("A1:B1").getValues()).toEqual([["a;b", 3]]);
  });

  test("a Date becomes a serial with a date format, and comes back the same", () => {
    const date = new script.realm.Date(2025, 0, 2);
    const moment = new script.realm.Date(2025, 0, 2, 13, 30, 15);
    range("A1:B1").setValues([[date, moment]]);
    expect(saved(0, 0)).toMatchObject({ v: 45659, t: 2 });
    expect(range("A1:B1").getNumberFormats()).toEqual([["dd/mm/yyyy", "dd/mm/yyyy hh:mm:ss"]]);
    const [first, second] = range("A1:B1").getValues()[0] as [Date, Date];
    expect([first.getTime(), second.getTime()]).toEqual([date.getTime(), moment.getTime()]);
  });

  test("a date format that is there already stays", () => {
    range("A1")
      .setNumberFormat("d/m/yy")
      .setValue(new script.realm.Date(2025, 0, 2));
    expect(range("A1").getNumberFormat()).toBe("d/m/yy");
  });

  test("one value fills the whole range", () => {
    range("A1:B2").setValue("x");
    expect(range("A1:B2").getValues()).toEqual([
      ["x", "x"],
      ["x", "x"],
    ]);
  });

  test("P-09: a text of more than 50,000 letters throws Google's sentence, one of 50,000 is kept", () => {
    range("A1").setValue("x".repeat(50_000));
    expect(() => range("A2").setValue("x".repeat(50_001))).toThrow(
      "Your input contains more than the maximum of 50000 characters in a single cell.",
    );
    expect(range("A1:A2").getValues()).toEqual([["x".repeat(50_000)], [""]]);
  });

  test("what no cell can hold throws", () => {
    expect(() => range("A1").setValue(Number.NaN)).toThrow("A cell cannot hold NaN");
    expect(() => range("A1").setValue({ a: 1 })).toThrow("A cell cannot hold a value of this kind");
  });

  test("hundreds of single writes reach Univer as one command", () => {
    let commands = 0;
    const listener = host.workbook.onCommandExecuted((command) => {
      if (command.id === "sheet.command.set-range-values") commands++;
    });
    for (let row = 1; row <= 90; row++) range(`A${row}`).setValue(`dòng ${row}`).setFontWeight("bold");
    expect(range("A90").getValue()).toBe("dòng 90");
    expect(commands).toBe(1);
    listener.dispose();
  });

  test("what a script leaves unwritten is written when it ends", async () => {
    range("A1").setValue("cuối");
    await Promise.resolve();
    expect(host.workbook.getSheetByName("Bảng")?.getRange("A1").getValue()).toBe("cuối");
    range("A2").setValue("chưa");
    script.SpreadsheetApp.flush();
    expect(host.workbook.getSheetByName("Bảng")?.getRange("A2").getValue()).toBe("chưa");
  });
});

describe("clearing", () => {
  test("clearContent keeps the format, clearFormat the content, clear nothing", () => {
    range("A1:A3")
      .setValues([["a"], ["b"], ["c"]])
      .setNumberFormat("@")
      .setFontWeight("bold");
    range("A1").clearContent();
    range("A2").clearFormat();
    range("A3").clear();
    expect(range("A1:A3").getValues()).toEqual([[""], ["b"], [""]]);
    expect(range("A1:A3").getNumberFormats()).toEqual([["@"], ["General"], ["General"]]);
    expect(savedStyle(1, 0)).toBeUndefined();
  });

  test("clear may be told to take only one of them", () => {
    range("A1:B1")
      .setValues([["a", "b"]])
      .setFontWeight("bold");
    range("A1").clear({ contentsOnly: true });
    range("B1").clear({ formatOnly: true });
    expect(range("A1:B1").getValues()).toEqual([["", "b"]]);
    expect(savedStyle(0, 0)).toMatchObject({ bl: 1 });
    expect(savedStyle(0, 1)).toBeUndefined();
  });

  test("a formula is cleared with its array result", async () => {
    range("A1").setFormula("=SEQUENCE(2,2)");
    await host.calculate();
    range("A1").clearContent();
    expect(range("A1:B2").getValues()).toEqual([
      ["", ""],
      ["", ""],
    ]);
  });
});

describe("dressing", () => {
  test("fonts, colours, alignment and wrapping reach the style of the cell", () => {
    range("A1").setFontWeight("bold").setFontStyle("italic").setFontSize(13).setFontFamily("Times New Roman");
    range("A1").setFontColor("red").setBackground("#EEE").setHorizontalAlignment("center");
    range("A1").setVerticalAlignment("middle").setWrap(true);
    expect(savedStyle(0, 0)).toMatchObject({
      bl: 1,
      it: 1,
      fs: 13,
      ff: "Times New Roman",
      cl: { rgb: "#ff0000" },
      bg: { rgb: "#EEEEEE" },
      ht: 2,
      vt: 2,
      tb: 3,
    });
  });

  test("null takes a style away", () => {
    range("A1").setValue("x").setBackground("#ff0000").setFontWeight("bold");
    range("A1").setBackground(null).setFontWeight("normal");
    expect(savedStyle(0, 0)?.bg).toBeUndefined();
    expect(savedStyle(0, 0)?.bl).toBe(0);
  });

  test("one style a cell is set by rows, whose shape is checked", () => {
    range("A1:B1")
      .setFontWeights([["bold", "normal"]])
      .setBackgrounds([["#111111", null]]);
    expect([savedStyle(0, 0)?.bl, savedStyle(0, 1)?.bl]).toEqual([1, 0]);
    expect(savedStyle(0, 0)?.bg).toEqual({ rgb: "#111111" });
    expect(() => range("A1:B1").setFontWeights([["bold"]])).toThrow("The number of columns in the font weights");
  });

  test("a border is drawn round the range and, where asked, between its cells", () => {
    range("A1:B2").setBorder(true, true, true, true, false, null);
    expect(savedStyle(0, 0)?.bd).toMatchObject({ t: { s: 1 }, l: { s: 1 } });
    expect(savedStyle(0, 0)?.bd?.b).toBeUndefined();
    range("A1:B2").setBorder(null, null, null, null, true, true, "#00ff00", script.SpreadsheetApp.BorderStyle.DOUBLE);
    expect(savedStyle(0, 0)?.bd).toMatchObject({ t: { s: 1 }, r: { s: 7, cl: { rgb: "#00ff00" } }, b: { s: 7 } });
    range("A1:B2").setBorder(false, false, false, false, false, false);
    expect(Object.values(savedStyle(0, 0)?.bd ?? {}).filter(Boolean)).toEqual([]);
  });

  test("an unknown colour or border style throws", () => {
    expect(() => range("A1").setBackground("màu đỏ")).toThrow("Invalid argument: màu đỏ");
  });

  test("P-14: a part of a merged range can be neither merged nor parted, the whole can", () => {
    range("A1:B2").merge();
    const sentence = "You must select all cells in a merged range to merge or unmerge them.";
    expect(() => range("B2:C3").merge()).toThrow(sentence);
    expect(() => range("A1").breakApart()).toThrow(sentence);
    range("A1:C2").breakApart();
    range("B2:C3").merge();
    expect(host.snapshot().sheets["sheet-0"]?.mergeData).toHaveLength(1);
  });

  test("cells are merged and parted", () => {
    range("A1:C1").merge();
    expect(host.snapshot().sheets["sheet-0"]?.mergeData).toMatchObject([
      { startRow: 0, endRow: 0, startColumn: 0, endColumn: 2 },
    ]);
    range("A1:C1").breakApart();
    expect(host.snapshot().sheets["sheet-0"]?.mergeData).toEqual([]);
  });
});

test("2,000 × 20 cells are read and written", () => {
  const rows: Rows = Array.from({ length: 2000 }, (_, row) => Array.from({ length: 20 }, (__, column) => row + column));
  open(rows);
  const sheet = script.SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Bảng");
  const values = sheet?.getDataRange().getValues() ?? [];
  sheet?.getDataRange().setValues(values);
  script.SpreadsheetApp.flush();
  expect(values[1999]?.[19]).toBe(2018);
});
