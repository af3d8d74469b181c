// How many rows and columns each sheet has, which the file format does not say: noted in the workbench's own part, for the sheets whose size it knows.
import type { IWorkbookData } from "@univerjs/core";
import type { SheetSource } from "./package.ts";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS } from "./references.ts";
import { readAttributes, readElement } from "./xml.ts";

/** The size of a sheet. */
export interface SheetSize {
  rows: number;
  columns: number;
}

/** Reads the sizes that the part notes, by the ids of sheets; one that no sheet can have is left out. */
export function readSizes(text: string | undefined, sheets: readonly SheetSource[]): Map<string, SheetSize> {
  const sizes = new Map<string, SheetSize>();
  for (const { local, start, tagEnd } of text === undefined ? [] : readElement(text).children) {
    const attributes = readAttributes((text as string).slice(start, tagEnd));
    const sheet = sheets.find(({ sheetId }) => sheetId === Number(attributes.get("sheetId")));
    const [rows, columns] = [Number(attributes.get("rows")), Number(attributes.get("columns"))];
    if (local === "size" && sheet && isWithin(rows, MAXIMUM_ROWS) && isWithin(columns, MAXIMUM_COLUMNS))
      sizes.set(sheet.id, { rows, columns });
  }
  return sizes;
}

function isWithin(count: number, most: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= most;
}

/**
 * The sizes to note after an edit: of sheets that have one noted, are new, or have lost rows or columns. The others get some
 * room behind what is used when they are read, so that a file of another program stays as it is.
 */
export function sizesAfter(
  noted: ReadonlyMap<string, SheetSize>,
  before: IWorkbookData,
  after: IWorkbookData,
): Map<string, SheetSize> {
  const sizes = new Map<string, SheetSize>();
  for (const [id, sheet] of Object.entries(after.sheets)) {
    const former = before.sheets[id];
    const rows = sheet.rowCount ?? former?.rowCount;
    const columns = sheet.columnCount ?? former?.columnCount;
    if (rows === undefined || columns === undefined) continue;
    const shrunk = rows < (former?.rowCount ?? 0) || columns < (former?.columnCount ?? 0);
    if (noted.has(id) || !former || shrunk) sizes.set(id, { rows, columns });
  }
  return sizes;
}

/** Whether both note the same. */
export function sameSizes(one: ReadonlyMap<string, SheetSize>, other: ReadonlyMap<string, SheetSize>): boolean {
  return (
    one.size === other.size &&
    [...one].every(([id, { rows, columns }]) => {
      const size = other.get(id);
      return size?.rows === rows && size.columns === columns;
    })
  );
}

/** The elements of the part; `numberOf` gives the number of a sheet in the file. */
export function sizesXml(
  sizes: ReadonlyMap<string, SheetSize>,
  numberOf: (id: string) => number | undefined,
): string[] {
  return [...sizes].flatMap(([id, { rows, columns }]) => {
    const number = numberOf(id);
    return number === undefined ? [] : [`<size sheetId="${number}" rows="${rows}" columns="${columns}"/>`];
  });
}
