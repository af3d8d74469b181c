// Judging one person: from scores and facts to points, band and level, with the reasons, in the order of design §3.3.
import {
  citationText,
  type Explanation,
  explain,
  type Outcome,
  type Situation,
  situationOf,
} from "../regulation/condition";
import { isAtLeast } from "../regulation/levels";
import type { Form, Leaf, LevelCode, Regulation } from "../regulation/schema";
import type { FactProblem, FactReading } from "./facts";
import {
  allOf,
  anyOf,
  both,
  type FactRule,
  type Gaps,
  gapsOf,
  NO_GAPS,
  type PreparedForm,
  prepareForm,
  type Rung,
  type SharedFacts,
  shareFacts,
} from "./prepared-form";
import type { ScoreProblem, ScoreReading } from "./scores";

/** Where the judgement of a person stands; the first that applies, from top to bottom. */
type JudgementState = "excluded" | "invalid" | "missing" | "unknown" | "open" | "decided";

/** One person judged. The reasons are worked out when they are asked for: most cells show the level alone. */
export interface Judgement {
  readonly state: JudgementState;
  readonly points: number | null;
  /** The level by the form's own conditions alone. */
  readonly band: LevelCode | null;
  readonly level: LevelCode;
  /** The conditions that were looked at, each with its citation. */
  readonly reasons: Explanation[];
  /** Of a decided level, what alone led to it: the cases of which one suffices, or the cap that lowered it. */
  readonly decisive: Explanation[];
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
 * which spares a block of many rows the memory. Facts must not change once they are judged: rows that share them share
 * what follows from them.
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

/**
 * Makes a form ready to judge many people. `mandatory` holds one flag an item, or null where the unit's criteria
 * contradict the form and nobody can know. The judge never throws for a person's data: what is wrong or missing is part
 * of the result.
 */
export function judgeBy(regulation: Regulation, form: Form, mandatory: readonly boolean[] | null): Judge {
  const prepared = prepareForm(regulation, form, mandatory);
  return (scores, facts, reuse) => {
    const result = reuse instanceof Judged ? reuse : new Judged(prepared, scores, facts);
    result.take(scores, facts);
    return result;
  };
}

function isComplete(scores: ScoreReading): boolean {
  return scores.missing.length === 0 && scores.problems.length === 0;
}

const NO_STEPS: readonly number[] = [];

class Judged implements Judgement {
  state: JudgementState;
  level: LevelCode;
  private readonly form: PreparedForm;
  private scores: ScoreReading;
  private facts: FactReading;
  private readonly situation: Situation;
  private exclusion: FactRule | null;
  /** The cap that lowered the level, or that nobody knows whether it does. */
  private cap: FactRule | null;
  /** The rung on which the climb ended; the ladder's length in a hole. */
  private rung: number;
  private gaps: Gaps;

  constructor(form: PreparedForm, scores: ScoreReading, facts: FactReading) {
    this.state = "decided";
    this.level = "CHUA_DU";
    this.form = form;
    this.scores = scores;
    this.facts = facts;
    this.situation = situationOf(form.measure, NO_STEPS, facts.values);
    this.exclusion = null;
    this.cap = null;
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
    this.cap = null;
    this.rung = 0;
    this.gaps = NO_GAPS;
    const steps = isComplete(scores) ? (scores.steps as readonly number[]) : NO_STEPS;
    situationOf(form.measure, steps, facts.values, scores.finer, situation);
    const shared = shareFacts(form, situation);
    if (shared.exclusion >= 0) {
      this.exclusion = form.exclusions[shared.exclusion] as FactRule;
      this.state = "excluded";
      this.level = this.exclusion.level;
    } else if (scores.problems.length > 0 || facts.problems.length > 0) this.state = "invalid";
    else if (scores.missing.length > 0) this.state = "missing";
    else this.climb(shared);
  }

