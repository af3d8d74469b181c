// Reads styles.xml: what each cell format of the file looks like in the snapshot.
import type { IBorderData, IBorderStyleData, IStyleData } from "@univerjs/core";
import { type ColorTables, colorOf, readColorTables } from "./colors.ts";
import { patternOf } from "./numberformats.ts";
import { type ElementNode, readAttributes, readElement } from "./xml.ts";

/** The parts of styles.xml as written, by their numbers. */
export interface Stylesheet {
  text: string;
  /** Prefix of its elements with its colon, usually empty. */
  prefix: string;
  sections: ElementNode[];
  /** The file's own number formats by number. */
  formats: Map<number, string>;
  fonts: string[];
  fills: string[];
  borders: string[];
  cellFormats: string[];
  /** The looks that conditional formats lay over cells. */
  differences: string[];
  colors: ColorTables;
}

/** Used when a package has no styles of its own. */
const MINIMAL_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** Line styles of borders; their place is their number in the snapshot, less one. */
export const BORDER_STYLES =
  "thin hair dotted dashed dashDot dashDotDot double medium mediumDashed mediumDashDot mediumDashDotDot slantDashDot thick".split(
    " ",
  );
export const HORIZONTAL = new Map([
  ["left", 1],
  ["center", 2],
  ["right", 3],
  ["justify", 4],
  ["distributed", 6],
] as const);
export const VERTICAL = new Map([
  ["top", 1],
  ["center", 2],
  ["bottom", 3],
] as const);
/** Number of "wrap" among the snapshot's wrap strategies. */
export const WRAP = 3;

/** A child element of a snippet: its text and its attributes. */
export interface Child {
  local: string;
  text: string;
  attributes: Map<string, string>;
}

/** The children of a snippet such as `<font>…</font>`. */
export function childrenOf(snippet: string): Child[] {
  return readElement(snippet).children.map((child) => ({
    local: child.local,
    text: snippet.slice(child.start, child.end),
    attributes: readAttributes(snippet.slice(child.start, child.tagEnd)),
  }));
}

/** Takes styles.xml apart; a file without cell formats counts as having only the plain one. */
export function readStylesheet(source: string | undefined, theme: string | undefined): Stylesheet {
  let text = source ?? MINIMAL_STYLES;
  let element = readElement(text);
  if (!element.children.some((child) => child.local === "cellXfs")) {
    text = MINIMAL_STYLES;
    element = readElement(text);
  }
  const { root, children } = element;
  const section = (local: string): string[] => {
    const found = children.find((child) => child.local === local);
    return found ? childrenOf(text.slice(found.start, found.end)).map((child) => child.text) : [];
  };
  const formats = new Map<number, string>();
  for (const snippet of section("numFmts")) {
    const attributes = readAttributes(snippet);
    formats.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "");
  }
  const indexed = section("colors").find((snippet) => snippet.includes("indexedColors"));
  const palette = indexed ? childrenOf(indexed).map((child) => (child.attributes.get("rgb") ?? "").slice(-6)) : [];
  return {
    text,
    prefix: root.name.slice(0, root.name.length - root.local.length),
    sections: children,
    formats,
    fonts: section("fonts"),
    fills: section("fills"),
    borders: section("borders"),
    cellFormats: section("cellXfs"),
    differences: section("dxfs"),
    colors: readColorTables(theme, palette),
  };
}

function isOn(attributes: ReadonlyMap<string, string>): boolean {
  return !["0", "false", "off", "none"].includes(attributes.get("val") ?? "1");
}

function readFont(snippet: string, colors: ColorTables): IStyleData {
  const style: IStyleData = {};
  for (const { local, attributes } of childrenOf(snippet)) {
    const value = attributes.get("val");
    if (local === "name" && value) style.ff = value;
    else if (local === "sz" && Number(value) > 0) style.fs = Number(value);
    else if (local === "b" && isOn(attributes)) style.bl = 1;
    else if (local === "i" && isOn(attributes)) style.it = 1;
    else if (local === "u" && isOn(attributes)) style.ul = { s: 1 };
    else if (local === "strike" && isOn(attributes)) style.st = { s: 1 };
    else if (local === "color") {
      const rgb = colorOf(attributes, colors);
      if (rgb !== undefined) style.cl = { rgb };
    }
  }
  return style;
}

function readFill(snippet: string, colors: ColorTables): IStyleData {
  const pattern = childrenOf(snippet).find((child) => child.local === "patternFill");
  if (pattern?.attributes.get("patternType") !== "solid") return {};
  const foreground = childrenOf(pattern.text).find((child) => child.local === "fgColor");
  const rgb = foreground ? colorOf(foreground.attributes, colors) : undefined;
  return rgb === undefined ? {} : { bg: { rgb } };
}

