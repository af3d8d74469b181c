// The plan of undoing a set-up: which of the sheets that it made nobody has written into, and the steps that take them away. Pure.
import { clean, foldCase, isBlank, markOfText } from "../../language/text";
import { plain } from "./dress";
import { type CellValue, type SheetState, type Step, sheetOf, type WorkbookState } from "./state";

/** What undoing a set-up takes away, and which of the sheets that it made stay. */
export interface UndoPlan {
  gone: string[];
  /** Somebody has written into them, or a formula of a sheet that stays reads them. */
  kept: string[];
  steps: Step[];
}

/**
 * Plans the undoing of what a set-up has done; what it added to sheets that were there stays. A sheet that it made goes where
 * every cell, colour, protected range and name in it is the set-up's own; whoever reads another one goes before that, for
 * its formulas change with it.
 */
export function planUndo(done: readonly Step[], state: WorkbookState): UndoPlan {
  const made = done.flatMap((step) => (step.kind === "sheet" ? (sheetOf(state, step.sheet) ?? []) : []));
  const namesOf = ({ name: sheet }: SheetState) =>
    state.names.flatMap(({ name, place }) => (place.startsWith(`${sheet}!`) ? [name] : []));
  const reads = ({ formulas }: SheetState, sheet: SheetState) => {
    const words = [`${sheet.name}!`, `${sheet.name}'!`, ...namesOf(sheet)].map(foldCase);
    return formulas.some(([, , text]) => words.some((word) => foldCase(text).includes(word)));
  };
  let gone = made.filter((sheet) => isUntouched(sheet, done, namesOf(sheet)));
  for (let before = gone.length + 1; gone.length < before; ) {
    before = gone.length;
    const staying = state.sheets.filter((sheet) => !gone.includes(sheet));
    gone = gone.filter((sheet) => !staying.some((other) => reads(other, sheet)));
  }
  const ordered: SheetState[] = [];
  for (let rest = gone; rest.length > 0; rest = rest.filter((sheet) => !ordered.includes(sheet))) {
    const free = rest.filter((sheet) => !rest.some((other) => other !== sheet && reads(other, sheet)));
    ordered.push(...(free.length > 0 ? free : rest));
  }
  return {
    gone: ordered.map(({ name }) => name),
    kept: made.filter((sheet) => !gone.includes(sheet)).map(({ name }) => name),
    steps: ordered.map((sheet) => ({
      sheet: sheet.name,
      kind: "gone",
      mark: markOfText(JSON.stringify(sheet)),
      names: namesOf(sheet),
    })),
  };
}

function isUntouched(sheet: SheetState, done: readonly Step[], names: readonly string[]): boolean {
  const own = ownParts(done.filter((step) => step.sheet === sheet.name));
  const formulas = new Map(sheet.formulas.map(([row, column, text]) => [`${row} ${column}`, plain(text)]));
  const cells = sheet.values.every((row, down) =>
    row.every((value, right) => {
      const place = `${down + 1} ${right + 1}`;
      const formula = formulas.get(place);
      return formula ? formula === own.formulas.get(place) : isBlank(value) || clean(value) === own.values.get(place);
    }),
  );
  return (
    cells &&
    sheet.colours.every((formula) => own.colours.has(plain(formula))) &&
    sheet.protections.every(({ description }) => own.protections.has(description)) &&
    names.every((name) => own.names.has(name))
  );
}

/** What the steps of a set-up put into one sheet, cells by row and column. */
function ownParts(steps: readonly Step[]) {
  const values = new Map<string, string>();
  const formulas = new Map<string, string>();
  const [colours, protections, names] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const write = (row: number, column: number, cells: readonly CellValue[]) => {
    cells.forEach((value, index) => {
      values.set(`${row} ${column + index}`, clean(typeof value === "object" ? dateOf(value) : value));
    });
  };
  for (const step of steps) {
    if (step.kind === "headings") write(step.row, step.column, step.texts);
    else if (step.kind === "values")
      step.values.forEach((cells, index) => {
        write(step.row + index, step.column, cells);
      });
    else if (step.kind === "formulas")
      step.formulas.forEach((formula, index) => {
        formulas.set(`${step.row + index} ${step.column}`, plain(formula));
      });
    else if (step.kind === "colours") for (const { formula } of step.rules) colours.add(plain(formula));
    else if (step.kind === "protections") for (const { description } of step.ranges) protections.add(description);
    else if (step.kind === "name") names.add(step.name);
  }
  return { values, formulas, colours, protections, names };
}

const dateOf = ({ year, month, day }: { year: number; month: number; day: number }) => new Date(year, month - 1, day);
