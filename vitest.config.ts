// This file tells vitest where the tests are and how Univer, whose ES modules node cannot import, gets loaded.
import { defineConfig } from "vitest/config";

const univer = `${import.meta.dirname}/node_modules/@univerjs`;

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@univerjs\/([^/]+)$/, replacement: `${univer}/$1/lib/cjs/index.js` },
      { find: /^@univerjs\/([^/]+)\/facade$/, replacement: `${univer}/$1/lib/cjs/facade.js` },
    ],
  },
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    reporters: ["default", "./scripts/closing-line.mjs"],
    pool: "forks",
    maxWorkers: 2,
    env: { TZ: "Asia/Ho_Chi_Minh" },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
