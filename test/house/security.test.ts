// Checks that every test which docs/security.md names is there, and that no test of test/security is left out of it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** The paths in a text, `a/{b,c}.ts` written out. */
function pathsIn(text: string): string[] {
  const quoted = [...text.matchAll(/`((?:test|fuzz)\/[^`\s]*)`/g)].map(([, path = ""]) => path);
  return quoted.flatMap((path) => {
    const [, before = "", choices, after = ""] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(path) ?? [];
    return choices === undefined ? [path] : choices.split(",").map((choice) => before + choice + after);
  });
}

const PATHS = pathsIn(readFileSync("docs/security.md", "utf8"));

it("every test that docs/security.md names is there", () => {
  expect(PATHS.length).toBeGreaterThan(20);
  expect(PATHS.filter((path) => !existsSync(path))).toEqual([]);
  expect(pathsIn("`test/a/{b,c}.test.ts`, `fuzz/d.ts`, `README.md`")).toEqual([
    ...["test/a/b.test.ts", "test/a/c.test.ts", "fuzz/d.ts"],
  ]);
});

it("every row of its tables names a test, or says the same as the row above", () => {
  const rows = readFileSync("docs/security.md", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !/^\| (?:Threat|---)/.test(line));
  expect(rows.length).toBeGreaterThan(25);
  expect(rows.filter((row) => !/`(?:test|fuzz)\/[^`]+`|the same/.test(row.split(" | ").at(-1) ?? ""))).toEqual([]);
});

it("every test of the rooms for hostile texts and templates is named", () => {
  const tests = ["test/security", "test/sidebar/template"].flatMap((room) =>
    readdirSync(room)
      .filter((file) => file.endsWith(".test.ts"))
      .map((file) => `${room}/${file}`),
  );
  expect(tests.filter((test) => !PATHS.includes(test))).toEqual([]);
});
