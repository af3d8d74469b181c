// A Stryker test runner for tests of pure rules: all of them in one process, each mutant in a freshly evaluated bundle.
//
// Stryker's own runner for vitest imports every file again for each mutant, which takes five seconds and more, here for
// two thousand of them. This one bundles sources and tests once. `describe` and `it` are its own, `expect` is vitest's.
import { readFileSync } from "node:fs";
import { bundle, failureOf, load, testFiles } from "./one-process.mjs";

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

/** Mutants by file that are to be tried, where not all are (scripts/mutation.mjs). */
const wanted = process.env.RULE_MUTANTS ? JSON.parse(readFileSync(process.env.RULE_MUTANTS, "utf8")) : {};

/** Whether a mutant was noticed in a former run and only stands within a place that is tried again. */
function isNoticed({ fileName, location: { start, end }, mutatorName, replacement }) {
  const [, keys] = Object.entries(wanted).find(([file]) => fileName.replaceAll("\\", "/").endsWith(file)) ?? [];
  const place = `${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
  return keys !== undefined && !keys.includes(`${place} ${mutatorName} ${replacement}`);
}

/** What Stryker asks of a test runner. */
class RuleTestRunner {
  constructor() {
    this.state = globalThis.__stryker__ ??= {};
    this.milliseconds = new Map();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.script = await bundle(testFiles(FOLDERS, LEFT_OUT));
  }

  async dryRun() {
    const results = [];
    for (const { id, name, body } of load(this.script)) {
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
    if (isNoticed(activeMutant)) return { status: "killed", killedBy: [], failureMessage: "before", nrOfTests: 0 };
    Object.assign(this.state, { hitCount: hitLimit ? 0 : undefined, hitLimit, activeMutant: undefined });
    if (mutantActivation === "static") this.state.activeMutant = activeMutant.id;
    let tests = [];
    const loadFault = await failureOf(() => {
      tests = load(this.script);
    });
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
}

export const strykerPlugins = [{ kind: "TestRunner", name: "rule-tests", injectableClass: RuleTestRunner }];
