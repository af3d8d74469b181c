// Conditions with three values — true, false, unknown — and the explanation tree that evaluating one gives.
import { factOf } from "./facts";
import { foundIn } from "./found";
import { isAtLeast } from "./levels";
import type { Citation, Leaf, LevelCode, Regulation } from "./schema";
import type { Facts } from "./values";

/** Whether a condition is met, is not met, or cannot be known yet. */
export type Outcome = "pass" | "fail" | "unknown";

/** One condition as evaluated: what it asks, where that stands, and what was found. */
export interface Explanation {
  outcome: Outcome;
  /** The condition in words, with what was found (Vietnamese). */
  text: string;
  /** Document and article or section. */
  citation: string;
  /** Names of the facts that are missing, where the outcome is unknown. */
  missing: string[];
  /** Ids of the regulation's ambiguities that leave it open, where the outcome is unknown. */
  open: string[];
  parts: Explanation[];
}

/** A reason that stands by itself. */
export function leafReason(outcome: Outcome, text: string, citation: string): Explanation {
  return { outcome, text, citation, missing: [], open: [], parts: [] };
}

/** What a condition is evaluated on: one person's complete scores and facts. Scores are in the form's smallest step. */
export interface Situation {
  /** One score an item, none missing. */
  steps: readonly number[];
  stepsPerPoint: number;
  /** Which items are mandatory; null where the unit's `Tiêu chí` contradicts the form. */
  mandatory: readonly boolean[] | null;
  total: number;
  /** The lowest score of the mandatory items, of the others; of all items in both where nobody knows which are. */
  lowestMandatory: number;
  lowestOptional: number;
  facts: Facts;
}

/** Tells the outcome of one condition, and nothing else: what every cell of a sheet pays for. */
export type Test = (situation: Situation) => Outcome;

/** A whole number, so that no situation holds a float. */
const ABOVE_EVERY_SCORE = 1e9;

const EMPTY: Situation = {
  steps: [],
  stepsPerPoint: 1,
  mandatory: null,
  total: 0,
  lowestMandatory: ABOVE_EVERY_SCORE,
  lowestOptional: ABOVE_EVERY_SCORE,
  facts: {},
};

/** How a form adds scores up: what one point is in steps, and what each item weighs. */
export interface Measure {
  /** Smallest steps in a point, times the divisor of the weights. */
  stepsPerPoint: number;
  /** Null where every item counts once. */
  weights: readonly number[] | null;
  /** The highest total, in the same unit; null where there is no cap. */
  cap: number | null;
  mandatory: readonly boolean[] | null;
}

/**
 * The situation of one person: the scores added up once for all conditions. `finer`: how many times finer than the
 * measure's own the steps are. `into` is filled again instead of a new one.
 */
export function situationOf(
  measure: Measure,
  steps: readonly number[],
  facts: Facts,
  finer = 1,
  into: Situation = { ...EMPTY, stepsPerPoint: measure.stepsPerPoint, mandatory: measure.mandatory },
): Situation {
  const { weights, mandatory, cap } = measure;
  let total = 0;
  let lowestMandatory = ABOVE_EVERY_SCORE;
  let lowestOptional = ABOVE_EVERY_SCORE;
  for (let index = 0; index < steps.length; index++) {
    const score = steps[index] as number;
    total += weights === null ? score : score * (weights[index] as number);
    if (mandatory === null || mandatory[index]) {
      if (score < lowestMandatory) lowestMandatory = score;
    } else if (score < lowestOptional) lowestOptional = score;
  }
  into.steps = steps;
  into.stepsPerPoint = measure.stepsPerPoint * finer;
  into.total = cap !== null && total > cap * finer ? cap * finer : total;
  into.lowestMandatory = lowestMandatory;
  into.lowestOptional = mandatory === null ? lowestMandatory : lowestOptional;
  into.facts = facts;
  return into;
}

/** The words for a citation: the source's short title, then the place in it. */
export function citationText(regulation: Pick<Regulation, "sources">, cite: Citation): string {
  return `${regulation.sources[cite.source]?.short ?? cite.source}, ${cite.at}`;
}

/** Makes the test of one leaf. */
export function testOf(leaf: Leaf): Test {
  if ("scores" in leaf) return testScores(leaf.scores === "mandatory", leaf.atLeast);
  if ("total" in leaf) return testTotal(leaf.total);
  if ("flag" in leaf) {
    const { flag, is } = leaf;
    return ({ facts }) => {
      const value = facts[flag];
      return typeof value !== "boolean" ? "unknown" : value === is ? "pass" : "fail";
    };
  }
  if ("number" in leaf) {
    const { number } = leaf;
    return ({ facts }) => {
      const value = facts[number];
      return typeof value !== "number" ? "unknown" : isWithin(value, leaf, 1) ? "pass" : "fail";
    };
  }
  if ("choice" in leaf) {
    const { choice, in: accepted } = leaf;
    return ({ facts }) => {
      const value = facts[choice];
      return typeof value !== "string" ? "unknown" : accepted.includes(value) ? "pass" : "fail";
    };
  }
  if ("someMonth" in leaf) return testSomeMonth(leaf.someMonth.atLeast);
  return testEveryMonth(leaf.everyMonth.atLeast);
}

/** Bounds in points. */
interface Bounds {
  atLeast?: number | undefined;
  above?: number | undefined;
  atMost?: number | undefined;
  below?: number | undefined;
}

