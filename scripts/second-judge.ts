// How often the RATING of the sources and the second judge of `test/oracle` disagree, for changes of the regulations' data.
import { run } from "../src/entry";
import { HOLE, UNKNOWN, verdict, WRONG } from "../test/oracle/judge";
import { Random, randomBlock } from "../test/oracle/rows";

/** Enough for every band and condition of a form to come up on both sides. */
const ROWS = 400;

function kindOf(cell: unknown): string {
  const text = String(cell);
  if (text.startsWith(WRONG)) return WRONG;
  for (const kind of [UNKNOWN, HOLE]) if (text.startsWith(`${kind}: `)) return kind;
  return text;
}

/** Whether the two disagree about a row of one of the forms: 1 at the first such row, else 0. A call that throws disagrees. */
export function disagreements(forms: readonly string[]): number {
  for (const [index, form] of forms.entries()) {
    const random = new Random(20_231_101 + index);
    try {
      for (let count = 0; count < ROWS; ) {
        const { parameters, rows, width } = randomBlock(random, form);
        const result = run("RATING", parameters);
        const cells: unknown[] = Array.isArray(result) ? result.map(([cell]) => cell) : [result];
        for (const [place, row] of rows.entries()) if (kindOf(cells[place]) !== verdict(form, row, width)) return 1;
        count += rows.length;
      }
    } catch {
      return 1;
    }
  }
  return 0;
}
