// What a script sets beside the cells - rules, conditional formats, names, protections - is in the saved file, and in the next one too.
process.env.TZ = "Asia/Ho_Chi_Minh";

import { afterEach, describe, expect, test } from "vitest";
import { type Host, openHeadless } from "../../../workbench/univer/headless";
import { readWorkbook, type WorkbookPackage } from "../../../workbench/xlsx/read.ts";
import { writeWorkbook } from "../../../workbench/xlsx/write.ts";
import { servicesOf } from "../workbooks";
import { featureParts, type Parts, partsOf, smallPackage, zipParts } from "./package.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const clerk = "van.thu@unit.test";
const half = "=AND(ISNUMBER(B2);B2>=1;B2<=10;B2*2=INT(B2*2))";

const hosts: Host[] = [];
afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
});

interface Opened {
  source: WorkbookPackage;
  snapshot: ReturnType<typeof readWorkbook>["snapshot"];
  host: Host;
  app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  sheet(name: string): GoogleAppsScript.Spreadsheet.Sheet;
}

function open(bytes: Uint8Array): Opened {
  const { snapshot, source } = readWorkbook(bytes, "test");
  const host = openHeadless(snapshot);
  hosts.push(host);
  const app = servicesOf(host, { userEmail: "chu@unit.test" }).SpreadsheetApp;
  const sheet = (name: string) => {
    const found = app.getActiveSpreadsheet().getSheetByName(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  return { source, snapshot, host, app, sheet };
}

function save({ source, snapshot, host }: Opened): Uint8Array {
  return writeWorkbook(source, snapshot, host.snapshot());
}

/** Opens a file, lets a script work on it, and gives the parts that were saved, and those saved again after opening them. */
function work(parts: Parts, script: (opened: Opened) => void): { parts: Parts; again: Opened; savedAgain: Parts } {
  const opened = open(zipParts(parts));
  script(opened);
  const bytes = save(opened);
  const again = open(bytes);
  return { parts: partsOf(bytes), again, savedAgain: partsOf(save(again)) };
}

describe("a workbook that a script set up", () => {
  const setUp = ({ app, sheet }: Opened) => {
    const spreadsheet = app.getActiveSpreadsheet();
    const scores = spreadsheet.insertSheet("Tự chấm");
    scores
      .getRange("A1:D1")
      .setValues([["Mã", "Điểm", "Mức", "Vắng"]])
      .setFontWeight("bold");
    scores.setFrozenRows(1);
    scores.setFrozenColumns(2);
    scores.setColumnWidth(2, 131).setTabColor("#00b050");
    const rule = () => app.newDataValidation().setAllowInvalid(false);
    scores
      .getRange("B2:B99")
      .setDataValidation(
        rule().requireFormulaSatisfied(half).setHelpText('Điểm từ 1 đến 10,\nbước 0,5 & "không" hơn').build(),
      );
    scores
      .getRange("C2:C99")
      .setDataValidation(rule().requireValueInRange(sheet("Danh mục").getRange("A1:A5")).build());
    scores.getRange("D2:D99").setDataValidation(rule().requireCheckbox().build());
    scores.getRange("E2:E99").setDataValidation(rule().requireDate().build());
    scores
      .getRange("F2:F99")
      .setDataValidation(app.newDataValidation().requireValueInList(["XS", "<T>"], false).build());
    scores.getRange("G2:G99").setDataValidation(rule().requireNumberBetween(0, 100).build());
    const format = () => app.newConditionalFormatRule();
    scores.setConditionalFormatRules([
      format()
        .whenFormulaSatisfied('=AND($A2<>"";$B2="")')
        .setBackground("#fff2cc")
        .setRanges([scores.getRange("A2:D99")])
        .build(),
      format()
        .whenCellEmpty()
        .setBackground("#fce8e6")
        .setFontColor("#c5221f")
        .setBold(true)
        .setRanges([scores.getRange("B2:B99"), scores.getRange("D2:D99")])
        .build(),
      format()
        .whenNumberBetween(1, 4.5)
        .setFontColor("#ff0000")
        .setRanges([scores.getRange("B2:B99")])
        .build(),
      format()
        .whenTextContains("⚠")
        .setBold(true)
        .setRanges([scores.getRange("C2:C99")])
        .build(),
    ]);
    spreadsheet.setNamedRange("diem", scores.getRange("B2:B99"));
    scores.getRange("B2:C99").protect().setDescription('Đã chốt "Q2"').addEditor(clerk).setWarningOnly(true);
    scores
      .protect()
      .setUnprotectedRanges([scores.getRange("D2:D99")])
      .addEditors([clerk])
      .setDomainEdit(true);
    sheet("Danh mục").protect();
    sheet("Danh mục").setName("Mức");
    spreadsheet.deleteSheet(sheet("Thừa"));
  };
  const bare = smallPackage([
    ["Danh mục", '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'],
    ["Thừa", "<sheetData/>"],
  ]);

  test("has it all again after it was saved and opened", () => {
    const { again } = work(bare, setUp);
    const sheet = again.sheet("Tự chấm");
    const criteria = ["B3", "C2", "D2", "E2", "F2", "G2"].map((cell) => {
      const rule = sheet.getRange(cell).getDataValidation();
      const values = (rule?.getCriteriaValues() ?? []).map((value) =>
        typeof value === "object" && "getA1Notation" in value
          ? `${value.getSheet().getName()}!${value.getA1Notation()}`
          : value,
      );
      return [String(rule?.getCriteriaType()), rule?.getAllowInvalid(), ...values];
    });
    expect(criteria).toEqual([
      ["CUSTOM_FORMULA", false, "=AND(ISNUMBER(B3),B3>=1,B3<=10,B3*2=INT(B3*2))"],
      ["VALUE_IN_RANGE", false, "Mức!A1:A5", true],
      ["CHECKBOX", false],
      ["DATE_IS_VALID_DATE", false],
      ["VALUE_IN_LIST", true, ["XS", "<T>"], false],
      ["NUMBER_BETWEEN", false, 0, 100],
    ]);
    expect(sheet.getRange("B2").getDataValidation()?.getHelpText()).toBe('Điểm từ 1 đến 10,\nbước 0,5 & "không" hơn');
    expect(() => sheet.getRange("B2").setValue(9.7)).toThrow("violates the data validation rules");
    const formats = sheet.getConditionalFormatRules().map((rule) => {
      const condition = rule.getBooleanCondition();
      const look = [condition?.getBackground(), condition?.getFontColor(), condition?.getBold()];
      return [
        rule
          .getRanges()
          .map((range) => range.getA1Notation())
          .join(),
        String(condition?.getCriteriaType()),
        ...(condition?.getCriteriaValues() ?? []),
        ...look,
      ];
    });
    expect(formats).toEqual([
      ["A2:D99", "CUSTOM_FORMULA", '=AND($A2<>"",$B2="")', "#FFF2CC", null, null],
      ["B2:B99,D2:D99", "CELL_EMPTY", "#FCE8E6", "#C5221F", true],
      ["B2:B99", "NUMBER_BETWEEN", 1, 4.5, null, "#FF0000", null],
      ["C2:C99", "TEXT_CONTAINS", "⚠", null, null, true],
    ]);
    const { ProtectionType } = again.app;
    const [closed] = sheet.getProtections(ProtectionType.RANGE);
    const emails = (protection: GoogleAppsScript.Spreadsheet.Protection | undefined) =>
      protection?.getEditors().map((user) => user.getEmail());
    expect([
      closed?.getDescription(),
      closed?.getRange().getA1Notation(),
      closed?.isWarningOnly(),
      emails(closed),
    ]).toEqual(['Đã chốt "Q2"', "B2:C99", true, [clerk]]);
    const [whole] = sheet.getProtections(ProtectionType.SHEET);
    expect([
      whole?.getUnprotectedRanges().map((range) => range.getA1Notation()),
      whole?.canDomainEdit(),
      emails(whole),
    ]).toEqual([["D2:D99"], true, [clerk]]);
    expect(again.sheet("Mức").getProtections(ProtectionType.SHEET)).toHaveLength(1);
    const guest = servicesOf(again.host, { userEmail: "khach@other.test", ownerEmail: "chu@unit.test" }).SpreadsheetApp;
    guest.getActiveSpreadsheet().getSheetByName("Mức")?.getRange("A1").setValue(2);
    expect(() => guest.getActiveSpreadsheet().getSheetByName("Tự chấm")?.getRange("A1").setValue(2)).toThrow(
      "protected cell",
    );
    expect([sheet.getFrozenRows(), sheet.getFrozenColumns(), sheet.getColumnWidth(2), sheet.getTabColor()]).toEqual([
      1,
      2,
      131,
      "#00B050",
    ]);
    expect(again.app.getActiveSpreadsheet().getRangeByName("diem")?.getSheet().getName()).toBe("Tự chấm");
    expect(
      again.app
        .getActiveSpreadsheet()
        .getSheets()
        .map((each) => each.getName()),
    ).toEqual(["Mức", "Tự chấm"]);
  });

  test("is saved the same once more, byte for byte", () => {
    const { parts, savedAgain } = work(bare, setUp);
    expect(savedAgain).toEqual(parts);
  });

  test("holds the XML that other programs read", () => {
    const { parts } = work(bare, setUp);
    const sheet = parts["xl/worksheets/sheet3.xml"] ?? "";
    expect(
      sheet
        .match(/<(\w+)[ >/]/g)
        ?.map((tag) => tag.slice(1, -1))
        .filter((tag) => /sheetPr|sheetViews|cols|sheetData|conditionalFormatting|dataValidations$/.test(tag)),
    ).toEqual([
      "sheetPr",
      "sheetViews",
      "cols",
      "sheetData",
      ...Array(4).fill("conditionalFormatting"),
      "dataValidations",
    ]);
    expect(sheet).toContain(
      '<dataValidation type="custom" allowBlank="1" showInputMessage="1" showErrorMessage="1" error="Điểm từ 1 đến 10,&#10;bước 0,5 &amp; &quot;không&quot; hơn" prompt="Điểm từ 1 đến 10,&#10;bước 0,5 &amp; &quot;không&quot; hơn" sqref="B2:B99"><formula1>AND(ISNUMBER(B2),B2&gt;=1,B2&lt;=10,B2*2=INT(B2*2))</formula1></dataValidation>',
    );
    expect(sheet).toContain("<formula1>'Mức'!$A$1:$A$5</formula1>");
    expect(sheet).toContain(
      'type="list" allowBlank="1" showErrorMessage="1" sqref="D2:D99"><formula1>&quot;TRUE,FALSE&quot;</formula1>',
    );
    expect(sheet).toContain(
      'type="date" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" sqref="E2:E99"><formula1>1</formula1>',
    );
    expect(sheet).toContain(
      'type="list" errorStyle="warning" allowBlank="1" showDropDown="1" sqref="F2:F99"><formula1>&quot;XS,&lt;T&gt;&quot;</formula1>',
    );
    expect(sheet).toContain(
      '<conditionalFormatting sqref="B2:B99 D2:D99"><cfRule type="containsBlanks" dxfId="1" priority="2"><formula>LEN(TRIM(B2))=0</formula></cfRule></conditionalFormatting>',
    );
    expect(parts["xl/styles.xml"]).toContain(
      '<dxfs count="4"><dxf><fill><patternFill patternType="solid"><bgColor rgb="FFFFF2CC"/></patternFill></fill></dxf><dxf><font><b/><color rgb="FFC5221F"/></font><fill>',
    );
    expect(parts["xl/workbook.xml"]).toContain(
      "<definedNames><definedName name=\"diem\">'Tự chấm'!$B$2:$B$99</definedName></definedNames>",
    );
    expect(parts["xl/worksheets/sheet2.xml"]).toBeUndefined();
    expect(parts["customXml/item1.xml"]).toContain(
      `<protection sheetId="3" range="B2:C99" description="Đã chốt &quot;Q2&quot;" restricted="1" warningOnly="1"><editor email="${clerk}"/></protection>`,
    );
    expect(parts["xl/_rels/workbook.xml.rels"]).toContain('relationships/customXml" Target="/customXml/item1.xml"');
    expect(Object.values(parts).join("")).not.toContain("sheetProtection");
  });
});

describe("a file with rules, formats and names of its own", () => {
  const original = featureParts();

  test("keeps every part when it is opened in Univer and saved with nothing done", () => {
    expect(work(original, () => {}).parts).toEqual(original);
  });

  test("its rules, formats and names move with rows, and nothing else of them changes", () => {
    const { parts, savedAgain } = work(original, ({ sheet }) => void sheet("Dữ liệu").insertRowsAfter(1, 2));
    const text = parts[SHEET] ?? "";
    expect(text).toContain(
      '<conditionalFormatting sqref="A4:A12"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>2</formula></cfRule></conditionalFormatting>',
    );
    expect(text).toContain(
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="E4:E12"><formula1>"Có,Không"</formula1></dataValidation>',
    );
    expect(parts["xl/workbook.xml"]).toBe(original["xl/workbook.xml"]);
    expect(savedAgain).toEqual(parts);
    const moved = work(original, ({ sheet }) => void sheet("Ẩn").insertRowsAfter(1, 2));
    expect(moved.parts["xl/workbook.xml"]).toContain(
      '<definedName name="Danh_sách" comment="Các mức">Ẩn!$A$1:$A$5</definedName>',
    );
  });

  test("keeps what it had when more is added, and loses only what is taken away", () => {
    const { parts } = work(original, ({ app, sheet }) => {
      const range = sheet("Dữ liệu").getRange("G2:G9");
      range.setDataValidation(app.newDataValidation().requireNumberBetween(1, 2).build());
      const kept = sheet("Dữ liệu").getConditionalFormatRules();
      const added = app.newConditionalFormatRule().whenCellEmpty().setBackground("#ffc7ce").setRanges([range]).build();
      sheet("Dữ liệu").setConditionalFormatRules([added, ...kept]);
      app.getActiveSpreadsheet().setNamedRange("Mới", range);
    });
    expect(parts[SHEET]).toContain(
      '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="E2:E10">',
    );
    expect(parts[SHEET]).toContain('dxfId="1" priority="1"><formula>LEN(TRIM(G2))=0</formula>');
    expect(parts[SHEET]).toContain('<cfRule type="cellIs" dxfId="0" priority="2" operator="lessThan">');
    expect(parts["xl/workbook.xml"]).toContain(
      "<definedName name=\"Mới\">'Dữ liệu'!$G$2:$G$9</definedName></definedNames>",
    );
    const emptied = work(original, ({ app, sheet }) => {
      sheet("Dữ liệu").getRange("A1:Z60").clearDataValidations();
      sheet("Dữ liệu").clearConditionalFormatRules();
      app.getActiveSpreadsheet().removeNamedRange("Danh_sách");
    });
    expect(emptied.parts[SHEET]).not.toMatch(/<dataValidation|<conditionalFormatting/);
    expect(emptied.parts[SHEET]).toContain("<x14:dataValidation ");
    expect(emptied.parts["xl/workbook.xml"]).not.toContain("Danh_sách");
    expect(emptied.parts["xl/workbook.xml"]).toContain("_xlnm.Print_Titles");
  });

  test("keeps colour scales, which the workbench does not show, beside what is added", () => {
    const scale =
      '<conditionalFormatting sqref="B2:B9"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>';
    const file = smallPackage([["Bảng", `<sheetData/>${scale}`]]);
    const { parts, savedAgain } = work(file, ({ app, sheet }) => {
      const added = app
        .newConditionalFormatRule()
        .whenCellEmpty()
        .setBold(true)
        .setRanges([sheet("Bảng").getRange("A1")])
        .build();
      sheet("Bảng").setConditionalFormatRules([added]);
    });
    expect(parts[SHEET]).toContain(scale.replace('priority="1"', 'priority="2"'));
    expect(savedAgain).toEqual(parts);
  });

  test("protections follow their sheets when these change names and places, and go with them", () => {
    const closed = work(
      smallPackage([
        ["Một", "<sheetData/>"],
        ["Hai", "<sheetData/>"],
      ]),
      ({ sheet }) => {
        sheet("Một").getRange("A1").protect();
        sheet("Hai").getRange("B2").protect();
      },
    );
    const { again } = work(closed.parts, ({ app, sheet }) => {
      sheet("Hai").setName("Ba");
      app.getActiveSpreadsheet().deleteSheet(sheet("Một"));
    });
    const found = again.app.getActiveSpreadsheet().getProtections(again.app.ProtectionType.RANGE);
    expect(found.map((each) => `${each.getRange().getSheet().getName()}!${each.getRange().getA1Notation()}`)).toEqual([
      "Ba!B2",
    ]);
  });
});
