// Every view in a real browser at 300 px, in both languages: nothing sticks out, axe-core finds nothing, nothing leaves the page.
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { englishLine } from "../../../sidebar/english";
import { FACT_KEYS, factOf } from "../../../src/regulation/facts";
import { LEVEL_SHORT_TEXT, LEVEL_TEXT } from "../../../src/regulation/levels";
import { REGULATIONS } from "../../../src/regulations";
import { AGENCY_SHEETS } from "../../../src/workbook/merge/imports";
import { unitsTable } from "../../../src/workbook/merge/list";
import { SHEET_NAMES } from "../../../src/workbook/setup/needs";
import * as tables from "../../../src/workbook/tables";
import { launchBrowser } from "../../browser";
import {
  checkWith,
  documentsOfUnit,
  HTML_NAME,
  mergeState,
  notReady,
  notSetUp,
  overviewOfUnit,
  quotaRating,
  setupStateOf,
} from "./answers";
import { openSidebar, type Server, type Sidebar, settled } from "./sidebar";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const ok = (value: unknown) => ({ reply: { ok: true, value } });
const ANSWERS: Record<string, () => unknown> = {
  overview: overviewOfUnit,
  checkWorkbook: () => checkWith(300, { undoable: 12 }),
  summarizeWorkbook: quotaRating,
  publishWorkbook: documentsOfUnit,
  setupState: setupStateOf,
  setUpWorkbook: () => checkWith(0),
};
const server: Server = (name) => ok(ANSWERS[name]?.() ?? null);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What a view looks like when things are open in it. */
interface Scene {
  name: string;
  view: string;
  server?: Server;
  act?: (sidebar: Sidebar) => Promise<unknown>;
}

const press = (selector: string) => (sidebar: Sidebar) => sidebar.page.locator(selector).first().click();
const openAll = ({ page }: Sidebar) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });

/** Fills the form of set-up in and looks at its plan. */
const planned = async (sidebar: Sidebar) => {
  const { page } = sidebar;
  await page.locator("#setup-name").fill("Văn phòng Ủy ban nhân dân tỉnh và các đơn vị trực thuộc");
  await page.locator("#setup-regulation").selectOption("long-bien-2023");
  await page.locator("#setup-period").fill("2023-Q2");
  await press(".button.primary")(sidebar);
};

/** Merges, and opens what can be opened. */
const mergeServer: Server = (name) => ok(name === "setupState" ? mergeState() : checkWith(0));
const merged = async (sidebar: Sidebar) => {
  await press(".button.primary")(sidebar);
  await settled(sidebar);
  await openAll(sidebar);
};

const SCENES: Scene[] = [
  { name: "the overview", view: "overview", act: openAll },
  { name: "a workbook that is not ready", view: "overview", server: () => ok(notReady()) },
  { name: "a check with many problems", view: "check" },
  { name: "a fix before it is made", view: "check", act: press(".problem .button") },
  { name: "all fixes before they are made", view: "check", act: press(".button.primary") },
  { name: "a check without problems", view: "check", server: () => ok(checkWith(0)) },
  { name: "a rating with quotas", view: "rate", act: openAll },
  { name: "the documents", view: "documents", act: openAll },
  { name: "a document on paper", view: "documents", act: press(".documents .button") },
  { name: "the self-test before it has run", view: "self-test" },
  { name: "a merge before it is made", view: "merge" },
  { name: "a merge without a list of units", view: "merge", act: merged },
  { name: "a merge of units", view: "merge", server: mergeServer, act: merged },
  {
    name: "Mẫu 07 on paper",
    view: "merge",
    server: mergeServer,
    act: async (sidebar) => {
      await merged(sidebar);
      await press(".documents .button")(sidebar);
    },
  },
  { name: "the form of set-up", view: "setup" },
  { name: "a set-up without a regulation", view: "setup", act: press(".button.primary") },
  { name: "the plan of a set-up", view: "setup", act: planned },
  {
    name: "a workbook that is set up",
    view: "setup",
    act: async (sidebar) => {
      await planned(sidebar);
      await press(".button.primary")(sidebar);
      await settled(sidebar);
    },
  },
  { name: "a workbook without settings", view: "overview", server: () => ok(notSetUp()) },
  { name: "the help", view: "help" },
  { name: "a view with nothing to show yet", view: "overview", act: press("#tab-rate") },
  { name: "a failure", view: "check", server: () => "fails" },
  { name: "work that is running", view: "check", server: () => "never" },
];

const axeWithout = (...rules: string[]) => ({
  rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])),
});

interface Axe {
  run(options: ReturnType<typeof axeWithout>): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Looks at a page in one language. */
async function expectGoodLooks({ page }: Sidebar, language: string, options: ReturnType<typeof axeWithout>) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
  const violations = await page.evaluate(async (given) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const found = (await axe.run(given)).violations;
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, options);
  expect(violations).toEqual([]);
  expect(await page.locator(".button.primary").count()).toBeLessThanOrEqual(1);
}

