// Launches the headless browser of the tests: Chromium from npm on 64-bit Linux, the installed Chrome or Edge elsewhere.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { type Browser, chromium } from "playwright-core";

const PACKAGE = resolve("node_modules/@sparticuz/chromium");
/** Not the package's own list of arguments: that one switches web security off. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Launches a headless browser; whoever asked for it closes it. Unpacks it first where that was never done (2 s). */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform === "linux" && process.arch === "x64") {
    const folder = unpacked();
    return chromium.launch({
      executablePath: join(folder, "chromium"),
      args: ARGUMENTS,
      env: { ...process.env, ...environment(folder) } as Record<string, string>,
    });
  }
  try {
    return await chromium.launch({ channel: "chrome" });
  } catch {
    return chromium.launch({ channel: "msedge" });
  }
}

/** Lets the clock of a realm stand still at a time; the browser's own stand-in for it would stop the page's work too. Runs in the page. */
export function stopClock(now: string): void {
  const Real = Date;
  const at = Real.parse(now);
  globalThis.Date = new Proxy(Real, {
    construct: (target, words, self) => Reflect.construct(target, words.length === 0 ? [at] : words, self),
    get: (target, name) => (name === "now" ? () => at : Reflect.get(target, name)),
  });
}

/** The folder with the browser, its libraries and fonts; made whole under another name first, for two tests may race. */
function unpacked(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
  const folder = resolve("build/chromium", version);
  if (existsSync(folder)) return folder;
  const draft = `${folder}-${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const content = (file: string) => brotliDecompressSync(readFileSync(join(PACKAGE, "bin", file)));
  writeFileSync(join(draft, "chromium"), content("chromium.br"), { mode: 0o755 });
  for (const archive of ["al2023.tar.br", "fonts.tar.br"]) {
    const { status } = spawnSync("tar", ["-x", "-C", draft], { input: content(archive) });
    if (status !== 0) throw new Error(`tar could not unpack ${archive}`);
  }
  // The package's own list names folders of another machine.
  const fonts = `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts/cache</cachedir></fontconfig>`;
  writeFileSync(join(draft, "fonts.conf"), fonts);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Where the machine lacks a library (libnss3, libnspr4, libexpat) or any fonts, those of the package take their place. */
function environment(folder: string): Record<string, string> {
  const linked = spawnSync("ldd", [join(folder, "chromium")], { encoding: "utf8" });
  const lacking = linked.status !== 0 || linked.stdout.includes("not found");
  return {
    ...(lacking ? { LD_LIBRARY_PATH: join(folder, "lib") } : {}),
    ...(existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: folder }),
  };
}
