// Tests of warehouse/bigquery.ts and warehouse/dialect.ts. No parser of GoogleSQL is at hand: what is checked is the text, whole, and its structure.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { foldAccents } from "../../src/language/text";
import { bigQueryFiles, literal, qualified } from "../../warehouse/bigquery";
import { BIGQUERY, DUCKDB, FUNCTION_NAMES, inDialect } from "../../warehouse/dialect";
import { SIDE_TABLES } from "../../warehouse/schema";
import { VIEWS, viewQuery } from "../../warehouse/views";
import { emptyDatabase, SQL } from "./database";

const UNITS = [
  {
    unit_code: "pa",
    unit_name: "Phường 'A'",
    block: "Chính quyền",
    district: "Quận B",
    link: "https://docs.google.com/spreadsheets/d/1AbC_d-9/edit#gid=0",
  },
  { unit_code: "pz", unit_name: "Trường Z", block: "Trường học", district: "Quận B", link: "" },
];

const files = () =>
  Object.fromEntries(
    bigQueryFiles(UNITS, "du-an.kho", SQL).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]),
  );

/** The text without literals and comments. */
const bare = (sql: string) => sql.replace(/r?'(?:[^'\\]|\\.)*'/g, "''").replace(/--[^\n]*/g, "");

describe("the GoogleSQL", () => {
  it.each(readdirSync("test/warehouse/golden"))("is %s, word for word", (name) =>
    expect(files()[name]).toBe(readFileSync(`test/warehouse/golden/${name}`, "utf8")),
  );

  it("has five files, each kept as a golden text", () =>
    expect(Object.keys(files())).toEqual(readdirSync("test/warehouse/golden")));

  it("closes every bracket and every quote, and ends every statement", () => {
    for (const [name, sql] of Object.entries(files())) {
      const text = bare(sql);
      expect(text.match(/'/g)?.length ?? 0, name).toBe((text.match(/''/g)?.length ?? 0) * 2);
      let open = 0;
      for (const sign of text) {
        if (sign === "(") open += 1;
        if (sign === ")") open -= 1;
        if (sign === ";") expect(open, name).toBe(0);
        expect(open, name).toBeGreaterThanOrEqual(0);
      }
      expect(sql.trimEnd().endsWith(";"), name).toBe(true);
    }
  });

  it("reads every table by its full name, and leaves no function of ours unspoken", () => {
    const own = ["results", ...Object.keys(SIDE_TABLES), ...VIEWS].join("|");
    for (const sql of Object.values(files())) {
      expect(bare(sql)).not.toMatch(new RegExp(`\\b(?:FROM|JOIN|INTO|TABLE|VIEW)\\s+(?:${own})\\b`));
      expect(sql).not.toMatch(new RegExp(FUNCTION_NAMES.join("|")));
      expect(bare(sql)).not.toMatch(/::|\/\/|\bVARCHAR\b|\bDOUBLE\b/);
    }
  });

  it("partitions by period, clusters by unit, and never reaches names, reasons or discipline of a person", () => {
    const { "1-tables.sql": tables = "", "2-sheets.sql": sheets = "", "3-load.sql": load = "" } = files();
    expect(tables).toContain("PARTITION BY DATE_TRUNC(period_start, MONTH)\nCLUSTER BY unit_code");
    expect(sheets).toContain("sheet_range = 'Nhân sự!A:H'");
    expect(`${tables}${sheets}`).not.toMatch(/discipline|inspection|person_name/);
    const selected = load.slice(load.lastIndexOf("\nSELECT\n"));
    expect(selected.slice(0, selected.indexOf("FROM numbered")).match(/numbered\.(?:name|basis)/g)).toEqual([
      "numbered.name",
      "numbered.basis",
    ]);
    expect(selected).toContain("LOWER(NORMALIZE(TRIM(numbered.name), NFC)) = ");
    expect(selected).toContain("REGEXP_CONTAINS(COALESCE(numbered.basis, '')");
  });

  it("makes sheets and loads only of units that have a link", () => {
    const { "2-sheets.sql": sheets = "", "3-load.sql": load = "", "5-access.sql": access = "" } = files();
    expect(sheets.match(/CREATE OR REPLACE EXTERNAL TABLE/g)).toHaveLength(3);
    expect(load.match(/INSERT INTO/g)).toHaveLength(1);
    expect(access.match(/CREATE OR REPLACE ROW ACCESS POLICY (\w+)/g)?.map((text) => text.split(" ").at(-1))).toEqual([
      ...["city", "block_1", "block_2", "district_1"],
    ]);
  });

  it("names nothing by a reserved word of GoogleSQL", () => {
    const reserved =
      /^(?:all|and|any|array|as|asc|at|between|by|case|cast|collate|contains|create|cross|cube|current|default|define|desc|distinct|else|end|enum|escape|except|exclude|exists|extract|false|fetch|following|for|from|full|group|grouping|groups|hash|having|if|ignore|in|inner|intersect|interval|into|is|join|lateral|left|like|limit|lookup|merge|natural|new|no|not|null|nulls|of|on|or|order|outer|over|partition|preceding|proto|qualify|range|recursive|respect|right|rollup|rows|select|set|some|struct|tablesample|then|to|treat|true|unbounded|union|unnest|using|when|where|window|with|within)$/i;
    for (const [name, sql] of Object.entries(files())) {
      const aliases = [...bare(sql).matchAll(/(?:\)|\bEND|[\w.`*]) AS ([a-z_]\w*)/g)].map(([, alias]) => alias);
      const columns = [...bare(sql).matchAll(/^ {2}([a-z_]\w*) (?:STRING|INT64|FLOAT64|BOOL|DATE|DATETIME)/gm)];
      for (const word of [...aliases, ...columns.map(([, column]) => column)]) expect(word, name).not.toMatch(reserved);
    }
  });

  it("refuses a link to anything but a Google sheet", () => {
    for (const link of [
      "http://docs.google.com/spreadsheets/d/1",
      "https://example.org/x",
      "https://docs.google.com/spreadsheets/d/1'); DROP",
    ])
      expect(() => bigQueryFiles([{ ...(UNITS[0] as (typeof UNITS)[0]), link }], "a.b", SQL)).toThrow("pa");
  });

  it("writes any text as one literal", () => {
    expect(literal("a'b\\c\nd")).toBe("'a\\'b\\\\c\\nd'");
    expect(qualified("SELECT 1 FROM results JOIN units AS u ON TRUE", "p.d")).toBe(
      "SELECT 1 FROM `p.d.results` AS results JOIN `p.d.units` AS u ON TRUE",
    );
  });
});

describe("the dialects", () => {
  it("differ in types and in the functions that are named, and in nothing else of a view", () => {
    const neutral = { types: DUCKDB.types, functions: { WHOLE_QUOTIENT: () => "f", FOLD_ACCENTS: () => "f" } };
    for (const view of VIEWS) {
      const source = readFileSync(`${SQL}/${view}.sql`, "utf8");
      const calls = source.match(new RegExp(`(?:${FUNCTION_NAMES.join("|")})\\(`, "g"))?.length ?? 0;
      expect(inDialect(source, neutral).match(new RegExp(FUNCTION_NAMES.join("|"), "g")), view).toBeNull();
      expect(viewQuery(SQL, view, BIGQUERY) === viewQuery(SQL, view, DUCKDB), view).toBe(calls === 0);
    }
  });

  it("have no view whose inner names hide a table", () => {
    const tables = ["results", ...Object.keys(SIDE_TABLES), ...VIEWS];
    for (const view of VIEWS)
      for (const [, inner] of readFileSync(`${SQL}/${view}.sql`, "utf8").matchAll(/(?:WITH|\),)\s+(\w+) AS \(/g))
        expect(tables, view).not.toContain(inner);
  });

  it("fold a text in DuckDB as the regulations' code does", async () => {
    const engine = await emptyDatabase();
    for (const text of ["LĐHĐ", "Lao động  hợp đồng", "Tổng Hợp", "tổng hợp", " Đảng,\tđoàn thể", "ưỡng ẵ ỷ"]) {
      const sql = `SELECT ${inDialect("FOLD_ACCENTS(x)", DUCKDB)} FROM (SELECT '${text}' AS x)`;
      expect((await engine.query(sql)).rows, text).toEqual([[foldAccents(text)]]);
    }
  });

  it("cut a quotient of whole numbers off, never round it", async () => {
    const engine = await emptyDatabase();
    const sql = inDialect("SELECT WHOLE_QUOTIENT(239, 120), WHOLE_QUOTIENT(240, 120)", DUCKDB);
    expect((await engine.query(sql)).rows).toEqual([[1, 2]]);
    expect(inDialect("WHOLE_QUOTIENT(share, hundred)", BIGQUERY)).toBe("DIV(share, hundred)");
  });
});
