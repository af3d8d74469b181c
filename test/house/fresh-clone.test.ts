// A newcomer's walk: a fresh clone, the README's two commands, then the guide's first task in the page that `npm start` opens, step by step by its own text.
import { type ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOfGuide } from "../../scripts/guide/guide-lines";
import { doStep } from "../../scripts/guide/steps";
import { launchBrowser } from "../browser";
import { OpenedPage, SAMPLE } from "../workbench/page/open-page";
import { pageDesk } from "../workbench/page/page-desk";

const run = promisify(execFile);
const MINUTE = 60_000;
const folder = mkdtempSync(join(tmpdir(), "newcomer-"));
const clone = join(folder, "xeploai");

/** The shell of somebody who has just sat down: nothing of vitest's. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV$|TEST$|MODE$|DEV$|PROD$|SSR$|TZ$)/.test(name)),
);

/** The commands of a page's section, without the remarks behind them. */
function commandsOf(page: string, heading: string): string[] {
  const section = readFileSync(page, "utf8").split(`## ${heading}\n`)[1] ?? "";
  const block = /```sh\n([\s\S]*?)```/.exec(section)?.[1] ?? "";
  return block.split("\n").flatMap((line) => line.split(/\s+# /)[0] || []);
}

let browser: Browser;
let opened: OpenedPage | undefined;
beforeAll(async () => {
  const { status } = spawnSync("git", ["clone", "--quiet", ".", clone], { stdio: "inherit" });
  expect(status).toBe(0);
  browser = await launchBrowser();
}, 5 * MINUTE);
afterAll(async () => {
  await opened?.close();
  await browser.close();
  rmSync(folder, { recursive: true });
}, 10 * MINUTE);

/** Runs a command that stays, and opens the address that it prints. */
async function start(command: string): Promise<OpenedPage> {
  const program: ChildProcess = spawn("sh", ["-c", command], { cwd: clone, env: environment, detached: true });
  const address = await new Promise<string>((resolve, reject) => {
    let printed = "";
    program.stdout?.on("data", (part) => {
      printed += part;
      const found = /http:\S+/.exec(printed);
      if (found) resolve(found[0]);
    });
    program.once("exit", (status) => reject(new Error(`${command} ended with ${status}: ${printed}`)));
  });
  const close = async () => {
    // The shell, npm and the server are one group.
    process.kill(-(program.pid as number), "SIGINT");
  };
  return OpenedPage.at(browser, { address, file: join(clone, SAMPLE), close });
}

describe("a newcomer with a fresh clone", () => {
  const commands = commandsOf("README.md", "Two commands");

  it("is told two commands", () => expect(commands).toEqual(["npm ci && npm run demo", "npm ci && npm test"]));

  it.each(commands)(
    "%s does what it says",
    async (command) => {
      const { stdout } = await run("sh", ["-c", command], { cwd: clone, env: environment, maxBuffer: 2 ** 28 });
      if (command.endsWith("demo")) {
        const made = readdirSync(join(clone, "out")).filter((file) => /\.(?:xlsx|docx)$/.test(file));
        expect(made.length).toBeGreaterThan(3);
      } else expect(stdout.trimEnd().split("\n").pop()).toMatch(/^\d+ passed, 0 failed/);
    },
    60 * MINUTE,
  );

  for (const { number, text, steps } of linesOfGuide(readFileSync("docs/huong-dan/bat-dau.md", "utf8")))
    it(
      `${number}. ${text}`,
      async () => {
        for (const step of steps)
          if ("run" in step) {
            opened = await start(step.run);
            opened.page.setDefaultTimeout(MINUTE);
          } else await doStep(pageDesk(opened as OpenedPage), step);
      },
      5 * MINUTE,
    );

  it("leaves the clone as it was", () => {
    const { stdout } = spawnSync("git", ["status", "--porcelain"], { cwd: clone, encoding: "utf8" });
    expect(stdout).toBe("");
  });
});
