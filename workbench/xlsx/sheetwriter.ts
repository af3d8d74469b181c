// Writes the changes of one sheet into its XML, leaving the text of everything else as it is.
import type { ISheetDataValidationRule, IStyleData, IWorksheetData } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { type Block, findBlocks, isWrapped, withRemarkedCells } from "./blocks.ts";
import { type Content, cellXml, sameResult } from "./cells.ts";
import type { CellStyles } from "./cellstyles.ts";
import { type CellChange, findChanges, isFormulaKept, type RowChange } from "./changes.ts";
import { formatsXml, sameFormats } from "./conditionalformats.ts";
import { SHIFT_1904 } from "./dates.ts";
import { findDependents } from "./dependents.ts";
import { unwrapGoogle, withCachedValue, withPrefixes, wrapFilled, wrapGoogle } from "./formulas.ts";
import { type CellNode, type FormulaNode, findSection, type RowNode, readLayout, type SheetLayout } from "./layout.ts";
import { type CellRange, cellName, parseRange, placeKey, rangeName } from "./references.ts";
import {
  columnsXml,
  mergesXml,
  propertiesXml,
  replaceSection,
  rowPoints,
  sectionsDiffer,
  viewsXml,
} from "./sections.ts";
import { findSpills } from "./spills.ts";
import { sameValidations, validationsXml } from "./validations.ts";
import { applyEdits, type Edit, escapeXml, readAttributes, readElement, withAttribute } from "./xml.ts";

/** What writing a sheet needs to know of its workbook. */
export interface WriteContext {
  styles: CellStyles;
  date1904: boolean;
  /** Functions to be written inside Google's wrapper, in capitals. */
  wrappedFunctions: ReadonlySet<string>;
  /** What a cell holds in `cm` when its array formula fills as many cells as it needs. */
  dynamicMark: () => number | undefined;
}

/** The XML of a sheet after an edit. */
export interface WrittenSheet {
  text: string;
  /** Whether some cell got or lost a formula, so that the calculation chain no longer fits. */
  formulasMoved: boolean;
}

/** A sheet of the snapshot with the rules that the snapshot keeps beside it. */
export interface Sheet extends Partial<IWorksheetData> {
  validations?: readonly ISheetDataValidationRule[];
  formats?: readonly IConditionFormattingRule[];
}

/** Patches one sheet. */
class SheetWriter {
  private readonly layout: SheetLayout;
  private readonly before: Sheet;
  private readonly after: Sheet;
  private readonly context: WriteContext;
  private readonly edits: Edit[] = [];
  /** Formula elements that must be written differently because of changes in other cells. */
  private readonly replacedFormulas = new Map<CellNode, string>();
  /** All changed cells by place. */
  private readonly changed = new Map<number, CellChange>();
  /** The formulas that fill cells, by the places that they fill. */
  private blocks: ReadonlyMap<number, Block> = new Map();
  private used: CellRange | undefined;
  private formulasMoved = false;

  constructor(layout: SheetLayout, before: Sheet, after: Sheet, context: WriteContext) {
    this.layout = layout;
    this.before = before;
    this.after = after;
    this.context = context;
  }

  write(changes: readonly RowChange[]): WrittenSheet {
    const { layout, before, after } = this;
    this.writeSection("sheetPr", propertiesXml(layout, before.tabColor, after.tabColor));
    this.writeSection("sheetViews", viewsXml(layout, before.freeze, after.freeze));
    this.writeSection("cols", columnsXml(layout, before.columnData, after.columnData));
    this.writeRows(changes);
    this.writeSection("mergeCells", mergesXml(layout.prefix, before.mergeData, after.mergeData));
    this.writeFormats();
    this.writeValidations();
    this.writeDimension();
    return { text: applyEdits(layout.text, this.edits), formulasMoved: this.formulasMoved };
  }

  private writeSection(local: string, text: string | undefined): void {
    if (text !== undefined) this.edits.push(replaceSection(this.layout, local, text));
  }

