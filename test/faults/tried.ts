// Counts cut points and interleavings for the reporter, which prints their sum at the end of the whole run.
import type { TestContext } from "vitest";

/** What a fault test has tried. */
interface Tried {
  /** Service calls after which a run was stopped. */
  cutPoints?: number;
  /** Runs into which somebody else broke. */
  interleavings?: number;
}

declare module "vitest" {
  interface TaskMeta extends Tried {}
}

/** Notes what a test has tried. */
export function countTried({ task }: TestContext, tried: Tried): void {
  Object.assign(task.meta, tried);
}
