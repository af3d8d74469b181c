// This file tells vitest where the tests are, which of them share a process, and how Univer, whose ES modules node cannot import, gets loaded.
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const univer = `${import.meta.dirname}/node_modules/@univerjs`;

/** Rooms of tests over pure functions: they leave nothing behind, so their files may share the process and its modules. */
const PURE = ["rating", "reports", "regulation", "regulations", "functions", "language", "workbook"].map(
  (room) => `test/${room}/**/*.test.ts`,
);

/** The rooms with the longest files, longest first: begun last, one of them would keep one worker busy while the other idles. */
const LONGEST = ["workbench/page/", "workbench/node/command-line", "faults/", "sidebar/browser/", "scripts/pictures/"];

/** Puts the longest files first within a project; vitest itself knows how long they take only after a first run. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const index = LONGEST.findIndex((room) => moduleId.includes(`/test/${room}`));
      return index < 0 ? LONGEST.length : index;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

const include = ["test/**/*.test.ts", "test/**/*.test.tsx"];

/** A newcomer with a fresh clone, and a period of three regulations through the page, button by button: minutes, so they have a command of their own (`npm run walk`). */
const WALK = ["test/house/fresh-clone.test.ts", "test/workbench/page/process.test.ts"];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@univerjs\/([^/]+)$/, replacement: `${univer}/$1/lib/cjs/index.js` },
      { find: /^@univerjs\/([^/]+)\/facade$/, replacement: `${univer}/$1/lib/cjs/facade.js` },
    ],
  },
  test: {
    reporters: ["default", "./scripts/closing-line.mjs"],
    pool: "forks",
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    env: { TZ: "Asia/Ho_Chi_Minh" },
    // These end what hangs; nothing is judged by its time, and a busy machine may be ten times slower.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      { extends: true, test: { name: "pure", include: PURE, isolate: false } },
      { extends: true, test: { name: "other", include, exclude: ["**/node_modules/**", ...WALK, ...PURE] } },
      { extends: true, test: { name: "walk", include: WALK } },
    ],
  },
});