  private writeFormats(): void {
    const { layout, before, after } = this;
    if (sameFormats(before.formats ?? [], after.formats ?? [])) return;
    const look = (style: IStyleData) => this.context.styles.differenceFor(style);
    const text = formatsXml(layout, before.id ?? "", before.formats ?? [], after.formats ?? [], look);
    const others = layout.sections.filter((section) => section.local === "conditionalFormatting").slice(1);
    this.writeSection("conditionalFormatting", text);
    for (const { start, end } of others) this.edits.push({ start, end, text: "" });
  }

  private writeValidations(): void {
    const { layout, before, after } = this;
    if (sameValidations(before.validations ?? [], after.validations ?? [])) return;
    const text = validationsXml(layout, before.id ?? "", before.validations ?? [], after.validations ?? []);
    this.writeSection("dataValidations", text);
  }

  private writeDimension(): void {
    const section = findSection(this.layout, "dimension");
    if (!section || !this.used) return;
    const tag = this.layout.text.slice(section.start, section.tagEnd);
    const old = parseRange(readAttributes(tag).get("ref") ?? "") ?? this.used;
    const whole = {
      startRow: Math.min(old.startRow, this.used.startRow),
      startColumn: Math.min(old.startColumn, this.used.startColumn),
      endRow: Math.max(old.endRow, this.used.endRow),
      endColumn: Math.max(old.endColumn, this.used.endColumn),
    };
    if (rangeName(whole) === rangeName(old)) return;
    this.edits.push({ start: section.start, end: section.tagEnd, text: withAttribute(tag, "ref", rangeName(whole)) });
  }

  private writeRows(found: readonly RowChange[]): void {
    const { rows, sheetData, prefix } = this.layout;
    const { cellData } = this.after;
    for (const { cells } of found) for (const cell of cells) this.changed.set(placeKey(cell), cell);
    this.blocks = findBlocks(cellData, this.layout, this.changed, this.context.wrappedFunctions);
    const spills = findSpills(this.layout);
    const changes = withRemarkedCells(found, this.changed, this.layout, spills, this.blocks, cellData);
    for (const { cells } of changes) for (const cell of cells) this.changed.set(placeKey(cell), cell);
    this.writeDependents();
    const nodes = new Map(rows.map((node) => [node.row, node]));
    const empty = sheetData.tagEnd === sheetData.end;
    let appended = "";
    let next = 0;
    for (const change of changes) {
      const node = nodes.get(change.row);
      if (node) {
        this.patchRow(node, change);
        continue;
      }
      const text = this.newRow(change);
      if (text === "") continue;
      while (next < rows.length && (rows[next] as RowNode).row < change.row) next++;
      const start = rows[next]?.start ?? sheetData.closeStart;
      if (empty) appended += text;
      else this.edits.push({ start, end: start, text });
    }
    if (appended === "") return;
    const text = `<${prefix}sheetData>${appended}</${prefix}sheetData>`;
    this.edits.push({ start: sheetData.start, end: sheetData.end, text });
  }

  /** Writes the formulas that other cells' changes touch; those in changed cells follow with their cells. */
  private writeDependents(): void {
    const isLive = ({ row, column }: CellNode) => Boolean(this.before.cellData?.[row]?.[column]?.f);
    for (const [node, formula] of findDependents(this.layout, this.changed, isLive)) {
      const text = formula === "" ? "" : this.formulaElement(formula);
      this.formulasMoved ||= text === "";
      this.replacedFormulas.set(node, text);
      if (this.changed.has(placeKey(node)) || !node.formula) continue;
      this.edits.push({ start: node.formula.start, end: node.formula.end, text });
    }
  }

