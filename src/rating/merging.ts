// Merging the summaries of units above the unit (Mẫu 07): people counted once, sums by block, quotas added up.
import { foldCase, foldName } from "../language/text";
import { LEVEL_TEXT } from "../regulation/levels";
import type { Regulation } from "../regulation/schema";
import { addCounts, type Counts, countsOf, noCounts, quotaTotals } from "./merge-counts";
import { type MergedUnit, type MergeInput, type MergeProblem, type Source, unitsOf } from "./merge-units";
import type { Period } from "./period";
import type { SubmittedPerson } from "./submission";
import type { QuotaRow } from "./summary";

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
