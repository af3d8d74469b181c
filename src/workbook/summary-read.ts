// Reading `Tổng hợp` as another unit wrote it: people, the unit's own sums, and what it hands up to its focal agency.
import type { MergeSentence } from "../language/merge";
import { message } from "../language/messages";
import { clean, foldCase, isBlank } from "../language/text";
import type { LevelSum, Submission, SubmittedPerson } from "../rating/submission";
import type { QuotaRow } from "../rating/summary";
import { LEVEL_TEXT, readLevel } from "../regulation/levels";
import type { LevelCode } from "../regulation/schema";
import { SETTINGS } from "./settings";
import { type Grid, recognise } from "./table";
import { resultsTable, summaryTable } from "./tables";

/** The columns that a focal agency reads: all but the last one, which says why and may tell of a person's health. */
export const READ_COLUMNS = Object.keys(summaryTable.columns).length - 1;

/** A summary as read; `lacks` says what keeps it from being merged. */
type SummaryReading = { submission: Submission } | { lacks: "table" | "figures" };

/** Reads the sheet. Nothing is filled in for what does not stand there: a summary that does not say whose it is cannot be merged. */
export function readSummary(grid: Grid): SummaryReading {
  const table = recognise(grid, summaryTable, []);
  if (!table) return { lacks: "table" };
  const cell = (row: readonly unknown[], key: keyof typeof summaryTable.columns) =>
    row[(table.columns.get(key) ?? 0) - 1];
  const rows = grid.values.slice(table.headingRow);
  const count = rows.findIndex((row) => row.every(isBlank));
  const listed = count < 0 ? rows : rows.slice(0, count);
  const people = listed.map((row): SubmittedPerson => {
    const points = cell(row, "points");
    return {
      ...{ id: clean(cell(row, "id")), name: clean(cell(row, "name")), post: clean(cell(row, "post")) },
      form: clean(cell(row, "form")) || null,
      points: typeof points === "number" ? points : null,
      level: levelOf(cell(row, "level")),
    };
  });
  const rest = rows.slice(listed.length);
  const submitted = partAfter(rest, message("summary.submitted"));
  const texts = new Map(submitted.map((row) => [foldCase(row[2]), row]));
  const text = (item: string) => clean(texts.get(foldCase(item))?.[3]);
  const unit = text(SETTINGS.name);
  const fingerprint = text(resultsTable.columns.fingerprint.heading);
  if (unit === "" || fingerprint === "") return { lacks: "figures" };
  const numbers = (item: string): [number, number] | null => {
    const [one, other] = (texts.get(foldCase(item)) ?? []).slice(3, 5);
    return typeof one === "number" && typeof other === "number" ? [one, other] : null;
  };
  const same = numbers(message("summary.same-as-self"));
  const once = numbers(message("summary.excellent-once"));
  return {
    submission: {
      ...{ unit, fingerprint, people, past: null },
      block: text(SETTINGS.block),
      regulation: text(SETTINGS.regulation),
      period: text(SETTINGS.period),
      quota: submitted.flatMap(quotaRow),
      sums: ownSums(partAfter(rest, message("summary.totals"))),
      figures:
        same && once
          ? {
              ...{ sameAsSelf: same[0], compared: same[1], excellentOnce: once[0], withMonths: once[1] },
              excellentByMonth: text(message("summary.excellent-months")).split(";").filter(Boolean).map(Number),
            }
          : null,
    },
  };
}

/** What stands before the words of a cell without a level: scores or facts are missing, a cell is wrong, or the rule is open. */
const WITHOUT_LEVEL: readonly [string, LevelCode][] = [
  ["Chưa đủ", "CHUA_DU"],
  ["⚠", "CHUA_DU"],
  [LEVEL_TEXT.CHUA_QUY_DINH, "CHUA_QUY_DINH"],
];

/** The level of a cell, or that there is none yet; null for any other words. */
function levelOf(cell: unknown): LevelCode | null {
  const text = clean(cell);
  return readLevel(text) ?? WITHOUT_LEVEL.find(([before]) => text.startsWith(before))?.[1] ?? null;
}

/** The rows below a heading in the first column, down to the next blank row. */
function partAfter(rows: readonly (readonly unknown[])[], heading: string): (readonly unknown[])[] {
  const start = rows.findIndex((row) => foldCase(row[0]) === foldCase(heading));
  if (start < 0) return [];
  const part = rows.slice(start + 1);
  const end = part.findIndex((row) => row.every(isBlank));
  return end < 0 ? part : part.slice(0, end);
}

/** A form and level with its number of people a row; the last row counts everybody. Null where that row is missing. */
function ownSums(rows: readonly (readonly unknown[])[]): Submission["sums"] {
  const levels: LevelSum[] = [];
  for (const row of rows) {
    const [form, count] = [clean(row[4]), row[5]];
    if (typeof count !== "number") continue;
    if (foldCase(form) === foldCase(message("summary.everybody"))) return { levels, everybody: count };
    const level = readLevel(clean(row[6]));
    if (level) levels.push({ form: form === "—" ? null : form, level, count });
  }
  return null;
}

function quotaRow(row: readonly unknown[]): QuotaRow[] {
  const [before] = message("summary.quota", { group: "\n" }).split("\n");
  const item = clean(row[2]);
  const [members, pool, limit, current] = row.slice(3, 7);
  if (!item.startsWith(clean(before))) return [];
  if (
    typeof members !== "number" ||
    typeof pool !== "number" ||
    typeof limit !== "number" ||
    typeof current !== "number"
  )
    return [];
  const group = item.slice(clean(before).length).trim();
  return [{ ...{ group, members, pool, limit, current }, excess: Math.max(0, current - limit) }];
}

/** What is said of a summary that cannot be merged. */
export function lackOf(lacks: "table" | "figures", source: string): MergeSentence {
  return { key: lacks === "table" ? "source.no-summary" : "source.old-summary", parameters: { source } };
}
