// A Stryker test runner for tests of pure rules: all of them in one process, each mutant in a freshly evaluated bundle.
//
// Stryker's own runner for vitest imports every file again for each mutant, which takes five seconds and more, here for
// two thousand of them. This one bundles sources and tests once. `describe` and `it` are its own, `expect` is vitest's.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { build } from "esbuild";
import { expect } from "vitest";

/** The folders of tests that load sources and never `dist/`; the wider ones take their time and see the survivors alone. */
const FOLDERS = [
  ...["rating", "regulation", "regulations", "functions"],
  ...(process.env.RULE_TESTS === "all" ? ["reports", "workbook", "workbook/merge"] : []),
];
/** Thousands of rows or hundreds of workbooks each: every survivor would wait for them. The last two ask for more of vitest. */
const LEFT_OUT = [
  "rating/properties.test.ts",
  "functions/properties.test.ts",
  "rating/unknown-facts.test.ts",
  "regulations/conditions-grid.test.ts",
  "reports/privacy.test.ts",
  "workbook/unit.test.ts",
  "workbook/log.test.ts",
  "workbook/spreadsheet.test.ts",
];

/** The tests registered by the bundle, in order. */
let tests = [];
let titles = [];

const each = (register) => (table) => (title, body, timeout) => {
  const spread = table.every(Array.isArray);
  for (const row of table) register(title, () => (spread ? body(...row) : body(row)), timeout);
};
const describe = (title, body) => {
  titles.push(title);
  body();
  titles.pop();
};
const it = (title, body) => {
  tests.push({ id: `${tests.length} ${[...titles, title].join(" > ")}`, name: [...titles, title].join(" > "), body });
};
const skipIf = (register) => (isSkipped) => (isSkipped ? () => {} : register);
Object.assign(describe, { each: each(describe), skipIf: skipIf(describe) });
Object.assign(it, { each: each(it), skipIf: skipIf(it) });
globalThis.ruleTests = { describe, it, test: it, expect };

const inPlaceOfVitest = {
  name: "in place of vitest",
  setup(builder) {
    builder.onResolve({ filter: /^vitest$/ }, () => ({ path: "vitest", namespace: "rule-tests" }));
    builder.onLoad({ filter: /.*/, namespace: "rule-tests" }, () => ({ contents: "module.exports = ruleTests;" }));
    builder.onLoad({ filter: /\.test\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll("import.meta.filename", JSON.stringify(path)),
      loader: "ts",
    }));
  },
};

/** The sources and tests of the folder it runs in, as one script. */
async function bundle() {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join("test", folder))
      .map((file) => `${folder}/${file}`)
      .filter((file) => file.endsWith(".test.ts") && !LEFT_OUT.includes(file)),
  );
  const { outputFiles } = await build({
    stdin: { contents: files.map((file) => `import "./test/${file}";`).join("\n"), resolveDir: process.cwd() },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "cjs",
    charset: "utf8",
    write: false,
    logLevel: "warning",
    plugins: [inPlaceOfVitest],
  });
  return new Script(`(function (require, module, exports) {${outputFiles[0].text}\n})`, { filename: "rule-tests.cjs" });
}

/** What Stryker asks of a test runner. */
class RuleTestRunner {
  constructor() {
    this.state = globalThis.__stryker__ ??= {};
    this.require = createRequire(join(process.cwd(), "package.json"));
    this.milliseconds = new Map();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.script = await bundle();
  }

  async dryRun() {
    this.load();
    const results = [];
    for (const { id, name, body } of tests) {
      this.state.currentTestId = id;
      const begun = performance.now();
      const failureMessage = await failureOf(body);
      const timeSpentMs = performance.now() - begun;
      this.milliseconds.set(id, timeSpentMs);
      results.push({ id, name, timeSpentMs, ...(failureMessage ? { status: 1, failureMessage } : { status: 0 }) });
    }
    this.state.currentTestId = undefined;
    return { status: "complete", tests: results, mutantCoverage: this.state.mutantCoverage };
  }

  /** The quickest tests first; the first that fails is enough. */
  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    Object.assign(this.state, { hitCount: hitLimit ? 0 : undefined, hitLimit, activeMutant: undefined });
    if (mutantActivation === "static") this.state.activeMutant = activeMutant.id;
    const loadFault = await failureOf(() => this.load());
    if (loadFault) return { status: "killed", killedBy: [], failureMessage: loadFault, nrOfTests: 0 };
    this.state.activeMutant = activeMutant.id;
    const wanted = testFilter && new Set(testFilter);
    const chosen = tests.filter(({ id }) => !wanted || wanted.has(id));
    chosen.sort((one, other) => (this.milliseconds.get(one.id) ?? 0) - (this.milliseconds.get(other.id) ?? 0));
    for (const [index, { id, body }] of chosen.entries()) {
      const failureMessage = await failureOf(body);
      if (this.state.hitCount > hitLimit) return { status: "timeout", reason: "hit limit" };
      if (failureMessage) return { status: "killed", killedBy: [id], failureMessage, nrOfTests: index + 1 };
    }
    return { status: "survived", nrOfTests: chosen.length };
  }

  load() {
    tests = [];
    titles = [];
    const module = { exports: {} };
    this.script.runInThisContext()(this.require, module, module.exports);
  }
}

async function failureOf(body) {
  try {
    await body();
    return undefined;
  } catch (error) {
    return (error instanceof Error && error.message) || String(error) || "failed";
  }
}

export const strykerPlugins = [{ kind: "TestRunner", name: "rule-tests", injectableClass: RuleTestRunner }];
