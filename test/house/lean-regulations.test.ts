// Tests scripts/lean-regulations.mjs: the bundle's regulations are those of the sources, without quotes, rows of the law, examples and notes.
import { readdirSync, readFileSync } from "node:fs";
import { build, type Plugin } from "esbuild";
import { describe, expect, it } from "vitest";
import { leanRegulations, leanSource, serverRegulations } from "../../scripts/lean-regulations.mjs";
import { fingerprintOf } from "../../src/regulation/fingerprint";
import type { Regulation } from "../../src/regulation/schema";
import { REGULATIONS } from "../../src/regulations";
import * as tables from "../../src/workbook/tables";

/** The same value without the properties that the bundle leaves out. */
function lean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lean);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key, own]) => key !== "quote" && key !== "row" && own !== undefined);
  return Object.fromEntries(kept.map(([key, own]) => [key, key === "examples" ? [] : lean(own)]));
}

/** What a source exports once it is bundled with a plugin. */
async function builtWith(plugin: Plugin, contents: string) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: "." },
    bundle: true,
    write: false,
    format: "esm",
    plugins: [plugin],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? "").toString("base64")}`);
}

describe("the regulations in the bundle", () => {
  it("are the sources' own but for quotes, rows, examples and notes", async () => {
    const built = await builtWith(leanRegulations, 'export { REGULATIONS } from "./src/regulations";');
    expect(lean(built.REGULATIONS)).toEqual(lean(REGULATIONS));
    expect(REGULATIONS.every((regulation) => regulation.examples.length > 0)).toBe(true);
    expect(built.REGULATIONS.every((regulation: { examples: unknown[] }) => regulation.examples.length === 0)).toBe(
      true,
    );
  });

  it("hold the same rules on the server, without what is said elsewhere", async () => {
    const built = await builtWith(
      serverRegulations,
      `export { REGULATIONS } from "./src/regulations";
          export { fingerprintOf } from "./src/regulation/fingerprint";`,
    );
    expect(built.REGULATIONS.map(built.fingerprintOf)).toEqual(REGULATIONS.map(fingerprintOf));
    const withoutIdle = ({ ambiguities }: Regulation) =>
      ambiguities.filter(({ touches }) => touches !== "nothing").map(({ id, readings }) => [id, readings]);
    const inTheBundle = ({ ambiguities }: Regulation) => ambiguities.map(({ id, readings }) => [id, readings]);
    expect(built.REGULATIONS.map(inTheBundle)).toEqual(REGULATIONS.map(withoutIdle));
    for (const { title, unverified, sources, forms } of built.REGULATIONS) {
      expect([title, unverified]).toEqual([undefined, undefined]);
      for (const source of Object.values<{ short: string }>(sources)) expect(source.short).toBeTruthy();
      for (const form of forms) {
        expect(form.cite.at, form.id).toBeTruthy();
        for (const { own = [], further = [], any = [] } of form.ladder)
          for (const leaf of [...own, ...further, ...any]) expect(leaf.cite.at, leaf.text).toBeTruthy();
      }
    }
  });

  it("have every table with every column that the sources have, without its looks", async () => {
    const built = await builtWith(serverRegulations, 'export * from "./src/workbook/tables";');
    const withoutLooks = (table: unknown) =>
      JSON.parse(JSON.stringify(table, (key, value) => (key === "width" || key === "holds" ? undefined : value)));
    const objects = Object.entries(tables).filter(([, table]) => typeof table === "object");
    expect(objects.length).toBeGreaterThan(10);
    for (const [name, table] of objects) expect(built[name], name).toEqual(withoutLooks(table));
  });

  it("hold no quote at all", async () => {
    for (const file of readdirSync("src/regulations")) {
      const source = readFileSync(`src/regulations/${file}`, "utf8");
      expect(await leanSource(source), file).not.toMatch(/(?:quote|row): (?!void 0)/);
    }
  });

  it("keep a text that only looks like one", async () => {
    const source = 'export const a = { title: "quote: x", quote: "gone", examples: [1], kept: [2] };';
    expect(await leanSource(source)).toContain('title: "quote: x", examples: [], kept: [2]');
  });

  it("loses the arguments of a citing function with its parameters, and no argument that is used", async () => {
    const source = [
      'const at = (place: string, row: string, quote: string) => ({ source: "d", at: place, row, quote });',
      "const sized = (row: string) => ({ text: row.trim(), row });",
      'export const b = [at("one", "S1-1", "words"), at("two", "S1-2", "more"), sized("kept")];',
    ].join("\n");
    const lean = await leanSource(source);
    expect(lean).toContain('[at("one"), at("two"), sized("kept")]');
    expect(lean).not.toMatch(/S1-1|words/);
  });
});
