// This file checks protected ranges and sheets by Google's reference of Protection, and that they stop the user's own scripts.
process.env.TZ = "Asia/Ho_Chi_Minh";

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Host, openHeadless } from "../../../workbench/univer/headless";
import { servicesOf, workbookOf } from "../workbooks";

const owner = "chu@unit.test";
const clerk = "van.thu@unit.test";
const guest = "khach@other.test";
const denied =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

let host: Host;

beforeEach(() => {
  host = openHeadless(workbookOf({ Bảng: [["Mã"], ["A01", 9]], Khác: [["x"]] }));
});
afterEach(() => host.dispose());

/** The workbook as a user of it sees it. */
function as(userEmail: string) {
  const script = servicesOf(host, { userEmail, ownerEmail: owner });
  const spreadsheet = script.SpreadsheetApp.getActiveSpreadsheet();
  const sheet = (name = "Bảng") => {
    const found = spreadsheet.getSheetByName(name);
    if (!found) throw new Error("no sheet");
    return found;
  };
  return { ...script, spreadsheet, sheet, types: script.SpreadsheetApp.ProtectionType };
}

const emails = (protection: GoogleAppsScript.Spreadsheet.Protection | undefined) =>
  protection?.getEditors().map((user) => user.getEmail());

/** Closes B2:C9 to everybody but the owner and the clerk. */
function closeRange() {
  return as(owner).sheet().getRange("B2:C9").protect().setDescription("Kỳ đã chốt").addEditor(clerk);
}

describe("a protected range", () => {
  test("P-25: stays open until the list of editors changes, as the reference of Range.protect says", () => {
    as(owner).sheet().getRange("B2:C9").protect();
    as(guest).sheet().getRange("B2").setValue(8);
    expect(as(guest).sheet().getRange("B2").canEdit()).toBe(true);
  });

  test("P-26: does not list the owner among its editors (issuetracker.google.com/issues/442636162), who may edit all the same", () => {
    const protection = closeRange();
    expect(emails(protection)).toEqual([clerk]);
    expect(protection.canEdit()).toBe(true);
    as(owner).sheet().getRange("B2").setValue(7);
    as(clerk).sheet().getRange("B2").setValue(6);
    expect(as(owner).sheet().getRange("B2").getValue()).toBe(6);
  });

  test("P-27: stops every write of others into its cells, values, formulas, formats, rules, clearing and merging alike", () => {
    closeRange();
    const { spreadsheet } = as(guest);
    const sheet = spreadsheet.getSheets()[0] as GoogleAppsScript.Spreadsheet.Sheet;
    const range = sheet.getRange("A1:B2");
    const rule = as(guest).SpreadsheetApp.newDataValidation().requireDate().build();
    for (const write of [
      () => range.setValue(1),
      () =>
        range.setValues([
          [1, 1],
          [1, 1],
        ]),
      () => range.setFormula("=1"),
      () => range.setBackground("red"),
      () => range.setDataValidation(rule),
      () => range.clearContent(),
      () => range.clearDataValidations(),
      () => range.merge(),
      () => sheet.clear(),
      () => sheet.deleteRows(9, 2),
      () => spreadsheet.deleteSheet(sheet),
    ]) {
      expect(write).toThrow(denied);
    }
    expect(range.canEdit()).toBe(false);
    expect(range.getValues()).toEqual([
      ["Mã", ""],
      ["A01", 9],
    ]);
    sheet.getRange("D2").setValue(1);
    sheet.deleteRows(10, 1);
  });

  test("P-28: that overlaps another stops whoever one of the two stops, as the reference of Range.protect says", () => {
    closeRange();
    as(owner).sheet().getRange("B2").protect().addEditor(guest);
    expect(() => as(guest).sheet().getRange("B2").setValue(1)).toThrow(denied);
    expect(() => as(clerk).sheet().getRange("B2").setValue(1)).toThrow(denied);
    as(clerk).sheet().getRange("B3").setValue(1);
  });

  test("P-29: that only warns stops nobody", () => {
    const protection = closeRange().setWarningOnly(true);
    as(guest).sheet().getRange("B2").setValue(1);
    expect(protection.isWarningOnly()).toBe(true);
  });

  test("may be open to the owner's domain", () => {
    const protection = as(owner).sheet().getRange("B2").protect();
    expect(protection.canDomainEdit()).toBe(false);
    protection.setDomainEdit(false);
    expect(() => as(clerk).sheet().getRange("B2").setValue(1)).toThrow(denied);
    protection.setDomainEdit(true);
    as(clerk).sheet().getRange("B2").setValue(1);
    expect(() => as(guest).sheet().getRange("B2").setValue(1)).toThrow(denied);
  });

  test("P-30: gains and loses editors; neither the owner nor the user can be removed, as the reference of removeEditor says", () => {
    const protection = closeRange();
    protection.addEditors([guest, clerk, owner]);
    expect(emails(protection)).toEqual([clerk, guest]);
    const byClerk = as(clerk).sheet().getProtections(as(clerk).types.RANGE)[0];
    byClerk?.removeEditors(byClerk.getEditors());
    expect(emails(protection)).toEqual([clerk]);
    protection.removeEditor(owner);
    as(owner).sheet().getRange("B2").setValue(1);
    const me = as(owner).Session.getEffectiveUser();
    expect(emails(protection.addEditor(me))).toEqual([clerk]);
  });

  test("P-31: can be seen by others, but neither changed nor asked for its editors", () => {
    closeRange();
    const seen = as(guest).sheet().getProtections(as(guest).types.RANGE)[0];
    expect([seen?.getDescription(), seen?.getRange().getA1Notation(), seen?.canEdit()]).toEqual([
      "Kỳ đã chốt",
      "B2:C9",
      false,
    ]);
    expect(() => seen?.getEditors()).toThrow(denied);
    expect(() => seen?.remove()).toThrow(denied);
    expect(() => seen?.setDescription("khác")).toThrow(denied);
  });

  test("is gone once it is removed", () => {
    const protection = closeRange();
    protection.remove();
    as(guest).sheet().getRange("B2").setValue(1);
    expect(as(owner).sheet().getProtections(as(owner).types.RANGE)).toEqual([]);
    expect(() => protection.getDescription()).toThrow("has been removed");
  });

  test("moves with rows that are inserted or deleted, and goes with the last of them", () => {
    const protection = closeRange();
    as(owner).sheet().insertRowsBefore(1, 2);
    expect(protection.getRange().getA1Notation()).toBe("B4:C11");
    as(owner).sheet().deleteRows(4, 3);
    expect(protection.getRange().getA1Notation()).toBe("B4:C8");
    as(owner).sheet().deleteRows(3, 6);
    expect(as(owner).sheet().getProtections(as(owner).types.RANGE)).toEqual([]);
  });
});

