// What do loading and the views of the warehouse cost at 18,000, 180,000 and 1.8 million rows, beside a plain program over the same files?
import { spawnSync } from "node:child_process";
import {
  closeSync,
  createReadStream,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Engine, openEngine } from "../warehouse/engine";
import { loadFolder, prepare, workbooksIn } from "../warehouse/load";
import { RESULT_COLUMNS, type ResultRow, SIDE_TABLES } from "../warehouse/schema";
import { readUnitFile } from "../warehouse/unit-file";
import { readInput } from "../workbench/node/files";
import { type CitySize, cityRows, cityUnit, unitWorkbook, WHOLE_CITY } from "./city";
import { plainViews } from "./plain-views";

const SQL = "warehouse/sql";
const VIEWS = ["completeness", "levels_by_block", "quota_breaches", "rotation", "year_rollup", "trend"] as const;

/** Seconds by the clock, and of the processors: on a machine that others use the second says more. */
interface Time {
  clock: number;
  work: number;
}

/** What one way of doing it cost; every way runs in a process of its own. */
interface Cost {
  rows: number;
  load: Time;
  views: Record<string, Time>;
  peakMegabytes: number;
}

/** A running watch; called, it gives the time since it was started. */
function startWatch(): () => Time {
  const start = process.hrtime.bigint();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { clock: Number(process.hrtime.bigint() - start) / 1e9, work: (user + system) / 1e6 };
  };
}

const units = (count: number) =>
  Array.from({ length: count }, (_, number) => {
    const { regulation: _regulation, ...unit } = cityUnit(number);
    return { ...unit, quota_percent: null };
  });

/** The work of a process: `way` on the file or folder of a city of so many units. */
const WAYS: Record<string, (path: string, count: number) => Promise<Omit<Cost, "peakMegabytes">>> = {
  async duckdb(path, count) {
    const engine = await openEngine(`${path}.duckdb`, SQL, false);
    const watch = startWatch();
    await prepare(engine);
    await engine.append("units", SIDE_TABLES.units, units(count));
    await engine.run(
      `INSERT INTO results SELECT * FROM read_csv('${path}', delim = '\t', header = true, quote = '', nullstr = '')`,
    );
    return viewsOf(engine, watch);
  },

  async appender(path, count) {
    const engine = await openEngine(`${path}.appended.duckdb`, SQL, false);
    const watch = startWatch();
    await prepare(engine);
    await engine.append("units", SIDE_TABLES.units, units(count));
    await engine.append("results", engine.resultColumns, cityRows({ ...WHOLE_CITY, units: count }));
    return viewsOf(engine, watch);
  },

  async plain(path, count) {
    const watch = startWatch();
    const rows = await readRows(path);
    return plainCost(rows, count, watch());
  },

  async "duckdb workbooks"(path) {
    const engine = await openEngine(join(path, "kho.duckdb"), SQL, false);
    const watch = startWatch();
    const loaded = await loadFolder(engine, path, { list: [], out: "", progress: () => {} });
    if (loaded.problems.length > 0 || loaded.refused.length > 0) throw new Error("the workbooks of the city are sound");
    return viewsOf(engine, watch);
  },

  async "plain workbooks"(path, count) {
    const watch = startWatch();
    const rows = workbooksIn(path, "").flatMap((file, index) =>
      readUnitFile(readInput(file), file).rows.map((row) => ({ ...row, load_id: index + 1 })),
    );
    return plainCost(rows, count, watch());
  },
};

async function viewsOf(engine: Engine, watch: () => Time) {
  await engine.save();
  const load = watch();
  const views: Cost["views"] = {};
  for (const view of VIEWS) {
    const watch = startWatch();
    await engine.query(`SELECT * FROM ${view}`);
    views[view] = watch();
  }
  const { rows } = await engine.query("SELECT COUNT(*) FROM results");
  engine.close();
  return { rows: rows[0]?.[0] as number, load, views };
}

function plainCost(rows: readonly ResultRow[], count: number, load: Time) {
  const watch = startWatch();
  plainViews(rows, units(count));
  return { rows: rows.length, load, views: { all: watch() } };
}

/** The rows of a file with tabs; equal texts are kept once, as a careful program would. */
async function readRows(path: string): Promise<ResultRow[]> {
  const kept = new Map<string, string>();
  const keep = (text: string) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    kept.set(text, text);
    return text;
  };
  const kinds = Object.entries(RESULT_COLUMNS);
  const rows: ResultRow[] = [];
  let heading = true;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (!heading) {
      const cells = line.split("\t");
      const row = kinds.map(([name, kind], at) => {
        const cell = cells[at] ?? "";
        if (kind === "whole" || kind === "number") return [name, cell === "" ? null : Number(cell)];
        return [name, kind === "flag" ? cell === "true" : keep(cell)];
      });
      rows.push(Object.fromEntries(row) as ResultRow);
    }
    heading = false;
  }
  return rows;
}

