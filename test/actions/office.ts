// A unit's workbook in the headless workbench with the bundle of `dist`: what the sidebar calls, and the cells behind it.
process.env.TZ = "Asia/Ho_Chi_Minh";

import { readFileSync } from "node:fs";
import type { ICellData, IWorkbookData } from "@univerjs/core";
import type { Reply } from "../../src/entry";
import { spoken } from "../../src/language/messages";
import { isDate } from "../../src/language/text";
import { loadBundle } from "../../workbench/node/bundle";
import {
  createServices,
  type DriveFile,
  type ServiceLog,
  type ServiceState,
  stateOf,
  type UiEvent,
} from "../../workbench/services";
import { customFunctionNames } from "../../workbench/univer/function-names";
import { openHeadless, registerCustomFunctions } from "../../workbench/univer/headless";
import { dateToSerial } from "../../workbench/univer/serial";
import { readWorkbook } from "../../workbench/xlsx/read";
import { type ScriptGlobals, servicesOf, workbookOf } from "../workbench/workbooks";
import type { Sheets } from "../workbook/grids";

/** A workbook at work. */
export interface Office {
  /** Calls a function of the bundle as the sidebar does. */
  reply(name: string, ...parameters: unknown[]): Reply<unknown>;
  /** The value of a call that must go well. */
  call<Value>(name: string, ...parameters: unknown[]): Value;
  /** Runs a function of the menu, or a trigger with its event. */
  press(name: string, event?: { authMode: string }): void;
  /** The value of a cell, as a script reads it. */
  cell(sheet: string, cell: string): unknown;
  /** Somebody types into a cell. */
  type(sheet: string, cell: string, value: string | number | boolean): void;
  /** Somebody fills a block of cells from its first one on. */
  fill(sheet: string, cell: string, rows: readonly (readonly (string | number | boolean | Date)[])[]): void;
  /** Computes every formula with the bundle's functions. */
  calculate(): Promise<void>;
  readonly services: ScriptGlobals;
  readonly state: ServiceState;
  readonly log: ServiceLog;
  readonly events: UiEvent[];
  /** The workbook and what is kept with it, as they are now. */
  save(): SavedOffice;
  close(): void;
}

/** A workbook at one moment, to be opened any number of times. */
export interface SavedOffice {
  snapshot: IWorkbookData;
  properties: Record<Store, ReadonlyMap<string, string>>;
  files: readonly DriveFile[];
}

type Store = keyof ServiceState["properties"];
const STORES: readonly Store[] = ["document", "user", "script"];

/** Opens a workbook as it was saved; `user` is somebody else than the owner. */
export function openSaved({ snapshot, properties, files }: SavedOffice, user?: string): Office {
  const office = open(snapshot, user);
  for (const store of STORES)
    for (const [key, value] of properties[store]) office.state.properties[store].set(key, value);
  office.state.files.push(...files);
  return office;
}

/** Opens sheets made in a test; `user` is somebody else than the owner. */
export function openSheets(sheets: Sheets, user?: string): Office {
  const rows = Object.entries(sheets).map(([name, cells]) => [
    name,
    cells.map((row) => row.map((value) => (value === "" || value === undefined ? null : cellOf(value)))),
  ]);
  const workbook = workbookOf(Object.fromEntries(rows));
  for (const sheet of Object.values(workbook.sheets)) sheet.columnCount = 60;
  return open(workbook, user);
}

/** Opens a workbook file. */
export function openFile(path: string): Office {
  return openBytes(readFileSync(path));
}

/** Opens the bytes of a workbook file, with the bundle of a folder. */
export function openBytes(bytes: Uint8Array, dist = "dist"): Office {
  return open(readWorkbook(bytes, "workbook").snapshot, "", dist);
}

/** A text stays a text, as in a sheet that somebody imported: `9,5` is not a formula and not a number. */
function cellOf(value: unknown): ICellData {
  if (isDate(value)) return { v: dateToSerial(value), t: 2, s: "date" };
  if (typeof value === "number") return { v: value, t: 2 };
  return typeof value === "boolean" ? { v: value ? 1 : 0, t: 3 } : { v: String(value), t: 1 };
}

function open(snapshot: IWorkbookData, user = "", dist = "dist"): Office {
  const host = openHeadless(snapshot);
  const log: ServiceLog = { calls: [], messages: [] };
  const events: UiEvent[] = [];
  const bundle = loadBundle(
    dist,
    (realm, run) =>
      createServices(host, {
        realm,
        run,
        log,
        userEmail: user,
        ownerEmail: "",
        html: (file) => readFileSync(`${dist}/${file}.html`, "utf8"),
        onUi: (event) => {
          events.push(event);
          return undefined;
        },
      }),
    () => host.writes.flush(),
  );
  const services = servicesOf(host);
  let registered = false;
  const state = stateOf(host);
  const range = (sheet: string, cell: string) => {
    const found = services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet);
    if (!found) throw new Error(`no sheet ${sheet}`);
    return found.getRange(cell);
  };
  const reply = (name: string, ...parameters: unknown[]) => {
    const answer = bundle.call(name, ...parameters) as Reply<unknown>;
    return answer.ok ? spoken(answer) : { ...answer, message: spoken({ ...answer, key: answer.code }).message };
  };
  return {
    ...{ reply, services, log, events, state },
    call<Value>(name: string, ...parameters: unknown[]) {
      const answer = reply(name, ...parameters);
      if (!answer.ok) throw new Error(answer.message);
      return answer.value as Value;
    },
    press: (name, ...event) => {
      bundle.call(name, ...event);
    },
    cell: (sheet, cell) => range(sheet, cell).getValue(),
    type(sheet, cell, value) {
      range(sheet, cell).setValue(value);
      host.writes.flush();
    },
    fill(sheet, cell, rows) {
      const first = range(sheet, cell);
      const [row, column] = [first.getRow(), first.getColumn()];
      const block = first.getSheet().getRange(row, column, rows.length, rows[0]?.length ?? 0);
      block.setValues(rows.map((cells) => [...cells]));
      host.writes.flush();
    },
    async calculate() {
      if (!registered) {
        const functions = customFunctionNames(readFileSync(`${dist}/99_entry.js`, "utf8"));
        registerCustomFunctions(host, bundle.realm, bundle.customFunctions(functions));
      }
      registered = true;
      await host.calculate();
    },
    save() {
      const { document, user, script } = state.properties;
      const properties = { document: new Map(document), user: new Map(user), script: new Map(script) };
      return { snapshot: host.snapshot(), properties, files: [...state.files] };
    },
    close: () => host.dispose(),
  };
}
