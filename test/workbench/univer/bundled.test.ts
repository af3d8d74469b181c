// This file checks that one esbuild call makes a program of headless Univer that node can run (trap 1).
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { workbookOf } from "../workbooks";

let folder: string;

const program = (headless: string) => `
import { openHeadless, registerCustomFunctions } from ${JSON.stringify(headless)};
const host = openHeadless(JSON.parse(process.argv[2]));
registerCustomFunctions(host, globalThis, { TWICE: (value) => value * 2 });
host.calculate().then(() => {
  console.log(JSON.stringify(host.snapshot().sheets["sheet-0"].cellData[0]));
  host.dispose();
});
`;

const formats: [string, BuildOptions][] = [
  ["cjs", { format: "cjs" }],
  [
    "mjs",
    {
      format: "esm",
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    },
  ],
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headless-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each(formats)("as %s", async (extension, options) => {
  const entry = join(folder, "program.js");
  const outfile = join(folder, `program-bundled.${extension}`);
  writeFileSync(entry, program(join(import.meta.dirname, "../../../workbench/univer/headless.ts")));
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    logLevel: "error",
    ...options,
  });
  const snapshot = JSON.stringify(workbookOf({ Bảng: [[3, "=TWICE(A1)", "=SUM(A1:B1)"]] }));
  const cells = JSON.parse(execFileSync("node", [outfile, snapshot], { encoding: "utf8" }));
  expect([cells[1].v, cells[2].v]).toEqual([6, 9]);
});
