// The reminder list: who still has to do what by when, as plain text to paste into a message. Names and steps, nothing else.

import { readPeriod } from "../src/rating/period";
import { dayText, periodText } from "./format";
import { text } from "./language/messages";
import type { Overview } from "./overview";

/** The list of a period: each stage that lacks somebody with its last day, then the steps that are still to come; empty where nothing is left. */
export function reminderText({ unit, period, stages, deadlines }: Overview): string {
  const kind = readPeriod(period)?.kind;
  const own = deadlines.filter(({ per }) => per === kind);
  const lines = stages
    .filter(({ missing }) => missing.length > 0)
    .map(({ title, step, missing }) => {
      const due = own.find((deadline) => deadline.step === step);
      const names = missing.map(({ name, id }) => name || id).join(", ");
      const what = due ? text("reminder.by", { title, day: dayText(due.date) }) : title;
      return text("reminder.people", { what, count: missing.length, names });
    });
  const staged = new Set(stages.map(({ step }) => step));
  const next = own
    .filter(({ step, daysLeft }) => !staged.has(step) && daysLeft >= 0)
    .map(({ title, date }) => `- ${text("reminder.by", { title, day: dayText(date) })}`);
  if (lines.length + next.length === 0) return "";
  const heading = text("reminder.heading", { unit: unit ?? "", period: period === null ? "" : periodText(period) });
  return [heading, ...lines, ...next].join("\n");
}
