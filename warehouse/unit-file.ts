// What one unit's workbook says to the warehouse: the unit, its rows of `Kết quả`, and what could not be read.

import { message as answer } from "../src/language/messages";
import { clean, columnLetters, foldCase, foldName, isBlank, isDate } from "../src/language/text";
import { daysOf, isoDay } from "../src/rating/calendar";
import { readPeriod } from "../src/rating/period";
import { isSigner } from "../src/rating/summary";
import { LEVEL_TEXT, readLevel } from "../src/regulation/levels";
import type { LevelCode } from "../src/regulation/schema";
import { findForm, findRegulation } from "../src/regulations";
import { clockText } from "../src/workbook/mark";
import { readSettings } from "../src/workbook/settings";
import { cellOf, findGrid, type Grid, placeOf, type Row, recognise, type Table, textOf } from "../src/workbook/table";
import { peopleTable, resultsTable, settingsTable } from "../src/workbook/tables";
import { readGrids } from "../workbench/node/grids";
import { type MessageKey, message } from "./language/messages";
import type { ResultRow } from "./schema";

/** Something to look at in a file; where it stands is empty where the whole file is meant. */
export interface FileProblem {
  file: string;
  sheet: string;
  cell: string;
  code: string;
  message: string;
}

/** The unit as its `Cấu hình` names it. */
export interface Unit {
  unit_code: string;
  unit_name: string;
  block: string;
  quota_percent: number | null;
}

/** A row before it is loaded; the name is kept here only and leaves this object when names were asked for. */
export type FiledRow = Omit<ResultRow, "load_id"> & { person_name: string };

/** What a workbook comes to. */
export interface UnitFile {
  unit: Unit;
  rows: FiledRow[];
  problems: FileProblem[];
}

/** The row of `Cấu hình` with the unit's code; a unit without one is known by its name and that of its superior. */
const UNIT_CODE_SETTING = "Mã đơn vị";

/** The sheets that are read; nothing else of the file is. */
const READ: ReadonlySet<string> = new Set(
  [settingsTable, peopleTable, resultsTable].map(({ sheet }) => foldCase(sheet)),
);

type ResultsTable = Table<keyof typeof resultsTable.columns & string>;

/**
 * Reads a unit's workbook. `file` is the name that problems show, `codes` the codes of a list by folded name. Rows whose period, regulation or level cannot be read are
 * reported and left out; so is a row that stands twice. Throws WorkbookFileError for a file that is no workbook.
 */
export function readUnitFile(
  bytes: Uint8Array,
  file: string,
  codes: ReadonlyMap<string, string> = new Map(),
): UnitFile {
  const grids = readGrids(bytes, file, (sheet) => READ.has(foldCase(sheet)));
  const problems: FileProblem[] = [];
  const { unit, signer } = readUnit(grids, file, codes, problems);
  const grid = findGrid(grids, resultsTable.sheet);
  const table = grid && recognise(grid, resultsTable, []);
  if (!table) {
    const key = grid ? "problem.results-headings" : "problem.no-results";
    problems.push(problemOf(file, resultsTable.sheet, "", grid ? "table.header" : "table.missing", key));
    return { unit, rows: [], problems };
  }
  const people = readKinds(grids);
  const records = new Map<string, number>();
  const seen = new Set<string>();
  const rows: FiledRow[] = [];
  for (const row of table.rows) {
    const read = readRow(table, row, file, problems);
    if (!read) continue;
    const key = `${read.regulation} ${read.period_text} ${read.person_id}`;
    const whole = JSON.stringify(read);
    if (seen.has(whole)) {
      problems.push(problemAt(table, row, "id", file, "record.duplicate", { id: read.person_id ?? "" }));
      continue;
    }
    seen.add(whole);
    const record = (records.get(key) ?? 0) + 1;
    records.set(key, record);
    const person = people.get(read.person_id ?? "");
    rows.push({
      unit_code: unit.unit_code,
      unit_name: unit.unit_name,
      block: unit.block,
      ...read,
      person_kind: person?.kind ?? "",
      task_group: person?.group ?? "",
      is_signer: isSigner(signer, read.person_name),
      record,
      source_file: file,
    });
  }
  return { unit, rows, problems };
}

/** A file's problem, worded. */
export function problemOf(
  file: string,
  sheet: string,
  cell: string,
  code: string,
  key: MessageKey,
  parameters: Record<string, string | number> = {},
): FileProblem {
  return { file, sheet, cell, code, message: message(key, parameters) };
}

type RowProblem = "level.unknown" | "record.duplicate" | "regulation.unknown" | "period.unknown" | "person.missing-id";

function problemAt(
  table: ResultsTable,
  row: Row,
  key: keyof typeof resultsTable.columns,
  file: string,
  code: RowProblem,
  parameters: Record<string, string> = {},
): FileProblem {
  const { sheet, row: number, column } = placeOf(table, row, key);
  return problemOf(file, sheet, `${columnLetters(column)}${number}`, code, `problem.${code}`, parameters);
}

