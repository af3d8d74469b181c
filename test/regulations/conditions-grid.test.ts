// Every form on conditions, over the whole grid of its facts on either side of each threshold, for people of whom all is known.
import { describe, expect, it } from "vitest";
import { factsNotGiven } from "../../src/rating/facts";
import { firstItemsMandatory, type Judge, judgeBy } from "../../src/rating/judge";
import { readScores } from "../../src/rating/scores";
import { situationOf, type Test, testOf } from "../../src/regulation/condition";
import { type FactKey, factOf, type ValueFactKey } from "../../src/regulation/facts";
import { sizeForm } from "../../src/regulation/form";
import type { Form, Leaf, LevelCode, Regulation } from "../../src/regulation/schema";
import type { Facts } from "../../src/regulation/values";
import { REGULATIONS } from "../../src/regulations";

type Leaves = Form["ladder"][number];

const leavesOfRung = ({ own = [], further = [], any = [] }: Leaves): Leaf[] => [...own, ...further, ...any];

/** The percentages of a form, each with a value on either side of every bound of its conditions. */
function numbersOf(form: Form): { key: ValueFactKey; values: number[] }[] {
  const found = new Map<ValueFactKey, Set<number>>();
  for (const leaf of form.ladder.flatMap(leavesOfRung)) {
    if (!("number" in leaf)) continue;
    const { atLeast, above, atMost, below } = leaf;
    const values = found.get(leaf.number) ?? new Set();
    for (const bound of [atLeast, below]) if (bound !== undefined) values.add(tenths(bound - 0.1)).add(bound);
    for (const bound of [above, atMost]) if (bound !== undefined) values.add(bound).add(tenths(bound + 0.1));
    found.set(leaf.number, values);
  }
  return [...found].map(([key, values]) => ({ key, values: [...values].sort((one, other) => one - other) }));
}

const tenths = (value: number) => Math.round(value * 10) / 10;

/** The forms whose levels rest on percentages. */
const FORMS = REGULATIONS.flatMap((regulation) =>
  regulation.forms.map((definition) => ({ regulation, form: sizeForm(definition, 1) })),
)
  .filter(({ form }) => numbersOf(form).length > 0)
  .map((one) => [one.form.id, one.regulation, one.form] as const);

/** More of it is better, but for the share below standard. */
const isGood = (key: FactKey) => key !== "belowStandard";

/** Percentages in steps from the worst to the best. */
function steps(form: Form): [ValueFactKey, number[]][] {
  return numbersOf(form).map(({ key, values }) => [key, isGood(key) ? values : [...values].reverse()]);
}

/** The flags of a form: none raised, and each raised alone. */
function flagCases(form: Form): Facts[] {
  const keys = [...new Set(form.ladder.flatMap(leavesOfRung).flatMap((leaf) => ("flag" in leaf ? [leaf.flag] : [])))];
  const none = Object.fromEntries(keys.map((key) => [key, false]));
  return [none, ...keys.map((key) => ({ ...none, [key]: true }))];
}

/** From the worst to the best. */
const CRITERIA = ["không đáp ứng", "đáp ứng", "tốt"];

/** Scores that stand for each band of points; one blank form for rules without points. */
const rowsOf = (form: Form): number[][] =>
  form.items === 0
    ? [[]]
    : [49.99, 50, 69.99, 70, 89.99, 90, 100].map((total) => [30, Math.round((total - 30) * 100) / 100]);

interface Person {
  facts: Facts;
  steps: readonly number[];
  judgement: ReturnType<Judge>;
}

/** Judges everybody on the grid: one after the other, the places of each percentage counted like the digits of a number. */
function* everybody(regulation: Regulation, form: Form): Generator<Person & { places: number[] }> {
  const judge = judgeBy(regulation, form, firstItemsMandatory(form));
  const axes = steps(form);
  const criteria = form.items === 0 ? CRITERIA : ["tốt"];
  for (const row of rowsOf(form)) {
    const scores = readScores(form, row);
    for (const flags of flagCases(form))
      for (const generalCriteria of criteria) {
        const places = axes.map(() => 0);
        for (;;) {
          const percentages = Object.fromEntries(
            axes.map(([key, values], axis) => [key, values[places[axis] as number]]),
          );
          const values: Facts = { ...factsNotGiven(), ...flags, generalCriteria, ...percentages };
          const judgement = judge(scores, { values, problems: [] });
          yield { facts: values, steps: scores.steps as number[], judgement, places };
          let axis = 0;
          while (axis < axes.length && (places[axis] as number) === (axes[axis]?.[1].length ?? 0) - 1)
            places[axis++] = 0;
          if (axis === axes.length) break;
          places[axis] = (places[axis] as number) + 1;
        }
      }
  }
}

