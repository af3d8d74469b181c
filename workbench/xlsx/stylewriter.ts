// Finds or appends the cell formats that an edited workbook needs; existing ones keep their numbers.
import type { IBorderData, IColorStyle, IStyleData, Nullable } from "@univerjs/core";
import { fileColor } from "./colors.ts";
import { formatIdFor } from "./numberformats.ts";
import {
  BORDER_STYLES,
  type Child,
  childrenOf,
  HORIZONTAL,
  readStartTag,
  type Stylesheet,
  VERTICAL,
  WRAP,
} from "./styles.ts";
import { applyEdits, type Edit, escapeXml, readAttributes, readElement, withAttribute } from "./xml.ts";

const PLAIN_FORMAT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
const FONT_ORDER = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
  " ",
);
const FONT_KEYS = ["ff", "fs", "bl", "it", "ul", "st", "cl"] as const;
const COMPARED = [...FONT_KEYS, "n", "bg", "bd", "ht", "vt", "tb"] as const;
const SIDES = [
  ["l", "left"],
  ["r", "right"],
  ["t", "top"],
  ["b", "bottom"],
] as const;

/** What a style says about one key, so that two ways of saying the same compare equal. */
function meaning(style: IStyleData, key: keyof IStyleData): string {
  const value = style[key];
  if (value === undefined || value === null) return "";
  if (key === "bg" || key === "cl") return fileColor((value as IColorStyle).rgb) ?? "";
  if (key === "ul" || key === "st") return (value as { s?: number }).s ? "1" : "";
  if (key === "n") return (value as { pattern?: string }).pattern ?? "";
  if (key === "bd") return SIDES.map(([side]) => sideMeaning(value as IBorderData, side)).join();
  return value === 0 ? "" : String(value);
}

function sideMeaning(border: Nullable<IBorderData>, side: "t" | "b" | "l" | "r"): string {
  const line = border?.[side];
  return line?.s ? `${line.s} ${fileColor(line.cl?.rgb) ?? ""}` : "";
}

/** Appends to one stylesheet. */
export class StyleWriter {
  private readonly sheet: Stylesheet;
  private readonly original: Record<"fonts" | "fills" | "borders" | "cellFormats" | "differences", number>;
  private readonly newFormats = new Map<number, string>();
  private readonly known = new Map<string, number>();

  constructor(sheet: Stylesheet) {
    this.sheet = sheet;
    const { fonts, fills, borders, cellFormats, differences } = sheet;
    this.original = {
      fonts: fonts.length,
      fills: fills.length,
      borders: borders.length,
      cellFormats: cellFormats.length,
      differences: differences.length,
    };
  }

  /** Whether anything was appended. */
  get changed(): boolean {
    const { cellFormats, differences } = this.sheet;
    return cellFormats.length > this.original.cellFormats || differences.length > this.original.differences;
  }

  /** The number of the look that a conditional format lays over a cell: fonts and fill only. */
  differenceFor(style: IStyleData): number {
    const { prefix } = this.sheet;
    const flag = (local: string, value: number | null | undefined) =>
      value === undefined || value === null ? "" : this.element(local, value ? "" : ' val="0"');
    const line = (local: string, value: number | null | undefined, off: string) =>
      value === undefined || value === null ? "" : this.element(local, value ? "" : ` val="${off}"`);
    const [color, background] = [fileColor(style.cl?.rgb), fileColor(style.bg?.rgb)];
    const font = [
      flag("b", style.bl),
      flag("i", style.it),
      line("strike", style.st?.s, "0"),
      line("u", style.ul?.s, "none"),
      color === undefined ? "" : this.element("color", ` rgb="${color}"`),
    ].join("");
    const fill = background === undefined ? "" : this.element("bgColor", ` rgb="${background}"`);
    const pattern =
      fill && `<${prefix}fill><${prefix}patternFill patternType="solid">${fill}</${prefix}patternFill></${prefix}fill>`;
    return this.append(
      "differences",
      `<${prefix}dxf>${font && `<${prefix}font>${font}</${prefix}font>`}${pattern}</${prefix}dxf>`,
    );
  }

