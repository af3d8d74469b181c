// Reading a unit's whole workbook: every table once, into records, with every problem on the way.
import { isBlank } from "../language/text";
import type { Period } from "../rating/period";
import type { PersonRecord, UnitRecords } from "../rating/records";
import type { UnitSettings, UnitSummary } from "../rating/summary";
import type { LevelCode, Regulation } from "../regulation/schema";
import { checkBallots } from "./ballots";
import { leaveUnknown, readFactColumns, readHolidays, readLeave, readMonths } from "./conditions";
import { type FormCriteria, readCriteria, sizeForms } from "./criteria";
import { readDecisions } from "./decisions";
import { type Roster, readPeople } from "./people";
import { address, type Problem, problemAt } from "./problem";
import { type StageProgress, type StageReading, stageProgress } from "./progress";
import { missingSheet, readSettings } from "./settings";
import { missingScores, readStage } from "./stages";
import { findGrid, type Grid, placeOf, recognise, type Table, type TableDefinition } from "./table";
import {
  ballotsTable,
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
  /** The reading in force of each ambiguity, and which of them the unit has chosen itself. */
  readings: ReadonlyMap<string, string>;
  chosen: ReadonlySet<string>;
  problems: Problem[];
  /** Problems that only the ratings tell: who has no scores yet, of those who are to be rated. */
  completeness: (summary: UnitSummary) => Problem[];
  /** How far each stage is, without the people whom the ratings exclude. */
  progress: (summary: UnitSummary | null) => StageProgress[];
  /** Where the person at this place of the list stands in `Nhân sự`. */
  personCell: (index: number) => { sheet: string; cell: string };
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
    readings: chosen?.readings ?? new Map(),
    chosen: chosen?.chosen ?? new Set(),
    problems,
    completeness: () => [],
    progress: () => [],
    personCell: () => ({ sheet: peopleTable.sheet, cell: "" }),
  };
  const people = table(peopleTable, true);
  const { regulation, period } = reading;
  if (!chosen || !regulation || !people) return reading;

  const stageTables = regulation.stages.map(({ sheet }, index) =>
    table(stageTable(sheet), index === regulation.stages.length - 1),
  );
  const criteriaFound = table(criteriaTable, false);
  const criteria = criteriaFound ? readCriteria(criteriaFound, regulation, problems) : new Map<string, FormCriteria>();
  const columns = stageTables[stageTables.length - 1]?.items.size ?? 0;
  const forms = sizeForms(regulation, criteria, columns);
  const mandatory = new Map([...criteria].map(([form, own]) => [form, own.mandatory]));
  if (unread.has(criteriaTable.sheet)) for (const form of regulation.forms) mandatory.set(form.id, null);
  const roster = readPeople(people, regulation, forms, problems);
  const leave = table(leaveTable, false);
  if (leave) readLeave(leave, roster, problems);
  const holidays = table(holidaysTable, false);
  const daysOff = holidays ? readHolidays(holidays, problems) : null;
  const facts = table(factsTable, false);
  if (facts) {
    readFactColumns(facts, roster, problems);
    readDecisions(facts, roster, regulation, problems);
  }
  for (const { sheet } of [leaveTable, factsTable]) {
    const why = unread.get(sheet);
    if (why !== undefined) leaveUnknown(roster.people, "leave", why);
  }
  const months = regulation.monthLevels.length > 0 ? table(monthsTable, true) : undefined;
  if (months && period) readMonths(months, roster, regulation, period, problems);
  const ballots = table(ballotsTable, false);
  if (ballots) checkBallots(ballots, roster, problems);
  const stages = readStages(stageTables, regulation, roster, problems);

  if (period)
    reading.records = {
      unit: chosen.unit,
      regulation,
      period,
      people: roster.people,
      holidays: daysOff,
      mandatory,
      unitLevel: chosen.unitLevel,
      percentages: chosen.percentages,
      readings: chosen.readings,
    };
  const idCell = (person: PersonRecord) => {
    const row = roster.rows.get(person);
    return { sheet: people.sheet, cell: row ? address(placeOf(people, row, "id")) : "" };
  };
  reading.personCell = (index) => {
    const person = roster.people[index];
    return person ? idCell(person) : { sheet: people.sheet, cell: "" };
  };
  reading.completeness = (summary) => completeness(people, roster, stages[stages.length - 1], summary);
  reading.progress = (summary) => {
    const counted = roster.people.filter((person, index) => isCounted(person, summary?.people[index]?.level));
    return stages.map((stage) => stageProgress(stage, counted, idCell));
  };
  return reading;
}

/** Reads every stage; the scores of the last one, which decides, go to the people. */
function readStages(
  tables: readonly (Table<"id" | "name"> | undefined)[],
  regulation: Regulation,
  roster: Roster,
  problems: Problem[],
): StageReading[] {
  return regulation.stages.map(({ sheet }, index) => {
    const found = tables[index];
    const stage = found && readStage(found, roster, problems);
    if (stage && index === regulation.stages.length - 1)
      for (const person of roster.people) {
        person.scores = stage.scores.get(person) ?? null;
        person.scoredTwice = stage.twice.has(person);
      }
    return { sheet: found?.sheet ?? sheet, table: found, stage };
  });
}

/** Blank items of those who are to be rated, and people without any score. */
function completeness(
  people: Table<keyof typeof peopleTable.columns & string>,
  roster: Roster,
  deciding: StageReading | undefined,
  summary: UnitSummary,
): Problem[] {
  const { table, stage } = deciding ?? {};
  if (!table || !stage) return [];
  return roster.people.flatMap((person, index) => {
    if (!isCounted(person, summary.people[index]?.level)) return [];
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

/** Whether scores are expected of a person: known by one Mã, on a form, and not excluded. */
function isCounted(person: PersonRecord, level: LevelCode | null | undefined): boolean {
  return person.form !== null && person.id !== "" && !person.sharesId && level !== "KHONG_DANH_GIA";
}

/** A reader over grids that are already at hand. */
export function gridsReader(grids: readonly Grid[]): ReadGrid {
  return (sheet) => findGrid(grids, sheet);
}
