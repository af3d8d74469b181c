// Reading a unit's whole workbook: every table once, into records, with every problem on the way.
import { isBlank } from "../language/text";
import type { Period } from "../rating/period";
import type { PersonRecord, UnitRecords } from "../rating/records";
import type { UnitSettings, UnitSummary } from "../rating/summary";
import type { Regulation } from "../regulation/schema";
import { leaveUnknown, readFactColumns, readHolidays, readLeave, readMonths } from "./conditions";
import { readCriteria } from "./criteria";
import { type Roster, readPeople } from "./people";
import { type Problem, problemAt } from "./problem";
import { missingSheet, readSettings } from "./settings";
import { missingScores, readStage, type StageScores } from "./stages";
import { findGrid, type Grid, placeOf, recognise, type Table, type TableDefinition } from "./table";
import {
  criteriaTable,
  factsTable,
  holidaysTable,
  leaveTable,
  monthsTable,
  peopleTable,
  settingsTable,
  stageTable,
} from "./tables";

/** A workbook as read. `records` is null where so much is missing that nobody can be rated; the problems say what. */
export interface UnitReading {
  unit: UnitSettings | null;
  regulation: Regulation | null;
  period: Period | null;
  records: UnitRecords | null;
  problems: Problem[];
  /** Problems that only the ratings tell: who has no scores yet, of those who are to be rated. */
  completeness: (summary: UnitSummary) => Problem[];
}

/** Reads one sheet from the workbook; undefined where there is none of that name. */
export type ReadGrid = (sheet: string) => Grid | undefined;

/** Reads the unit's workbook. Each table is read once, whatever the number of people. */
export function readUnit(readGrid: ReadGrid): UnitReading {
  const problems: Problem[] = [];
  const unread = new Map<string, string>(); // sheet → why what stands in it could not be read
  const table = <Key extends string>(definition: TableDefinition<Key>, needed: boolean): Table<Key> | undefined => {
    const grid = readGrid(definition.sheet);
    if (!grid && needed) problems.push(missingSheet(definition.sheet));
    const found = grid && recognise(grid, definition, problems);
    if (grid && !found && grid.values.flat().some((cell) => !isBlank(cell)))
      unread.set(definition.sheet, problems[problems.length - 1]?.message ?? "");
    return found;
  };

  const settings = table(settingsTable, true);
  const chosen = settings ? readSettings(settings, problems) : null;
  const reading: UnitReading = {
    unit: chosen?.unit ?? null,
    regulation: chosen?.regulation ?? null,
    period: chosen?.period ?? null,
    records: null,
    problems,
    completeness: () => [],
  };
  const people = table(peopleTable, true);
  const { regulation, period } = reading;
  if (!chosen || !regulation || !people) return reading;

  const roster = readPeople(people, regulation, problems);
  const criteria = table(criteriaTable, false);
  const mandatory = criteria ? readCriteria(criteria, regulation, problems) : new Map<string, boolean[] | null>();
  if (unread.has(criteriaTable.sheet)) for (const form of regulation.forms) mandatory.set(form.id, null);
  const leave = table(leaveTable, false);
  if (leave) readLeave(leave, roster, problems);
  const holidays = table(holidaysTable, false);
  const daysOff = holidays ? readHolidays(holidays, problems) : null;
  const facts = table(factsTable, false);
  if (facts) readFactColumns(facts, roster, problems);
  for (const { sheet } of [leaveTable, factsTable]) {
    const why = unread.get(sheet);
    if (why !== undefined) leaveUnknown(roster.people, "leave", why);
  }
  const months = regulation.monthLevels.length > 0 ? table(monthsTable, true) : undefined;
  if (months && period) readMonths(months, roster, regulation, period, problems);
  const deciding = readStages(table, regulation, roster, problems);

  if (period)
    reading.records = {
      unit: chosen.unit,
      regulation,
      period,
      people: roster.people,
      holidays: daysOff,
      mandatory,
      readings: chosen.readings,
    };
  reading.completeness = (summary) => completeness(people, roster, deciding, summary);
  return reading;
}

/** The deciding stage: its table and scores, where the sheet is there. */
type Deciding = { table: Table<"id" | "name">; stage: StageScores } | undefined;

function readStages(
  table: <Key extends string>(definition: TableDefinition<Key>, needed: boolean) => Table<Key> | undefined,
  regulation: Regulation,
  roster: Roster,
  problems: Problem[],
): Deciding {
  let deciding: Deciding;
  for (const [index, { sheet }] of regulation.stages.entries()) {
    const last = index === regulation.stages.length - 1;
    const found = table(stageTable(sheet), last);
    if (!found) continue;
    const stage = readStage(found, roster, problems);
    if (!last) continue;
    deciding = { table: found, stage };
    for (const person of roster.people) {
      person.scores = stage.scores.get(person) ?? null;
      person.scoredTwice = stage.twice.has(person);
    }
  }
  return deciding;
}

/** Blank items of those who are to be rated, and people without any score. */
function completeness(
  people: Table<keyof typeof peopleTable.columns & string>,
  roster: Roster,
  deciding: Deciding,
  summary: UnitSummary,
): Problem[] {
  if (!deciding) return [];
  const { table, stage } = deciding;
  return roster.people.flatMap((person, index) => {
    if (!isToBeRated(person) || summary.people[index]?.level === "KHONG_DANH_GIA") return [];
    if (person.scores && !person.scores.blank) return missingScores(table, stage, person);
    const row = roster.rows.get(person);
    return row
      ? [
          problemAt(
            placeOf(people, row, "id"),
            "person.not-scored",
            "person.not-scored",
            { sheet: table.sheet },
            person.id,
          ),
        ]
      : [];
  });
}

function isToBeRated(person: PersonRecord): boolean {
  return person.form !== null && person.id !== "" && !person.sharesId;
}

/** A reader over grids that are already at hand. */
export function gridsReader(grids: readonly Grid[]): ReadGrid {
  return (sheet) => findGrid(grids, sheet);
}
