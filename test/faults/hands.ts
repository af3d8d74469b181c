// Somebody at work by hand in the rows that an action reads and writes, before every single service call of it.
import type { Reply } from "../../src/entry";
import { type Office, openSaved, type SavedOffice } from "../actions/office";
import { type Call, callsOf, interrupted } from "./runs";

/** A sheet that must be there. */
export function sheetOf(office: Office, name: string): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = office.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Mã → the cells of its row, headings first. */
export function rowsById(office: Office, name: string): Map<string, unknown[]> {
  const rows = sheetOf(office, name).getDataRange().getValues();
  return new Map(rows.map((row): [string, unknown[]] => [String(row[0]), row]));
}

/** What somebody writes over the name of H2. */
export const NEW_NAME = "Tên Khác";

/** What somebody does to the rows of the two people, which stand in 2 and 3. */
const WORK = {
  inserts: (office: Office, sheet: string) => sheetOf(office, sheet).insertRowsAfter(1, 1),
  deletes: (office: Office, sheet: string) => sheetOf(office, sheet).deleteRows(2, 1),
  sorts: (office: Office, sheet: string) => {
    const found = sheetOf(office, sheet);
    const range = found.getRange(2, 1, 2, found.getLastColumn());
    range.setValues(range.getValues().reverse());
  },
  edits: (office: Office, sheet: string) => sheetOf(office, sheet).getRange("B3").setValue(NEW_NAME),
};

export type Hand = keyof typeof WORK;

export const HANDS: readonly Hand[] = ["inserts", "deletes", "sorts", "edits"];

/** The call under test, made from the workbook as it is, and the sheet in which the hands work; `start`: the workbook before it. */
export interface Interruption {
  start: () => SavedOffice;
  call: Call | ((office: Office) => Call);
  sheet: string;
  hands: readonly Hand[];
}

/** Of so many calls that do not see the sheet one is interrupted all the same, to show that it makes no difference. */
const ALL_THE_SAME = 97;

/**
 * Lets the hands break in before every call; `check` is given the workbook, the answer, and whether the hand did its work. Between two calls that look at
 * the sheet or change it any moment is the same to both, so they break in once. Nobody works in a sheet that is hidden or gone. Returns how many interleavings there are.
 */
export function tryHands(
  { start, call, sheet, hands }: Interruption,
  check: (office: Office, reply: Reply<unknown>, hand: Hand, worked: boolean) => void,
): number {
  const saved = start();
  const callOf = (office: Office): Call => (typeof call === "function" ? call(office) : call);
  const whole = openSaved(saved);
  const calls = callsOf(whole, sheet, callOf(whole));
  whole.close();
  for (const hand of hands)
    calls.forEach(({ seen }, index) => {
      if (!seen && index % ALL_THE_SAME > 0 && index < calls.length - 1) return;
      const office = openSaved(saved);
      let worked = false;
      const work = () => {
        const found = office.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet);
        worked = found?.isSheetHidden() === false;
        if (worked) WORK[hand](office, sheet);
      };
      const reply = interrupted(office, index + 1, work, callOf(office));
      try {
        check(office, reply, hand, worked);
      } catch (error) {
        throw new Error(`${hand} before call ${index + 1} of ${calls.length}: ${(error as Error).message}`);
      }
      office.close();
    });
  return hands.length * calls.length;
}
