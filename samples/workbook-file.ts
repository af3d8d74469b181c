// Writes sheets of plain cells as an .xlsx file, through the workbench's own codec.
import type { ICellData, IStyleData, IWorkbookData } from "@univerjs/core";
import { strToU8, zipSync } from "fflate";
import { readWorkbook } from "../workbench/xlsx/read";
import { writeWorkbook } from "../workbench/xlsx/write";

/** A cell: text, number, true/false, a day, a formula (without `=`), or nothing. */
export type Cell = string | number | boolean | null | { day: string } | { formula: string };

/** A sheet to be written; `headingRow` counts from 1 and is set in bold and frozen. */
export interface SampleSheet {
  name: string;
  rows: Cell[][];
  headingRow: number;
  widths: number[];
}

const HEADING: IStyleData = { bl: 1, tb: 3, vt: 2, bg: { rgb: "#E8F0FE" } };
const TITLE: IStyleData = { bl: 1 };
const DAY: IStyleData = { n: { pattern: "dd/mm/yyyy" } };

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NS = "http://schemas.openxmlformats.org";

/** The smallest package that every program opens: one empty sheet. */
function emptyPackage(firstSheet: string): Uint8Array {
  const office = `${NS}/officeDocument/2006/relationships`;
  const main = `${NS}/spreadsheetml/2006/main`;
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${NS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${NS}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${firstSheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${NS}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(XML + text)]));
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

/** The .xlsx bytes of sheets; the same sheets always give the same bytes. Sheet names hold no XML signs. */
export function workbookFile(sheets: readonly SampleSheet[]): Uint8Array {
  const [first] = sheets;
  if (!first) throw new RangeError("a workbook has at least one sheet");
  const { snapshot, source } = readWorkbook(emptyPackage(first.name), "sample.xlsx");
  const after: IWorkbookData = structuredClone(snapshot);
  sheets.forEach((sheet, index) => {
    const id = index === 0 ? (after.sheetOrder[0] as string) : `sample-${index}`;
    if (index > 0) after.sheetOrder.push(id);
    after.sheets[id] = { ...after.sheets[id], ...sheetData(id, sheet) };
  });
  return writeWorkbook(source, snapshot, after);
}

function sheetData(id: string, sheet: SampleSheet): IWorkbookData["sheets"][string] {
  const cellData = Object.fromEntries(
    sheet.rows.map((row, at) => [
      at,
      Object.fromEntries(
        row.flatMap((cell, column) =>
          cell === null || cell === ""
            ? []
            : [[column, dataOf(cell, styleOf(at + 1, sheet.headingRow))] as [number, ICellData]],
        ),
      ),
    ]),
  );
  return {
    id,
    name: sheet.name,
    rowCount: Math.max(100, sheet.rows.length),
    columnCount: Math.max(26, ...sheet.rows.map((row) => row.length)),
    cellData,
    columnData: Object.fromEntries(sheet.widths.map((width, column) => [column, { w: width }])),
    freeze: { xSplit: 0, ySplit: sheet.headingRow, startRow: sheet.headingRow, startColumn: -1 },
  };
}

/** Titles above the heading row run on over the next cells; headings wrap. */
function styleOf(row: number, headingRow: number): IStyleData | undefined {
  return row === headingRow ? HEADING : row < headingRow ? TITLE : undefined;
}

function dataOf(cell: Exclude<Cell, null>, style: IStyleData | undefined): ICellData {
  const styled = style ? { s: style } : {};
  if (typeof cell === "number") return { v: cell, t: 2, ...styled };
  if (typeof cell === "boolean") return { v: cell ? 1 : 0, t: 3 };
  if (typeof cell === "string") return { v: cell, t: 1, ...styled };
  if ("formula" in cell) return { f: `=${cell.formula}` };
  const [year, month, day] = cell.day.split("-").map(Number) as [number, number, number];
  return { v: (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000, t: 2, s: DAY };
}
