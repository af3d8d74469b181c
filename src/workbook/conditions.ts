// The sheets `Điều kiện`, `Xếp loại tháng`, `Nghỉ` and `Ngày lễ`: the facts of each person.

import { message } from "../language/messages";
import { clean, foldAccents, isBlank, isDate } from "../language/text";
import { dayOfDate } from "../rating/calendar";
import { findFact, readFact } from "../rating/facts";
import { monthsOf, type Period } from "../rating/period";
import type { Leave, PersonRecord } from "../rating/records";
import { factProblemSentence, shownValue } from "../rating/wording";
import { type FactKey, factOf } from "../regulation/facts";
import type { Regulation } from "../regulation/schema";
import type { FactsTable } from "./decisions";
import { eachPerson, personOf, type Roster } from "./people";
import { type Problem, problemAt } from "./problem";
import { cellOf, headerProblem, placeOf, type Row, type Table, textOf } from "./table";
import { type holidaysTable, type leaveTable, monthsTable } from "./tables";

type MonthsTable = Table<keyof typeof monthsTable.columns & string>;
type LeaveTable = Table<keyof typeof leaveTable.columns & string>;
type HolidaysTable = Table<keyof typeof holidaysTable.columns & string>;

/** Facts that have a sheet or column of their own and are not read from `Điều kiện`. */
const ELSEWHERE: readonly FactKey[] = ["months", "mandatory"];

/** Says of people that a fact of theirs cannot be known, and why: nobody gets a level while the rows contradict each other. */
export function leaveUnknown(people: readonly PersonRecord[], fact: FactKey, sentence: string): void {
  for (const person of people) person.facts.problems.push({ fact, value: "", index: 0, sentence });
}

/**
 * Reads `Điều kiện`: every further column whose heading names a fact. A blank cell there leaves what `Nhân sự` says;
 * where both sheets give a flag, one "yes" is enough. Two columns for one fact leave it unknown for everybody.
 */
export function readFactColumns(table: FactsTable, roster: Roster, problems: Problem[]): void {
  const columns: { fact: FactKey; column: number }[] = [];
  for (const { heading, column } of table.others) {
    const fact = findFact(heading);
    if (fact === undefined || ELSEWHERE.includes(fact)) continue;
    if (columns.every((known) => known.fact !== fact)) columns.push({ fact, column });
    else {
      const place = { sheet: table.sheet, row: table.headingRow, column };
      const problem = headerProblem(place, "table.heading-twice", { heading });
      problems.push(problem);
      leaveUnknown(roster.people, fact, problem.message);
    }
  }
  eachPerson(
    table,
    roster,
    problems,
    (person, row) => {
      for (const { fact, column } of columns) {
        const cell = row.cells[column - 1];
        const before = person.facts.values[fact as keyof typeof person.facts.values];
        if (isBlank(cell) && before !== undefined) continue;
        const known = person.facts.problems.length;
        readFact(person.facts, fact, [cell], [], []);
        if (before === true) Object.assign(person.facts.values, { [fact]: true });
        const problem = person.facts.problems[known];
        if (problem) {
          const place = { sheet: table.sheet, row: row.number, column };
          const { key, parameters } = factProblemSentence(problem);
          problems.push(problemAt(place, "setting.unknown", key, parameters, person.id));
        }
      }
    },
    (person) => {
      leaveUnknown([person], "discipline", message("person.two-rows", { id: person.id, sheet: table.sheet }));
    },
  );
}

/** Reads the months of the period from `Xếp loại tháng`; the other months do not count. */
export function readMonths(
  table: MonthsTable,
  roster: Roster,
  regulation: Regulation,
  period: Period,
  problems: Problem[],
): void {
  const months = monthsOf(period);
  const keys = months.map((month) => `m${month}` as keyof typeof monthsTable.columns);
  const labels = months.map((month) => message("month.label", { month }));
  const absent = keys.filter((key) => !table.columns.has(key));
  if (absent.length > 0) {
    const place = { sheet: table.sheet, row: table.headingRow, column: 1 };
    const headings = absent.map((key) => monthsTable.columns[key].heading).join(", ");
    problems.push(headerProblem(place, "table.headings-missing", { headings }));
  }
  eachPerson(
    table,
    roster,
    problems,
    (person, row) => {
      const cells = keys.map((key) => cellOf(table, row, key));
      const known = person.facts.problems.length;
      readFact(person.facts, "months", cells, labels, regulation.monthLevels);
      for (const problem of person.facts.problems.slice(known)) {
        const place = placeOf(table, row, keys[problem.index] as keyof typeof monthsTable.columns);
        problems.push(
          problemAt(place, "level.unknown", "level.unknown", { value: shownValue(problem.value) }, person.id),
        );
      }
    },
    (person) => {
      leaveUnknown([person], "months", message("person.two-rows", { id: person.id, sheet: table.sheet }));
    },
  );
}

/** Reads `Nghỉ`. An absence whose days cannot be read, or that ends before it starts, leaves the person's leave unknown. */
export function readLeave(table: LeaveTable, roster: Roster, problems: Problem[]): void {
  for (const row of table.rows) {
    const person = personOf(table, row, roster, "leave.unknown-person", problems);
    if (!person) continue;
    const leave = readAbsence(table, row, problems, person.id);
    if (leave) person.leave.push(leave);
    else leaveUnknown([person], "leave", message("person.leave-unclear", { sheet: table.sheet, row: row.number }));
  }
}

function readAbsence(table: LeaveTable, row: Row, problems: Problem[], person: string): Leave | undefined {
  const from = cellOf(table, row, "from");
  const to = cellOf(table, row, "to");
  for (const [key, value] of [
    ["from", from],
    ["to", to],
  ] as const)
    if (!isDate(value)) {
      const parameters = { heading: factHeading(key), value: shownValue(value) };
      problems.push(problemAt(placeOf(table, row, key), "leave.order", "leave.no-date", parameters, person));
      return undefined;
    }
  const days = { from: dayOfDate(from as Date), to: dayOfDate(to as Date) };
  if (days.to < days.from) {
    const parameters = { from: shownValue(from), to: shownValue(to) };
    problems.push(problemAt(placeOf(table, row, "to"), "leave.order", "leave.order", parameters, person));
    return undefined;
  }
  return { ...days, maternity: isMaternity(textOf(table, row, "kind")) };
}

/** `thai sản`, and `nghỉ thai sản` as people write it too. */
function isMaternity(kind: string): boolean {
  return foldAccents(kind).replace(/^nghi/, "") === foldAccents(factOf("maternity").name);
}

function factHeading(key: "from" | "to"): string {
  return key === "from" ? "Từ ngày" : "Đến ngày";
}

/** The days off of `Ngày lễ`; rows whose day is no date are left out and reported. */
export function readHolidays(table: HolidaysTable, problems: Problem[]): Set<number> {
  const days = new Set<number>();
  for (const row of table.rows) {
    const date = cellOf(table, row, "date");
    if (isDate(date)) days.add(dayOfDate(date));
    else
      problems.push(
        problemAt(placeOf(table, row, "date"), "setting.unknown", "holiday.no-date", { value: clean(date) }),
      );
  }
  return days;
}
