// Somebody at work by hand in the rows that an action reads and writes, before every single service call of it.
import type { Reply } from "../../src/entry";
import { type Office, openSaved } from "../actions/office";
import { type Call, callsOf, interrupted, prepared } from "./runs";
import { small } from "./unit";

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

/** The call under test, what was called before it, and the sheet in which the hands work; `faulty`: see `small`. */
export interface Interruption {
  call: Call;
  before?: readonly Call[];
  sheet: string;
  faulty?: boolean;
  hands: readonly Hand[];
}

/** Lets the hands break in before every call; `check` is given the workbook and the answer. Returns how many runs there were. */
export function tryHands(
  { call, before = [], sheet, faulty = false, hands }: Interruption,
  check: (office: Office, reply: Reply<unknown>, hand: Hand) => void,
): number {
  const start = prepared(() => small(faulty), ...before);
  const whole = openSaved(start);
  const calls = callsOf(whole, call);
  whole.close();
  for (const hand of hands)
    for (let at = 1; at <= calls; at++) {
      const office = openSaved(start);
      const reply = interrupted(office, at, () => WORK[hand](office, sheet), call);
      try {
        check(office, reply, hand);
      } catch (error) {
        throw new Error(`${hand} before call ${at} of ${calls}: ${(error as Error).message}`);
      }
      office.close();
    }
  return hands.length * calls;
}
