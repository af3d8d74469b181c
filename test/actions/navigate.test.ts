// Tests of src/actions/navigate.ts: the user stands on the cell, or hears that it is gone.
import { afterEach, beforeEach, expect, it } from "vitest";
import { sheetsOf } from "../workbook/grids";
import { type Office, openSheets } from "./office";

let office: Office;
beforeEach(() => {
  office = openSheets(sheetsOf());
});
afterEach(() => office.close());

const place = () => {
  const spreadsheet = office.services.SpreadsheetApp.getActiveSpreadsheet();
  return `${spreadsheet.getActiveSheet().getName()}!${spreadsheet.getActiveRange()?.getA1Notation()}`;
};

it("activates sheet and cell", () => {
  office.call("goToCell", "Quyết định", "H3");
  expect(place()).toBe("Quyết định!H3");
});

it("finds the sheet whatever its letter case and spaces", () => {
  office.call("goToCell", " quyết  ĐỊNH", "B2");
  expect(place()).toBe("Quyết định!B2");
});

it("activates the sheet alone where there is no cell", () => {
  office.call("goToCell", "Nhân sự", "");
  expect(place()).toMatch(/^Nhân sự!/);
});

it.each([
  ["Trang lạ", "A1", "table.missing"],
  ["Nhân sự", "A99999", "action.no-cell"],
  ["Nhân sự", "A1:B2", "action.no-cell"],
  [3, "A1", "action.bad-request"],
])("refuses %s!%s with %s", (sheet, cell, code) => {
  expect(office.reply("goToCell", sheet, cell)).toMatchObject({ ok: false, code });
});
