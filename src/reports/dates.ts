// Vietnamese date phrases: the zero rules of NĐ 30/2020 (day below 10, months 1 and 2) and periods in words.
import { monthsOf, type Period } from "../rating/period";
import type { DocumentDate } from "./document";

/** Room for a part that the hand that signs fills in. */
const BLANK = "    ";
/** Room for a place that the unit has not set. */
export const BLANK_PLACE = "………";
const ROMAN = ["I", "II", "III", "IV"];

/** A day with its leading zero: 5 → `05`, 12 → `12`; unknown → room to write. */
function dayText(day: number | null): string {
  return day === null ? BLANK : String(day).padStart(2, "0");
}

/** A month: only January and February take a leading zero (NĐ 30/2020, Phụ lục I, mục II.4). */
function monthText(month: number | null): string {
  if (month === null) return BLANK;
  return month <= 2 ? `0${month}` : String(month);
}

/** `ngày 05 tháng 02 năm 2026`; parts that are not known yet stay blank. */
export function datePhrase(date: DocumentDate): string {
  return `ngày ${dayText(date.day)} tháng ${monthText(date.month)} năm ${date.year ?? BLANK}`;
}

/** A day `yyyy-mm-dd` as documents write it after a number: `13/8/2020`, `05/02/2026`. */
export function shortDate(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return `${dayText(day)}/${monthText(month)}/${year}`;
}

/** Place and date of a document: `Sơn La, ngày 05 tháng 02 năm 2021`. */
export function placeAndDate(place: string, date: DocumentDate): string {
  return `${place || BLANK_PLACE}, ${datePhrase(date)}`;
}

/** A period in words: `quý II năm 2023`, `tháng 7 năm 2023`, `năm 2021`. */
export function periodPhrase(period: Period): string {
  if (period.kind === "quarter") return `quý ${ROMAN[period.number - 1]} năm ${period.year}`;
  if (period.kind === "month") return `tháng ${monthText(period.number)} năm ${period.year}`;
  return `năm ${period.year}`;
}

/**
 * The date of a document nobody has dated yet. The year stands in it except where the period ends with the year: such
 * a document is signed in December or in January.
 */
export function undated(period: Period): DocumentDate {
  return { day: null, month: null, year: monthsOf(period).includes(12) ? null : period.year };
}
