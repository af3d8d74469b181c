// The reminder list: who still has to do what by when, as plain text to paste into a message. Names and steps, nothing else.

import { readPeriod } from "../src/rating/period";
import { dayText, periodText } from "./format";
import { text } from "./language/messages";
import type { Overview } from "./overview";
import { wordsLine } from "./sentence";

/**
 * The list of a period: who has not signed the commitment of the year, each stage that lacks somebody with its last day, then
 * the steps that are still to come; empty where nothing is left.
 */
export function reminderText(overview: Overview): string {
  const { unit, period, stages, deadlines } = overview;
  const kind = readPeriod(period)?.kind;
  const own = deadlines.filter(({ per }) => per === kind);
  const lines = stages
    .filter(({ missing }) => missing.length > 0)
    .map(({ title, step, missing }) => {
      const due = own.find((deadline) => deadline.step === step);
      const names = missing.map(({ name, id }) => name || id).join(", ");
      const what = due ? by(title, due.date) : wordsLine(title);
      return text("reminder.people", { what, count: missing.length, names });
    });
  const staged = new Set(stages.map(({ step }) => step));
  const next = own
    .filter(({ step, daysLeft }) => !staged.has(step) && daysLeft >= 0)
    .map(({ title, date }) => `- ${by(title, date)}`);
  const commitments = commitmentLines(overview);
  if (commitments.length + lines.length + next.length === 0) return "";
  const heading = text("reminder.heading", { unit: unit ?? "", period: period === null ? "" : periodText(period) });
  return [heading, ...commitments, ...lines, ...next].join("\n");
}

function by(title: string, date: string): string {
  return text("reminder.by", { title: wordsLine(title), day: dayText(date) });
}

/** Who has to sign by the last day, and who after a leave that lets them sign later, for which no document gives a day. */
function commitmentLines({ unsigned, deadlines }: Overview): string[] {
  const due = unsigned && deadlines.find(({ step }) => step === unsigned.step);
  if (!unsigned || !due) return [];
  const line = (what: string, names: readonly string[]) =>
    names.length === 0 ? [] : [text("reminder.people", { what, count: names.length, names: names.join(", ") })];
  return [
    ...line(by(due.title, due.date), unsigned.due),
    ...line(text("reminder.after-leave", { title: wordsLine(due.title) }), unsigned.afterLeave),
  ];
}
