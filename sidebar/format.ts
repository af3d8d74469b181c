// How days, moments, periods, places and values are written in the language of the page.
import { formatNumber } from "../src/language/text";
import { readPeriod } from "../src/rating/period";
import { pageLanguage, text } from "./language/messages";

const ROMAN = ["I", "II", "III", "IV"];

/** A number with the decimal sign of the language. */
export function numberText(value: number): string {
  const words = formatNumber(value);
  return pageLanguage() === "vi" ? words : words.replace(",", ".");
}

/** `2023-06-25` as 25/6/2023; English names the month, for 3/7 means two days to its readers. */
export function dayText(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split("-").map(Number);
  if (pageLanguage() === "vi") return `${day}/${month}/${year}`;
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString("en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
    year: "numeric",
  });
}

/** A moment on the reader's own clock. */
export function momentText(iso: string): string {
  const moment = new Date(iso);
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString();
  return text("moment", { day: dayText(local), time: local.slice(11, 16) });
}

/** `2023-Q2` in words. */
export function periodText(id: string): string {
  const period = readPeriod(id);
  if (!period) return id;
  const number = period.kind === "quarter" ? (ROMAN[period.number - 1] ?? "") : period.number;
  return text(`period.${period.kind}`, { number, year: String(period.year) });
}

/** `Quyết định!H12`, or the sheet alone. */
export function placeText(sheet: string, cell: string): string {
  return cell === "" ? sheet : `${sheet}!${cell}`;
}

/** What a mark of `src/workbook/mark.ts` stands for, with its kind, so that the text `9,5` is not taken for the number. */
export function markText(mark: string): string {
  const colon = mark.indexOf(":");
  const kind = mark.slice(0, colon);
  const value = mark.slice(colon + 1);
  if (kind === "date") return text("value.date", { value: dayText(value) });
  if (kind === "number") return text("value.number", { value: numberText(Number(value)) });
  return kind === "blank" ? text("value.blank") : text("value.text", { value });
}

/** A new value as it will stand in the cell, with its kind. */
export function valueText(value: string | number): string {
  return typeof value === "number" ? text("value.number", { value: numberText(value) }) : text("value.text", { value });
}

/** What stands first when names are listed: `more` says how many are left out. */
export function firstOf<Item>(items: readonly Item[], most: number): { shown: readonly Item[]; more: number } {
  const shown = items.length <= most + 1 ? items : items.slice(0, most);
  return { shown, more: items.length - shown.length };
}
