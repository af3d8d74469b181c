// Checks that every rule of docs/platform-facts.md has its test and every numbered test its rule, and that services have Google's types.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Rule {
  number: string;
  source: string;
  tag: string;
  test: string;
}

const RULES: Rule[] = readFileSync("docs/platform-facts.md", "utf8")
  .split("\n")
  .filter((line) => /^\| P-\d+ /.test(line))
  .map((line) => {
    const [number = "", , source = "", tag = "", test = ""] = line
      .split(" | ")
      .map((cell) => cell.replace(/^\||\|$/g, "").trim());
    return { number, source, tag, test };
  });

/** The numbers in the names of tests, with the file that each stands in. */
const TESTS = readdirSync("test/workbench", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts"))
  .flatMap((file) =>
    [...readFileSync(`test/workbench/${file}`, "utf8").matchAll(/"(P-\d+): /g)].map(
      ([, number]) => `${number} ${file}`,
    ),
  );

describe("the platform's rules", () => {
  it("have a test with their number in the file that their row names, and no test has a number without a row", () => {
    expect(RULES.length).toBeGreaterThan(50);
    expect([...TESTS].sort()).toEqual(RULES.map(({ number, test }) => `${number} ${test.replaceAll("`", "")}`).sort());
  });

  it("are numbered once each, without a gap", () => {
    const numbers = RULES.map(({ number }) => Number(number.slice(2))).sort((one, other) => one - other);
    expect(numbers).toEqual(Array.from({ length: RULES.length }, (_, index) => index + 1));
  });

  it.each(RULES)("$number has a tag and a source", ({ source, tag }) => {
    expect(["D", "S", "I", "?"]).toContain(tag);
    expect(source.length).toBeGreaterThan(10);
    if (tag === "D") expect(source).toMatch(/\.google\.com|blogspot\.com/);
  });
});

describe("the services of the workbench", () => {
  const files = readdirSync("workbench/services").filter((file) => file.endsWith(".ts"));
  const made = files.flatMap((file) => {
    const source = readFileSync(`workbench/services/${file}`, "utf8");
    return [...source.matchAll(/service<([\w.]+)>\(/g)].map(([, type = ""]) => ({ file, type, source }));
  });

  it("are found", () => expect(made.length).toBeGreaterThan(25));

  it.each(made)("$file: $type is a type of @types/google-apps-script", ({ type, source }) => {
    if (type.startsWith("GoogleAppsScript.")) return;
    const alias = new RegExp(`^type ${type} = (.*);$`, "m").exec(source)?.[1];
    const generic = new RegExp(`function \\w+<${type} extends object>`).test(source);
    if (!generic)
      expect(alias).toMatch(/^(?:GoogleAppsScript\.[\w.]+|Pick<GoogleAppsScript\.[\w.]+, .*>|Pick<Console, .*>)$/);
  });
});
