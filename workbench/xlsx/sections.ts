// The sections of a sheet around its cells: columns, frozen panes, merges; written anew only when they changed.
import type { IColumnData, IFreeze, IRange, IWorksheetData } from "@univerjs/core";
import { fileColor } from "./colors.ts";
import { findSection, type SheetLayout } from "./layout.ts";
import { cellName, rangeName } from "./references.ts";
import { applyEdits, type Edit, readElement, withAttribute } from "./xml.ts";

/** The order that the file format wants; sections not named here come last. */
const ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter " +
  "sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions " +
  "pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing"
).split(" ");

/** An edit that replaces a section, adds it at its place, or removes it when `text` is empty. */
export function replaceSection(layout: SheetLayout, local: string, text: string): Edit {
  const section = findSection(layout, local);
  if (section) return { start: section.start, end: section.end, text };
  const place = ORDER.indexOf(local);
  const rank = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  const start = layout.sections.find((each) => rank(each.local) > place)?.start ?? layout.rootClose;
  return { start, end: start, text };
}

/** Width in characters of the default font for a width in pixels. */
export function columnWidth(pixels: number): string {
  return String(Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100));
}

/** Height in points for a height in pixels. */
export function rowPoints(pixels: number): string {
  return String(Math.round(pixels * 75) / 100);
}

type Columns = IWorksheetData["columnData"] | undefined;
type Column = Partial<IColumnData> | undefined;

function sameColumn(before: Column, after: Column): boolean {
  return before?.w === after?.w && (before?.hd ?? 0) === (after?.hd ?? 0);
}

/** The tag of a column with the width and the visibility that the snapshot gives it. */
function columnTag(tag: string, before: Column, after: Column): string {
  let text = tag;
  if (before?.w !== after?.w) {
    text = withAttribute(text, "width", after?.w === undefined ? undefined : columnWidth(after.w));
    text = withAttribute(text, "customWidth", after?.w === undefined ? undefined : "1");
  }
  if ((before?.hd ?? 0) !== (after?.hd ?? 0)) text = withAttribute(text, "hidden", after?.hd ? "1" : undefined);
  return text;
}

interface ColumnSpan {
  first: number;
  last: number;
  tag: string;
}

function columnSpans(layout: SheetLayout): ColumnSpan[] {
  const section = findSection(layout, "cols");
  if (!section) return [];
  const text = layout.text.slice(section.start, section.end);
  return readElement(text).children.map((child) => {
    const tag = text.slice(child.start, child.end);
    const number = (name: string) => Number(new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)["']`).exec(tag)?.[1]);
    return { first: number("min") - 1, last: number("max") - 1, tag };
  });
}

/** The columns, 0-based, whose width or visibility differs. A snapshot that says nothing about columns changes none. */
function changedColumns(before: Columns, after: Columns): number[] {
  const numbers = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? before ?? {})].map(Number));
  return [...numbers].filter((column) => !sameColumn(before?.[column], (after ?? before)?.[column]));
}

/** The `cols` section after the changes between two snapshots, or undefined when no column changed. */
export function columnsXml(layout: SheetLayout, before: Columns, after: Columns): string | undefined {
  const changed = changedColumns(before, after);
  if (changed.length === 0) return undefined;
  let spans = columnSpans(layout);
  for (const column of changed) {
    const whole = spans.find((span) => span.first <= column && column <= span.last);
    const tag = columnTag(whole?.tag ?? `<${layout.prefix}col/>`, before?.[column], after?.[column]);
    const pieces = whole
      ? [
          { ...whole, last: column - 1 },
          { first: column, last: column, tag },
          { ...whole, first: column + 1 },
        ].filter((span) => span.first <= span.last)
      : [{ first: column, last: column, tag }];
    spans = [...spans.filter((span) => span !== whole), ...pieces];
  }
  spans.sort((one, other) => one.first - other.first);
  const tags = spans.map((span) =>
    withAttribute(withAttribute(span.tag, "min", String(span.first + 1)), "max", String(span.last + 1)),
  );
  return `<${layout.prefix}cols>${tags.join("")}</${layout.prefix}cols>`;
}

type Merges = readonly IRange[] | undefined;

function sameMerges(before: Merges, after: Merges): boolean {
  const key = (merges: Merges) => (merges ?? []).map(rangeName).sort().join();
  return after === undefined || key(before) === key(after);
}

