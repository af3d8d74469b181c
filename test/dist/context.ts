// Loads `dist` into a bare vm context: no Google service, no code from strings, none of the globals that Apps Script lacks.
import { readFileSync } from "node:fs";
import { type Context, createContext, runInContext } from "node:vm";

export const DIST = "dist";

/** The text of a file of `dist`. */
export function distFile(name: string): string {
  return readFileSync(`${DIST}/${name}`, "utf8");
}

/** A context with the bundle loaded; `globals` are the services it finds. */
export function loadDist(globals: Record<string, unknown> = {}): Context {
  const context = createContext({ ...globals }, { codeGeneration: { strings: false, wasm: false } });
  runInContext("delete globalThis.Intl; delete globalThis.WebAssembly; delete globalThis.console", context);
  for (const file of ["00_app.js", "99_entry.js"]) runInContext(distFile(file), context, { filename: file });
  return context;
}

/** A service that throws whatever is asked of it. */
export function throwing(name: string): unknown {
  return new Proxy(() => undefined, {
    get: (_target, key) => {
      throw new Error(`${name}.${String(key)} was called`);
    },
    apply: () => {
      throw new Error(`${name} was called`);
    },
  });
}

/** Every Google global, each throwing. */
export function throwingServices(): Record<string, unknown> {
  const names = [
    "SpreadsheetApp",
    "LockService",
    "PropertiesService",
    "CacheService",
    "Session",
    "HtmlService",
    "Utilities",
    "Drive",
    "DriveApp",
    "DocumentApp",
    "UrlFetchApp",
    "ScriptApp",
    "Logger",
  ];
  return Object.fromEntries(names.map((name) => [name, throwing(name)]));
}