const SIDES = new Map([
  ["top", "t"],
  ["bottom", "b"],
  ["left", "l"],
  ["start", "l"],
  ["right", "r"],
  ["end", "r"],
] as const);

function readBorder(snippet: string, colors: ColorTables): IStyleData {
  const border: IBorderData = {};
  for (const { local, text, attributes } of childrenOf(snippet)) {
    const side = (SIDES as ReadonlyMap<string, "t" | "b" | "l" | "r">).get(local);
    const line = BORDER_STYLES.indexOf(attributes.get("style") ?? "") + 1;
    if (side === undefined || line === 0) continue;
    const color = childrenOf(text).find((child) => child.local === "color");
    const rgb = (color && colorOf(color.attributes, colors)) ?? "#000000";
    border[side] = { s: line as IBorderStyleData["s"], cl: { rgb } };
  }
  return Object.keys(border).length > 0 ? { bd: border } : {};
}

function readAlignment(attributes: ReadonlyMap<string, string>): IStyleData {
  const style: IStyleData = {};
  const horizontal = (HORIZONTAL as ReadonlyMap<string, number>).get(attributes.get("horizontal") ?? "");
  const vertical = (VERTICAL as ReadonlyMap<string, number>).get(attributes.get("vertical") ?? "");
  if (horizontal !== undefined) style.ht = horizontal as NonNullable<IStyleData["ht"]>;
  if (vertical !== undefined) style.vt = vertical as NonNullable<IStyleData["vt"]>;
  if (attributes.has("wrapText") && isOn(new Map([["val", attributes.get("wrapText") ?? ""]]))) style.tb = WRAP;
  return style;
}

function readCellFormat(sheet: Stylesheet, snippet: string): IStyleData {
  const attributes = readAttributes(readStartTag(snippet));
  const part = (list: string[], name: string) => list[Number(attributes.get(name) ?? 0)];
  const font = part(sheet.fonts, "fontId");
  const fill = part(sheet.fills, "fillId");
  const border = part(sheet.borders, "borderId");
  const pattern = patternOf(Number(attributes.get("numFmtId") ?? 0), sheet.formats);
  const alignment = childrenOf(snippet).find((child) => child.local === "alignment");
  return {
    ...(font ? readFont(font, sheet.colors) : {}),
    ...(fill ? readFill(fill, sheet.colors) : {}),
    ...(border ? readBorder(border, sheet.colors) : {}),
    ...(alignment ? readAlignment(alignment.attributes) : {}),
    ...(pattern === undefined ? {} : { n: { pattern } }),
  };
}

/** What the look of a conditional format changes: fonts and fill. */
export function readDifference(sheet: Stylesheet, index: number): IStyleData {
  const style: IStyleData = {};
  for (const { local, text } of childrenOf(sheet.differences[index] ?? "<dxf/>")) {
    if (local === "font") Object.assign(style, readFont(text, sheet.colors), readOffFlags(text));
    if (local !== "fill") continue;
    const pattern = childrenOf(text).find((child) => child.local === "patternFill");
    const background = pattern && childrenOf(pattern.text).find((child) => child.local === "bgColor");
    const rgb = background && colorOf(background.attributes, sheet.colors);
    if (rgb !== undefined) style.bg = { rgb };
  }
  return style;
}

/** The marks that a font takes away, which a cell's own font could not. */
function readOffFlags(font: string): IStyleData {
  const off = new Set(childrenOf(font).flatMap(({ local, attributes }) => (isOn(attributes) ? [] : [local])));
  return {
    ...(off.has("b") ? { bl: 0 } : {}),
    ...(off.has("i") ? { it: 0 } : {}),
    ...(off.has("u") ? { ul: { s: 0 } } : {}),
    ...(off.has("strike") ? { st: { s: 0 } } : {}),
  };
}

/** The start tag of a snippet. */
export function readStartTag(snippet: string): string {
  return snippet.slice(0, readElement(snippet).root.end);
}

/** The snapshot's id of a cell format. */
export function styleId(index: number): string {
  return `s${index}`;
}

/** All cell formats of the file as the snapshot's styles, `s0`, `s1`, …; `s0` is what cells without a format show. */
export function readStyles(sheet: Stylesheet): Record<string, IStyleData> {
  return Object.fromEntries(
    sheet.cellFormats.map((snippet, index) => [styleId(index), readCellFormat(sheet, snippet)]),
  );
}
