// What a cell of the snapshot holds, whether two cells hold the same, and the XML of a cell.
import type { ICellData } from "@univerjs/core";
import { moveFormula } from "./formulas.ts";
import { cellName, parseRange, rangeName } from "./references.ts";
import { escapeXml } from "./xml.ts";

/** What a cell holds, apart from its style. */
export interface Content {
  /** Formula without "="; undefined in a cell with a plain value. */
  formula: string | undefined;
  /** The range that the formula's result fills, such as `A1:A9`; undefined when that is its own cell only. */
  fills: string | undefined;
  /** Undefined when blank, or when the formula has not been computed. */
  value: string | number | boolean | undefined;
}

/** A cell with a formula that other cells of the same `si` copy. */
export interface FormulaOrigin {
  row: number;
  column: number;
  formula: string;
}

const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const FORCED_TEXT = 4;

/** Error values that a file may hold as such. */
const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);
/** Errors that only an engine shows; a file holds the nearest one. */
const ENGINE_ERRORS = new Set(["#SPILL!", "#CALC!", "#CYCLE!", "#ERROR!", "#CONNECT!", "#GETTING_DATA", "#BLOCKED!"]);

function readValue(cell: ICellData): Content["value"] {
  let { v: value } = cell;
  if (value === undefined || value === null) {
    const rich = cell.p?.body?.dataStream;
    if (rich === undefined) return undefined;
    value = rich.replace(/\r?\n$/, "").replace(/\r/g, "\n");
  }
  if (cell.t === TEXT || cell.t === FORCED_TEXT) return String(value);
  if (cell.t === BOOLEAN) return value === true || value === 1 || /^(?:1|true)$/i.test(String(value));
  if (cell.t === NUMBER && typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))) {
    return Number(value);
  }
  return value;
}

/**
 * Reads a cell of the snapshot, including what Univer leaves out: the type, or the formula of a cell that copies another.
 * @param origins the cells whose formulas others copy, by `si`
 */
export function contentOf(
  cell: ICellData | null | undefined,
  row: number,
  column: number,
  origins: ReadonlyMap<string, FormulaOrigin>,
): Content {
  if (!cell) return { formula: undefined, fills: undefined, value: undefined };
  let formula = cell.f ? cell.f.replace(/^=/, "") : undefined;
  if (formula === undefined && cell.si) {
    const origin = origins.get(cell.si);
    formula = origin && moveFormula(origin.formula, row - origin.row, column - origin.column);
  }
  return { formula, fills: formula === undefined ? undefined : filledBy(cell), value: readValue(cell) };
}

function filledBy(cell: ICellData): string | undefined {
  const range = cell.ref ? parseRange(cell.ref) : undefined;
  const name = range && rangeName(range);
  return name?.includes(":") ? name : undefined;
}

/** The cells of a sheet whose formulas others copy. */
export function formulaOrigins(
  cellData: Readonly<Record<number, Readonly<Record<number, ICellData>>>> | undefined,
): Map<string, FormulaOrigin> {
  const origins = new Map<string, FormulaOrigin>();
  for (const row in cellData) {
    const cells = cellData[row as unknown as number] as Readonly<Record<string, ICellData | null>>;
    for (const column in cells) {
      const cell = cells[column];
      if (!cell?.si || !cell.f || origins.has(cell.si)) continue;
      origins.set(cell.si, { row: Number(row), column: Number(column), formula: cell.f.replace(/^=/, "") });
    }
  }
  return origins;
}

/** Whether nothing has to be written: a formula computed to the same 15 digits, or not computed, counts as unchanged. */
export function sameContent(before: Content, after: Content): boolean {
  if (after.formula !== undefined && after.value === undefined) return before.formula === after.formula;
  return before.fills === after.fills && sameResult(before, after);
}

/** The same without regard to the cells that the formula fills. */
export function sameResult(before: Content, after: Content): boolean {
  if (before.formula !== after.formula) return false;
  if (before.value === after.value) return true;
  if (before.formula === undefined) return (before.value ?? "") === "" && (after.value ?? "") === "";
  if (typeof before.value !== "number" || typeof after.value !== "number") return false;
  return before.value.toPrecision(15) === after.value.toPrecision(15);
}

/** Text as the file format holds it: what looks like one of its own escapes is escaped once more. */
function encodeText(text: string): string {
  return escapeXml(text.replace(/_x(?=[0-9a-fA-F]{4}_)/g, "_x005F_x"));
}

/** Everything of a cell's XML but its content. */
export interface CellFrame {
  /** Prefix of the sheet's elements with its colon, usually empty. */
  prefix: string;
  row: number;
  column: number;
  /** Index into cellXfs. */
  style: number;
  /** Further attributes, each with a space before it. */
  attributes: string;
}

/**
 * The XML of a cell. A text without formula is written in place, never as a formula, whatever it looks like.
 * @param formula the whole `<f>` element, or "" for a plain value
 * @param result whether a formula made the value, in this cell or in another one
 */
export function cellXml(
  frame: CellFrame,
  formula: string,
  value: Content["value"],
  result: boolean = formula !== "",
): string {
  const { prefix, row, column, style, attributes } = frame;
  const open = `<${prefix}c r="${cellName(row, column)}"${style === 0 ? "" : ` s="${style}"`}${attributes}`;
  const close = `</${prefix}c>`;
  const element = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (value === undefined || (value === "" && formula === "")) {
    return formula === "" ? `${open}/>` : `${open}>${formula}${close}`;
  }
  if (typeof value === "boolean") return `${open} t="b">${formula}${element(value ? "1" : "0")}${close}`;
  if (typeof value === "number") {
    if (Number.isFinite(value)) return `${open}>${formula}${element(String(value))}${close}`;
    return `${open} t="e">${formula}${element("#NUM!")}${close}`;
  }
  if (!result) {
    const text = `<${prefix}t xml:space="preserve">${encodeText(value)}</${prefix}t>`;
    return `${open} t="inlineStr"><${prefix}is>${text}</${prefix}is>${close}`;
  }
  if (ERRORS.has(value)) return `${open} t="e">${formula}${element(value)}${close}`;
  if (ENGINE_ERRORS.has(value)) return `${open} t="e">${formula}${element("#VALUE!")}${close}`;
  return `${open} t="str">${formula}${element(encodeText(value))}${close}`;
}
