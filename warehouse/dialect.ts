// Everything in which the SQL of DuckDB and of BigQuery (GoogleSQL) differs: types of columns, and a few functions.
import type { ColumnKind, Columns } from "./schema";

/** One engine's words. A function gets its parameters as SQL; they hold no commas and no brackets. */
export interface Dialect {
  types: Readonly<Record<ColumnKind, string>>;
  functions: Readonly<Record<FunctionName, (...parameters: string[]) => string>>;
}

/**
 * The functions that the views may call and that the engines spell differently.
 * - `WHOLE_QUOTIENT(a, b)`: a ÷ b of whole numbers, cut off
 * - `FOLD_ACCENTS(text)`: as `foldAccents` of src/language/text: no case, no accents, no spaces
 */
export const FUNCTION_NAMES = ["WHOLE_QUOTIENT", "FOLD_ACCENTS"] as const;
type FunctionName = (typeof FUNCTION_NAMES)[number];

export const DUCKDB: Dialect = {
  types: { text: "VARCHAR", whole: "INTEGER", number: "DOUBLE", flag: "BOOLEAN", day: "DATE", moment: "TIMESTAMP" },
  functions: {
    WHOLE_QUOTIENT: (a, b) => `((${a}) // (${b}))`,
    FOLD_ACCENTS: (text) => `replace(regexp_replace(strip_accents(lower(${text})), '\\s', '', 'g'), 'đ', 'd')`,
  },
};

export const BIGQUERY: Dialect = {
  types: { text: "STRING", whole: "INT64", number: "FLOAT64", flag: "BOOL", day: "DATE", moment: "DATETIME" },
  functions: {
    WHOLE_QUOTIENT: (a, b) => `DIV(${a}, ${b})`,
    FOLD_ACCENTS: (text) => `REPLACE(REGEXP_REPLACE(NORMALIZE(LOWER(${text}), NFD), r'[\\pM\\s]', ''), 'đ', 'd')`,
  },
};

const CALL = new RegExp(`\\b(${FUNCTION_NAMES.join("|")})\\(([^()]*)\\)`, "g");

/** A statement of `warehouse/sql` in the words of one engine. */
export function inDialect(sql: string, { functions }: Dialect): string {
  return sql.replace(CALL, (_call, name: FunctionName, parameters: string) =>
    functions[name](...parameters.split(",").map((parameter) => parameter.trim())),
  );
}

/** The columns of a table as they stand in `CREATE TABLE`, one a line. */
export function columnsSql(columns: Columns, { types }: Dialect): string {
  return Object.entries(columns)
    .map(([name, kind]) => `  ${name} ${types[kind]}`)
    .join(",\n");
}
