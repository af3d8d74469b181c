// This file is Apps Script's Spreadsheet and SpreadsheetApp over one Univer workbook.
import { enumeration } from "./boundary";
import { createFormatBuilder } from "./conditional-format";
import { knownConditions } from "./conditional-format-rules";
import type { Context } from "./context";
import { nameMembers } from "./named-ranges";
import { checkRemovable, protectionsOf } from "./protection";
import { placeOf } from "./range";
import { realmList } from "./realm";
import { createUser } from "./session";
import { checkNewName, checkRoom, copySheet } from "./sheet";
import { createUi } from "./ui";
import { createValidationBuilder } from "./validation";
import { knownCriteria } from "./validation-rules";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** The size of a new sheet of Google's. */
const newSheetSize = { rowCount: 1000, columnCount: 26 };

/** Makes SpreadsheetApp. */
export function createSpreadsheetApp(context: Context): SpreadsheetApp {
  const { spreadsheet } = context;
  const ui = createUi(context);
  return context.service<SpreadsheetApp>("SpreadsheetApp", {
    getActiveSpreadsheet: spreadsheet,
    getActive: spreadsheet,
    flush: () => context.host.writes.flush(),
    getUi: () => ui,
    newConditionalFormatRule: () => createFormatBuilder(context),
    newDataValidation: () => createValidationBuilder(context),
    BooleanCriteria: enumeration<SpreadsheetApp["BooleanCriteria"]>(
      context.service,
      "BooleanCriteria",
      knownConditions as (keyof SpreadsheetApp["BooleanCriteria"] & string)[],
    ),
    DataValidationCriteria: enumeration<SpreadsheetApp["DataValidationCriteria"]>(
      context.service,
      "DataValidationCriteria",
      knownCriteria as (keyof SpreadsheetApp["DataValidationCriteria"] & string)[],
    ),
    BorderStyle: enumeration<SpreadsheetApp["BorderStyle"]>(context.service, "BorderStyle", [
      "DOTTED",
      "DASHED",
      "SOLID",
      "SOLID_MEDIUM",
      "SOLID_THICK",
      "DOUBLE",
    ]),
    ProtectionType: enumeration<SpreadsheetApp["ProtectionType"]>(context.service, "ProtectionType", [
      "RANGE",
      "SHEET",
    ]),
    WrapStrategy: enumeration<SpreadsheetApp["WrapStrategy"]>(context.service, "WrapStrategy", [
      "WRAP",
      "OVERFLOW",
      "CLIP",
    ]),
  });
}

/** Makes the Spreadsheet. */
export function createSpreadsheet(context: Context): Spreadsheet {
  const { host } = context;
  const { workbook } = host;
  const univerIdOf = (sheet: Sheet): string => {
    const found = workbook.getSheets().find((each) => context.sheetAt(each.getSheetId()) === sheet);
    if (!found) throw new Error("The argument is not a Sheet of this workbook");
    return found.getSheetId();
  };
  return context.service<Spreadsheet>("Spreadsheet", {
    getId: () => host.id,
    getName: () => workbook.getName(),
    getUrl: () => `workbench:///${encodeURIComponent(host.id)}`,
    getSpreadsheetLocale: () => "vi_VN",
    getSpreadsheetTimeZone: () => host.timeZone,
    getSheets: () => {
      const list = new (context.realm().Array)<Sheet>();
      for (const worksheet of workbook.getSheets()) list.push(context.sheetAt(worksheet.getSheetId()));
      return list;
    },
    getSheetByName(name) {
      const worksheet = workbook.getSheets().find((candidate) => candidate.getSheetName() === name);
      return worksheet ? context.sheetAt(worksheet.getSheetId()) : null;
    },
    insertSheet(...args: unknown[]) {
      const [name, position] = args;
      if (typeof name !== "string")
        throw new Error("Spreadsheet.insertSheet without a name is not implemented in the workbench");
      checkNewName(context, name);
      checkRoom(context, newSheetSize.rowCount * newSheetSize.columnCount);
      host.writes.flush();
      const index = typeof position === "number" ? { index: position } : {};
      const worksheet = workbook.insertSheet(name, { ...index, sheet: newSheetSize });
      return context.sheetAt(worksheet.getSheetId());
    },
    getActiveSheet: () => context.sheetAt(workbook.getActiveSheet().getSheetId()),
    setActiveSheet(sheet: Sheet) {
      workbook.setActiveSheet(univerIdOf(sheet));
      return sheet;
    },
    getActiveRange() {
      const active = workbook.getActiveRange()?.getRange();
      if (!active) return null;
      const { startRow, startColumn, endRow, endColumn } = active;
      return context.rangeAt(workbook.getActiveSheet().getSheetId(), { startRow, startColumn, endRow, endColumn });
    },
    setActiveRange(range) {
      const { grid, area } = placeOf(range);
      workbook.setActiveSheet(grid.sheetId);
      const { startRow, startColumn, endRow, endColumn } = area;
      workbook.setActiveRange(
        grid.worksheet.getRange(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1),
      );
      return range;
    },
    ...nameMembers(context),
    getOwner: () => createUser(context, context.ownerEmail),
    getNumSheets: () => workbook.getSheets().length,
    deleteSheet(sheet) {
      const id = univerIdOf(sheet);
      checkRemovable(context, id);
      if (workbook.getSheets().length === 1) throw new Error("You can't remove all the sheets in a document.");
      host.writes.flush();
      workbook.deleteSheet(id);
    },
    duplicateActiveSheet: () => copySheet(context, workbook.getActiveSheet().getSheetId()),
    moveActiveSheet(position) {
      if (position < 1 || position > workbook.getSheets().length) throw new Error("The position is out of bounds.");
      workbook.moveActiveSheet(position - 1);
    },
    getProtections(type) {
      const ids = workbook.getSheets().map((sheet) => sheet.getSheetId());
      return realmList(
        context.realm(),
        ids.flatMap((id) => protectionsOf(context, id, type)),
      );
    },
    toast(message: unknown, title?: unknown) {
      context.onUi({ kind: "toast", title: String(title ?? ""), message: String(message) });
    },
  });
}
