// The action "overview": where the unit's period stands; what the regulation says beside it is known where it is shown.
import { documentValue } from "../google/properties";
import { dayOfDate, isoDay } from "../rating/calendar";
import type { CommitmentFacts } from "../rating/commitment";
import type { Room } from "../rating/room";
import type { UnitSummary } from "../rating/summary";
import { closingGaps, type Gap, isClosed } from "../workbook/closing";
import type { Problem } from "../workbook/problem";
import type { StageProgress } from "../workbook/progress";
import { openSpreadsheet, roomTaken } from "../workbook/spreadsheet";
import type { UnitReading } from "../workbook/unit";
import { rateOpenWorkbook } from "./check";
import { SUMMARIZED } from "./summarize";

/** Where the unit's period stands. */
export interface OverviewData {
  today: string;
  unit: string | null;
  period: string | null;
  /** Its id. */
  regulation: string | null;
  /** In the order of the regulation's stages. */
  stages: StageProgress[];
  /** Ambiguity id → the reading in force; absent where nobody has chosen and there is no default. */
  readings: Record<string, string>;
  /** Ids of the ambiguities of which the unit has chosen the reading itself. */
  chosen: string[];
  /** Everything that a check would list. */
  problemCount: number;
  /** What keeps the whole unit from being rated; empty where it can be. */
  blocking: Problem[];
  rated: boolean;
  /** When `Tổng hợp` was last written for this period; null where that is not known. */
  summarizedOn: string | null;
  /** The `Khối` of the unit, and what `Cam kết` and `Nghỉ` say of each person; null where there is no such sheet. */
  commitments: { block: string; people: (Omit<CommitmentFacts, "note"> & { name: string })[] } | null;
  /** Whether the period is filed in `Kết quả`, and what is missing before it can be; null where nobody can be rated. */
  closing: { closed: boolean; gaps: Gap[] } | null;
  /** How full the workbook is. */
  room: Room;
}

/** The overview of the open workbook, as of today by the server's clock. */
export function overview(): OverviewData {
  const { reading, summary } = rateOpenWorkbook();
  const [period, on] = (documentValue(SUMMARIZED) || "").split(" ");
  const summarizedOn = on !== undefined && period === reading.period?.id ? on : null;
  const closed = reading.period !== null && isClosed(openSpreadsheet(), reading.period);
  return overviewOf(reading, summary, dayOfDate(new Date()), summarizedOn, closed, roomTaken());
}

/** The overview of a workbook as read; `today` is a day number. */
export function overviewOf(
  reading: UnitReading,
  summary: UnitSummary | null,
  today: number,
  summarizedOn: string | null,
  closed = false,
  room: Room = { sheets: 0, cells: 0 },
): OverviewData {
  const { regulation, period, problems } = reading;
  return {
    today: isoDay(today),
    unit: reading.unit?.name || null,
    period: period?.id ?? null,
    regulation: regulation?.id ?? null,
    stages: regulation ? reading.progress(summary) : [],
    readings: Object.fromEntries(reading.readings),
    chosen: [...reading.chosen],
    problemCount: problems.length + (summary ? reading.completeness(summary).length : 0),
    blocking: summary ? [] : problems,
    rated: summary !== null,
    summarizedOn,
    commitments: commitmentsOf(reading),
    room,
    closing: summary && { closed, gaps: closed ? [] : closingGaps(reading, summary) },
  };
}

function commitmentsOf({ unit, records, sheets }: UnitReading): OverviewData["commitments"] {
  const facts = records && sheets().commitments;
  if (!facts) return null;
  const people = facts.map(({ signed, leave }, index) => ({
    ...{ signed, leave: leave.map(({ from, to }) => ({ from, to })) },
    name: records.people[index]?.name || records.people[index]?.id || "",
  }));
  return { block: unit?.block ?? "", people };
}
