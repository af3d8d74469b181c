// Whether a period can be closed, and whether it is: what is still missing, how often it was reopened, what `Kết quả` holds of it.
import { type MessageKey, type Parameters, type Said, say } from "../language/messages";
import { Refusal } from "../language/refusal";
import { clean, foldCase } from "../language/text";
import type { Period } from "../rating/period";
import type { UnitSummary } from "../rating/summary";
import { filedRows } from "./results-write";
import { recognise, textOf } from "./table";
import { factsTable, settingsTable } from "./tables";
import type { ReadGrid, UnitReading } from "./unit";

/** Something that keeps a period from being closed, with the place where it is settled. */
export interface Gap extends Said {
  kind: "person" | "problem" | "quota" | "signer";
  sheet: string;
  /** A1 address; empty where the whole sheet is meant. */
  cell: string;
}

/** How often a period was reopened, and why the last time; 0 where it never was. */
export interface Reopening {
  number: number;
  reason: string;
}

/** The row of `Cấu hình` that says that a period was reopened. */
export const REOPENED = "Mở lại kỳ";

/** The text of that row. */
export function reopeningText(period: Period, { number, reason }: Reopening): string {
  return `${period.id} lần ${number}: ${reason}`;
}

/** Problems, by code or sentence, on which no result turns: the size of the unit, and where its summary goes. */
const BESIDE_RESULTS = ["form.headcount", "block.unknown"];

/**
 * Everything that is missing before the period can be closed: people without a level, problems that bear on a result, quotas
 * that nobody has settled, and nobody to sign. Typing faults in stages that do not decide, and those of people who are not
 * rated, keep nobody from closing.
 */
export function closingGaps(reading: UnitReading, summary: UnitSummary): Gap[] {
  const { people, quota, regulation, unit } = summary;
  const open = people.map(({ level }) => level === null || level === "CHUA_DU" || level === "CHUA_QUY_DINH");
  const gaps: Gap[] = people.flatMap(({ name, text }, index) =>
    open[index] ? [gap("person", reading.personCell(index), "close.person", { name, text })] : [],
  );
  if (people.length === 0) gaps.push(gap("person", reading.personCell(0), "close.nobody"));
  const early = regulation.stages.slice(0, -1).map(({ sheet }) => foldCase(sheet));
  const settled = new Set(people.filter(({ level }) => level === "KHONG_DANH_GIA").map(({ id }) => foldCase(id)));
  for (const { sheet, cell, code, person, key, parameters, message } of reading.problems) {
    const matters =
      !early.includes(foldCase(sheet)) &&
      ![code, key].some((one) => BESIDE_RESULTS.includes(one)) &&
      !settled.has(foldCase(person));
    if (matters) gaps.push({ kind: "problem", sheet, cell, key, parameters, message });
  }
  for (const { group, current, limit, excess } of quota)
    if (excess > 0)
      gaps.push(gap("quota", { sheet: factsTable.sheet, cell: "" }, "close.quota", { group, current, limit, excess }));
  if (unit.signer === "")
    gaps.push(gap("signer", { sheet: settingsTable.sheet, cell: "" }, "setting.missing", { item: "Người ký" }));
  return gaps;
}

function gap(
  kind: Gap["kind"],
  place: { sheet: string; cell: string },
  key: MessageKey,
  parameters: Parameters = {},
): Gap {
  return { kind, ...place, ...say({ key, parameters }) };
}

/** Why nothing can be closed in a workbook of which nobody can be rated: its first problem. */
export function unreadable({ problems: [problem] }: UnitReading): Refusal {
  return problem ? new Refusal(problem.key, problem.parameters) : new Refusal("close.nobody");
}

/** How often `Cấu hình` says that the period was reopened. */
export function readReopening(readGrid: ReadGrid, period: Period): Reopening {
  const grid = readGrid(settingsTable.sheet);
  const table = grid && recognise(grid, settingsTable, []);
  const row = table?.rows.find((candidate) => foldCase(textOf(table, candidate, "item")) === foldCase(REOPENED));
  const [, id, number, reason] = /^(\S+) lần (\d+): (.*)$/.exec(table && row ? textOf(table, row, "value") : "") || [];
  return id === period.id ? { number: Number(number), reason: clean(reason) } : { number: 0, reason: "" };
}

/** Whether `Kết quả` holds the results of the period since it was last reopened. */
export function isClosed(readGrid: ReadGrid, period: Period): boolean {
  return filedRows(readGrid, period, readReopening(readGrid, period)).length > 0;
}
