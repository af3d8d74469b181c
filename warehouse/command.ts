// The action `warehouse`: loads a folder of unit workbooks into the city's database, checks it, and prints or exports the views.
import { randomUUID } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { Failure } from "../workbench/node/failure";
import { type Output, readInput, writeOutputs } from "../workbench/node/files";
import type { WarehouseLine } from "./arguments";
import { bigQueryFiles } from "./bigquery";
import { checkWarehouse } from "./checks";
import { type Engine, openEngine } from "./engine";
import { csvFiles, excelFile } from "./export";
import { message } from "./language/messages";
import { loadFolder } from "./load";
import { cityPage } from "./page";
import { type Answers, asJson, asText, type Report } from "./report";
import { answerOf, worded } from "./tables";
import { readUnitList } from "./unit-list";
import { EXPORTED_VIEWS, type ExportedView } from "./views";

/** What the command line lends to the action. */
export interface Surroundings {
  /** The folder of the views' statements. */
  sqlFolder: string;
  /** Says in one sentence why a file was not read, and gives the exit status. */
  refuse(error: unknown, file: string): number;
}

/**
 * Runs the action and returns the exit status: 1 where a file could not be read, though the rest is loaded. Throws a `Failure`
 * where nothing could be done.
 */
export async function runWarehouse(line: WarehouseLine, { sqlFolder, refuse }: Surroundings): Promise<number> {
  const list = line.units === null ? [] : readUnitList(textOf(line.units), basename(line.units));
  const files = line.bigquery === null ? [] : writeBigQuery(line, line.bigquery, list, sqlFolder);
  if (line.folder === null) {
    process.stdout.write(
      line.json
        ? `${JSON.stringify({ files }, null, 2)}\n`
        : files.map((file) => `${message("file", { file })}\n`).join(""),
    );
    return 0;
  }
  const { folder, out } = line;
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Failure("warehouse.no-folder", { folder });
  let status = 0;
  const name = message(line.names ? "file.database-names" : "file.database");
  const { report, outputs } = await withDatabase(out, `${name}.duckdb`, sqlFolder, line.names, async (engine) => {
    const loaded = await loadFolder(engine, folder, { list, out, progress: progressLine() });
    for (const { error, file } of loaded.refused) status = Math.max(status, refuse(error, file));
    const problems = [...loaded.problems, ...(await checkWarehouse(engine))];
    const answers = await answersOf(engine, "units");
    const people = line.csv || line.xlsx ? await answersOf(engine, "people") : {};
    return {
      report: { loaded, problems, files, answers } satisfies Report,
      outputs: outputsOf(line, name, answers, { ...answers, ...people }),
    };
  });
  report.files.push(join(out, `${name}.duckdb`), ...writeOutputs(out, [folder], outputs));
  process.stdout.write(`${line.json ? asJson(report) : asText(report)}\n`);
  return status;
}

function textOf(file: string): string {
  return new TextDecoder("utf-8").decode(readInput(file));
}

/** Works on a copy of the database beside it, and puts the copy in its place once the work is done. */
async function withDatabase<Result>(
  out: string,
  name: string,
  sqlFolder: string,
  names: boolean,
  work: (engine: Engine) => Promise<Result>,
): Promise<Result> {
  const path = join(out, name);
  const beside = `${path}.${randomUUID()}.tmp`;
  try {
    mkdirSync(out, { recursive: true });
    if (existsSync(path)) copyFileSync(path, beside);
  } catch {
    throw new Failure("out-unwritable", { folder: out });
  }
  try {
    const engine = await openEngine(beside, sqlFolder, names);
    let result: Result;
    try {
      result = await work(engine);
      await engine.save();
    } finally {
      engine.close();
    }
    renameSync(beside, path);
    return result;
  } finally {
    for (const left of [beside, `${beside}.wal`]) rmSync(left, { force: true });
  }
}

/** The answers of the views of one kind, each asked once. */
async function answersOf(engine: Engine, kind: (typeof EXPORTED_VIEWS)[ExportedView]): Promise<Answers> {
  const answers: Answers = {};
  for (const view of Object.keys(EXPORTED_VIEWS) as ExportedView[])
    if (EXPORTED_VIEWS[view] === kind) answers[view] = await answerOf(engine, view);
  return answers;
}

/** The files asked for: the page from what tells of units alone, the tables from everything. */
function outputsOf(line: WarehouseLine, name: string, ofUnits: Answers, all: Answers): Output[] {
  const tables = Object.entries(all).map(([view, answer]) => worded(view as ExportedView, answer));
  return [
    ...(line.csv ? csvFiles(tables) : []),
    ...(line.xlsx ? [excelFile(tables, name)] : []),
    ...(line.page ? [{ name: `${name}.html`, bytes: new TextEncoder().encode(cityPage(ofUnits)) }] : []),
  ];
}

function writeBigQuery(
  { out }: WarehouseLine,
  dataset: string,
  list: Parameters<typeof bigQueryFiles>[0],
  sqlFolder: string,
): string[] {
  return writeOutputs(join(out, "bigquery"), [sqlFolder], bigQueryFiles(list, dataset, sqlFolder));
}

/** Milliseconds between two lines of progress; a load that takes less says nothing. */
const PROGRESS_EVERY = 2000;

function progressLine(): (done: number, all: number) => void {
  let last = Date.now();
  return (done, all) => {
    if (Date.now() - last < PROGRESS_EVERY) return;
    last = Date.now();
    process.stderr.write(`${message("progress", { done, all })}\n`);
  };
}
