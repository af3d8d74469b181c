// Gates on what runs by itself: loading the scripts, and the triggers in every authorization mode.
import { runInContext } from "node:vm";
import { type Finding, load, loaded, reasonOf, throwing, throwingServices } from "./folder";

/**
 * The scripts load where every Google service throws and no text becomes code: global statements run under the mode of the call,
 * so one service call among them and a published add-on has no menu (platform.md 1.4).
 */
export function loading(folder: string): Finding[] {
  try {
    load(folder, throwingServices());
    return [];
  } catch (error) {
    const file = /(?:^|[\s(])([\w.]+\.(?:js|gs)):(\d+)/m.exec(String((error as Error | null)?.stack ?? ""));
    if ((error as { name?: unknown } | null)?.name === "SyntaxError") return [];
    return [`${file ? `${file[1]}:${file[2]}` : "The scripts"} cannot be loaded: ${reasonOf(error)}.`];
  }
}

/** An item that a trigger put into the menu. */
export interface MenuItem {
  caption: string;
  name: string;
}

/** A menu that can do what the mode NONE allows and nothing more; what is added to it lands in `items`. */
function menuOf(items: MenuItem[]): unknown {
  const menu: Record<string, unknown> = {
    addItem: (caption: string, name: string) => {
      items.push({ caption, name });
      return menu;
    },
    addSeparator: () => menu,
    addSubMenu: () => menu,
    addToUi: () => undefined,
  };
  return menu;
}

/** Answers every question with itself: a service of which only the permission counts. */
function willing(): unknown {
  const answer: unknown = new Proxy(() => undefined, { get: () => answer, apply: () => answer });
  return answer;
}

/** The properties of a user who has chosen nothing yet. */
const NEW_USER = { getUserProperties: () => ({ getProperty: () => null }) };

/** The services as a trigger finds them in a mode (developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle). */
function servicesIn(mode: string, items: MenuItem[], properties: unknown = NEW_USER): Record<string, unknown> {
  const ui = only("Ui", {
    createAddonMenu: () => menuOf(items),
    ...(mode === "FULL" ? { showSidebar: () => undefined } : {}),
  });
  const documents = mode === "NONE" ? {} : { getActiveSpreadsheet: willing, getActive: willing };
  const open = mode === "NONE" ? [] : ["LockService", "CacheService", "Session", "Utilities"];
  return {
    ...throwingServices(),
    ...Object.fromEntries(open.map((name) => [name, willing()])),
    ...(mode === "NONE" ? {} : { PropertiesService: properties }),
    ...(mode === "FULL" ? { HtmlService: willing(), UrlFetchApp: willing(), Drive: willing() } : {}),
    SpreadsheetApp: only("SpreadsheetApp", { getUi: () => ui, ...documents }),
  };
}

/** A service with a few members; any other throws by its name. */
function only(name: string, members: Record<string, unknown>): unknown {
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === "string" && Object.hasOwn(target, key)) return target[key];
      throw new Error(`${name}.${String(key)} was called`);
    },
  });
}

/** The modes that `onOpen` meets: not enabled in this file, enabled, and after `onInstall`. */
const MODES = ["NONE", "LIMITED", "FULL"];

/** `onOpen` and `onInstall` make one and the same menu, with nothing that the mode forbids. */
export function triggers(folder: string): Finding[] {
  const menus = new Set<string>();
  const findings = MODES.flatMap((mode) =>
    (mode === "FULL" ? ["onOpen", "onInstall"] : ["onOpen"]).flatMap((name) => {
      const items: MenuItem[] = [];
      const context = loaded(folder, servicesIn(mode, items));
      if (!context) return [];
      try {
        runInContext(`${name}({ authMode: "${mode}" })`, context);
      } catch (error) {
        return [`99_entry.js: ${name} fails in authorization mode ${mode}: ${reasonOf(error)}.`];
      }
      menus.add(JSON.stringify(items));
      return items.length === 0 ? [`99_entry.js: ${name} makes no menu in authorization mode ${mode}.`] : [];
    }),
  );
  if (menus.size > 1) findings.push("99_entry.js: the menu is not the same in all authorization modes.");
  return findings;
}

/** The items of the menu of a user who has asked for everything; empty where the menu cannot be made. */
export function menuItems(folder: string): MenuItem[] {
  const items: MenuItem[] = [];
  const context = loaded(folder, servicesIn("FULL", items, willing()));
  try {
    if (context) runInContext("onOpen({})", context);
  } catch {}
  return items;
}

/** What a formula may hand over (platform.md 1.1), as the source of a script. */
const ARGUMENTS: Record<string, string> = {
  nothing: "",
  "a number": "10",
  "a text": '"LB04"',
  "a boolean": "true",
  "a date": "new Date(2024, 4, 9)",
  "an empty cell": '""',
  "an empty range": '[["", ""], ["", ""]]',
  "a range": "[Array(30).fill(10), Array(30).fill('')]",
  "a mixed range": '[[1, "9,5", true, new Date(2024, 4, 9), "", 0.1, -1, "=1+1"]]',
  "a range and a form": '[Array(30).fill(9)], "LB05"',
  "a range and a range": '[["XS"], ["T"]], [["Tổ 1"], ["Tổ 2"]]',
  "levels and a regulation": '[["XS"], ["T"], [""]], "long-bien-2023"',
  "two texts and a date": '"long-bien-2023", "2023-Q2", new Date(2024, 4, 9)',
};

/**
 * Custom functions ask no service for anything, though Sheets would allow a few: a cell is computed again only when an argument
 * changes. They answer with what a cell holds, or refuse with a sentence of their own.
 */
export function customFunctions(folder: string, names: readonly string[]): Finding[] {
  const context = loaded(folder, { ...throwingServices(), SpreadsheetApp: throwing("SpreadsheetApp") });
  if (!context) return [];
  return names.flatMap((name) =>
    Object.entries(ARGUMENTS).flatMap(([what, source]) => {
      const place = `99_entry.js: ${name} with ${what}`;
      try {
        const answer: unknown = runInContext(`${name}(${source})`, context);
        return isCellAnswer(answer) ? [] : [`${place} answers with something that no cell can hold.`];
      } catch (error) {
        const { name: kind } = (error ?? {}) as { name?: unknown };
        const service = / was called$/.test(reasonOf(error));
        if (service) return [`${place} asks a service: ${reasonOf(error)}.`];
        return kind === "TypeError" || kind === "ReferenceError" || kind === "RangeError" || kind === "SyntaxError"
          ? [`${place} breaks: ${reasonOf(error)}.`]
          : [];
      }
    }),
  );
}

function isCellAnswer(answer: unknown): boolean {
  if (!Array.isArray(answer)) return isCellValue(answer);
  const width = Array.isArray(answer[0]) ? answer[0].length : 0;
  return width > 0 && answer.every((row) => Array.isArray(row) && row.length === width && row.every(isCellValue));
}

function isCellValue(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (Object.prototype.toString.call(value) === "[object Date]") return Number.isFinite((value as Date).getTime());
  return typeof value === "string" || typeof value === "boolean";
}
