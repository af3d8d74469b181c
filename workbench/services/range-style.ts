// This file is the part of Range that dresses cells: fonts, colours, alignment, borders, number formats.
import type { IBorderData, IStyleData } from "@univerjs/core";
import type { Area } from "../univer/a1";
import type { Grid } from "./grid";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** The members of Range that change or read styles. */
export type RangeStyleMembers = Pick<
  Range,
  | "getNumberFormat"
  | "getNumberFormats"
  | "setNumberFormat"
  | "setNumberFormats"
  | "setFontWeight"
  | "setFontWeights"
  | "setFontStyle"
  | "setFontSize"
  | "setFontFamily"
  | "setFontColor"
  | "setBackground"
  | "setBackgrounds"
  | "setHorizontalAlignment"
  | "setVerticalAlignment"
  | "setWrap"
  | "setWrapStrategy"
  | "setBorder"
>;

/** What `rangeStyleMembers` needs to know of its range. */
export interface StyledRange {
  grid: Grid;
  area: Area;
  self(): Range;
  /** Throws Google's sentence where rows and columns of the data are not those of the range. */
  checkShape(data: unknown[][], what: string): void;
  table<Item>(rows: Item[][]): Item[][];
}

const horizontal: Record<string, number | null> = { left: 1, center: 2, right: 3, normal: null };
const vertical: Record<string, number> = { top: 1, middle: 2, bottom: 3 };
const wraps: Record<string, number> = { OVERFLOW: 1, CLIP: 2, WRAP: 3 };
const borderStyles: Record<string, number> = {
  SOLID: 1,
  DOTTED: 3,
  DASHED: 4,
  DOUBLE: 7,
  SOLID_MEDIUM: 8,
  SOLID_THICK: 13,
};
const colourNames: Record<string, string> = {
  black: "#000000",
  white: "#ffffff",
  red: "#ff0000",
  green: "#008000",
  blue: "#0000ff",
  yellow: "#ffff00",
  orange: "#ffa500",
  gray: "#808080",
  grey: "#808080",
};

/** Google's name of a number format that nobody set. */
const generalFormat = "General";

/** Makes the style members of one range. */
export function rangeStyleMembers({ grid, area, self, checkShape, table }: StyledRange): RangeStyleMembers {
  const dress = (style: (row: number, column: number) => IStyleData): Range => {
    for (let row = area.startRow; row <= area.endRow; row++) {
      for (let column = area.startColumn; column <= area.endColumn; column++) {
        grid.patch(row, column, { s: style(row - area.startRow, column - area.startColumn) });
      }
    }
    return self();
  };
  const dressEach = <Item>(data: Item[][], what: string, style: (item: Item) => IStyleData): Range => {
    checkShape(data, what);
    return dress((row, column) => style(data[row]?.[column] as Item));
  };
  const formats = () => table(grid.read(area, (_cell, pattern) => pattern() || generalFormat));

  return {
    getNumberFormat: () => grid.pattern(area.startRow, area.startColumn) || generalFormat,
    getNumberFormats: formats,
    setNumberFormat: (format) => dress(() => numberFormat(format)),
    setNumberFormats: (rows) => dressEach(rows, "number formats", numberFormat),
    setFontWeight: (weight) => dress(() => fontWeight(weight)),
    setFontWeights: (rows) => dressEach(rows, "font weights", fontWeight),
    setFontStyle: (style) => dress(() => ({ it: style === null ? null : style === "italic" ? 1 : 0 }) as IStyleData),
    setFontSize: (size) => dress(() => ({ fs: size })),
    setFontFamily: (family) => dress(() => ({ ff: family })),
    setFontColor: (color) => dress(() => ({ cl: colour(color) }) as IStyleData),
    setBackground: (color) => dress(() => background(color)),
    setBackgrounds: (rows) => dressEach(rows, "colors", background),
    setHorizontalAlignment: (alignment) =>
      dress(() => ({ ht: alignment === null ? null : choose(horizontal, alignment) }) as IStyleData),
    setVerticalAlignment: (alignment) =>
      dress(() => ({ vt: alignment === null ? null : choose(vertical, alignment) }) as IStyleData),
    setWrap: (isWrapped) => dress(() => ({ tb: isWrapped ? 3 : 1 })),
    setWrapStrategy: (strategy) => dress(() => ({ tb: choose(wraps, String(strategy)) }) as IStyleData),
    setBorder(...edges: unknown[]) {
      const [top, left, bottom, right, between, across, color, style] = edges;
      const line = {
        s: choose(borderStyles, String(style ?? "SOLID")),
        cl: colour((color as string | null | undefined) ?? "black"),
      };
      const edge = (wanted: unknown) => (typeof wanted === "boolean" ? (wanted ? line : null) : undefined);
      const rows = area.endRow - area.startRow;
      const columns = area.endColumn - area.startColumn;
      return dress((row, column) => {
        const sides = {
          t: edge(row === 0 ? top : across),
          b: edge(row === rows ? bottom : across),
          l: edge(column === 0 ? left : between),
          r: edge(column === columns ? right : between),
        };
        const named = Object.entries(sides).filter(([, side]) => side !== undefined);
        return named.length > 0 ? { bd: Object.fromEntries(named) as IBorderData } : {};
      });
    },
  };
}

function numberFormat(format: string): IStyleData {
  const isGeneral = format === "" || format.toLowerCase() === "general";
  return { n: isGeneral ? null : { pattern: format } };
}

function fontWeight(weight: GoogleAppsScript.Spreadsheet.FontWeight | null): IStyleData {
  return { bl: weight === null ? null : weight === "bold" ? 1 : 0 } as IStyleData;
}

function background(color: string | null): IStyleData {
  return { bg: colour(color) } as IStyleData;
}

export function colour(color: string | null): { rgb: string } | null {
  if (color === null) return null;
  const rgb = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(color) ? color : colourNames[color.toLowerCase()];
  if (!rgb) throw new Error(`Invalid argument: ${color}`);
  return { rgb: rgb.length === 4 ? rgb.replace(/[0-9a-f]/gi, "$&$&") : rgb };
}

function choose<Item>(choices: Record<string, Item>, key: string): Item {
  if (!Object.hasOwn(choices, key)) throw new Error(`Invalid argument: ${key}`);
  return choices[key] as Item;
}
