// What the fault tests share: a unit's workbook whose service calls can be stopped or interleaved, and its content for comparison.
import type { Reply } from "../../src/entry";
import { isDate } from "../../src/language/text";
import type { ServiceCall } from "../../workbench/services/boundary";
import { type Office, openSheets, type SavedOffice } from "../actions/office";
import type { Sheets } from "../workbook/grids";

/** A call of the sidebar by name and parameters. */
export type Call = readonly [name: string, ...parameters: unknown[]];

/** The workbook after a run; what differs between two equal runs (moments, repeated lines of the log) is left out. */
export type Content = Record<string, string[]>;

/** Thrown in place of a service call: as far as the script is concerned, nothing happens any more. */
class Stopped extends Error {}

/** A workbook after what must have happened before the action under test. */
export function prepared(sheets: () => Sheets, ...before: readonly Call[]): SavedOffice {
  const office = openSheets(sheets());
  for (const call of before) office.call(...call);
  const saved = office.save();
  office.close();
  return saved;
}

/** What an action does, call by call: `seen` says whether a call looks at the cells of the sheet or changes any. */
export function callsOf(office: Office, sheet: string, [name, ...parameters]: Call): { seen: boolean }[] {
  const calls: { seen: boolean }[] = [];
  hear(office, (_count, call) => {
    calls.push({ seen: !BLIND.test(call.name) && sheetOf(call, sheet) === sheet });
  });
  office.call(name, ...parameters);
  hear(office, () => {});
  return calls;
}

/** Calls to which the cells of a sheet are all the same: stores, locks, handles of ranges, rules and protections, the look of cells. */
const BLIND =
  /^(?:Lock|Properties|Session|User|Utilities|Blob|Drive|DataValidation|ConditionalFormat|BooleanCondition|Protection|NamedRange)|^SpreadsheetApp\.|^Spreadsheet\.(?:getSheets|getSheetByName|getActiveSheet|getNamedRanges)$|^Sheet\.(?:getName|getRange|activate|isSheetHidden|setColumnWidth|setFrozenRows|getConditionalFormatRules|getProtections|getMaxColumns)$|^Range\.(?:getA1Notation|getSheet|getRow|getColumn|setBackground|setFontWeights?|setWrap|setVerticalAlignment)$/;

/** The sheet that a call belongs to; `wanted` where it does not tell. */
function sheetOf({ name, on }: ServiceCall, wanted: string): string {
  if (name.startsWith("Range.")) return (on as GoogleAppsScript.Spreadsheet.Range).getSheet().getName();
  return name.startsWith("Sheet.") ? (on as GoogleAppsScript.Spreadsheet.Sheet).getName() : wanted;
}

/** A workbook as a run leaves it behind that is stopped after `from` calls, or after any further call up to `to`. */
export interface State {
  from: number;
  to: number;
  saved: SavedOffice;
}

/**
 * Runs an action undisturbed and keeps the workbook, with everything stored beside it, as it is after each service call:
 * what a run leaves that is stopped there, for a stopped script is gone. Calls that left all of it unchanged share a state.
 */
export function statesOf(office: Office, [name, ...parameters]: Call): State[] {
  const states: State[] = [];
  let last = "";
  hear(office, (count) => {
    office.services.SpreadsheetApp.flush();
    const saved = office.save();
    const text = textOfSaved(saved);
    const state = states.at(-1);
    if (state && text === last) state.to = count - 1;
    else states.push({ from: count - 1, to: count - 1, saved: structuredClone(saved) });
    last = text;
  });
  try {
    office.call(name, ...parameters);
  } finally {
    hear(office, () => {});
  }
  return states;
}

const textOfSaved = (saved: SavedOffice) =>
  JSON.stringify(saved, (_key, value) => (value instanceof Map ? [...value] : value));

/** Runs an action whose services answer no more after `calls` calls. */
export function stoppedAfter(office: Office, calls: number, [name, ...parameters]: Call): void {
  hear(office, (count) => {
    if (count > calls) throw new Stopped("stopped");
  });
  try {
    office.reply(name, ...parameters);
  } finally {
    hear(office, () => {});
    office.services.SpreadsheetApp.flush();
  }
}

/** Runs an action into which somebody breaks, by hand, just before its call number `at`. */
export function interrupted(office: Office, at: number, work: () => void, [name, ...parameters]: Call): Reply<unknown> {
  hear(office, (count) => {
    if (count !== at) return;
    office.services.SpreadsheetApp.flush();
    work();
    office.services.SpreadsheetApp.flush();
  });
  const reply = office.reply(name, ...parameters);
  hear(office, () => {});
  return reply;
}

/** Hears of each service call of the bundle, counted from 1, before it happens; what `listen` calls itself is not heard. */
function hear(office: Office, listen: (count: number, call: ServiceCall) => void): void {
  let count = 0;
  let listening = false;
  const { calls } = office.log;
  calls.length = 0;
  calls.push = (call) => {
    if (listening) return count;
    count += 1;
    listening = true;
    try {
      listen(count, call as ServiceCall);
    } finally {
      listening = false;
    }
    return count;
  };
}

const MOMENT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

/** What stands in every sheet, by name; `!` marks a hidden one. */
export function contentOf(office: Office): Content {
  const sheets = office.services.SpreadsheetApp.getActiveSpreadsheet().getSheets();
  return Object.fromEntries(
    sheets.map((sheet) => {
      const rows = sheet
        .getDataRange()
        .getValues()
        .map((row) => row.map(textOf).join("|").replace(/\|+$/, ""));
      const name = sheet.getName();
      const once = name === "Nhật ký" ? rows.filter((row, index) => rows.indexOf(row) === index) : rows;
      return [`${sheet.isSheetHidden() ? "!" : ""}${name}`, once] as const;
    }),
  );
}

function textOf(value: unknown): string {
  if (isDate(value)) return `date ${value.getTime()}`;
  const text = String(value);
  return MOMENT.test(text) ? "moment" : typeof value === "number" ? `#${text}` : text;
}
