// Gates on the files themselves: what clasp would push, and how big each may be.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Finding } from "./folder";

const FILES = ["00_app.js", "99_entry.js", "appsscript.json", "sidebar.html"];

/** The folder holds the four files and nothing else. */
export function fourFiles(folder: string): Finding[] {
  return difference(readdirSync(folder), "the folder has");
}

/** clasp's own answer, without network: it would push the four files (`clasp show-file-status --json`, clasp 3.4.1). */
export function pushed(folder: string): Finding[] {
  const house = mkdtempSync(join(tmpdir(), "clasp-"));
  try {
    cpSync(folder, join(house, "dist"), { recursive: true });
    writeFileSync(join(house, ".clasp.json"), JSON.stringify({ scriptId: "none", rootDir: "dist" }));
    const clasp = resolve("node_modules/@google/clasp/build/src/index.js");
    const words = [clasp, "show-file-status", "--json"];
    const { stdout, stderr } = spawnSync(process.execPath, words, {
      cwd: house,
      encoding: "utf8",
      env: { ...process.env, HOME: house },
    });
    const answer = /\{.*\}/s.exec(stdout)?.[0];
    if (!answer) return [`clasp gave no answer: ${stderr.trim() || stdout.trim()}.`];
    const { filesToPush } = JSON.parse(answer) as { filesToPush: string[] };
    return difference(
      filesToPush.map((file) => file.replace(/^dist\//, "")),
      "clasp would push",
    );
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

function difference(found: string[], who: string): Finding[] {
  return [
    ...found.filter((file) => !FILES.includes(file)).map((file) => `${file}: ${who} it, and it belongs nowhere.`),
    ...FILES.filter((file) => !found.includes(file)).map((file) => `${file} is missing: ${who} it not.`),
  ];
}

/**
 * Bytes that a file may have. The first is parsed anew for every cell call; Google publishes no limit of its own for the size of
 * a file (platform.md 6), so the others keep what we know to be quick.
 */
const CEILINGS: Record<string, number> = {
  "00_app.js": 150_000,
  "99_entry.js": 20_000,
  "sidebar.html": 850_000,
  "appsscript.json": 2_000,
};

/** No file is bigger than its ceiling. */
export function sizes(folder: string): Finding[] {
  return Object.entries(CEILINGS).flatMap(([file, most]) => {
    const path = join(folder, file);
    const size = existsSync(path) ? statSync(path).size : 0;
    return size > most ? [`${file} has ${size} bytes, ${size - most} more than it may.`] : [];
  });
}
