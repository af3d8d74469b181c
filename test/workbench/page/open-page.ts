// Opens the workbench page on a copy of the sample, for a test or a picture, and writes down every request and every complaint of the browser.
import { deepEqual, ok } from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { ICellData, Nullable } from "@univerjs/core";
import type { Browser, Locator, Page } from "playwright-core";
import type { Workbench } from "../../../workbench/page/workbench";
import { startServer } from "../../../workbench/server/server";
import { stopClock } from "../../browser";

/** In the page: what the console of a user would see. */
declare const workbench: Workbench;

/** The workbook of the sample. */
export const SAMPLE = "samples/phuong-song-xanh-2024-q2.xlsx";

/** A place in the workbook, as `["Quyết định", "C3"]`. */
export type Place = readonly [sheet: string, cell: string];

/** What a test may want otherwise. */
export interface PageOptions {
  /** The name of the workbook file. */
  name?: string;
  /** The content of the workbook file; the sample's where nothing is said. */
  content?: Uint8Array;
  /** A script to run beside the bundle's own. */
  script?: string;
  /** The zone of the browser's clock. */
  timeZone?: string;
  /** Where the clock stands still, and how large the window is: for pictures. */
  context?: { now?: string; viewport?: { width: number; height: number }; deviceScaleFactor?: number };
}

