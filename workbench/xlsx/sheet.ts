// Turns the XML of one sheet into the snapshot's worksheet: cells, merges, sizes, frozen panes.
import type { ICellData, IColumnData, IFreeze, IRange, IRowData, IStyleData, IWorksheetData } from "@univerjs/core";
import { type ColorTables, colorOf } from "./colors.ts";
import { SHIFT_1904, serialOfIso } from "./dates.ts";
import { filledRange } from "./dependents.ts";
import { WorkbookFileError } from "./errors.ts";
import { functionNames, leadingFunction, moveFormula, unwrapGoogle, withoutPrefixes } from "./formulas.ts";
import { type CellNode, decodeEscapes, findSection, type SheetLayout } from "./layout.ts";
import { isDatePattern } from "./numberformats.ts";
import type { SheetSource } from "./package.ts";
import { type CellRange, parseCell, parseRange, rangeName } from "./references.ts";
import type { SheetSize } from "./sizes.ts";
import { type FilledLimits, findFilledRanges, findSpills, type SpillOwner } from "./spills.ts";
import { styleId } from "./styles.ts";
import { type ElementNode, readAttributes, XmlScanner } from "./xml.ts";

/** What the sheets of one workbook share while they are read. */
export interface SheetContext extends FilledLimits {
  styles: Readonly<Record<string, IStyleData>>;
  colors: ColorTables;
  strings: readonly string[];
  date1904: boolean;
  /** How many more characters of formula text may be written out. */
  formulaCharacters: number;
  /** Leading functions of the formulas taken out of Google's wrapper. */
  wrapped: Set<string>;
  /** Functions named in all other formulas. */
  plain: Set<string>;
}

const MINIMUM_ROWS = 100;
const MINIMUM_COLUMNS = 26;
/** Room behind the last used row and column. */
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 5;
const DEFAULT_COLUMN_PIXELS = 64;
const DEFAULT_ROW_PIXELS = 20;

/** Pixels of a column width given in characters of the default font. */
function columnPixels(width: number): number {
  return Math.round(width * 7 + 5);
}

