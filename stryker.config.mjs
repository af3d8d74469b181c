// What `npm run mutation` changes in the rules, one fault at a time, and which tests have to notice it.
export default {
  testRunner: "rule-tests",
  plugins: ["./scripts/rule-tests.mjs"],
  coverageAnalysis: "perTest",
  mutate: ["src/{rating,regulation,regulations}/**/*.ts"],
  // texts that people read are checked in their catalogue and against the documents, not by their letters here
  mutator: { excludedMutations: ["StringLiteral"] },
  // what runs when a file loads is data: the regulations, which their schema, examples and grids of conditions check
  ignoreStatic: true,

  jsonReporter: { fileName: "build/mutation/report.json" },
  reporters: ["clear-text", "json", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: "build/mutation/sandbox",
  ignorePatterns: ["build", "dist", "out", "samples/*.xlsx", "docs/pictures", ".git"],
  // what Stryker would do to the file needs the programming interface that TypeScript 7 does not have
  tsconfigFile: "none",
  concurrency: 1,
  timeoutMS: 8_000,
  allowEmpty: true,
};
