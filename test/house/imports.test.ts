// Tests the linter's rule for the direction of imports (design §1) by planting a fault of each kind in a copy of the house.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const FORBIDDEN = [
  ["src/regulation/planted1.ts", "../rating/judge"],
  ["src/regulation/planted2.ts", "../regulations"],
  ["src/rating/planted1.ts", "../regulations"],
  ["src/rating/planted2.ts", "../workbook/table"],
  ["src/reports/planted1.ts", "../workbook/table"],
  ["src/workbook/planted1.ts", "../actions/check"],
  ["src/functions/planted1.ts", "../workbook/table"],
  ["src/actions/planted1.ts", "../functions/rating"],
  ["src/actions/planted3.ts", "../reports/documents"],
  ["src/language/planted1.ts", "../rating/judge"],
  ["src/rating/planted3.ts", "../../workbench/node/main"],
  ["sidebar/planted1.ts", "../workbench/node/main"],
  ["src/workbook/planted3.ts", "../../warehouse/load"],
  ["sidebar/planted3.ts", "../warehouse/load"],
  ["workbench/xlsx/planted1.ts", "../../warehouse/load"],
  ["warehouse/planted1.ts", "../src/actions/check"],
  ["warehouse/planted2.ts", "../workbench/node/main"],
  ["warehouse/planted3.ts", "../workbench/services/sheet"],
] as const;

const ALLOWED = [
  ["src/rating/planted4.ts", "../regulation/condition"],
  ["src/workbook/planted2.ts", "../rating/judge"],
  ["src/actions/planted2.ts", "../rating/judge"],
  ["src/functions/planted2.ts", "../regulations"],
  ["sidebar/planted2.ts", "../src/reports/documents"],
  ["workbench/planted1.ts", "../src/reports/documents"],
  ["workbench/node/main.ts", "../../warehouse/command"],
  ["warehouse/planted4.ts", "../workbench/node/grids"],
  ["warehouse/planted5.ts", "../src/workbook/table"],
] as const;

const PURE_ROOMS = ["src/rating/planted5.ts", "src/reports/planted2.ts", "src/functions/planted3.ts"];

const house = mkdtempSync(join(tmpdir(), "house-"));
let faulty = "";

function plant(file: string, source: string): void {
  mkdirSync(join(house, dirname(file)), { recursive: true });
  writeFileSync(join(house, file), source);
}

describe("the direction of imports", () => {
  beforeAll(() => {
    cpSync("biome.json", join(house, "biome.json"));
    for (const [file, from] of [...FORBIDDEN, ...ALLOWED])
      plant(file, `import { thing } from "${from}";\n\nexport const again = thing;\n`);
    for (const file of PURE_ROOMS) plant(file, "export const now = SpreadsheetApp.getActive();\n");
    const biome = resolve("node_modules/.bin/biome");
    const words = ["lint", "--vcs-enabled=false", "--reporter=github", "--max-diagnostics=none", "."];
    faulty = spawnSync(biome, words, { cwd: house, encoding: "utf8" }).stdout;
  });

  afterAll(() => rmSync(house, { recursive: true }));

  it.each(FORBIDDEN)("%s may not import %s", (file) =>
    expect(faulty).toMatch(new RegExp(`noRestrictedImports.*${file}`)),
  );

  it.each(ALLOWED)("%s may import %s", (file) => expect(faulty).not.toContain(file));

  it.each(PURE_ROOMS)("%s may not name a Google service", (file) =>
    expect(faulty).toMatch(new RegExp(`noRestrictedGlobals.*${file}`)),
  );
});
