// A vitest reporter that prints the closing line `N passed, N failed` which CI reads.
export default class ClosingLine {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) counts[test.result().state] = (counts[test.result().state] ?? 0) + 1;
      if (module.state() === "failed" && tests.every((test) => test.result().state !== "failed")) counts.failed++;
    }
    console.log(
      `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}`,
    );
  }
}
