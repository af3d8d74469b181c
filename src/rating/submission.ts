// What a unit hands up to its focal agency (Mẫu 06): who it is, its people with their levels, its own sums, and figures to review.
import type { LevelCode } from "../regulation/schema";
import type { SheetData } from "./sheets";
import type { QuotaRow } from "./summary";

/** One person of a unit as handed up. */
export interface SubmittedPerson {
  /** Mã; empty where the unit gave none. */
  id: string;
  name: string;
  post: string;
  form: string | null;
  points: number | null;
  level: LevelCode | null;
}

/** How many people of a form have a level, as the unit itself has added up. */
export interface LevelSum {
  form: string | null;
  level: LevelCode;
  count: number;
}

/** The unit's own sums. */
interface OwnSums {
  levels: LevelSum[];
  everybody: number;
}

/** Figures about how a unit rated; they say nothing about one person. */
export interface ReviewFigures {
  /** People with every score of both, and how many of them have in the deciding stage exactly what they gave themselves. */
  compared: number;
  sameAsSelf: number;
  /** People with a level in every month of the period, and how many of them have XS in exactly one. */
  withMonths: number;
  excellentOnce: number;
  /** People at XS in each month of the period, in order. */
  excellentByMonth: number[];
}

/** How an earlier period ended: people with a level of the regulation, and those at its highest. */
export interface PastPeriod {
  period: string;
  rated: number;
  highest: number;
}

/** Everything that one unit hands up for one period. */
export interface Submission {
  unit: string;
  /** `Khối` as typed. */
  block: string;
  /** Id of the regulation, of the period, and the mark of the rules by which the unit was rated. */
  regulation: string;
  period: string;
  fingerprint: string;
  people: SubmittedPerson[];
  quota: QuotaRow[];
  /** Null where the unit has added nothing up. */
  sums: OwnSums | null;
  /** Null where they are not known. */
  figures: ReviewFigures | null;
  /** The earlier periods, in order; null where they are not known. */
  past: PastPeriod[] | null;
}

/** The figures of a unit, from what is filled in of its people. */
export function reviewFigures({ people }: SheetData): ReviewFigures {
  const figures = { compared: 0, sameAsSelf: 0, withMonths: 0, excellentOnce: 0, excellentByMonth: [] as number[] };
  for (const { scores, months } of people) {
    const own = scores[0];
    const decided = scores[scores.length - 1];
    if (scores.length > 1 && own && decided && [...own, ...decided].every((score) => score !== null)) {
      figures.compared++;
      if (String(own) === String(decided)) figures.sameAsSelf++;
    }
    if (months.length < 2 || months.some(({ level }) => level === null)) continue;
    figures.withMonths++;
    if (months.filter(({ level }) => level === "XS").length === 1) figures.excellentOnce++;
    months.forEach(({ level }, index) => {
      figures.excellentByMonth[index] = (figures.excellentByMonth[index] ?? 0) + (level === "XS" ? 1 : 0);
    });
  }
  return figures;
}
