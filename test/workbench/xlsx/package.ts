// Builds small workbook packages by hand for the codec's tests.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { readWorkbook } from "../../../workbench/xlsx/read.ts";
import { writeWorkbook } from "../../../workbench/xlsx/write.ts";

type Snapshot = ReturnType<typeof readWorkbook>["snapshot"];

/** Parts of a package by path, in order. */
export type Parts = Record<string, string>;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Zips parts as they are. */
export function zipParts(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [path, text] of Object.entries(parts)) files[path] = strToU8(text);
  return zipSync(files, { mtime: new Date(2024, 0, 1) });
}

/** The parts of a file as text. */
export function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** A worksheet around the given sections. */
export function worksheet(sections: string): string {
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sections}</worksheet>`;
}

/** A relationships part; each entry is [id, last word of the type, target]. */
export function relationships(entries: [string, string, string][]): string {
  const items = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

/** Shared strings, each as the inside of its `<si>`. */
export function sharedStrings(items: string[]): string {
  return `${XML}<sst xmlns="${MAIN}" count="${items.length}" uniqueCount="${items.length}">${items.map((item) => `<si>${item}</si>`).join("")}</sst>`;
}

/** The smallest package with the given sheets (names to sections); `more` replaces or adds parts. */
export function smallPackage(sheets: [string, string][], more: Parts = {}): Parts {
  const tags = sheets.map(([name], index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const related = sheets.map((_, index): [string, string, string] => [
    `rId${index + 1}`,
    "worksheet",
    `worksheets/sheet${index + 1}.xml`,
  ]);
  if (more["xl/sharedStrings.xml"]) related.push(["rIdStrings", "sharedStrings", "sharedStrings.xml"]);
  if (more["xl/styles.xml"]) related.push(["rIdStyles", "styles", "styles.xml"]);
  const parts: Parts = {
    "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/></Types>`,
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${tags.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(related),
  };
  sheets.forEach(([, sections], index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sections);
  });
  return { ...parts, ...more };
}

/** Reads the first sheet of a small package. */
export function readCells(sections: string, more: Parts = {}) {
  const { snapshot } = readWorkbook(zipParts(smallPackage([["Sheet1", sections]], more)), "test");
  const sheet = snapshot.sheets["sheet-1"];
  return { snapshot, sheet, cell: (row: number, column: number) => sheet?.cellData?.[row]?.[column] };
}

/** Opens parts, edits the snapshot and saves; gives the parts before and after, and what the file reads as then. */
export function editAndSave(parts: Parts, edit: (snapshot: Snapshot) => void) {
  const { snapshot, source } = readWorkbook(zipParts(parts), "test");
  const after = structuredClone(snapshot);
  edit(after);
  const bytes = writeWorkbook(source, snapshot, after);
  return { parts: partsOf(bytes), again: readWorkbook(bytes, "test").snapshot, bytes };
}

/** The XML of one cell inside the XML of a sheet. */
export function cellText(sheet: string | undefined, name: string): string | undefined {
  return new RegExp(`<c r="${name}"(?:[^>]*/>|.*?</c>)`, "s").exec(sheet ?? "")?.[0];
}

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><i/><sz val="13"/><color rgb="FFC00000"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color indexed="64"/></left><right/><top style="medium"><color rgb="FF0000FF"/></top><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="1"/><protection locked="0"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`;

const THEME = `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;

