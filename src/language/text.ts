// Comparing what people type: Unicode form, spaces, letter case and the place of Vietnamese tone marks do not count.

/** Text of a cell for reading: NFC, trimmed, every run of white space (line breaks and no-break spaces too) one space. */
export function clean(value: unknown): string {
  if (value === null || value === undefined) return "";
  return String(value).normalize("NFC").replace(/\s+/g, " ").trim();
}

/** Whether a cell holds nothing: empty, or only white space. */
export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
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

/** A number as Vietnamese text, with a decimal comma and all its digits: 9.5 → `9,5`. */
export function formatNumber(value: number): string {
  return String(value).replace(".", ",");
}

/** The letters of a column counted from 1: 1 → `A`, 27 → `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
