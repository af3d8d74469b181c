// How full a unit's workbook may get: every closed period leaves its sheets behind, hidden, and a spreadsheet has bounds.

/** How many sheets a workbook has, hidden ones too, and how many cells, blank ones too. */
export interface Room {
  sheets: number;
  cells: number;
}

/**
 * From where on the unit is told to begin another workbook with the next year: more sheets than are quick to open, or four
 * fifths of the cells. `most`: what Google takes at all, 10 million cells (support.google.com/drive/answer/37603).
 */
export const ROOM = { sheets: 150, cells: 8_000_000, most: 10_000_000 };

export function isCrowded({ sheets, cells }: Room): boolean {
  return sheets > ROOM.sheets || cells > ROOM.cells;
}
