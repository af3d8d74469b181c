// Judging one person: from scores and facts to points, band and level, with the reasons, in the order of design §3.3.
import {
  citationText,
  type Explanation,
  evaluate,
  explain,
  gapOf,
  leavesOf,
  type Outcome,
  type Situation,
  situationOf,
  type Test,
  testOf,
} from "../regulation/condition";
import type { Form, Leaf, LevelCode, Regulation } from "../regulation/schema";
import type { Facts } from "../regulation/values";
import type { FactProblem, FactReading } from "./facts";
import type { ScoreProblem, ScoreReading } from "./scores";

/** Where the judgement of a person stands; the first that applies, from top to bottom. */
export type JudgementState = "excluded" | "invalid" | "missing" | "unknown" | "open" | "decided";

/** One person judged. The reasons are worked out when they are asked for: most cells show the level alone. */
export interface Judgement {
  readonly state: JudgementState;
  readonly points: number | null;
  /** The level by the form's own conditions alone. */
  readonly band: LevelCode | null;
  readonly level: LevelCode;
  /** The conditions that were looked at, each with its citation. */
  readonly reasons: Explanation[];
  /** What the next level up still asks for: conditions not met or not known. */
  readonly forNextLevel: Explanation[];
  readonly scoreProblems: readonly ScoreProblem[];
  readonly factProblems: readonly FactProblem[];
  readonly missingItems: readonly number[];
  readonly missingFacts: readonly string[];
  /** Ids of ambiguities that leave the level open. */
  readonly open: readonly string[];
}

/**
 * Judges one person by a form that is made ready. `reuse` is a judgement that nobody needs any more: it is filled again,
 * which spares a block of many rows the memory.
 */
export type Judge = (scores: ScoreReading, facts: FactReading, reuse?: Judgement) => Judgement;

/** Which items are mandatory when nobody says: the first ones, as many as the form has (design §3.3). */
export function firstItemsMandatory(form: Form): boolean[] {
  return Array.from({ length: form.items }, (_, index) => index < form.mandatory);
}

/** Judges one person by a form; see `judgeBy`, which is for many. */
export function judge(
  regulation: Regulation,
  form: Form,
  scores: ScoreReading,
  facts: FactReading,
  mandatory: readonly boolean[] | null,
): Judgement {
  return judgeBy(regulation, form, mandatory)(scores, facts);
}

/** A rung of the ladder made ready: its conditions, and a test for each. */
interface Rung {
  level: LevelCode;
  own: Test[];
  /** Tests that ask for facts alone. */
  further: Test[];
  leaves: Leaf[];
}

/**
 * Makes a form ready to judge many people. `mandatory` holds one flag an item, or null where the unit's criteria
 * contradict the form and nobody can know. The judge never throws for a person's data: what is wrong or missing is part
 * of the result.
 */
export function judgeBy(regulation: Regulation, form: Form, mandatory: readonly boolean[] | null): Judge {
  const ladder = form.ladder.map((rung): Rung => {
    const { level, own = [], further = [] } = rung;
    return { level, own: own.map(testOf), further: further.map(testOf), leaves: [...own, ...further] };
  });
  const prepared: PreparedForm = {
    regulation,
    stepsPerPoint: form.scale.stepsPerPoint,
    mandatory,
    exclusions: regulation.exclusions.map(({ when, level }) => ({ level, leaf: when, test: testOf(when) })),
    ladder,
    shared: { values: null, exclusion: -1, further: [], gaps: [] },
  };
  return (scores, facts, reuse) => {
    const result = reuse instanceof Judged ? reuse : new Judged(prepared, scores, facts);
    result.take(scores, facts);
    return result;
  };
}

/** A form made ready: what judging each person needs, worked out once. */
interface PreparedForm {
  regulation: Regulation;
  stepsPerPoint: number;
  mandatory: readonly boolean[] | null;
  exclusions: { level: LevelCode; leaf: Leaf; test: Test }[];
  ladder: Rung[];
  shared: SharedFacts;
}

/** What follows from facts alone. Many rows of a block share theirs, so it is worked out when the facts change. */
interface SharedFacts {
  values: Facts | null;
  /** Index of the exclusion that applies; -1 where none does. */
  exclusion: number;
  /** Outcome of the further conditions of each rung. */
  further: Outcome[];
  /** What each rung lacks, where that has been asked. */
  gaps: (Gaps | undefined)[];
}

function shareFacts(form: PreparedForm, situation: Situation): SharedFacts {
  if (form.shared.values !== situation.facts)
    form.shared = {
      values: situation.facts,
      exclusion: form.exclusions.findIndex(({ test }) => test(situation) === "pass"),
      further: form.ladder.map((rung) => outcomeOf(rung.further, situation)),
      gaps: [],
    };
  return form.shared;
}

function isComplete(scores: ScoreReading): boolean {
  return scores.missing.length === 0 && scores.problems.length === 0;
}

const NO_STEPS: readonly number[] = [];

/** Whether conditions that must all hold do: false beats unknown, unknown beats true. */
function outcomeOf(tests: readonly Test[], situation: Situation): Outcome {
  let outcome: Outcome = "pass";
  for (let index = 0; index < tests.length; index++) {
    const one = (tests[index] as Test)(situation);
    if (one === "fail") return "fail";
    if (one === "unknown") outcome = "unknown";
  }
  return outcome;
}

