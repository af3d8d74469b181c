// The custom function RATING_DEADLINE: the last day for a step of a regulation.
import { message } from "../language/messages";
import { foldAccents } from "../language/text";
import { deadlineDay, isInForce, validityText } from "../rating/calendar";
import { readPeriod } from "../rating/period";
import { shownValue } from "../rating/wording";
import { findRegulation, REGULATIONS } from "../regulations";

/**
 * `RATING_DEADLINE(regulation, period, step)`: the date, not moved for days off.
 * Throws one Vietnamese sentence on an unknown regulation, period or step; the sentence lists what there is.
 *
 * @example ratingDeadline(["long-bien-2023", "2023-Q2", "công khai"]) // 3 July 2023
 */
export function ratingDeadline(parameters: readonly unknown[]): Date {
  const [regulationId, periodText, stepName] = parameters;
  const regulation = findRegulation(regulationId);
  if (!regulation)
    throw new Error(
      message("call.unknown-regulation", {
        regulation: shownValue(regulationId),
        regulations: REGULATIONS.map(({ id }) => id).join(", "),
      }),
    );
  const deadline = regulation.deadlines.find(({ step }) => foldAccents(step) === foldAccents(stepName));
  if (!deadline)
    throw new Error(
      message("call.unknown-step", {
        step: shownValue(stepName),
        steps: regulation.deadlines.map(({ step }) => step).join(", "),
      }),
    );
  const period = readPeriod(periodText);
  const due = period && deadlineDay(deadline, period);
  if (!due)
    throw new Error(
      message(deadline.per === "year" ? "call.period-year" : "call.period-quarter", {
        step: deadline.step,
        period: shownValue(periodText),
      }),
    );
  if (!isInForce(regulation, period))
    throw new Error(
      message("period.not-in-force", {
        period: period.id,
        regulation: regulation.shortTitle,
        validity: validityText(regulation),
      }),
    );
  return new Date(due.year, due.month - 1, due.day);
}
