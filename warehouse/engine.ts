// The embedded engine: DuckDB, opened on one file or in memory, with the warehouse's tables and views.
import type { DuckDBAppender, DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { Failure } from "../workbench/node/failure";
import { columnsSql, DUCKDB } from "./dialect";
import { type Columns, NAME_COLUMN, RESULT_COLUMNS, type RowOf, SIDE_TABLES } from "./schema";
import { VIEWS, viewQuery } from "./views";

/** A value of a result: days and moments as text. */
export type Value = string | number | boolean | null;

/** A query's answer: the names of the columns and the rows. */
export interface Answer {
  columns: string[];
  rows: Value[][];
}

/** An open warehouse. */
export interface Engine {
  /** The columns of `results`, with the name where names are kept. */
  readonly resultColumns: Columns;
  run(sql: string): Promise<void>;
  query(sql: string): Promise<Answer>;
  /** Adds rows at the end of a table. */
  append<Table extends Columns>(table: string, columns: Table, rows: Iterable<RowOf<Table>>): Promise<void>;
  /** Writes everything to the file; nothing may be changed afterwards. */
  save(): Promise<void>;
  close(): void;
}

type Library = typeof import("@duckdb/node-api");

/** The engine fetches nothing from anywhere. */
const OFFLINE = { autoinstall_known_extensions: "false", autoload_known_extensions: "false" };

/** The engine's library, which is native and not bundled. Throws a `Failure` where it is not installed. */
async function library(): Promise<Library> {
  try {
    return await import("@duckdb/node-api");
  } catch {
    throw new Failure("warehouse.no-engine");
  }
}

/**
 * Opens the database in `file` (`:memory:` for none) and makes the tables and views that it lacks. `sqlFolder` holds the views.
 * Everything runs in one transaction, which `save` ends: what is not saved is not there.
 */
export async function openEngine(file: string, sqlFolder: string, names: boolean): Promise<Engine> {
  const duckdb = await library();
  const instance = await duckdb.DuckDBInstance.create(file, OFFLINE);
  const connection = await instance.connect();
  const engine = new DuckDBEngine(duckdb, instance, connection, names);
  try {
    await engine.run("BEGIN TRANSACTION");
    for (const [table, columns] of Object.entries({ results: engine.resultColumns, ...SIDE_TABLES }))
      await engine.run(`CREATE TABLE IF NOT EXISTS ${table} (\n${columnsSql(columns, DUCKDB)}\n)`);
    for (const view of VIEWS)
      await engine.run(`CREATE OR REPLACE VIEW ${view} AS\n${viewQuery(sqlFolder, view, DUCKDB)}`);
  } catch (error) {
    engine.close();
    throw error;
  }
  return engine;
}

class DuckDBEngine implements Engine {
  readonly resultColumns: Columns;
  private readonly duckdb: Library;
  private readonly instance: DuckDBInstance;
  private readonly connection: DuckDBConnection;

  constructor(duckdb: Library, instance: DuckDBInstance, connection: DuckDBConnection, names: boolean) {
    this.duckdb = duckdb;
    this.instance = instance;
    this.connection = connection;
    this.resultColumns = names ? { ...RESULT_COLUMNS, ...NAME_COLUMN } : RESULT_COLUMNS;
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  async query(sql: string): Promise<Answer> {
    const reader = await this.connection.runAndReadAll(sql);
    return {
      columns: reader.columnNames(),
      rows: reader.getRows().map((row) => row.map((value) => this.plain(value))),
    };
  }

  async append<Table extends Columns>(table: string, columns: Table, rows: Iterable<RowOf<Table>>): Promise<void> {
    const appender = await this.connection.createAppender(table);
    const cells = Object.entries(columns);
    for (const row of rows) {
      for (const [name, kind] of cells) this.appendValue(appender, kind, row[name] as Value);
      appender.endRow();
    }
    appender.closeSync();
  }

  async save(): Promise<void> {
    await this.run("COMMIT");
    await this.run("CHECKPOINT");
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }

  private appendValue(appender: DuckDBAppender, kind: Columns[string], value: Value): void {
    if (value === null) appender.appendNull();
    else if (kind === "text") appender.appendVarchar(value as string);
    else if (kind === "whole") appender.appendInteger(value as number);
    else if (kind === "number") appender.appendDouble(value as number);
    else if (kind === "flag") appender.appendBoolean(value as boolean);
    else if (kind === "day")
      appender.appendDate(new this.duckdb.DuckDBDateValue(Date.parse(`${value}T00:00:00Z`) / 86_400_000));
    else {
      const milliseconds = Date.parse(`${(value as string).replace(" ", "T")}Z`);
      appender.appendTimestamp(new this.duckdb.DuckDBTimestampValue(BigInt(milliseconds) * 1000n));
    }
  }

  private plain(value: unknown): Value {
    if (value === null || typeof value === "number" || typeof value === "string" || typeof value === "boolean")
      return value;
    return typeof value === "bigint" ? Number(value) : String(value);
  }
}
