// How long until the workbench page is ready with 3,000 people, and from the press to the summary; what the files weigh.
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { longBienUnit } from "../samples/long-bien-unit";
import { launchBrowser } from "../test/browser";
import { startServer } from "../workbench/server/server";
import { plainWorkbook } from "../workbench/xlsx/plain-workbook";

/** In the page: the running workbench. */
declare const workbench: { view: { stage: string } };

/** Milliseconds for one workbook: first paint, grid ready, and from the press to the summary in the sidebar. */
async function measure(browser: Browser, people: number): Promise<[number, number, number]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const file = join(folder, "unit.xlsx");
  writeFileSync(file, plainWorkbook(longBienUnit({ people, faults: true })));
  const server = await startServer({ file, port: 0, dist: resolve("dist"), page: resolve("build/page") });
  const page = await browser.newPage({ viewport: { width: 1360, height: 820 }, timezoneId: "Asia/Ho_Chi_Minh" });
  page.setDefaultTimeout(100_000);
  try {
    const start = performance.now();
    await page.goto(server.address);
    await page.waitForFunction(() => workbench.view.stage !== "loading");
    const ready = performance.now() - start;
    const paint = await page.evaluate(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    );
    const sidebar = page.frameLocator("aside iframe");
    await page.getByRole("button", { name: "Tiện ích bổ sung" }).click();
    await page.getByRole("menuitem", { name: "Xếp loại" }).first().click();
    await page.getByRole("menu", { name: "Xếp loại" }).getByRole("menuitem", { name: "Tổng quan" }).click();
    await sidebar.getByRole("tab", { name: "Xếp loại" }).click();
    const button = sidebar.getByRole("button", { name: "Xếp loại", exact: true });
    await button.waitFor();
    const press = performance.now();
    await button.click();
    await sidebar.getByText(`${people} người`).first().waitFor();
    return [paint, ready, performance.now() - press];
  } finally {
    await page.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

function bytes(name: string, file: string): void {
  const content = statSync(file).size;
  console.log(`${name.padEnd(34)} ${String(content).padStart(9)} bytes`);
}

async function main(): Promise<void> {
  const browser = await launchBrowser();
  const small = await measure(browser, 30);
  const large = await measure(browser, 3000);
  await browser.close();
  const row = (name: string, index: 0 | 1 | 2) =>
    console.log(
      `${name.padEnd(34)} ${small[index].toFixed(0).padStart(9)} ms ${large[index].toFixed(0).padStart(9)} ms ${(large[index] / small[index]).toFixed(1).padStart(7)} ×`,
    );
  console.log(`${"".padEnd(34)} ${"30 people".padStart(12)} ${"3,000 people".padStart(12)}`);
  row("first paint", 0);
  row("page ready, formulas computed", 1);
  row("press to summary", 2);
  bytes("server bundle (00_app.js)", "dist/00_app.js");
  bytes("sidebar (sidebar.html)", "dist/sidebar.html");
  bytes("workbench page (page.js)", "build/page/page.js");
}

main();
