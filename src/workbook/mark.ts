// The mark of a cell's value: its kind and its text, by which a cell is known again and an old value is put back.
import { isDate } from "../language/text";

const two = (number: number) => String(number).padStart(2, "0");

/** Local wall clock of a date, as ISO without a zone: what the cell shows. */
export function clockText(date: Date): string {
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** This moment as text, for a cell. */
export function nowText(): string {
  return clockText(new Date()).replace("T", " ");
}

/**
 * The mark of a value as it stands in a cell. Equal marks mean equal values of the same kind: the text `9,5`, the number
 * 9.5 and the 9th of May are three different ones.
 *
 * @example markOf("9,5") // "text:9,5"
 * @example markOf(9.5) // "number:9.5"
 */
export function markOf(value: unknown): string {
  if (value === "" || value === null || value === undefined) return "blank:";
  if (isDate(value)) return `date:${clockText(value)}`;
  return typeof value === "number" || typeof value === "boolean" ? `${typeof value}:${value}` : `text:${value}`;
}

/** The value that a mark stands for. */
export function valueOfMark(mark: string): string | number | boolean | Date {
  const colon = mark.indexOf(":");
  const text = mark.slice(colon + 1);
  switch (mark.slice(0, colon)) {
    case "number":
      return Number(text);
    case "boolean":
      return text === "true";
    case "date": {
      const [year = 0, month = 1, ...rest] = text.split(/[-T:]/).map(Number);
      const [day = 1, hours = 0, minutes = 0, seconds = 0] = rest;
      return new Date(year, month - 1, day, hours, minutes, seconds);
    }
    default:
      return text;
  }
}