describe("a protected sheet", () => {
  test("P-32: stops writes and changes of the sheet, but for its open ranges", () => {
    const protection = as(owner).sheet().protect().addEditor(clerk);
    protection.setUnprotectedRanges([as(owner).sheet().getRange("D2:D9"), as(owner).sheet().getRange("E2:E9")]);
    const sheet = as(guest).sheet();
    sheet.getRange("D2:E9").setValue("ghi chú");
    expect(() => sheet.getRange("C2:D2").setValue(1)).toThrow(denied);
    expect(() => sheet.insertRowsAfter(1, 1)).toThrow(denied);
    expect(() => sheet.setName("Tên khác")).toThrow(denied);
    expect(() => sheet.hideSheet()).toThrow(denied);
    expect(() => sheet.setFrozenRows(1)).toThrow(denied);
    as(clerk).sheet().setFrozenRows(1);
    as(guest).sheet("Khác").getRange("A1").setValue("y");
    expect(protection.getUnprotectedRanges().map((range) => range.getA1Notation())).toEqual(["D2:D9", "E2:E9"]);
  });

  test("has one protection, which spans all its cells, as the references of Sheet.protect and getRange say", () => {
    const first = as(owner).sheet().protect().setDescription("một");
    const again = as(owner).sheet().protect();
    expect(again.getDescription()).toBe("một");
    expect(first.getRange().getA1Notation()).toBe("A1:T100");
    expect(as(owner).sheet().getProtections(as(owner).types.SHEET)).toHaveLength(1);
    expect(first.getProtectionType()).toBe(as(owner).types.SHEET);
  });

  test("only a sheet can have open ranges, and only its own", () => {
    const range = as(owner).sheet().getRange("A1");
    expect(() => range.protect().setUnprotectedRanges([range])).toThrow("Only a protected sheet");
    const other = as(owner).sheet("Khác").getRange("A1");
    expect(() => as(owner).sheet().protect().setUnprotectedRanges([other])).toThrow("must be on the protected sheet");
  });
});

test("a spreadsheet lists the protections of all its sheets by their kind", () => {
  closeRange();
  as(owner).sheet("Khác").getRange("A1").protect();
  as(owner).sheet("Khác").protect();
  const { spreadsheet, types } = as(owner);
  expect(spreadsheet.getProtections(types.RANGE).map((each) => each.getRange().getSheet().getName())).toEqual([
    "Bảng",
    "Khác",
  ]);
  expect(spreadsheet.getProtections(types.SHEET)).toHaveLength(1);
  expect(spreadsheet.getOwner()?.getEmail()).toBe(owner);
});

test("the local user of a workbook file is its owner", () => {
  const script = servicesOf(host, { userEmail: clerk });
  const range = script.SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Bảng")?.getRange("A1");
  range?.protect().removeEditors([clerk]).setDomainEdit(false);
  range?.setValue("của tôi");
  const nameless = servicesOf(host);
  const again = nameless.SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Bảng")?.getRange("A1");
  again?.protect().addEditor(nameless.Session.getEffectiveUser());
  expect(again?.setValue("vẫn của tôi").getValue()).toBe("vẫn của tôi");
});

test("a snapshot carries protections, and formulas over protected cells are computed", async () => {
  closeRange();
  as(owner).sheet("Khác").protect().addEditor(guest);
  as(owner).sheet().getRange("D1").setFormula("=SUM(B2:C9)");
  const copy = openHeadless(host.snapshot());
  const script = servicesOf(copy, { userEmail: guest, ownerEmail: owner });
  const sheet = script.SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Bảng");
  expect(() => sheet?.getRange("B2").setValue(1)).toThrow(denied);
  await copy.calculate();
  expect(sheet?.getRange("D1").getValue()).toBe(9);
  copy.dispose();
});
