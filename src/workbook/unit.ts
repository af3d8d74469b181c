// Reading a unit's whole workbook: every table once, into records, with every problem on the way.
import { foldCase, groupDigits, isBlank } from "../language/text";
import { readFlag } from "../rating/facts";
import type { Period } from "../rating/period";
import type { PersonRecord, UnitRecords } from "../rating/records";
import { rewardFault } from "../rating/reward";
import type { PersonSheet, SheetData } from "../rating/sheets";
import type { UnitSettings, UnitSummary } from "../rating/summary";
import { isSchool } from "../rating/unit-blocks";
import { isRatedByYear } from "../rating/year";
import type { LevelCode, Regulation } from "../regulation/schema";
import { readBallots } from "./ballots";
import { leaveUnknown, readFactColumns, readHolidays, readLeave, readMonths } from "./conditions";
import { type FormCriteria, readCriteria, sizeForms } from "./criteria";
import { readDecisions } from "./decisions";
import { type Roster, readPeople } from "./people";
import { address, type Problem, problemAt } from "./problem";
import { type StageProgress, type StageReading, stageProgress } from "./progress";
import { readResults } from "./results";
import { missingSheet, type RewardTyped, readSettings } from "./settings";
import { missingScores, readStage } from "./stages";
import {
  cellOf,
  findGrid,
  type Grid,
  placeOf,
  type Row,
  recognise,
  type Table,
  type TableDefinition,
  textOf,
} from "./table";
import {
  ballotsTable,
  commitmentsTable,
  criteriaTable,
  factsTable,
  holidaysTable,
  leaveTable,
  monthsTable,
  peopleTable,
  resultsTable,
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
  /** What people's sheets and minutes need beside the ratings. */
  sheets: () => SheetData;
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
    const isFilled = grid?.values.some((row) => row.some((cell) => !isBlank(cell)));
    const found = grid && (needed || isFilled) ? recognise(grid, definition, problems) : undefined;
    if (isFilled && !found) unread.set(definition.sheet, problems[problems.length - 1]?.message || "");
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
    sheets: () => ({ criteria: {}, people: [], ballots: [], commitments: null }),
    personCell: () => ({ sheet: peopleTable.sheet, cell: "" }),
  };
  const people = table(peopleTable, true);
  const { regulation, period } = reading;
  if (!chosen || !regulation || !people) return reading;

  const results = regulation.year && period ? table(resultsTable, false) : undefined;
  const past = results && period ? readResults(results, regulation, period.year, problems) : [];
  const ratedByMean = period?.kind === "year" && regulation.year?.rule === "mean" && past.length > 0;
  const scored = !(period?.kind === "year" && regulation.year?.rule === "decided");
  const stageTables = regulation.stages.map(({ sheet }, index) =>
    scored ? table(stageTable(sheet), index === regulation.stages.length - 1 && !ratedByMean) : undefined,
  );
  const criteriaFound = table(criteriaTable, false);
  const criteria = criteriaFound ? readCriteria(criteriaFound, regulation, problems) : new Map<string, FormCriteria>();
  const columns = stageTables[stageTables.length - 1]?.items.size ?? 0;
  const forms = sizeForms(regulation, period, criteria, columns);
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
  const ballotRows = ballots ? readBallots(ballots, roster, problems) : [];
  for (const result of past) roster.byId.get(result.id)?.past.push(result);
  const stages = readStages(stageTables, regulation, roster, problems);

  if (period)
    reading.records = {
      unit: chosen.unit,
      regulation,
      period,
      people: roster.people,
      forms,
      holidays: daysOff,
      mandatory,
      unitLevel: chosen.unitLevel,
      percentages: chosen.percentages,
      deciders: chosen.deciders,
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
  const scoresWanted = (person: PersonRecord, index: number, summary: UnitSummary | null) =>
    isCounted(person, summary?.people[index]?.level) && !(period && isRatedByYear({ regulation, period }, person));
  reading.completeness = (summary) => [
    ...rewardProblems(chosen.reward, regulation, summary),
    ...completeness(people, roster, stages[stages.length - 1], (person, index) => scoresWanted(person, index, summary)),
  ];
  reading.progress = (summary) => {
    const counted = roster.people.filter((person, index) => scoresWanted(person, index, summary));
    return stages.map((stage, index) => {
      const deputies = regulation.stages[index]?.hand === "deputy";
      const asked = counted.filter((person) => !deputies || isCommented(regulation, person, chosen.unit.block));
      return stageProgress(stage, asked, idCell);
    });
  };
  reading.sheets = () => ({
    criteria: Object.fromEntries([...criteria].map(([form, { list }]) => [form, list])),
    people: roster.people.map((person) => ({
      ...personSheet(person, stages),
      partyMember: flagOf(people, roster.rows.get(person), "partyMember"),
    })),
    ballots: ballotRows,
    commitments: commitmentsOf(table(commitmentsTable, false), roster),
  });
  return reading;
}

