// The answers of views as tables for people: headings, codes and levels in words, figures cut to what can be read.
import { LEVEL_TEXT } from "../src/regulation/levels";
import type { LevelCode } from "../src/regulation/schema";
import type { Answer, Engine, Value } from "./engine";
import { type MessageKey, message } from "./language/messages";
import { EXPORTED_VIEWS, type ExportedView } from "./views";

/** A view's answer in words. */
export interface PeopleTable {
  view: ExportedView;
  title: string;
  headings: string[];
  rows: Value[][];
}

const CODED = new Set(["state", "period_kind", "counted_per"]);

/** The answer of a view; where names are kept, those with a row a person get them. */
export function answerOf(engine: Engine, view: ExportedView): Promise<Answer> {
  const withNames = EXPORTED_VIEWS[view] === "people" && "person_name" in engine.resultColumns;
  if (!withNames) return engine.query(`SELECT * FROM ${view}`);
  return engine.query(`
    SELECT ${view}.*, names.person_name
    FROM ${view}
    LEFT JOIN (SELECT unit_code, person_id, MAX(person_name) AS person_name FROM results GROUP BY ALL) AS names
      USING (unit_code, person_id)`);
}

/** An answer about a view, in words. */
export function worded(view: ExportedView, { columns, rows }: Answer): PeopleTable {
  return {
    view,
    title: message(`view.${view}`),
    headings: columns.map((name) => message(`column.${name}` as MessageKey)),
    rows: rows.map((row) => row.map((value, at) => inWords(columns[at] as string, value))),
  };
}

function inWords(column: string, value: Value): Value {
  if (value === null) return null;
  if (CODED.has(column)) return message(`code.${value}` as MessageKey);
  if (column === "person_kind" && value === "*") return message("code.merged");
  if (column === "year_level") return LEVEL_TEXT[value as LevelCode];
  return typeof value === "number" ? Math.round(value * 10_000) / 10_000 : value;
}
