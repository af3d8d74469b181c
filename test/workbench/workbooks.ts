// This file builds small workbooks and script realms for the tests of the workbench.
import { createContext, runInContext } from "node:vm";
import type { ICellData, IStyleData, IWorkbookData } from "@univerjs/core";
import { createServices, type Realm, type ServiceOptions } from "../../workbench/services";
import type { Host } from "../../workbench/univer/headless";

/** The cells of a sheet, row by row: a plain value, a formula text, a whole cell, or null for none. */
export type Rows = (string | number | boolean | null | ICellData)[][];

/** Styles every workbook of `workbookOf` knows. */
const styles: Record<string, IStyleData> = {
  date: { n: { pattern: "dd/mm/yyyy" } },
  text: { n: { pattern: "@" } },
  money: { n: { pattern: '#,##0 "đ"' } },
};

/** A workbook of sheets of 100 rows and 20 columns, unless a sheet says more rows. */
export function workbookOf(sheets: Record<string, Rows>, resources: IWorkbookData["resources"] = []): IWorkbookData {
  const names = Object.keys(sheets);
  return {
    id: "unit-workbook",
    name: "Đơn vị",
    appVersion: "0.25.1",
    locale: "viVN" as IWorkbookData["locale"],
    styles,
    resources,
    sheetOrder: names.map((_name, index) => `sheet-${index}`),
    sheets: Object.fromEntries(
      names.map((name, index) => [
        `sheet-${index}`,
        {
          id: `sheet-${index}`,
          name,
          rowCount: Math.max(100, sheets[name]?.length ?? 0),
          columnCount: 20,
          cellData: Object.fromEntries((sheets[name] ?? []).map((row, at) => [at, cellsOf(row)])),
        },
      ]),
    ),
  };
}

function cellsOf(row: Rows[number]): Record<number, ICellData> {
  return Object.fromEntries(
    row.flatMap((value, column) => (value === null ? [] : [[column, cellOf(value)] as [number, ICellData]])),
  );
}

function cellOf(value: string | number | boolean | ICellData): ICellData {
  if (typeof value === "object") return value;
  if (typeof value === "number") return { v: value, t: 2 };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: 3 };
  return value.startsWith("=") ? { f: value } : { v: value, t: 1 };
}

/** The constructors of a realm that is not the test's own, as the bundle's is. */
export function foreignRealm(): Realm {
  return runInContext("({ Array, Date, Object, Error, JSON })", createContext({})) as Realm;
}

/** The services as a script sees them. */
export interface ScriptGlobals {
  SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  LockService: GoogleAppsScript.Lock.LockService;
  PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  CacheService: GoogleAppsScript.Cache.CacheService;
  Session: GoogleAppsScript.Base.Session;
  HtmlService: GoogleAppsScript.HTML.HtmlService;
  Utilities: GoogleAppsScript.Utilities.Utilities;
  Drive: {
    Files: {
      create(resource: object, blob?: object, options?: object): Record<string, string>;
      list(options: { q: string }): { files: Iterable<Record<string, string>> };
    };
  };
  ScriptApp: GoogleAppsScript.Script.ScriptApp;
  Logger: GoogleAppsScript.Base.Logger;
  console: Console;
}

/** Makes services for one run over a host, in a foreign realm unless one is given. */
export function servicesOf(host: Host, options: Partial<ServiceOptions> = {}): ScriptGlobals & { realm: Realm } {
  const realm = options.realm?.() ?? foreignRealm();
  const services = createServices(host, { html: (file) => `<p>${file}</p>`, ...options, realm: () => realm });
  return { ...(services as unknown as ScriptGlobals), realm };
}
