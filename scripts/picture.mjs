// Makes docs/pictures/workbench.png: the real page with the sample workbook, everybody rated.
import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SAMPLE = "phuong-song-xanh-2024-q2.xlsx";

/** The launcher that the tests use. */
async function browserLauncher() {
  const outfile = join(root, "build/programs/browser.mjs");
  await build({
    entryPoints: [join(root, "test/browser.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "warning",
  });
  return (await import(outfile)).launchBrowser;
}

/** Starts `xeploai open` and gives the address that it prints. */
function open(file) {
  const server = spawn(process.execPath, [join(root, "workbench/bin/xeploai.mjs"), "open", file, "--no-open"]);
  const address = new Promise((resolve, reject) => {
    let printed = "";
    server.stdout.on("data", (part) => {
      printed += part;
      const found = /http:\S+/.exec(printed);
      if (found) resolve(found[0]);
    });
    server.stderr.on("data", (part) => reject(new Error(String(part))));
  });
  return { server, address };
}

process.chdir(root);
const folder = mkdtempSync(join(tmpdir(), "picture-"));
copyFileSync(join("samples", SAMPLE), join(folder, SAMPLE));
const { server, address } = open(join(folder, SAMPLE));
const browser = await (await browserLauncher())();
try {
  const page = await browser.newPage({
    viewport: { width: 1360, height: 800 },
    locale: "vi-VN",
    deviceScaleFactor: 1.5,
  });
  await page.goto(await address);
  await page.getByRole("button", { name: "Tiện ích bổ sung" }).click();
  await page.getByRole("menuitem", { name: "Xếp loại" }).first().click();
  await page.getByRole("menuitem", { name: /trang Tổng hợp/ }).click();
  await page.frameLocator("aside iframe").getByText("24 người").first().waitFor();
  await page.mouse.move(700, 600);
  await page.waitForTimeout(1500);
  mkdirSync("docs/pictures", { recursive: true });
  await page.screenshot({ path: "docs/pictures/workbench.png" });
} finally {
  await browser.close();
  server.kill("SIGINT");
  rmSync(folder, { recursive: true });
}