function readUnit(
  grids: readonly Grid[],
  file: string,
  codes: ReadonlyMap<string, string>,
  problems: FileProblem[],
): { unit: Unit; signer: string } {
  const grid = findGrid(grids, settingsTable.sheet);
  const table = grid && recognise(grid, settingsTable, []);
  const settings = table && readSettings(table, []);
  const name = settings?.unit.name ?? "";
  if (name === "") problems.push(problemOf(file, settingsTable.sheet, "", "setting.missing", "problem.no-unit"));
  const unit_name = name === "" ? file : name;
  const codeRow = table?.rows.find((row) => foldCase(cellOf(table, row, "item")) === foldCase(UNIT_CODE_SETTING));
  const own = table && codeRow ? foldCase(cellOf(table, codeRow, "value")) : "";
  return {
    unit: {
      unit_code: own || codes.get(foldName(unit_name)) || unitCode(unit_name, settings?.unit.superior ?? ""),
      unit_name,
      block: settings?.unit.block ?? "",
      quota_percent: settings?.percentages.values().next().value ?? null,
    },
    signer: settings?.unit.signer ?? "",
  };
}

/**
 * The code of a unit that has none of its own: its name and its superior's without accents.
 *
 * @example unitCode("Trường Tiểu học A", "UBND quận B") // "truong-tieu-hoc-a.ubnd-quan-b"
 */
export function unitCode(name: string, superior: string): string {
  const parts = [name, superior].map((text) =>
    foldName(text)
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replaceAll("đ", "d")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, ""),
  );
  return parts.filter((part) => part !== "").join(".");
}

/** Đối tượng and Nhóm of everybody in `Nhân sự`, by Mã; nothing else of that sheet is read. */
function readKinds(grids: readonly Grid[]): Map<string, { kind: string; group: string }> {
  const grid = findGrid(grids, peopleTable.sheet);
  const table = grid && recognise(grid, peopleTable, []);
  return new Map(
    table?.rows.map((row) => [
      foldCase(cellOf(table, row, "id")),
      { kind: textOf(table, row, "kind"), group: textOf(table, row, "group") },
    ]),
  );
}

type ReadRow = Omit<
  FiledRow,
  "unit_code" | "unit_name" | "block" | "person_kind" | "task_group" | "is_signer" | "record" | "source_file"
>;

function readRow(table: ResultsTable, row: Row, file: string, problems: FileProblem[]): ReadRow | undefined {
  const refuse = (key: keyof typeof resultsTable.columns, code: RowProblem): undefined => {
    problems.push(problemAt(table, row, key, file, code, { value: textOf(table, row, key) }));
  };
  const period = readPeriod(cellOf(table, row, "period"));
  if (!period) return refuse("period", "period.unknown");
  const regulation = findRegulation(cellOf(table, row, "regulation"));
  if (!regulation) return refuse("regulation", "regulation.unknown");
  const person_id = foldCase(cellOf(table, row, "id"));
  if (person_id === "") return refuse("id", "person.missing-id");
  const level = readLevel(cellOf(table, row, "level"));
  if (!level) return refuse("level", "level.unknown");
  const { first, last } = daysOf(period);
  const form = textOf(table, row, "form");
  const points = cellOf(table, row, "points");
  return {
    period_kind: period.kind,
    period_start: isoDay(first),
    period_end: isoDay(last),
    period_text: period.id,
    regulation: regulation.id,
    fingerprint: textOf(table, row, "fingerprint"),
    person_id,
    form,
    points: typeof points === "number" && ratesByPoints(form) ? points : null,
    band: readLevel(cellOf(table, row, "band")) ?? "",
    level,
    decided_at: momentOf(cellOf(table, row, "at")),
    adjusted: isAdjusted(cellOf(table, row, "basis"), level),
    person_name: textOf(table, row, "name"),
  };
}

/** Whether a form has points at all; one that nobody knows has none that could be told. */
function ratesByPoints(form: string): boolean {
  return (findForm(form)?.form.items ?? 1) !== 0 && findForm(form) !== undefined;
}

/** The wall clock of a cell: a date, or the text that closing a period writes; null for anything else. */
function momentOf(value: unknown): string | null {
  if (isDate(value)) return clockText(value).replace("T", " ");
  const text = isBlank(value) ? "" : clean(value);
  return /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text) ? text : null;
}

/** Whether the reasons of a row say that somebody decided this level instead of the one by the rules; no word of them is kept. */
function isAdjusted(basis: unknown, level: LevelCode): boolean {
  const former = "\n";
  const sentence = answer("adjustment.reason", { level: LEVEL_TEXT[level], former, authority: "", reason: "" });
  return clean(basis).includes(sentence.slice(0, sentence.indexOf(former)).trim());
}
