// Tests that the pictures of the page are current: that each shows the words, styles and cells of today, without drawing one.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { longBienUnit } from "../../../samples/long-bien-unit";
import { STORIES, type Story } from "../../../scripts/pictures/list";
import { digest, type Fingerprints, FOLDER, MANIFEST, type Manifest, outdated } from "../../../scripts/pictures/shown";
import { plainWorkbook } from "../../../workbench/xlsx/plain-workbook";
import { launchBrowser } from "../../browser";
import { type Plant, replay } from "./replay";

const manifest: Manifest = JSON.parse(readFileSync(MANIFEST, "utf8"));
const PICTURES = STORIES.flatMap(({ pictures }) => pictures);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What is wrong with the pictures of a story, in sentences. */
async function faultsOf(story: Story, plant?: Plant): Promise<string[]> {
  const shown = await replay(browser, story, plant);
  return story.pictures.flatMap(({ name }, index) => outdated(name, manifest[name], shown[index] as Fingerprints));
}

describe("the pictures of the page", () => {
  it("are those of the list, as they were made", () => {
    expect(Object.keys(manifest)).toEqual(PICTURES.map(({ name }) => name));
    for (const [name, { image }] of Object.entries(manifest))
      expect(digest(readFileSync(join(FOLDER, `${name}.png`))), name).toBe(image);
  });

  it.each(PICTURES)("$name stands with words for those who do not see it where the list says", ({ name, pages }) => {
    for (const page of pages)
      expect(readFileSync(page, "utf8"), page).toMatch(
        new RegExp(`!\\[[^\\]]{20,}\\]\\([./a-z]*pictures/${name}\\.png\\)`),
      );
  });

  it("are small together", () => {
    const sizes = PICTURES.map(({ name }) => readFileSync(join(FOLDER, `${name}.png`)).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_000_000);
  });

  it.each(STORIES)("of $workbook show what it shows today", async (story) => {
    expect(await faultsOf(story)).toEqual([]);
  });
});

describe("a picture is outdated", () => {
  const [story] = STORIES as [Story];
  const check = { ...story, pictures: story.pictures.filter(({ name }) => name === "kiem-tra") };
  const inSidebar =
    (from: string, to: string): Plant =>
    (dist) => {
      const file = join(dist, "sidebar.html");
      const html = readFileSync(file, "utf8");
      expect(html.includes(from)).toBe(true);
      writeFileSync(file, html.replaceAll(from, to));
    };
  const sentence = (what: string) =>
    `docs/pictures/kiem-tra.png is outdated, for ${what} changed: npm run pictures makes it again`;

  it("where a text of the sidebar changed", async () =>
    expect(await faultsOf(check, inSidebar("Kiểm tra lại", "Soát lại"))).toEqual([sentence("its words")]));

  it("where a style and the sample changed", async () => {
    const sheets = longBienUnit({ people: 24, faults: true }).map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map((cell) => (cell === "Phạm Văn Uyên" ? "Phạm Văn Ước" : cell))),
    }));
    const folder = mkdtempSync(join(tmpdir(), "sample-"));
    const workbook = join(folder, "sample.xlsx");
    writeFileSync(workbook, plainWorkbook(sheets));
    expect(await faultsOf({ ...check, workbook }, inSidebar("--bad-wash: #fdecea", "--bad-wash: #ffecea"))).toEqual([
      sentence("its words, its styles"),
    ]);
    rmSync(folder, { recursive: true });
  });

  it("where its steps changed, or it was never made", () => {
    const made = manifest["kiem-tra"] as Manifest[string];
    expect(outdated("kiem-tra", made, { ...made, steps: "0" })).toEqual([sentence("its place in the list")]);
    expect(outdated("kiem-tra", undefined, made)).toEqual([
      "docs/pictures/kiem-tra.png was never made: npm run pictures makes it",
    ]);
  });
});