  /**
   * Walks the ladder from the highest level down, to the first rung that holds or that cannot be known. A case of which
   * one suffices (NĐ 90/2020 Điều 7, 11, 15) comes before the walk, whatever is unknown above it.
   */
  private climb(shared: SharedFacts): void {
    const { form, situation } = this;
    for (this.rung = Math.max(0, shared.decisive); this.rung < form.ladder.length; this.rung++) {
      const rung = form.ladder[this.rung] as Rung;
      const further = shared.further[this.rung] as Outcome;
      const own = further === "fail" ? "fail" : allOf(rung.own, situation);
      if (own === "fail") continue;
      if (own === "pass" && further === "pass") {
        this.state = "decided";
        this.level = rung.level;
        if (form.caps.length > 0) this.applyCaps(shared);
        return;
      }
      // Unless an own condition is unknown too, what is missing follows from the facts alone.
      this.gaps = (own === "pass" && shared.gaps[this.rung]) || gapsOf([...rung.leaves, ...rung.anyLeaves], situation);
      if (own === "pass") shared.gaps[this.rung] = this.gaps;
      this.stop();
      return;
    }
    const holding = form.holes.filter(({ tests }) => tests.length > 0 && allOf(tests, situation) === "pass");
    const holes = holding.length > 0 ? holding : form.holes.filter(({ tests }) => tests.length === 0);
    this.gaps = { missing: [], open: holes.map(({ ambiguity }) => ambiguity) };
    this.stop();
  }

  /** Lowers the level to the caps that hold; where one cannot be known and would matter, neither can the level. */
  private applyCaps(shared: SharedFacts): void {
    for (const [index, cap] of this.form.caps.entries()) {
      if (shared.caps[index] === "fail" || isAtLeast(cap.level, this.level)) continue;
      this.cap = cap;
      if (shared.caps[index] === "pass") this.level = cap.level;
      else {
        this.level = "CHUA_DU";
        this.gaps = gapsOf(cap.leaves, this.situation);
        this.stop();
        return;
      }
    }
  }

  private stop(): void {
    this.state = this.gaps.missing.length > 0 ? "unknown" : "open";
    if (this.state === "open") this.level = "CHUA_QUY_DINH";
  }

  get points(): number | null {
    if (!this.form.hasPoints || this.exclusion !== null || !isComplete(this.scores)) return null;
    return this.situation.total / this.situation.stepsPerPoint;
  }

  get band(): LevelCode | null {
    if (this.exclusion !== null || !isComplete(this.scores)) return null;
    for (const rung of this.form.ladder) {
      const outcome = both(allOf(rung.own, this.situation), anyOf(rung.any, this.situation));
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
    if (this.exclusion) return this.explain(this.exclusion.leaves);
    if (this.state === "invalid" || this.state === "missing") return [];
    const own = this.explainRung(this.rung);
    const reasons = own.length > 0 ? own : this.above();
    return this.cap ? [...reasons, ...this.explain(this.cap.leaves)] : reasons;
  }

  get decisive(): Explanation[] {
    if (this.state !== "decided") return [];
    if (this.cap) return this.explain(this.cap.leaves);
    const any = this.explain(this.form.ladder[this.rung]?.anyLeaves ?? []);
    return any.filter(({ outcome }) => outcome === "pass");
  }

  get forNextLevel(): Explanation[] {
    if (this.state === "unknown" || this.state === "open") return unmet(this.explainRung(this.rung));
    return this.state === "decided" && !this.cap ? unmet(this.above()) : [];
  }

  private above(): Explanation[] {
    return this.rung === 0 ? [] : this.explainRung(this.rung - 1);
  }

  /** The conditions of a rung; of those of which one suffices, the ones that hold or, where none does, all. */
  private explainRung(index: number): Explanation[] {
    const rung = this.form.ladder[index];
    if (!rung) return [];
    const any = this.explain(rung.anyLeaves);
    const met = any.filter(({ outcome }) => outcome === "pass");
    return [...this.explain(rung.leaves), ...(met.length > 0 ? met : any)];
  }

  private explain(leaves: readonly Leaf[]): Explanation[] {
    return leaves.map((leaf) => explain(this.form.regulation, leaf, this.situation));
  }
}

function unmet(leaves: Explanation[]): Explanation[] {
  return leaves.filter((leaf) => leaf.outcome !== "pass");
}

/** The citation of a form, for results that rest on nothing else. */
export function formCitation(regulation: Regulation, form: Form): string {
  return citationText(regulation, form.cite);
}
