// Where everything stands in the XML of one sheet: its sections, rows, cells and formulas, with offsets for patching.
import { WorkbookFileError } from "./errors.ts";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS, parseCell } from "./references.ts";
import { type ElementNode, type Tag, XmlScanner } from "./xml.ts";

/** A stretch of the sheet's text; `end` is exclusive. */
interface Span {
  start: number;
  end: number;
}

/** The formula element of a cell. */
export interface FormulaNode extends Span {
  /** `normal`, `shared`, `array` or `dataTable`. */
  kind: string;
  /** Formula text without "="; empty in the cells that share another cell's formula. */
  text: string;
  /** Number of the shared formula. */
  shared: string | undefined;
  /** Range that an array formula or a data table fills. */
  range: string | undefined;
}

export interface CellNode extends Span {
  /** 0-based. */
  row: number;
  /** 0-based. */
  column: number;
  /** End of the start tag; equals `end` when the cell has no content. */
  tagEnd: number;
  /** Index into cellXfs. */
  style: number;
  /** `n`, `s`, `str`, `inlineStr`, `b`, `e` or `d`. */
  type: string;
  /** The text of `<v>`, or of `<is>` in a cell of type inlineStr. */
  value: string | undefined;
  formula: FormulaNode | undefined;
}

export interface RowNode extends Span {
  /** 0-based. */
  row: number;
  tagEnd: number;
  /** Where the end tag starts; equals `end` when the row has no content. */
  closeStart: number;
  cells: CellNode[];
}

export interface SheetLayout {
  text: string;
  /** Prefix of the sheet's elements with its colon, usually empty. */
  prefix: string;
  /** Where the root's end tag starts. */
  rootClose: number;
  /** Direct children of the root, such as `cols` or `mergeCells`. */
  sections: ElementNode[];
  sheetData: ElementNode;
  rows: RowNode[];
  /** Whether some row or cell leaves out its reference, so that its place follows from the one before. */
  implicit: boolean;
}

function readFormula(scanner: XmlScanner, tag: Tag): FormulaNode {
  const attributes = scanner.attributes(tag);
  const text = scanner.content(tag);
  return {
    start: tag.start,
    end: scanner.position,
    kind: attributes.get("t") ?? "normal",
    text,
    shared: attributes.get("si"),
    range: attributes.get("ref"),
  };
}

/** Text of a string item: its runs put together, without phonetic hints. */
export function readStringItem(scanner: XmlScanner, item: Tag): string {
  let text = "";
  if (item.selfClosing) return text;
  const depth = scanner.depth - 1;
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    if (tag.closing && scanner.depth === depth) break;
    if (tag.closing) continue;
    if (tag.local === "rPh") scanner.skip(tag);
    else if (tag.local === "t") text += scanner.content(tag);
  }
  return decodeEscapes(text);
}

/** Resolves the `_x000D_` escapes of the file format. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Calls back for every attribute of a start tag, with the code of its name when it has one letter (else 0). */
function eachAttribute(text: string, tag: Tag, visit: (letter: number, value: string) => void): void {
  // Without regular expressions and maps, for this runs once for every cell of a file.
  let at = tag.start + 1 + tag.name.length;
  for (;;) {
    const equals = text.indexOf("=", at);
    if (equals < 0 || equals >= tag.end) return;
    let nameEnd = equals;
    while (text.charCodeAt(nameEnd - 1) <= 32) nameEnd--;
    let open = equals + 1;
    while (text.charCodeAt(open) <= 32) open++;
    const close = text.indexOf(text.charAt(open), open + 1);
    if (close < 0 || close >= tag.end) return;
    visit(text.charCodeAt(nameEnd - 2) <= 32 ? text.charCodeAt(nameEnd - 1) : 0, text.slice(open + 1, close));
    at = close + 1;
  }
}

const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;

