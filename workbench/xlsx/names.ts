// Defined names of the workbook, as the resource that Univer loads them from.

import { withoutPrefixes } from "./formulas.ts";
import type { SheetSource } from "./package.ts";
import { XmlScanner } from "./xml.ts";

/** Univer's mark of a name that holds in the whole workbook. */
const WHOLE_WORKBOOK = "AllDefaultWorkbook";

interface DefinedName {
  id: string;
  name: string;
  /** A reference without "=", or a formula with it. */
  formulaOrRefString: string;
  localSheetId: string;
  comment?: string;
  hidden?: boolean;
}

/** Whether the text is one reference (or several), which Univer wants without "=". */
function isReference(text: string): boolean {
  const area = String.raw`(?:(?:'(?:[^']|'')+'|[^\s'!(),"]+)!)?\$?(?:[A-Za-z]{1,3}\$?[0-9]+|[A-Za-z]{1,3}|[0-9]+)(?::\$?(?:[A-Za-z]{1,3}\$?[0-9]+|[A-Za-z]{1,3}|[0-9]+))?`;
  return text.includes("!") && new RegExp(`^${area}(?:,${area})*$`).test(text);
}

/** Reads the names; the ones that programs keep for themselves (print areas, filters: `_xlnm.…`) stay in the file only. */
export function readNames(workbook: string, sheets: readonly SheetSource[]): { name: string; data: string } {
  const scanner = new XmlScanner(workbook);
  const names: DefinedName[] = [];
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    if (tag.closing || tag.local !== "definedName") continue;
    const attributes = scanner.attributes(tag);
    const name = attributes.get("name") ?? "";
    const text = withoutPrefixes(scanner.content(tag).trim());
    if (name === "" || text === "" || name.startsWith("_xlnm.")) continue;
    const local = attributes.get("localSheetId");
    const comment = attributes.get("comment");
    names.push({
      id: `name-${names.length + 1}`,
      name,
      formulaOrRefString: isReference(text) ? text : `=${text}`,
      localSheetId: (local !== undefined && sheets[Number(local)]?.id) || WHOLE_WORKBOOK,
      ...(comment ? { comment } : {}),
      ...(attributes.get("hidden") === "1" ? { hidden: true } : {}),
    });
  }
  const data = Object.fromEntries(names.map((each) => [each.id, each]));
  return { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(data) };
}
