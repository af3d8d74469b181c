// Does the steps of the pictures once more without the page: the sidebar alone in a browser, the bundle headless behind it.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { Story } from "../../../scripts/pictures/list";
import { type Fingerprints, fingerprintsOf } from "../../../scripts/pictures/shown";
import { type PictureDesk, prepare } from "../../../scripts/pictures/work";
import { emptyWorkbook } from "../../../workbench/xlsx/empty";
import { type Office, openBytes } from "../../actions/office";
import { stopClock } from "../../browser";
import { openSidebar, type Sidebar } from "../../sidebar/browser/sidebar";

/** What a test may plant in a copy of `dist`. */
export type Plant = (dist: string) => void;

/** The fingerprints of a story's pictures, in their order. What only the grid shows (keys that change no cell) is left out. */
export async function replay(browser: Browser, story: Story, plant: Plant = () => {}): Promise<Fingerprints[]> {
  const folder = mkdtempSync(join(tmpdir(), "replay-"));
  const dist = join(folder, "dist");
  cpSync("dist", dist, { recursive: true });
  writeFileSync(join(dist, "98_clock.js"), `(${stopClock})(${JSON.stringify(story.now)});`);
  plant(dist);
  const office = openBytes(story.workbook === null ? emptyWorkbook("Trang tính1") : readFileSync(story.workbook), dist);
  const desk = new ReplayDesk(browser, office, dist, story.now);
  try {
    // From here on cells can call the bundle's functions, as the self-test makes them do.
    await office.calculate();
    const found: Fingerprints[] = [];
    for (const picture of story.pictures) {
      await prepare(desk, picture);
      await desk.settle();
      found.push(
        await fingerprintsOf(picture, desk.sidebar, async () => {
          await office.calculate();
          return office.save().snapshot;
        }),
      );
    }
    return found;
  } finally {
    await desk.close();
    office.close();
    rmSync(folder, { recursive: true });
  }
}

class ReplayDesk implements PictureDesk {
  private opened: Sidebar | undefined;

  constructor(
    private readonly browser: Browser,
    private readonly office: Office,
    private readonly dist: string,
    private readonly now: string,
  ) {
    office.press("onOpen");
  }

  get sidebar() {
    if (!this.opened) throw new Error("No line of the menu was chosen yet");
    return this.opened.page;
  }

  /** The menu calls its function, and the sidebar that this shows is opened. */
  async chooseMenuItem(caption: string): Promise<void> {
    const { office, dist, now } = this;
    const lines = office.events.flatMap((event) => (event.kind === "menu" ? event.items : []));
    const line = lines.find((item) => item.kind === "item" && item.caption === caption);
    if (line?.kind !== "item") throw new Error(`The menu has no line “${caption}”`);
    office.press(line.functionName);
    const shown = office.events.filter((event) => event.kind === "sidebar").pop();
    const view = /data-view="([\w-]+)"/.exec(shown?.html ?? "")?.[1] ?? "";
    await this.close();
    this.opened = await openSidebar(this.browser, {
      ...{ view, dist, now, height: 2400 },
      server: (name, parameters) => ({ reply: office.reply(name, ...parameters) }),
    });
    this.opened.page.setDefaultTimeout(15_000);
  }

  /** Waits until the sidebar has its answers. */
  async settle(): Promise<void> {
    await this.sidebar.waitForFunction(() => document.querySelector(".status .progress") === null);
  }

  async openSheet(): Promise<void> {}

  async type([sheet, cell]: readonly [string, string], text: string): Promise<void> {
    this.office.type(sheet, cell, /^\d+(?:,\d+)?$/.test(text) ? Number(text.replace(",", ".")) : text);
  }

  async waitForCell(): Promise<void> {}

  async pressKeys(): Promise<void> {}

  async close(): Promise<void> {
    await this.opened?.close();
    this.opened = undefined;
  }
}