/** Pixels of a height in points. */
function rowPixels(points: number): number {
  return Math.round((points * 4) / 3);
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** A formula of the sheet that other cells share. */
interface Master {
  row: number;
  column: number;
  text: string;
}

/** Reads the cells of one sheet. */
class CellReader {
  private readonly masters = new Map<string, Master>();
  private readonly spills: ReadonlyMap<CellNode, SpillOwner>;
  private readonly filled: ReadonlyMap<CellNode, CellRange>;
  private readonly dateStyles = new Map<number, boolean>();
  private readonly layout: SheetLayout;
  private readonly context: SheetContext;

  constructor(layout: SheetLayout, context: SheetContext) {
    this.layout = layout;
    this.context = context;
    this.spills = findSpills(layout);
    this.filled = findFilledRanges(layout, this.spills, context);
    for (const { cells } of layout.rows) {
      for (const { row, column, formula } of cells) {
        if (formula?.kind !== "shared" || formula.shared === undefined || formula.text === "") continue;
        if (!this.masters.has(formula.shared)) this.masters.set(formula.shared, { row, column, text: formula.text });
      }
    }
  }

  read(): Record<number, Record<number, ICellData>> {
    const cellData: Record<number, Record<number, ICellData>> = {};
    for (const { row, cells } of this.layout.rows) {
      const target: Record<number, ICellData> = {};
      let used = false;
      for (const node of cells) {
        const cell = this.readCell(node);
        if (!cell) continue;
        target[node.column] = cell;
        used = true;
      }
      if (used) cellData[row] = target;
    }
    return cellData;
  }

  private readCell(node: CellNode): ICellData | undefined {
    const cell: ICellData = node.value === undefined ? {} : this.readValue(node, node.value);
    const formula = node.formula ? this.readFormula(node) : undefined;
    if (formula !== undefined) cell.f = `=${formula}`;
    const range = formula === undefined ? undefined : this.filled.get(node);
    if (range) cell.ref = rangeName(range);
    if (this.isLostResult(node)) {
      delete cell.v;
      delete cell.t;
    }
    if (node.style !== 0) cell.s = styleId(node.style);
    return node.style === 0 && cell.v === undefined && cell.f === undefined ? undefined : cell;
  }

  private readValue(node: CellNode, value: string): ICellData {
    const { context } = this;
    if (node.type === "s") return { v: context.strings[Number(value)] ?? "", t: 1 };
    if (node.type === "str") return { v: decodeEscapes(value), t: 1 };
    if (node.type === "inlineStr" || node.type === "e") return { v: value, t: 1 };
    if (node.type === "b") return { v: isTrue(value.trim()) ? 1 : 0, t: 3 };
    const number = node.type === "d" ? serialOfIso(value) : Number(value);
    if (number === undefined || !Number.isFinite(number)) return { v: value, t: 1 };
    if (value.trim() === "") return {};
    const shifted = context.date1904 && node.type === "n" && this.isDateStyle(node.style);
    return { v: shifted ? number + SHIFT_1904 : number, t: 2 };
  }

  private isDateStyle(index: number): boolean {
    let known = this.dateStyles.get(index);
    if (known === undefined) {
      known = isDatePattern(this.context.styles[styleId(index)]?.n?.pattern);
      this.dateStyles.set(index, known);
    }
    return known;
  }

  /** Whether another cell fills this one without its range being known: its value would stand in that formula's way. */
  private isLostResult(node: CellNode): boolean {
    const owner = this.spills.get(node);
    return owner !== undefined && !owner.google && !this.filled.has(owner.node);
  }

  /** The formula of a cell without "="; undefined when only its value counts. */
  private readFormula(node: CellNode): string | undefined {
    const text = this.formulaText(node);
    if (text === undefined || text === "") return undefined;
    this.context.formulaCharacters -= text.length;
    if (this.context.formulaCharacters < 0) throw new WorkbookFileError("too-large", { reason: "formulas" });
    const wrapped = text.includes("DUMMYFUNCTION") ? unwrapGoogle(text) : undefined;
    if (!wrapped) {
      for (const name of functionNames(text)) this.context.plain.add(name);
      return withoutPrefixes(text);
    }
    if (wrapped.kind !== "formula") return undefined;
    const lead = leadingFunction(wrapped.formula);
    if (lead !== undefined) this.context.wrapped.add(lead);
    return wrapped.formula;
  }

  private formulaText(node: CellNode): string | undefined {
    const { formula } = node;
    if (!formula || formula.kind === "dataTable") return undefined;
    if (filledRange(formula) && !this.filled.has(node)) return undefined;
    if (formula.kind !== "shared" || formula.text !== "") return formula.text;
    const master = this.masters.get(formula.shared ?? "");
    return master && moveFormula(master.text, node.row - master.row, node.column - master.column);
  }
}

function sectionText(layout: SheetLayout, section: ElementNode | undefined): string {
  return section ? layout.text.slice(section.start, section.end) : "";
}

/** The attributes of every element of that name inside a section. */
function elements(layout: SheetLayout, section: string, local: string): Map<string, string>[] {
  const scanner = new XmlScanner(sectionText(layout, findSection(layout, section)));
  const found: Map<string, string>[] = [];
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    if (!tag.closing && tag.local === local) found.push(scanner.attributes(tag));
  }
  return found;
}

function readMerges(layout: SheetLayout): IRange[] {
  return elements(layout, "mergeCells", "mergeCell").flatMap((attributes) => {
    const range = parseRange(attributes.get("ref") ?? "");
    return range ? [range] : [];
  });
}

function readRows(layout: SheetLayout): Record<number, Partial<IRowData>> {
  const rowData: Record<number, Partial<IRowData>> = {};
  for (const row of layout.rows) {
    const tag = layout.text.slice(row.start, row.tagEnd);
    if (!/\s(?:ht|hidden|customFormat)\s*=/.test(tag)) continue;
    const attributes = readAttributes(tag);
    const data: Partial<IRowData> = {};
    const points = Number(attributes.get("ht") ?? Number.NaN);
    if (points >= 0) data.h = rowPixels(points);
    if (isTrue(attributes.get("customHeight"))) data.ia = 0;
    if (isTrue(attributes.get("hidden"))) data.hd = 1;
    if (isTrue(attributes.get("customFormat"))) data.s = styleId(Number(attributes.get("s") ?? 0));
    rowData[row.row] = data;
  }
  return rowData;
}