  /**
   * The number of the cell format `base` with what differs between two styles put in; everything else of the base stays,
   * such as locking, indents and colours of the theme.
   * @param before what the snapshot showed for the cell, `{}` when it had no style
   * @param after what it shall show
   */
  formatFor(base: number, before: IStyleData, after: IStyleData): number {
    const differs = (...keys: (keyof IStyleData)[]) => keys.some((key) => meaning(before, key) !== meaning(after, key));
    const key = JSON.stringify([base, before, after]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (!differs(...COMPARED)) return base;
    const source = this.sheet.cellFormats[base] ?? this.sheet.cellFormats[0] ?? PLAIN_FORMAT;
    const attributes = readAttributes(readStartTag(source));
    const id = (name: string) => Number(attributes.get(name) ?? 0);
    let tag = readStartTag(source).replace(/\s*\/?>$/, ">");
    const set = (name: string, value: number, flag: string) => {
      tag = withAttribute(withAttribute(tag, name, String(value)), flag, "1");
    };
    if (differs("n")) set("numFmtId", this.numberFormat(after.n?.pattern ?? undefined), "applyNumberFormat");
    if (differs(...FONT_KEYS)) set("fontId", this.font(id("fontId"), before, after), "applyFont");
    if (differs("bg")) set("fillId", this.fill(after), "applyFill");
    if (differs("bd")) set("borderId", this.border(id("borderId"), before, after), "applyBorder");
    let children = childrenOf(source);
    if (differs("ht", "vt", "tb")) {
      tag = withAttribute(tag, "applyAlignment", "1");
      children = this.alignment(children, before, after);
    }
    const content = children.map((child) => child.text).join("");
    const name = `${this.sheet.prefix}xf`;
    const result = content === "" ? tag.replace(/>$/, "/>") : `${tag}${content}</${name}>`;
    const index = this.append("cellFormats", result);
    this.known.set(key, index);
    return index;
  }

  /** styles.xml with everything appended. */
  text(): string {
    const { sheet, original } = this;
    const edits: Edit[] = [];
    const snippets = [...this.newFormats].map(
      ([id, pattern]) => `<${sheet.prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(pattern)}"/>`,
    );
    this.extend(edits, "numFmts", snippets);
    this.extend(edits, "fonts", sheet.fonts.slice(original.fonts));
    this.extend(edits, "fills", sheet.fills.slice(original.fills));
    this.extend(edits, "borders", sheet.borders.slice(original.borders));
    this.extend(edits, "cellXfs", sheet.cellFormats.slice(original.cellFormats));
    this.extend(edits, "dxfs", sheet.differences.slice(original.differences));
    return applyEdits(sheet.text, edits);
  }

  private extend(edits: Edit[], local: string, added: readonly string[]): void {
    const { text, prefix, sections } = this.sheet;
    if (added.length === 0) return;
    const section = sections.find((each) => each.local === local);
    if (!section) {
      const behind = sections.findLast((each) => ["cellXfs", "cellStyles"].includes(each.local));
      const start =
        local === "numFmts"
          ? readElement(text).root.end
          : local === "dxfs"
            ? (behind?.end ?? 0)
            : (sections.find((each) => each.local === "cellXfs")?.start ?? 0);
      const name = prefix + local;
      edits.push({ start, end: start, text: `<${name} count="${added.length}">${added.join("")}</${name}>` });
      return;
    }
    const element = text.slice(section.start, section.end);
    const count = childrenOf(element).length + added.length;
    const tag = withAttribute(text.slice(section.start, section.tagEnd), "count", String(count)).replace(
      /\s*\/>$/,
      ">",
    );
    const content = text.slice(section.tagEnd, section.closeStart) + added.join("");
    const { start, end } = section;
    edits.push({ start, end, text: `${tag}${content}</${prefix}${local}>` });
  }

  private append(list: keyof StyleWriter["original"], snippet: string): number {
    const items = this.sheet[list];
    const index = items.indexOf(snippet);
    return index >= 0 ? index : items.push(snippet) - 1;
  }

  private numberFormat(pattern: string | undefined): number {
    if (pattern === undefined || /^general$/i.test(pattern)) return 0;
    const { formats } = this.sheet;
    const id = formatIdFor(pattern, formats);
    if (id >= 164 && !formats.has(id)) {
      formats.set(id, pattern);
      this.newFormats.set(id, pattern);
    }
    return id;
  }

  private element(local: string, attributes: string): string {
    return `<${this.sheet.prefix}${local}${attributes}/>`;
  }

  private font(base: number, before: IStyleData, after: IStyleData): number {
    const { fonts, prefix } = this.sheet;
    const children = new Map(childrenOf(fonts[base] ?? "<font/>").map((child) => [child.local, child.text]));
    const plain = new Map(childrenOf(fonts[0] ?? "<font/>").map((child) => [child.local, child.text]));
    const put = (local: string, snippet: string | undefined) => {
      if (snippet === undefined) children.delete(local);
      else children.set(local, snippet);
    };
    const value = (text: string | number) => ` val="${escapeXml(String(text))}"`;
    const changed = FONT_KEYS.filter((key) => meaning(before, key) !== meaning(after, key));
    for (const key of changed) {
      const color = fileColor(after.cl?.rgb);
      if (key === "bl") put("b", after.bl ? this.element("b", "") : undefined);
      else if (key === "it") put("i", after.it ? this.element("i", "") : undefined);
      else if (key === "ul") put("u", after.ul?.s ? this.element("u", "") : undefined);
      else if (key === "st") put("strike", after.st?.s ? this.element("strike", "") : undefined);
      else if (key === "fs") put("sz", after.fs ? this.element("sz", value(after.fs)) : plain.get("sz"));
      else if (key === "cl") put("color", color ? this.element("color", ` rgb="${color}"`) : plain.get("color"));
      else {
        for (const local of ["family", "charset", "scheme"]) children.delete(local);
        put("name", after.ff ? this.element("name", value(after.ff)) : plain.get("name"));
      }
    }
    const ordered = FONT_ORDER.flatMap((local) => children.get(local) ?? []);
    return this.append("fonts", `<${prefix}font>${ordered.join("")}</${prefix}font>`);
  }

  private fill(after: IStyleData): number {
    const color = fileColor(after.bg?.rgb);
    if (color === undefined) return 0;
    const { prefix } = this.sheet;
    const colors = this.element("fgColor", ` rgb="${color}"`) + this.element("bgColor", ' indexed="64"');
    const pattern = `<${prefix}patternFill patternType="solid">${colors}</${prefix}patternFill>`;
    return this.append("fills", `<${prefix}fill>${pattern}</${prefix}fill>`);
  }

  private border(base: number, before: IStyleData, after: IStyleData): number {
    const { borders, prefix } = this.sheet;
    const snippet = borders[base] ?? "<border/>";
    const written = childrenOf(snippet);
    const pieces = SIDES.map(([side, local]) => {
      const line = after.bd?.[side];
      if (sideMeaning(before.bd, side) === sideMeaning(after.bd, side)) {
        return written.find((child) => child.local === local)?.text ?? this.element(local, "");
      }
      const style = BORDER_STYLES[(line?.s ?? 0) - 1];
      if (style === undefined) return this.element(local, "");
      const color = this.element("color", ` rgb="${fileColor(line?.cl?.rgb) ?? "FF000000"}"`);
      return `<${prefix}${local} style="${style}">${color}</${prefix}${local}>`;
    });
    const others = written.filter((child) => !["left", "right", "top", "bottom", "start", "end"].includes(child.local));
    const tag = readStartTag(snippet).replace(/\s*\/?>$/, ">");
    return this.append(
      "borders",
      `${tag}${pieces.join("")}${others.map((child) => child.text).join("")}</${prefix}border>`,
    );
  }

  private alignment(children: Child[], before: IStyleData, after: IStyleData): Child[] {
    const written = children.find((child) => child.local === "alignment");
    let text = written?.text ?? this.element("alignment", "");
    const put = (key: "ht" | "vt" | "tb", name: string, value: string | undefined) => {
      if (meaning(before, key) !== meaning(after, key)) text = withAttribute(text, name, value);
    };
    put("ht", "horizontal", [...HORIZONTAL].find(([, number]) => number === after.ht)?.[0]);
    put("vt", "vertical", [...VERTICAL].find(([, number]) => number === after.vt)?.[0]);
    put("tb", "wrapText", after.tb === WRAP ? "1" : undefined);
    const rest = children.filter((child) => child !== written);
    return [{ local: "alignment", text, attributes: new Map() }, ...rest];
  }
}
