#!/usr/bin/env node
// Starts the workbench's command line: the clock of Viet Nam first, for dates in cells have no zone of their own.
process.env.TZ = "Asia/Ho_Chi_Minh";
const { existsSync } = await import("node:fs");
const { createRequire } = await import("node:module");
const { fileURLToPath } = await import("node:url");

const program = fileURLToPath(new URL("../../build/workbench.cjs", import.meta.url));
if (existsSync(program)) {
  const { main } = createRequire(import.meta.url)(program);
  await main(process.argv.slice(2));
} else {
  process.stderr.write("Chưa có thư mục build: chạy “npm run build” rồi làm lại.\n");
  process.exitCode = 1;
}