/** What keeps a person from a level: facts that are missing, and ambiguities that nobody has settled. */
interface Gaps {
  missing: string[];
  open: string[];
}

const NO_GAPS: Gaps = { missing: [], open: [] };

function gapsOf(leaves: readonly Leaf[], situation: Situation): Gaps {
  const gaps = leaves.filter((leaf) => testOf(leaf)(situation) === "unknown").map((leaf) => gapOf(leaf, situation));
  const named = (names: (string | undefined)[]) => [...new Set(names.filter((name) => name !== undefined))];
  return { missing: named(gaps.map(({ missing }) => missing)), open: named(gaps.map(({ open }) => open)) };
}

class Judged implements Judgement {
  state: JudgementState;
  level: LevelCode;
  private readonly form: PreparedForm;
  private scores: ScoreReading;
  private facts: FactReading;
  private readonly situation: Situation;
  private exclusion: Leaf | null;
  /** The rung on which the climb ended; the ladder's length in a hole. */
  private rung: number;
  private gaps: Gaps;

  constructor(form: PreparedForm, scores: ScoreReading, facts: FactReading) {
    this.state = "decided";
    this.level = "CHUA_DU";
    this.form = form;
    this.scores = scores;
    this.facts = facts;
    this.situation = situationOf(NO_STEPS, form.stepsPerPoint, form.mandatory, facts.values);
    this.exclusion = null;
    this.rung = 0;
    this.gaps = NO_GAPS;
  }

  /** Judges one person, in the order of design §3.3. */
  take(scores: ScoreReading, facts: FactReading): void {
    const { form, situation } = this;
    this.scores = scores;
    this.facts = facts;
    this.level = "CHUA_DU";
    this.exclusion = null;
    this.rung = 0;
    this.gaps = NO_GAPS;
    const steps = isComplete(scores) ? (scores.steps as readonly number[]) : NO_STEPS;
    situationOf(steps, form.stepsPerPoint, form.mandatory, facts.values, situation);
    const shared = shareFacts(form, situation);
    if (shared.exclusion >= 0) {
      const exclusion = form.exclusions[shared.exclusion] as PreparedForm["exclusions"][number];
      this.state = "excluded";
      this.level = exclusion.level;
      this.exclusion = exclusion.leaf;
    } else if (scores.problems.length > 0 || facts.problems.length > 0) this.state = "invalid";
    else if (scores.missing.length > 0) this.state = "missing";
    else this.climb(shared);
  }

  /** Walks the ladder from the highest level down, to the first rung that holds or that cannot be known. */
  private climb(shared: SharedFacts): void {
    const { form, situation } = this;
    for (this.rung = 0; this.rung < form.ladder.length; this.rung++) {
      const rung = form.ladder[this.rung] as Rung;
      const further = shared.further[this.rung] as Outcome;
      const own = further === "fail" ? "fail" : outcomeOf(rung.own, situation);
      if (own === "fail") continue;
      if (own === "pass" && further === "pass") {
        this.state = "decided";
        this.level = rung.level;
        return;
      }
      // Unless an own condition is unknown too, what is missing follows from the facts alone.
      this.gaps = (own === "pass" && shared.gaps[this.rung]) || gapsOf(rung.leaves, situation);
      if (own === "pass") shared.gaps[this.rung] = this.gaps;
      break;
    }
    this.state = this.gaps.missing.length > 0 ? "unknown" : "open";
    if (this.state === "open") this.level = "CHUA_QUY_DINH";
  }

  get points(): number | null {
    const { total, stepsPerPoint } = this.situation;
    return this.exclusion === null && isComplete(this.scores) ? total / stepsPerPoint : null;
  }

  get band(): LevelCode | null {
    if (this.points === null) return null;
    for (const rung of this.form.ladder) {
      const outcome = outcomeOf(rung.own, this.situation);
      if (outcome !== "fail") return outcome === "pass" ? rung.level : null;
    }
    return null;
  }

  get scoreProblems(): readonly ScoreProblem[] {
    return this.scores.problems;
  }

  get factProblems(): readonly FactProblem[] {
    return this.facts.problems;
  }

  get missingItems(): readonly number[] {
    return this.scores.missing;
  }

  get missingFacts(): readonly string[] {
    return this.gaps.missing;
  }

  get open(): readonly string[] {
    return this.gaps.open;
  }

  get reasons(): Explanation[] {
    if (this.exclusion) return [explain(this.form.regulation, this.exclusion, this.situation)];
    if (this.state === "invalid" || this.state === "missing") return [];
    const own = leavesOf(this.explainRung(this.rung));
    return own.length > 0 ? own : this.above();
  }

  get forNextLevel(): Explanation[] {
    if (this.state === "unknown" || this.state === "open") return unmet(leavesOf(this.explainRung(this.rung)));
    return this.state === "decided" ? unmet(this.above()) : [];
  }

  private above(): Explanation[] {
    return this.rung === 0 ? [] : leavesOf(this.explainRung(this.rung - 1));
  }

  private explainRung(index: number): Explanation {
    return evaluate(this.form.regulation, this.form.ladder[index]?.leaves ?? [], this.situation);
  }
}

function unmet(leaves: Explanation[]): Explanation[] {
  return leaves.filter((leaf) => leaf.outcome !== "pass");
}

/** The citation of a form, for results that rest on nothing else. */
export function formCitation(regulation: Regulation, form: Form): string {
  return citationText(regulation, form.cite);
}
