// What the overview shows: what the server tells of the unit's period, beside what the regulation says.
import type { OverviewData } from "../src/actions/overview";
import { dayNumber, deadlineDay, isoDay } from "../src/rating/calendar";
import { type CommitmentState, commitmentDeadline, commitmentOf } from "../src/rating/commitment";
import { type Period, readPeriod } from "../src/rating/period";
import { citationText } from "../src/regulation/condition";
import type { Regulation } from "../src/regulation/schema";
import { findRegulation } from "../src/regulations";
import type { StageProgress } from "../src/workbook/progress";

/** The regulation as people look it up; all days are ISO. */
interface RegulationCard {
  id: string;
  title: string;
  shortTitle: string;
  issuer: string;
  number: string;
  issued: string | null;
  from: string;
  to: string | null;
  lastCheckedOn: string;
  sources: string[];
}

/** A scoring stage with its progress; `step` is the step of the deadline that it must keep. */
export interface StageCard extends StageProgress {
  title: string;
  step: string;
  citation: string;
}

/** A deadline of the period or of its year; a negative number of days left is a deadline that has passed. */
export interface DeadlineCard {
  step: string;
  title: string;
  per: "quarter" | "year";
  date: string;
  daysLeft: number;
  citation: string;
}

/** A question that the regulation leaves open, and how it is read now. */
export interface AmbiguityCard {
  id: string;
  question: string;
  citation: string;
  readings: { value: string; meaning: string }[];
  /** The value of the reading in force; null where nobody has chosen and there is no default. */
  inForce: string | null;
  /** Whether the unit has chosen it itself. */
  chosen: boolean;
  /** The row of `Cấu hình` that changes it; null where what the unit fills in settles it. */
  setting: string | null;
}

/** Where the unit's period stands, ready to be shown. */
export interface Overview extends Omit<OverviewData, "regulation" | "stages" | "readings" | "chosen" | "commitments"> {
  regulation: RegulationCard | null;
  stages: StageCard[];
  deadlines: DeadlineCard[];
  ambiguities: AmbiguityCard[];
  /** Who has not signed the commitment of the year; null where none is asked for or the workbook does not say. */
  unsigned: Unsigned | null;
}

/** People who have not signed, by name: by the last day, which is the deadline of this step, and after a leave that lets them sign later. */
interface Unsigned {
  step: string;
  due: string[];
  afterLeave: string[];
}

/** Puts the regulation's own words beside what the server tells. */
export function overviewOf(data: OverviewData): Overview {
  const { regulation: id, stages, readings: _, chosen: __, commitments: ___, ...rest } = data;
  const regulation = findRegulation(id);
  const period = readPeriod(data.period);
  const today = Date.parse(data.today) / 86_400_000;
  return {
    ...rest,
    regulation: regulation ? regulationCard(regulation) : null,
    stages: regulation ? stageCards(stages, regulation) : [],
    deadlines: regulation && period ? deadlineCards(regulation, period, today) : [],
    ambiguities: regulation ? ambiguityCards(data, regulation) : [],
    unsigned: regulation && period ? unsignedPeople(data, regulation, period.year, today) : null,
  };
}

function unsignedPeople(
  { commitments }: OverviewData,
  regulation: Regulation,
  year: number,
  today: number,
): Unsigned | null {
  const deadline = commitments && commitmentDeadline(regulation, commitments.block);
  if (!deadline) return null;
  const { block, people } = commitments;
  const named = (...states: CommitmentState[]) =>
    people.flatMap((person) => {
      const state = commitmentOf(person, regulation, block, year, today)?.state;
      return state && states.includes(state) ? [person.name] : [];
    });
  return { step: deadline.step, due: named("open", "missing", "unreadable"), afterLeave: named("due-after-leave") };
}

function regulationCard(regulation: Regulation): RegulationCard {
  const { id, title, shortTitle, issuer, number, issued, validity, lastCheckedOn, sources } = regulation;
  const { from, to } = validity;
  const titles = Object.values(sources).map((source) => source.title);
  return { id, title, shortTitle, issuer, number, issued, from, to, lastCheckedOn, sources: titles };
}

function stageCards(stages: readonly StageProgress[], regulation: Regulation): StageCard[] {
  return stages.flatMap((progress, index): StageCard[] => {
    const stage = regulation.stages[index];
    if (!stage) return [];
    const { title, step, cite } = stage;
    return [{ ...progress, title, step, citation: citationText(regulation, cite) }];
  });
}

/** The deadlines of the period, then those of its year, each in the order of their days. */
function deadlineCards(regulation: Regulation, period: Period, today: number): DeadlineCard[] {
  const year = readPeriod(period.year);
  const cards = regulation.deadlines.flatMap((deadline): DeadlineCard[] => {
    const day = deadlineDay(deadline, period) ?? (year && deadlineDay(deadline, year));
    if (!day) return [];
    const due = dayNumber(day);
    const { step, title, per, cite } = deadline;
    const citation = citationText(regulation, cite);
    return [{ step, title, per, date: isoDay(due), daysLeft: due - today, citation }];
  });
  const rank = ({ per }: DeadlineCard) => (per === period.kind ? 0 : 1);
  return cards.sort((a, b) => rank(a) - rank(b) || a.daysLeft - b.daysLeft);
}

function ambiguityCards({ readings: inForce, chosen }: OverviewData, regulation: Regulation): AmbiguityCard[] {
  return regulation.ambiguities.map(({ id, question, cite, readings, setting }) => ({
    id,
    question,
    citation: citationText(regulation, cite),
    readings,
    inForce: inForce[id] ?? null,
    chosen: chosen.includes(id),
    setting,
  }));
}
