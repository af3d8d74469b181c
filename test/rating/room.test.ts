// Tests of src/rating/room.ts: from where on a unit is told to begin another workbook.
import { describe, expect, it } from "vitest";
import { isCrowded, ROOM } from "../../src/rating/room";

describe("a workbook is crowded", () => {
  it.each([
    [{ sheets: ROOM.sheets, cells: ROOM.cells }, false],
    [{ sheets: ROOM.sheets + 1, cells: 1 }, true],
    [{ sheets: 1, cells: ROOM.cells + 1 }, true],
  ])("%o: %s", (room, crowded) => expect(isCrowded(room)).toBe(crowded));

  it("before Google refuses more cells, and not after one year of monthly periods of ten sheets", () => {
    expect(ROOM.cells).toBeLessThan(ROOM.most);
    expect(isCrowded({ sheets: 15 + 12 * 10, cells: 12 * 10 * 100 * 60 })).toBe(false);
  });
});
