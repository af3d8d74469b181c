// The deadlines of a period as a calendar file (.ics, RFC 5545): one all-day event each.

import { markOfText } from "../src/language/text";
import type { Overview } from "./overview";

/** The most octets of a line without its break (RFC 5545, 3.1). */
const LONGEST = 75;

/**
 * The calendar of the deadlines of an overview. The same deadline has the same UID every time, so that a file that is imported
 * again changes events instead of adding them. Lines end with CRLF and are folded at 75 octets.
 */
export function calendarFile({ unit, period, today, deadlines }: Overview): string {
  const events = deadlines.flatMap(({ step, title, date, citation }) => [
    "BEGIN:VEVENT",
    `UID:${markOfText(`${unit} ${period} ${step}`)}-${compact(date)}@xeploai`,
    `DTSTAMP:${compact(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(date))}`,
    `SUMMARY:${escaped([title, unit].filter(Boolean).join(" · "))}`,
    `DESCRIPTION:${escaped(citation)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//xeploai//VI", ...events, "END:VCALENDAR"];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const compact = (iso: string) => iso.replaceAll("-", "");

const dayAfter = (iso: string) => new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);

/** A text value: backslash, semicolon, comma and line breaks are escaped (RFC 5545, 3.3.11). */
function escaped(value: string): string {
  return value.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, "\\n");
}

/** A long line goes on in the next one after a space; no letter is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let result = "";
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > LONGEST) {
      result += "\r\n ";
      octets = 1;
    }
    result += letter;
    octets += size;
  }
  return result;
}
