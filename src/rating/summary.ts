// What a unit's period comes to: its settings, its people with their levels and reasons, and what was assumed.
import type { Said } from "../language/messages";
import { foldName } from "../language/text";
import type { Explanation } from "../regulation/condition";
import type { LevelCode, Regulation } from "../regulation/schema";
import type { Ballot } from "./ballot";
import type { Period } from "./period";
import type { YearView } from "./year";

/** The sheet `Cấu hình` once read. Texts are NFC and trimmed; an absent optional setting is an empty text. */
export interface UnitSettings {
  name: string;
  superior: string;
  block: string;
  format: "state" | "party";
  place: string;
  symbol: string;
  signerPost: string;
  signer: string;
  recipients: string[];
}

/** Whether a person is the one who signs for the unit (`Người ký`), that is its head; nobody is where it names none. */
export function isSigner(signer: string, name: string): boolean {
  return signer !== "" && foldName(name) === foldName(signer);
}

/** One person of `Nhân sự` with the result. */
export interface RatedPerson {
  id: string;
  name: string;
  post: string;
  /** Đối tượng: cán bộ, công chức, viên chức, LĐHĐ … as the unit typed it. */
  kind: string;
  part: string;
  group: string;
  /** Id of the form, or null where `Mẫu` names none. */
  form: string | null;
  /** Total points, or null where there are none. */
  points: number | null;
  band: LevelCode | null;
  level: LevelCode | null;
  /** The text for the cell: the level, or what is missing. */
  text: string;
  /** One line that says why, for `Tổng hợp`. */
  reason: string;
  explanation: Explanation[];
  /** What meetings advised; a vote decides nothing. */
  ballots: Ballot[];
  /** What the next level up still asks for. */
  forNextLevel: Explanation[];
}

/** One group of a quota; empty list where the regulation has none. */
export interface QuotaRow {
  group: string;
  members: number;
  pool: number;
  limit: number;
  current: number;
  excess: number;
}

/** A person of the result as documents need it: without the trees of reasons. */
export type SummaryPerson = Omit<RatedPerson, "explanation" | "forNextLevel">;

/** The result as plain data that crosses the wire: the regulation by its id. */
export interface SummaryData {
  unit: UnitSettings;
  regulation: string;
  period: Period;
  people: SummaryPerson[];
  quota: QuotaRow[];
  notes: Said[];
}

/** The number of the form that a unit's summary is; only Long Biên's has one (S2-35). */
export function summaryForm({ levels }: Regulation): string {
  return levels.some(({ code }) => code === "DAT") ? "Mẫu 06" : "";
}

/** The whole result of one unit and period. */
export interface UnitSummary {
  unit: UnitSettings;
  regulation: Regulation;
  period: Period;
  people: RatedPerson[];
  quota: QuotaRow[];
  /** The closed periods of the year side by side; null where none is closed or the regulation knows no year. */
  year: YearView | null;
  /** Assumptions made and open questions of the regulation that touch this unit, one sentence each. */
  notes: Said[];
}
