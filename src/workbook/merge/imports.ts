// Reading other units' summaries in Google Sheets without any further right: one sheet a unit with an `IMPORTRANGE` formula, and what came of it.
import type { MergeSentence } from "../../language/merge";
import { clean, columnLetters, isBlank } from "../../language/text";
import type { Source } from "../../rating/merge-units";
import { type Step, sheetOf, type WorkbookState } from "../setup/state";
import { lackOf, READ_COLUMNS, readSummary } from "../summary-read";
import { settingsTable, summaryTable } from "../tables";
import { type ListedUnit, unitsTable } from "./list";
import { type Agency, MERGED_SHEET } from "./result";

/** The sheets that a merge looks at before it knows the units. */
export const AGENCY_SHEETS: readonly string[] = [settingsTable.sheet, unitsTable.sheet, MERGED_SHEET];

/** The sheet for the unit at this place of the list. */
const importSheet = (place: number): string => `Nhập ${place + 1}`;

/** Every sheet that a merge of this list reads or writes. */
export function mergeSheets({ list }: Agency): string[] {
  return [...AGENCY_SHEETS, ...list.units.map((_, place) => importSheet(place))];
}

/** The key of a Google spreadsheet in a link; undefined for any other text, so that nothing else gets into a formula. */
function keyOf(link: string): string | undefined {
  return /^https:\/\/docs\.google\.com\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]{20,100})(?:[/?#]|$)/.exec(link)?.[1];
}

/** The formula that reads a unit's `Tổng hợp`, without the column of reasons: whole columns, for units have any number of people. */
export function importFormula(key: string): string {
  const last = columnLetters(READ_COLUMNS);
  return `=IMPORTRANGE("https://docs.google.com/spreadsheets/d/${key}"; "'${summaryTable.sheet}'!A:${last}")`;
}

/** The key that a formula of ours reads from. */
const OWN_FORMULA =
  /^=IMPORTRANGE\("https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]+)"[;,] ?"'Tổng hợp'!A:[A-Z]+"\)$/i;

/** How the sheet of a unit stands. */
function importState(
  state: WorkbookState,
  place: number,
): { sheet: string; made: boolean; key?: string; taken: boolean } {
  const sheet = importSheet(place);
  const found = sheetOf(state, sheet);
  if (!found) return { sheet, made: false, taken: false };
  const formula = found.formulas.find(([row, column]) => row === 1 && column === 1)?.[2] ?? "";
  const key = OWN_FORMULA.exec(formula.normalize("NFC"))?.[1];
  const blank = found.values.every((row) => row.every(isBlank));
  return { sheet, made: true, taken: key === undefined && !blank, ...(key ? { key } : {}) };
}

/** The steps that make the sheets of linked units and put the formula in where it is missing or of another link. Pure. */
export function importSteps({ list }: Agency, state: WorkbookState): Step[] {
  return list.units.flatMap(({ link }, place): Step[] => {
    const wanted = keyOf(link);
    const { sheet, made, key, taken } = importState(state, place);
    if (wanted === undefined || taken || key === wanted) return [];
    const formula: Step = { sheet, kind: "formulas", row: 1, column: 1, formulas: [importFormula(wanted)] };
    return made ? [formula] : [{ sheet, kind: "sheet" }, formula];
  });
}

/** What came of the links of a list; rows without a link give nothing. */
export function importedSources({ list }: Agency, state: WorkbookState): Source[] {
  return list.units.flatMap((unit, place): Source[] => {
    if (unit.link === "") return [];
    const source = unit.name;
    const fault = (found: MergeSentence): Source => ({ source, row: place, fault: found });
    if (keyOf(unit.link) === undefined) return [fault({ key: "source.no-link", parameters: { source } })];
    const { sheet, taken } = importState(state, place);
    if (taken) return [fault({ key: "source.sheet-taken", parameters: { source, sheet } })];
    return [sourceOf(unit, place, sheet, sheetOf(state, sheet)?.values ?? [])];
  });
}

function sourceOf({ name }: ListedUnit, row: number, sheet: string, values: readonly (readonly unknown[])[]): Source {
  const first = clean(values[0]?.[0]);
  const fault = (key: MergeSentence["key"]): Source => ({
    ...{ source: name, row },
    fault: { key, parameters: { source: name, sheet } },
  });
  if (/^#REF!/i.test(first)) return fault("source.not-allowed");
  if (/^#NAME\?/i.test(first)) return fault("source.no-import");
  if (first === "" || first.startsWith("#") || /^(?:loading|đang tải)/i.test(first)) return fault("source.loading");
  const reading = readSummary({ name: sheet, values });
  return "submission" in reading
    ? { source: name, row, submission: reading.submission, notes: [] }
    : { source: name, row, fault: lackOf(reading.lacks, name) };
}
