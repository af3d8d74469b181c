// What an action hands back: plain data that crosses to the sidebar and to the command line.

import type { Said } from "../language/messages";
import type { Ballot } from "../rating/ballot";
import type { QuotaRow, RatedPerson, UnitSummary } from "../rating/summary";
import type { YearView } from "../rating/year";
import { type Explanation, leavesOf } from "../regulation/condition";
import type { Problem } from "../workbook/problem";
import type { UnitReading } from "../workbook/unit";

/** One condition as the interface shows it (design §3.5). */
export interface Reason {
  outcome: "pass" | "fail" | "unknown";
  citation: string;
  text: string;
}

/** One person of the result. */
export interface PersonResult {
  id: string;
  name: string;
  post: string;
  group: string;
  form: string | null;
  points: number | null;
  band: string | null;
  level: string | null;
  /** The text that stands in the cell. */
  text: string;
  reasons: Reason[];
  /** What meetings advised, with the counts of each level. */
  ballots: Ballot[];
  /** What the next level up still asks for. */
  forNextLevel: Reason[];
}

/** The result of an action. */
export interface ActionResult {
  unit: string | null;
  regulation: string | null;
  /** What people call the regulation. */
  regulationTitle: string | null;
  period: string | null;
  people: PersonResult[];
  quota: QuotaRow[];
  problems: Problem[];
  notes: Said[];
  /** The closed periods of the year side by side; null where none is closed. */
  year: YearView | null;
  /** Whether everybody could be judged at all: regulation, period and the needed sheets are there. */
  rated: boolean;
}

/** Puts a reading and its summary into the shape that crosses the wire. */
export function resultOf(reading: UnitReading, summary: UnitSummary | null): ActionResult {
  return {
    unit: reading.unit?.name ?? null,
    regulation: reading.regulation?.id ?? null,
    regulationTitle: reading.regulation?.shortTitle ?? null,
    period: reading.period?.id ?? null,
    people: summary ? summary.people.map(personResult) : [],
    quota: summary?.quota ?? [],
    problems: [...reading.problems, ...(summary ? reading.completeness(summary) : [])],
    notes: summary?.notes ?? [],
    year: summary?.year ?? null,
    rated: summary !== null,
  };
}

function personResult(person: RatedPerson): PersonResult {
  const { id, name, post, group, form, points, band, level, text, ballots } = person;
  return {
    ...{ id, name, post, group, form, points, band, level, text, ballots },
    reasons: reasonsOf(person.explanation),
    forNextLevel: reasonsOf(person.forNextLevel),
  };
}

function reasonsOf(explanations: readonly Explanation[]): Reason[] {
  return explanations.flatMap(leavesOf).map(({ outcome, citation, text }) => ({ outcome, citation, text }));
}
