// Fault test: somebody inserts, deletes, sorts or edits rows by hand before every single service call of a decision, of mending and of undoing.
import { describe, expect, it } from "vitest";
import type { FixResult } from "../../src/actions/fixes";
import { HANDS, type Hand, NEW_NAME, rowsById, sheetOf, tryHands } from "./hands";
import { prepared } from "./runs";
import { countTried } from "./tried";
import { DECISION, FIXES, SHEET, small } from "./unit";

const LONG = { timeout: 300_000 };

const faulty = () => small(true);

/** Whether the rows of H1 and H2 hold these scores; a deleted row, H1's, need not. */
function hold(rows: ReturnType<typeof rowsById>, hand: Hand, ...scores: readonly [unknown, unknown]): boolean {
  return (hand === "deletes" || rows.get("H1")?.[2] === scores[0]) && rows.get("H2")?.[2] === scores[1];
}

describe("somebody at work in the same rows", () => {
  it("a decision stands in the row of its Mã alone, or the answer is a refusal that names the Mã", LONG, (context) => {
    const call = ["adjustLevel", "H2", ...DECISION, "T"] as const;
    const interleavings = tryHands(
      { start: () => prepared(small), call, sheet: "Điều kiện", hands: HANDS },
      (office, reply, hand) => {
        const rows = rowsById(office, "Điều kiện");
        if (hand === "edits") expect(rows.get("H2")?.[1]).toBe(NEW_NAME);
        const ids = sheetOf(office, "Điều kiện").getDataRange().getValues().map(String);
        expect(ids.filter((row) => row.startsWith("H2,"))).toHaveLength(1);
        if (reply.ok) {
          expect(rows.get("H2")).toEqual(expect.arrayContaining(DECISION));
          expect(rows.get("H1")?.slice(2).join("") ?? "").toBe("");
        } else expect(reply.message).toMatch(/H2/);
      },
    );
    countTried(context, { interleavings });
  });

  it("a mended score stands in the row of its Mã, or the cell is named as one to look at", LONG, (context) => {
    const call = ["applyFixes", FIXES, "one"] as const;
    const interleavings = tryHands(
      { start: () => prepared(faulty), call, sheet: SHEET, hands: HANDS },
      (office, reply, hand) => {
        expect(reply.ok).toBe(true);
        const { refused } = (reply as { value: FixResult }).value;
        const rows = rowsById(office, SHEET);
        if (!hold(rows, hand, 80.5, 70.5)) expect(refused).not.toEqual([]);
        if (hand === "edits") expect(rows.get("H2")?.[1]).toBe(NEW_NAME);
      },
    );
    countTried(context, { interleavings });
  });

  it("an undo puts back what stood in the row of its Mã, or names the cell", LONG, (context) => {
    const start = () => prepared(faulty, ["applyFixes", FIXES, "one"]);
    const hands: Hand[] = ["inserts", "deletes", "sorts"];
    const interleavings = tryHands({ start, call: ["undoFixes"], sheet: SHEET, hands }, (office, reply, hand) => {
      expect(reply.ok).toBe(true);
      const { refused } = (reply as { value: FixResult }).value;
      const rows = rowsById(office, SHEET);
      if (!hold(rows, hand, "80,5", "70,5")) expect(refused).not.toEqual([]);
    });
    countTried(context, { interleavings });
  });
});