/** The `mergeCells` section, "" when nothing is merged any more, or undefined when the merges did not change. */
export function mergesXml(prefix: string, before: Merges, after: Merges): string | undefined {
  if (sameMerges(before, after)) return undefined;
  const merges = (after ?? []).map((range) => `<${prefix}mergeCell ref="${rangeName(range)}"/>`);
  if (merges.length === 0) return "";
  return `<${prefix}mergeCells count="${merges.length}">${merges.join("")}</${prefix}mergeCells>`;
}

/** Frozen rows and columns; none when the snapshot says nothing. */
function frozen(freeze: IFreeze | undefined): { rows: number; columns: number } {
  return { rows: Math.max(0, freeze?.ySplit ?? 0), columns: Math.max(0, freeze?.xSplit ?? 0) };
}

function sameFreeze(before: IFreeze | undefined, after: IFreeze | undefined): boolean {
  const [was, is] = [frozen(before), frozen(after ?? before)];
  return was.rows === is.rows && was.columns === is.columns;
}

/** The pane of a view with frozen rows and columns, and the selection in it; "" when nothing is frozen. */
function paneXml(prefix: string, freeze: IFreeze | undefined): string {
  const { rows, columns } = frozen(freeze);
  if (rows === 0 && columns === 0) return "";
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const corner = cellName(Math.max(rows, freeze?.startRow ?? 0), Math.max(columns, freeze?.startColumn ?? 0));
  return `<${prefix}pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><${prefix}selection pane="${pane}"/>`;
}

/** The `sheetViews` section with the panes of `after`, or undefined when the same rows and columns stay frozen. */
export function viewsXml(
  layout: SheetLayout,
  before: IFreeze | undefined,
  after: IFreeze | undefined,
): string | undefined {
  if (sameFreeze(before, after)) return undefined;
  const { prefix } = layout;
  const pane = paneXml(prefix, after);
  const section = findSection(layout, "sheetViews");
  const text = section ? layout.text.slice(section.start, section.end) : "";
  const view = section ? readElement(text).children.find((child) => child.local === "sheetView") : undefined;
  if (!view) {
    return `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0">${pane}</${prefix}sheetView></${prefix}sheetViews>`;
  }
  const element = text.slice(view.start, view.end);
  const { root, children } = readElement(element);
  const rest = children.filter((child) => child.local !== "pane" && child.local !== "selection");
  const kept = rest.map((child) => element.slice(child.start, child.end)).join("");
  const tag = withAttribute(element.slice(0, root.end), "topLeftCell", undefined).replace(/\s*\/?>$/, ">");
  return applyEdits(text, [{ start: view.start, end: view.end, text: `${tag}${pane}${kept}</${root.name}>` }]);
}

/** The `sheetPr` section with the tab colour of `after`, or undefined when the colour stays. */
export function propertiesXml(
  layout: SheetLayout,
  before: string | undefined,
  after: string | undefined,
): string | undefined {
  if (sameTabColor(before, after)) return undefined;
  const { prefix } = layout;
  const section = findSection(layout, "sheetPr");
  const written = section ? layout.text.slice(section.start, section.end) : `<${prefix}sheetPr/>`;
  const { root, children } = readElement(written);
  const color = fileColor(after);
  const rest = children
    .filter((child) => child.local !== "tabColor")
    .map((child) => written.slice(child.start, child.end));
  const tab = color === undefined ? "" : `<${prefix}tabColor rgb="${color}"/>`;
  const tag = written.slice(0, root.end).replace(/\s*\/?>$/, ">");
  return `${tag}${tab}${rest.join("")}</${prefix}sheetPr>`;
}

function sameTabColor(before: string | undefined, after: string | undefined): boolean {
  return fileColor(before) === fileColor(after ?? before);
}

/** Whether tab colour, columns, merges or frozen panes differ between two states of a sheet. */
export function sectionsDiffer(before: Partial<IWorksheetData>, after: Partial<IWorksheetData>): boolean {
  const columns = changedColumns(before.columnData, after.columnData).length > 0;
  if (!sameTabColor(before.tabColor, after.tabColor)) return true;
  return columns || !sameMerges(before.mergeData, after.mergeData) || !sameFreeze(before.freeze, after.freeze);
}
