// What a picture shows, as fingerprints: its words, the styles that apply to them, its cells, and what is drawn around them.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IWorkbookData } from "@univerjs/core";
import type { ElementHandle, Locator } from "playwright-core";
import { parseArea } from "../../workbench/univer/a1";
import type { Finder } from "../guide/steps";
import type { Picture, Stretch } from "./list";

/** A picture's fingerprints, by what they are of; a picture of the sidebar has no cells and no page. */
export interface Fingerprints {
  /** What was done before it was taken, and what it shows. */
  steps: string;
  words: string;
  styles: string;
  cells?: string;
  page?: string;
}

/** `docs/pictures/manifest.json`: by the name of the picture, its fingerprints and that of the file. */
export type Manifest = Record<string, Fingerprints & { image: string }>;

export const FOLDER = "docs/pictures";
export const MANIFEST = `${FOLDER}/manifest.json`;

/** Sixteen hexadecimal digits. */
export function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

/** The fingerprints of a picture at this moment; `snapshot` gives the workbook, of which only pictures of the page show cells. */
export async function fingerprintsOf(
  picture: Picture,
  sidebar: Finder,
  snapshot: () => Promise<IWorkbookData>,
): Promise<Fingerprints> {
  const { shows, steps } = picture;
  const seen = await seenOf(sidebar, shows.sidebar);
  return {
    steps: digest(JSON.stringify([steps, shows])),
    words: digest(seen.words.join("\n")),
    styles: digest(seen.styles.join("\n")),
    ...("page" in shows ? { cells: digest(cellsOf(await snapshot(), ...shows.cells)), page: pageDigest() } : {}),
  };
}

/** The words of a stretch of the sidebar and the styles that apply there; nothing where a picture shows none of it. */
async function seenOf(sidebar: Finder, stretch: Stretch | null): Promise<Seen> {
  if (!stretch) return { words: [], styles: [] };
  const [from, to] = stretch.map((selector) => sidebar.locator(selector).first());
  const last = await (to as Locator).elementHandle();
  return (from as Locator).evaluate(seenBetween, last as ElementHandle<Element>);
}

interface Seen {
  words: string[];
  /** Rules of style, in any state of the pointer and the focus. */
  styles: string[];
}

/** What stands from an element to another one, both included: texts, what fields hold, and the rules of style for all that and for what it is in. Runs in the page. */
function seenBetween(first: Element, last: Element): Seen {
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  const folded = (node: Node): boolean => {
    const parent = node.parentElement;
    const fold = parent?.closest("details:not([open])");
    return Boolean(fold && (parent?.closest("summary")?.parentElement !== fold || folded(fold)));
  };
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode())
    if (range.intersectsNode(node) && !folded(node)) nodes.push(node);
  const words = nodes.flatMap((node) => {
    // The sidebar's own program stands in its page as text that nobody sees.
    if (node instanceof Text) return node.parentElement?.closest("script, style") ? [] : node.data.trim() || [];
    if (node instanceof HTMLInputElement) return `${node.type}: ${node.checked} ${node.value}`;
    if (node instanceof HTMLSelectElement || node instanceof HTMLTextAreaElement) return `field: ${node.value}`;
    return [];
  });
  const elements = nodes.filter((node) => node instanceof Element);
  elements.push(document.documentElement);
  const applies = (selector: string): boolean => {
    try {
      const bare = selector.replace(/::[\w-]+|:(?:hover|active|focus(?:-visible|-within)?)/g, "");
      return elements.some((each) => each.matches(bare));
    } catch {
      // Without its states the selector is none.
      return true;
    }
  };
  const rulesIn = (rules: CSSRuleList): string[] =>
    [...rules].flatMap((rule) => {
      if (rule instanceof CSSStyleRule) return applies(rule.selectorText) ? rule.cssText : [];
      return rule instanceof CSSGroupingRule ? rulesIn(rule.cssRules) : rule.cssText;
    });
  return { words, styles: [...document.styleSheets].flatMap((sheet) => rulesIn(sheet.cssRules)) };
}

/** A block of cells with their styles, and what the sheet says to values that it refuses. */
function cellsOf(workbook: IWorkbookData, name: string, block: string): string {
  const sheet = Object.values(workbook.sheets).find((each) => each.name === name);
  if (!sheet?.id) throw new Error(`no sheet ${name}`);
  const area = parseArea(block);
  if (!area) throw new Error(`no block of cells: ${block}`);
  const rows: unknown[] = [];
  for (let row = area.startRow; row <= area.endRow; row++)
    for (let column = area.startColumn; column <= area.endColumn; column++) {
      const { v, f, s } = sheet.cellData?.[row]?.[column] ?? {};
      rows.push([v ?? "", f ?? "", (typeof s === "string" ? workbook.styles[s] : s) ?? ""]);
    }
  const rules = workbook.resources?.find((resource) => resource.name === "SHEET_DATA_VALIDATION_PLUGIN")?.data;
  const refusals: { error?: string }[] = JSON.parse(rules || "{}")[sheet.id] ?? [];
  return JSON.stringify([rows, [...new Set(refusals.map(({ error }) => error))].sort()]);
}

/** What the page draws around the cells: its styles, Univer's among them, its words, and the help of the functions. */
function pageDigest(): string {
  const files = [
    "build/page/page.css",
    "dist/99_entry.js",
    "workbench/page/language/vi.ts",
    "workbench/page/language/grid.ts",
  ];
  return digest(files.map((file) => readFileSync(file, "utf8")).join("\n"));
}

const NAMES: Record<keyof Fingerprints, string> = {
  steps: "its place in the list",
  words: "its words",
  styles: "its styles",
  cells: "its cells",
  page: "the page around it",
};

/** What makes a picture outdated, in one sentence; empty where it is current. */
export function outdated(name: string, made: Fingerprints | undefined, now: Fingerprints): string[] {
  const file = `${FOLDER}/${name}.png`;
  if (!made) return [`${file} was never made: npm run pictures makes it`];
  const changed = (Object.keys(NAMES) as (keyof Fingerprints)[]).filter((key) => made[key] !== now[key]);
  if (changed.length === 0) return [];
  const what = changed.map((key) => NAMES[key]).join(", ");
  return [`${file} is outdated, for ${what} changed: npm run pictures makes it again`];
}
