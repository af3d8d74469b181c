// Fault test: somebody inserts, sorts or edits rows by hand before every single service call of a closing.
import { expect, it } from "vitest";
import { rowsById, sheetOf, tryHands } from "./hands";
import { countTried } from "./tried";
import { SHEET } from "./unit";

it("a closed period is filed as it was rated and archived, whatever happens to the rows meanwhile", {
  timeout: 300_000,
}, (context) => {
  const hands = ["inserts", "sorts", "edits"] as const;
  const interleavings = tryHands({ call: ["closePeriod"], sheet: SHEET, hands }, (office, reply) => {
    expect(reply.ok).toBe(true);
    if (!(reply as { value: { closed: boolean } }).value.closed) return;
    const archived = rowsById(office, `${SHEET} 2023-09`);
    const filed = sheetOf(office, "Kết quả").getDataRange().getValues().slice(1);
    expect(filed.map((row) => row[2])).toEqual(["H1", "H2"]);
    for (const row of filed) expect(row[5]).toBe(archived.get(String(row[2]))?.[2]);
  });
  countTried(context, { interleavings });
});
