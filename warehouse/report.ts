// What the action `warehouse` prints: one JSON object, or a short report for people.
import type { Answer, Value } from "./engine";
import { message } from "./language/messages";
import type { Loaded } from "./load";
import type { FileProblem } from "./unit-file";
import type { ExportedView } from "./views";

/** The answers of the views that were asked. */
export type Answers = Partial<Record<ExportedView, Answer>>;

/** Everything that came out; `answers` are of the views that tell of units. */
export interface Report {
  loaded: Loaded;
  problems: FileProblem[];
  files: string[];
  answers: Answers;
}

/** A row of an answer by the names of its columns. */
export function recordsOf(answer: Answer | undefined): Record<string, Value>[] {
  return (answer?.rows ?? []).map((row) =>
    Object.fromEntries(answer?.columns.map((name, at) => [name, row[at] ?? null]) ?? []),
  );
}

/** The object of `--json`: what was loaded, the views that tell of units, problems, and the files written. */
export function asJson({ loaded, problems, files, answers }: Report): string {
  const { files: workbooks, read, rows, added, refused } = loaded;
  const counts = { workbooks, read, rows, added, unreadable: refused.map(({ file }) => file) };
  const records = Object.fromEntries(Object.entries(answers).map(([view, answer]) => [view, recordsOf(answer)]));
  return JSON.stringify({ loaded: counts, views: records, problems, files }, null, 2);
}

/** The report for people. */
export function asText({ loaded, problems, files, answers }: Report): string {
  const { files: workbooks, read, rows, added } = loaded;
  const lines = [message("loaded", { files: workbooks, read, rows, added })];
  for (const { regulation, period, units, complete, partly, none } of periodStates(recordsOf(answers.completeness)))
    lines.push(message("period-line", { regulation, period, units, complete, partly, none }));
  lines.push(message("breaches", { count: answers.quota_breaches?.rows.length ?? 0 }));
  lines.push(message("rotations", { count: answers.rotation?.rows.length ?? 0 }));
  if (loaded.refused.length > 0) lines.push(message("unreadable", { count: loaded.refused.length }));
  if (problems.length > 0) lines.push(message("problems", { count: problems.length }));
  else if (loaded.refused.length === 0) lines.push(message("no-problems"));
  for (const { file, sheet, cell, message: text } of problems) {
    const place = [file || message("whole-city"), [sheet, cell].filter((part) => part !== "").join("!")];
    lines.push(message("problem", { place: place.filter((part) => part !== "").join(" · "), message: text }));
  }
  for (const file of files) lines.push(message("file", { file }));
  return lines.join("\n");
}

/** How many units are complete, in part and missing in a period. */
export interface PeriodState {
  regulation: string;
  kind: string;
  period: string;
  units: number;
  complete: number;
  partly: number;
  none: number;
}

/** The states of `completeness`, added up by regulation and period, in its order. */
export function periodStates(rows: readonly Record<string, Value>[]): PeriodState[] {
  const states = new Map<string, PeriodState>();
  for (const { regulation, period_kind, period_text, state } of rows) {
    if (regulation === null) continue;
    const key = `${regulation} ${period_text}`;
    const found = states.get(key) ?? {
      ...{ regulation: String(regulation), kind: String(period_kind), period: String(period_text) },
      ...{ units: 0, complete: 0, partly: 0, none: 0 },
    };
    found.units += 1;
    found[state as "complete" | "partly" | "none"] += 1;
    states.set(key, found);
  }
  return [...states.values()];
}
