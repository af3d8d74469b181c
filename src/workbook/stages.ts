// The sheets of the scoring stages: the scores of each person and everything wrong with the cells.
import type { PersonRecord } from "../rating/records";
import { readScores, type ScoreReading } from "../rating/scores";
import { scoreProblemSentence } from "../rating/wording";
import { markOf } from "./mark";
import { eachPerson, type Roster } from "./people";
import { fixTo, type Place, type Problem, problemAt } from "./problem";
import { headerProblem, type Row, type Table } from "./table";
import type { stageTable } from "./tables";

export type StageTable = Table<keyof ReturnType<typeof stageTable>["columns"]>;

/** Scores of one stage, by person. */
export interface StageScores {
  rows: Map<PersonRecord, Row>;
  scores: Map<PersonRecord, ScoreReading>;
  twice: Set<PersonRecord>;
}

/** Reads one stage and reports what was typed wrongly in it. A blank is no typing fault: see `missingScores`. */
export function readStage(table: StageTable, roster: Roster, problems: Problem[]): StageScores {
  const stage: StageScores = { rows: new Map(), scores: new Map(), twice: new Set() };
  checkItemColumns(table, roster, problems);
  const width = Math.max(0, ...table.items.keys());
  eachPerson(
    table,
    roster,
    problems,
    (person, row) => {
      if (!person.form) return;
      const cells = Array.from({ length: width }, (_, index) => itemCell(table, row, index + 1));
      const reading = readScores(person.form, cells);
      stage.rows.set(person, row);
      stage.scores.set(person, reading);
      for (const problem of reading.problems) {
        const { item, code, fix, value } = problem;
        const { key, parameters } = scoreProblemSentence(person.form, problem);
        const found = problemAt(itemPlace(table, row, item), code, key, parameters, person.id);
        problems.push(fix === null ? found : { ...found, fix: fixTo(fix), found: markOf(value) });
      }
    },
    (person) => stage.twice.add(person),
  );
  return stage;
}

/** Reports the blank items of a person's row in the deciding stage; a row that is blank throughout has no scores at all. */
export function missingScores(table: StageTable, stage: StageScores, person: PersonRecord): Problem[] {
  const row = stage.rows.get(person);
  const reading = stage.scores.get(person);
  if (!row || !reading || reading.blank) return [];
  return reading.missing
    .filter((item) => table.items.has(item))
    .map((item) => problemAt(itemPlace(table, row, item), "score.missing", "score.missing", { item }, person.id));
}

function checkItemColumns(table: StageTable, roster: Roster, problems: Problem[]): void {
  const longest = Math.max(0, ...roster.people.map((person) => person.form?.items ?? 0));
  const missing = Array.from({ length: longest }, (_, index) => index + 1).filter((item) => !table.items.has(item));
  if (missing.length === 0) return;
  const place = { sheet: table.sheet, row: table.headingRow, column: 1 };
  problems.push(headerProblem(place, "table.items-missing", { items: missing.join(", ") }));
}

function itemCell(table: StageTable, row: Row, item: number): unknown {
  const column = table.items.get(item);
  return column === undefined ? "" : row.cells[column - 1];
}

/** The place of an item's cell; the first column stands in where the sheet lacks the item. */
export function itemPlace(table: StageTable, row: Row, item: number): Place {
  return { sheet: table.sheet, row: row.number, column: table.items.get(item) ?? 1 };
}
