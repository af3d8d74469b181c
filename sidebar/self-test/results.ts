// What the self-test has shown: which vectors hold, and the page of results that goes to the maintainers.
import type { SheetContent } from "../../src/workbook/spreadsheet";
import { text } from "../language/messages";
import type { VectorId } from "./vectors";

/** `pass` and `fail` by the vector's expectation; `noted` where the answer is only written down. */
export type Outcome = "pass" | "fail" | "noted";

/** A vector with what was seen. */
export interface Result {
  id: VectorId | "upload";
  title: string;
  expected: string;
  seen: string;
  outcome: Outcome;
}

/** Judges what was seen of a vector; nothing seen is a failure. */
export function resultOf(id: Result["id"], expected: RegExp | null, seen: string | undefined): Result {
  const held = seen !== undefined && expected?.test(seen);
  return {
    id,
    title: text(id === "upload" ? "self-test.upload" : `self-test.vector.${id}`),
    expected: expected?.source ?? "",
    seen: seen ?? "",
    outcome: expected === null && seen !== undefined ? "noted" : held ? "pass" : "fail",
  };
}

/** How many vectors have each outcome. */
export function countsOf(results: readonly Result[]): Record<Outcome, number> {
  const counts = { pass: 0, fail: 0, noted: 0 };
  for (const { outcome } of results) counts[outcome] += 1;
  return counts;
}

/**
 * The page of results: `circumstances` are pairs of a name and a value (when, locale, browser). It holds nothing of the
 * unit's: neither the spreadsheet's name nor who ran it.
 */
export function resultPage(results: readonly Result[], circumstances: readonly [string, string][]): SheetContent {
  const head = [[text("self-test.page")], ...circumstances, [text("self-test.counts", countsOf(results))], []];
  const heading = [
    "self-test.id",
    "self-test.what",
    "self-test.expected",
    "self-test.seen",
    "self-test.outcome",
  ] as const;
  const rows = results.map(({ id, title, expected, seen, outcome }) => [
    id,
    title,
    expected,
    seen,
    text(`self-test.${outcome}`),
  ]);
  const values = [...head, heading.map((key) => text(key)), ...rows].map((row) => {
    return Array.from({ length: heading.length }, (_, column) => row[column] ?? "");
  });
  return {
    values,
    boldRows: [1, head.length + 1],
    columnWidths: [130, 260, 220, 260, 90],
    table: { heading: head.length + 1, last: values.length },
  };
}
