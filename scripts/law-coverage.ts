// Which tests name which requirement row of law.md §10, and the page that says so: read from the tests' source, not run.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type AnyNode, type CallExpression, type Expression, parse, type SpreadElement } from "acorn";
import { transformSync } from "esbuild";
import { REGULATIONS } from "../src/regulations";
import { LAW_ROWS } from "../test/law/rows";

/** One test, or a group of tests, by its file and its title. */
export interface NamedTest {
  file: string;
  title: string;
}

const ROW = /S(\d)-(\d+)(?:\s*(?:…|to|đến)\s*(?:S\1-)?(\d+))?/g;

/** The ids that a text names; a range (`S2-6 … S2-8`, `S4-20 to S4-25`) names all of its rows. */
export function rowIds(text: string): string[] {
  return [...text.matchAll(ROW)].flatMap(([, source, first, last = first]) =>
    Array.from(
      { length: Math.max(1, Number(last) - Number(first) + 1) },
      (_, index) => `S${source}-${Number(first) + index}`,
    ),
  );
}

/** A value that stands literally in the source; undefined for anything that has to be computed. */
function literal(node: AnyNode | null): unknown {
  if (node?.type === "Literal") return node.value;
  if (node?.type === "ArrayExpression") return node.elements.map(literal);
  if (node?.type === "TemplateLiteral" && node.expressions.length === 0) return node.quasis[0]?.value.cooked;
  if (node?.type === "UnaryExpression" && node.operator === "-") return -Number(literal(node.argument));
  return undefined;
}

/** A title with the values of a table's row in place of `%s`, `%i`, `%j`; one that is computed leaves the sign. */
function filledTitle(title: string, row: unknown): string {
  const values = Array.isArray(row) ? [...row] : [row];
  return title.replace(/%[sdijfo]/g, (sign) => {
    const value = values.shift();
    if (value === undefined) return sign;
    return sign === "%j" || typeof value === "object" ? JSON.stringify(value) : String(value);
  });
}

/** A call of `describe` or `it`: its titles, one a row of its table, and whether it holds other tests. */
function testCall(node: CallExpression): { titles: string[]; isGroup: boolean } | undefined {
  let { callee }: { callee: AnyNode } = node;
  let rows: unknown[] | undefined;
  if (callee.type === "CallExpression" && callee.callee.type === "MemberExpression") {
    const { object, property } = callee.callee;
    if (property.type !== "Identifier" || property.name !== "each") return undefined;
    const table = literal((callee.arguments[0] ?? null) as Expression | SpreadElement | null);
    rows = Array.isArray(table) ? table : undefined;
    callee = object;
  }
  if (callee.type !== "Identifier" || !/^(describe|it|test)$/.test(callee.name)) return undefined;
  const title = literal((node.arguments[0] ?? null) as Expression | SpreadElement | null);
  if (typeof title !== "string") return undefined;
  return { titles: rows?.map((row) => filledTitle(title, row)) ?? [title], isGroup: callee.name === "describe" };
}

function* childrenOf(node: AnyNode): Generator<AnyNode> {
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (child && typeof child === "object" && typeof child.type === "string") yield child as AnyNode;
}

/** Every title of a test file with the titles of the groups around it. Skipped tests are none. */
export function titlesOf(source: string): { groups: string[]; title: string }[] {
  const { code } = transformSync(source, { loader: "tsx", target: "es2022", jsx: "preserve" });
  const found: { groups: string[]; title: string }[] = [];
  const walk = (node: AnyNode, groups: string[]): void => {
    const call = node.type === "CallExpression" ? testCall(node) : undefined;
    for (const title of call?.titles ?? []) found.push({ groups, title });
    const inside = call?.isGroup ? [...groups, call.titles.join(" / ")] : groups;
    for (const child of childrenOf(node)) walk(child, inside);
  };
  walk(parse(code, { ecmaVersion: 2022, sourceType: "module" }), []);
  return found;
}

/** The tests that name each row: in a title, or as the citation of a regulation's example, which runs as a test. */
export function lawCoverage(): Map<string, NamedTest[]> {
  const coverage = new Map<string, NamedTest[]>();
  const add = (id: string, test: NamedTest) => coverage.set(id, [...(coverage.get(id) ?? []), test]);
  const files = readdirSync("test", { recursive: true, encoding: "utf8" })
    .map((file) => join("test", file).replaceAll("\\", "/"))
    .filter((file) => /\.test\.tsx?$/.test(file))
    .sort();
  for (const file of files) {
    const source = readFileSync(file, "utf8");
    if (!/S\d-\d/.test(source)) continue;
    for (const { groups, title } of titlesOf(source))
      for (const id of new Set(rowIds(title))) add(id, { file, title: [...groups, title].join(" › ") });
  }
  for (const { id: regulation, examples } of REGULATIONS)
    for (const { name, form, cite, expect } of examples) {
      // what lacks data shows how gaps are treated, not what the row asks for
      if (expect.level === "CHUA_DU") continue;
      for (const id of rowIds(cite.row ?? ""))
        add(id, { file: "test/regulations/examples.test.ts", title: `${regulation} › examples › ${form}: ${name}` });
    }
  return coverage;
}

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** The page `docs/law-coverage.md`. */
export function lawCoveragePage(coverage: ReadonlyMap<string, readonly NamedTest[]>): string {
  const tested = LAW_ROWS.filter(({ id }) => coverage.has(id));
  const left = LAW_ROWS.filter(({ id }) => !coverage.has(id));
  const testLines = (tests: readonly NamedTest[]) =>
    tests.map(({ file, title }) => `${cell(title)} (\`${file}\`)`).join("<br>");
  return [
    "# Law coverage",
    "",
    "Generated by `npm run coverage:law` from the titles of the tests, the citations of the regulations' examples and",
    "`test/law/rows.ts`; `test/law/coverage.test.ts` fails when it is out of date. The rows S0-1 … S4-45 are the requirements of",
    "the five documents (law.md §10).",
    "",
    `${LAW_ROWS.length} rows: ${tested.length} with tests, ${left.length} without.`,
    "",
    "## Rows with tests",
    "",
    "| Row | Words | Tests | Not shown yet |",
    "| --- | --- | --- | --- |",
    ...tested.map(
      ({ id, words, rest = "" }) => `| ${id} | ${cell(words)} | ${testLines(coverage.get(id) ?? [])} | ${cell(rest)} |`,
    ),
    "",
    "## Rows without a test",
    "",
    "| Row | Words | Reason |",
    "| --- | --- | --- |",
    ...left.map(({ id, words, left: reason = "" }) => `| ${id} | ${cell(words)} | ${cell(reason)} |`),
    "",
  ].join("\n");
}
