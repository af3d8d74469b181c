// Fault test: somebody inserts, deletes, sorts or edits rows by hand before every single service call of a closing and what follows it.
import { describe, expect, it } from "vitest";
import { HANDS, type Hand, NEW_NAME, rowsById, sheetOf, tryHands } from "./hands";
import { prepared } from "./runs";
import { countTried } from "./tried";
import { SHEET, small } from "./unit";

const SETTINGS = "Cấu hình";

/** The values that stand in the rows of `Cấu hình` with this item. */
function settingOf(office: Parameters<typeof sheetOf>[0], item: string): unknown[] {
  const rows = sheetOf(office, SETTINGS).getDataRange().getValues();
  return rows.filter((row) => row[0] === item).map((row) => row[1]);
}

describe("somebody at work in the same rows", () => {
  it("a closed period is filed as it was rated and archived", { timeout: 300_000 }, (context) => {
    const interleavings = tryHands(
      { start: () => prepared(small), call: ["closePeriod"], sheet: SHEET, hands: HANDS },
      (office, reply) => {
        expect(reply.ok).toBe(true);
        // what was inserted, deleted or edited may be a gap of its own: then nothing is filed, and the gap is named
        if (!(reply as { value: { closed: boolean } }).value.closed) return;
        const archived = rowsById(office, `${SHEET} 2023-09`);
        const filed = sheetOf(office, "Kết quả").getDataRange().getValues().slice(1);
        expect(filed.map((row) => row[2])).toEqual(["H1", "H2"]);
        for (const row of filed) expect(row[5]).toBe(archived.get(String(row[2]))?.[2]);
      },
    );
    countTried(context, { interleavings });
  });

  it.for<{ name: string; call: readonly [string, ...unknown[]]; item: string; value: RegExp }>([
    { name: "reopening", call: ["reopenPeriod", "Sai điểm"], item: "Mở lại kỳ", value: /^2023-09 lần 1: Sai điểm$/ },
    { name: "the next period", call: ["nextPeriod"], item: "Kỳ", value: /^2023-10$/ },
  ])("$name is written into its own row of Cấu hình, once, or refused", { timeout: 300_000 }, (action, context) => {
    const { call, item, value } = action;
    const hands: Hand[] = ["inserts", "sorts", "edits"];
    const start = () => prepared(small, ["closePeriod"]);
    const interleavings = tryHands({ start, call, sheet: SETTINGS, hands }, (office, reply, hand) => {
      const values = settingOf(office, item).map(String);
      // where the row moves between the write and the look at it, the answer is a refusal though the value stands
      const written = values.filter((text) => value.test(text));
      if (reply.ok) expect(written).toHaveLength(1);
      expect(values.length).toBeLessThanOrEqual(1);
      expect(settingOf(office, "Quy định")).toEqual([hand === "edits" ? NEW_NAME : "hanoi-2022"]);
    });
    countTried(context, { interleavings });
  });
});
