// Tests scripts/lean-regulations.mjs: the bundle's regulations are those of the sources, without quotes, rows of the law, examples and notes.
import { readdirSync, readFileSync } from "node:fs";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { leanRegulations, leanSource, serverRegulations } from "../../scripts/lean-regulations.mjs";
import { fingerprintOf } from "../../src/regulation/fingerprint";
import { REGULATIONS } from "../../src/regulations";
import * as tables from "../../src/workbook/tables";

/** The same value without the properties that the bundle leaves out. */
function lean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lean);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key, own]) => key !== "quote" && key !== "row" && own !== undefined);
  return Object.fromEntries(kept.map(([key, own]) => [key, key === "examples" ? [] : lean(own)]));
}

describe("the regulations in the bundle", () => {
  it("are the sources' own but for quotes, rows, examples and notes", async () => {
    const { outputFiles } = await build({
      entryPoints: ["src/regulations/index.ts"],
      bundle: true,
      write: false,
      format: "esm",
      plugins: [leanRegulations],
    });
    const text = outputFiles[0]?.text ?? "";
    const built = await import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);
    expect(lean(built.REGULATIONS)).toEqual(lean(REGULATIONS));
    expect(REGULATIONS.every((regulation) => regulation.examples.length > 0)).toBe(true);
    expect(built.REGULATIONS.every((regulation: { examples: unknown[] }) => regulation.examples.length === 0)).toBe(
      true,
    );
  });

  it("hold the same rules on the server, without what is said elsewhere", async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `export { REGULATIONS } from "./src/regulations";
          export { fingerprintOf } from "./src/regulation/fingerprint";`,
        resolveDir: ".",
        loader: "ts",
      },
      bundle: true,
      write: false,
      format: "esm",
      plugins: [serverRegulations],
    });
    const text = outputFiles[0]?.text ?? "";
    const built = await import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);
    expect(built.REGULATIONS.map(built.fingerprintOf)).toEqual(REGULATIONS.map(fingerprintOf));
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

  it("leave every column of the workbook's tables, whatever its key", async () => {
    const { outputFiles } = await build({
      entryPoints: ["src/workbook/tables.ts"],
      bundle: true,
      write: false,
      format: "esm",
      plugins: [serverRegulations],
    });
    const built = await import(
      `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? "").toString("base64")}`
    );
    const keysOf = (all: object) =>
      Object.fromEntries(Object.entries(all).map(([key, table]) => [key, Object.keys(table?.columns ?? {})]));
    expect(keysOf(built)).toEqual(keysOf(tables));
    expect(built.ballotsTable.columns.issued.heading).toBe("Phát ra");
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
