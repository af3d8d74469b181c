// Loads a folder of unit workbooks into the warehouse: each file once, a bad one named, the rest kept.
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { REGULATIONS } from "../src/regulations";
import { readInput } from "../workbench/node/files";
import type { Engine } from "./engine";
import { quotaTables } from "./quotas";
import { type ResultRow, type RowOf, SIDE_TABLES } from "./schema";
import { type FiledRow, type FileProblem, problemOf, readUnitFile, type Unit } from "./unit-file";
import { codesByName, type ListedUnit } from "./unit-list";

/** The smallest group of which figures may be published. */
const MINIMUM_GROUP = 5;

/** Rows that are gathered before they go into the database. */
const BATCH = 50_000;

/** What a load came to. */
export interface Loaded {
  /** Workbooks in the folder. */
  files: number;
  /** Those that were read now; the others were known or could not be read. */
  read: number;
  /** Rows of `Kết quả` in those, and how many of them the warehouse did not hold yet. */
  rows: number;
  added: number;
  problems: FileProblem[];
  /** Files that could not be read, and what was thrown. */
  refused: { file: string; error: unknown }[];
}

/** How to load. */
export interface LoadOptions {
  /** The city's list of units; empty where there is none. */
  list: readonly ListedUnit[];
  /** A folder that is left out: the program's own results. */
  out: string;
  /** Called after each file. */
  progress(done: number, all: number): void;
}

/** The workbooks of a folder and those below it, sorted by path; a file that an office program has open is not one. */
export function workbooksIn(folder: string, out: string): string[] {
  const left = resolve(out);
  const walk = (at: string): string[] =>
    readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
      const path = join(at, entry.name);
      if (entry.isDirectory()) return resolve(path) === left ? [] : walk(path);
      return entry.isFile() && /\.xls[xm]?$/i.test(entry.name) && !/^(?:~\$|\.)/.test(entry.name) ? [path] : [];
    });
  return walk(folder).sort((one, other) => (one < other ? -1 : 1));
}

/** Loads the workbooks of `folder` that the warehouse does not know yet. Loading the same folder again changes nothing. */
export async function loadFolder(
  engine: Engine,
  folder: string,
  { list, out, progress }: LoadOptions,
): Promise<Loaded> {
  const paths = workbooksIn(folder, out);
  const loads = await engine.query("SELECT file_fingerprint, load_id, problems_found FROM loads");
  const known = new Map(loads.rows.map(([fingerprint, id, found]) => [fingerprint, { id: id as number, found }]));
  let lastLoad = Math.max(0, ...[...known.values()].map(({ id }) => id));
  const codes = codesByName(list);
  const units = new Map<string, Unit>();
  const seen = new Map<string, string>();
  const result: Loaded = { files: paths.length, read: 0, rows: 0, added: 0, problems: [], refused: [] };
  let batch: (FiledRow & Pick<ResultRow, "load_id">)[] = [];
  await prepare(engine);
  for (const [index, path] of paths.entries()) {
    const file = relative(folder, path).split(sep).join("/");
    try {
      const bytes = readInput(path);
      const fingerprint = createHash("sha256").update(bytes).digest("hex");
      const twin = seen.get(fingerprint);
      seen.set(fingerprint, file);
      if (twin !== undefined)
        result.problems.push(problemOf(file, "", "", "file.twice", "problem.file-twice", { twin }));
      else if (known.get(fingerprint)?.found !== 0) {
        const { unit, rows, problems } = readUnitFile(bytes, file, codes);
        result.problems.push(...problems);
        const load_id = known.get(fingerprint)?.id ?? ++lastLoad;
        for (const row of rows) batch.push({ ...row, load_id });
        units.set(unit.unit_code, unit);
        if (!known.has(fingerprint)) {
          const load = { load_id, file_fingerprint: fingerprint, source_file: file, unit_code: unit.unit_code };
          await engine.append("loads", SIDE_TABLES.loads, [
            { ...load, rows_read: rows.length, problems_found: problems.length },
          ]);
        }
        result.read += 1;
        result.rows += rows.length;
      }
    } catch (error) {
      result.refused.push({ file, error });
    }
    if (batch.length >= BATCH) {
      result.added += await addRows(engine, batch);
      batch = [];
    }
    progress(index + 1, paths.length);
  }
  result.added += await addRows(engine, batch);
  await keepUnits(engine, units, list);
  return result;
}