/** Reads the start tag of a cell; a cell without reference stands at column `next`. */
function readCellTag(layout: SheetLayout, tag: Tag, row: number, next: number): CellNode {
  const { start, end } = tag;
  const cell: CellNode = {
    start,
    end,
    tagEnd: end,
    row,
    column: -1,
    style: 0,
    type: "n",
    value: undefined,
    formula: undefined,
  };
  eachAttribute(layout.text, tag, (letter, value) => {
    if (letter === LETTER_S) cell.style = Number(value) || 0;
    else if (letter === LETTER_T) cell.type = value;
    else if (letter === LETTER_R) {
      const place = parseCell(value);
      if (place?.row !== row) throw new WorkbookFileError("corrupt", { reason: `cell ${value} in row ${row + 1}` });
      cell.column = place.column;
    }
  });
  if (cell.column < 0) {
    layout.implicit = true;
    cell.column = next;
  }
  if (cell.column < next || cell.column >= MAXIMUM_COLUMNS) {
    throw new WorkbookFileError("corrupt", { reason: `order of the cells in row ${row + 1}` });
  }
  return cell;
}

function readCellContent(scanner: XmlScanner, cell: CellNode): void {
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    if (tag.closing) {
      cell.end = tag.end;
      return;
    }
    if (tag.local === "v") cell.value = scanner.content(tag);
    else if (tag.local === "f") cell.formula = readFormula(scanner, tag);
    else if (tag.local === "is") cell.value = readStringItem(scanner, tag);
    else scanner.skip(tag);
  }
}

function readRow(scanner: XmlScanner, layout: SheetLayout, tag: Tag, next: number): RowNode {
  const reference = /\sr\s*=\s*["']([0-9]+)["']/.exec(layout.text.slice(tag.start, tag.end))?.[1];
  if (reference === undefined) layout.implicit = true;
  const row = reference === undefined ? next : Number(reference) - 1;
  if (row < next || row >= MAXIMUM_ROWS) throw new WorkbookFileError("corrupt", { reason: `row ${row + 1}` });
  const node: RowNode = { row, start: tag.start, tagEnd: tag.end, closeStart: tag.end, end: tag.end, cells: [] };
  if (tag.selfClosing) return node;
  let column = 0;
  for (let child = scanner.next(); child; child = scanner.next()) {
    if (child.closing) {
      node.closeStart = child.start;
      node.end = child.end;
      break;
    }
    if (child.local !== "c") {
      scanner.skip(child);
      continue;
    }
    const cell = readCellTag(layout, child, row, column);
    if (!child.selfClosing) readCellContent(scanner, cell);
    column = cell.column + 1;
    node.cells.push(cell);
  }
  return node;
}

function readRows(scanner: XmlScanner, layout: SheetLayout, section: ElementNode): void {
  let next = 0;
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    if (tag.closing) {
      section.closeStart = tag.start;
      section.end = tag.end;
      return;
    }
    if (tag.local !== "row") {
      scanner.skip(tag);
      continue;
    }
    const row = readRow(scanner, layout, tag, next);
    next = row.row + 1;
    layout.rows.push(row);
  }
}

/**
 * Takes the XML of a worksheet apart.
 * @throws WorkbookFileError `corrupt` (not well-formed, cells out of order or outside the grid), `unsafe` (document type, entity)
 */
export function readLayout(text: string): SheetLayout {
  const scanner = new XmlScanner(text);
  const root = scanner.next();
  if (root?.local !== "worksheet" || root.selfClosing)
    throw new WorkbookFileError("corrupt", { reason: "no worksheet" });
  const prefix = root.name.slice(0, root.name.length - root.local.length);
  const missing: ElementNode = { local: "sheetData", start: -1, tagEnd: -1, closeStart: -1, end: -1 };
  const layout: SheetLayout = {
    text,
    prefix,
    rootClose: -1,
    sections: [],
    sheetData: missing,
    rows: [],
    implicit: false,
  };
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    if (tag.closing) {
      layout.rootClose = tag.start;
      continue;
    }
    const section = { local: tag.local, start: tag.start, tagEnd: tag.end, closeStart: tag.end, end: tag.end };
    layout.sections.push(section);
    if (tag.selfClosing) {
      if (tag.name === `${prefix}sheetData`) layout.sheetData = section;
    } else if (tag.name === `${prefix}sheetData`) {
      layout.sheetData = section;
      readRows(scanner, layout, section);
    } else {
      const close = scanner.skip(tag);
      section.closeStart = close.start;
      section.end = close.end;
    }
  }
  if (layout.sheetData === missing) throw new WorkbookFileError("corrupt", { reason: "no sheetData" });
  return layout;
}

/** The first section of that name. */
export function findSection(layout: SheetLayout, local: string): ElementNode | undefined {
  return layout.sections.find((section) => section.local === local);
}
