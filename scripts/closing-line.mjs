// A vitest reporter that prints how much the fault tests tried in all, and the closing line `N passed, N failed` which CI reads.
export default class ClosingLine {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    const tried = { cutPoints: 0, interleavings: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) {
        counts[test.result().state] = (counts[test.result().state] ?? 0) + 1;
        for (const kind of Object.keys(tried)) tried[kind] += test.meta()[kind] ?? 0;
      }
      if (module.state() === "failed" && tests.every((test) => test.result().state !== "failed")) counts.failed++;
    }
    if (tried.cutPoints + tried.interleavings > 0)
      console.log(`${tried.cutPoints} cut points and ${tried.interleavings} interleavings tried in all`);
    console.log(
      `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}`,
    );
  }
}
