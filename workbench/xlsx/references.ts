// Cell references: letters and 1-based rows of the file, 0-based numbers of the snapshot.

/** A rectangle of cells, 0-based, both ends inclusive. */
export interface CellRange {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

export const MAXIMUM_ROWS = 1_048_576;
export const MAXIMUM_COLUMNS = 16_384;

/** As many cells as a spreadsheet may have on Google, blank ones too (https://support.google.com/drive/answer/37603). */
export const MAXIMUM_CELLS = 10_000_000;

/** How many cells ranges hold together. */
export function areaOf(ranges: readonly CellRange[]): number {
  const areas = ranges.map((one) => (one.endRow - one.startRow + 1) * (one.endColumn - one.startColumn + 1));
  return areas.reduce((sum, area) => sum + area, 0);
}

/** Letters of a column: 0 → `A`, 26 → `AA`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** Number of a column: `A` → 0; letters in any case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Reference of a cell: (0, 0) → `A1`. */
export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** Cell of a reference such as `B2` or `$B$2`; undefined when it is none or lies outside the grid. */
export function parseCell(reference: string): { row: number; column: number } | undefined {
  // Without a regular expression, for this runs once for every cell of a file.
  let at = reference.startsWith("$") ? 1 : 0;
  let column = 0;
  for (let letter = letterAt(reference, at); letter > 0; letter = letterAt(reference, ++at)) {
    column = column * 26 + letter;
    if (column > MAXIMUM_COLUMNS) return undefined;
  }
  if (column === 0) return undefined;
  if (reference[at] === "$") at++;
  let row = 0;
  for (; at < reference.length; at++) {
    const digit = reference.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    row = row * 10 + digit;
    if (row > MAXIMUM_ROWS) return undefined;
  }
  return row > 0 ? { row: row - 1, column: column - 1 } : undefined;
}

/** 1 to 26 for a letter of either case, else 0. */
function letterAt(text: string, at: number): number {
  const letter = (text.charCodeAt(at) & ~32) - 64;
  return letter >= 1 && letter <= 26 ? letter : 0;
}

/** Range of a reference such as `A1:B2` or `A1`; undefined when it is none. */
export function parseRange(reference: string): CellRange | undefined {
  const [first, second] = reference.split(":");
  const start = parseCell(first ?? "");
  const end = second === undefined ? start : parseCell(second);
  if (!start || !end) return undefined;
  return {
    startRow: Math.min(start.row, end.row),
    startColumn: Math.min(start.column, end.column),
    endRow: Math.max(start.row, end.row),
    endColumn: Math.max(start.column, end.column),
  };
}

/** Reference of a range: one cell → `A1`, more → `A1:B2`. */
export function rangeName(range: CellRange): string {
  const start = cellName(range.startRow, range.startColumn);
  const end = cellName(range.endRow, range.endColumn);
  return start === end ? start : `${start}:${end}`;
}

/** Whether the cell lies in the range. */
export function contains(range: CellRange, row: number, column: number): boolean {
  return row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;
}

/** A number that tells the cells of a sheet apart; the cell to the right has the next one. */
export function placeKey(place: { row: number; column: number }): number {
  return place.row * MAXIMUM_COLUMNS + place.column;
}
