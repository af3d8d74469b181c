// The opened workbook package: its zip entries, the paths of the parts the codec needs, and their texts.
import { WorkbookFileError } from "./errors.ts";
import { PROTECTION_NAMESPACE } from "./protections.ts";
import { XmlScanner } from "./xml.ts";
import { readZip, unpackEntry, type ZipEntry } from "./zip.ts";

/** A sheet of the workbook, in the file's order. */
export interface SheetSource {
  /** Id in the snapshot. */
  readonly id: string;
  readonly name: string;
  /** Path of its part inside the package; undefined for a chart or macro sheet, which the snapshot leaves out. */
  readonly part: string | undefined;
  readonly sheetId: number;
  /** 1 when the file hides it in any way. */
  readonly hidden: 0 | 1;
  readonly tag: { readonly start: number; readonly end: number };
}

/** The original package and what writing needs to find in it again. Treat it as opaque and unchanging. */
export interface WorkbookPackage {
  readonly entries: readonly ZipEntry[];
  readonly workbookPart: string;
  readonly relationshipsPart: string;
  readonly stylesPart: string | undefined;
  readonly sharedStringsPart: string | undefined;
  readonly themePart: string | undefined;
  readonly calculationChainPart: string | undefined;
  readonly metadataPart: string | undefined;
  /** The part with the workbench's own protections, and with the sizes of sheets. */
  readonly protectionsPart: string | undefined;
  readonly sheets: readonly SheetSource[];
  /** Whether day 0 is 1 January 1904. */
  readonly date1904: boolean;
  /** The values of a cell's `cm` that mark a formula with as many results as it needs. */
  readonly dynamicMarks: ReadonlySet<number>;
  /** Functions that the file only names inside Google's wrapper, in capitals. */
  readonly wrappedFunctions: ReadonlySet<string>;
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const MAXIMUM_PART_BYTES = 256 * 1024 * 1024;
const CONTENT_TYPES = "[Content_Types].xml";

/** The entry of a path; part names do not tell capitals apart. */
export function findEntry(entries: readonly ZipEntry[], path: string): ZipEntry | undefined {
  const wanted = path.toLowerCase();
  return entries.find((entry) => entry.name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase() === wanted);
}

/**
 * The text of a part; undefined when the package has none of that name.
 * @throws WorkbookFileError `corrupt`, `too-large`
 */
export function partText(entries: readonly ZipEntry[], path: string): string | undefined {
  const entry = findEntry(entries, path);
  if (!entry) return undefined;
  if (entry.size > MAXIMUM_PART_BYTES) throw new WorkbookFileError("too-large", { part: path });
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(unpackEntry(entry));
  } catch (error) {
    if (error instanceof WorkbookFileError) throw error;
    throw new WorkbookFileError("corrupt", { part: path, reason: "not UTF-8" });
  }
}

