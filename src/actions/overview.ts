// The action "overview": where the unit's period stands — stages, deadlines, and how the open questions are read.
import { documentValue } from "../google/properties";
import { dayNumber, dayOfDate, deadlineDay, isoDay } from "../rating/calendar";
import { type Period, readPeriod } from "../rating/period";
import type { UnitSummary } from "../rating/summary";
import { citationText } from "../regulation/condition";
import type { Regulation } from "../regulation/schema";
import { closingGaps, type Gap, isClosed } from "../workbook/closing";
import type { Problem } from "../workbook/problem";
import type { StageProgress } from "../workbook/progress";
import { openSpreadsheet } from "../workbook/spreadsheet";
import type { UnitReading } from "../workbook/unit";
import { rateOpenWorkbook } from "./check";
import { SUMMARIZED } from "./summarize";

/** The regulation as people look it up; all days are ISO. */
export interface RegulationCard {
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

/** Where the unit's period stands. */
export interface Overview {
  today: string;
  unit: string | null;
  period: string | null;
  regulation: RegulationCard | null;
  stages: StageCard[];
  deadlines: DeadlineCard[];
  ambiguities: AmbiguityCard[];
  /** Everything that a check would list. */
  problemCount: number;
  /** What keeps the whole unit from being rated; empty where it can be. */
  blocking: Problem[];
  rated: boolean;
  /** When `Tổng hợp` was last written for this period; null where that is not known. */
  summarizedOn: string | null;
  /** Whether the period is filed in `Kết quả`, and what is missing before it can be; null where nobody can be rated. */
  closing: { closed: boolean; gaps: Gap[] } | null;
}

/** The overview of the open workbook, as of today by the server's clock. */
export function overview(): Overview {
  const { reading, summary } = rateOpenWorkbook();
  const [period, on] = (documentValue(SUMMARIZED) ?? "").split(" ");
  const summarizedOn = on !== undefined && period === reading.period?.id ? on : null;
  const closed = reading.period !== null && isClosed(openSpreadsheet(), reading.period);
  return overviewOf(reading, summary, dayOfDate(new Date()), summarizedOn, closed);
}

/** The overview of a workbook as read; `today` is a day number. */
export function overviewOf(
  reading: UnitReading,
  summary: UnitSummary | null,
  today: number,
  summarizedOn: string | null,
  closed = false,
): Overview {
  const { regulation, period, problems } = reading;
  return {
    today: isoDay(today),
    unit: reading.unit?.name || null,
    period: period?.id ?? null,
    regulation: regulation && regulationCard(regulation),
    stages: regulation ? stageCards(reading, regulation, summary) : [],
    deadlines: regulation && period ? deadlineCards(regulation, period, today) : [],
    ambiguities: regulation ? ambiguityCards(reading, regulation) : [],
    problemCount: problems.length + (summary ? reading.completeness(summary).length : 0),
    blocking: summary ? [] : problems,
    rated: summary !== null,
    summarizedOn,
    closing: summary && { closed, gaps: closed ? [] : closingGaps(reading, summary) },
  };
}

function regulationCard(regulation: Regulation): RegulationCard {
  const { id, title, shortTitle, issuer, number, issued, validity, lastCheckedOn, sources } = regulation;
  const { from, to } = validity;
  const titles = Object.values(sources).map((source) => source.title);
  return { id, title, shortTitle, issuer, number, issued, from, to, lastCheckedOn, sources: titles };
}

function stageCards(reading: UnitReading, regulation: Regulation, summary: UnitSummary | null): StageCard[] {
  return reading.progress(summary).flatMap((progress, index): StageCard[] => {
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

function ambiguityCards(reading: UnitReading, regulation: Regulation): AmbiguityCard[] {
  return regulation.ambiguities.map(({ id, question, cite, readings, setting }) => ({
    id,
    question,
    citation: citationText(regulation, cite),
    readings,
    inForce: reading.readings.get(id) ?? null,
    chosen: reading.chosen.has(id),
    setting,
  }));
}
