// What every gate stands on: the files of a compiled folder, their syntax trees, and the bundle loaded into a bare context.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Context, createContext, runInContext, Script } from "node:vm";
import { type Node, type Options, parse } from "acorn";

/** One sentence that says what Google would refuse, with the file and the place. */
export type Finding = string;

/** Looks at a compiled folder; an empty list where nothing is to be said. A gate never throws for what the folder holds. */
export type Gate = (folder: string) => Finding[] | Promise<Finding[]>;

/** The text of a file; empty where there is none. */
export function textOf(folder: string, file: string): string {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/** The script files, in the order in which Apps Script runs them: that of their names. */
export function scriptsOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => /\.(?:js|gs)$/.test(file))
    .sort();
}

/** `file:line:column` of an offset, both from 1. */
export function placeIn(file: string, source: string, offset: number): string {
  const before = source.slice(0, offset).split("\n");
  return `${file}:${before.length}:${(before.at(-1) ?? "").length + 1}`;
}

/** How Apps Script reads a file: a script, and no syntax that the target of the build leaves to others. */
export const SCRIPT: Options = { ecmaVersion: 2019, sourceType: "script" };

/** A function of texts that does its work once for each: the gates look at the same few files again and again. */
export function perText<Result>(make: (...texts: string[]) => Result): (...texts: string[]) => Result {
  const results = new Map<string, { result: Result }>();
  return (...texts) => {
    const key = texts.join("\0");
    const known = results.get(key) ?? { result: make(...texts) };
    results.set(key, known);
    return known.result;
  };
}

/** The tree of a script, or why there is none: `at` is the offset. */
export const parsed = perText((source): { tree: Tree } | { tree: null; reason: string; at: number } => {
  try {
    return { tree: parse(source, SCRIPT) as unknown as Tree };
  } catch (error) {
    return { tree: null, reason: reasonOf(error), at: (error as { pos?: number }).pos ?? 0 };
  }
});

/** The trees of all scripts; null where one does not parse, which is the business of the syntax gate alone. */
export function treesOf(folder: string): { file: string; source: string; tree: Tree }[] | null {
  const found = scriptsOf(folder).map((file) => {
    const source = textOf(folder, file);
    return { file, source, tree: parsed(source).tree };
  });
  const whole = found.flatMap(({ tree, ...rest }) => (tree ? [{ ...rest, tree }] : []));
  return whole.length === found.length ? whole : null;
}

/** A node of a syntax tree whose fields are looked at by name. */
export interface Tree extends Node {
  [field: string]: unknown;
}

export function isNode(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

/** Visits every node, parents before children. `parents` is the way down to the node, to be looked at during the visit. */
export function walk(root: Tree, visit: (node: Tree, parents: readonly Tree[]) => void): void {
  const parents: Tree[] = [];
  const step = (node: Tree): void => {
    visit(node, parents);
    parents.push(node);
    for (const key in node) {
      const field = node[key];
      if (Array.isArray(field)) {
        for (const child of field) if (isNode(child)) step(child);
      } else if (isNode(field)) step(field);
    }
    parents.pop();
  };
  step(root);
}

/** The name of an identifier, or the text of a literal; undefined for anything else. */
export function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "Identifier") return node.name as string;
  return node.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}

/** Loads the scripts into a context without code from strings and without what Apps Script lacks. Throws what they throw. */
export function load(folder: string, globals: Record<string, unknown> = {}): Context {
  return loadScripts(
    scriptsOf(folder).map((file) => ({ file, source: textOf(folder, file) })),
    globals,
  );
}

function loadScripts(scripts: { file: string; source: string }[], globals: Record<string, unknown>): Context {
  const context = createContext({ ...globals }, { codeGeneration: { strings: false, wasm: false } });
  const own = "console" in globals ? "" : "delete globalThis.console;";
  runInContext(`delete globalThis.Intl; delete globalThis.WebAssembly; ${own}`, context);
  for (const { file, source } of scripts) compiled(file, source).runInContext(context);
  return context;
}

const compiled = perText((filename, source) => new Script(source ?? "", { filename: filename ?? "" }));

/** The same; null where the scripts do not load, which is the business of the loading gate alone. */
export function loaded(folder: string, globals: Record<string, unknown> = {}): Context | null {
  const files = scriptsOf(folder);
  const texts = files.map((file) => textOf(folder, file));
  if (!loadsAlone(...texts)) return null;
  return loadScripts(
    files.map((file, index) => ({ file, source: texts[index] ?? "" })),
    globals,
  );
}

/** Whether scripts load without asking a service for anything. */
const loadsAlone = perText((...texts): boolean => {
  try {
    loadScripts(
      texts.map((source) => ({ file: "", source })),
      throwingServices(),
    );
    return true;
  } catch {
    return false;
  }
});

/** The message of whatever was thrown, in any realm. */
export function reasonOf(error: unknown): string {
  return String((error as { message?: unknown } | null)?.message ?? error);
}

/** The globals of Google's that a script may name (developers.google.com/apps-script/reference), and its advanced services here. */
export const GOOGLE_GLOBALS = [
  "SpreadsheetApp",
  "LockService",
  "PropertiesService",
  "CacheService",
  "Session",
  "HtmlService",
  "Utilities",
  "ScriptApp",
  "Logger",
  "console",
  "Drive",
  "DriveApp",
  "DocumentApp",
  "UrlFetchApp",
  "MailApp",
  "GmailApp",
  "CalendarApp",
  "FormApp",
  "SlidesApp",
  "ContactsApp",
  "LanguageApp",
  "Maps",
  "Jdbc",
  "XmlService",
  "ContentService",
  "CardService",
  "Charts",
  "Browser",
  "Sheets",
  "Docs",
  "People",
];

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
  return Object.fromEntries(GOOGLE_GLOBALS.map((name) => [name, throwing(name)]));
}
