// Tests that the generated pages of `docs/regulations/` are those of the data as it stands.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { regulationPage } from "../../scripts/regulation-page";
import { REGULATIONS } from "../../src/regulations";

describe("docs/regulations", () => {
  it("has one page a regulation and no other", () =>
    expect(readdirSync("docs/regulations").sort()).toEqual(REGULATIONS.map(({ id }) => `${id}.md`).sort()));

  it.each(REGULATIONS.map((regulation) => [regulation.id, regulation] as const))(
    "%s is current (npm run docs makes it again)",
    (id, regulation) => expect(readFileSync(`docs/regulations/${id}.md`, "utf8")).toBe(regulationPage(regulation)),
  );

  it.each(REGULATIONS.map((regulation) => [regulation.id, regulation] as const))(
    "%s names every open question and everything unverified",
    (_id, regulation) => {
      const page = regulationPage(regulation);
      for (const { question } of regulation.ambiguities) expect(page).toContain(question);
      for (const sentence of regulation.unverified) expect(page).toContain(sentence);
    },
  );
});
