// Fault test: somebody inserts, sorts or edits rows by hand before every single service call of a closing.
import { afterAll, expect, it } from "vitest";
import { rowsById, sheetOf, tryHands } from "./hands";
import { SHEET } from "./unit";

let tried = 0;
afterAll(() => console.log(`${tried} interleavings tried, in close`));

it("a closed period is filed as it was rated and archived, whatever happens to the rows meanwhile", () => {
  const hands = ["inserts", "sorts", "edits"] as const;
  tried += tryHands({ call: ["closePeriod"], sheet: SHEET, faulty: false, hands }, (office, reply) => {
    expect(reply.ok).toBe(true);
    if (!(reply as { value: { closed: boolean } }).value.closed) return;
    const archived = rowsById(office, `${SHEET} 2023-09`);
    const filed = sheetOf(office, "Kết quả").getDataRange().getValues().slice(1);
    expect(filed.map((row) => row[2])).toEqual(["H1", "H2"]);
    for (const row of filed) expect(row[5]).toBe(archived.get(String(row[2]))?.[2]);
  });
}, 300_000);
