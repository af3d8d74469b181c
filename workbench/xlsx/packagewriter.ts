// Edits the package around the sheets: workbook.xml, relationships, content types, new and dropped parts.
import type { IWorksheetData } from "@univerjs/core";
import { dynamicMetadataXml } from "./metadata.ts";
import { findEntry, readRelationships, relationshipsOf, requiredText, type WorkbookPackage } from "./package.ts";
import { columnWidth, rowPoints } from "./sections.ts";
import { SheetList } from "./sheetlist.ts";
import { applyEdits, escapeXml, readAttributes, readElement } from "./xml.ts";
import { packEntry, unpackEntry, writeZip, type ZipEntry } from "./zip.ts";

const CONTENT_TYPES = "[Content_Types].xml";
const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** What stands before the defined names. */
const BEFORE_NAMES = ["sheets", "functionGroups", "externalReferences"];
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A sheet without cells that shows its tab colour and default sizes as the snapshot does. */
export function newSheetXml(sheet: Partial<IWorksheetData>, namespace: string): string {
  const color = /^#([0-9a-f]{6})$/i.exec(sheet.tabColor ?? "")?.[1];
  const properties = color ? `<sheetPr><tabColor rgb="FF${color.toUpperCase()}"/></sheetPr>` : "";
  const width = sheet.defaultColumnWidth ? ` defaultColWidth="${columnWidth(sheet.defaultColumnWidth)}"` : "";
  const height = rowPoints(sheet.defaultRowHeight ?? 20);
  return (
    `${DECLARATION}<worksheet xmlns="${namespace}">${properties}<dimension ref="A1"/>` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
    `<sheetFormatPr${width} defaultRowHeight="${height}"/><sheetData/></worksheet>`
  );
}

/** The text of an element with a child added at its end. */
function withChild(text: string, child: string): string {
  const { root, close } = readElement(text);
  if (!root.selfClosing) return applyEdits(text, [{ start: close, end: close, text: child }]);
  const tag = `${text.slice(root.start, root.end).replace(/\s*\/>$/, ">")}${child}</${root.name}>`;
  return applyEdits(text, [{ start: root.start, end: root.end, text: tag }]);
}

/** The text without the children whose attributes pass the test. */
function withoutChildren(text: string, test: (attributes: Map<string, string>) => boolean): string {
  const { children } = readElement(text);
  const gone = children.filter((child) => test(readAttributes(text.slice(child.start, child.tagEnd))));
  return applyEdits(
    text,
    gone.map((child) => ({ start: child.start, end: child.end, text: "" })),
  );
}

function prefixOf(text: string): string {
  const { root } = readElement(text);
  return root.name.slice(0, root.name.length - root.local.length);
}

/** Collects the changes of one package. */
export class PackageEditor {
  /** Namespace of the workbook's elements; there is a transitional and a strict one. */
  readonly namespace: string;
  /** The sheets as workbook.xml lists them. */
  readonly sheets: SheetList;
  private readonly source: WorkbookPackage;
  private readonly workbook: string;
  private namesSection: string | undefined;
  private readonly texts = new Map<string, string>();
  private readonly dropped = new Set<string>();
  private addedMark: number | undefined;

  constructor(source: WorkbookPackage) {
    this.source = source;
    this.workbook = requiredText(source.entries, source.workbookPart);
    const { root } = readElement(this.workbook);
    const prefix = root.name.slice(0, root.name.length - root.local.length).replace(":", "");
    const attributes = readAttributes(this.workbook.slice(root.start + 1 + root.name.length, root.end));
    this.namespace = attributes.get(prefix === "" ? "xmlns" : `xmlns:${prefix}`) ?? MAIN_NAMESPACE;
    this.sheets = new SheetList(this.workbook, source.sheets);
  }

  /** Replaces the text of a part, or adds a part. */
  setText(path: string, text: string): void {
    this.texts.set(path, text);
  }