/** Does again, `pause` milliseconds later, what a busy page has not taken; throws what the last try threw. */
async function untilItTakes(pause: number, attempt: () => Promise<void>): Promise<void> {
  const tries = 6;
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      if (count === tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** The page at work. */
export class OpenedPage {
  /** Addresses of all requests, of the page and of its frames. */
  readonly requests: string[] = [];
  /** Errors that no script caught, and what the browser wrote to the console as an error. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    /** The path of the workbook file. */
    readonly file: string,
    readonly origin: string,
    readonly close: () => Promise<void>,
  ) {
    page.context().on("request", (request) => this.requests.push(request.url()));
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (line) => {
      if (line.type() === "error") this.complaints.push(line.text());
    });
  }

  /** Starts a server on a copy of the workbook and opens its page in a context of its own. */
  static async open(browser: Browser, options: PageOptions = {}): Promise<OpenedPage> {
    const { name = "mẫu.xlsx", content = readFileSync(SAMPLE) } = options;
    const folder = mkdtempSync(join(tmpdir(), "page-"));
    const file = join(folder, name);
    writeFileSync(file, content);
    let dist = resolve("dist");
    if (options.script !== undefined) {
      dist = join(folder, "dist");
      cpSync("dist", dist, { recursive: true });
      writeFileSync(join(dist, "98_test.js"), options.script);
    }
    const server = await startServer({ file, port: 0, dist, page: resolve("build/page") });
    const close = async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    };
    return OpenedPage.at(browser, { address: server.address, file, close }, options);
  }

  /** Opens the page of a server that runs already, in a context of its own; `close` ends the server. */
  static async at(
    browser: Browser,
    { address, file, close }: { address: string; file: string; close: () => Promise<void> },
    { timeZone = "Asia/Ho_Chi_Minh", context: { now, ...window } = {} }: PageOptions = {},
  ): Promise<OpenedPage> {
    const context = await browser.newContext({
      viewport: { width: 1360, height: 820 },
      locale: "vi-VN",
      timezoneId: timeZone,
      ...window,
    });
    // Only for the bundle and the sidebar, each in a frame: the grid waits for its own pauses by the clock.
    if (now !== undefined) await context.addInitScript(`if (self !== top) (${stopClock})(${JSON.stringify(now)})`);
    const opened = new OpenedPage(await context.newPage(), file, new URL(address).origin, async () => {
      await context.close();
      await close();
    });
    await opened.page.goto(address);
    await opened.page.waitForFunction(() => workbench.view.stage !== "loading");
    return opened;
  }

  /** The frame of the add-on's sidebar. */
  get sidebar() {
    return this.page.frameLocator("aside iframe");
  }

  /** Runs a command of Univer's, as a shortcut would; nothing happens where it is refused. */
  async command(id: string): Promise<void> {
    await this.page.evaluate((command) => {
      workbench.opened?.host.api.executeCommand(command).catch(() => {});
    }, id);
  }

  /** A cell as it is stored. */
  cell(place: Place): Promise<Nullable<ICellData>> {
    return this.page.evaluate(([sheet, name]) => {
      const worksheet = workbench.opened?.host.workbook.getSheetByName(sheet);
      const range = worksheet?.getRange(name);
      return range && worksheet?.getSheet().getCellRaw(range.getRow(), range.getColumn());
    }, place);
  }

  /** Waits until the value of a cell matches. */
  async waitForCell(place: Place, pattern: RegExp): Promise<void> {
    await this.page.waitForFunction(
      ([sheet, name, text]) => {
        const worksheet = workbench.opened?.host.workbook.getSheetByName(sheet);
        const range = worksheet?.getRange(name);
        const cell = range && worksheet?.getSheet().getCellRaw(range.getRow(), range.getColumn());
        return new RegExp(text).test(String(cell?.v ?? ""));
      },
      [...place, pattern.source] as const,
    );
  }

  /** Puts values into cells without the keyboard. */
  async setCells(cells: readonly (readonly [...Place, string | number])[]): Promise<void> {
    await this.page.evaluate((list) => {
      for (const [sheet, name, value] of list) {
        workbench.opened?.host.workbook.getSheetByName(sheet)?.getRange(name).setValue(value);
      }
    }, cells);
  }

  /** Shows a sheet and presses a cell there with the mouse; the cell must be in view. */
  async press([sheet, name]: Place): Promise<void> {
    await this.page.getByRole("tab", { name: sheet, exact: true }).click();
    const rect = await this.page.evaluate(
      ([sheet, name]) => {
        const range = workbench.opened?.host.workbook.getSheetByName(sheet)?.getRange(name);
        if (!range) throw new Error(`no sheet ${sheet}`);
        const { x, y, width, height } = range.getCellRect();
        const areas = [...document.querySelectorAll(".univer canvas")].map((canvas) => canvas.getBoundingClientRect());
        const grid = areas.reduce((one, other) => (other.width * other.height > one.width * one.height ? other : one));
        return { x: grid.x + x, y: grid.y + y, width, height };
      },
      [sheet, name] as const,
    );
    // Far enough from the press before not to be a double click.
    await untilItTakes(1000, async () => {
      await this.page.mouse.click(rect.x + rect.width / 2, rect.y + rect.height / 2);
      await this.page.waitForFunction(
        ([sheet, name]) => {
          const { workbook } = workbench.opened?.host ?? {};
          const place = `${workbook?.getActiveSheet().getSheetName()}!${workbook?.getActiveRange()?.getA1Notation()}`;
          return place.split(":")[0] === `${sheet}!${name}`;
        },
        [sheet, name] as const,
        { timeout: 3000 },
      );
    });
  }

  /** Presses a cell and types into it. */
  async type(place: Place, text: string): Promise<void> {
    await this.press(place);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Calls a function of the script as the menu does, without waiting for its end. */
  async runScript(name: string): Promise<void> {
    await this.page.evaluate((name) => void workbench.runMenuItem(name), name);
  }

  /** Saves into the file that was opened, as the first save does. */
  async save(): Promise<void> {
    await this.page.keyboard.press("Control+s");
    await this.page.getByRole("button", { name: "Lưu vào tệp này" }).click();
    await this.page.getByText("Bản trước khi sửa còn ở tệp").waitFor();
  }

  /** Fails where a request left the machine, or the browser complained. */
  expectPeace(): void {
    const outside = this.requests.filter((address) => !/^(?:data|blob|about):/.test(address));
    deepEqual(
      outside.filter((address) => new URL(address).origin !== this.origin),
      [],
    );
    ok(outside.length > 3);
    deepEqual(this.complaints, []);
  }

  /** The selected cells, as `Quyết định!C3`. */
  selection(): Promise<string> {
    return this.page.evaluate(() => {
      const workbook = workbench.opened?.host.workbook;
      return `${workbook?.getActiveSheet().getSheetName()}!${workbook?.getActiveRange()?.getA1Notation()}`;
    });
  }

  /** Chooses a line of the menu of the file. */
  chooseFileItem(name: string): Promise<void> {
    return this.choose("Tệp", this.page.getByRole("menuitem", { name }));
  }

  /** Chooses a line of the add-on's menu, which opens the sidebar anew: what the frame before it shows is over. */
  async chooseAddonItem(name: string | RegExp): Promise<void> {
    await this.page.evaluate(() => document.querySelector("aside iframe")?.setAttribute("data-former", ""));
    const item = { name, exact: typeof name === "string" };
    await this.choose(
      "Tiện ích bổ sung",
      this.page.getByRole("menuitem", { name: "Xếp loại" }).first(),
      this.page.getByRole("menu", { name: "Xếp loại" }).getByRole("menuitem", item),
    );
    await this.page.locator("aside iframe:not([data-former])").waitFor();
  }

  /** Opens a menu of the bar and presses these lines; one that closed because a frame took the focus is opened again. */
  private async choose(menu: string, ...lines: Locator[]): Promise<void> {
    const bar = this.page.getByRole("button", { name: menu });
    const timeout = 5000;
    await untilItTakes(100, async () => {
      if ((await bar.getAttribute("aria-expanded")) !== "true") await bar.click({ timeout });
      for (const line of lines) await line.click({ timeout });
    });
  }
}
