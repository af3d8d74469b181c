// Fuzzes whole workbooks of every regulation: `npm run fuzz [runs] [seed]` prints what was tried; a failure prints its seed.
import { throughFiles } from "./files";
import { PROPERTIES, type Property } from "./properties";
import { UNITS } from "./units";

const [runs = "200", from = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const numRuns = Number(runs);
let failures = 0;
const whole = { workbooks: 0, cells: 0 };
const start = performance.now();

/** A file takes some hundred times as long as cells at hand. */
const FILES_OF = 50;

async function fuzz({ name, run }: Property, numRuns: number): Promise<void> {
  const count = { workbooks: 0, cells: 0 };
  const begun = performance.now();
  for (const [index, unit] of UNITS.entries()) {
    const seed = Number(from) + index;
    try {
      await run(unit, { seed, numRuns }, count);
    } catch (error) {
      failures++;
      const { message, cause } = error as Error;
      console.log(
        `FAILED ${unit.regulation}, seed ${seed}: ${name}\n${message}\n${cause instanceof Error ? cause.message : ""}\n`,
      );
    }
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${count.workbooks} workbooks, ${count.cells} cells, ${seconds} s: ${name}`);
  whole.workbooks += count.workbooks;
  whole.cells += count.cells;
}
async function main(): Promise<void> {
  for (const property of PROPERTIES) await fuzz(property, numRuns);
  await fuzz(throughFiles, Math.ceil(numRuns / FILES_OF));
  console.log(
    `${numRuns} runs a property and regulation, seeds ${from} to ${Number(from) + UNITS.length - 1}: ${whole.workbooks} workbooks, ` +
      `${whole.cells} cells spoilt, ${((performance.now() - start) / 1000).toFixed(0)} s, ${failures} failures`,
  );
  process.exitCode = failures === 0 ? 0 : 1;
}

void main();
