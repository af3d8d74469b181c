// Formula text: shared formulas moved to their cells, prefixes of newer functions, Google's wrapper around functions only it knows.
import { columnIndex, columnName, MAXIMUM_COLUMNS, MAXIMUM_ROWS } from "./references.ts";

/** Quoted texts, quoted sheet names and bracketed table parts (kept as they are), or anything else. */
const SEGMENTS = /"[^"]*(?:""[^"]*)*"|'[^']*(?:''[^']*)*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|[^"'[]+|["'[]/g;
/** A cell, whole columns or whole rows, and not a part of a longer name, a function or a sheet name. */
const REFERENCE =
  /(?<![\p{L}\p{N}_.$\\])(?:(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)([0-9]{1,7}):(\$?)([0-9]{1,7}))(?![\p{L}\p{N}_.(!])/gu;
const FUNCTION_NAME = /[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu;

/** Applies `change` to the parts of a formula that are neither quoted nor bracketed. */
function mapCode(formula: string, change: (code: string) => string): string {
  return formula.replace(SEGMENTS, (segment) => (/^["'[]/.test(segment) ? segment : change(segment)));
}

function movedColumn(fixed: string, name: string, by: number): string | undefined {
  const index = columnIndex(name) + (fixed ? 0 : by);
  return index >= 0 && index < MAXIMUM_COLUMNS ? fixed + columnName(index) : undefined;
}

function movedRow(fixed: string, number: string, by: number): string | undefined {
  const row = Number(number) + (fixed ? 0 : by);
  return row >= 1 && row <= MAXIMUM_ROWS ? fixed + row : undefined;
}

/**
 * The formula as it reads after a copy `rows` down and `columns` to the right: relative references move, `$` ones stay.
 * A reference that leaves the grid becomes `#REF!`.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapCode(formula, (code) =>
    code.replace(REFERENCE, (whole: string, ...groups: string[]) => {
      const [fixedColumn, column, fixedRow, row, fixedFirst, first, fixedLast, last, ...wholeRows] = groups;
      if (column !== undefined) {
        if (columnIndex(column) >= MAXIMUM_COLUMNS) return whole;
        const movedTo = [movedColumn(fixedColumn ?? "", column, columns), movedRow(fixedRow ?? "", row ?? "", rows)];
        return movedTo.includes(undefined) ? "#REF!" : movedTo.join("");
      }
      const ends =
        first !== undefined
          ? [movedColumn(fixedFirst ?? "", first, columns), movedColumn(fixedLast ?? "", last ?? "", columns)]
          : [
              movedRow(wholeRows[0] ?? "", wholeRows[1] ?? "", rows),
              movedRow(wholeRows[2] ?? "", wholeRows[3] ?? "", rows),
            ];
      return ends.includes(undefined) ? "#REF!" : ends.join(":");
    }),
  );
}

/** Removes the prefixes that files put before newer functions and before the parameters of LAMBDA. */
export function withoutPrefixes(formula: string): string {
  if (!formula.includes("_xl")) return formula;
  return mapCode(formula, (code) => code.replace(/_xlfn\.|_xlws\.|_xlpm\./gi, ""));
}

const NEWER_FUNCTIONS = new Set(
  (
    "ACOT ARABIC BYCOL BYROW CEILING.MATH CHOOSECOLS CHOOSEROWS CONCAT DAYS DROP EXPAND FLOOR.MATH FORECAST.ETS " +
    "FORMULATEXT HSTACK IFNA IFS ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL " +
    "NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG " +
    "RANK.EQ REDUCE SCAN SEQUENCE SHEET SHEETS SORTBY STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT " +
    "TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR"
  ).split(" "),
);
const NEWER_WORKSHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);

/** Puts the prefixes back that other programs need to know a newer function. */
export function withPrefixes(formula: string): string {
  return mapCode(formula, (code) =>
    code.replace(FUNCTION_NAME, (name) => {
      const upper = name.toUpperCase();
      if (NEWER_WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${name}`;
      return NEWER_FUNCTIONS.has(upper) ? `_xlfn.${name}` : name;
    }),
  );
}

/** Older functions that give the same in our engine when they fill several cells as in the program that made the file. */
const OLDER_FUNCTIONS = new Set(
  (
    "ABS AND AVERAGE AVERAGEIF AVERAGEIFS CEILING CHAR CHOOSE CLEAN CODE COLUMN COLUMNS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS " +
    "DATE DATEVALUE DAY EDATE EOMONTH EXACT EXP FIND FLOOR FREQUENCY HLOOKUP IF IFERROR INDEX INT ISBLANK ISERROR ISNA ISNUMBER " +
    "ISTEXT LARGE LEFT LEN LN LOG LOG10 LOOKUP LOWER MATCH MAX MEDIAN MID MIN MMULT MOD MONTH N NOT OR POWER PRODUCT RANK RIGHT " +
    "ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SIGN SMALL SQRT SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT TEXT TRANSPOSE TRIM TRUE " +
    "FALSE TRUNC UPPER VALUE VLOOKUP WEEKDAY YEAR"
  ).split(" "),
);
/** The add-on's own functions. */
const OWN_FUNCTION = /^RATING(?:_[A-Z_]+)?$/;

/** Whether a formula names one of the add-on's own functions, which only the engine with our bundle computes. */
export function namesOwnFunction(formula: string): boolean {
  return functionNames(formula).some((name) => OWN_FUNCTION.test(name));
}

/** Whether the engine surely computes a formula, so that the cells it fills need not be kept as values. */
export function isComputable(formula: string): boolean {
  if (/[[#]/.test(formula.replaceAll(/"[^"]*"/g, ""))) return false;
  const known = [NEWER_FUNCTIONS, NEWER_WORKSHEET_FUNCTIONS, OLDER_FUNCTIONS];
  return functionNames(withoutPrefixes(formula)).every((name) => known.some((names) => names.has(name)));
}

/** Functions that only Google computes: their cells are kept as values, for no formula here could compute them again. */
const GOOGLE_FUNCTIONS = new Set(
  (
    "ARRAYFORMULA ARRAY_CONSTRAIN COUNTUNIQUE COUNTUNIQUEIFS DETECTLANGUAGE FLATTEN GOOGLEFINANCE GOOGLETRANSLATE IMAGE " +
    "IMPORTDATA IMPORTFEED IMPORTHTML IMPORTRANGE IMPORTXML JOIN QUERY REGEXEXTRACT REGEXMATCH REGEXREPLACE SORTN SPARKLINE SPLIT"
  ).split(" "),
);
const WRAPPER = /^\s*IFERROR\(\s*_{1,2}xludf\.DUMMYFUNCTION\("([^"]*(?:""[^"]*)*)"\)\s*,[\s\S]*\)\s*$/i;
const SPILLED = '"COMPUTED_VALUE"';
/** The longest text that a formula may quote. */
const MAXIMUM_QUOTED = 255;

/** What stands inside Google's export wrapper, `IFERROR(__xludf.DUMMYFUNCTION("…"),cached)`. */
export interface Wrapped {
  /** The formula without "=". */
  formula: string;
  /** `formula`: can be computed here; `google`: only Google can; `spilled`: a cell that another cell's formula fills. */
  kind: "formula" | "google" | "spilled";
}

/** The function names in a formula, in capitals. */
export function functionNames(formula: string): string[] {
  const names: string[] = [];
  mapCode(formula, (code) => {
    for (const match of code.matchAll(FUNCTION_NAME)) names.push(match[0].toUpperCase());
    return code;
  });
  return names;
}

/** The name of the outermost leading function of a formula without "=", in capitals. */
export function leadingFunction(formula: string): string | undefined {
  return /^\s*([\p{L}_][\p{L}\p{N}_.]*)\(/u.exec(formula)?.[1]?.toUpperCase();
}

/** Takes a formula out of Google's export wrapper; undefined when it is not wrapped. */
export function unwrapGoogle(formula: string): Wrapped | undefined {
  const quoted = WRAPPER.exec(formula)?.[1];
  if (quoted === undefined) return undefined;
  const inner = quoted.replaceAll('""', '"');
  if (inner.trim() === SPILLED) return { formula: inner, kind: "spilled" };
  const google = functionNames(inner).some((name) => GOOGLE_FUNCTIONS.has(name));
  return { formula: inner, kind: google ? "google" : "formula" };
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A value as a formula literal; long texts in pieces, for a quoted text may hold 255 characters. */
function literal(value: string | number | boolean): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const pieces = value.match(/[\s\S]{1,120}/gu) ?? [""];
  return pieces.map(quote).join("&");
}

/** Whether a formula without "=" is short enough for the quoted text of Google's wrapper. */
export function fitsWrapper(formula: string): boolean {
  return quote(formula).length - 2 <= MAXIMUM_QUOTED;
}

/** Puts a formula without "=" into Google's export wrapper; see `fitsWrapper`. */
export function wrapGoogle(formula: string, cached: string | number | boolean): string {
  return `IFERROR(__xludf.DUMMYFUNCTION(${quote(formula)}),${literal(cached)})`;
}

/** The wrapper around a value that the formula of another cell fills in. */
export function wrapFilled(cached: string | number | boolean): string {
  return wrapGoogle(SPILLED, cached);
}

/** The same wrapper with another cached value; what it wraps stays as written. */
export function withCachedValue(wrapped: string, cached: string | number | boolean): string {
  const head = /^[\s\S]*?DUMMYFUNCTION\("[^"]*(?:""[^"]*)*"\)\s*,/i.exec(wrapped);
  return head ? `${head[0]}${literal(cached)})` : wrapped;
}
