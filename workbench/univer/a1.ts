// This file reads and writes A1 notation.

/** A rectangle of cells, counted from 0, both ends included. */
export interface Area {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

/** The letters of a column counted from 0: 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The A1 text of an area, without the sheet: `B2` or `B2:C9`. */
export function areaToText(area: Area): string {
  const first = columnLetters(area.startColumn) + (area.startRow + 1);
  const last = columnLetters(area.endColumn) + (area.endRow + 1);
  return first === last ? first : `${first}:${last}`;
}

/**
 * Reads `B2`, `B2:C9`, `B:C`, `2:9`, `B2:C`, with or without `$`; an open end reaches to the size given.
 * Null where the text is no such reference.
 */
export function parseArea(
  text: string,
  size: { rows: number; columns: number } = { rows: 1, columns: 1 },
): Area | null {
  const match = /^\$?([A-Z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Z]{1,3})?\$?([1-9]\d*)?)?$/i.exec(text.trim());
  if (!match) return null;
  const [whole, fromLetters, fromDigits, toLetters, toDigits] = match;
  const isPair = whole.includes(":");
  if (!fromLetters && !fromDigits) return null;
  if (!isPair && !(fromLetters && fromDigits)) return null;
  if (isPair && !toLetters && !toDigits) return null;
  if (isPair && Boolean(fromLetters) !== Boolean(toLetters)) return null;
  const rows = [fromDigits, isPair ? toDigits : fromDigits].map((digits, end) =>
    digits ? Number(digits) - 1 : end === 0 ? 0 : size.rows - 1,
  ) as [number, number];
  const columns = [fromLetters, isPair ? toLetters : fromLetters].map((letters, end) =>
    letters ? columnOf(letters) : end === 0 ? 0 : size.columns - 1,
  ) as [number, number];
  return {
    startRow: Math.min(...rows),
    startColumn: Math.min(...columns),
    endRow: Math.max(...rows),
    endColumn: Math.max(...columns),
  };
}

/** Parts `'Xếp loại tháng'!A1:B2` into the sheet's name (null where there is none) and the rest. */
export function splitSheet(text: string): { sheet: string | null; reference: string } {
  const match = /^\s*(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  if (!match) return { sheet: null, reference: text };
  const [, quoted, plain, reference] = match;
  return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? null, reference: reference ?? "" };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
