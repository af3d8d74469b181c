// The custom functions over a block of scores: RATING, RATING_POINTS, RATING_CHECK and RATING_WHY (design §3.3).
import { message } from "../language/messages";
import { decided } from "../rating/decision";
import { type Judgement, judgeBy } from "../rating/judge";
import { readScores, totalPoints } from "../rating/scores";
import { type Result, resultOf, resultText, rowProblemTexts, WARNING, whyText } from "../rating/wording";
import { areFactsBlank, decisionReader, factsReader, type RatingCall, readCall } from "./call";
import { resultsBySheets } from "./unit-call";

/** A result for one row, or a column with one result a row. */
export type Column<Value> = Value | Value[][];

/** `RATING(scores, [form], [fact, values]…)`: the level of each row as text. Throws on a wrong call. */
export function rating(parameters: readonly unknown[]): Column<string> {
  return judgeRows(parameters, ({ regulation, form }, judgement) => resultText(regulation, form, judgement), textOf);
}

/** `RATING_WHY(scores, [form], [fact, values]…)`: the reasons of each row, each with its citation. */
export function ratingWhy(parameters: readonly unknown[]): Column<string> {
  return judgeRows(
    parameters,
    ({ regulation, form }, judgement) => whyText(resultOf(regulation, form, judgement)),
    whyText,
  );
}

/** `RATING_POINTS(scores, [form])`: total points of each row, or what is wrong or missing. */
export function ratingPoints(parameters: readonly unknown[]): Column<number | string> {
  const call = readCall(parameters.slice(0, 2));
  return eachRow(call, (cells) => {
    const scores = readScores(call.form, cells);
    if (scores.blank) return "";
    if (scores.problems.length > 0) return WARNING + rowProblemTexts(call.form, scores.problems, []).join(" ");
    return totalPoints(call.form, scores) ?? message("result.missing-scores", { count: scores.missing.length });
  });
}

/** `RATING_CHECK(scores, [form])`: the problems of each row by item number, or an empty text. */
export function ratingCheck(parameters: readonly unknown[]): Column<string> {
  const call = readCall(parameters.slice(0, 2));
  return eachRow(call, (cells) => {
    const scores = readScores(call.form, cells);
    if (scores.blank) return "";
    const problems = rowProblemTexts(call.form, scores.problems, []);
    if (scores.missing.length > 0) problems.push(message("reason.missing-items", { items: scores.missing.join(", ") }));
    return problems.join(" ");
  });
}

function textOf({ text }: Result): string {
  return text;
}

/** The words for each row: of the judgement, or of what people have decided over it. */
function judgeRows(
  parameters: readonly unknown[],
  words: (call: RatingCall, judgement: Judgement) => string,
  decidedWords: (result: Result) => string,
): Column<string> {
  const call = readCall(parameters);
  const { regulation, form } = call;
  if (call.sheets.length > 0) {
    const resultOfRow = resultsBySheets(call);
    return eachRow(call, (_, row) => {
      const result = resultOfRow(row);
      return result ? decidedWords(result) : "";
    });
  }
  const judge = judgeBy(regulation, form, call.mandatory);
  const factsOfRow = factsReader(call);
  const decisionOfRow = decisionReader(call);
  const steps: (number | null)[] = [];
  let judgement: Judgement | undefined;
  return eachRow(call, (cells, row) => {
    const scores = readScores(form, cells, steps);
    judgement = judge(scores, factsOfRow(row), judgement);
    const decision = decisionOfRow(row);
    const leftOut = decision !== null && decision.leftOutFor !== null;
    if (!leftOut && judgement.state !== "excluded" && scores.blank && areFactsBlank(call, row)) return "";
    return decision
      ? decidedWords(decided(regulation, decision, resultOf(regulation, form, judgement)))
      : words(call, judgement);
  });
}

function eachRow<Value>(call: RatingCall, result: (cells: unknown[], row: number) => Value): Column<Value> {
  const { rows } = call;
  if (rows.length === 1) return result(rows[0] as unknown[], 0);
  const column: Value[][] = [];
  for (let row = 0; row < rows.length; row++) column.push([result(rows[row] as unknown[], row)]);
  return column;
}
