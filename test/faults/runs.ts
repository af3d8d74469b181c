// What the fault tests share: a unit's workbook whose service calls can be stopped or interleaved, and its content for comparison.
import type { Reply } from "../../src/entry";
import { isDate } from "../../src/language/text";
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

/** How many service calls an action makes. */
export function callsOf(office: Office, [name, ...parameters]: Call): number {
  office.log.calls.length = 0;
  office.call(name, ...parameters);
  return office.log.calls.length;
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

/** Hears of each service call of the bundle, counted from 1, before it happens. */
function hear(office: Office, listen: (count: number) => void): void {
  let count = 0;
  const { calls } = office.log;
  calls.length = 0;
  calls.push = () => {
    count += 1;
    listen(count);
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
