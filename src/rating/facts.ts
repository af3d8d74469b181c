// Reading the facts of one person from cells: months, flags, numbers and choices.
import { clean, foldAccents, isBlank } from "../language/text";
import { FACT_KEYS, type FactKey, factOf } from "../regulation/facts";
import { readLevel } from "../regulation/levels";
import type { LevelCode } from "../regulation/schema";
import type { Facts, Month } from "../regulation/values";

/** What `RATING` is given beside facts: whose rows these are, and sheets of the unit, each by this word and its name. */
export const ID_NAME = "Mã";
export const SHEET_WORD = "trang ";

/** A fact cell that cannot be read; nothing is guessed from it. */
export interface FactProblem {
  fact: FactKey;
  value: unknown;
  /** Position among the fact's cells, from 0. */
  index: number;
  /** The sentence for it, where the cell is not the fact's own. */
  sentence?: string;
}

/** Facts as read: the known values, and the cells that could not be read. */
export interface FactReading {
  values: Facts;
  problems: FactProblem[];
}

/** What one cell of a fact says: a value, nothing known, or something unreadable. */
type CellReading = { value: boolean | number | string } | "unknown" | "unreadable";

const YES = new Set(["x", "co", "true"]);
const NO = new Set(["khong", "false"]);

/** What a month may be where the regulation does not look at months: it is read like any other fact that is not asked for. */
const LEVELS_OF_MONTHS: readonly LevelCode[] = ["XS", "T", "HT", "KHT", "KHONG_DANH_GIA"];

const BY_NAME = new Map<string, FactKey>(
  FACT_KEYS.flatMap((key) => {
    const { name, english } = factOf(key);
    return [name, ...(english ? [english] : [])].map((word): [string, FactKey] => [foldAccents(word), key]);
  }),
);

/** The fact of this name; accents, letter case and spaces do not matter. Undefined where there is none. */
export function findFact(name: unknown): FactKey | undefined {
  return BY_NAME.get(foldAccents(name));
}

/** What every fact is when nobody gives it. Every key is there from the start, undefined where nothing is known. */
export function factsNotGiven(): Facts {
  return Object.fromEntries(FACT_KEYS.map((key) => [key, factOf(key).whenAbsent])) as Facts;
}

/**
 * Reads the cells of one fact of one person into `reading`. `labels` name the months. `monthLevels` are the levels a
 * month may have. An unreadable cell leaves the fact unknown and is reported.
 */
export function readFact(
  reading: FactReading,
  fact: FactKey,
  cells: readonly unknown[],
  labels: readonly string[],
  monthLevels: readonly LevelCode[],
): void {
  if (factOf(fact).kind === "levels") {
    const levels = monthLevels.length > 0 ? monthLevels : LEVELS_OF_MONTHS;
    const months = labels.map((label, index): Month => {
      const cell = cells[index];
      if (isBlank(cell)) return { label, level: null };
      const level = readLevel(cell);
      if (level !== undefined && levels.includes(level)) return { label, level };
      reading.problems.push({ fact, value: cell, index });
      return { label, level: null };
    });
    reading.values.months = months;
    return;
  }
  const cell = readCell(fact, cells[0]);
  const values = reading.values as Record<string, unknown>;
  values[fact] = typeof cell === "object" ? cell.value : undefined;
  if (cell === "unreadable") reading.problems.push({ fact, value: cells[0], index: 0 });
}

/** Reads a yes/no cell: true, x, có; false, không. Undefined for anything else, a blank too. */
export function readFlag(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") return undefined;
  const word = foldAccents(value);
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

function readCell(fact: FactKey, cell: unknown): CellReading {
  const definition = factOf(fact);
  if (isBlank(cell)) return definition.whenBlank === undefined ? "unknown" : { value: definition.whenBlank };
  if (definition.kind === "flag") {
    const flag = readFlag(cell);
    return flag === undefined ? "unreadable" : { value: flag };
  }
  if (definition.kind === "choice") {
    const choice = definition.values?.find((value) => foldAccents(value) === foldAccents(clean(cell)));
    return choice === undefined ? "unreadable" : { value: choice };
  }
  const most = definition.kind === "percent" ? 100 : Number.MAX_SAFE_INTEGER;
  if (typeof cell !== "number" || !(cell >= 0 && cell <= most) || isShareOf(fact, cell)) return "unreadable";
  return { value: cell };
}

/**
 * Whether a percentage looks like a share of one: Sheets stores `95%` as 0,95 and `100%` as 1. Few criteria may well be
 * below standard, less than one percent of them; less than one percent of anything else is nothing that anybody reports.
 */
export function isShareOf(fact: FactKey, cell: number): boolean {
  return factOf(fact).kind === "percent" && fact !== "belowStandard" && cell > 0 && cell <= 1;
}