/** Writes the rows of a city as a file with tabs. */
function writeRows(path: string, size: CitySize): void {
  const names = Object.keys(RESULT_COLUMNS) as (keyof ResultRow)[];
  const file = openSync(path, "w");
  let text = `${names.join("\t")}\n`;
  for (const row of cityRows(size)) {
    text += `${names.map((name) => row[name]).join("\t")}\n`;
    if (text.length < 1_000_000) continue;
    writeSync(file, text);
    text = "";
  }
  writeSync(file, text);
  closeSync(file);
}

/** Runs one way in a process of its own. */
function costOf(way: string, path: string, count: number): Cost | string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [process.argv[1] as string, way, path, String(count)],
    {
      encoding: "utf8",
    },
  );
  return status === 0
    ? (JSON.parse(stdout) as Cost)
    : (stderr.match(/[^\n]*(?:Error|out of memory)[^\n]*/)?.[0] ?? "failed");
}

/** The sum of the times of all views. */
function allViews({ views }: Cost): Time {
  const times = Object.values(views);
  return {
    clock: times.reduce((sum, { clock }) => sum + clock, 0),
    work: times.reduce((sum, { work }) => sum + work, 0),
  };
}

function printCosts(ways: readonly string[], path: string, count: number): void {
  const costs = ways.map((way) => ({ way, cost: costOf(way, path, count) }));
  const peer = costs.find(({ way }) => way.startsWith("plain"))?.cost;
  const ratio = (figure: (cost: Cost) => number, cost: Cost) =>
    typeof peer === "object" ? `${(figure(cost) / figure(peer)).toFixed(2)} ×` : "";
  for (const { way, cost } of costs) {
    if (typeof cost === "string") {
      console.log(`${way.padEnd(18)} ${cost}`);
      continue;
    }
    const { rows, load, peakMegabytes } = cost;
    const views = allViews(cost);
    const cells = [
      ...[String(rows), load.clock.toFixed(2), load.work.toFixed(2), (rows / load.clock).toFixed(0)],
      ...[views.clock.toFixed(2), views.work.toFixed(2), peakMegabytes.toFixed(0)],
      ...[ratio((one) => one.load.work, cost), ratio((one) => allViews(one).work, cost)],
      ratio((one) => one.peakMegabytes, cost),
    ];
    console.log(`${way.padEnd(18)}${cells.map((cell) => cell.padStart(11)).join("")}`);
    const each = Object.entries(cost.views).map(([view, { work }]) => `${view} ${work.toFixed(2)}`);
    if (each.length > 1) console.log(`${"".padEnd(20)}views, CPU s: ${each.join(", ")}`);
  }
}

const HEADINGS = ["rows", "load s", "CPU s", "rows/s", "views s", "CPU s", "peak MB", "load", "views", "memory"];

/** Rows of 20, 200 and 2,000 units, then real workbooks. */
function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), "city-"));
  console.log(
    "Loading and six views; each way in its own process; × is CPU time and memory against the plain program over the same files\n",
  );
  console.log(`${"".padEnd(18)}${HEADINGS.map((heading) => heading.padStart(11)).join("")}`);
  try {
    for (const count of [20, 200, 2000]) {
      const path = join(folder, `${count}.tsv`);
      writeRows(path, { ...WHOLE_CITY, units: count });
      console.log(`\n${count} units, file with tabs, ${(statSync(path).size / 1e6).toFixed(0)} MB`);
      printCosts(["duckdb", "appender", "plain"], path, count);
    }
    const count = 100;
    for (let number = 0; number < count; number++)
      writeFileSync(join(folder, `${cityUnit(number).unit_code}.xlsx`), unitWorkbook(number, WHOLE_CITY));
    console.log(`\n${count} workbooks`);
    printCosts(["duckdb workbooks", "plain workbooks"], folder, count);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function main(): Promise<void> {
  const [way, path, count] = process.argv.slice(2);
  if (way === undefined) return compare();
  const cost = await WAYS[way]?.(path as string, Number(count));
  console.log(JSON.stringify({ ...cost, peakMegabytes: process.resourceUsage().maxRSS / 1000 }));
}

main();
