// The distributed engine on paper: GoogleSQL for BigQuery, generated from the city's list of units. Never run against BigQuery here.
import { foldCase } from "../src/language/text";
import { LEVEL_TEXT } from "../src/regulation/levels";
import { REGULATIONS } from "../src/regulations";
import { SETTINGS } from "../src/workbook/settings";
import type { ColumnDefinition, TableDefinition } from "../src/workbook/table";
import { peopleTable, resultsTable, settingsTable } from "../src/workbook/tables";
import { Failure } from "../workbench/node/failure";
import type { Output } from "../workbench/node/files";
import { BIGQUERY, columnsSql } from "./dialect";
import { quotaTables } from "./quotas";
import { type Columns, RESULT_COLUMNS, type RowOf, SIDE_TABLES } from "./schema";
import type { ListedUnit } from "./unit-list";
import { VIEWS, viewQuery } from "./views";

/**
 * The files of DDL and DML, numbered in the order in which they are run. `dataset` is `project.dataset`, `sqlFolder` holds the
 * views. Throws a `Failure` where a unit's link is no address of a Google sheet.
 */
export function bigQueryFiles(units: readonly ListedUnit[], dataset: string, sqlFolder: string): Output[] {
  const linked = units.filter(({ link }) => link !== "");
  const wrong = linked.find(
    ({ link }) => !/^https:\/\/docs\.google\.com\/spreadsheets\/d\/[\w-]+(?:[/?#]\S*)?$/.test(link),
  );
  if (wrong) throw new Failure("warehouse.list-link", { code: wrong.unit_code });
  const texts: Record<string, string[]> = {
    "1-tables.sql": [...tableStatements(dataset), ...sideRows(units, dataset)],
    "2-sheets.sql": linked.flatMap((unit, index) => sheetStatements(unit, index, dataset)),
    "3-load.sql": linked.map((unit, index) => loadStatement(unit, index, dataset)),
    "4-views.sql": VIEWS.map(
      (view) =>
        `CREATE OR REPLACE VIEW ${named(dataset, view)} AS\n${qualified(viewQuery(sqlFolder, view, BIGQUERY), dataset)}`,
    ),
    "5-access.sql": accessStatements(units, dataset),
  };
  return Object.entries(texts).map(([name, statements]) => ({
    name,
    bytes: new TextEncoder().encode(statements.map((statement) => `${statement};\n`).join("\n")),
  }));
}

/** A text as a literal of GoogleSQL. */
export function literal(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n")}'`;
}

function named(dataset: string, table: string): string {
  return `\`${dataset}.${table}\``;
}

const TABLES = ["results", ...Object.keys(SIDE_TABLES), ...VIEWS];
const TABLE_READ = new RegExp(`\\b(FROM|JOIN)\\s+(${TABLES.join("|")})\\b(\\s+AS\\s)?`, "g");

/** A view's query with the tables it reads named in full: a view of BigQuery has no data set of its own to look in. */
export function qualified(sql: string, dataset: string): string {
  return sql.replace(
    TABLE_READ,
    (_read, word: string, table: string, alias?: string) =>
      `${word} ${named(dataset, table)}${alias ?? ` AS ${table}`}`,
  );
}

function tableStatements(dataset: string): string[] {
  return [
    `CREATE TABLE IF NOT EXISTS ${named(dataset, "results")} (\n${columnsSql(RESULT_COLUMNS, BIGQUERY)}\n)\nPARTITION BY DATE_TRUNC(period_start, MONTH)\nCLUSTER BY unit_code, regulation`,
    ...Object.entries(SIDE_TABLES).map(
      ([table, columns]) =>
        `CREATE TABLE IF NOT EXISTS ${named(dataset, table)} (\n${columnsSql(columns, BIGQUERY)}\n)`,
    ),
  ];
}

function sideRows(units: readonly ListedUnit[], dataset: string): string[] {
  const { quotas, quota_exclusions } = quotaTables(REGULATIONS);
  const listed = units.map(({ link: _link, ...unit }) => ({ ...unit, quota_percent: null }));
  return [
    ...insertAll(dataset, "quotas", SIDE_TABLES.quotas, quotas),
    ...insertAll(dataset, "quota_exclusions", SIDE_TABLES.quota_exclusions, quota_exclusions),
    ...insertAll(dataset, "publication", SIDE_TABLES.publication, [{ minimum_group: 5 }]),
    ...insertAll(dataset, "units", SIDE_TABLES.units, listed),
  ];
}

function insertAll<Table extends Columns>(
  dataset: string,
  table: string,
  columns: Table,
  rows: readonly RowOf<Table>[],
): string[] {
  const names = Object.keys(columns);
  const values = rows.map((row) => `  (${names.map((name) => valueSql(columns[name], row[name])).join(", ")})`);
  const target = named(dataset, table);
  const insert = `INSERT INTO ${target} (${names.join(", ")}) VALUES\n${values.join(",\n")}`;
  return [`DELETE FROM ${target} WHERE TRUE`, ...(rows.length > 0 ? [insert] : [])];
}

function valueSql(kind: Columns[string] | undefined, value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return "NULL";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return String(value);
  return kind === "day" ? `DATE ${literal(value)}` : literal(value);
}

/** The external tables of one unit, in the order of the list. */
const sheetTable = (index: number, what: "results" | "people" | "settings") =>
  `sheet_${String(index + 1).padStart(4, "0")}_${what}`;

/**
 * The unit's sheets as external tables. Columns are taken by position, so the sheets must have the order of design §3.4, headings
 * in row 1. Of `Nhân sự` only the columns up to `Mẫu` are in reach: discipline and inspection stand further right.
 */
function sheetStatements({ link }: ListedUnit, index: number, dataset: string): string[] {
  const people = Object.fromEntries(Object.entries(peopleTable.columns).slice(0, 8));
  return [
    externalTable(named(dataset, sheetTable(index, "results")), resultsTable.sheet, resultsTable.columns, link),
    externalTable(named(dataset, sheetTable(index, "people")), peopleTable.sheet, people, link),
    externalTable(named(dataset, sheetTable(index, "settings")), settingsTable.sheet, settingsTable.columns, link),
  ];
}

function externalTable(
  table: string,
  sheet: TableDefinition["sheet"],
  columns: Readonly<Record<string, ColumnDefinition>>,
  link: string,
): string {
  const names = Object.keys(columns);
  const last = String.fromCharCode(64 + names.length);
  const lines = names.map((name) => `  ${columnName(name)} ${name === "points" ? "FLOAT64" : "STRING"}`);
  return [
    `CREATE OR REPLACE EXTERNAL TABLE ${table} (\n${lines.join(",\n")}\n)`,
    "OPTIONS (",
    "  format = 'GOOGLE_SHEETS',",
    `  uris = [${literal(link)}],`,
    `  sheet_range = ${literal(`${sheet}!A:${last}`)},`,
    "  skip_leading_rows = 1\n)",
  ].join("\n");
}

/** Our column keys as names: `decidedBy` → `decided_by`; `group` and `at` are words of the language. */
function columnName(key: string): string {
  const name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return ["group", "at"].includes(name) ? `${name}_text` : name;
}

/** Forms that rate by points; the others have none that could be told. */
const POINT_FORMS = REGULATIONS.flatMap(({ forms }) => forms.filter(({ items }) => items !== 0).map(({ id }) => id));

const LEVEL_CASE = (column: string) =>
  [
    `CASE LOWER(NORMALIZE(TRIM(${column}), NFC))`,
    ...Object.entries(LEVEL_TEXT).map(([code, text]) => `      WHEN ${literal(foldCase(text))} THEN ${literal(code)}`),
    "    END",
  ].join("\n");

const PERIOD_START = [
  "CASE",
  "      WHEN REGEXP_CONTAINS(period, r'^\\d{4}-Q[1-4]$')",
  "        THEN DATE(CAST(SUBSTR(period, 1, 4) AS INT64), CAST(SUBSTR(period, 7) AS INT64) * 3 - 2, 1)",
  "      WHEN REGEXP_CONTAINS(period, r'^\\d{4}-\\d{2}$') THEN PARSE_DATE('%Y-%m', period)",
  "      WHEN REGEXP_CONTAINS(period, r'^\\d{4}$') THEN DATE(CAST(period AS INT64), 1, 1)",
  "    END",
].join("\n");

const folded = (sql: string) => `LOWER(NORMALIZE(TRIM(${sql}), NFC))`;

/** Adds the rows of one unit's `Kết quả` that are not there yet; no name and no reason is selected. */
function loadStatement({ unit_code, unit_name, block }: ListedUnit, index: number, dataset: string): string {
  const results = named(dataset, sheetTable(index, "results"));
  const people = named(dataset, sheetTable(index, "people"));
  const settings = named(dataset, sheetTable(index, "settings"));
  const setting = (item: string) =>
    `(SELECT MAX(value) FROM ${settings} WHERE ${folded("item")} = ${literal(foldCase(item))})`;
  return `INSERT INTO ${named(dataset, "results")} (${Object.keys(RESULT_COLUMNS).join(", ")})
WITH filed AS (
  SELECT
    period, ${folded("regulation")} AS regulation, ${folded("id")} AS person_id, name, form, points, basis, fingerprint,
    ${LEVEL_CASE("band")} AS band,
    ${LEVEL_CASE("level")} AS level,
    ${PERIOD_START} AS period_start,
    CASE LENGTH(period) WHEN 4 THEN 'year' WHEN 7 THEN IF(SUBSTR(period, 6, 1) = 'Q', 'quarter', 'month') END AS period_kind,
    SAFE_CAST(at_text AS DATETIME) AS decided_at
  FROM ${results}
),
numbered AS (
  SELECT
    filed.*,
    ROW_NUMBER() OVER (PARTITION BY period, regulation, person_id ORDER BY decided_at) AS record
  FROM filed
  WHERE level IS NOT NULL AND period_start IS NOT NULL AND period_kind IS NOT NULL AND person_id <> ''
),
people AS (
  SELECT ${folded("id")} AS person_id, MAX(TRIM(kind)) AS kind, MAX(TRIM(group_text)) AS task_group
  FROM ${people}
  GROUP BY person_id
)
SELECT
  ${literal(unit_code)}, ${literal(unit_name)}, ${literal(block)},
  numbered.period_kind, numbered.period_start,
  CASE numbered.period_kind
    WHEN 'month' THEN LAST_DAY(numbered.period_start, MONTH)
    WHEN 'quarter' THEN LAST_DAY(numbered.period_start, QUARTER)
    ELSE LAST_DAY(numbered.period_start, YEAR)
  END,
  numbered.period, numbered.regulation, numbered.fingerprint, numbered.person_id,
  COALESCE(people.kind, ''), COALESCE(people.task_group, ''),
  COALESCE(${folded("numbered.name")} = ${folded(setting(SETTINGS.signer))}, FALSE),
  numbered.form,
  IF(numbered.form IN (${POINT_FORMS.map(literal).join(", ")}), numbered.points, NULL),
  COALESCE(numbered.band, ''), numbered.level, numbered.decided_at,
  REGEXP_CONTAINS(COALESCE(numbered.basis, ''), ' quyết định .+; theo quy định là '),
  numbered.record,
  ${literal(sheetTable(index, "results"))},
  CAST(FORMAT_DATE('%Y%m%d', CURRENT_DATE()) AS INT64)
FROM numbered
LEFT JOIN people ON people.person_id = numbered.person_id
LEFT JOIN ${named(dataset, "results")} AS kept
  ON kept.unit_code = ${literal(unit_code)} AND kept.regulation = numbered.regulation
  AND kept.period_text = numbered.period AND kept.period_start = numbered.period_start
  AND kept.person_id = numbered.person_id AND kept.record = numbered.record
WHERE kept.unit_code IS NULL`;
}

/** Stands for a group of people in the organisation's directory; whoever runs the statements puts the real address in. */
const GROUP = (name: string) => `"group:${name}@example.invalid"`;

/**
 * Who may read which rows. Whoever loads needs every row, or DML is refused; a block and a district see their own. Views
 * run with the rights of whoever asks, so the same rows are filtered in all of them.
 */
function accessStatements(units: readonly ListedUnit[], dataset: string): string[] {
  const results = named(dataset, "results");
  const policy = (name: string, group: string, filter: string) =>
    `CREATE OR REPLACE ROW ACCESS POLICY ${name} ON ${results}\nGRANT TO (${GROUP(group)})\nFILTER USING (${filter})`;
  const blocks = [...new Set(units.map(({ block }) => block))].filter((block) => block !== "").sort();
  const districts = [...new Set(units.map(({ district }) => district))].filter((name) => name !== "").sort();
  return [
    policy("city", "city", "TRUE"),
    ...blocks.map((block, index) => policy(`block_${index + 1}`, `block-${index + 1}`, `block = ${literal(block)}`)),
    ...districts.map((district, index) =>
      policy(
        `district_${index + 1}`,
        `district-${index + 1}`,
        `unit_code IN (SELECT unit_code FROM ${named(dataset, "units")} WHERE district = ${literal(district)})`,
      ),
    ),
  ];
}