/** What a page says: texts and names for those who hear it, each with whether it is marked as Vietnamese. */
function saidOn({ page }: Sidebar): Promise<{ text: string; vietnamese: boolean }[]> {
  return page.evaluate(() => {
    const found: { text: string; vietnamese: boolean }[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const within = node.parentElement;
      if (within && !within.closest("script, style, textarea"))
        found.push({ text: node.textContent ?? "", vietnamese: within.closest("[lang=vi]") !== null });
    }
    for (const element of document.querySelectorAll("[aria-label]"))
      found.push({ text: element.getAttribute("aria-label") ?? "", vietnamese: false });
    return found;
  });
}

/** Names that stay in an English sentence: sheets, headings, levels, the add-on's own. */
const STAYING = [
  ...SHEET_NAMES,
  ...AGENCY_SHEETS,
  ...[unitsTable, ...Object.values(tables)].flatMap((table) => {
    const { sheet, columns } = table as { sheet?: string; columns?: Record<string, { heading: string }> };
    return [sheet ?? "", ...Object.values(columns ?? {}).map(({ heading }) => heading)];
  }),
  ...Object.values(LEVEL_TEXT),
  ...Object.values(LEVEL_SHORT_TEXT),
  ...FACT_KEYS.map((key) => `${factOf(key).name.slice(0, 1).toUpperCase()}${factOf(key).name.slice(1)}`),
  ...REGULATIONS.flatMap(({ number, title, shortTitle }) => [number, title, shortTitle]),
  ...["Xếp loại"],
].filter((name) => name.length > 1);

/** What people typed, and words of the law, stand in quotation marks where they stand in a sentence. */
const QUOTED = /“[^”]*”/g;

/** Names that the made-up answers hold, beside those that a page marks as Vietnamese. */
const NAMES = ["Trường Mầm non Sông Xanh", "Trường Tiểu học Sông Xanh", "Đảng, đoàn thể", "Chính quyền", "Trường học"];

/** Looks at the words of a page in English: nothing of ours is left in Vietnamese, marked as such or not. */
async function expectEnglishWords(sidebar: Sidebar) {
  const said = await saidOn(sidebar);
  const marked = said.filter(({ vietnamese }) => vietnamese).map(({ text }) => text);
  expect(marked.filter((text) => !STAYING.includes(text) && /[a-z]/i.test(text) && englishLine(text) !== text)).toEqual(
    [],
  );
  const names = [...STAYING, ...NAMES, ...marked.filter((text) => text.trim() !== "")].sort(
    (a, b) => b.length - a.length,
  );
  const left = said
    .filter(({ vietnamese }) => !vietnamese)
    .map(({ text }) => names.reduce((rest, name) => rest.replaceAll(name, ""), text.replace(QUOTED, "")))
    .filter((text) => VIETNAMESE_LETTERS.test(text));
  expect(left).toEqual([]);
}

const VIETNAMESE_LETTERS = /[à-ỹđ]/i;

describe("in both languages", () => {
  it.each(SCENES)("$name", async (scene) => {
    const sidebar = await openSidebar(browser, { server: scene.server ?? server, view: scene.view });
    if (scene.name !== "work that is running") await settled(sidebar);
    await scene.act?.(sidebar);
    await sidebar.page.evaluate(AXE);
    await expectGoodLooks(sidebar, "vi", axeWithout());
    const shown = await sidebar.page.locator("#view *").count();

    await sidebar.page.getByRole("button", { name: /^EN:/ }).click();
    await sidebar.page.locator("html[lang=en]").waitFor();
    // Not fewer parts: in English the words of the workbook stand in elements of their own.
    expect(await sidebar.page.locator("#view *").count()).toBeGreaterThanOrEqual(shown);
    // The colours are those just measured: contrast takes axe longer than all its other rules together.
    await expectGoodLooks(sidebar, "en", axeWithout("color-contrast"));
    if (scene.name !== "work that is running") await expectEnglishWords(sidebar); // its progress was begun in Vietnamese
    expect(sidebar.errors).toEqual([]);
    expect(sidebar.strays).toEqual([]);
    await sidebar.close();
  });
});

describe("a name that holds markup", () => {
  it("shows as text in every view", async () => {
    for (const view of ["overview", "check", "rate", "documents"]) {
      const sidebar = await openSidebar(browser, { server, view });
      await settled(sidebar);
      if (view === "documents") await press("li:has(#document-mau-02-danh-sach-cam-ket) .button")(sidebar);
      await openAll(sidebar);
      expect(await sidebar.page.locator("#view").textContent()).toContain(HTML_NAME);
      expect(await sidebar.page.locator("#view img").count()).toBe(0);
      await sidebar.close();
    }
  });
});

describe("the page before its script runs", () => {
  it("says what it is, without the server", () => {
    const html = readFileSync("dist/sidebar.html", "utf8");
    expect(html).toMatch(/<div id="app"><header><h1>Xếp loại<\/h1>/);
  });
});