  private patchRow(node: RowNode, change: RowChange): void {
    const { text, prefix } = this.layout;
    const written = text.slice(node.start, node.tagEnd);
    const inserted: Edit[] = [];
    let next = 0;
    for (const cell of change.cells) {
      while (next < node.cells.length && (node.cells[next] as CellNode).column < cell.column) next++;
      const following = node.cells[next];
      const existing = following?.column === cell.column ? following : undefined;
      const xml = this.cell(cell, existing);
      if (existing) this.edits.push({ start: existing.start, end: existing.end, text: xml });
      else if (xml !== "") {
        const start = following?.start ?? node.closeStart;
        inserted.push({ start, end: start, text: xml });
      }
    }
    let tag = this.rowTag(written, change);
    if (inserted.length > 0) tag = withAttribute(tag, "spans", undefined);
    if (node.tagEnd === node.end && inserted.length > 0) {
      const cells = inserted.map((edit) => edit.text).join("");
      const whole = `${tag.replace(/\s*\/>$/, ">")}${cells}</${prefix}row>`;
      this.edits.push({ start: node.start, end: node.end, text: whole });
      return;
    }
    if (tag !== written) this.edits.push({ start: node.start, end: node.tagEnd, text: tag });
    this.edits.push(...inserted);
  }

  private newRow(change: RowChange): string {
    const { prefix } = this.layout;
    const cells = change.cells.map((cell) => this.cell(cell, undefined)).join("");
    const plain = `<${prefix}row r="${change.row + 1}"/>`;
    const tag = this.rowTag(plain, change);
    if (cells === "") return tag === plain ? "" : tag;
    return `${tag.replace(/\/>$/, ">")}${cells}</${prefix}row>`;
  }

  private rowTag(written: string, { before, after }: RowChange): string {
    let tag = written;
    if (before?.h !== after?.h) {
      tag = withAttribute(tag, "ht", after?.h === undefined ? undefined : rowPoints(after.h));
      tag = withAttribute(tag, "customHeight", after?.h === undefined ? undefined : "1");
    }
    if ((before?.hd ?? 0) !== (after?.hd ?? 0)) tag = withAttribute(tag, "hidden", after?.hd ? "1" : undefined);
    return tag;
  }

  /** The XML of a changed cell, "" when nothing remains of it. */
  private cell(change: CellChange, node: CellNode | undefined): string {
    const { styles, date1904 } = this.context;
    const { row, column, before, after } = change;
    const base = node?.style ?? this.inheritedStyle(row, column);
    const style = styles.resolve(base, change.styleBefore, change.styleAfter);
    const { text } = this.layout;
    const shifted = date1904 && typeof after.value === "number";
    const kept =
      node?.formula && isFormulaKept(change) && !(node.formula.kind === "shared" && after.fills !== undefined);
    const wrapped =
      after.formula !== undefined && isWrapped(after.formula, kept ? node : undefined, this.context.wrappedFunctions);
    const same = !change.contentChanged || (kept && wrapped && sameResult(before, after));
    if (node && same && !(shifted && style !== base)) {
      const tag = text.slice(node.start, node.tagEnd);
      const styled = style === node.style ? tag : withAttribute(tag, "s", style === 0 ? undefined : String(style));
      return styled + this.keptContent(node);
    }
    const isDate = shifted && styles.isDate(change.styleAfter);
    const value = isDate ? (after.value as number) - SHIFT_1904 : after.value;
    const block = this.blocks.get(placeKey(change));
    const result = { ...after, value };
    const formula = kept ? this.keptFormula(node, before, result) : this.newFormula(result, wrapped, block);
    if ((node?.formula !== undefined) !== (formula !== "")) this.formulasMoved = true;
    const newArray = after.fills !== undefined && !wrapped && !(kept && node.formula?.kind === "array");
    if (newArray) this.formulasMoved = true;
    const blank = formula === "" && (value === undefined || value === "");
    if (blank && style === 0 && !(node && this.layout.implicit)) return "";
    this.include(row, column);
    const attributes = newArray ? this.dynamicMark() : kept ? this.keptMark(node) : "";
    const frame = { prefix: this.layout.prefix, row, column, style, attributes };
    return cellXml(frame, formula, value, formula !== "" || block !== undefined);
  }

