// Every global that Sheets, the menu or the sidebar calls; `99_entry.js` is made from it and from the help in entry-help.ts.
import { adjustLevel } from "./actions/adjust";
import { check } from "./actions/check";
import { close, reopen } from "./actions/close";
import { applyFixes, undoFixes } from "./actions/fixes";
import { goToCell } from "./actions/navigate";
import { nextPeriod } from "./actions/next-period";
import { overview } from "./actions/overview";
import { createGoogleDocument, publish } from "./actions/publish";
import { offerSelfTest, runProbes, selfTestIsOffered, writeSelfTest } from "./actions/self-test";
import { chooseLanguage, chooseReading, chosenLanguage } from "./actions/settings";
import { setUp, setupState } from "./actions/setup";
import { summarize } from "./actions/summarize";
import { ratingDeadline } from "./functions/deadline";
import { ratingQuota } from "./functions/quota";
import { rating, ratingCheck, ratingPoints, ratingWhy } from "./functions/rating";
import { englishMenu } from "./language/en-menu";
import { type MessageKey, message, type Parameters, say, vietnamese } from "./language/messages";
import { Refusal } from "./language/refusal";

/** One global function. `cell`: a custom function; `menu` and `trigger`: called by Sheets; `sidebar`: called over the wire. */
export interface EntryPoint {
  kind: "cell" | "menu" | "sidebar" | "trigger";
  run: (parameters: readonly unknown[]) => unknown;
}

/**
 * What a sidebar call hands back: errors are data, for a thrown one would arrive as a bare text. The code and the
 * parameters say the sentence in another language.
 */
export type Reply<Value> =
  | { ok: true; value: Value }
  | { ok: false; code: MessageKey; parameters: Parameters; message: string };

/** The views that the menu opens the sidebar on. */
export type View = "overview" | "check" | "rate" | "documents" | "merge" | "setup" | "help" | "self-test";

/** The items of the menu in their order, each with the function that it calls; the last one is shown to whoever asks for it. */
const MENU = [
  ["menu.sidebar", "showSidebar"],
  ["menu.check", "showCheck"],
  ["menu.rate", "showRating"],
  ["menu.documents", "showDocuments"],
  ["menu.merge", "showMerge"],
  ["menu.setup", "showSetup"],
  ["menu.help", "showHelp"],
  ["menu.self-test", "showSelfTest"],
] as const;

type MenuCaption = (typeof MENU)[number][0];

/** The registry, by the name of the global function. */
export const ENTRY_POINTS = {
  RATING: { kind: "cell", run: rating },
  RATING_POINTS: { kind: "cell", run: ratingPoints },
  RATING_CHECK: { kind: "cell", run: ratingCheck },
  RATING_WHY: { kind: "cell", run: ratingWhy },
  RATING_QUOTA: { kind: "cell", run: ratingQuota },
  RATING_DEADLINE: { kind: "cell", run: ratingDeadline },
  onOpen: { kind: "trigger", run: addMenu },
  onInstall: { kind: "trigger", run: addMenu },
  showSidebar: { kind: "menu", run: () => show("overview") },
  showCheck: { kind: "menu", run: () => show("check") },
  showRating: { kind: "menu", run: () => show("rate") },
  showDocuments: { kind: "menu", run: () => show("documents") },
  showMerge: { kind: "menu", run: () => show("merge") },
  showSetup: { kind: "menu", run: () => show("setup") },
  showHelp: { kind: "menu", run: () => show("help") },
  showSelfTest: { kind: "menu", run: () => show("self-test") },
  overview: { kind: "sidebar", run: overview },
  checkWorkbook: { kind: "sidebar", run: check },
  summarizeWorkbook: { kind: "sidebar", run: summarize },
  publishWorkbook: { kind: "sidebar", run: publish },
  setupState: { kind: "sidebar", run: setupState },
  setUpWorkbook: { kind: "sidebar", run: setUp },
  createGoogleDocument: { kind: "sidebar", run: createGoogleDocument },
  applyFixes: { kind: "sidebar", run: applyFixes },
  undoFixes: { kind: "sidebar", run: undoFixes },
  goToCell: { kind: "sidebar", run: goToCell },
  chooseReading: { kind: "sidebar", run: chooseReading },
  adjustLevel: { kind: "sidebar", run: adjustLevel },
  closePeriod: { kind: "sidebar", run: close },
  reopenPeriod: { kind: "sidebar", run: reopen },
  nextPeriod: { kind: "sidebar", run: nextPeriod },
  chooseLanguage: { kind: "sidebar", run: withMenu(chooseLanguage) },
  offerSelfTest: { kind: "sidebar", run: withMenu(offerSelfTest) },
  runProbes: { kind: "sidebar", run: runProbes },
  writeSelfTest: { kind: "sidebar", run: writeSelfTest },
} as const satisfies Record<string, EntryPoint>;

/** The name of a global function. */
export type EntryName = keyof typeof ENTRY_POINTS;

/** Runs an entry point by name; a call of the sidebar always comes back as a `Reply`. */
export function run(name: EntryName, parameters: ArrayLike<unknown>): unknown {
  const entry: EntryPoint = ENTRY_POINTS[name];
  const given = Array.prototype.slice.call(parameters);
  if (entry.kind !== "sidebar") return entry.run(given);
  try {
    return { ok: true, value: entry.run(given) };
  } catch (error) {
    const said = error instanceof Refusal ? error.said : say({ key: "action.fault", parameters: {} });
    return { ok: false, code: said.key, parameters: said.parameters, message: said.message };
  }
}

/**
 * Adds the menu. In an authorization mode that allows nothing else (`NONE`: the add-on is installed and not yet used in
 * this spreadsheet) it touches nothing but the menu; otherwise the user's language and the self-test count, where they are
 * to be had: better a plain menu than none.
 */
function addMenu([event]: readonly unknown[] = []): void {
  let captions: Record<MenuCaption, string> = vietnamese;
  let items: (typeof MENU)[number][] = MENU.slice(0, -1);
  if (String((event as { authMode?: unknown } | undefined)?.authMode) !== "NONE")
    try {
      if (chosenLanguage() === "en") captions = englishMenu;
      if (selfTestIsOffered()) items = [...MENU];
    } catch {}
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const [caption, name] of items) menu.addItem(captions[caption], name);
  menu.addToUi();
}

/** An action after which the user's menu is another one. */
function withMenu(run: EntryPoint["run"]): EntryPoint["run"] {
  return (parameters) => {
    const value = run(parameters);
    addMenu();
    return value;
  };
}

/** Opens the sidebar. The page finds its view and language in an element behind it: no template, no further call. */
function show(view: View): void {
  const start = `<div id="start" data-view="${view}" data-language="${chosenLanguage()}" hidden></div>`;
  const page = HtmlService.createHtmlOutputFromFile("sidebar").append(start).setTitle(message("sidebar.title"));
  SpreadsheetApp.getUi().showSidebar(page);
}
