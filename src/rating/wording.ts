// The words for a judgement: what stands in the cell, what is wrong with a cell, and why.
import { type MessageKey, message, type Parameters, type Sentence } from "../language/messages";
import { clean, formatNumber } from "../language/text";
import { type Explanation, leafReason } from "../regulation/condition";
import { factOf } from "../regulation/facts";
import { cellScales } from "../regulation/form";
import { LEVEL_TEXT } from "../regulation/levels";
import type { Form, Regulation } from "../regulation/schema";
import { type FactProblem, isShareOf } from "./facts";
import { formCitation, type Judgement } from "./judge";
import type { ScoreProblem } from "./scores";
import type { RatedPerson } from "./summary";

/** Sign that a row's own cells are wrong (design §3.3). */
export const WARNING = "⚠ ";

/** A cell's value as people see it, short enough for a sentence. */
export function shownValue(value: unknown): string {
  if (typeof value === "number") return formatNumber(value);
  const text = clean(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** One sentence on a bad score cell, without its place. */
export function scoreProblemSentence(form: Form, problem: ScoreProblem): Sentence {
  const { code, item, value, fix } = problem;
  const { stepsPerPoint } = form.scale;
  const { min, max, only, percent } = cellScales(form)[item - 1] ?? { ...form.scale, only: null, percent: false };
  const shown = typeof value === "number" ? value : shownValue(value);
  const parameters = { value: shown, min, max, items: form.items, form: form.id, fix: fix ?? "" };
  const say = (key: MessageKey, more: Parameters = {}) => ({ key, parameters: { ...parameters, ...more } });
  if (item === 0) return say("score.total", { max: form.total?.max ?? max });
  if (code === "score.range" && percent && fix !== null) return say("score.share");
  if (code === "score.range" && only) return say("score.only", { values: only.join(", ") });
  if (code === "score.step" && form.scale.anyStep) return say("score.decimals");
  if (code === "score.step" && typeof value === "number") {
    const below = Math.floor(value * stepsPerPoint);
    const steps = { step: 1 / stepsPerPoint, below: below / stepsPerPoint, above: (below + 1) / stepsPerPoint };
    return say(code, steps);
  }
  return say(fix === null && (code === "score.text-number" || code === "score.date") ? `${code}.no-fix` : code);
}

/** One sentence on a fact cell that cannot be read, without its place. */
export function factProblemSentence({ fact, value }: FactProblem): Sentence {
  const { name, kind, values } = factOf(fact);
  if (typeof value === "number" && isShareOf(fact, value))
    return {
      key: "fact.share",
      parameters: { fact: name, value: shownValue(value), percent: Math.round(value * 1e6) / 1e4 },
    };
  const expected = values ? values.join(", ") : ([`fact.expected.${kind}`] as const);
  return { key: "fact.unreadable", parameters: { fact: name, value: shownValue(value), expected } };
}

function textOf({ key, parameters }: Sentence): string {
  return message(key, parameters);
}

/** The problems of a row, each with the number of its item or the name of its fact. */
export function rowProblemTexts(form: Form, scores: readonly ScoreProblem[], facts: readonly FactProblem[]): string[] {
  return [
    ...scores.map((problem) => {
      const text = textOf(scoreProblemSentence(form, problem));
      return problem.item === 0 ? text : message("item.problem", { item: problem.item, problem: text });
    }),
    ...facts.map((problem) => problem.sentence ?? textOf(factProblemSentence(problem))),
  ];
}

/** The text that stands in the cell of `RATING` and in `Tổng hợp`. */
export function resultText(regulation: Regulation, form: Form, judgement: Judgement): string {
  switch (judgement.state) {
    case "invalid":
      return WARNING + rowProblemTexts(form, judgement.scoreProblems, judgement.factProblems).join(" ");
    case "missing":
      return message("result.missing-scores", { count: judgement.missingItems.length });
    case "unknown":
      return missingFactsText(judgement.missingFacts);
    case "open":
      return message("result.open", { questions: openQuestions(regulation, judgement.open).join(" ") });
    default:
      return LEVEL_TEXT[judgement.level];
  }
}

const MISSING_FACTS = new WeakMap<readonly string[], string>();

/** Rows that lack the same facts share the list, and so its text. */
function missingFactsText(missing: readonly string[]): string {
  let text = MISSING_FACTS.get(missing);
  if (text === undefined) {
    text = message("result.missing-facts", { facts: missing.join(", ") });
    MISSING_FACTS.set(missing, text);
  }
  return text;
}

/** The questions that a regulation leaves open, by the ids of its ambiguities. */
export function openQuestions(regulation: Regulation, ids: readonly string[]): string[] {
  return regulation.ambiguities
    .filter((ambiguity) => ids.includes(ambiguity.id))
    .map((ambiguity) => ambiguity.question);
}

/** The reasons of a judgement as a list; a row that cannot be judged gives what stands in the way. */
function reasonsOf(regulation: Regulation, form: Form, judgement: Judgement): Explanation[] {
  const gap = (text: string) => leafReason("unknown", text, formCitation(regulation, form));
  if (judgement.state === "invalid")
    return rowProblemTexts(form, judgement.scoreProblems, judgement.factProblems).map(gap);
  if (judgement.state === "missing")
    return [gap(message("reason.missing-items", { items: judgement.missingItems.join(", ") }))];
  return judgement.reasons;
}

/** One line for `Tổng hợp`: what decided, what is missing, or nothing where the level was reached. */
export function shortReason(regulation: Regulation, form: Form, judgement: Judgement): string {
  const wanted = judgement.state === "decided" ? "fail" : judgement.state === "excluded" ? "pass" : "unknown";
  const found = reasonsOf(regulation, form, judgement).filter((reason) => reason.outcome === wanted);
  const decisive = [...judgement.decisive, ...found];
  const texts = [...decisive.map((reason) => reason.text), ...openQuestions(regulation, judgement.open)].join("; ");
  return judgement.state === "unknown" && texts !== "" ? message("reason.unknown", { conditions: texts }) : texts;
}

/** What a judgement comes to, in codes and in words. */
export type Result = Pick<
  RatedPerson,
  "points" | "band" | "level" | "text" | "reason" | "explanation" | "forNextLevel"
>;

/** Everything about a judgement; its reasons take long to work out. */
export function resultOf(regulation: Regulation, form: Form, judgement: Judgement): Result {
  const { points, band, level, forNextLevel } = judgement;
  return {
    ...{ points, band, level, forNextLevel },
    text: resultText(regulation, form, judgement),
    reason: judgement.state === "invalid" ? "" : shortReason(regulation, form, judgement),
    explanation: reasonsOf(regulation, form, judgement),
  };
}

const MARKS = { pass: "✓", fail: "✗", unknown: "?" } as const;

/** The whole reasoning as text: the result, every condition with its citation, and what the next level asks for. */
export function whyText({ text, explanation, forNextLevel }: Result): string {
  const line = (reason: Explanation) => `${MARKS[reason.outcome]} ${reason.text} (${reason.citation})`;
  const lines = [text, ...explanation.map(line)];
  if (forNextLevel.length > 0)
    lines.push(message("why.next-level"), ...forNextLevel.map((reason) => `• ${reason.text} (${reason.citation})`));
  return lines.join("\n");
}
