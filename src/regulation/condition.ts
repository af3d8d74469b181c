// Conditions with three values — true, false, unknown — and the explanation tree that evaluating one gives.

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