/** Puts what the regulations and the program say into the side tables. */
export async function prepare(engine: Engine): Promise<void> {
  const { quotas, quota_exclusions } = quotaTables(REGULATIONS);
  for (const table of ["quotas", "quota_exclusions", "publication"]) await engine.run(`DELETE FROM ${table}`);
  await engine.append("quotas", SIDE_TABLES.quotas, quotas);
  await engine.append("quota_exclusions", SIDE_TABLES.quota_exclusions, quota_exclusions);
  await engine.append("publication", SIDE_TABLES.publication, [{ minimum_group: MINIMUM_GROUP }]);
}

/** The columns by which a record is known, and those that two copies of the same record share. */
const RECORD_KEY = ["unit_code", "regulation", "period_text", "person_id", "record"];
const RECORD_CONTENT = ["form", "points", "band", "level", "decided_at", "adjusted", "fingerprint"];

/** Adds the rows that the warehouse does not hold yet, of several copies the first; returns how many those were. */
async function addRows(engine: Engine, rows: readonly ResultRow[]): Promise<number> {
  if (rows.length === 0) return 0;
  const same = [...RECORD_KEY, ...RECORD_CONTENT];
  await engine.run("CREATE OR REPLACE TEMP TABLE arrived AS SELECT * FROM results LIMIT 0");
  await engine.append("arrived", engine.resultColumns, rows);
  const before = await countOf(engine);
  await engine.run(`
    INSERT INTO results
    SELECT arrived.*
    FROM arrived
    WHERE NOT EXISTS (
      SELECT 1 FROM results
      WHERE ${same.map((name) => `results.${name} IS NOT DISTINCT FROM arrived.${name}`).join(" AND ")}
    )
    QUALIFY ROW_NUMBER() OVER (PARTITION BY ${same.join(", ")} ORDER BY load_id) = 1
    ORDER BY load_id, period_start, person_id, record`);
  await engine.run("DROP TABLE arrived");
  return (await countOf(engine)) - before;
}

async function countOf(engine: Engine): Promise<number> {
  const { rows } = await engine.query("SELECT COUNT(*) FROM results");
  return rows[0]?.[0] as number;
}

/** Brings `units` up to date: what workbooks say comes before what the list says, districts come from the list. */
async function keepUnits(
  engine: Engine,
  loaded: ReadonlyMap<string, Unit>,
  list: readonly ListedUnit[],
): Promise<void> {
  const columns = Object.keys(SIDE_TABLES.units);
  const { rows } = await engine.query(`SELECT ${columns.join(", ")} FROM units`);
  const units = new Map<string, RowOf<typeof SIDE_TABLES.units>>();
  const add = (unit: RowOf<typeof SIDE_TABLES.units>) => units.set(unit.unit_code ?? "", unit);
  for (const row of rows)
    add(Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])) as RowOf<typeof SIDE_TABLES.units>);
  for (const { unit_code, unit_name, block, district } of list) {
    const former = units.get(unit_code);
    add({ unit_code, unit_name, block, quota_percent: null, ...former, district });
  }
  for (const unit of loaded.values()) {
    const former = units.get(unit.unit_code);
    add({ district: former?.district ?? "", ...unit, block: unit.block || (former?.block ?? "") });
  }
  await engine.run("DELETE FROM units");
  await engine.append("units", SIDE_TABLES.units, units.values());
}