  /** The attribute of a cell whose array formula fills as many cells as it needs. */
  private dynamicMark(): string {
    const mark = this.context.dynamicMark();
    return mark === undefined ? "" : ` cm="${mark}"`;
  }

  private keptMark(node: CellNode): string {
    return /\scm\s*=\s*["']\d+["']/.exec(this.layout.text.slice(node.start, node.tagEnd))?.[0] ?? "";
  }

  /** The format that a new cell takes over, as the programs that show the file would show a blank cell there. */
  private inheritedStyle(row: number, column: number): number {
    const { styles } = this.context;
    const inherited = this.before.rowData?.[row]?.s ?? this.before.columnData?.[column]?.s;
    return styles.fileIndex(inherited) ?? 0;
  }

  private include(row: number, column: number): void {
    const used = this.used ?? { startRow: row, startColumn: column, endRow: row, endColumn: column };
    this.used = {
      startRow: Math.min(used.startRow, row),
      startColumn: Math.min(used.startColumn, column),
      endRow: Math.max(used.endRow, row),
      endColumn: Math.max(used.endColumn, column),
    };
  }

  /** Everything of a cell behind its start tag. */
  private keptContent(node: CellNode): string {
    const { text } = this.layout;
    const replacement = this.replacedFormulas.get(node);
    if (replacement === undefined || !node.formula) return text.slice(node.tagEnd, node.end);
    return text.slice(node.tagEnd, node.formula.start) + replacement + text.slice(node.formula.end, node.end);
  }

  /** The formula element as the file has it, with the new result where it holds that, and the new range where it fills one. */
  private keptFormula(node: CellNode, before: Content, { value, fills }: Content): string {
    const formula = node.formula as FormulaNode;
    const replacement = this.replacedFormulas.get(node);
    if (replacement !== undefined) return replacement;
    const written = this.layout.text.slice(formula.start, formula.end);
    const wrapped = value !== undefined && unwrapGoogle(formula.text)?.kind === "formula";
    const refilled = fills !== before.fills && (!wrapped || formula.kind === "array");
    if (!wrapped && !refilled) return written;
    const { root, close } = readElement(written);
    let tag = written.slice(0, root.end);
    if (refilled) {
      const range = fills ?? cellName(node.row, node.column);
      tag = withAttribute(withAttribute(tag, "t", "array"), "ref", range);
    }
    const text = wrapped ? escapeXml(withCachedValue(formula.text, value)) : written.slice(root.end, close);
    return `${tag}${text}</${this.layout.prefix}f>`;
  }

  /** The formula element of a cell that had another one or none: its own, or what marks it as filled by another cell. */
  private newFormula({ formula, fills, value }: Content, wrapped: boolean, block: Block | undefined): string {
    if (formula === undefined)
      return block?.google && value !== undefined ? this.formulaElement(wrapFilled(value)) : "";
    if (wrapped) return this.formulaElement(wrapGoogle(formula, value ?? ""));
    return this.formulaElement(withPrefixes(formula), fills === undefined ? "" : ` t="array" ref="${fills}"`);
  }

  private formulaElement(formula: string, attributes = ""): string {
    return `<${this.layout.prefix}f${attributes}>${escapeXml(formula)}</${this.layout.prefix}f>`;
  }
}

/**
 * Writes the difference between two states of a sheet into its XML.
 * @param read gives the XML of the sheet; not called when nothing differs
 * @returns undefined when nothing differs
 */
export function writeSheet(
  read: () => string,
  before: Sheet,
  after: Sheet,
  context: WriteContext,
): WrittenSheet | undefined {
  const changes = findChanges(before, after);
  const sameRules =
    sameValidations(before.validations ?? [], after.validations ?? []) &&
    sameFormats(before.formats ?? [], after.formats ?? []);
  if (changes.length === 0 && sameRules && !sectionsDiffer(before, after)) return undefined;
  return new SheetWriter(readLayout(read()), before, after, context).write(changes);
}
