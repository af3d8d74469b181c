// The workbench's protections in a file: a custom XML part of our own, which Excel carries along unread; sizes stand beside them.
// Excel's own marks are not written. `sheetProtection` and `protectedRanges` know neither e-mails nor an owner: they would lock the
// owner out of the own file, and a range can only be closed there by closing its whole sheet. Those that a file brings along stay.
import type { Protection, ProtectionTable } from "../univer/protection-table.ts";
import type { SheetSource } from "./package.ts";
import { parseRange, rangeName } from "./references.ts";
import { type SheetSize, sizesXml } from "./sizes.ts";
import { escapeXml, readAttributes, readElement } from "./xml.ts";

/** The namespace by which our part is known. */
export const PROTECTION_NAMESPACE = "urn:xeploai:protections";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Reads the part; sheets are known by their numbers, which stay when people rename them. */
export function readProtections(text: string | undefined, sheets: readonly SheetSource[]): ProtectionTable {
  const table: ProtectionTable = {};
  if (text === undefined) return table;
  for (const child of readElement(text).children) {
    const element = text.slice(child.start, child.end);
    const attributes = readAttributes(text.slice(child.start, child.tagEnd));
    const sheet =
      child.local === "protection" && sheets.find(({ sheetId }) => sheetId === Number(attributes.get("sheetId")));
    const range = attributes.get("range");
    const area = range === undefined ? null : parseRange(range);
    if (!sheet || area === undefined) continue;
    const entries = readElement(element).children.map((inner) => ({
      local: inner.local,
      attributes: readAttributes(element.slice(inner.start, inner.tagEnd)),
    }));
    const each = (local: string, name: string) =>
      entries.filter((entry) => entry.local === local).map((entry) => entry.attributes.get(name) ?? "");
    const list = table[sheet.id] ?? [];
    list.push({
      id: `${sheet.id}-${list.length}`,
      area,
      description: attributes.get("description") ?? "",
      editors: attributes.get("restricted") === "1" ? each("editor", "email") : null,
      unprotected: each("unprotected", "range").flatMap((open) => parseRange(open) ?? []),
      warningOnly: attributes.get("warningOnly") === "1",
      domainEdit: attributes.get("domainEdit") === "1",
    });
    table[sheet.id] = list;
  }
  return table;
}

/** Whether two tables close the same cells to the same people. */
export function sameProtections(before: ProtectionTable, after: ProtectionTable): boolean {
  const key = (table: ProtectionTable) =>
    JSON.stringify(
      Object.keys(table)
        .filter((id) => table[id]?.length)
        .sort()
        .map((id) => [id, table[id]?.map((entry) => protectionXml("", entry))]),
    );
  return key(before) === key(after);
}

/** The part for a table and the sizes of sheets; `numberOf` gives the number of a sheet in the file. */
export function protectionsXml(
  table: ProtectionTable,
  sizes: ReadonlyMap<string, SheetSize>,
  numberOf: (id: string) => number | undefined,
): string {
  const elements = Object.entries(table).flatMap(([id, list]) => {
    const number = numberOf(id);
    return number === undefined ? [] : list.map((entry) => protectionXml(String(number), entry));
  });
  return `${DECLARATION}<protections xmlns="${PROTECTION_NAMESPACE}">${[...elements, ...sizesXml(sizes, numberOf)].join("")}</protections>`;
}

function protectionXml(sheetId: string, entry: Protection): string {
  const flag = (name: string, isOn: boolean) => (isOn ? ` ${name}="1"` : "");
  const range = entry.area ? ` range="${rangeName(entry.area)}"` : "";
  const description = entry.description
    ? ` description="${escapeXml(entry.description).replaceAll("\n", "&#10;")}"`
    : "";
  const flags =
    flag("restricted", entry.editors !== null) +
    flag("warningOnly", entry.warningOnly) +
    flag("domainEdit", entry.domainEdit);
  const editors = (entry.editors ?? []).map((email) => `<editor email="${escapeXml(email)}"/>`);
  const open = entry.unprotected.map((area) => `<unprotected range="${rangeName(area)}"/>`);
  return `<protection sheetId="${sheetId}"${range}${description}${flags}>${editors.join("")}${open.join("")}</protection>`;
}
