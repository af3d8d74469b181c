// Tests of src/actions/fixes.ts and journal.ts: what is written, what is left alone, and the one undo.
import { afterEach, describe, expect, it } from "vitest";
import type { CheckResult } from "../../src/actions/check";
import type { CellFix, FixResult } from "../../src/actions/fixes";
import { day, put, sheetsOf } from "../workbook/grids";
import { type Office, openSheets } from "./office";

const SHEET = "Quyết định";
let office: Office;

/** A unit with a text for a number in C3, a date for a number in D3, and a wrong name in B4. */
function openFaulty(): Office {
  const sheets = sheetsOf();
  put(sheets, SHEET, "C3", "9,5");
  put(sheets, SHEET, "D3", day(9, 5));
  put(sheets, SHEET, "B4", "Phạm Văn Bốn");
  office = openSheets(sheets);
  return office;
}

/** The changes that a check proposes. */
function changes({ problems }: CheckResult): CellFix[] {
  return problems.flatMap(({ sheet, cell, fix, found }) =>
    fix && found !== undefined ? [{ sheet, cell, expected: found, value: fix.value }] : [],
  );
}

const formatOf = (cell: string) =>
  office.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(SHEET)?.getRange(cell).getNumberFormat();

afterEach(() => office.close());

describe("a check", () => {
  it("gives each fix with the mark of what stands in the cell", () => {
    const check = openFaulty().call<CheckResult>("checkWorkbook");
    expect(changes(check)).toEqual([
      { sheet: SHEET, cell: "C3", expected: "text:9,5", value: 9.5 },
      { sheet: SHEET, cell: "D3", expected: "date:2023-05-09T00:00:00", value: 9.5 },
      { sheet: SHEET, cell: "B4", expected: "text:Phạm Văn Bốn", value: "Phạm Văn Ba" },
    ]);
    expect(check.undoable).toBe(0);
  });
});

describe("applying fixes", () => {
  it("writes the values, takes the date format off, and checks again", () => {
    openFaulty();
    const wanted = changes(office.call("checkWorkbook"));
    const result = office.call<FixResult>("applyFixes", wanted, "one");
    expect(result).toMatchObject({ applied: 3, refused: [], problems: [], undoable: 3 });
    expect([office.cell(SHEET, "C3"), office.cell(SHEET, "D3"), office.cell(SHEET, "B4")]).toEqual([
      9.5,
      9.5,
      "Phạm Văn Ba",
    ]);
    expect(formatOf("D3")).toBe("General");
  });

  it("leaves alone and names a cell that somebody changed meanwhile", () => {
    openFaulty();
    const wanted = changes(office.call("checkWorkbook"));
    office.type(SHEET, "C3", 8);
    const result = office.call<FixResult>("applyFixes", wanted, "one");
    expect(result.applied).toBe(2);
    expect(result.refused).toEqual([{ sheet: SHEET, cell: "C3", reason: "changed" }]);
    expect(office.cell(SHEET, "C3")).toBe(8);
  });

  it("tells the text 9.5 from the number 9.5", () => {
    office = openSheets(put(sheetsOf(), SHEET, "C3", 9.5));
    const fix = { sheet: SHEET, cell: "C3", expected: "text:9.5", value: 10 };
    expect(office.call<FixResult>("applyFixes", [fix], "one").refused).toHaveLength(1);
  });

  it("leaves a formula alone", () => {
    openFaulty();
    const range = office.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(SHEET)?.getRange("C3");
    const wanted = changes(office.call("checkWorkbook")).slice(0, 1);
    range?.setFormula("=1+1");
    const [refused] = office.call<FixResult>(
      "applyFixes",
      [{ ...(wanted[0] as CellFix), expected: "blank:" }],
      "one",
    ).refused;
    expect(refused).toMatchObject({ cell: "C3", reason: "formula" });
  });

  it.each([
    ["a sheet that is not there", "Trang lạ", "A1"],
    ["a cell outside the used ones", SHEET, "ZZ9999"],
    ["an address of more than one cell", SHEET, "A1:B2"],
  ])("leaves alone %s", (_what, sheet, cell) => {
    office = openSheets(sheetsOf());
    const fix = { sheet, cell, expected: "blank:", value: 1 };
    expect(office.call<FixResult>("applyFixes", [fix], "one").refused).toEqual([{ sheet, cell, reason: "changed" }]);
  });

  it("writes a cell once, however often it is asked for", () => {
    openFaulty();
    const [first] = changes(office.call("checkWorkbook"));
    expect(office.call<FixResult>("applyFixes", [first, first], "one")).toMatchObject({ applied: 1, undoable: 1 });
  });

  it("writes a name that looks like a formula as text", () => {
    const people = [{ id: "P1", name: "=1+1", form: "LB04" }];
    office = openSheets(put(sheetsOf(people), SHEET, "B2", "Khác"));
    office.call("applyFixes", changes(office.call("checkWorkbook")), "one");
    expect(office.cell(SHEET, "B2")).toBe("=1+1");
  });

  it("is refused as data while somebody else's run holds the workbook", () => {
    openFaulty();
    office.state.locks.set("document", "another run");
    expect(office.reply("applyFixes", [], "one")).toMatchObject({ ok: false, code: "action.busy" });
  });

  it.each([
    ["no list", [null, "one"]],
    ["a list of something else", [[{ sheet: 1 }], "one"]],
    ["no name for the batch", [[]]],
  ])("refuses %s from the wire", (_what, parameters) => {
    office = openSheets(sheetsOf());
    expect(office.reply("applyFixes", ...parameters)).toMatchObject({ ok: false, code: "action.bad-request" });
  });

  it("takes at most a thousand cells a batch", () => {
    office = openSheets(sheetsOf());
    const many = Array.from({ length: 1001 }, () => ({ sheet: SHEET, cell: "A1", expected: "blank:", value: 1 }));
    expect(office.reply("applyFixes", many, "one")).toMatchObject({ ok: false, code: "action.too-many-fixes" });
  });
});

