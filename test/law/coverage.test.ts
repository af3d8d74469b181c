// Tests that every requirement row of law.md §10 has a test or a reason, and that `docs/law-coverage.md` says which.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lawCoverage, lawCoveragePage, rowIds, titlesOf } from "../../scripts/law-coverage";
import { LAW_ROWS } from "./rows";

const coverage = lawCoverage();
const ids = LAW_ROWS.map(({ id }) => id);

/** law.md lies beside the repository where it is developed; a clone elsewhere has the rows alone. */
const LAW = "../../shared/reference/law.md";
const LAW_NEXT_DOOR = "../shared/reference/law.md";
const law = [LAW, LAW_NEXT_DOOR].find((path) => existsSync(path));

describe("the rows of the law", () => {
  it("have a test, or one line on why not, and never both", () => {
    expect(LAW_ROWS.filter(({ id, left }) => left === undefined && !coverage.has(id)).map(({ id }) => id)).toEqual([]);
    expect(LAW_ROWS.filter(({ id, left }) => left !== undefined && coverage.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it("are all that tests name", () => expect([...coverage.keys()].filter((id) => !ids.includes(id))).toEqual([]));

  it("stand once each, and name an issue where the work is not done", () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, left = "", rest = "" } of LAW_ROWS)
      for (const reason of [left, rest])
        if (reason.includes("chưa làm")) expect(reason, id).toMatch(/^chưa làm \(issue \d\)/);
  });

  it("stand on the page as they are (npm run coverage:law makes it again)", () =>
    expect(readFileSync("docs/law-coverage.md", "utf8")).toBe(lawCoveragePage(coverage)));

  it.skipIf(law === undefined)("are those of law.md §10, in its order and its words", () => {
    const lines = readFileSync(law as string, "utf8")
      .split("\n")
      .flatMap((line) => {
        const [, id] = /^\| (S[0-4]-\d+) \|/.exec(line) ?? [];
        return id === undefined ? [] : [[id, line.replaceAll("*", "")] as const];
      });
    expect(ids).toEqual(lines.map(([id]) => id));
    for (const { id, words } of LAW_ROWS) {
      const line = new Map(lines).get(id);
      for (const part of words.split("…")) expect(line, id).toContain(part.trim());
    }
  });
});

describe("reading tests", () => {
  it("expands lists and ranges", () => {
    expect(rowIds("commitment (S2-6 … S2-8, S2-33)")).toEqual(["S2-6", "S2-7", "S2-8", "S2-33"]);
    expect(rowIds("quota (S4-20 to S4-22)")).toEqual(["S4-20", "S4-21", "S4-22"]);
    expect(rowIds("law.md 11.1, LB03")).toEqual([]);
  });

  it("gives each row of a table its title, inside its groups, and leaves out what is skipped and what is no title", () => {
    const source = `
      // S9-9 in a comment
      describe("steps", () => {
        it.each<[string, number]>([["tự đánh giá", 25], ["công khai", 3]])("%s: day %i (S2-33)", (step, day) => {});
        it.skip("S2-34", () => {});
        it(\`plain\`, () => expect("S2-35").toBe(""));
        it.each(TABLE)("%s computed", () => {});
      });`;
    expect(titlesOf(source)).toEqual([
      { groups: [], title: "steps" },
      { groups: ["steps"], title: "tự đánh giá: day 25 (S2-33)" },
      { groups: ["steps"], title: "công khai: day 3 (S2-33)" },
      { groups: ["steps"], title: "plain" },
      { groups: ["steps"], title: "%s computed" },
    ]);
  });
});
