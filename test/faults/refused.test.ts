// Fault test: the words and places of what a sheet or a store does not take, and closing what somebody else has begun.
import { afterEach, describe, expect, it } from "vitest";
import { type Office, openSaved, openSheets } from "../actions/office";
import { type Call, contentOf, prepared, stoppedAfter } from "./runs";
import { DECISION, FIXES, SHEET, small } from "./unit";

let office: Office;
afterEach(() => office.close());

const sheetOf = (name: string) => office.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);

describe("a rule of the sheet that rejects the value", () => {
  it("keeps an adjustment out, with the sheet named; once the rule is gone it goes through", () => {
    const sheets = small();
    for (const row of sheets["Điều kiện"] ?? []) row.push(row[0] === "Mã" ? "Mức quyết định" : "");
    office = openSheets(sheets);
    const range = sheetOf("Điều kiện")?.getRange("C2:C3");
    const { SpreadsheetApp } = office.services;
    range?.setDataValidation(
      SpreadsheetApp.newDataValidation().requireValueInList(["A", "B"]).setAllowInvalid(false).build(),
    );
    const reply = office.reply("adjustLevel", "H2", ...DECISION, "T");
    expect(reply).toMatchObject({ ok: false, code: "write.refused" });
    expect(!reply.ok && reply.message).toContain("Điều kiện");
    expect(office.cell("Điều kiện", "C3")).toBe("");
    range?.clearDataValidations();
    expect(office.reply("adjustLevel", "H2", ...DECISION, "T").ok).toBe(true);
  });
});

describe("cells that are protected from the user", () => {
  it.each<[string, string, Call, string]>([
    ["Điều kiện", "an adjustment", ["adjustLevel", "H2", ...DECISION, "T"], "write.refused"],
    ["Kết quả", "the closing", ["closePeriod"], "write.refused"],
    ["Nhật ký", "the line of the log", ["summarizeWorkbook"], "log.refused"],
  ])("%s: %s is refused in one sentence with the sheet", (sheet, _what, call, code) => {
    const sheets = small();
    if (sheet === "Kết quả") sheets[sheet] = [["Kỳ", "Quy định", "Mã", "Mức quyết định"]];
    if (sheet === "Nhật ký") sheets[sheet] = [["Thời điểm", "Người", "Việc", "Chi tiết"]];
    office = openSheets(sheets, "van.thu@example.invalid");
    sheetOf(sheet)?.protect().addEditor("to.chuc@example.invalid");
    const before = sheetOf(sheet)?.getDataRange().getValues();
    const reply = office.reply(...call);
    expect(reply).toMatchObject({ ok: false, code });
    expect(!reply.ok && reply.message).toContain(sheet);
    expect(sheetOf(sheet)?.getDataRange().getValues()).toEqual(before);
  });

  it("are named one by one when scores are mended", () => {
    office = openSheets(small(true), "van.thu@example.invalid");
    sheetOf(SHEET)?.getRange("C2").protect().addEditor("to.chuc@example.invalid");
    expect(office.reply("applyFixes", FIXES, "one")).toMatchObject({
      ok: true,
      value: { applied: 1, refused: [{ sheet: SHEET, cell: "C2", reason: "rejected" }] },
    });
    expect([office.cell(SHEET, "C2"), office.cell(SHEET, "C3")]).toEqual(["80,5", 70.5]);
  });
});

describe("a full store", () => {
  it("is told before a single cell is written, for an undo would not be possible", () => {
    office = openSheets(small(true));
    const store = office.state.properties.document;
    for (let index = 0; index < 56; index++) store.set(`x${index}`, "x".repeat(9_140));
    const before = contentOf(office);
    const reply = office.reply("applyFixes", FIXES, "one");
    expect(reply).toMatchObject({ ok: false, code: "action.store-full" });
    expect(contentOf(office)).toEqual(before);
    store.delete("x0");
    expect(office.reply("applyFixes", FIXES, "one")).toMatchObject({ ok: true, value: { applied: 2 } });
  });
});

describe("a closing that somebody else has begun and that was stopped", () => {
  it("is finished from the archive that the other one made and closed to everybody else", () => {
    const start = prepared(small);
    office = openSaved(start);
    const archived = () => sheetOf(`${SHEET} 2023-09`)?.getProtections(ProtectionType.SHEET).length === 1;
    const { ProtectionType } = office.services.SpreadsheetApp;
    for (let calls = 60; !archived(); calls += 5) {
      office.close();
      office = openSaved(start);
      stoppedAfter(office, calls, ["closePeriod"]);
    }
    const left = office.save();
    office.close();
    office = openSaved(left, "van.thu@example.invalid");
    expect(office.reply("closePeriod")).toMatchObject({ ok: true, value: { closed: true, filed: 2 } });
  });
});
