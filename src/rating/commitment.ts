// The yearly commitment (cam kết, Mẫu 01): who signed in time, who is late, who need not sign yet, who is missing.
import type { Citation, Deadline, Regulation } from "../regulation/schema";
import { type CalendarDay, dayNumber, deadlineDay } from "./calendar";
import type { Absence } from "./leave";
import { readPeriod } from "./period";
import { isSchool } from "./unit-blocks";

/** What `Cam kết` and `Nghỉ` say of one person; `signed` is the cell as people see it, blank where it is. */
export interface CommitmentFacts {
  signed: string;
  note: string;
  leave: readonly Absence[];
}

/**
 * `signed` in time · `late` after the last day · `supplementary`: signed after a leave that covered the last day ·
 * `deferred`: on such a leave now · `due-after-leave`: back from it and not signed · `missing`: not signed and the last day
 * is past · `open`: not signed and there is time · `unreadable`: the cell holds no day.
 */
export type CommitmentState =
  | "signed"
  | "late"
  | "supplementary"
  | "deferred"
  | "due-after-leave"
  | "missing"
  | "open"
  | "unreadable";

/** How one person stands; `day` is the day of signing, a day number, and null where there is none. */
export interface Commitment {
  state: CommitmentState;
  day: number | null;
  cite: Citation;
}

/** Nghỉ từ 01 tháng trở lên: the sentence that lets a person sign later. */
const DEFERRED: Citation = {
  source: "guidance",
  at: "mục III.2",
  row: "S2-10",
  quote: "từ 01 tháng trở lên chưa phải ký",
};

const STEP = "ký cam kết";

/** Whether the regulation asks for a commitment. */
export function asksCommitment({ deadlines }: Pick<Regulation, "deadlines">): boolean {
  return deadlines.some(({ step }) => step === STEP);
}

/** The deadline for signing of a unit; schools (a `Khối` that names them) have their own (S2-6 … S2-8). */
export function commitmentDeadline({ deadlines }: Pick<Regulation, "deadlines">, block: string): Deadline | undefined {
  const school = isSchool(block);
  return deadlines.find(({ step }) => step === (school ? `${STEP} trường học` : STEP));
}

/**
 * How a person stands on `today` (a day number); undefined where the regulation asks for no commitment in that year.
 * A leave counts where it covers the last day for signing and lasts a calendar month or more: from the 16th to the 15th
 * of the next month. Leaves that follow one another day on day are one.
 *
 * Source: Hướng dẫn Long Biên, mục III.2 (S2-5 … S2-10). No source gives a last day after the leave.
 */
export function commitmentOf(
  facts: Omit<CommitmentFacts, "note">,
  regulation: Pick<Regulation, "deadlines">,
  block: string,
  year: number,
  today: number,
): Commitment | undefined {
  const deadline = commitmentDeadline(regulation, block);
  const period = readPeriod(year);
  const last = deadline && period && deadlineDay(deadline, period);
  if (!deadline || !last) return undefined;
  const cite = deadline.exceptions.find((exception) => exception.year === year)?.cite ?? deadline.cite;
  const due = dayNumber(last);
  const leave = runAround(facts.leave, due);
  const away = leave !== null && isMonthOrMore(leave);
  const day = readDay(facts.signed);
  if (day === null && facts.signed !== "") return { state: "unreadable", day, cite };
  if (day !== null) {
    if (day <= due) return { state: "signed", day, cite };
    return away ? { state: "supplementary", day, cite: DEFERRED } : { state: "late", day, cite };
  }
  if (away && today >= leave.from)
    return { state: today <= leave.to ? "deferred" : "due-after-leave", day, cite: DEFERRED };
  return { state: today > due ? "missing" : "open", day, cite };
}

/** The unbroken leave that covers a day, out of leaves in any order; null where none does. */
function runAround(leaves: readonly Absence[], day: number): Absence | null {
  let run: Absence | null = null;
  for (const { from, to } of [...leaves].sort((one, other) => one.from - other.from)) {
    if (run && from <= run.to + 1) run = { from: run.from, to: Math.max(run.to, to) };
    else if (run && run.to >= day) break;
    else run = { from, to };
  }
  return run && run.from <= day && day <= run.to ? run : null;
}

/** Whether an absence reaches the day before the same day of the next month, or that month's end where it has no such day. */
function isMonthOrMore({ from, to }: Absence): boolean {
  const first = new Date(from * 86_400_000);
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  const same = dayNumber({ year, month: month + 1, day: first.getUTCDate() });
  const end = dayNumber({ year, month: month + 2, day: 1 });
  return to >= Math.min(same, end) - 1;
}

/** The day number of `20/1/2023`; null for anything that is no day of the calendar. */
function readDay(text: string): number | null {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (year === undefined) return null;
  const date: CalendarDay = { year: Number(year), month: Number(month), day: Number(day) };
  const number = dayNumber(date);
  const back = new Date(number * 86_400_000);
  return back.getUTCMonth() + 1 === date.month && back.getUTCDate() === date.day ? number : null;
}