  /** Adds a sheet behind the others. */
  addSheet(id: string, name: string, hidden: boolean, text: string): void {
    const path = this.freePath("worksheets/sheet", this.source.sheets.length + 1);
    this.setText(path, text);
    this.sheets.add(id, name, hidden, this.register(path, "worksheet", `${CONTENT_TYPE}.worksheet+xml`));
  }

  /** Takes one of the package's own sheets away, with the parts that only it refers to. */
  removeSheet(id: string): void {
    const sheet = this.source.sheets.find((each) => each.id === id);
    if (!sheet?.part) return;
    this.sheets.remove(id);
    const { entries } = this.source;
    const owners = entries
      .map(({ name }) => /^(.*\/)?_rels\/([^/]+)\.rels$/.exec(name.replace(/^\//, "")))
      .flatMap((match) => (match ? [`${match[1] ?? ""}${match[2]}`] : []))
      .filter((owner) => owner !== sheet.part);
    const shared = new Set(owners.flatMap((owner) => readRelationships(entries, owner).map(({ target }) => target)));
    const own = readRelationships(entries, sheet.part).map(({ target }) => target);
    for (const part of [sheet.part, ...own.filter((target) => !shared.has(target))]) this.drop(part);
  }

  /** Replaces the section of the defined names ("" takes it away, undefined leaves it), then changes the text of it. */
  setNames(section: string | undefined, change: (text: string) => string): void {
    const written = readElement(this.workbook).children.find((child) => child.local === "definedNames");
    const text = section ?? (written ? this.workbook.slice(written.start, written.end) : undefined);
    if (text !== undefined) this.namesSection = change(text);
  }

  /** Replaces the part with the workbench's protections, or adds one. */
  setProtections(text: string): void {
    const { protectionsPart } = this.source;
    if (protectionsPart !== undefined) {
      this.setText(protectionsPart, text);
      return;
    }
    let number = 1;
    while (findEntry(this.source.entries, `customXml/item${number}.xml`)) number++;
    const path = `customXml/item${number}.xml`;
    this.setText(path, text);
    this.relate(path, "customXml");
  }

  /** Changes the text of every part that a test on its path lets through. */
  mapTexts(test: (path: string) => boolean, change: (text: string) => string): void {
    for (const { name } of this.source.entries) {
      const path = name.replaceAll("\\", "/").replace(/^\//, "");
      if (!test(path) || this.dropped.has(path.toLowerCase())) continue;
      const text = this.text(path);
      const changed = change(text);
      if (changed !== text) this.setText(path, changed);
    }
  }

  /** Replaces the stylesheet, or adds one when the package has none. */
  setStyles(text: string): void {
    const { stylesPart } = this.source;
    const path = stylesPart ?? this.freePath("styles", undefined);
    this.setText(path, text);
    if (stylesPart === undefined) this.register(path, "styles", `${CONTENT_TYPE}.styles+xml`);
  }

  /**
   * What a cell holds in `cm` so that its formula fills as many cells as it needs; adds the part that says so.
   * Undefined when the package has that part without such a mark.
   */
  dynamicMark(): number | undefined {
    const [known] = this.source.dynamicMarks;
    if (known !== undefined || this.source.metadataPart !== undefined) return known;
    if (this.addedMark === undefined) {
      const path = this.freePath("metadata", undefined);
      this.setText(path, dynamicMetadataXml(this.namespace));
      this.register(path, "sheetMetadata", `${CONTENT_TYPE}.sheetMetadata+xml`);
      this.addedMark = 1;
    }
    return this.addedMark;
  }

  /** Drops the list of formula cells, which other programs make anew. */
  dropCalculationChain(): void {
    if (this.source.calculationChainPart !== undefined) this.drop(this.source.calculationChainPart);
  }

  /** The bytes of the file: untouched parts as they were and where they were, new ones at the end. */
  pack(): Uint8Array {
    this.writeWorkbookPart();
    const encoder = new TextEncoder();
    const pending = new Map([...this.texts].map(([path, text]) => [path.toLowerCase(), { path, text }]));
    const entries: ZipEntry[] = [];
    for (const entry of this.source.entries) {
      const path = entry.name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
      if (this.dropped.has(path)) continue;
      const changed = pending.get(path);
      pending.delete(path);
      entries.push(changed ? repack(entry, encoder.encode(changed.text)) : entry);
    }
    for (const { path, text } of pending.values()) entries.push(packEntry(path, encoder.encode(text)));
    return writeZip(entries);
  }

  private writeWorkbookPart(): void {
    const edits = this.sheets.edits();
    if (this.namesSection !== undefined) {
      const { children } = readElement(this.workbook);
      const section = children.find((child) => child.local === "definedNames");
      const behind = children.findLast((child) => BEFORE_NAMES.includes(child.local))?.end ?? 0;
      edits.push({ start: section?.start ?? behind, end: section?.end ?? behind, text: this.namesSection });
    }
    if (edits.length > 0) this.setText(this.source.workbookPart, applyEdits(this.workbook, edits));
  }

  /** Leaves a part out, and every mention of it in the content types and in the workbook's relationships. */
  private drop(part: string): void {
    const { relationshipsPart, workbookPart } = this.source;
    this.dropped.add(part.toLowerCase());
    this.dropped.add(relationshipsOf(part).toLowerCase());
    const ids = readRelationships(this.source.entries, workbookPart).filter(({ target }) => target === part);
    const isRelated = (attributes: Map<string, string>) => ids.some(({ id }) => id === attributes.get("Id"));
    this.setText(relationshipsPart, withoutChildren(this.text(relationshipsPart), isRelated));
    const name = `/${part}`.toLowerCase();
    const isPart = (attributes: Map<string, string>) => attributes.get("PartName")?.toLowerCase() === name;
    this.setText(CONTENT_TYPES, withoutChildren(this.text(CONTENT_TYPES), isPart));
  }

  private text(path: string): string {
    return this.texts.get(path) ?? requiredText(this.source.entries, path);
  }

  /** A path beside the workbook part that no part has yet. */
  private freePath(name: string, firstNumber: number | undefined): string {
    const { workbookPart, entries } = this.source;
    const folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
    let number = firstNumber;
    for (;;) {
      const path = `${folder}${name}${number ?? ""}.xml`;
      if (!findEntry(entries, path) && !this.texts.has(path)) return path;
      number = (number ?? 0) + 1;
    }
  }

  /** Names a new part in the content types and relates the workbook to it; returns the relationship's id. */
  private register(path: string, type: string, contentType: string): string {
    const types = this.text(CONTENT_TYPES);
    const override = `<${prefixOf(types)}Override PartName="/${escapeXml(path)}" ContentType="${contentType}"/>`;
    this.setText(CONTENT_TYPES, withChild(types, override));
    return this.relate(path, type);
  }

  /** Relates the workbook to a part; returns the relationship's id. */
  private relate(path: string, type: string): string {
    const { workbookPart, relationshipsPart } = this.source;
    const relationships = this.text(relationshipsPart);
    const ids = new Set([...relationships.matchAll(/\sId\s*=\s*["']([^"']*)["']/g)].map((match) => match[1]));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number++;
    const known = /\sType\s*=\s*["']([^"']*)\/worksheet["']/.exec(relationships)?.[1] ?? RELATIONSHIP_TYPES;
    const folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
    const target = path.startsWith(folder) ? path.slice(folder.length) : `/${path}`;
    const child = `<${prefixOf(relationships)}Relationship Id="rId${number}" Type="${known}/${type}" Target="${escapeXml(target)}"/>`;
    this.setText(relationshipsPart, withChild(relationships, child));
    return `rId${number}`;
  }
}

/** A changed part; keeps the packed bytes when the text turns out to be the same. */
function repack(entry: ZipEntry, bytes: Uint8Array): ZipEntry {
  if (bytes.length === entry.size) {
    const old = unpackEntry(entry);
    if (bytes.every((byte, index) => byte === old[index])) return entry;
  }
  return packEntry(entry.name, bytes);
}