/** The text of a part that a workbook cannot do without. */
export function requiredText(entries: readonly ZipEntry[], path: string): string {
  const text = partText(entries, path);
  if (text === undefined) throw new WorkbookFileError("corrupt", { part: path, reason: "missing part" });
  return text;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** Path of the relationships of a part: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsOf(path: string): string {
  const folder = folderOf(path);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

function resolveTarget(from: string, target: string): string {
  const path: string[] = [];
  const steps = (target.startsWith("/") ? target : folderOf(from) + target).split("/");
  for (const step of steps) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

export interface Relationship {
  id: string;
  /** The last word of the type's address, such as `worksheet`. */
  type: string;
  target: string;
}

export function readRelationships(entries: readonly ZipEntry[], from: string): Relationship[] {
  const scanner = new XmlScanner(partText(entries, relationshipsOf(from)) ?? "");
  const relationships: Relationship[] = [];
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    if (tag.closing || tag.local !== "Relationship") continue;
    const attributes = scanner.attributes(tag);
    if (attributes.get("TargetMode") === "External") continue;
    const type = attributes.get("Type") ?? "";
    relationships.push({
      id: attributes.get("Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target: resolveTarget(from, attributes.get("Target") ?? ""),
    });
  }
  return relationships;
}

function readSheets(workbook: string, relationships: readonly Relationship[]): SheetSource[] {
  const scanner = new XmlScanner(workbook);
  const sheets: SheetSource[] = [];
  let inside = false;
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    if (tag.local === "sheets") inside = !tag.closing && !tag.selfClosing;
    if (!inside || tag.closing || tag.local !== "sheet") continue;
    const attributes = scanner.attributes(tag);
    const relationship = relationships.find((each) => each.id === attributes.get("id"));
    const number = Number(attributes.get("sheetId") ?? 0);
    const used = sheets.some((sheet) => sheet.sheetId === number);
    sheets.push({
      id: used ? `sheet-${number}-${sheets.length + 1}` : `sheet-${number}`,
      name: attributes.get("name") ?? "",
      part: relationship?.type === "worksheet" ? relationship.target : undefined,
      sheetId: number,
      hidden: (attributes.get("state") ?? "visible") === "visible" ? 0 : 1,
      tag: { start: tag.start, end: tag.end },
    });
  }
  return sheets;
}

function usesDate1904(workbook: string): boolean {
  const properties = /<(?:[\w.-]+:)?workbookPr\b[^>]*>/.exec(workbook)?.[0] ?? "";
  return /\bdate1904\s*=\s*["'](?:1|true|on)["']/.test(properties);
}

/** Refuses what is no zip archive, saying which kind of file it is as far as the bytes tell. */
function checkKind(bytes: Uint8Array): void {
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) {
    const text = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
    if (text.includes("EncryptedPackage")) throw new WorkbookFileError("encrypted");
    const legacy = text.includes("Workbook\0") || text.includes("Book\0");
    throw new WorkbookFileError(legacy ? "legacy-xls" : "not-a-workbook");
  }
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
  if (!zip) throw new WorkbookFileError("not-a-workbook");
}

/**
 * Opens a package and finds its parts; the sheets are not read yet.
 * @throws WorkbookFileError every code
 */
export function openPackage(bytes: Uint8Array): WorkbookPackage {
  checkKind(bytes);
  const entries = readZip(bytes);
  const main = readRelationships(entries, "").find((each) => each.type === "officeDocument");
  const workbookPart = main?.target ?? "xl/workbook.xml";
  const known = findEntry(entries, workbookPart) && findEntry(entries, CONTENT_TYPES);
  if (!known || !workbookPart.toLowerCase().endsWith(".xml")) throw new WorkbookFileError("not-a-workbook");
  const workbook = requiredText(entries, workbookPart);
  const relationships = readRelationships(entries, workbookPart);
  const part = (type: string) => {
    const target = relationships.find((each) => each.type === type)?.target;
    return target !== undefined && findEntry(entries, target) ? target : undefined;
  };
  const sheets = readSheets(workbook, relationships);
  if (sheets.length === 0) throw new WorkbookFileError("not-a-workbook");
  if (sheets.every((sheet) => sheet.part === undefined))
    throw new WorkbookFileError("corrupt", { part: workbookPart, reason: "no sheet" });
  return {
    entries,
    workbookPart,
    relationshipsPart: relationshipsOf(workbookPart),
    stylesPart: part("styles"),
    sharedStringsPart: part("sharedStrings"),
    themePart: part("theme"),
    calculationChainPart: part("calcChain"),
    metadataPart: part("sheetMetadata"),
    protectionsPart: relationships
      .filter((each) => each.type === "customXml")
      .map((each) => each.target)
      .find((target) => partText(entries, target)?.includes(PROTECTION_NAMESPACE)),
    sheets,
    date1904: usesDate1904(workbook),
    dynamicMarks: new Set(),
    wrappedFunctions: new Set(),
  };
}
