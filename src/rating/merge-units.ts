// The units of a merge with their state: what came from each, whether it is counted, and what is to be settled about it.
import type { MergeSentence } from "../language/merge";
import { foldCase, foldName } from "../language/text";
import { fingerprintOf } from "../regulation/fingerprint";
import { LEVEL_TEXT } from "../regulation/levels";
import type { Regulation } from "../regulation/schema";
import { dayNumber, deadlineDay } from "./calendar";
import { type Counts, countsOf } from "./merge-counts";
import type { Period } from "./period";
import type { LevelSum, Submission } from "./submission";
import { blockOf } from "./unit-blocks";

/** A unit as the focal agency expects it: a row of `Đơn vị`. Days are day numbers, null where they are not given. */
export interface ExpectedUnit {
  name: string;
  /** Empty where the row leaves it to the unit. */
  block: string;
  due: number | null;
  received: number | null;
  /** Ý kiến của lãnh đạo. */
  comment: string;
}

/** What came from one file or link: a summary, or why there is none. `row`: the place in the list that the link stands in. */
export type Source = { source: string; row: number | null } & (
  | { submission: Submission; notes: readonly MergeSentence[] }
  | { fault: MergeSentence }
);

/** Everything that a merge needs; `today` is a day number. */
export interface MergeInput {
  regulation: Regulation;
  period: Period;
  /** Null where nobody says which units there are: then none is missing. */
  expected: readonly ExpectedUnit[] | null;
  sources: readonly Source[];
  today: number;
}

type UnitState = "in" | "late" | "missing" | "overdue" | "unread" | "differs" | "repeated";

/** One unit of the merge. */
export interface MergedUnit {
  name: string;
  /** The block's name; empty where nobody names one. */
  block: string;
  /** File or link; empty where nothing came. */
  source: string;
  state: UnitState;
  /** Whether its people are in the sums. */
  counted: boolean;
  /** Its people without those who are counted in another unit. */
  counts: Counts;
  submission: Submission | null;
  due: number | null;
  received: number | null;
  comment: string;
}

/** Something to settle; `unit` and `source` are empty where they are not known. */
export interface MergeProblem extends MergeSentence {
  unit: string;
  source: string;
}

/** The step of a regulation by which units hand up; its day holds where a row of the list names none. */
const HAND_UP = "tổng hợp";

/** The last day for handing up a summary, by the regulation; null where it names none. */
export function handUpDay(regulation: Regulation, period: Period): number | null {
  for (const deadline of regulation.deadlines) {
    const day = deadline.step === HAND_UP ? deadlineDay(deadline, period) : undefined;
    if (day) return dayNumber(day);
  }
  return null;
}

/** A merge under way: what is given, which units are counted already (unit and block → source), and what is to be settled so far. */
interface Progress {
  input: MergeInput;
  /** The last day where a row names none. */
  usual: number | null;
  counted: Map<string, string>;
  problems: MergeProblem[];
}

/** Says something about a unit. */
type Say = (key: MergeSentence["key"], parameters?: MergeSentence["parameters"]) => void;

function sayOf(problems: MergeProblem[], unit: string, source: string): Say {
  return (key, parameters = {}) => problems.push({ unit, source, key, parameters: { unit, source, ...parameters } });
}

/** Every unit with its state: those of the list in its order, then those that came and are not on it. */
export function unitsOf(input: MergeInput, problems: MergeProblem[]): MergedUnit[] {
  const { regulation, period, expected, sources } = input;
  const progress = { input, usual: handUpDay(regulation, period), counted: new Map<string, string>(), problems };
  const slots = (expected ?? []).map((row) => ({ row, taken: [] as Source[] }));
  const strangers: Source[] = [];
  for (const source of sources) {
    const place = placeOf(source, expected ?? []);
    const slot = place === undefined ? undefined : slots[place];
    (slot?.taken ?? strangers).push(source);
  }
  const listed = new Set<string>();
  const units = slots.flatMap(({ row, taken }) => {
    const key = unitKey(row.name, blockOf(row.block)?.key);
    if (listed.has(key)) sayOf(problems, row.name, "")("unit.listed-twice");
    listed.add(key);
    return taken.length === 0 ? [unitOf(progress, undefined, row)] : taken.map((one) => unitOf(progress, one, row));
  });
  return [...units, ...strangers.map((source) => unitOf(progress, source, null))];
}

function unitKey(name: string, block = ""): string {
  return `${foldName(name)}\n${block}`;
}

/** One unit: what came, beside its row of the list; either may be missing. */
function unitOf(progress: Progress, source: Source | undefined, row: ExpectedUnit | null): MergedUnit {
  const { input, usual, problems } = progress;
  const submission = source && "submission" in source ? source.submission : null;
  const name = row?.name || submission?.unit || source?.source || "";
  const block = blockOf(row?.block ?? "") ?? blockOf(submission?.block ?? "");
  const due = row?.due ?? usual;
  const received = row?.received ?? null;
  const state = !source
    ? missingState(sayOf(problems, name, ""), due, input.today)
    : "fault" in source
      ? unreadState(problems, row?.name ?? "", source)
      : handedUpState(progress, source, row, { name, due, received });
  return {
    ...{ name, source: source?.source ?? "", state, submission, due, received },
    block: block?.name ?? "",
    counted: state === "in" || state === "late",
    counts: countsOf(submission?.people ?? [], input.regulation),
    comment: row?.comment ?? "",
  };
}

