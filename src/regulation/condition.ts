// Conditions with three values — true, false, unknown — and the explanation tree that evaluating one gives.
import { message } from "../language/messages";
import { formatNumber } from "../language/text";
import { factOf } from "./facts";
import { isAtLeast, LEVEL_SHORT_TEXT } from "./levels";
import type { Citation, Condition, Leaf, LevelCode, Regulation } from "./schema";
import type { Facts, Month } from "./values";

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

/** What a condition is evaluated on: one person's complete scores and facts. */
export interface Situation {
  /** Scores in the form's smallest step, one an item, none missing. */
  steps: readonly number[];
  stepsPerPoint: number;
  /** Which items are mandatory; null where the unit's `Tiêu chí` contradicts the form. */
  mandatory: readonly boolean[] | null;
  facts: Facts;
}

/** The words for a citation: the source's short title, then the place in it. */
export function citationText(regulation: Pick<Regulation, "sources">, cite: Citation): string {
  return `${regulation.sources[cite.source]?.short ?? cite.source}, ${cite.at}`;
}

/**
 * Evaluates a condition. A part that is false makes an `all` false even where another is unknown; an unknown part makes
 * the rest unknown. Everything that is missing is named, not only the first.
 */
export function evaluate(
  regulation: Pick<Regulation, "sources">,
  condition: Condition,
  situation: Situation,
): Explanation {
  if ("all" in condition) return together(condition.all.map((part) => evaluateLeaf(regulation, part, situation)));
  return evaluateLeaf(regulation, condition, situation);
}

/** Joins explanations of conditions that must all hold. An empty list holds. */
export function together(parts: Explanation[]): Explanation {
  const gaps = parts.filter((part) => part.outcome === "unknown");
  const outcome: Outcome = parts.some((part) => part.outcome === "fail")
    ? "fail"
    : gaps.length > 0
      ? "unknown"
      : "pass";
  return {
    outcome,
    text: "",
    citation: "",
    missing: unique(gaps.flatMap((part) => part.missing)),
    open: unique(gaps.flatMap((part) => part.open)),
    parts,
  };
}

/** The leaves of a tree, left to right. */
export function leavesOf(explanation: Explanation): Explanation[] {
  return explanation.parts.length > 0 ? explanation.parts.flatMap(leavesOf) : explanation.text ? [explanation] : [];
}

/** What testing one leaf found: an outcome, words for what was seen, and what is missing or open. */
interface Finding {
  outcome: Outcome;
  found?: string;
  missing?: string;
  open?: string;
}

function evaluateLeaf(regulation: Pick<Regulation, "sources">, leaf: Leaf, situation: Situation): Explanation {
  const finding = test(leaf, situation);
  return {
    outcome: finding.outcome,
    text: finding.found ? `${leaf.text}: ${finding.found}` : leaf.text,
    citation: citationText(regulation, leaf.cite),
    missing: finding.missing === undefined ? [] : [finding.missing],
    open: finding.open === undefined ? [] : [finding.open],
    parts: [],
  };
}

function test(leaf: Leaf, situation: Situation): Finding {
  const { facts } = situation;
  if ("scores" in leaf) return testScores(leaf, situation);
  if ("total" in leaf) {
    const total = situation.steps.reduce((sum, score) => sum + score, 0);
    const inRange =
      total >= leaf.total.atLeast * situation.stepsPerPoint && total <= leaf.total.atMost * situation.stepsPerPoint;
    return {
      outcome: inRange ? "pass" : "fail",
      found: message("found.points", { points: total / situation.stepsPerPoint }),
    };
  }
  if ("flag" in leaf) {
    const value = facts[leaf.flag];
    if (typeof value !== "boolean") return { outcome: "unknown", missing: factOf(leaf.flag).name };
    if (value === leaf.is) return { outcome: "pass" };
    return { outcome: "fail", found: message(value ? "found.yes" : "found.no", { fact: factOf(leaf.flag).name }) };
  }
  if ("number" in leaf) {
    const value = facts[leaf.number];
    if (typeof value !== "number") return { outcome: "unknown", missing: factOf(leaf.number).name };
    return { outcome: value >= leaf.atLeast ? "pass" : "fail", found: formatNumber(value) };
  }
  const months = facts.months ?? [];
  const missing = factOf("months").name;
  if ("someMonth" in leaf) {
    const reached = months.filter((month) => reaches(month, leaf.someMonth.atLeast));
    if (reached.length > 0) return { outcome: "pass", found: listMonths(reached) };
    if (months.length === 0 || months.some((month) => month.level === null)) return { outcome: "unknown", missing };
    return { outcome: "fail", found: listMonths(months) };
  }
  const { atLeast, notRated } = leaf.everyMonth;
  const asFailure = facts.unratedMonth === "không đạt";
  const below = months.filter(
    (month) =>
      (month.level === "KHONG_DANH_GIA" && asFailure) ||
      (month.level !== null && month.level !== "KHONG_DANH_GIA" && !reaches(month, atLeast)),
  );
  if (below.length > 0) return { outcome: "fail", found: listMonths(below) };
  if (months.length === 0 || months.some((month) => month.level === null)) return { outcome: "unknown", missing };
  const unrated = months.filter((month) => month.level === "KHONG_DANH_GIA");
  if (unrated.length > 0 && facts.unratedMonth === undefined)
    return { outcome: "unknown", open: notRated, found: listMonths(unrated) };
  return { outcome: "pass", found: listMonths(months) };
}

/**
 * A mandatory item asks for its own floor, an optional one for a lower floor. Where nobody knows which items are
 * mandatory, the condition is met when every item meets it, and unknown otherwise.
 */
function testScores(leaf: Extract<Leaf, { scores: string }>, situation: Situation): Finding {
  const floor = leaf.atLeast * situation.stepsPerPoint;
  const { mandatory } = situation;
  const wanted = leaf.scores === "mandatory";
  const below = situation.steps.flatMap((score, index) =>
    score < floor && (mandatory === null || mandatory[index] === wanted) ? [{ item: index + 1, score }] : [],
  );
  if (below.length === 0) return { outcome: "pass" };
  if (mandatory === null) return { outcome: "unknown", missing: factOf("mandatory").name };
  const listed = below
    .slice(0, 5)
    .map(({ item, score }) => message("found.item", { item, points: score / situation.stepsPerPoint }));
  return {
    outcome: "fail",
    found: listed.join("; ") + (below.length > 5 ? message("found.more", { count: below.length - 5 }) : ""),
  };
}

function reaches(month: Month, floor: LevelCode): boolean {
  return month.level !== null && isAtLeast(month.level, floor);
}

function listMonths(months: readonly Month[]): string {
  return months
    .filter((month) => month.level !== null)
    .map((month) => `${month.label} ${LEVEL_SHORT_TEXT[month.level as LevelCode]}`)
    .join(", ");
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