function readColumns(layout: SheetLayout, columnCount: number): Record<number, Partial<IColumnData>> {
  const columnData: Record<number, Partial<IColumnData>> = {};
  for (const attributes of elements(layout, "cols", "col")) {
    const data: Partial<IColumnData> = {};
    const width = Number(attributes.get("width") ?? Number.NaN);
    if (width >= 0) data.w = columnPixels(width);
    if (isTrue(attributes.get("hidden"))) data.hd = 1;
    const style = Number(attributes.get("style") ?? 0);
    if (style > 0) data.s = styleId(style);
    const last = Math.min(Number(attributes.get("max")), columnCount);
    for (let column = Number(attributes.get("min")); column <= last; column++) columnData[column - 1] = { ...data };
  }
  return columnData;
}

function readFreeze(layout: SheetLayout): IFreeze {
  const pane = elements(layout, "sheetViews", "pane")[0];
  const frozen = pane && (pane.get("state") ?? "split").startsWith("frozen");
  const xSplit = frozen ? Math.trunc(Number(pane.get("xSplit") ?? 0)) || 0 : 0;
  const ySplit = frozen ? Math.trunc(Number(pane.get("ySplit") ?? 0)) || 0 : 0;
  const corner = parseCell(elements(layout, "sheetViews", "sheetView")[0]?.get("topLeftCell") ?? "A1");
  return {
    xSplit,
    ySplit,
    startRow: ySplit > 0 ? ySplit + (corner?.row ?? 0) : -1,
    startColumn: xSplit > 0 ? xSplit + (corner?.column ?? 0) : -1,
  };
}

function usedSize(layout: SheetLayout, merges: readonly IRange[]): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const { row, cells } of layout.rows) {
    const last = cells.at(-1);
    if (!last) continue;
    rows = row + 1;
    columns = Math.max(columns, last.column + 1);
  }
  for (const merge of merges) {
    rows = Math.max(rows, merge.endRow + 1);
    columns = Math.max(columns, merge.endColumn + 1);
  }
  return { rows, columns };
}

/** Reads one sheet for the snapshot; without a noted size it gets some room behind what is used. */
export function readSheet(
  sheet: SheetSource,
  layout: SheetLayout,
  context: SheetContext,
  size: SheetSize | undefined,
): Partial<IWorksheetData> {
  const mergeData = readMerges(layout);
  const used = usedSize(layout, mergeData);
  const columnCount = size
    ? Math.max(size.columns, used.columns)
    : Math.max(MINIMUM_COLUMNS, used.columns + SPARE_COLUMNS);
  const format = elements(layout, "sheetFormatPr", "sheetFormatPr")[0];
  const tabColor = elements(layout, "sheetPr", "tabColor")[0];
  const view = elements(layout, "sheetViews", "sheetView")[0];
  const defaultWidth = Number(format?.get("defaultColWidth") ?? 0);
  const defaultHeight = Number(format?.get("defaultRowHeight") ?? 0);
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.hidden,
    tabColor: (tabColor && colorOf(tabColor, context.colors)) ?? "",
    rowCount: size ? Math.max(size.rows, used.rows) : Math.max(MINIMUM_ROWS, used.rows + SPARE_ROWS),
    columnCount,
    defaultColumnWidth: defaultWidth > 0 ? columnPixels(defaultWidth) : DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: defaultHeight > 0 ? rowPixels(defaultHeight) : DEFAULT_ROW_PIXELS,
    defaultStyle: styleId(0),
    showGridlines: view?.get("showGridLines") === "0" ? 0 : 1,
    freeze: readFreeze(layout),
    mergeData,
    cellData: new CellReader(layout, context).read(),
    rowData: readRows(layout),
    columnData: readColumns(layout, columnCount),
  };
}
