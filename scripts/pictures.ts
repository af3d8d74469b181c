// Makes the pictures of the page in `docs/pictures` and the manifest beside them from the real page: `npm run pictures`; `npm run pictures -- muc-khac` makes the story of that picture alone.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../test/browser";
import { OpenedPage } from "../test/workbench/page/open-page";
import { pageDesk } from "../test/workbench/page/page-desk";
import type { Workbench } from "../workbench/page/workbench";
import { emptyWorkbook } from "../workbench/xlsx/empty";
import { placeOf } from "./guide/steps";
import { type Area, type Crop, type Keys, STORIES, type Story, WINDOW } from "./pictures/list";
import { withPalette } from "./pictures/png";
import { digest, FOLDER, fingerprintsOf, MANIFEST, type Manifest } from "./pictures/shown";
import { prepare } from "./pictures/work";

/** In the page. */
declare const workbench: Workbench;

/** Pixels around what a picture shows of the sidebar. */
const MARGIN = 6;
/** A window in which all of a view of the sidebar is seen. */
const TALL = { width: 640, height: 2400 };

/** Takes the pictures of a story into the folder and their fingerprints into the manifest. */
async function take(browser: Browser, { workbook, now, pictures }: Story, manifest: Manifest): Promise<void> {
  const opened = await OpenedPage.open(browser, {
    name: workbook === null ? "don-vi.xlsx" : basename(workbook),
    content: workbook === null ? emptyWorkbook("Trang tính1") : readFileSync(workbook),
    context: { now, deviceScaleFactor: 1.5 },
  });
  const { page } = opened;
  page.setDefaultTimeout(120_000);
  const desk = { ...pageDesk(opened), pressKeys: (keys: Keys) => pressKeys(opened, keys) };
  try {
    for (const picture of pictures) {
      await page.setViewportSize("page" in picture.shows ? WINDOW : TALL);
      await prepare(desk, picture);
      await page.mouse.move(5, 5);
      // What is still being drawn or computed, or fades away, is not the picture.
      await page.waitForTimeout(1000);
      await page.getByText(/^Đang tính|^Đã tính xong/).waitFor({ state: "hidden" });
      const file = `${FOLDER}/${picture.name}.png`;
      const image = withPalette(await page.screenshot({ clip: await areaOf(opened, picture.shows) }));
      writeFileSync(file, image);
      const fingerprints = await fingerprintsOf(picture, opened.sidebar, () => page.evaluate(savedWorkbook));
      manifest[picture.name] = { ...fingerprints, image: digest(image) };
      console.log(`${file}: ${Math.round(image.length / 1024)} kB`);
    }
  } finally {
    await opened.close();
  }
}

/** The workbook, every formula computed. Runs in the page. */
async function savedWorkbook() {
  const host = workbench.opened?.host;
  if (!host) throw new Error("no workbook");
  await host.calculate();
  return host.snapshot();
}

async function pressKeys(opened: OpenedPage, { keys, in: place, says }: Keys): Promise<void> {
  const { page } = opened;
  if (place !== undefined) {
    const [sheet, cell] = placeOf(place);
    await page.getByRole("tab", { name: sheet, exact: true }).click();
    await page.evaluate(async () => {
      workbench.opened?.host.workbook.getActiveSheet().scrollToCell(0, 0);
      await workbench.opened?.host.calculate();
    });
    // A sheet that has just been opened may select its first cell after the press.
    while ((await opened.selection()) !== place) {
      await opened.press([sheet, cell]);
      await page.waitForTimeout(1000);
    }
  }
  await page.keyboard.type(keys, { delay: 50 });
  if (says !== undefined) await page.getByText(says).filter({ visible: true }).first().waitFor();
}

/** The area of the page that a picture shows: of the sidebar its whole width. */
async function areaOf({ page, sidebar }: OpenedPage, shows: Crop): Promise<Area> {
  if ("page" in shows) return shows.page;
  const frame = (await page.locator("aside iframe").boundingBox()) as Area;
  const boxes = await Promise.all(shows.sidebar.map((selector) => sidebar.locator(selector).first().boundingBox()));
  const [first, last] = boxes as [Area, Area];
  const top = Math.max(frame.y, first.y - MARGIN);
  const bottom = Math.min(frame.y + frame.height, last.y + last.height + MARGIN);
  return { ...frame, y: top, height: bottom - top };
}

/** Makes the pictures of every story, or of those with a picture whose name begins with one of the words. */
async function main(words: string[]): Promise<void> {
  const browser = await launchBrowser();
  const known: Manifest = existsSync(MANIFEST) ? JSON.parse(readFileSync(MANIFEST, "utf8")) : {};
  const wanted = ({ pictures }: Story) =>
    words.length === 0 || pictures.some(({ name }) => words.some((word) => name.startsWith(word)));
  try {
    for (const story of STORIES.filter(wanted)) await take(browser, story, known);
  } finally {
    await browser.close();
  }
  const names = STORIES.flatMap(({ pictures }) => pictures.map(({ name }) => name)).filter((name) => known[name]);
  const manifest = Object.fromEntries(names.map((name) => [name, known[name]]));
  writeFileSync(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
}

main(process.argv.slice(2));
