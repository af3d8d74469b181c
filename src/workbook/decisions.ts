// The columns of `Điều kiện` that hold what people decide beside the rules: another level by authority, and who is left out.
import { clean, foldCase, isBlank } from "../language/text";
import { leftOutReason, ownLevel } from "../rating/decision";
import { LEVEL_TEXT } from "../regulation/levels";
import type { Regulation } from "../regulation/schema";
import type { Roster } from "./people";
import { type Problem, problemAt } from "./problem";
import { cellOf, placeOf, type Row, type Table, textOf } from "./table";
import { factsTable } from "./tables";

export type FactsTable = Table<keyof typeof factsTable.columns & string>;

/**
 * Reads the decisions of each person by Mã, from the first row that has it. A level that the regulation does not have, and
 * one without a reason or authority, is reported and not applied; so is a mark in `Không đánh giá` that is no reason.
 */
export function readDecisions(table: FactsTable, roster: Roster, regulation: Regulation, problems: Problem[]): void {
  const seen = new Set<string>();
  for (const row of table.rows) {
    const key = foldCase(textOf(table, row, "id"));
    const person = roster.byId.get(key);
    if (!person || seen.has(key)) continue;
    seen.add(key);
    person.leftOutFor = readLeftOut(table, row, person.id, problems);
    const cell = cellOf(table, row, "level");
    if (isBlank(cell)) continue;
    const level = ownLevel(regulation, cell);
    if (level === undefined) {
      const levels = regulation.levels.map(({ code }) => LEVEL_TEXT[code]).join(", ");
      const place = placeOf(table, row, "level");
      problems.push(problemAt(place, "level.unknown", "adjustment.level", { value: clean(cell), levels }, person.id));
      continue;
    }
    const missing = (["reason", "authority"] as const).filter((part) => textOf(table, row, part) === "");
    for (const part of missing) {
      const { heading } = factsTable.columns[part];
      const place = placeOf(table, row, table.columns.has(part) ? part : "level");
      problems.push(problemAt(place, "setting.missing", "adjustment.missing", { heading }, person.id));
    }
    if (missing.length === 0)
      person.adjustment = { level, reason: textOf(table, row, "reason"), authority: textOf(table, row, "authority") };
  }
}

function readLeftOut(table: FactsTable, row: Row, person: string, problems: Problem[]): string | null {
  const cell = cellOf(table, row, "leftOut");
  const reason = leftOutReason(cell);
  if (reason === "") {
    const place = placeOf(table, row, "leftOut");
    problems.push(problemAt(place, "setting.missing", "left-out.missing", { value: clean(cell) }, person));
  }
  return reason;
}