/** Makes the test of which levels' conditions all hold, from the highest down. */
function holdingBy(form: Form): (person: Person) => LevelCode[] {
  const stepsPerPoint = form.scale.stepsPerPoint * (form.weights?.divisor ?? 1);
  const rungs = form.ladder.map(({ level, own = [], further = [], any = [] }) => ({
    level,
    all: [...own, ...further].map(testOf),
    any: any.map(testOf),
  }));
  return ({ facts, steps: scores }) => {
    const situation = situationOf({ stepsPerPoint, weights: null, cap: null, mandatory: null }, scores, facts);
    const holds = (test: Test) => test(situation) === "pass";
    return rungs
      .filter(({ all, any }) => all.every(holds) && (any.length === 0 || any.some(holds)))
      .map(({ level }) => level);
  };
}

describe.each(FORMS)("%s", (_, regulation, form) => {
  const rank = (level: LevelCode) =>
    regulation.levels.length - regulation.levels.findIndex(({ code }) => code === level);

  it("gives everybody of whom all is known a level, or a hole that an ambiguity of the regulation names", () => {
    const known = new Map(regulation.ambiguities.map((ambiguity) => [ambiguity.id, ambiguity]));
    const wrong: unknown[] = [];
    const seen = new Set<string>();
    for (const { facts, judgement } of everybody(regulation, form)) {
      const { state, open, level } = judgement;
      for (const id of open) seen.add(id);
      const isNamed = state === "open" && open.length > 0 && open.every((id) => known.get(id)?.fallback === null);
      if (!(state === "decided" || isNamed)) wrong.push({ facts, state, level, open });
      if (wrong.length > 3) break;
    }
    expect(wrong).toEqual([]);
    // every hole that the form names is one into which somebody falls
    expect([...seen].sort()).toEqual((form.holes ?? []).map(({ ambiguity }) => ambiguity).sort());
  });

  it("never gives the lowest level and another one at once, and the level is the highest that holds", () => {
    const wrong: unknown[] = [];
    const holding = holdingBy(form);
    for (const person of everybody(regulation, form)) {
      const levels = holding(person);
      const { state, level } = person.judgement;
      const overlaps = levels.includes("KHT") && levels.some((one) => one !== "KHT");
      const differs = state === "decided" && level !== levels[0];
      const isHole = (state === "open") !== (levels.length === 0);
      if (overlaps || differs || isHole) wrong.push({ facts: person.facts, levels, level });
      if (wrong.length > 3) break;
    }
    expect(wrong).toEqual([]);
  });

  it("never lowers the level when a percentage gets better", () => {
    const axes = steps(form);
    const wrong: unknown[] = [];
    // the places of one walk over the grid, with the level there; 0 is a hole: neither higher nor lower
    let levels = new Map<string, number>();
    let last = "";
    for (const { facts, judgement, places } of everybody(regulation, form)) {
      const others =
        JSON.stringify(Object.entries(facts).filter(([key]) => !axes.some(([own]) => own === key))) +
        String(judgement.points);
      if (others !== last) levels = new Map();
      last = others;
      const here = judgement.state === "decided" ? rank(judgement.level) : 0;
      levels.set(places.join(), here);
      for (const [axis, place] of places.entries()) {
        if (place === 0 || here === 0) continue;
        // the next lower place with a level, past a hole
        for (let lower = place - 1; lower >= 0; lower--) {
          const there = levels.get(places.map((one, index) => (index === axis ? lower : one)).join()) ?? 0;
          if (there > here) wrong.push({ facts, better: axes[axis]?.[0] });
          if (there > 0) break;
        }
      }
      if (wrong.length > 3) break;
    }
    expect(wrong).toEqual([]);
  });

  it("asks only for percentages that a cell can hold", () => {
    for (const { key, values } of numbersOf(form)) {
      expect(factOf(key).kind, key).toBe("percent");
      for (const value of values) expect(value >= 0 && value <= 100, `${key}: ${value}`).toBe(true);
    }
  });
});
