// What does RATING cost on 2,000 people × 30 items, beside a bare loop over the same numbers and a rules library?
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { Engine } from "json-rules-engine";
import { line, median } from "./measure";

const PEOPLE = 2000;

const context = createContext({});
for (const file of ["dist/00_app.js", "dist/99_entry.js"]) runInContext(readFileSync(file, "utf8"), context);

/** Makes a value in the bundle's own realm, as Sheets hands it over. */
const inside = <Value>(source: string): Value => runInContext(source, context) as Value;

const scores = inside<number[][]>(
  `Array.from({ length: ${PEOPLE} }, (_, row) => Array.from({ length: 30 }, (_, item) => (item < 20 ? 10 : 8 + ((row + item) % 5) / 2)))`,
);
const months = inside<string[][]>(
  `Array.from({ length: ${PEOPLE} }, () => ["Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "A"])`,
);
const flags = inside<string[][]>(`Array.from({ length: ${PEOPLE} }, () => [""])`);
const RATING = inside<(...parameters: unknown[]) => string[][]>("RATING");

/** The least that any rating does: is each cell a number on the scale and on a step, what do they add up to, what is lowest. */
const checkingLoop = inside<(rows: number[][]) => number>(`(function (rows) {
  let decided = 0;
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row];
    let total = 0, lowest = 10, lowestOfRest = 10, bad = 0;
    for (let item = 0; item < cells.length; item++) {
      const score = cells[item];
      if (typeof score !== "number" || score < 1 || score > 10 || (score * 2) % 1 !== 0) { bad++; continue; }
      total += score;
      if (item < 20) { if (score < lowest) lowest = score; } else if (score < lowestOfRest) lowestOfRest = score;
    }
    if (bad === 0 && total >= 280 && lowest >= 10 && lowestOfRest >= 8) decided++;
  }
  return decided;
})`);

const addingLoop = inside<(rows: number[][]) => number>(`(function (rows) {
  let total = 0;
  for (let row = 0; row < rows.length; row++) for (let item = 0; item < 30; item++) total += rows[row][item];
  return total;
})`);

/** The same score conditions in json-rules-engine: it awaits each person, so it is measured over fewer. */
async function rulesEngine(people: number): Promise<number> {
  const engine = new Engine();
  engine.addRule({
    conditions: {
      all: [
        { fact: "total", operator: "greaterThanInclusive", value: 280 },
        { fact: "lowest", operator: "greaterThanInclusive", value: 10 },
        { fact: "lowestOfRest", operator: "greaterThanInclusive", value: 8 },
      ],
    },
    event: { type: "DAT" },
  });
  const start = process.hrtime.bigint();
  for (let row = 0; row < people; row++) {
    const cells = scores[row] as number[];
    await engine.run({
      total: cells.reduce((sum, score) => sum + score, 0),
      lowest: Math.min(...cells.slice(0, 20)),
      lowestOfRest: Math.min(...cells.slice(20)),
    });
  }
  return (Number(process.hrtime.bigint() - start) / 1e6 / people) * PEOPLE;
}

async function main(): Promise<void> {
  const peer = median(() => checkingLoop(scores));
  console.log(`RATING on ${PEOPLE} people × 30 items, median; × is against the bare checking loop of this run\n`);
  console.log(line("bare loop: number, scale, step, sum, lowest", peer, peer));
  console.log(
    line(
      "bare loop: sum only",
      median(() => addingLoop(scores)),
      peer,
    ),
  );
  console.log(
    line(
      'RATING(scores; "LB04")',
      median(() => RATING(scores, "LB04")),
      peer,
    ),
  );
  const withFacts = () => RATING(scores, "LB04", "tháng", months, "kỷ luật", flags, "thanh tra", flags);
  console.log(line("RATING with months, discipline and inspection of each row", median(withFacts), peer));
  await rulesEngine(200);
  console.log(line("json-rules-engine 7.3.1, the three score conditions only", await rulesEngine(PEOPLE), peer));
}

main();
