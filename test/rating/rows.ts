// Rows of scores and facts for the tests: the least that reaches Đạt, with single cells replaced.
import { type FactReading, factsNotGiven, findFact, readFact } from "../../src/rating/facts";
import type { FactKey } from "../../src/regulation/facts";
import type { Form } from "../../src/regulation/schema";
import { longBien2023 } from "../../src/regulations/long-bien-2023";

/** A cell as Sheets hands it over. */
export type Cell = unknown;

/** The least that reaches Đạt (S2-30, S2-32): every mandatory item at 10, every other one at 8. */
const least = (mandatory: number, items: number): Cell[] =>
  Array.from({ length: items }, (_, index) => (index < mandatory ? 10 : 8));

/** A row of 30 items, 280 points, with the given items (by number) replaced. */
export const row30 = (items: Record<number, Cell> = {}): Cell[] => replaced(least(20, 30), items);

/** A row of 45 items, 420 points, with the given items (by number) replaced. */
export const row45 = (items: Record<number, Cell> = {}): Cell[] => replaced(least(30, 45), items);

function replaced(cells: Cell[], items: Record<number, Cell>): Cell[] {
  for (const [item, cell] of Object.entries(items)) cells[Number(item) - 1] = cell;
  return cells;
}

/** The form of this id. */
export function formOf(id: "LB03" | "LB04" | "LB05"): Form {
  return longBien2023.forms.find((form) => form.id === id) as Form;
}

/** Facts by their names, read as a row of a sheet is read. */
export function factsOf(cells: Record<string, readonly Cell[]>): FactReading {
  const reading: FactReading = { values: factsNotGiven(), problems: [] };
  for (const [name, values] of Object.entries(cells))
    readFact(reading, findFact(name) as FactKey, values, ["tháng 4", "tháng 5", "tháng 6"], longBien2023.monthLevels);
  return reading;
}

/** Facts that stand against nobody (S2-28, S2-29, S2-31). */
export const GOOD: Record<string, readonly Cell[]> = {
  tháng: ["XS", "T", "T"],
  "kỷ luật": [""],
  "thanh tra": [""],
  "đơn vị vi phạm": [""],
};
