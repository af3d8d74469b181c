// Help for the tests of the warehouse: a database in memory with rows at hand, and answers as records.
import { type Engine, openEngine, type Value } from "../../warehouse/engine";
import { prepare } from "../../warehouse/load";
import { type ResultRow, type RowOf, SIDE_TABLES } from "../../warehouse/schema";

/** The folder of the views' statements. */
export const SQL = "warehouse/sql";

/** A row with what a test does not care about filled in: NĐ 335, January 2026, a person at T with 80 points. */
export function result(own: Partial<ResultRow> = {}): ResultRow {
  return {
    unit_code: "a",
    unit_name: "Đơn vị A",
    block: "Chính quyền",
    ...month(1),
    regulation: "nd-335",
    fingerprint: "dau1",
    person_id: "cc01",
    person_kind: "Công chức",
    task_group: "Tổng hợp",
    is_signer: false,
    form: "ND335-CC",
    points: 80,
    band: "T",
    level: "T",
    decided_at: "2026-02-03 09:00:00",
    adjusted: false,
    record: 1,
    source_file: "a.xlsx",
    load_id: 1,
    ...own,
  };
}

/** The columns of a month of 2026. */
export function month(number: number) {
  const two = String(number).padStart(2, "0");
  const last = new Date(Date.UTC(2026, number, 0)).getUTCDate();
  return {
    period_kind: "month",
    period_start: `2026-${two}-01`,
    period_end: `2026-${two}-${last}`,
    period_text: `2026-${two}`,
  };
}

/** A unit of the side table. */
export function unit(unit_code: string, own: Partial<RowOf<typeof SIDE_TABLES.units>> = {}) {
  return {
    unit_code,
    unit_name: `Đơn vị ${unit_code}`,
    block: "Chính quyền",
    district: "",
    quota_percent: null,
    ...own,
  };
}

const opened = new Map<boolean, Promise<Engine>>();

/** The database in memory of a test file, with or without names, emptied: opening one anew takes longer than a test. */
export async function emptyDatabase(names = false): Promise<Engine> {
  const engine = await (opened.get(names) ?? openEngine(":memory:", SQL, names));
  opened.set(names, Promise.resolve(engine));
  for (const table of ["results", "units", "loads"]) await engine.run(`DELETE FROM ${table}`);
  return engine;
}

/** The database filled with these rows and units, and with the quotas of the regulations. */
export async function database(
  rows: Iterable<ResultRow>,
  units: Iterable<RowOf<typeof SIDE_TABLES.units>>,
): Promise<Engine> {
  const engine = await emptyDatabase();
  await prepare(engine);
  await engine.append("results", engine.resultColumns, rows);
  await engine.append("units", SIDE_TABLES.units, units);
  return engine;
}

/** The rows of a view with the columns asked for. */
export async function view(engine: Engine, name: string, columns: readonly string[]): Promise<Record<string, Value>[]> {
  const { rows } = await engine.query(`SELECT ${columns.join(", ")} FROM ${name}`);
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
}
