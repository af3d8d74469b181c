// Comparing what people type: Unicode form, spaces, letter case and the place of Vietnamese tone marks do not count.

/** Characters that take no room and come along when a text is copied: soft hyphen, zero-width spaces and joiners. */
const INVISIBLE = /\u00ad|[\u200b-\u200f]|\u2060|\ufeff/g;

const BLANK = /^(?:\s|\u00ad|[\u200b-\u200f]|\u2060|\ufeff)*$/;

/** Whether a value is a date of any realm (a cell's date comes from the script's own). */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

function dayText(date: Date): string {
  return `${date.getDate()}/${date.getMonth() + 1}/${date.getFullYear()}`;
}

/**
 * Text of a cell for reading: NFC, trimmed, every run of white space (line breaks and no-break spaces too) one space,
 * without invisible characters. A date is written as people here write it, day/month/year.
 */
export function clean(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "string" ? value : isDate(value) ? dayText(value) : String(value);
  return text.normalize("NFC").replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}

/** Whether a cell holds nothing: empty, or only white space and invisible characters. */
export function isBlank(value: unknown): boolean {
  return (
    value === "" ||
    value === null ||
    value === undefined ||
    (typeof value === "string" && (value === "" || BLANK.test(value)))
  );
}

/** Key for comparing headings, sheet names, codes and levels: `clean`, in lower case. Accents count. */
export function foldCase(value: unknown): string {
  return clean(value).toLowerCase();
}

/** Key for fact names, steps and yes/no words, where accents and spaces do not count either: `Kỷ luật` → `kyluat`. */
export function foldAccents(value: unknown): string {
  return foldCase(value)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đð]/g, "d")
    .replace(/\s+/g, "");
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Key for people's names: letter case, spaces and the place of the tone mark (hoà, hòa) do not count; accents do. */
export function foldName(value: unknown): string {
  return foldCase(value)
    .split(" ")
    .map((word) => {
      const letters = word.normalize("NFD");
      return letters.replace(TONES, "") + (letters.match(TONES) ?? []).join("");
    })
    .join(" ");
}

/**
 * A number as Vietnamese text, with a decimal comma: 9.5 → `9,5`. After four decimals it is cut off, never rounded, and says
 * so: 98.18333 → `98,1833…`, so that 89.99999 is not taken for 90.
 */
export function formatNumber(value: number): string {
  return String(Number(value.toPrecision(15)))
    .replace(".", ",")
    .replace(/(,\d{4})\d+$/, "$1…");
}

/** A sum of money as Vietnamese text, with a point between thousands: 2600000 → `2.600.000`. */
export function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** Points on paper: two decimals at most, cut off and never rounded up to a threshold: 89.999 → `89,99`. */
export function formatPoints(value: number): string {
  return (/^-?\d+(?:\.\d{1,2})?/.exec(String(value))?.[0] ?? "").replace(".", ",");
}

/** The letters of a column counted from 1: 1 → `A`, 27 → `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A short mark of a text (FNV-1a, 32 bits): equal texts, equal marks. Another `start` gives an independent mark. */
export function markOfText(text: string, start = 0x811c9dc5): string {
  let hash = start;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
