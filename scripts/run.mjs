// Bundles a TypeScript program and runs it: `node scripts/run.mjs <file.ts> [words]`, in Viet Nam's time.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

const [program, ...words] = process.argv.slice(2);
const outfile = join("build", "programs", `${basename(program, ".ts")}.cjs`);
mkdirSync(join("build", "programs"), { recursive: true });
await build({
  entryPoints: [program],
  outfile,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "cjs",
  target: "node20",
  logLevel: "warning",
  charset: "utf8",
});
const result = spawnSync(process.execPath, [outfile, ...words], {
  stdio: "inherit",
  env: { ...process.env, TZ: "Asia/Ho_Chi_Minh" },
});
process.exitCode = result.status ?? 1;
