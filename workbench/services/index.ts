// This file gathers the Apps Script services into the globals that a bundle finds.
import type { Host } from "../univer/host";
import { createServiceMaker, type ServiceLog } from "./boundary";
import { type Context, type ServiceState, stateOf, type UiEvent } from "./context";
import { offsetMinutes } from "./dates";
import { Grid } from "./grid";
import { createRange, placeOf } from "./range";
import type { Realm } from "./realm";
import { ScriptRun } from "./script-run";
import { createLoggers, createScriptApp, createSession } from "./session";
import { createSheet } from "./sheet";
import { createSpreadsheet, createSpreadsheetApp } from "./spreadsheet";
import { createCacheService, createLockService, createPropertiesService } from "./stores";
import { createHtmlService } from "./ui";
import { createDrive, createUtilities } from "./utilities";

export type { Host } from "../univer/host";
export type { ServiceLog } from "./boundary";
export { type DriveFile, type MenuItem, type ServiceState, stateOf, type UiEvent } from "./context";
export type { Realm } from "./realm";
export { type AuthMode, modeOf, type RunOptions, ScriptRun } from "./script-run";
export { copyForWire } from "./wire";

/** What the services need to know of the place where they run. */
export interface ServiceOptions {
  /** The realm of the bundle; asked for only when something is built in it. */
  realm: () => Realm;
  /** The e-mail of the user; `''` where it is not known. */
  userEmail?: string;
  /** The e-mail of the workbook's owner; where nothing is given, the user is the owner. */
  ownerEmail?: string;
  log?: ServiceLog;
  /** The run that the services are for; a new one with full authorization where nothing is given. */
  run?: ScriptRun;
  /** The content of an HTML file of the bundle, by the name the script uses. */
  html: (file: string) => string;
  /** Hears what the script asks of the user interface; for an alert it answers with the button's name. */
  onUi?: (event: UiEvent) => string | undefined;
  /** What outlives the run; where nothing is given, the state that belongs to the workbook. */
  state?: ServiceState;
}

/** Makes the globals of one script run. A new run gets new ones, as on Google. */
export function createServices(host: Host, options: ServiceOptions): Record<string, unknown> {
  checkClock(host.timeZone);
  const run = options.run ?? new ScriptRun();
  const context: Context = {
    host,
    realm: options.realm,
    service: createServiceMaker(options.realm, run, options.log),
    state: options.state ?? stateOf(host),
    html: options.html,
    onUi: options.onUi ?? (() => undefined),
    userEmail: options.userEmail ?? "",
    ownerEmail: options.ownerEmail ?? options.userEmail ?? "",
    spreadsheet: () => spreadsheet,
    sheetAt: memo((sheetId) => createSheet(context, sheetId)),
    rangeAt: (sheetId, area) => createRange(context, new Grid(host, sheetId), area),
    placeOf: (range) => {
      const { grid, area } = placeOf(range);
      return { sheetId: grid.sheetId, area };
    },
    run,
  };
  const spreadsheet = createSpreadsheet(context);
  return {
    SpreadsheetApp: createSpreadsheetApp(context),
    LockService: createLockService(context),
    PropertiesService: createPropertiesService(context),
    CacheService: createCacheService(context),
    Session: createSession(context),
    HtmlService: createHtmlService(context),
    Utilities: createUtilities(context),
    Drive: createDrive(context),
    ScriptApp: createScriptApp(context),
    ...createLoggers(context, options.log),
  };
}

/** A script reads dates by the clock of its process: another zone than the workbook's would shift every date. */
function checkClock(timeZone: string): void {
  for (const moment of [new Date(Date.UTC(2025, 0, 15)), new Date(Date.UTC(2025, 6, 15))]) {
    if (-moment.getTimezoneOffset() === offsetMinutes(moment, timeZone)) continue;
    throw new Error(`The clock of this process is not that of the workbook: start it with TZ=${timeZone}`);
  }
}

/** The answers of a function, each asked for once. */
function memo<Answer>(make: (key: string) => Answer): (key: string) => Answer {
  const known = new Map<string, Answer>();
  return (key) => {
    const answer = known.get(key) ?? make(key);
    known.set(key, answer);
    return answer;
  };
}
