// The one file of set-up that talks to Google Sheets: reads a workbook as it stands, and does the steps of a plan.
import { Refusal } from "../../language/refusal";
import { clean, foldCase, isDate, markOfText } from "../../language/text";
import { writeBlock } from "../block";
import { spreadsheet, writeSheet, writing } from "../spreadsheet";
import type { CellRule } from "./rules";
import type { Area, ProtectedRange, SheetState, Step, WorkbookState } from "./state";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const HEADING_COLOUR = "#e8f0fe";
const DAY_FORMAT = "dd/mm/yyyy";

/** How many rows from the top the rules of cells are read: the heading rows, and the settings below them. */
const RULED_ROWS = 60;

/** The open workbook as it stands, with those of its sheets that have one of these names. */
export function readWorkbookState(wanted: readonly string[]): WorkbookState {
  const open = spreadsheet();
  const names = wanted.map(foldCase);
  return {
    sheets: open
      .getSheets()
      .filter((sheet) => names.includes(foldCase(sheet.getName())))
      .map(sheetState),
    names: open.getNamedRanges().map((named) => {
      const range = named.getRange();
      return { name: named.getName(), place: `${range.getSheet().getName()}!${range.getA1Notation()}` };
    }),
  };
}

function sheetState(sheet: Sheet): SheetState {
  const used = sheet.getDataRange();
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const rules = sheet.getRange(1, 1, Math.min(rows, RULED_ROWS), columns).getDataValidations();
  return {
    name: sheet.getName(),
    values: used.getValues().map((cells) => cells.map((value) => (isDate(value) ? clean(value) : value))),
    formulas: used
      .getFormulas()
      .flatMap((cells, row) =>
        cells.flatMap((formula, column): SheetState["formulas"] => (formula ? [[row + 1, column + 1, formula]] : [])),
      ),
    ...{ rows, columns },
    ruled: rules.map((cells) => cells.flatMap((rule, index) => (rule ? [index + 1] : []))),
    colours: sheet
      .getConditionalFormatRules()
      .map((rule) => String(rule.getBooleanCondition()?.getCriteriaValues()[0] || "")),
    protections: sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((one) => ({
      description: one.getDescription(),
      place: one.getRange().getA1Notation(),
    })),
  };
}

/**
 * Does the steps in their order. Each is one change that takes effect whole, so that a run cut off anywhere can be run again.
 * Throws a `Refusal` where a sheet does not take one.
 */
export function doSteps(steps: readonly Step[]): void {
  const sheets = new Map(
    spreadsheet()
      .getSheets()
      .map((sheet): [string, Sheet] => [sheet.getName(), sheet]),
  );
  steps.forEach((step, index) => {
    const { sheet } = step;
    writing(sheet, () => {
      if (step.kind === "whole") writeSheet(sheet, step.content);
      else if (step.kind === "sheet") sheets.set(sheet, spreadsheet().insertSheet(sheet, sheets.size));
      else if (step.kind === "gone") takeAway(sheets.get(sheet) as Sheet, step);
      else doStep(sheets.get(sheet) as Sheet, step);
      if (steps[index + 1]?.sheet !== sheet) SpreadsheetApp.flush();
    });
  });
}

/** Hides a sheet, so that nobody types into it any more, looks whether it is as it was seen, and takes it away or shows it again. */
function takeAway(sheet: Sheet, { mark, names }: Step & { kind: "gone" }): void {
  sheet.hideSheet();
  if (markOfText(JSON.stringify(sheetState(sheet))) !== mark) {
    sheet.showSheet();
    throw new Refusal("setup.changed");
  }
  for (const name of names) spreadsheet().removeNamedRange(name);
  spreadsheet().deleteSheet(sheet);
}

