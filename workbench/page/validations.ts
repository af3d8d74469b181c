// The rules of a workbook file for what cells may hold, as Univer wants them, so that a wrong value is refused while it is typed.
import type { ISheetDataValidationRule, IWorkbookData } from "@univerjs/core";
import { partText, type WorkbookPackage } from "../xlsx/package";
import { parseRange } from "../xlsx/references";
import { type Tag, XmlScanner } from "../xlsx/xml";

type Resource = NonNullable<IWorkbookData["resources"]>[number];

/** Univer's number for each way to answer a wrong value. */
const ERROR_STYLES: Readonly<Record<string, number>> = { information: 0, stop: 1, warning: 2 };

/** Rules that a cell can follow or break; Univer has other names for none of them. */
const TYPES = new Set(["list", "whole", "decimal", "date", "time", "textLength", "custom"]);

/** Reads the rules of every sheet. The file itself keeps them as they are, whatever happens here. */
export function readValidations({ entries, sheets }: WorkbookPackage): Resource {
  const rules: Record<string, ISheetDataValidationRule[]> = {};
  for (const { id, part } of sheets) {
    const text = part === undefined ? undefined : partText(entries, part);
    // Scanning is slow beside looking, and most sheets have no rule.
    const start = text?.search(/<(?:\w+:)?dataValidations[\s>]/) ?? -1;
    if (text === undefined || start < 0) continue;
    rules[id] = readSheetRules(text.slice(start), id);
  }
  return { name: "SHEET_DATA_VALIDATION_PLUGIN", data: JSON.stringify(rules) };
}

function readSheetRules(text: string, sheetId: string): ISheetDataValidationRule[] {
  const end = /<\/(?:\w+:)?dataValidations>/.exec(text);
  if (!end) return [];
  const scanner = new XmlScanner(text.slice(0, end.index + end[0].length));
  const rules: ISheetDataValidationRule[] = [];
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    if (tag.closing || tag.local !== "dataValidation") continue;
    const rule = readRule(scanner, tag, `${sheetId}-${rules.length}`);
    if (rule) rules.push(rule);
  }
  return rules;
}

function readRule(scanner: XmlScanner, tag: Tag, uid: string): ISheetDataValidationRule | undefined {
  const attributes = scanner.attributes(tag);
  const formulas: Record<string, string> = {};
  const depth = scanner.depth;
  while (!tag.selfClosing) {
    const inner = scanner.next();
    if (!inner || (inner.closing && scanner.depth < depth)) break;
    if (!inner.closing) formulas[inner.local] = scanner.content(inner);
  }
  const type = attributes.get("type") ?? "none";
  const ranges = (attributes.get("sqref") ?? "").split(/\s+/).flatMap((reference) => parseRange(reference) ?? []);
  if (!TYPES.has(type) || ranges.length === 0) return undefined;
  const isOn = (name: string) => ["1", "true"].includes(attributes.get(name) ?? "");
  const text = (name: string) => attributes.get(name) ?? "";
  return {
    uid,
    type,
    ranges: ranges.map(({ startRow, startColumn, endRow, endColumn }) => ({
      startRow,
      startColumn,
      endRow,
      endColumn,
    })),
    operator: (attributes.get("operator") ?? "between") as NonNullable<ISheetDataValidationRule["operator"]>,
    formula1: criterion(type, formulas.formula1 ?? ""),
    formula2: criterion(type, formulas.formula2 ?? ""),
    allowBlank: isOn("allowBlank"),
    // Google's own export leaves the attribute out where it only warns.
    showErrorMessage: isOn("showErrorMessage"),
    errorStyle: ERROR_STYLES[attributes.get("errorStyle") ?? "stop"] ?? 1,
    error: text("error") || text("prompt"),
    showInputMessage: isOn("showInputMessage"),
    prompt: text("prompt"),
  };
}

/** A list stands in quotes in the file; a number or a date stands as it is; everything else is a formula. */
function criterion(type: string, text: string): string {
  const list = /^"([\s\S]*)"$/.exec(text);
  if (type === "list" && list) return (list[1] as string).replaceAll('""', '"');
  return text === "" || /^-?\d+(?:\.\d+)?$/.test(text) ? text : `=${text}`;
}
