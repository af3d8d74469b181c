// Opens the built sidebar in a real browser at 300 px, under a strict policy and Trusted Types, with a server that tests make up.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { stopClock } from "../../browser";

/** What the server does with a call: an answer, a failure of the platform, or silence. */
export type Answer = { reply: unknown } | "fails" | "never";
export type Server = (name: string, parameters: unknown[]) => Answer | Promise<Answer>;

/** How the sidebar is opened. */
export interface Opening {
  server: Server;
  view?: string;
  language?: string;
  height?: number;
  /** Whether the page's clock can be moved by hand. */
  clock?: boolean;
  /** The folder with `sidebar.html`, where it is another one than `dist`. */
  dist?: string;
  /** The time at which the page's clock stands still. */
  now?: string;
}

/** An open sidebar. */
export interface Sidebar {
  page: Page;
  /** Names of the server functions called, in order. */
  calls: string[];
  /** Errors of the page, violations of its policy among them. */
  errors: string[];
  /** Requests that went anywhere but to the page itself. */
  strays: string[];
  close(): Promise<void>;
}

/** The policy: nothing but the page's own script and style, by their digests, and no markup from strings. */
function policyOf(html: string): string {
  const digests = (tag: string) =>
    [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "g"))]
      .map(
        ([, content]) =>
          `'sha256-${createHash("sha256")
            .update(content ?? "")
            .digest("base64")}'`,
      )
      .join(" ");
  return [
    "default-src 'none'",
    `script-src ${digests("script")}`,
    `style-src ${digests("style")}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

/** Puts a stand-in for `google.script` into the page; its calls go to the test's own server. */
function standIn(): void {
  type Handlers = { success: (value: unknown) => void; failure: (error: Error) => void };
  const answer = (globalThis as unknown as { answerCall(name: string, parameters: unknown[]): Promise<unknown> })
    .answerCall;
  const runner = (handlers: Handlers): unknown =>
    new Proxy(
      {},
      {
        get(_target, name) {
          if (name === "withSuccessHandler") return (success: Handlers["success"]) => runner({ ...handlers, success });
          if (name === "withFailureHandler") return (failure: Handlers["failure"]) => runner({ ...handlers, failure });
          return async (...parameters: unknown[]) => {
            const said = (await answer(String(name), parameters)) as { reply: unknown } | "fails" | "never";
            if (said === "never") return;
            if (said === "fails") handlers.failure(new Error("PERMISSION_DENIED"));
            else handlers.success(said.reply);
          };
        },
      },
    );
  const nothing = () => undefined;
  Object.assign(globalThis, {
    google: { script: { run: runner({ success: nothing, failure: nothing }), host: { editor: { focus: nothing } } } },
  });
}

/** Opens `dist/sidebar.html` as the menu would. Whoever opens it closes it. */
export async function openSidebar(browser: Browser, opening: Opening): Promise<Sidebar> {
  const { server, view = "overview", language = "vi", height = 720, clock = false } = opening;
  const file = readFileSync(`${opening.dist ?? "dist"}/sidebar.html`, "utf8");
  const html = `${file}<div id="start" data-view="${view}" data-language="${language}" hidden></div>`;
  const host = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policyOf(file) });
    response.end(html);
  });
  await new Promise<void>((listening) => host.listen(0, "127.0.0.1", listening));
  const address = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
  const context = await browser.newContext({ viewport: { width: 300, height }, timezoneId: "Asia/Ho_Chi_Minh" });
  const page = await context.newPage();
  const sidebar: Sidebar = {
    ...{ page, calls: [], errors: [], strays: [] },
    async close() {
      await context.close();
      await new Promise((closed) => host.close(closed));
    },
  };
  page.on("pageerror", (error) => sidebar.errors.push(error.message));
  page.on("console", (line) => {
    if (line.type() === "error") sidebar.errors.push(line.text());
  });
  page.on("request", (request) => {
    if (request.url() !== address && !request.url().startsWith("blob:")) sidebar.strays.push(request.url());
  });
  await page.exposeFunction("answerCall", (name: string, parameters: unknown[]) => {
    sidebar.calls.push(name);
    return server(name, parameters);
  });
  if (clock) await page.clock.install();
  if (opening.now !== undefined) await page.addInitScript(stopClock, opening.now);
  await page.addInitScript(standIn);
  await page.goto(address);
  return sidebar;
}

/** Waits until nothing runs any more. */
export async function settled({ page }: Sidebar): Promise<void> {
  await page.waitForFunction(() => document.querySelector(".status .progress") === null);
}
