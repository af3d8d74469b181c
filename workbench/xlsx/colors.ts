// Colours of a file (written out, from the theme or from the palette, with tint) as #RRGGBB.
import type { Nullable } from "@univerjs/core";
import { XmlScanner } from "./xml.ts";

/** Order in which cells number the theme's colours; it differs from the theme's own order in the first four. */
const THEME_ORDER = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");
const PALETTE_HEAD = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" ");
const PALETTE_TAIL = (
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");
const DEFAULT_PALETTE = [...PALETTE_HEAD, ...PALETTE_HEAD, ...PALETTE_TAIL];

/** What a colour element may refer to. */
export interface ColorTables {
  /** RRGGBB by the number that cells use. */
  theme: readonly (string | undefined)[];
  palette: readonly string[];
}

/** The colour tables of a workbook, from the text of its theme (if any) and of its own palette. */
export function readColorTables(theme: string | undefined, palette: readonly string[]): ColorTables {
  const found = new Map<string, string>();
  const scanner = new XmlScanner(theme ?? "");
  let slot: string | undefined;
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    if (THEME_ORDER.includes(tag.local)) slot = tag.closing ? undefined : tag.local;
    else if (slot !== undefined && !tag.closing && !found.has(slot)) {
      const attributes = scanner.attributes(tag);
      const value = attributes.get("lastClr") ?? attributes.get("val") ?? "";
      if (/^[0-9a-fA-F]{6}$/.test(value)) found.set(slot, value.toUpperCase());
    }
  }
  return { theme: THEME_ORDER.map((name) => found.get(name)), palette: palette.length > 0 ? palette : DEFAULT_PALETTE };
}

/** Makes a channel-wise lighter (tint > 0) or darker (tint < 0) colour; close to the program's own, which works on lightness. */
function tinted(color: string, tint: number): string {
  const channels = color.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const moved = channels.map((channel) => (tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return moved.map((channel) => Math.round(channel).toString(16).padStart(2, "0").toUpperCase()).join("");
}

/** The colour that an element's attributes name, as `#RRGGBB`; undefined for automatic colours. */
export function colorOf(attributes: ReadonlyMap<string, string>, tables: ColorTables): string | undefined {
  const direct = attributes.get("rgb");
  const theme = attributes.get("theme");
  const indexed = attributes.get("indexed");
  let color: string | undefined;
  if (direct !== undefined) color = /^(?:[0-9a-fA-F]{2})?([0-9a-fA-F]{6})$/.exec(direct)?.[1]?.toUpperCase();
  else if (theme !== undefined) color = tables.theme[Number(theme)];
  else if (indexed !== undefined) color = tables.palette[Number(indexed)];
  const tint = Number(attributes.get("tint") ?? 0);
  if (color === undefined) return undefined;
  return `#${tint >= -1 && tint <= 1 && tint !== 0 ? tinted(color, tint) : color}`;
}

/** `FFRRGGBB` of `#RGB`, `#RRGGBB` or `rgb(…)`; undefined for anything else. */
export function fileColor(color: Nullable<string>): string | undefined {
  const text = (color ?? "").trim();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short)
    return `FF${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  const long = /^#([0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(text)?.[1];
  if (long !== undefined) return `FF${long.toUpperCase()}`;
  const channels = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(text);
  if (!channels) return undefined;
  const digits = channels.slice(1).map((channel) => Math.min(255, Number(channel)).toString(16).padStart(2, "0"));
  return `FF${digits.join("").toUpperCase()}`;
}
