// A form made ready for judging: the tests of its ladder, exclusions and caps, and what follows from facts alone.
import { gapOf, type Measure, type Outcome, type Situation, type Test, testOf } from "../regulation/condition";
import type { Form, Leaf, LevelCode, Regulation } from "../regulation/schema";
import type { Facts } from "../regulation/values";

/** A rung of the ladder made ready: its conditions, and a test for each. */
export interface Rung {
  level: LevelCode;
  own: Test[];
  /** Tests that ask for facts alone, and those of which one suffices. */
  further: Test[];
  any: Test[];
  /** The leaves that must all hold, and those of which one suffices. */
  leaves: Leaf[];
  anyLeaves: Leaf[];
}

/** Conditions on facts that must all hold, made ready, with the level they lead to. */
export interface FactRule {
  level: LevelCode;
  tests: Test[];
  leaves: Leaf[];
}

/** A form made ready: what judging each person needs, worked out once. */
export interface PreparedForm {
  regulation: Regulation;
  hasPoints: boolean;
  measure: Measure;
  exclusions: FactRule[];
  caps: FactRule[];
  ladder: Rung[];
  holes: { ambiguity: string; tests: Test[] }[];
  shared: SharedFacts;
}

/** Makes a form ready: every test made once. `mandatory` holds one flag an item, or null where nobody can know. */
export function prepareForm(regulation: Regulation, form: Form, mandatory: readonly boolean[] | null): PreparedForm {
  const stepsPerPoint = form.scale.stepsPerPoint * (form.weights?.divisor ?? 1);
  const rule = ({ level, when }: { level: LevelCode; when: readonly Leaf[] }): FactRule => ({
    level,
    tests: when.map(testOf),
    leaves: [...when],
  });
  return {
    regulation,
    hasPoints: form.items > 0,
    measure: {
      stepsPerPoint,
      weights: form.weights?.items ?? null,
      cap: form.total?.cap ? form.total.max * stepsPerPoint : null,
      mandatory,
    },
    // both speak of a person's months of work and leave: a unit or a collective has none
    exclusions: form.collective ? [] : regulation.exclusions.map(rule),
    caps: form.collective ? [] : regulation.caps.map(rule),
    ladder: form.ladder.map(({ level, own = [], further = [], any = [] }) => ({
      level,
      own: own.map(testOf),
      further: further.map(testOf),
      any: any.map(testOf),
      leaves: [...own, ...further],
      anyLeaves: any,
    })),
    holes: (form.holes ?? []).map(({ ambiguity, when }) => ({ ambiguity, tests: when.map(testOf) })),
    shared: { values: null, exclusion: -1, decisive: -1, caps: [], further: [], gaps: [] },
  };
}

/** What follows from facts alone. Many rows of a block share theirs, so it is worked out when the facts change. */
export interface SharedFacts {
  values: Facts | null;
  /** Index of the exclusion that applies; -1 where none does. */
  exclusion: number;
  /** Index of a rung of which one suffices, where one is there: it decides whatever else holds; -1 where none does. */
  decisive: number;
  caps: Outcome[];
  /** Outcome of the conditions of each rung that ask for facts alone. */
  further: Outcome[];
  /** What each rung lacks, where that has been asked. */
  gaps: (Gaps | undefined)[];
}

export function shareFacts(form: PreparedForm, situation: Situation): SharedFacts {
  if (form.shared.values !== situation.facts) {
    const further = form.ladder.map((rung) => both(allOf(rung.further, situation), anyOf(rung.any, situation)));
    form.shared = {
      values: situation.facts,
      exclusion: form.exclusions.findIndex(({ tests }) => allOf(tests, situation) === "pass"),
      decisive: form.ladder.findIndex(
        ({ own, any }, index) => any.length > 0 && own.length === 0 && further[index] === "pass",
      ),
      caps: form.caps.map(({ tests }) => allOf(tests, situation)),
      further,
      gaps: [],
    };
  }
  return form.shared;
}

/** Whether conditions that must all hold do: false beats unknown, unknown beats true. */
export function allOf(tests: readonly Test[], situation: Situation): Outcome {
  let outcome: Outcome = "pass";
  for (let index = 0; index < tests.length; index++) {
    const one = (tests[index] as Test)(situation);
    if (one === "fail") return "fail";
    if (one === "unknown") outcome = "unknown";
  }
  return outcome;
}

/** Whether one of the conditions holds: true beats unknown, unknown beats false. Where none is asked, nothing is in the way. */
export function anyOf(tests: readonly Test[], situation: Situation): Outcome {
  const outcomes = tests.map((test) => test(situation));
  if (outcomes.length === 0 || outcomes.includes("pass")) return "pass";
  return outcomes.includes("unknown") ? "unknown" : "fail";
}

/** Two outcomes that must both hold. */
export function both(one: Outcome, other: Outcome): Outcome {
  if (one === "fail" || other === "fail") return "fail";
  return one === "unknown" || other === "unknown" ? "unknown" : "pass";
}

/** What keeps a person from a level: facts that are missing, and ambiguities that nobody has settled. */
export interface Gaps {
  missing: string[];
  open: string[];
}

export const NO_GAPS: Gaps = { missing: [], open: [] };

export function gapsOf(leaves: readonly Leaf[], situation: Situation): Gaps {
  const gaps = leaves.filter((leaf) => testOf(leaf)(situation) === "unknown").map((leaf) => gapOf(leaf, situation));
  const named = (names: (string | undefined)[]) => [...new Set(names.filter((name) => name !== undefined))];
  return { missing: named(gaps.map(({ missing }) => missing)), open: named(gaps.map(({ open }) => open)) };
}
