// The action `open`: serves the workbench page for one file until the user stops it.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { message } from "../language/messages";
import { startServer } from "../server/server";
import type { OpenLine } from "./arguments";
import { Failure } from "./failure";
import { readInput } from "./files";

/** The program's own folders. */
export interface Folders {
  dist: string;
  page: string;
}

/** Prints the address and stays until Ctrl+C. Throws a `Failure` where the page cannot be served. */
export async function openPage({ file, port, browser }: OpenLine, { dist, page }: Folders): Promise<void> {
  if (!existsSync(join(dist, "00_app.js")) || !existsSync(join(page, "index.html"))) throw new Failure("not-built");
  readInput(file);
  const server = await startServer({ file, port, dist, page }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE" || error.code === "EACCES") throw new Failure("port-taken", { port: String(port) });
    throw error;
  });
  process.stdout.write(`${message("opened", { file: basename(file), address: server.address })}\n`);
  if (browser) showInBrowser(server.address);
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  await server.close();
}

/** Asks the system to show an address; where it cannot, the printed line is enough. */
function showInBrowser(address: string): void {
  const [program, ...words] = { darwin: ["open"], win32: ["rundll32", "url.dll,FileProtocolHandler"] }[
    process.platform as string
  ] ?? ["xdg-open"];
  const child = spawn(program as string, [...words, address], { detached: true, stdio: "ignore" });
  child.once("error", () => {});
  child.unref();
}
