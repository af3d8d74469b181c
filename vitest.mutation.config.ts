// This file tells vitest which tests the mutation run needs: those of the rules, which load sources and never `dist/`.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/{rating,regulation,regulations,functions}/**/*.test.ts"],
    // thousands of random rows each: they find little that the examples do not, and every survivor would wait for them
    exclude: ["test/{rating,functions}/properties.test.ts", "test/regulations/conditions-grid.test.ts"],
    // one run of modules for all files: a mutant waits for its tests and not for the same imports again and again
    isolate: false,
    fileParallelism: false,
    reporters: ["default"],
    env: { TZ: "Asia/Ho_Chi_Minh" },
    testTimeout: 60_000,
  },
});
