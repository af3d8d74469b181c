// Begins a regulation: `npm run new:regulation -- id=… …` writes its file and its line in the index; docs/write-a-regulation.md goes on.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { indexWith, readStart, regulationSource } from "./regulation-source";

try {
  const start = readStart(process.argv.slice(2));
  const folder = join("src", "regulations");
  const file = join(folder, `${start.id}.ts`);
  if (existsSync(file)) throw new Error(`${file} is there already`);
  const index = indexWith(readFileSync(join(folder, "index.ts"), "utf8"), start.id);
  writeFileSync(file, regulationSource(start));
  writeFileSync(join(folder, "index.ts"), index);
  console.log(
    `${file} is begun. Next: npx biome check --write src, then replace every "CHƯA GHI" and run npx vitest run test/regulations.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
