// The gate between what the scripts ask of Google's services and the scopes of the manifest, both ways.
import {
  type Finding,
  GOOGLE_GLOBALS,
  nameOf,
  parsed,
  perText,
  placeIn,
  type Tree,
  textOf,
  treesOf,
  walk,
} from "./folder";

const ADVANCED = ["Drive", "Sheets", "Docs", "People"];
const ADDRESS = "https://www.googleapis.com/auth/";

/** The scopes of which one is enough; none where a method asks for no authorization. */
type Scopes = readonly string[];

const NONE: Scopes = [];
const THIS_FILE: Scopes = ["spreadsheets.currentonly", "spreadsheets"];
const ALL_FILES: Scopes = ["spreadsheets"];
const UI: Scopes = ["script.container.ui"];
const EMAIL: Scopes = ["userinfo.email"];

/**
 * What a method of a global asks for, from the authorization lines of its page (developers.google.com/apps-script/reference/…,
 * and drive/api/reference/rest/v3/files/create for Drive). Compared line by line on 25/11/2026 with gas-types-detailed 1.1.3 (MIT),
 * which repeats those pages as of November 2025. A method that is not here is a finding: look it up first.
 */
const OF_GLOBALS: Record<string, Record<string, Scopes>> = {
  SpreadsheetApp: {
    getActiveSpreadsheet: THIS_FILE,
    getActive: THIS_FILE,
    getUi: NONE,
    flush: NONE,
    newDataValidation: NONE,
    newConditionalFormatRule: NONE,
    ProtectionType: NONE,
    BorderStyle: NONE,
    WrapStrategy: NONE,
    BooleanCriteria: NONE,
    DataValidationCriteria: NONE,
    create: ALL_FILES,
    open: ALL_FILES,
    openById: ALL_FILES,
    openByUrl: ALL_FILES,
  },
  LockService: { getDocumentLock: NONE, getScriptLock: NONE, getUserLock: NONE },
  PropertiesService: { getDocumentProperties: NONE, getUserProperties: NONE, getScriptProperties: NONE },
  CacheService: { getDocumentCache: NONE, getUserCache: NONE, getScriptCache: NONE },
  Session: {
    getActiveUser: EMAIL,
    getEffectiveUser: EMAIL,
    getActiveUserLocale: NONE,
    getScriptTimeZone: NONE,
    getTemporaryActiveUserKey: NONE,
  },
  HtmlService: { createHtmlOutputFromFile: NONE, createHtmlOutput: NONE },
  Utilities: {
    base64Decode: NONE,
    base64Encode: NONE,
    newBlob: NONE,
    computeDigest: NONE,
    formatDate: NONE,
    getUuid: NONE,
    sleep: NONE,
    unzip: NONE,
    zip: NONE,
  },
  ScriptApp: { AuthMode: NONE, getAuthorizationInfo: NONE, getScriptId: NONE, newTrigger: ["script.scriptapp"] },
  Drive: { Files: ["drive.file", "drive"] },
  Logger: { log: NONE },
  console: { log: NONE, info: NONE, warn: NONE, error: NONE },
  UrlFetchApp: { fetch: ["script.external_request"], fetchAll: ["script.external_request"] },
};

/** Methods of what these globals hand out that ask for more than the global's own; the names are no others' in the bundle. */
const OF_RESULTS: Record<string, Scopes> = {
  showSidebar: UI,
  showModalDialog: UI,
  showModelessDialog: UI,
  getOwner: THIS_FILE,
  getDataRange: THIS_FILE,
  getProtections: THIS_FILE,
  insertSheet: THIS_FILE,
  setValues: THIS_FILE,
  setDataValidations: THIS_FILE,
  setNamedRange: THIS_FILE,
};

interface Need {
  place: string;
  what: string;
  scopes: Scopes;
}

/** Each method of a service has a scope in the manifest, and each scope of the manifest is asked for by a method. */
export function scopes(folder: string): Finding[] {
  const declared = declaredScopes(folder);
  const findings: Finding[] = [];
  const needed: Need[] = [];
  const scripts = treesOf(folder);
  if (!scripts) return [];
  for (const { file, source } of scripts) {
    const { needs, unknown } = asked(file, source);
    needed.push(...needs);
    findings.push(...unknown);
  }
  for (const { place, what, scopes: enough } of needed) {
    if (enough.length === 0 || enough.some((scope) => declared.includes(scope))) continue;
    findings.push(`${place} asks for ${what}, which needs the scope ${enough.join(" or ")}; the manifest has neither.`);
  }
  const useful = new Set(needed.flatMap(({ scopes: enough }) => enough));
  for (const scope of declared)
    if (!useful.has(scope)) findings.push(`appsscript.json asks for the scope ${scope}, which no method needs.`);
  return [...new Set(findings)];
}

/** What a script asks of the services. */
const asked = perText((file = "", source = ""): { needs: Need[]; unknown: Finding[] } => {
  const needs: Need[] = [];
  const unknown: Finding[] = [];
  const placeAt = (offset: number) => placeIn(file, source, offset);
  const { tree } = parsed(source);
  if (!tree) return { needs, unknown };
  walk(tree, (node, parents) => {
    const parent = parents.at(-1);
    if (node.type === "Identifier" && GOOGLE_GLOBALS.includes(node.name as string)) {
      const global = node.name as string;
      if (parent?.type === "UnaryExpression" || (parent?.type === "Property" && parent.value !== node)) return;
      if (parent?.type === "MemberExpression" && parent.object !== node && parent.computed !== true) return;
      const member = parent?.type === "MemberExpression" ? nameOf(parent.property) : undefined;
      const scopes = member === undefined ? undefined : OF_GLOBALS[global]?.[member];
      const what = `${global}.${member ?? "?"}`;
      if (scopes) needs.push({ place: placeAt(node.start), what, scopes });
      else unknown.push(`${placeAt(node.start)} asks for ${what}, whose scope is not known.`);
    }
    if (node.type === "CallExpression") {
      const callee = node.callee as Tree;
      const name = callee.type === "MemberExpression" ? nameOf(callee.property) : undefined;
      const scopes = name === undefined || !Object.hasOwn(OF_RESULTS, name) ? undefined : OF_RESULTS[name];
      if (scopes) needs.push({ place: placeAt(callee.start), what: `${name}()`, scopes });
    }
  });
  return { needs, unknown };
});

function declaredScopes(folder: string): string[] {
  try {
    const { oauthScopes } = JSON.parse(textOf(folder, "appsscript.json")) as { oauthScopes?: unknown };
    return Array.isArray(oauthScopes) ? oauthScopes.map((scope) => String(scope).replace(ADDRESS, "")) : [];
  } catch {
    return [];
  }
}

/** The advanced services that the scripts name; null where a script does not parse. */
export function advancedServices(folder: string): string[] | null {
  const scripts = treesOf(folder);
  if (!scripts) return null;
  const needs = scripts.flatMap(({ file, source }) => asked(file, source).needs);
  const globals = needs.map(({ what }) => what.split(".")[0] ?? "");
  return [...new Set(globals)].filter((name) => ADVANCED.includes(name)).sort();
}
