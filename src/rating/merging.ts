// Merging the summaries of units above the unit (Mẫu 07): who is in, who is missing or differs, people counted once, sums by block.
import type { MergeSentence } from "../language/merge";
import { foldCase, foldName } from "../language/text";
import { fingerprintOf } from "../regulation/fingerprint";
import { LEVEL_TEXT } from "../regulation/levels";
import type { LevelCode, Regulation } from "../regulation/schema";
import { dayNumber, deadlineDay } from "./calendar";
import type { Period } from "./period";
import type { LevelSum, Submission, SubmittedPerson } from "./submission";
import type { QuotaRow } from "./summary";
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

/** Counts of people: `rated` have a level of the regulation, `none` have no result yet. */
export interface Counts {
  all: number;
  rated: number;
  levels: Partial<Record<LevelCode, number>>;
  excluded: number;
  none: number;
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

/** The units of a block, and their sums. */
export interface MergedBlock {
  name: string;
  units: MergedUnit[];
  counts: Counts;
}

/** A person of the sums, with the unit that counts. */
interface MergedPerson extends SubmittedPerson {
  unit: string;
}

/** Something to settle; `unit` and `source` are empty where they are not known. */
interface MergeProblem extends MergeSentence {
  unit: string;
  source: string;
}

/** The whole result. */
export interface Merge {
  regulation: Regulation;
  period: Period;
  units: MergedUnit[];
  blocks: MergedBlock[];
  counts: Counts;
  people: MergedPerson[];
  /** Each unit's own quota rows, as it gave them; `totals` adds up those of counted units that bear the same name. */
  quota: (QuotaRow & { unit: string })[];
  totals: QuotaRow[];
  problems: MergeProblem[];
}

/** The step of a regulation by which units hand up; its day holds where a row of the list names none. */
const HAND_UP = "tổng hợp";

/** The regulation and the period that most summaries are of; of equally many the first. Undefined where there is none. */
export function mostCommon(sources: readonly Source[]): { regulation: string; period: string } | undefined {
  const counts = new Map<string, { regulation: string; period: string; count: number }>();
  for (const one of sources) {
    if (!("submission" in one)) continue;
    const { regulation, period } = one.submission;
    const key = `${regulation} ${period}`;
    const known = counts.get(key) ?? { regulation, period, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].reduce<{ regulation: string; period: string; count: number } | undefined>(
    (most, one) => (!most || one.count > most.count ? one : most),
    undefined,
  );
}

/**
 * Merges what came from the units. A unit that cannot be read, is of another period or was rated by other rules stands in
 * the list with the reason and is in no sum; everything else is merged. A person in two units (same Mã, same name) counts
 * once, in the first of them; both are named. Nothing is moved or decided.
 */
export function mergeUnits(input: MergeInput): Merge {
  const { regulation, period } = input;
  const problems: MergeProblem[] = [];
  const units = unitsOf(input, problems);
  const people = countPeople(units, regulation, problems);
  const names = new Map<string, MergedBlock>();
  for (const unit of units) {
    const block = names.get(unit.block) ?? { name: unit.block, units: [], counts: noCounts() };
    block.units.push(unit);
    if (unit.counted) addCounts(block.counts, unit.counts);
    names.set(unit.block, block);
  }
  const counts = noCounts();
  for (const unit of units) if (unit.counted) addCounts(counts, unit.counts);
  const given = units.flatMap(({ name, counted, submission }) =>
    counted && submission ? submission.quota.map((row) => ({ unit: name, ...row })) : [],
  );
  return {
    ...{ regulation, period, units, counts, people, problems },
    blocks: [...names.values()],
    quota: given,
    totals: quotaTotals(given),
  };
}

/** The last day for handing up a summary, by the regulation; null where it names none. */
export function handUpDay(regulation: Regulation, period: Period): number | null {
  for (const deadline of regulation.deadlines) {
    const day = deadline.step === HAND_UP ? deadlineDay(deadline, period) : undefined;
    if (day) return dayNumber(day);
  }
  return null;
}

/** `27/6/2024` of a day number. */
function dayWords(day: number): string {
  const date = new Date(day * 86_400_000);
  return `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
}

/** Every unit with its state: those of the list in its order, then those that came and are not on it. */
function unitsOf(input: MergeInput, problems: MergeProblem[]): MergedUnit[] {
  const { regulation, period, expected, sources, today } = input;
  const usual = handUpDay(regulation, period);
  const say = (unit: string, source: string, key: MergeSentence["key"], parameters: MergeSentence["parameters"] = {}) =>
    problems.push({ unit, source, key, parameters: { unit, source, ...parameters } });
  const slots = (expected ?? []).map((row) => ({ row, taken: [] as Source[] }));
  const strangers: Source[] = [];
  for (const source of sources) {
    const place = placeOf(source, expected ?? []);
    const slot = place === undefined ? undefined : slots[place];
    if (slot) slot.taken.push(source);
    else strangers.push(source);
  }
  const units: MergedUnit[] = [];
  const seen = new Map<string, string>(); // unit → the source that is counted
  const listed = new Set<string>();
  const add = (source: Source | undefined, row: ExpectedUnit | null) => {
    const submission = source && "submission" in source ? source.submission : null;
    const name = row?.name || submission?.unit || source?.source || "";
    const own = submission ? blockOf(submission.block) : null;
    const wanted = row ? blockOf(row.block) : null;
    const due = row?.due ?? usual;
    const received = row?.received ?? null;
    const from = source?.source ?? "";
    let state: UnitState;
    if (source && "fault" in source) {
      state = "unread";
      problems.push({ unit: row?.name ?? "", source: from, ...source.fault });
    } else if (!source || !submission) {
      state = due !== null && today > due ? "overdue" : "missing";
      if (state === "overdue" && due !== null) say(name, "", "unit.overdue", { day: dayWords(due) });
      else say(name, "", "unit.missing");
    } else {
      problems.push(...source.notes.map((note) => ({ unit: name, source: from, ...note })));
      const key = `${foldName(submission.unit)}\n${(wanted ?? own)?.key ?? ""}`;
      const first = seen.get(key);
      const differs = differenceOf(submission, regulation, period);
      if (first !== undefined) {
        state = "repeated";
        say(name, from, "unit.repeated", { first });
      } else if (differs) {
        state = "differs";
        say(name, from, differs.key, differs.parameters);
      } else {
        state = due !== null && received !== null && received > due ? "late" : "in";
        seen.set(key, from);
        if (state === "late" && due !== null && received !== null)
          say(name, from, "unit.late", { day: dayWords(due), received: dayWords(received) });
      }
      if (row && foldName(row.name) !== foldName(submission.unit))
        say(submission.unit, from, "unit.other-name", { listed: row.name });
      if (!row && expected) say(name, from, "unit.not-listed");
      if (own && wanted && own.key !== wanted.key)
        say(name, from, "unit.other-block", { own: own.name, listed: wanted.name });
      if (!own && !wanted) say(name, from, "unit.no-block");
      checkSums(submission, name, from, say);
    }
    units.push({
      ...{ name, source: from, state, submission, due, received },
      block: (wanted ?? own)?.name ?? "",
      counted: state === "in" || state === "late",
      counts: countsOf(submission?.people ?? [], regulation),
      comment: row?.comment ?? "",
    });
  };
  for (const { row, taken } of slots) {
    const key = `${foldName(row.name)}\n${blockOf(row.block)?.key ?? ""}`;
    if (listed.has(key)) say(row.name, "", "unit.listed-twice");
    listed.add(key);
    if (taken.length === 0) add(undefined, row);
    for (const source of taken) add(source, row);
  }
  for (const source of strangers) add(source, null);
  return units;
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
function checkSums(
  { people, sums }: Submission,
  unit: string,
  source: string,
  say: (unit: string, source: string, key: "unit.sum" | "unit.no-id", parameters: MergeSentence["parameters"]) => void,
): void {
  const withoutId = people.filter(({ id }) => id === "").length;
  if (withoutId > 0) say(unit, source, "unit.no-id", { count: withoutId });
  if (!sums) return;
  const key = ({ form, level }: Pick<LevelSum, "form" | "level">) => `${form ?? "—"}: ${LEVEL_TEXT[level]}`;
  const counted = new Map<string, number>();
  for (const { form, level } of people)
    if (level) counted.set(key({ form, level }), (counted.get(key({ form, level })) ?? 0) + 1);
  const own = new Map<string, number>();
  for (const sum of sums.levels) own.set(key(sum), (own.get(key(sum)) ?? 0) + sum.count);
  for (const what of new Set([...own.keys(), ...counted.keys()])) {
    const [said, found] = [own.get(what) ?? 0, counted.get(what) ?? 0];
    if (said !== found) say(unit, source, "unit.sum", { what, own: said, counted: found });
  }
  if (sums.everybody !== people.length)
    say(unit, source, "unit.sum", { what: ["unit.everybody"], own: sums.everybody, counted: people.length });
}

/** The people of the counted units, each once; those who stand in an earlier unit too are taken out of the later one's counts. */
function countPeople(units: MergedUnit[], regulation: Regulation, problems: MergeProblem[]): MergedPerson[] {
  const known = new Map<string, { unit: MergedUnit; person: SubmittedPerson }>();
  return units.flatMap((unit) => {
    const { submission, counted, name, source } = unit;
    if (!submission || !counted) return [];
    const counting = submission.people.filter((person) => {
      const id = foldCase(person.id);
      const first = id === "" ? undefined : known.get(id);
      if (id !== "" && !first) known.set(id, { unit, person });
      if (!first || first.unit === unit) return true;
      const same = foldName(first.person.name) === foldName(person.name);
      const parameters = same
        ? { name: person.name, firstLevel: levelWords(first.person), secondLevel: levelWords(person) }
        : { firstName: first.person.name, secondName: person.name };
      problems.push({
        unit: name,
        source,
        key: same ? "person.two-units" : "person.same-id",
        parameters: { id: person.id, first: first.unit.name, second: name, ...parameters },
      });
      return !same;
    });
    unit.counts = countsOf(counting, regulation);
    return counting.map((person) => ({ ...person, unit: name }));
  });
}

function levelWords({ level }: SubmittedPerson): string {
  return level ? LEVEL_TEXT[level] : "—";
}

function noCounts(): Counts {
  return { all: 0, rated: 0, levels: {}, excluded: 0, none: 0 };
}

/** Counts people by level; only the regulation's own levels are ratings. */
export function countsOf(
  people: readonly Pick<SubmittedPerson, "level">[],
  { levels }: Pick<Regulation, "levels">,
): Counts {
  const counts = noCounts();
  for (const { level } of people) {
    counts.all++;
    if (level === "KHONG_DANH_GIA") counts.excluded++;
    else if (level && levels.some(({ code }) => code === level)) {
      counts.rated++;
      counts.levels[level] = (counts.levels[level] ?? 0) + 1;
    } else counts.none++;
  }
  return counts;
}

function addCounts(sum: Counts, more: Counts): void {
  for (const key of ["all", "rated", "excluded", "none"] as const) sum[key] += more[key];
  for (const [level, count] of Object.entries(more.levels) as [LevelCode, number][])
    sum.levels[level] = (sum.levels[level] ?? 0) + count;
}

/** Rows of the same name added up: each unit keeps the limit that its own people allow. */
function quotaTotals(rows: readonly QuotaRow[]): QuotaRow[] {
  const totals = new Map<string, QuotaRow>();
  for (const { group, members, pool, limit, current, excess } of rows) {
    const sum = totals.get(group) ?? { group, members: 0, pool: 0, limit: 0, current: 0, excess: 0 };
    totals.set(group, {
      group,
      members: sum.members + members,
      pool: sum.pool + pool,
      limit: sum.limit + limit,
      current: sum.current + current,
      excess: sum.excess + excess,
    });
  }
  return [...totals.values()];
}
