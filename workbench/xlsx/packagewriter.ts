// Edits the package around the sheets: workbook.xml, relationships, content types, new and dropped parts.
import type { IWorksheetData } from "@univerjs/core";
import { dynamicMetadataXml } from "./metadata.ts";
import { findEntry, requiredText, type WorkbookPackage } from "./package.ts";
import { columnWidth, rowPoints } from "./sections.ts";
import { applyEdits, type Edit, escapeXml, readAttributes, readElement, withAttribute } from "./xml.ts";
import { packEntry, unpackEntry, writeZip, type ZipEntry } from "./zip.ts";

const CONTENT_TYPES = "[Content_Types].xml";
const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
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
  private readonly source: WorkbookPackage;
  private readonly workbook: string;
  private readonly workbookEdits: Edit[] = [];
  private readonly texts = new Map<string, string>();
  private readonly dropped = new Set<string>();
  private nextSheetId: number;
  private sheetTags = "";
  private addedMark: number | undefined;

  constructor(source: WorkbookPackage) {
    this.source = source;
    this.workbook = requiredText(source.entries, source.workbookPart);
    const { root } = readElement(this.workbook);
    const prefix = root.name.slice(0, root.name.length - root.local.length).replace(":", "");
    const attributes = readAttributes(this.workbook.slice(root.start + 1 + root.name.length, root.end));
    this.namespace = attributes.get(prefix === "" ? "xmlns" : `xmlns:${prefix}`) ?? MAIN_NAMESPACE;
    this.nextSheetId = Math.max(0, ...source.sheets.map((sheet) => sheet.sheetId)) + 1;
  }

  /** Replaces the text of a part, or adds a part. */
  setText(path: string, text: string): void {
    this.texts.set(path, text);
  }

  /** Shows or hides one of the package's own sheets. */
  setHidden(id: string, hidden: boolean): void {
    const sheet = this.source.sheets.find((each) => each.id === id);
    if (!sheet) return;
    const { start, end } = sheet.tag;
    const tag = withAttribute(this.workbook.slice(start, end), "state", hidden ? "hidden" : undefined);
    this.workbookEdits.push({ start, end, text: tag });
  }

  /** Adds a sheet behind the others. */
  addSheet(name: string, hidden: boolean, text: string): void {
    const path = this.freePath("worksheets/sheet", this.source.sheets.length + 1);
    this.setText(path, text);
    const relationship = this.register(path, "worksheet", "worksheet+xml");
    const first = this.source.sheets[0]?.tag;
    const written = first ? this.workbook.slice(first.start, first.end) : "";
    const idAttribute = /\s([^\s=]+:id)\s*=/.exec(written)?.[1] ?? "r:id";
    const state = hidden ? ' state="hidden"' : "";
    const id = this.nextSheetId++;
    this.sheetTags += `<${prefixOf(this.workbook)}sheet name="${escapeXml(name)}" sheetId="${id}"${state} ${idAttribute}="${relationship}"/>`;
  }

  /** Replaces the stylesheet, or adds one when the package has none. */
  setStyles(text: string): void {
    const { stylesPart } = this.source;
    const path = stylesPart ?? this.freePath("styles", undefined);
    this.setText(path, text);
    if (stylesPart === undefined) this.register(path, "styles", "styles+xml");
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
      this.register(path, "sheetMetadata", "sheetMetadata+xml");
      this.addedMark = 1;
    }
    return this.addedMark;
  }

  /** Drops the list of formula cells, which other programs make anew. */
  dropCalculationChain(): void {
    const { calculationChainPart: part, relationshipsPart } = this.source;
    if (part === undefined) return;
    this.dropped.add(part.toLowerCase());
    const isChain = (attributes: Map<string, string>) => (attributes.get("Type") ?? "").endsWith("/calcChain");
    this.setText(relationshipsPart, withoutChildren(this.text(relationshipsPart), isChain));
    const name = `/${part}`.toLowerCase();
    const isPart = (attributes: Map<string, string>) => attributes.get("PartName")?.toLowerCase() === name;
    this.setText(CONTENT_TYPES, withoutChildren(this.text(CONTENT_TYPES), isPart));
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
    if (this.sheetTags !== "") {
      const sheets = readElement(this.workbook).children.find((child) => child.local === "sheets");
      const start = sheets?.closeStart ?? 0;
      this.workbookEdits.push({ start, end: start, text: this.sheetTags });
    }
    if (this.workbookEdits.length > 0) {
      this.setText(this.source.workbookPart, applyEdits(this.workbook, this.workbookEdits));
    }
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
    const { workbookPart, relationshipsPart } = this.source;
    const types = this.text(CONTENT_TYPES);
    const override = `<${prefixOf(types)}Override PartName="/${escapeXml(path)}" ContentType="${CONTENT_TYPE}.${contentType}"/>`;
    this.setText(CONTENT_TYPES, withChild(types, override));
    const relationships = this.text(relationshipsPart);
    const ids = new Set([...relationships.matchAll(/\sId\s*=\s*["']([^"']*)["']/g)].map((match) => match[1]));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number++;
    const known = /\sType\s*=\s*["']([^"']*)\/worksheet["']/.exec(relationships)?.[1] ?? RELATIONSHIP_TYPES;
    const target = path.slice(workbookPart.lastIndexOf("/") + 1);
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