function missingState(say: Say, due: number | null, today: number): UnitState {
  if (due === null || today <= due) {
    say("unit.missing");
    return "missing";
  }
  say("unit.overdue", { day: dayWords(due) });
  return "overdue";
}

function unreadState(problems: MergeProblem[], unit: string, { source, fault }: Source & { fault: MergeSentence }) {
  problems.push({ unit, source, ...fault });
  return "unread" as const;
}

/** The state of a unit whose summary was read, with everything that is to be settled about it. */
function handedUpState(
  { input, counted, problems }: Progress,
  { source, submission, notes }: Extract<Source, { submission: Submission }>,
  row: ExpectedUnit | null,
  { name, due, received }: Pick<MergedUnit, "name" | "due" | "received">,
): UnitState {
  const say = sayOf(problems, name, source);
  problems.push(...notes.map((note) => ({ unit: name, source, ...note })));
  const own = blockOf(submission.block);
  const wanted = row ? blockOf(row.block) : null;
  const key = unitKey(submission.unit, (wanted ?? own)?.key);
  const first = counted.get(key);
  const differs = differenceOf(submission, input.regulation, input.period);
  let state: UnitState = "in";
  if (first !== undefined) {
    state = "repeated";
    say("unit.repeated", { first });
  } else if (differs) {
    state = "differs";
    say(differs.key, differs.parameters);
  } else {
    counted.set(key, source);
    if (due !== null && received !== null && received > due) {
      state = "late";
      say("unit.late", { day: dayWords(due), received: dayWords(received) });
    }
  }
  if (row && foldName(row.name) !== foldName(submission.unit))
    sayOf(problems, submission.unit, source)("unit.other-name", { listed: row.name });
  if (!row && input.expected) say("unit.not-listed");
  if (own && wanted && own.key !== wanted.key) say("unit.other-block", { own: own.name, listed: wanted.name });
  if (!own && !wanted) say("unit.no-block");
  checkSums(submission, say);
  return state;
}

/** The place of a source in the list: that of its link, or of the unit with its name, and its block where several have the name. */
function placeOf(source: Source, expected: readonly ExpectedUnit[]): number | undefined {
  if (source.row !== null) return source.row;
  if (!("submission" in source)) return undefined;
  const { unit, block } = source.submission;
  const same = expected.flatMap((row, index) => (foldName(row.name) === foldName(unit) ? [index] : []));
  const own = blockOf(block)?.key;
  return same.find((index) => blockOf(expected[index]?.block ?? "")?.key === own) ?? same[0];
}

/** Why a summary cannot be added to the others; undefined where it can. */
function differenceOf(submission: Submission, regulation: Regulation, period: Period): MergeSentence | undefined {
  if (foldCase(submission.regulation) !== regulation.id)
    return {
      key: "unit.regulation",
      parameters: { regulation: submission.regulation, expected: regulation.id },
    };
  if (submission.period !== period.id)
    return { key: "unit.period", parameters: { period: submission.period, expected: period.id } };
  const mark = fingerprintOf(regulation);
  if (submission.fingerprint !== mark)
    return { key: "unit.fingerprint", parameters: { fingerprint: submission.fingerprint, expected: mark } };
  return undefined;
}

/** The unit's own sums against its list of people. */
function checkSums({ people, sums }: Submission, say: Say): void {
  const withoutId = people.filter(({ id }) => id === "").length;
  if (withoutId > 0) say("unit.no-id", { count: withoutId });
  if (!sums) return;
  const key = ({ form, level }: Pick<LevelSum, "form" | "level">) => `${form ?? "—"}: ${LEVEL_TEXT[level]}`;
  const counted = new Map<string, number>();
  for (const { form, level } of people)
    if (level) counted.set(key({ form, level }), (counted.get(key({ form, level })) ?? 0) + 1);
  const own = new Map<string, number>();
  for (const sum of sums.levels) own.set(key(sum), (own.get(key(sum)) ?? 0) + sum.count);
  for (const what of new Set([...own.keys(), ...counted.keys()])) {
    const [said, found] = [own.get(what) ?? 0, counted.get(what) ?? 0];
    if (said !== found) say("unit.sum", { what, own: said, counted: found });
  }
  if (sums.everybody !== people.length)
    say("unit.sum", { what: ["unit.everybody"], own: sums.everybody, counted: people.length });
}

/** `27/6/2024` of a day number. */
function dayWords(day: number): string {
  const date = new Date(day * 86_400_000);
  return `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
}
