// Tests of docs/quan-tri-vien.md: its scopes, its stores and the length of the journal are those of the program.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MOST_LINES } from "../../src/workbook/log";

const guide = readFileSync("docs/quan-tri-vien.md", "utf8");

/** The first column of the table under a heading, without the marks of code. */
function firstColumn(heading: string): string[] {
  const section = guide.split(/^## /m).find((text) => text.startsWith(heading)) ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("| "));
  return rows.slice(2).map((row) => row.split("|")[1]?.trim() ?? "");
}

describe("the administrator's guide", () => {
  it("explains each scope of the manifest in one sentence, and no other", () => {
    const { oauthScopes } = JSON.parse(readFileSync("appsscript.json", "utf8")) as { oauthScopes: string[] };
    const scopes = oauthScopes.map((scope) => `\`${scope.split("/").at(-1)}\``);
    expect(firstColumn("2.").sort()).toEqual(scopes.sort());
  });

  it("names every key that the add-on keeps outside the sheets", () => {
    const sources = readdirSync("src/actions").map((file) => readFileSync(join("src/actions", file), "utf8"));
    const keeping = sources.filter((source) => /\bkeep(DocumentValue|UserValue|Long)\b/.test(source)).join("\n");
    const keys = [...keeping.matchAll(/^(?:export )?const [A-Z]+ = "([a-z.]+)";$/gm)].map((match) => match[1]);
    expect(keys.length).toBeGreaterThan(3);
    for (const key of keys) expect(firstColumn("3.").join()).toContain(`\`${key}`);
  });

  it("and the privacy statement give the journal's length as it is", () => {
    expect(readFileSync("docs/quyen-rieng-tu.md", "utf8")).toContain(`${MOST_LINES.toLocaleString("de-DE")} dòng`);
  });
});