const FIRST_SHEET = worksheet(
  '<sheetPr><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1:F12"/>' +
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="C2" sqref="C2"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    '<cols><col min="1" max="1" width="10.7109375" customWidth="1"/><col min="2" max="4" width="20.7109375" style="3" customWidth="1"/><col min="5" max="16384" width="9.140625" hidden="1"/></cols>' +
    "<sheetData>" +
    '<row r="1" spans="1:6" ht="30" customHeight="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="2"/><c r="C1" t="s"><v>1</v></c></row>' +
    '<row r="2" spans="1:6"><c r="A2"><v>1</v></c><c r="B2"><v>2.5</v></c><c r="C2"><f t="shared" ref="C2:C4" si="0">A2*$B$2</f><v>2.5</v></c><c r="D2" t="str"><f>_xlfn.CONCAT(A2,"_xlfn.")</f><v>1_xlfn.</v></c></row>' +
    '<row r="3" spans="1:6"><c r="A3"><v>2</v></c><c r="C3"><f t="shared" si="0"/><v>5</v></c><c r="D3" t="b"><v>1</v></c></row>' +
    '<row r="4" spans="1:6" hidden="1"><c r="A4"><v>3</v></c><c r="C4"><f t="shared" si="0"/><v>7.5</v></c><c r="D4" t="e"><v>#N/A</v></c></row>' +
    '<row r="5" spans="1:6"><c r="A5" cm="1"><f t="array" ref="A5:A6">A2:A3*2</f><v>2</v></c><c r="B5"><f t="array" ref="B5">SUM(A2:A4*2)</f><v>12</v></c></row>' +
    '<row r="6" spans="1:6"><c r="A6"><v>4</v></c><c r="B6" s="1"><v>45000</v></c><c r="C6" t="s"><v>2</v></c><c r="D6" t="s"><v>3</v></c></row>' +
    '<row r="8" spans="1:6" s="2" customFormat="1"><c r="F8" t="inlineStr"><is><t xml:space="preserve"> tại chỗ </t></is></c></row>' +
    "</sheetData>" +
    '<sheetProtection algorithmName="SHA-512" hashValue="abc=" saltValue="def=" spinCount="100000" sheet="1" objects="1"/>' +
    '<protectedRanges><protectedRange name="Nhập" sqref="B2:B10"/></protectedRanges>' +
    '<autoFilter ref="A1:D4"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>' +
    '<conditionalFormatting sqref="A2:A10"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>2</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="E2:E10"><formula1>"Có,Không"</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="C1" r:id="rId2"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape"/><legacyDrawing r:id="rId1"/>' +
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>\'Ẩn\'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>F2:F10</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
);

const CONTENT_TYPES =
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${CONTENT}.sharedStrings+xml"/><Override PartName="/xl/comments1.xml" ContentType="${CONTENT}.comments+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${CONTENT}.calcChain+xml"/><Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/><Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`;

/** A workbook with the features that real files bring along. */
export function featureParts(): Parts {
  return {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": relationships([
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", "custom-properties", "docProps/custom.xml"],
    ]),
    "docProps/custom.xml": `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Kỳ"><vt:lpwstr>2023-Q2</vt:lpwstr></property></Properties>`,
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr defaultThemeVersion="164011"/><workbookProtection lockStructure="1"/><sheets><sheet name="Dữ liệu" sheetId="1" r:id="rId1"/><sheet name="Ẩn" sheetId="3" state="hidden" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'Dữ liệu'!$1:$1</definedName><definedName name="Danh_sách" comment="Các mức">Ẩn!$A$1:$A$3</definedName><definedName name="Ngưỡng">0.5</definedName><definedName name="Riêng" localSheetId="1" hidden="1">'Dữ liệu'!$A$1</definedName></definedNames><calcPr calcId="171027"/></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "/xl/worksheets/sheet2.xml"],
      ["rId3", "styles", "styles.xml"],
      ["rId4", "sharedStrings", "sharedStrings.xml"],
      ["rId5", "theme", "theme/theme1.xml"],
      ["rId6", "calcChain", "calcChain.xml"],
    ]),
    "xl/worksheets/sheet1.xml": FIRST_SHEET,
    "xl/worksheets/_rels/sheet1.xml.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId2" Type="${OFFICE}/hyperlink" Target="https://example.test/" TargetMode="External"/><Relationship Id="rId3" Type="${OFFICE}/comments" Target="../comments1.xml"/></Relationships>`,
    "xl/worksheets/sheet2.xml": worksheet('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'),
    "xl/drawings/vmlDrawing1.vml":
      '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="s1" type="#t1"><br></v:shape></xml>',
    "xl/comments1.xml": `${XML}<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>Ghi chú</t></r></text></comment></commentList></comments>`,
    "xl/theme/theme1.xml": THEME,
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": sharedStrings([
      "<t>Họ và tên</t>",
      '<r><rPr><b/></rPr><t xml:space="preserve">Chữ </t></r><r><t>đậm</t></r><rPh sb="0" eb="1"><t>phiên âm</t></rPh>',
      '<t>=HYPERLINK("http://x","y")</t>',
      "<t>Nguyễn dòng 1_x000D_\ndòng 2 &lt;img&gt;</t>",
    ]),
    "xl/calcChain.xml": `${XML}<calcChain xmlns="${MAIN}"><c r="C2" i="1"/><c r="C3" i="1"/></calcChain>`,
  };
}