describe("the undo", () => {
  it("puts back text, date and format as they were, once", () => {
    openFaulty();
    const before = office.call<CheckResult>("checkWorkbook");
    office.call("applyFixes", changes(before), "one");
    const result = office.call<FixResult>("undoFixes");
    expect(result).toMatchObject({ applied: 3, refused: [], undoable: 0 });
    expect(result.problems).toEqual(before.problems);
    expect(formatOf("D3")).toBe("dd/mm/yyyy");
    expect(office.call<FixResult>("undoFixes")).toMatchObject({ applied: 0, refused: [] });
  });

  it("leaves alone what somebody changed after the fix", () => {
    openFaulty();
    office.call("applyFixes", changes(office.call("checkWorkbook")), "one");
    office.type(SHEET, "C3", 7);
    expect(office.call<FixResult>("undoFixes")).toMatchObject({
      applied: 2,
      refused: [{ sheet: SHEET, cell: "C3", reason: "changed" }],
    });
    expect(office.cell(SHEET, "C3")).toBe(7);
  });

  it("takes back all calls of one batch, and only the last batch", () => {
    openFaulty();
    const [first, second, third] = changes(office.call("checkWorkbook"));
    office.call("applyFixes", [first], "one");
    office.call("applyFixes", [second], "two");
    expect(office.call<FixResult>("applyFixes", [third], "two").undoable).toBe(2);
    expect(office.call<FixResult>("undoFixes").applied).toBe(2);
    expect(office.cell(SHEET, "C3")).toBe(9.5);
  });

  it("remembers a batch that is longer than one value of the store holds", () => {
    const sheets = sheetsOf(Array.from({ length: 15 }, (_, index) => ({ id: `P${index}`, name: `Người ${index}` })));
    for (const row of sheets[SHEET]?.slice(1) ?? []) for (let column = 2; column < 32; column++) row[column] = "9,5";
    office = openSheets(sheets);
    const wanted = changes(office.call("checkWorkbook"));
    expect(wanted).toHaveLength(450);
    expect(office.call<FixResult>("applyFixes", wanted, "one").undoable).toBe(450);
    expect(office.call<FixResult>("undoFixes").applied).toBe(450);
    expect(changes(office.call("checkWorkbook"))).toEqual(wanted);
    expect([...office.state.properties.document.keys()].filter((key) => key.startsWith("fixes."))).toEqual([]);
  });
});

it("reads each sheet a fixed number of times, whatever the number of fixes", () => {
  openFaulty();
  const wanted = changes(office.call("checkWorkbook"));
  const reads = (fixes: CellFix[]) => {
    office.log.calls.length = 0;
    office.call("applyFixes", fixes, "one");
    return office.log.calls.filter(({ name }) => /Range\.get(Values|Formulas|NumberFormats)$/.test(name)).length;
  };
  office.call("applyFixes", wanted.slice(0, 1), "one"); // makes the log
  office.call("undoFixes");
  expect(reads(wanted.slice(0, 1))).toBe(reads(wanted.slice(1)));
});
