// Defined names of the workbook: read as the resource that Univer loads them from, and written back as far as they changed.

import { withoutPrefixes, withPrefixes } from "./formulas.ts";
import type { SheetSource } from "./package.ts";
import { elementText, escapeXml, readAttributes, readElement, withAttribute } from "./xml.ts";

export const NAME_RESOURCE = "SHEET_DEFINED_NAME_PLUGIN";

/** Univer's mark of a name that holds in the whole workbook. */
const WHOLE_WORKBOOK = "AllDefaultWorkbook";

/** A name as Univer keeps it. */
export interface DefinedName {
  id: string;
  name: string;
  /** A reference without "=", or a formula with it. */
  formulaOrRefString: string;
  localSheetId?: string;
  comment?: string;
  hidden?: boolean;
}

/** Names by their ids. */
export type DefinedNames = Readonly<Record<string, DefinedName>>;

/** Whether the text is one reference (or several), which Univer wants without "=". */
function isReference(text: string): boolean {
  const area = String.raw`(?:(?:'(?:[^']|'')+'|[^\s'!(),"]+)!)?\$?(?:[A-Za-z]{1,3}\$?[0-9]+|[A-Za-z]{1,3}|[0-9]+)(?::\$?(?:[A-Za-z]{1,3}\$?[0-9]+|[A-Za-z]{1,3}|[0-9]+))?`;
  return text.includes("!") && new RegExp(`^${area}(?:,${area})*$`).test(text);
}

interface WrittenName {
  /** Its text in the part. */
  text: string;
  /** Undefined for the names that programs keep for themselves (print areas, filters: `_xlnm.…`): they stay in the file only. */
  read: DefinedName | undefined;
  /** The number of the sheet that it belongs to. */
  local: number | undefined;
}

function writtenNames(workbook: string, sheets: readonly SheetSource[]): WrittenName[] {
  const section = readElement(workbook).children.find((child) => child.local === "definedNames");
  if (!section) return [];
  const whole = workbook.slice(section.start, section.end);
  let count = 0;
  return readElement(whole).children.map((child) => {
    const element = whole.slice(child.start, child.end);
    const attributes = readAttributes(whole.slice(child.start, child.tagEnd));
    const name = attributes.get("name") ?? "";
    const text = withoutPrefixes(elementText(element).trim());
    const number = attributes.get("localSheetId");
    const local = number === undefined ? undefined : Number(number);
    const written = { text: element, local };
    if (name === "" || text === "" || name.startsWith("_xlnm.")) return { ...written, read: undefined };
    const comment = attributes.get("comment");
    const read = {
      id: `name-${++count}`,
      name,
      formulaOrRefString: isReference(text) ? text : `=${text}`,
      localSheetId: (local !== undefined && sheets[local]?.id) || WHOLE_WORKBOOK,
      ...(comment ? { comment } : {}),
      ...(attributes.get("hidden") === "1" ? { hidden: true } : {}),
    };
    return { ...written, read };
  });
}

/** Reads the names that Univer gets. */
export function readNames(workbook: string, sheets: readonly SheetSource[]): { name: string; data: string } {
  const names = writtenNames(workbook, sheets).flatMap(({ read }) => read ?? []);
  return { name: NAME_RESOURCE, data: JSON.stringify(Object.fromEntries(names.map((each) => [each.id, each]))) };
}

function meaning(name: DefinedName): string {
  const { formulaOrRefString, localSheetId = WHOLE_WORKBOOK, comment = "", hidden = false } = name;
  return JSON.stringify([name.name, formulaOrRefString, localSheetId, comment, hidden]);
}

function sameNames(before: DefinedNames, after: DefinedNames): boolean {
  const key = (names: DefinedNames) => JSON.stringify(Object.values(names).map((name) => [name.id, meaning(name)]));
  return key(before) === key(after);
}

/** Where the sheets stand in the file after an edit. */
export interface SheetPlaces {
  /** The number of a sheet by its id in the snapshot. */
  of(id: string): number | undefined;
  /** The new number of the sheet that had this number; undefined for one that is gone. */
  after(number: number): number | undefined;
}

/**
 * The section of the names after the changes between two states, "" where none is left, undefined where it stays as it is.
 * A name of a sheet that is gone goes with it.
 */
export function namesXml(
  workbook: string,
  sheets: readonly SheetSource[],
  before: DefinedNames,
  after: DefinedNames,
  places: SheetPlaces,
): string | undefined {
  const written = writtenNames(workbook, sheets);
  const moved = written.some(({ local }) => local !== undefined && places.after(local) !== local);
  if (!moved && sameNames(before, after)) return undefined;
  const prefix = prefixOf(workbook);
  const wanted = new Map(Object.entries(after));
  const kept = written.flatMap(({ text, read, local }) => {
    const place = local === undefined ? undefined : places.after(local);
    if (local !== undefined && place === undefined) return [];
    const placed = local === place ? text : withLocal(text, place);
    if (!read || !before[read.id]) return [placed];
    const name = wanted.get(read.id);
    wanted.delete(read.id);
    if (!name) return [];
    return [meaning(name) === meaning(before[read.id] as DefinedName) ? placed : nameXml(prefix, name, places)];
  });
  const fresh = [...wanted.values()].filter((name) => !before[name.id]).map((name) => nameXml(prefix, name, places));
  const names = [...kept, ...fresh].join("");
  return names === "" ? "" : `<${prefix}definedNames>${names}</${prefix}definedNames>`;
}

function withLocal(text: string, place: number | undefined): string {
  const { root } = readElement(text);
  const number = place === undefined ? undefined : String(place);
  return withAttribute(text.slice(0, root.end), "localSheetId", number) + text.slice(root.end);
}

function nameXml(prefix: string, name: DefinedName, places: SheetPlaces): string {
  const place = places.of(name.localSheetId ?? WHOLE_WORKBOOK);
  const attributes =
    ` name="${escapeXml(name.name)}"` +
    (name.comment ? ` comment="${escapeXml(name.comment)}"` : "") +
    (place === undefined ? "" : ` localSheetId="${place}"`) +
    (name.hidden ? ' hidden="1"' : "");
  const text = escapeXml(withPrefixes(name.formulaOrRefString.replace(/^=/, "")));
  return `<${prefix}definedName${attributes}>${text}</${prefix}definedName>`;
}

function prefixOf(text: string): string {
  const { root } = readElement(text);
  return root.name.slice(0, root.name.length - root.local.length);
}
