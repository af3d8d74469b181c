// Tests of pure rules in one process: sources and tests bundled once, evaluated afresh as often as somebody changes something.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { build } from "esbuild";
import { expect } from "vitest";

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
  const name = [...titles, title].join(" > ");
  tests.push({ id: `${tests.length} ${name}`, name, file: globalThis.ruleTests.file, body });
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
      contents: `ruleTests.file = ${JSON.stringify(path)};\n${readFileSync(path, "utf8").replaceAll("import.meta.filename", JSON.stringify(path))}`,
      loader: "ts",
    }));
  },
};

/** The test files of some folders of `test/`, without those that are left out. */
export function testFiles(folders, leftOut = []) {
  return folders.flatMap((folder) =>
    readdirSync(join("test", folder))
      .map((file) => `${folder}/${file}`)
      .filter((file) => file.endsWith(".test.ts") && !leftOut.includes(file)),
  );
}

/** Source as a module of its own: what stands beside an import in one module is evaluated after it. */
const evaluatedFirst = (contents) => ({
  name: "evaluated first",
  setup(builder) {
    builder.onResolve({ filter: /^evaluated-first$/ }, () => ({ path: "evaluated-first", namespace: "first" }));
    builder.onLoad({ filter: /.*/, namespace: "first" }, () => ({ contents, loader: "ts", resolveDir: process.cwd() }));
  },
});

/** Test files and whatever they import as one script; `before` is source that is evaluated ahead of them. */
export async function bundle(files, before = "") {
  const { outputFiles } = await build({
    stdin: {
      contents: ["evaluated-first", ...files.map((file) => `./test/${file}`)]
        .map((path) => `import "${path}";`)
        .join("\n"),
      resolveDir: process.cwd(),
      loader: "ts",
    },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "cjs",
    charset: "utf8",
    write: false,
    logLevel: "warning",
    plugins: [evaluatedFirst(before), inPlaceOfVitest],
  });
  return new Script(`(function (require, module, exports) {${outputFiles[0].text}\n})`, { filename: "rule-tests.cjs" });
}

/** Evaluates a bundle afresh and gives the tests that it registers. Throws what it throws. */
export function load(script) {
  tests = [];
  titles = [];
  const module = { exports: {} };
  script.runInThisContext()(createRequire(join(process.cwd(), "package.json")), module, module.exports);
  return tests;
}

/** Why a test or a load fails; undefined where it does not. */
export async function failureOf(body) {
  try {
    await body();
    return undefined;
  } catch (error) {
    return (error instanceof Error && error.message) || String(error) || "failed";
  }
}
