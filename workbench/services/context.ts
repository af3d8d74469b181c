// This file holds what all services of one script run share.
import type { Area } from "../univer/a1";
import type { Host } from "../univer/host";
import type { ServiceMaker } from "./boundary";
import type { DailyUse } from "./quotas";
import type { Realm } from "./realm";
import type { ScriptRun } from "./script-run";

/** Something the script asked the user interface to do. */
export type UiEvent =
  | { kind: "menu"; addon: boolean; caption: string; items: MenuItem[] }
  | { kind: "alert"; title: string; prompt: string; buttons: string }
  | { kind: "sidebar"; title: string; html: string }
  | { kind: "dialog"; title: string; html: string; width: number | null; height: number | null }
  | { kind: "toast"; title: string; message: string };

/** One line of a menu. */
export type MenuItem =
  | { kind: "item"; caption: string; functionName: string }
  | { kind: "separator" }
  | { kind: "menu"; caption: string; items: MenuItem[] };

/** A file that the script made in Drive. */
export interface DriveFile {
  id: string;
  name: string;
  /** The type asked for; a Google type means that Drive would convert the bytes. */
  mimeType: string;
  /** The type of the bytes themselves. */
  sourceType: string;
  bytes: Uint8Array;
  webViewLink: string;
  /** What the script keeps with the file, by key. */
  appProperties: Record<string, string>;
}

/** What outlives a script run: properties, cache, locks, Drive files and the day's quotas of one workbook and its user. */
export interface ServiceState {
  properties: Record<"document" | "user" | "script", Map<string, string>>;
  cache: Record<"document" | "user" | "script", Map<string, { value: string; expires: number }>>;
  /** Who holds each lock; set a text of your own to play another running script. */
  locks: Map<string, object | string>;
  files: DriveFile[];
  quotas: Map<string, DailyUse>;
}

/** Everything the services of one script run work with. */
export interface Context {
  readonly host: Host;
  readonly realm: () => Realm;
  readonly service: ServiceMaker;
  readonly state: ServiceState;
  readonly html: (file: string) => string;
  readonly onUi: (event: UiEvent) => string | undefined;
  readonly userEmail: string;
  /** Who owns the workbook and may edit everything in it. */
  readonly ownerEmail: string;
  readonly spreadsheet: () => GoogleAppsScript.Spreadsheet.Spreadsheet;
  /** The Sheet of a Univer id, always the same object. */
  readonly sheetAt: (sheetId: string) => GoogleAppsScript.Spreadsheet.Sheet;
  readonly rangeAt: (sheetId: string, area: Area) => GoogleAppsScript.Spreadsheet.Range;
  /** Where a range lies that a script hands back. */
  readonly placeOf: (range: GoogleAppsScript.Spreadsheet.Range) => { sheetId: string; area: Area };
  /** This run: its mode, its time, and the holder of its locks. */
  readonly run: ScriptRun;
}

const states = new WeakMap<Host, ServiceState>();

/** The state that belongs to a workbook for as long as it is open. */
export function stateOf(host: Host): ServiceState {
  let state = states.get(host);
  if (!state) {
    state = createState();
    states.set(host, state);
  }
  return state;
}

/** A state in which nothing has happened. */
function createState(): ServiceState {
  return {
    properties: { document: new Map(), user: new Map(), script: new Map() },
    cache: { document: new Map(), user: new Map(), script: new Map() },
    locks: new Map(),
    files: [],
    quotas: new Map(),
  };
}
