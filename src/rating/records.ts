// The records of a unit's workbook, once read: what rating a unit works on.
import type { Form, LevelCode, Regulation } from "../regulation/schema";
import type { Ballot } from "./ballot";
import type { FactReading } from "./facts";
import type { Absence } from "./leave";
import type { Period } from "./period";
import type { ScoreReading } from "./scores";
import type { UnitSettings } from "./summary";

/** An absence of a person; `maternity` says whether it is nghỉ thai sản. */
export interface Leave extends Absence {
  maternity: boolean;
}

/** What a closed period came to for one person: a row of `Kết quả`. */
export interface PastResult {
  /** Mã, folded. */
  id: string;
  period: Period;
  form: string;
  points: number | null;
  level: LevelCode;
}

/** The level that somebody with authority has decided instead of the one by the rules, why, and who. */
export interface Adjustment {
  level: LevelCode;
  reason: string;
  authority: string;
}

/** One row of `Nhân sự` with everything that the other sheets say about this Mã. */
export interface PersonRecord {
  id: string;
  name: string;
  post: string;
  kind: string;
  /** Whether `Lãnh đạo` is marked. */
  leads: boolean;
  part: string;
  group: string;
  email: string;
  form: Form | null;
  /** `Mẫu` as typed. */
  formText: string;
  /** Whether the Mã stands in more than one row of `Nhân sự`: nobody can know whose scores are whose. */
  sharesId: boolean;
  /** Scores of the deciding stage; null where that sheet has no row. */
  scores: ScoreReading | null;
  /** Whether the deciding stage has more than one row for the Mã. */
  scoredTwice: boolean;
  leave: Leave[];
  facts: FactReading;
  /** The ballots on this person whose counts agree, in the order of the sheet. */
  ballots: Ballot[];
  /** The closed periods of the same year and regulation, in the order of the calendar. */
  past: PastResult[];
  adjustment: Adjustment | null;
  /** Why the unit leaves the person out; empty where it says that it does and not why; null where it does not. */
  leftOutFor: string | null;
}

/** Everything that rating a unit needs. */
export interface UnitRecords {
  unit: UnitSettings;
  regulation: Regulation;
  period: Period;
  people: PersonRecord[];
  /** The regulation's forms as this unit has them, by id. */
  forms: ReadonlyMap<string, Form>;
  /** Day numbers; null where the workbook has no list of holidays. */
  holidays: ReadonlySet<number> | null;
  /** Form id → one flag an item; null where `Tiêu chí` contradicts the form; absent where nobody says. */
  mandatory: ReadonlyMap<string, boolean[] | null>;
  /** The unit's own level, where the regulation holds its head to it; null where nobody has said. */
  unitLevel: LevelCode | null;
  /** Row of `Cấu hình` → the percentage that the unit has set for a quota. */
  percentages: ReadonlyMap<string, number>;
  /** The e-mail addresses of those who decide, as `Cấu hình` has them. */
  deciders: string;
  /** Ambiguity id → reading in force. */
  readings: ReadonlyMap<string, string>;
}
