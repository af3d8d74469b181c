// Judging one person: from scores and facts to points, band and level, with the reasons, in the order of design §3.3.
import { citationText, type Explanation, evaluate, leavesOf, type Situation, together } from "../regulation/condition";
import type { Condition, Form, LevelCode, Regulation } from "../regulation/schema";
import type { FactProblem, FactReading } from "./facts";
import { type ScoreProblem, type ScoreReading, totalPoints } from "./scores";

/** Where the judgement of a person stands; the first that applies, from top to bottom. */
export type JudgementState = "excluded" | "invalid" | "missing" | "unknown" | "open" | "decided";

/** One person judged. */
export interface Judgement {
  state: JudgementState;
  points: number | null;
  /** The level by the form's own conditions alone. */
  band: LevelCode | null;
  level: LevelCode;
  /** The conditions that were looked at, each with its citation. */
  reasons: Explanation[];
  /** What the next level up still asks for: conditions not met or not known. */
  forNextLevel: Explanation[];
  scoreProblems: ScoreProblem[];
  factProblems: FactProblem[];
  missingItems: number[];
  missingFacts: string[];
  /** Ids of ambiguities that leave the level open. */
  open: string[];
}

/**
 * Which items are mandatory when nobody says: the first ones, as many as the form has (design §3.3).
 */
export function firstItemsMandatory(form: Form): boolean[] {
  return Array.from({ length: form.items }, (_, index) => index < form.mandatory);
}

/**
 * Judges one person by a form. `mandatory` holds one flag an item, or null where the unit's criteria contradict the
 * form and nobody can know. Never throws for a person's data: what is wrong or missing is part of the result.
 */
export function judge(
  regulation: Regulation,
  form: Form,
  scores: ScoreReading,
  facts: FactReading,
  mandatory: readonly boolean[] | null,
): Judgement {
  const judgement: Judgement = {
    state: "decided",
    points: null,
    band: null,
    level: "CHUA_DU",
    reasons: [],
    forNextLevel: [],
    scoreProblems: scores.problems,
    factProblems: facts.problems,
    missingItems: scores.missing,
    missingFacts: [],
    open: [],
  };
  const situation: Situation = {
    steps: scores.steps.map((step) => step ?? 0),
    stepsPerPoint: form.scale.stepsPerPoint,
    mandatory,
    facts: facts.values,
  };

  for (const exclusion of regulation.exclusions) {
    const explanation = evaluate(regulation, exclusion.when, situation);
    if (explanation.outcome === "pass")
      return { ...judgement, state: "excluded", level: exclusion.level, reasons: [explanation] };
  }

  judgement.points = totalPoints(form, scores);
  if (judgement.points !== null) {
    const own = climb(form, (rung) => conditionsOf(rung.own), regulation, situation);
    judgement.band = own.level;
  }
  if (scores.problems.length > 0 || facts.problems.length > 0) return { ...judgement, state: "invalid" };
  if (scores.missing.length > 0) return { ...judgement, state: "missing" };

  const climbed = climb(form, (rung) => [...conditionsOf(rung.own), ...(rung.further ?? [])], regulation, situation);
  judgement.reasons = climbed.reasons;
  judgement.forNextLevel = climbed.forNextLevel;
  if (climbed.level !== null) return { ...judgement, level: climbed.level };
  judgement.missingFacts = climbed.missing;
  judgement.open = climbed.open;
  if (climbed.missing.length > 0) return { ...judgement, state: "unknown" };
  return { ...judgement, state: "open", level: "CHUA_QUY_DINH" };
}

type Rung = Form["ladder"][number];

function conditionsOf(condition: Condition | undefined): Condition[] {
  return condition === undefined ? [] : [condition];
}

interface Climb {
  level: LevelCode | null;
  reasons: Explanation[];
  forNextLevel: Explanation[];
  missing: string[];
  open: string[];
}

/** Walks the ladder from the highest level down; stops at the first one that holds or that cannot be known. */
function climb(
  form: Form,
  conditions: (rung: Rung) => Condition[],
  regulation: Regulation,
  situation: Situation,
): Climb {
  let above: Explanation[] = [];
  for (const rung of form.ladder) {
    const whole = together(conditions(rung).map((condition) => evaluate(regulation, condition, situation)));
    const leaves = leavesOf(whole);
    const unmet = leaves.filter((leaf) => leaf.outcome !== "pass");
    if (whole.outcome === "fail") {
      above = leaves;
      continue;
    }
    const reasons = leaves.length > 0 ? leaves : above;
    if (whole.outcome === "unknown")
      return { level: null, reasons, forNextLevel: unmet, missing: whole.missing, open: whole.open };
    return {
      level: rung.level,
      reasons,
      forNextLevel: above.filter((leaf) => leaf.outcome !== "pass"),
      missing: [],
      open: [],
    };
  }
  return { level: null, reasons: above, forNextLevel: [], missing: [], open: [] };
}

/** The citation of a form, for results that rest on nothing else. */
export function formCitation(regulation: Regulation, form: Form): string {
  return citationText(regulation, form.cite);
}
