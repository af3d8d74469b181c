// How far each scoring stage is: who is done, who is missing, and the cell where to go on.
import type { PersonRecord } from "../rating/records";
import { address } from "./problem";
import { itemPlace, type StageScores, type StageTable } from "./stages";
import type { Row } from "./table";

/** Somebody whose scores a stage still lacks. `cell` is the first one to fill in or to mend. */
export interface MissingPerson {
  id: string;
  name: string;
  state: "none" | "some" | "wrong";
  sheet: string;
  cell: string;
}

/** How far a stage is; people who are not rated are in no number. */
export interface StageProgress {
  sheet: string;
  done: number;
  total: number;
  missing: MissingPerson[];
}

/** A stage as read; `table` is undefined where its sheet is missing or cannot be read. */
export interface StageReading {
  sheet: string;
  table: StageTable | undefined;
  stage: StageScores | undefined;
}

/** The progress of one stage over the people who are to be rated; `rosterCell` is where a person stands in `Nhân sự`. */
export function stageProgress(
  { sheet, table, stage }: StageReading,
  people: readonly PersonRecord[],
  rosterCell: (person: PersonRecord) => { sheet: string; cell: string },
): StageProgress {
  const missing = people.flatMap((person): MissingPerson[] => {
    const { id, name } = person;
    const row = stage?.rows.get(person);
    const reading = stage?.scores.get(person);
    if (!table || !row || !reading) return [{ id, name, state: "none", ...rosterCell(person) }];
    const at = (item: number) => placed(table, row, item);
    const [problem] = reading.problems;
    if (problem) return [{ id, name, state: "wrong", ...at(problem.item) }];
    const [item] = reading.missing;
    return item === undefined ? [] : [{ id, name, state: reading.blank ? "none" : "some", ...at(item) }];
  });
  return { sheet, done: people.length - missing.length, total: people.length, missing };
}

function placed(table: StageTable, row: Row, item: number): { sheet: string; cell: string } {
  return { sheet: table.sheet, cell: address(itemPlace(table, row, item)) };
}