/**
 * Whether a deputy comments on the person before the decision: not in a unit below the threshold of the regulation, which
 * a form of its own tells, but in schools always (Hướng dẫn Long Biên III.3.1, S2-17, S2-18, S2-22).
 */
function isCommented({ headcount }: Regulation, { form }: PersonRecord, block: string): boolean {
  return headcount === null || form?.id !== headcount.below || isSchool(block);
}

/** A flag of a row of `Nhân sự`: a blank is no, an absent column is unknown. */
function flagOf(
  table: Table<keyof typeof peopleTable.columns & string>,
  row: Row | undefined,
  key: "partyMember",
): boolean | null {
  return row && table.columns.has(key) ? (readFlag(cellOf(table, row, key)) ?? false) : null;
}

/** What `Cam kết` says of each person, as typed, with the leave; the first row of a Mã counts. */
function commitmentsOf(
  found: Table<keyof typeof commitmentsTable.columns & string> | undefined,
  { people }: Roster,
): SheetData["commitments"] {
  if (!found) return null;
  return people.map(({ id, leave }) => {
    const row = id && found.rows.find((one) => foldCase(textOf(found, one, "id")) === foldCase(id));
    return { leave, signed: row ? textOf(found, row, "signed") : "", note: row ? textOf(found, row, "note") : "" };
  });
}

/** What is filled in of a person, in every stage. */
function personSheet(person: PersonRecord, stages: readonly StageReading[]): Omit<PersonSheet, "partyMember"> {
  const perPoint = person.form?.scale.stepsPerPoint ?? 1;
  return {
    scores: stages.map(({ stage }) => {
      const steps = stage?.scores.get(person)?.steps;
      return steps ? steps.map((step) => (step === null ? null : step / perPoint)) : null;
    }),
    months: [...(person.facts.values.months ?? [])],
  };
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

/** The sum of the rewards, where the unit typed one that is not count × amount. */
function rewardProblems(typed: RewardTyped | null, { reward }: Regulation, { people }: UnitSummary): Problem[] {
  const fault = typed && reward ? rewardFault(reward, typed, people) : null;
  if (!typed || !fault) return [];
  const { count, amount, expected } = fault;
  const money = { amount: groupDigits(amount), expected: groupDigits(expected), total: groupDigits(typed.total ?? 0) };
  return [problemAt(typed.totalPlace, "setting.unknown", "reward.total", { count, ...money })];
}

/** Blank items of those who are to be rated, and people without any score. */
function completeness(
  people: Table<keyof typeof peopleTable.columns & string>,
  roster: Roster,
  deciding: StageReading | undefined,
  isWanted: (person: PersonRecord, index: number) => boolean,
): Problem[] {
  const { table, stage } = deciding ?? {};
  if (!table || !stage) return [];
  return roster.people.flatMap((person, index) => {
    if (!isWanted(person, index)) return [];
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
