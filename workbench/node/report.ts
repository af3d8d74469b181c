// What the command line prints: one JSON object (design §3.5), or a short report for people.
import type { CloseResult } from "../../src/actions/close";
import type { ActionResult } from "../../src/actions/result";
import { LEVEL_TEXT } from "../../src/regulation/levels";
import type { LevelCode } from "../../src/regulation/schema";
import { message } from "../language/messages";
import type { Action } from "./arguments";

/** The object of `--json`, with the keys of the interface; closing adds whether the period is closed, and what is missing. */
export function asJson(result: ActionResult | CloseResult, files: readonly string[]): string {
  const { unit, regulation, period, quota } = result;
  const closing = "gaps" in result ? { closed: result.closed, gaps: result.gaps.map(gapAsJson) } : {};
  const people = result.people.map(({ id, name, form, points, band, level, reasons }) => ({
    id,
    name,
    form,
    points,
    band,
    level,
    reasons,
  }));
  const problems = result.problems.map(({ sheet, cell, code, message: text, fix }) => ({
    sheet,
    cell,
    code,
    message: text,
    fix,
  }));
  return JSON.stringify({ unit, regulation, period, people, quota, problems, files, ...closing }, null, 2);
}

/** What is missing before a period can be closed, in the words for people. */
function gapAsJson({ kind, sheet, cell, message: text }: CloseResult["gaps"][number]) {
  return { kind, sheet, cell, text };
}

/** The report for people: unit, levels, quotas, problems with their places, notes, and the files written. */
export function asText(result: ActionResult | CloseResult, files: readonly string[], action: Action): string {
  const { unit, regulation, period } = result;
  const lines = [message("unit", { unit: unit ?? "—", period: period ?? "—", regulation: regulation ?? "—" })];
  if (!result.rated && action === "summarize") lines.push(message("not-summarized"));
  for (const level of Object.keys(LEVEL_TEXT) as LevelCode[]) {
    const count = result.people.filter((person) => person.level === level).length;
    if (count > 0) lines.push(message("level", { count, level: LEVEL_TEXT[level] }));
  }
  for (const { group, current, limit, excess } of result.quota)
    lines.push(message("quota", { group, current, limit, excess }));
  const { problems } = result;
  lines.push(problems.length === 0 ? message("no-problems") : message("problems", { count: problems.length }));
  for (const { sheet, cell, message: text } of problems)
    lines.push(message("problem", { place: cell === "" ? sheet : `${sheet}!${cell}`, message: text }));
  if ("gaps" in result) {
    if (result.closed) lines.push(message("closed", { count: result.filed }));
    for (const { sheet, cell, message: text } of result.gaps)
      lines.push(message("gap", { place: cell === "" ? sheet : `${sheet}!${cell}`, text }));
  }
  for (const note of result.notes) lines.push(message("note", { note: note.message }));
  for (const file of files) lines.push(message("file", { file }));
  return lines.join("\n");
}
