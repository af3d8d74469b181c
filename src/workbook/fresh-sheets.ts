// Sheets of a new period: what people filled in for the closed one leaves, once it is certain that the archive holds it.
import { Refusal } from "../language/refusal";
import { clean, foldCase, isBlank } from "../language/text";
import { findFact } from "../rating/facts";
import type { Regulation } from "../regulation/schema";
import { markOf } from "./mark";
import { openSpreadsheet, sheetNamed, writing } from "./spreadsheet";
import { type Row, recognise, type Table, type TableDefinition, textOf } from "./table";
import { appendRows } from "./table-write";
import { ballotsTable, factsTable, monthsTable, peopleTable, stageTable } from "./tables";

type AnyTable = Table<string>;

/** A sheet of the period: its table, and which columns are filled in anew. */
interface PeriodSheet {
  definition: TableDefinition<string>;
  /** Column number by a name that is the same in the archive. */
  columns: (table: AnyTable) => Map<string, number>;
  /** Whether everybody of `Nhân sự` has a row. */
  roster: boolean;
}

/**
 * Empties the score cells of the stages, the facts and decisions of `Điều kiện`, the counts of `Biểu quyết` and, with the year,
 * the months. Formulas stay; so do rows, and people who are new in `Nhân sự` get theirs. Throws a `Refusal`, before anything is
 * emptied, where a cell holds something that the archive (`archived` names it) does not hold for the same Mã.
 */
export function freshSheets(regulation: Regulation, newYear: boolean, archived: (sheet: string) => string): void {
  const read = openSpreadsheet();
  const tableOf = (definition: TableDefinition<string>, sheet: string): AnyTable | undefined => {
    const grid = read(sheet);
    return grid && recognise(grid, definition, []);
  };
  const sheets = periodSheets(regulation, newYear).flatMap((sheet) => {
    const table = tableOf(sheet.definition, sheet.definition.sheet);
    return table ? [{ ...sheet, table }] : [];
  });
  for (const { definition, columns, table } of sheets)
    if (!isArchived(table, tableOf(definition, archived(table.sheet)), columns))
      throw new Refusal("next.changed", { sheet: table.sheet });
  const people = tableOf(peopleTable, peopleTable.sheet);
  for (const { columns, table, roster } of sheets) {
    for (const run of runsOf([...columns(table).values()])) emptyColumns(table, run);
    if (roster && people) addPeople(table, people);
  }
}

function periodSheets(regulation: Regulation, newYear: boolean): PeriodSheet[] {
  const declared = (keys: readonly string[]) => (table: AnyTable) =>
    new Map([...table.columns].filter(([key]) => keys.includes(key)));
  const facts = (table: AnyTable) =>
    new Map([
      ...declared(["level", "reason", "authority", "leftOut"])(table),
      ...table.others.flatMap(({ heading, column }): [string, number][] =>
        findFact(heading) === undefined ? [] : [[foldCase(heading), column]],
      ),
    ]);
  const items = (table: AnyTable) =>
    new Map([...table.items].map(([item, column]): [string, number] => [`${item}`, column]));
  const others = (definition: TableDefinition) =>
    declared(Object.keys(definition.columns).filter((key) => key !== "id" && key !== "name"));
  return [
    ...regulation.stages.map(({ sheet }) => ({ definition: stageTable(sheet), columns: items, roster: true })),
    { definition: factsTable, columns: facts, roster: true },
    { definition: ballotsTable, columns: others(ballotsTable), roster: false },
    ...(newYear ? [{ definition: monthsTable, columns: others(monthsTable), roster: true }] : []),
  ];
}

/** Whether every filled cell of these columns stands in the archive too, in a row of the same Mã (and meeting). */
function isArchived(table: AnyTable, archive: AnyTable | undefined, columns: PeriodSheet["columns"]): boolean {
  const filed = archive ? columns(archive) : new Map<string, number>();
  const keyOf = (own: AnyTable, row: Row) => foldCase(`${textOf(own, row, "id")} ${textOf(own, row, "meeting")}`);
  const rows = new Map(archive?.rows.map((row) => [keyOf(archive, row), row.cells]));
  return table.rows.every((row) =>
    [...columns(table)].every(([name, column]) => {
      const cell = row.cells[column - 1];
      return isBlank(cell) || markOf(cell) === markOf(rows.get(keyOf(table, row))?.[(filed.get(name) ?? 0) - 1]);
    }),
  );
}

/** Neighbouring columns together: each run is emptied in one write. */
function runsOf(columns: number[]): { first: number; width: number }[] {
  const runs: { first: number; width: number }[] = [];
  for (const column of columns.sort((one, other) => one - other)) {
    const last = runs[runs.length - 1];
    if (last && last.first + last.width === column) last.width += 1;
    else runs.push({ first: column, width: 1 });
  }
  return runs;
}

function emptyColumns(table: AnyTable, { first, width }: { first: number; width: number }): void {
  const last = table.rows[table.rows.length - 1]?.number ?? table.headingRow;
  const sheet = sheetNamed(table.sheet);
  if (!sheet || last === table.headingRow) return;
  writing(table.sheet, () => {
    const range = sheet.getRange(table.headingRow + 1, first, last - table.headingRow, width);
    range.setValues(range.getFormulas());
    SpreadsheetApp.flush();
  });
}

/** Adds a row for each Mã of `Nhân sự` that has none. */
function addPeople(table: AnyTable, people: AnyTable): void {
  const known = new Set(table.rows.map((row) => foldCase(textOf(table, row, "id"))));
  const missing = people.rows
    .map((row) => ({ id: textOf(people, row, "id"), name: clean(textOf(people, row, "name")) }))
    .filter(({ id }) => id !== "" && !known.has(foldCase(id)));
  appendRows(table, missing);
}
