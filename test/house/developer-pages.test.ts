// Tests that the paths and commands which the pages for developers name are there.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const PAGES = ["README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/write-a-regulation.md"];
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const REGULATION_FILES = readdirSync("src/regulations");

/** What only stands in the worked example, or is written when somebody runs a command. */
const INVENTED = /tan-an-2027|^(dist|build|out)\//;

/** Paths of the repository that a text marks as code, and files of regulations that it names alone. */
function pathsIn(text: string): string[] {
  const code = [...text.matchAll(/`([^`\n]+)`/g)].map(([, words = ""]) => words);
  return code.filter((words) => /^[\w.-]+(\/[\w.-]*)+$|^[\w-]+\.(ts|json)$/.test(words) && !INVENTED.test(words));
}

const isThere = (path: string) =>
  [path, `src/${path}`, `sidebar/${path}`].some((place) => existsSync(place)) || REGULATION_FILES.includes(path);

const commandsIn = (text: string) =>
  [...text.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name = ""]) => name);

describe("the pages for developers", () => {
  it.each(PAGES)("%s names paths and commands that are there", (page) => {
    const text = readFileSync(page, "utf8");
    expect(pathsIn(text).filter((path) => !isThere(path))).toEqual([]);
    expect(commandsIn(text).filter((name) => !(name in scripts))).toEqual([]);
  });

  it("would be caught with a path or a command that is not there", () => {
    expect(pathsIn("see `src/nowhere/file.ts`").filter((path) => !isThere(path))).toEqual(["src/nowhere/file.ts"]);
    expect(commandsIn("`npm run nothing`").filter((name) => !(name in scripts))).toEqual(["nothing"]);
  });
});
