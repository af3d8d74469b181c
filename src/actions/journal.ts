// The journal of the last batch of fixes: what stood in each cell before, kept with the spreadsheet for one undo.
import { keepLong, longValue } from "../google/properties";

/** One written cell: what stood in it, what stands in it now (marks), and the format it had. */
export interface WrittenCell {
  sheet: string;
  cell: string;
  before: string;
  after: string;
  format: string;
}

/** A batch of fixes under the name that its calls share. */
export interface Journal {
  batch: string;
  cells: WrittenCell[];
}

const KEY = "fixes";

/** The last batch; an empty one where there is nothing to take back. */
export function lastBatch(): Journal {
  return longValue<Journal>(KEY) ?? { batch: "", cells: [] };
}

/** Keeps a batch as the last one; null forgets it. */
export function keepBatch(journal: Journal | null): void {
  keepLong(KEY, journal);
}
