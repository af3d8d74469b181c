// Mutates the rules group by group and prints the score of each: `npm run mutation [src/rating/quota.ts …]`.
import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";

/** Small enough that what is done stays done where a run is stopped. */
const GROUPS = [
  ["rating/fraction", "rating/quota", "rating/leave", "rating/calendar", "rating/ballot", "rating/period"],
  ["rating/scores", "rating/decision", "rating/prepared-form"],
  ["regulation/condition", "regulation/levels", "regulation/facts", "regulation/form", "regulation/values"],
  ["rating/judge"],
  ["regulation/assessor", "regulation/fingerprint", "regulation/schema"],
  ["rating/unit", "rating/year", "rating/facts"],
  ["rating/assessors", "rating/commitment", "rating/notes", "rating/records", "rating/reward"],
  ["rating/sheets", "rating/summary", "rating/wording"],
  ["regulations/*"],
].map((files) => files.map((file) => `src/${file}.ts`).join(","));

const given = process.argv.slice(2);
let status = 0;
for (const [index, mutate] of (given.length > 0 ? given : GROUPS).entries()) {
  console.log(`\n${mutate}`);
  // what a former run of this group found is used again where neither the source nor its tests have changed
  const former = `build/mutation/${mutate.replace(/\W+/g, "-")}.json`;
  const report = `build/mutation/report-${index}.json`;
  rmSync("build/mutation/report.json", { force: true });
  const run = spawnSync("npx", ["stryker", "run", "--mutate", mutate, "--incremental", "--incrementalFile", former], {
    stdio: "inherit",
    env: { ...process.env, TZ: "Asia/Ho_Chi_Minh" },
  });
  status ||= run.status ?? 1;
  if (run.status === 0) cpSync("build/mutation/report.json", report);
}
process.exitCode = status;