/** Whether a value lies within bounds that are multiplied by `unit` first. */
function isWithin(value: number, { atLeast, above, atMost, below }: Bounds, unit: number): boolean {
  return (
    (atLeast === undefined || value >= atLeast * unit) &&
    (above === undefined || value > above * unit) &&
    (atMost === undefined || value <= atMost * unit) &&
    (below === undefined || value < below * unit)
  );
}

/**
 * A total exactly on an open bound belongs to the level above or below as the fact `ranh giới` says, where the
 * regulation leaves it open; until somebody says, nobody knows.
 */
function testTotal(bounds: Bounds & { settledBy?: string | undefined }): Test {
  const { above, below, settledBy } = bounds;
  return ({ total, stepsPerPoint, facts: { boundary } }) => {
    if (isWithin(total, bounds, stepsPerPoint)) return "pass";
    if (settledBy === undefined) return "fail";
    const onAbove = above !== undefined && total === above * stepsPerPoint;
    const onBelow = below !== undefined && total === below * stepsPerPoint;
    if (!onAbove && !onBelow) return "fail";
    if (boundary === undefined) return "unknown";
    return (boundary === "trên") === onAbove ? "pass" : "fail";
  };
}

/**
 * A mandatory item asks for its own floor, an optional one for a lower floor. Where nobody knows which items are
 * mandatory, the condition is met when every item meets it, and unknown otherwise.
 */
function testScores(ofMandatory: boolean, atLeast: number): Test {
  return (situation) => {
    const lowest = ofMandatory ? situation.lowestMandatory : situation.lowestOptional;
    if (lowest >= atLeast * situation.stepsPerPoint) return "pass";
    return situation.mandatory === null ? "unknown" : "fail";
  };
}

function testSomeMonth(atLeast: LevelCode): Test {
  return ({ facts: { months } }) => {
    if (months === undefined || months.length === 0) return "unknown";
    let outcome: Outcome = "fail";
    for (const month of months) {
      if (month.level === null) outcome = "unknown";
      else if (isAtLeast(month.level, atLeast)) return "pass";
    }
    return outcome;
  };
}

/** A month that is not rated is skipped, fails, or leaves the condition open, as the fact `tháng không đánh giá` says. */
function testEveryMonth(atLeast: LevelCode): Test {
  return ({ facts: { months, unratedMonth } }) => {
    if (months === undefined || months.length === 0) return "unknown";
    let outcome: Outcome = "pass";
    for (const { level } of months) {
      if (level === null) outcome = "unknown";
      else if (level !== "KHONG_DANH_GIA") {
        if (!isAtLeast(level, atLeast)) return "fail";
      } else if (unratedMonth === "không đạt") return "fail";
      else if (unratedMonth === undefined) outcome = "unknown";
    }
    return outcome;
  };
}

/** Evaluates conditions that must all hold, and explains each. */
export function evaluate(
  regulation: Pick<Regulation, "sources">,
  leaves: readonly Leaf[],
  situation: Situation,
): Explanation {
  return together(leaves.map((leaf) => explain(regulation, leaf, situation)));
}

/**
 * Joins explanations of conditions that must all hold; an empty list holds. One that is false makes the whole false even
 * where another is unknown; an unknown one makes the rest unknown. Everything that is missing is named, not only the first.
 */
export function together(parts: Explanation[]): Explanation {
  const gaps = parts.filter((part) => part.outcome === "unknown");
  const fails = parts.some((part) => part.outcome === "fail");
  return {
    outcome: fails ? "fail" : gaps.length > 0 ? "unknown" : "pass",
    text: "",
    citation: "",
    missing: [...new Set(gaps.flatMap((part) => part.missing))],
    open: [...new Set(gaps.flatMap((part) => part.open))],
    parts,
  };
}

/** The leaves of a tree, left to right. */
export function leavesOf(explanation: Explanation): Explanation[] {
  return explanation.parts.length > 0 ? explanation.parts.flatMap(leavesOf) : explanation.text ? [explanation] : [];
}

/** Evaluates one condition and explains it. */
export function explain(regulation: Pick<Regulation, "sources">, leaf: Leaf, situation: Situation): Explanation {
  const outcome = testOf(leaf)(situation);
  const found = foundIn(leaf, outcome, situation);
  const gap = outcome === "unknown" ? gapOf(leaf, situation) : {};
  return {
    outcome,
    text: found === "" ? leaf.text : `${leaf.text}: ${found}`,
    citation: citationText(regulation, leaf.cite),
    missing: gap.missing === undefined ? [] : [gap.missing],
    open: gap.open === undefined ? [] : [gap.open],
    parts: [],
  };
}

/** What an unknown leaf lacks: a fact by name, or an ambiguity of which nobody has chosen a reading. */
export function gapOf(leaf: Leaf, { facts }: Situation): { missing?: string; open?: string } {
  if ("flag" in leaf) return { missing: factOf(leaf.flag).name };
  if ("number" in leaf) return { missing: factOf(leaf.number).name };
  if ("choice" in leaf) return { missing: factOf(leaf.choice).name };
  if ("total" in leaf) return leaf.total.settledBy === undefined ? {} : { open: leaf.total.settledBy };
  if ("scores" in leaf) return { missing: factOf("mandatory").name };
  const months = facts.months ?? [];
  const complete = months.length > 0 && months.every((month) => month.level !== null);
  return complete && "everyMonth" in leaf ? { open: leaf.everyMonth.notRated } : { missing: factOf("months").name };
}