function doStep(sheet: Sheet, step: Exclude<Step, { kind: "sheet" | "whole" | "gone" }>): void {
  switch (step.kind) {
    case "room": {
      const columns = sheet.getMaxColumns();
      if (step.columns > columns) sheet.insertColumnsAfter(columns, step.columns - columns);
      break;
    }
    case "trim": {
      const rows = sheet.getMaxRows();
      if (rows > step.rows) sheet.deleteRows(step.rows + 1, rows - step.rows);
      break;
    }
    case "insert-rows":
      sheet.insertRowsAfter(step.after, step.count);
      break;
    case "insert-columns":
      sheet.insertColumnsAfter(step.after, step.count);
      break;
    case "widths":
      step.widths.forEach((width, index) => {
        sheet.setColumnWidth(step.column + index, width);
      });
      break;
    case "freeze":
      sheet.setFrozenRows(step.rows);
      break;
    case "days":
      sheet.getRange(2, step.column, sheet.getMaxRows() - 1, 1).setNumberFormat(DAY_FORMAT);
      break;
    case "headings": {
      const range = sheet.getRange(step.row, step.column, 1, step.texts.length);
      range.setFontWeight("bold").setBackground(HEADING_COLOUR).setWrap(true).setVerticalAlignment("middle");
      range.setValues([step.texts]);
      break;
    }
    case "values":
      writeBlock(
        step,
        step.values.map((row) =>
          row.map((value) => (typeof value === "object" ? new Date(value.year, value.month - 1, value.day) : value)),
        ),
      );
      break;
    case "formulas":
      sheet
        .getRange(step.row, step.column, step.formulas.length, 1)
        .setFormulas(step.formulas.map((formula) => [formula]));
      break;
    case "rule":
      rangeOf(sheet, step.area).setDataValidation(validationOf(step.rule));
      break;
    case "colours":
      sheet.setConditionalFormatRules([
        ...sheet.getConditionalFormatRules(),
        ...step.rules.map(({ area, formula, colour }) =>
          SpreadsheetApp.newConditionalFormatRule()
            .whenFormulaSatisfied(formula)
            .setBackground(colour)
            .setRanges([rangeOf(sheet, area)])
            .build(),
        ),
      ]);
      break;
    case "protections":
      protect(sheet, step.gone, step.ranges);
      break;
    case "name":
      spreadsheet().setNamedRange(step.name, rangeOf(sheet, step.area));
      break;
  }
}

function rangeOf(sheet: Sheet, { row, column, columns, rows }: Area): Range {
  return sheet.getRange(row, column, rows ?? sheet.getMaxRows() - row + 1, columns);
}

function validationOf({ check, strict, help }: CellRule): GoogleAppsScript.Spreadsheet.DataValidation {
  const builder = SpreadsheetApp.newDataValidation();
  if (check === "day") builder.requireDate();
  else if ("list" in check) builder.requireValueInList(check.list, true);
  else builder.requireFormulaSatisfied(check.formula);
  return builder.setAllowInvalid(!strict).setHelpText(help).build();
}

/**
 * Takes protected ranges away by their descriptions, then protects ranges for everybody but their editors and the user,
 * who stays one as the owner does. The description comes last: a protected range without one is what a run that was cut
 * off left behind, and is used again.
 */
function protect(sheet: Sheet, gone: readonly string[], ranges: readonly ProtectedRange[]): void {
  const unfinished: GoogleAppsScript.Spreadsheet.Protection[] = [];
  for (const one of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    const description = one.getDescription();
    if (gone.includes(description)) one.remove();
    else if (description === "") unfinished.push(one);
  }
  for (const { area, description, editors } of ranges) {
    const range = rangeOf(sheet, area);
    const place = range.getA1Notation();
    const protection = unfinished.find((one) => one.getRange().getA1Notation() === place) ?? range.protect();
    protection.addEditor(Session.getEffectiveUser());
    protection.removeEditors(protection.getEditors());
    if (editors.length > 0) protection.addEditors(editors);
    if (protection.canDomainEdit()) protection.setDomainEdit(false);
    protection.setDescription(description);
  }
}
