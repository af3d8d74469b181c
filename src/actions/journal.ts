// The journal of the last batch of cells: what stood in each cell before, kept with the spreadsheet for one undo.
import { keepLong, longValue } from "../google/properties";
import type { WrittenCell } from "../workbook/cells-write";

/** A batch of cells under the name that its calls share. */
export interface Journal {
  batch: string;
  cells: WrittenCell[];
}

const KEY = "fixes";

/** The last batch; an empty one where there is nothing to take back. */
export function lastBatch(): Journal {
  return longValue<Journal>(KEY) || { batch: "", cells: [] };
}

/** Keeps a batch as the last one; null forgets it. */
export function keepBatch(journal: Journal | null): void {
  keepLong(KEY, journal);
}
