// What people's sheets and minutes need beside the results: scores of every stage, months, the unit's criteria, ballots.
import type { LevelCode } from "../regulation/schema";
import type { CommitmentFacts } from "./commitment";

/** One item of a form as the unit typed it in `Tiêu chí`. */
export interface Criterion {
  group: string;
  text: string;
  /** Điểm tối đa; null where it is no number. */
  maximum: number | null;
}

/** What is filled in of one person. */
export interface PersonSheet {
  /** Points of each item, one list a stage in the regulation's order; null: missing or not valid. No list: no row there. */
  scores: ((number | null)[] | null)[];
  months: { label: string; level: LevelCode | null }[];
  /** `Đảng viên` in `Nhân sự`; null where there is no such column. */
  partyMember: boolean | null;
}

/** The counts of one row of `Biểu quyết`; who voted what is never stored. */
export interface BallotRow {
  /** The person's place among the unit's people; null: nobody has this Mã. */
  person: number | null;
  meeting: string;
  issued: number;
  collected: number;
  /** Ballots for XS, T, HT and KHT. */
  votes: number[];
  invalid: number;
}

/** All of it; `people` stand in the order of the unit's list, `criteria` by form. */
export interface SheetData {
  criteria: Record<string, Criterion[]>;
  people: PersonSheet[];
  ballots: BallotRow[];
  /** `Cam kết` and leave, one a person in the order of the list; null where the workbook has no such table. */
  commitments: CommitmentFacts[] | null;
}
