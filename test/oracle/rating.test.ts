// The RATING of dist/ against the second judge of this folder, over thousands of random and boundary rows of every form.
import { runInContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { FORM_IDS } from "../../src/regulations";
import { load } from "../dist/gates/folder";
import { HT, KHT, NOT_RATED, T, XS } from "./facts";
import { DAT, HOLE, KHONG_DAT, UNKNOWN, verdict, WRONG } from "./judge";
import { Random, randomBlock } from "./rows";

const rating = runInContext("RATING", load("dist")) as (...parameters: unknown[]) => unknown;

/** The cell without what it says further: which facts, which problem, which question. */
function kindOf(cell: unknown): string {
  const text = String(cell);
  if (text.startsWith(WRONG)) return WRONG;
  for (const kind of [UNKNOWN, HOLE]) if (text.startsWith(`${kind}: `)) return kind;
  return text;
}

const ROWS = 3000;

const QUALITY = [XS, T, HT, KHT];

/** What the rows of a form have to bring up, or the comparison says little. */
function verdictsOf(form: string): string[] {
  if (form === "SL-TT") return [HOLE, WRONG, ""];
  const levels = form.startsWith("LB") ? [DAT, KHONG_DAT] : QUALITY;
  const hole = /^(LB|NB|SL|ND90|QD366|ND233-DV)/.test(form) ? [HOLE] : [];
  const notRated = /^(HN18|NB|QD366|ND233-DV)/.test(form) ? [] : [NOT_RATED];
  return [...levels, ...hole, ...notRated, WRONG, ""];
}

describe("RATING of dist/ agrees with a second judge written from law.md", () => {
  it.each(FORM_IDS.map((id, index) => [id, index] as const))(`%s: ${ROWS} rows`, (form, index) => {
    const random = new Random(20_231_101 + index);
    const seen = new Map<string, number>();
    const disagreements: unknown[] = [];
    for (let count = 0; count < ROWS; ) {
      const { parameters, rows, width } = randomBlock(random, form);
      const result = rating(...parameters);
      const cells: unknown[] = Array.isArray(result) ? result.map(([cell]) => cell) : [result];
      expect(cells).toHaveLength(rows.length);
      for (const [place, row] of rows.entries()) {
        const wanted = verdict(form, row, width);
        seen.set(wanted, (seen.get(wanted) ?? 0) + 1);
        if (kindOf(cells[place]) !== wanted)
          disagreements.push({ row: JSON.stringify(row), dist: cells[place], second: wanted });
      }
      count += rows.length;
    }
    expect(disagreements.slice(0, 3), `${disagreements.length} disagreements`).toEqual([]);
    expect(verdictsOf(form).filter((wanted) => (seen.get(wanted) ?? 0) < 10)).toEqual([]);
  });
});
