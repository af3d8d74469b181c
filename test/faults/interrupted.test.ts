// Fault test: somebody inserts, deletes, sorts or edits rows by hand before every single service call of an action.
import { afterAll, describe, expect, it } from "vitest";
import type { FixResult } from "../../src/actions/fixes";
import type { Reply } from "../../src/entry";
import { type Office, openSaved } from "../actions/office";
import { type Call, callsOf, interrupted, prepared } from "./runs";
import { DECISION, FIXES, SHEET, small } from "./unit";

const sheetOf = (office: Office, name: string) => {
  const sheet = office.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** Mã → the cells of its row, headings first. */
function rowsById(office: Office, name: string): Map<string, unknown[]> {
  return new Map(
    sheetOf(office, name)
      .getDataRange()
      .getValues()
      .map((row): [string, unknown[]] => [String(row[0]), row]),
  );
}

/** What somebody does by hand to the rows of the two people; the rows stand in 2 and 3. */
const HANDS: Record<string, (office: Office, sheet: string) => void> = {
  inserts: (office, sheet) => sheetOf(office, sheet).insertRowsAfter(1, 1),
  deletes: (office, sheet) => sheetOf(office, sheet).deleteRows(2, 1),
  sorts: (office, sheet) => {
    const found = sheetOf(office, sheet);
    const range = found.getRange(2, 1, 2, found.getLastColumn());
    range.setValues(range.getValues().reverse());
  },
  edits: (office, sheet) => sheetOf(office, sheet).getRange("A5:B5").setValues([["H2", "Người H2"]]),
};

let tried = 0;
afterAll(() => console.log(`${tried} interleavings tried`));

/** Lets every hand break in before every call; `check` is given the workbook and the answer. */
function tryHands(
  call: Call,
  sheet: string,
  faulty: boolean,
  check: (office: Office, reply: Reply<unknown>, hand: string) => void,
): void {
  const start = prepared(() => small(faulty), []);
  const whole = openSaved(start);
  const calls = callsOf(whole, call);
  whole.close();
  for (const [hand, work] of Object.entries(HANDS))
    for (let at = 1; at <= calls; at++) {
      const office = openSaved(start);
      const reply = interrupted(office, at, () => work(office, sheet), call);
      try {
        check(office, reply, hand);
      } catch (error) {
        throw new Error(`${hand} before call ${at} of ${calls}: ${(error as Error).message}`);
      }
      office.close();
      tried += 1;
    }
}

describe("somebody at work in the same rows", () => {
  it("a decision stands in the row of its Mã, or the answer is a refusal that names the row or the Mã", () =>
    tryHands(["adjustLevel", "H2", ...DECISION, "T"], "Điều kiện", false, (office, reply) => {
      const rows = rowsById(office, "Điều kiện");
      if (reply.ok) expect(rows.get("H2")).toEqual(expect.arrayContaining(DECISION));
      else expect(reply.message).toMatch(/H2/);
      if (reply.ok) expect(rows.get("H1")?.slice(2).join("") ?? "").toBe("");
    }), 300_000);

  it("a mended score stands in the row of its Mã, or the cell is named as one to look at", () =>
    tryHands(["applyFixes", FIXES, "one"], SHEET, true, (office, reply, hand) => {
      expect(reply.ok).toBe(true);
      const { refused } = (reply as { value: FixResult }).value;
      const rows = rowsById(office, SHEET);
      const right = (id: string, value: number, text: string) =>
        rows.get(id)?.[2] === value || rows.get(id)?.[2] === text || (hand === "deletes" && !rows.has(id));
      if (!right("H1", 80.5, "80,5") || !right("H2", 70.5, "70,5")) expect(refused).not.toEqual([]);
    }), 300_000);

  it("a closed period is filed as it was rated and archived, whatever happens to the rows meanwhile", () =>
    tryHands(["closePeriod"], SHEET, false, (office, reply) => {
      if (!reply.ok || !(reply.value as { closed: boolean }).closed) return;
      const archived = rowsById(office, `${SHEET} 2023-09`);
      const filed = sheetOf(office, "Kết quả").getDataRange().getValues().slice(1);
      expect(filed.map((row) => row[2])).toEqual(["H1", "H2"]);
      for (const row of filed) expect(row[5]).toBe(archived.get(String(row[2]))?.[2]);
    }), 300_000);
});
