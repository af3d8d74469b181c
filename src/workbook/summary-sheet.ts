// The sheet `Tổng hợp` (Long Biên: Mẫu 06): everybody with the result, totals by form and level, who is out and who is missing, and what the focal agency reads.
import { message } from "../language/messages";
import { readPeriod } from "../rating/period";
import type { ReviewFigures } from "../rating/submission";
import { type RatedPerson, summaryForm, type UnitSummary } from "../rating/summary";
import { resultWords, type YearView } from "../rating/year";
import { fingerprintOf } from "../regulation/fingerprint";
import { LEVEL_TEXT } from "../regulation/levels";
import type { LevelCode } from "../regulation/schema";
import { SETTINGS } from "./settings";
import type { SheetContent } from "./spreadsheet";
import { resultsTable, summaryTable } from "./tables";

/** Pixels, one a column of the table. */
const WIDTHS = [48, 76, 200, 230, 64, 64, 320, 620];

type Line = (string | number)[];

/**
 * The whole content of the sheet, one array a row, all of the same width. Why somebody is not rated or lacks a level stands in
 * the last column alone: it may tell of a person's health, and a focal agency reads the columns before it. `figures` are known
 * where the sheets of people were read.
 */
export function summarySheet(summary: UnitSummary, figures: ReviewFigures | null = null): SheetContent {
  const lines: Line[] = [];
  const boldRows: number[] = [];
  const bold = (line: Line) => {
    lines.push(line);
    boldRows.push(lines.length);
  };
  const form = summaryForm(summary.regulation);
  bold([message("summary.title") + (form && ` (${form.toUpperCase()})`)]);
  lines.push([
    message("summary.subtitle", {
      unit: summary.unit.name,
      period: summary.period.id,
      regulation: summary.regulation.shortTitle,
    }),
  ]);
  lines.push([]);
  bold(Object.values(summaryTable.columns).map(({ heading }) => heading));
  const heading = lines.length;
  summary.people.forEach((person, index) => {
    const { id, name, post, form, points, text, reason } = person;
    lines.push([index + 1, id, name, post, form || "", points ?? "", text, reason]);
  });

  const last = lines.length;

  lines.push([]);
  bold([message("summary.totals")]);
  for (const line of totalLines(summary)) lines.push(line);
  const listed = (heading: string, people: RatedPerson[], why: (person: RatedPerson) => string) => {
    if (people.length === 0) return;
    lines.push([]);
    bold([heading]);
    for (const person of people)
      lines.push(["", person.id, person.name, person.post, person.form || "", "", "", why(person)]);
  };
  const at = (...levels: LevelCode[]) =>
    summary.people.filter((person) => person.level !== null && levels.includes(person.level));
  listed(message("summary.excluded"), at("KHONG_DANH_GIA"), (person) => person.reason);
  listed(message("summary.incomplete"), at("CHUA_DU", "CHUA_QUY_DINH"), (person) => person.text);
  if (summary.year) {
    lines.push([]);
    bold([message("summary.year", { year: String(summary.year.year) })]);
    for (const line of yearLines(summary.year)) lines.push(line);
  }
  if (summary.notes.length > 0) {
    lines.push([]);
    bold([message("summary.notes")]);
    for (const note of summary.notes) lines.push([note.message]);
  }
  lines.push([]);
  bold([message("summary.submitted")]);
  for (const [item, ...values] of submittedLines(summary, figures)) lines.push(["", "", item || "", ...values]);
  const width = WIDTHS.length;
  return {
    values: lines.map((line) => [...line, ...Array<string>(width - line.length).fill("")]),
    boldRows,
    columnWidths: WIDTHS,
    table: { heading, last },
  };
}

/** One line a person: the closed periods of the year, each with its level and points. */
function yearLines({ periods, people }: YearView): Line[] {
  return people.map(({ id, name, results }) => {
    const words = results.map((result, index) => {
      const period = readPeriod(periods[index]);
      return period ? resultWords(period, result ?? undefined) : "";
    });
    return ["", id, name, "", "", "", words.join("; ")];
  });
}

/** What the focal agency merges by, each behind its name; a quota is its group, then members, pool, limit, and who is at XS. */
function submittedLines({ unit, regulation, period, quota }: UnitSummary, figures: ReviewFigures | null): Line[] {
  return [
    [SETTINGS.name, unit.name],
    [SETTINGS.block, unit.block],
    [SETTINGS.regulation, regulation.id],
    [SETTINGS.period, period.id],
    [resultsTable.columns.fingerprint.heading, fingerprintOf(regulation)],
    ...quota.map(
      ({ group, members, pool, limit, current }): Line => [
        message("summary.quota", { group }),
        ...[members, pool, limit, current],
      ],
    ),
    ...(figures
      ? [
          [message("summary.same-as-self"), figures.sameAsSelf, figures.compared],
          [message("summary.excellent-once"), figures.excellentOnce, figures.withMonths],
          [message("summary.excellent-months"), figures.excellentByMonth.join("; ")],
        ]
      : []),
  ];
}

/** How many people of each form have each level; only what occurs. */
function totalLines(summary: UnitSummary): Line[] {
  const lines: Line[] = [];
  const forms = [...summary.regulation.forms.map(({ id }) => id as string | null), null];
  const levels = Object.keys(LEVEL_TEXT) as LevelCode[];
  for (const form of forms)
    for (const level of levels) {
      const count = summary.people.filter((person) => person.form === form && person.level === level).length;
      if (count > 0) lines.push(["", "", "", "", form ?? "—", count, LEVEL_TEXT[level]]);
    }
  lines.push(["", "", "", "", message("summary.everybody"), summary.people.length]);
  return lines;
}
