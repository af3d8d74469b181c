// Mutates the rules folder by folder and prints the score of each: `npm run mutation [src/rating/quota.ts …]`.
import { spawnSync } from "node:child_process";

const FOLDERS = ["src/rating/**/*.ts", "src/regulation/**/*.ts", "src/regulations/**/*.ts"];

const given = process.argv.slice(2);
let status = 0;
for (const mutate of given.length > 0 ? given : FOLDERS) {
  console.log(`\n${mutate}`);
  const run = spawnSync("npx", ["stryker", "run", "--mutate", mutate], {
    stdio: "inherit",
    env: { ...process.env, TZ: "Asia/Ho_Chi_Minh" },
  });
  status ||= run.status ?? 1;
}
process.exitCode = status;
