// This file checks conditional formats: how a script builds, sets and reads them, and that they follow rows that come and go.
process.env.TZ = "Asia/Ho_Chi_Minh";

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Host, openHeadless } from "../../../workbench/univer/headless";
import { servicesOf, workbookOf } from "../workbooks";

let host: Host;
let script: ReturnType<typeof servicesOf>;

beforeEach(() => {
  host = openHeadless(workbookOf({ Bảng: [["Mã", "Điểm"]], Khác: [] }));
  script = servicesOf(host);
});
afterEach(() => host.dispose());

function sheet(name = "Bảng"): GoogleAppsScript.Spreadsheet.Sheet {
  const found = script.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (!found) throw new Error("no sheet");
  return found;
}

const build = () => script.SpreadsheetApp.newConditionalFormatRule();

/** What each rule of the first sheet says: cells, criterion, values. */
function rules(): unknown[][] {
  return sheet()
    .getConditionalFormatRules()
    .map((rule) => {
      const condition = rule.getBooleanCondition();
      return [
        rule
          .getRanges()
          .map((range) => range.getA1Notation())
          .join(),
        String(condition?.getCriteriaType()),
        ...(condition?.getCriteriaValues() ?? []),
      ];
    });
}

function saved() {
  const resource = host.snapshot().resources?.find(({ name }) => name === "SHEET_CONDITIONAL_FORMATTING_PLUGIN");
  return JSON.parse(resource?.data || "{}")["sheet-0"] ?? [];
}

describe("rules", () => {
  test("a rule keeps its ranges, condition and look", () => {
    const rule = build()
      .whenFormulaSatisfied('=AND($B2<>"";$B2<5)')
      .setBackground("#FFC7CE")
      .setFontColor("#9c0006")
      .setBold(true)
      .setRanges([sheet().getRange("A2:B9"), sheet().getRange("D2:D9")])
      .build();
    sheet().setConditionalFormatRules([rule]);
    const [read] = sheet().getConditionalFormatRules();
    const condition = read?.getBooleanCondition();
    expect(read?.getRanges().map((range) => range.getA1Notation())).toEqual(["A2:B9", "D2:D9"]);
    expect(condition?.getCriteriaType()).toBe(script.SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA);
    expect(condition?.getCriteriaValues()).toEqual(['=AND($B2<>"",$B2<5)']);
    expect([condition?.getBackground(), condition?.getFontColor(), condition?.getBold()]).toEqual([
      "#FFC7CE",
      "#9c0006",
      true,
    ]);
    expect(condition?.getItalic()).toBeNull();
    expect(sheet().getConditionalFormatRules()).toBeInstanceOf(script.realm.Array);
  });

  test("a list of rules takes the place of all others, in its order, as the reference of setConditionalFormatRules says", () => {
    const on = (a1: string) => [sheet().getRange(a1)];
    const empty = build().whenCellEmpty().setBackground("yellow").setRanges(on("A1:A9")).build();
    const between = build().whenNumberBetween(1, 4).setBackground("red").setRanges(on("B1:B9")).build();
    const text = build().whenTextContains("⚠").setBold(true).setRanges(on("C1")).build();
    sheet().setConditionalFormatRules([empty, between]);
    expect(rules()).toEqual([
      ["A1:A9", "CELL_EMPTY"],
      ["B1:B9", "NUMBER_BETWEEN", 1, 4],
    ]);
    const kept = sheet().getConditionalFormatRules();
    sheet().setConditionalFormatRules([text, ...kept]);
    expect(rules().map(([, criteria]) => criteria)).toEqual(["TEXT_CONTAINS", "CELL_EMPTY", "NUMBER_BETWEEN"]);
    sheet().clearConditionalFormatRules();
    expect(rules()).toEqual([]);
  });

  test("copy goes on from a rule", () => {
    const first = build()
      .whenCellEmpty()
      .setBackground("red")
      .setRanges([sheet().getRange("A1")])
      .build();
    const second = first
      .copy()
      .setRanges([sheet().getRange("B1")])
      .build();
    sheet().setConditionalFormatRules([first, second]);
    expect(rules().map(([ranges]) => ranges)).toEqual(["A1", "B1"]);
    expect(second.getBooleanCondition()?.getBackground()).toBe("#ff0000");
  });

  test("what cannot be is refused", () => {
    expect(() =>
      build()
        .setBackground("red")
        .setRanges([sheet().getRange("A1")])
        .build(),
    ).toThrow("needs a condition");
    expect(() => build().whenCellEmpty().build()).toThrow("needs at least one range");
    const other = build()
      .whenCellEmpty()
      .setRanges([sheet("Khác").getRange("A1")])
      .build();
    expect(() => sheet().setConditionalFormatRules([other])).toThrow("must be on the sheet");
    expect(() => build().whenDateBefore(new script.realm.Date() as unknown as GoogleAppsScript.Base.Date)).toThrow(
      "ConditionalFormatRuleBuilder.whenDateBefore is not implemented in the workbench",
    );
  });
});

test("formats and their formulas move with rows that are inserted or deleted, without the page as with it", () => {
  const range = sheet().getRange("A2:B9");
  const formula = build().whenFormulaSatisfied("=$B2>5").setBackground("red").setRanges([range]).build();
  const empty = build().whenCellEmpty().setBackground("red").setRanges([range]).build();
  sheet().setConditionalFormatRules([formula, empty]);
  sheet().insertRowsAfter(1, 2);
  expect(rules()).toEqual([
    ["A4:B11", "CUSTOM_FORMULA", "=$B4>5"],
    ["A4:B11", "CELL_EMPTY"],
  ]);
  sheet().deleteRows(2, 3);
  expect(rules().map(([ranges]) => ranges)).toEqual(["A2:B8", "A2:B8"]);
  expect(saved()).toHaveLength(2);
  sheet().deleteRows(2, 7);
  expect(rules()).toEqual([]);
});
