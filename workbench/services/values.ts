// This file turns cells into the values a script reads, and the values a script writes into cells, by Google's rules.
import type { ICellData, IDocumentData, Nullable } from "@univerjs/core";
import { datePatternOf, dateToSerial, isDatePattern, serialToDate } from "../univer/serial";
import { isDate, type Realm } from "./realm";

/** Univer's types of a cell's value. */
export const cellType = { text: 1, number: 2, boolean: 3, forcedText: 4 } as const;

/** What clears a cell and leaves its style alone. */
export const emptyContent: ICellData = { v: null, t: null, f: null, si: null, p: null };

const plainText = "@";
const longestText = 50_000;

/** The value a script reads: Number, Boolean, String, the realm's Date, or `''`. */
export function readCell(cell: ICellData | undefined, pattern: () => string, realm: Realm): unknown {
  const value = cell?.v;
  if (value === undefined || value === null) return cell?.p ? richText(cell.p) : "";
  if (cell?.t === cellType.boolean || typeof value === "boolean") {
    return value === true || value === 1 || String(value).toUpperCase() === "TRUE";
  }
  if (cell?.t === cellType.number || (!cell?.t && typeof value === "number")) {
    const number = Number(value);
    return isDatePattern(pattern()) ? serialToDate(number, realm.Date) : number;
  }
  return String(value);
}

/** True where a cell counts as used: a value or a formula, not a style alone. */
export function isUsed(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  return Boolean(cell.f || cell.si || cell.p) || (cell.v !== undefined && cell.v !== null && cell.v !== "");
}

/** The partial cell that writing a value makes; `pattern` is the cell's number format, asked only where it matters. */
export function writeCell(value: unknown, pattern: () => string): ICellData {
  if (value === undefined || value === null || value === "") return emptyContent;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error(`A cell cannot hold ${value}`);
    return numberCell(value);
  }
  if (typeof value === "boolean") return booleanCell(value);
  if (isDate(value)) return dateCell(value, pattern());
  if (typeof value === "string") return textToCell(value, pattern);
  throw new Error(`A cell cannot hold a value of this kind: ${Object.prototype.toString.call(value)}`);
}

/** The partial cell that holds a formula; its value is unknown until the engine computes it. */
export function formulaCell(formula: string): ICellData {
  return { ...emptyContent, f: commasBetweenArguments(formula.startsWith("=") ? formula : `=${formula}`) };
}

/** Text goes through the same eyes as typing: formula, number, date, TRUE and FALSE, except under the format `@`. */
function textToCell(text: string, pattern: () => string): ICellData {
  if (text.length > longestText) {
    throw new Error(`Your input contains more than the maximum of ${longestText} characters in a single cell.`);
  }
  if (pattern() === plainText) return textCell(text);
  if (text.startsWith("'")) return textCell(text.slice(1));
  if (text.startsWith("=") && text.length > 1) return formulaCell(text);
  const typed = text.trim();
  if (/^[+-]?\d+(\.\d+)?$/.test(typed)) return numberCell(Number(typed));
  if (/^true$/i.test(typed)) return booleanCell(true);
  if (/^false$/i.test(typed)) return booleanCell(false);
  const date = typedDate(typed);
  return date ? dateCell(date, pattern()) : textCell(text);
}

/** `2023-06-30` and `30/6/2023`, with or without a time, are dates in a Vietnamese spreadsheet. */
function typedDate(text: string): Date | null {
  const match =
    /^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\/(\d{1,2})\/(\d{4}))(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const part = (...groups: number[]) => Number(groups.map((group) => match[group]).find(Boolean) ?? 0);
  const [year, month, day] = [part(1, 6), part(2, 5), part(3, 4)];
  const date = new Date(year, month - 1, day, part(7), part(8), part(9));
  const isReal = date.getMonth() === month - 1 && date.getDate() === day && part(8) < 60 && part(9) < 60;
  return isReal ? date : null;
}

function textCell(text: string): ICellData {
  return { ...emptyContent, v: text, t: cellType.text };
}

function numberCell(value: number): ICellData {
  return { ...emptyContent, v: value, t: cellType.number };
}

function booleanCell(value: boolean): ICellData {
  return { ...emptyContent, v: value ? 1 : 0, t: cellType.boolean };
}

function dateCell(date: Date, pattern: string): ICellData {
  const serial = dateToSerial(date);
  if (Number.isNaN(serial)) throw new Error("A cell cannot hold an invalid date");
  const cell = numberCell(serial);
  return isDatePattern(pattern) ? cell : { ...cell, s: { n: { pattern: datePatternOf(serial) } } };
}

function richText(document: IDocumentData): string {
  return (document.body?.dataStream ?? "").replace(/\r?\n$/, "").replaceAll("\r", "\n");
}

/** Scripts part arguments by `;`, which Sheets takes in every locale; Univer wants commas. Texts, sheet names and `{…}` stay. */
export function commasBetweenArguments(formula: string): string {
  let quote = "";
  let braces = 0;
  let result = "";
  for (const letter of formula) {
    if (quote) {
      if (letter === quote) quote = "";
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === "{") braces++;
    else if (letter === "}") braces--;
    result += letter === ";" && !quote && braces === 0 ? "," : letter;
  }
  return result;
}
