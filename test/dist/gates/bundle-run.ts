// The compiled bundle of a folder at work on a workbook, its answers seen before anything copies them for the wire.
import { readFileSync } from "node:fs";
import { runInContext } from "node:vm";
import { copyForWire, createServices, type Realm, type ServiceLog } from "../../../workbench/services";
import { openHeadless } from "../../../workbench/univer/headless";
import { readWorkbook } from "../../../workbench/xlsx/read";
import { load, textOf } from "./folder";

/** A workbook at work. */
export interface BundleRun {
  /** Calls a function of the bundle in fresh globals; what it gives back is of the script's own realm. Throws what it throws. */
  call(name: string, ...parameters: unknown[]): unknown;
  readonly log: ServiceLog;
  /** How many sheets the workbook has now. */
  sheets(): number;
  close(): void;
}

/** Opens the bytes of a workbook with the bundle of a folder, in a context as bare as Apps Script's. */
export function openRun(folder: string, bytes: Uint8Array, name: string): BundleRun {
  const host = openHeadless(readWorkbook(bytes, name).snapshot);
  const log: ServiceLog = { calls: [] };
  return {
    log,
    sheets: () => host.snapshot().sheetOrder.length,
    call(functionName, ...parameters) {
      let realm: Realm | undefined;
      const realmOfRun = (): Realm => {
        realm ??= runInContext("({ Array, Date, Object, Error, JSON })", context) as Realm;
        return realm;
      };
      const html = (file: string) => textOf(folder, `${file}.html`);
      const context = load(folder, createServices(host, { realm: realmOfRun, log, html }));
      const copies = parameters.map((parameter) => copyForWire(parameter, realmOfRun()));
      const called: unknown = context[functionName];
      if (typeof called !== "function") throw new Error(`Script function not found: ${functionName}`);
      const answer: unknown = called(...copies);
      host.writes.flush();
      return answer;
    },
    close: () => host.dispose(),
  };
}

/** A sample workbook of the house: a ward's second quarter of 2024 by `long-bien-2023`. */
export function openSample(folder: string): BundleRun {
  const path = "samples/phuong-song-xanh-2024-q2.xlsx";
  return openRun(folder, readFileSync(path), path);
}
