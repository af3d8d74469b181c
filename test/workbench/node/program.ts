// Runs the built command line for tests: in this process, or as users do in one of its own.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { format } from "node:util";
import { vi } from "vitest";

/** What a run of the command line leaves. */
export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the program as a process of its own; where the process is not what a test is about, `xeploai` is quicker. */
export function startXeploai(...words: string[]): Run {
  return spawnSync(process.execPath, ["workbench/bin/xeploai.mjs", ...words], { encoding: "utf8" });
}

const { main } = createRequire(import.meta.url)(resolve("build/workbench.cjs")) as {
  main(words: readonly string[]): Promise<void>;
};

/** Runs the built program in this process, and takes what it and its libraries write. */
export async function xeploai(...words: string[]): Promise<Run> {
  const run: Run = { status: null, stdout: "", stderr: "" };
  const before = { exitCode: process.exitCode, console: { ...console } };
  const taken = [
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      run.stdout += text;
      return true;
    }),
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      run.stderr += text;
      return true;
    }),
  ];
  console.error = console.warn = (...said: unknown[]) => void process.stderr.write(`${format(...said)}\n`);
  try {
    await main(words);
    run.status = Number(process.exitCode);
  } finally {
    for (const spy of taken) spy.mockRestore();
    Object.assign(console, before.console);
    process.exitCode = before.exitCode;
  }
  return run;
}
