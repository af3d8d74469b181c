// A problem found in the unit's workbook: where it stands, what it is, and how to mend it.
import { type MessageKey, message, type Parameters, type Said, say } from "../language/messages";
import { columnLetters } from "../language/text";

/** The problem codes of design §3.5 that the sheets of today can show. */
export type ProblemCode =
  | "score.step"
  | "score.range"
  | "score.text-number"
  | "score.text"
  | "score.date"
  | "score.missing"
  | "score.outside-form"
  | "person.duplicate-id"
  | "person.missing-id"
  | "person.unknown"
  | "person.not-scored"
  | "name.mismatch"
  | "level.unknown"
  | "leave.order"
  | "leave.unknown-person"
  | "criteria.count"
  | "criteria.mandatory-count"
  | "criteria.total"
  | "form.unknown"
  | "form.headcount"
  | "ballot.count"
  | "setting.missing"
  | "setting.unknown"
  | "table.missing"
  | "table.header"
  | "regulation.period";

/** What mends a problem at one press: the value for the cell, and the words for the button. */
export interface Fix {
  value: number | string;
  label: string;
}

/** A problem; what is said of it is one Vietnamese sentence with the way out. */
export interface Problem extends Said {
  sheet: string;
  /** A1 address; empty where the whole sheet is missing. */
  cell: string;
  code: ProblemCode;
  fix: Fix | null;
  /** Where there is a fix: the mark of what stands in the cell now, for the fix holds for that alone. */
  found?: string;
  /** Mã of the person concerned, empty where there is none. */
  person: string;
}

/** A place in a sheet: row and column counted from 1. */
export interface Place {
  sheet: string;
  row: number;
  column: number;
}

/** The A1 address of a place. */
export function address(place: Place): string {
  return columnLetters(place.column) + place.row;
}

/** The place of an A1 address of one cell; undefined for any other text. */
export function placeAt(sheet: string, cell: string): Place | undefined {
  const [, letters, row] = /^([A-Z]{1,3})([1-9]\d{0,7})$/.exec(cell) ?? [];
  if (letters === undefined) return undefined;
  const column = letters.split("").reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return { sheet, row: Number(row), column };
}

/** Makes a problem whose sentence is the message of `key`. */
export function problemAt(
  place: Place,
  code: ProblemCode,
  key: MessageKey,
  parameters: Parameters = {},
  person = "",
): Problem {
  return { sheet: place.sheet, cell: address(place), code, ...say({ key, parameters }), fix: null, person };
}

/** The fix that writes `value` into the cell. */
export function fixTo(value: number | string): Fix {
  return { value, label: message(typeof value === "number" ? "fix.number" : "fix.text", { value }) };
}
