// Rules for what the cells of a sheet may hold: read for Univer, and written back as far as they changed.
import type { ISheetDataValidationRule } from "@univerjs/core";
import { withoutPrefixes, withPrefixes } from "./formulas.ts";
import { findSection, type SheetLayout } from "./layout.ts";
import { areaOf, MAXIMUM_CELLS, parseRange, rangeName } from "./references.ts";
import { elementText, escapeXml, readAttributes, readElement, withAttribute } from "./xml.ts";

export const VALIDATION_RESOURCE = "SHEET_DATA_VALIDATION_PLUGIN";

type Rule = ISheetDataValidationRule;

/** Univer's numbers for the ways to answer a wrong value. */
const ERROR_STYLES = ["information", "stop", "warning"];

/** Kinds of rules that a cell can follow or break; Univer has other names for none of them. */
const TYPES = new Set(["list", "whole", "decimal", "date", "time", "textLength", "custom"]);

/** The file knows no checkbox: this list stands for one. */
const CHECKBOX = '"TRUE,FALSE"';

const OPERATOR = "between";
/** A longer message makes the file unreadable for other programs. */
const LONGEST_ERROR = 225;

/** The rules of a section as written; `uid` says at which place of the section a rule stands. */
function sectionRules(layout: SheetLayout, sheetId: string): { text: string; uid: string; rule: Rule | undefined }[] {
  const section = findSection(layout, "dataValidations");
  if (!section) return [];
  const whole = layout.text.slice(section.start, section.end);
  return readElement(whole).children.map((child, index) => {
    const text = whole.slice(child.start, child.end);
    const uid = `${sheetId}-${index}`;
    return { text, uid, rule: child.local === "dataValidation" ? readRule(text, uid) : undefined };
  });
}

/** The rules of one sheet, as Univer loads them. Kinds that Univer does not have, and rules for whole grids, stay in the file only. */
export function readValidations(layout: SheetLayout, sheetId: string): Rule[] {
  return sectionRules(layout, sheetId).flatMap(({ rule }) => rule ?? []);
}

function readRule(text: string, uid: string): Rule | undefined {
  const { root, children } = readElement(text);
  const attributes = readAttributes(text.slice(root.start, root.end));
  const content = (local: string) => {
    const child = children.find((each) => each.local === local);
    return child ? elementText(text.slice(child.start, child.end)) : undefined;
  };
  const type = attributes.get("type") ?? "none";
  const ranges = (attributes.get("sqref") ?? "").split(/\s+/).flatMap((reference) => parseRange(reference) ?? []);
  // Univer walks over every cell of a rule: one for a whole grid would keep it busy for hours
  if (!TYPES.has(type) || ranges.length === 0 || areaOf(ranges) > MAXIMUM_CELLS) return undefined;
  const isOn = (name: string) => ["1", "true"].includes(attributes.get(name) ?? "");
  const [formula1, formula2] = [content("formula1"), content("formula2")];
  const isCheckbox = type === "list" && formula1 === CHECKBOX;
  const texts = ["prompt", "promptTitle", "errorTitle"].flatMap((name) => {
    const value = attributes.get(name);
    return value ? [[name, value]] : [];
  });
  return {
    uid,
    type: isCheckbox ? "checkbox" : type,
    ranges,
    operator: (attributes.get("operator") ?? OPERATOR) as NonNullable<Rule["operator"]>,
    ...(isCheckbox ? {} : { formula1: criterion(type, formula1 ?? ""), formula2: criterion(type, formula2 ?? "") }),
    allowBlank: isOn("allowBlank"),
    // Google's own export leaves the attribute out where it only warns.
    showErrorMessage: isOn("showErrorMessage"),
    errorStyle: Math.max(0, ERROR_STYLES.indexOf(attributes.get("errorStyle") ?? "stop")),
    error: attributes.get("error") || attributes.get("prompt") || "",
    showInputMessage: isOn("showInputMessage"),
    // In the file this attribute hides the arrow.
    ...(type === "list" && !isCheckbox ? { showDropDown: !isOn("showDropDown") } : {}),
    ...Object.fromEntries(texts),
  };
}

/** A list stands in quotes in the file; a number or a date stands as it is; everything else is a formula. */
function criterion(type: string, text: string): string {
  const list = /^"([\s\S]*)"$/.exec(text);
  if (type === "list" && list) return (list[1] as string).replaceAll('""', '"');
  return text === "" || /^-?\d+(?:\.\d+)?$/.test(text) ? text : `=${withoutPrefixes(text)}`;
}

function written(type: string, text: string): string {
  if (text.startsWith("=")) return withPrefixes(text.slice(1));
  return type === "list" && text !== "" ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What two rules must have in common to say the same about their cells. */
function meaning(rule: Rule): string {
  const { type, operator, formula1, formula2, allowBlank, showErrorMessage, errorStyle, showInputMessage } = rule;
  const flags = [allowBlank, showErrorMessage, showInputMessage, rule.showDropDown !== false].map(Boolean);
  const texts = [formula1, formula2, rule.prompt, rule.promptTitle, rule.errorTitle, rule.error].map(
    (text) => text ?? "",
  );
  return JSON.stringify([type, operator ?? OPERATOR, errorStyle ?? 1, ...flags, ...texts]);
}

function reference({ ranges }: Rule): string {
  return ranges.map(rangeName).join(" ");
}

/** Whether two lists of rules say the same about the same cells. */
export function sameValidations(before: readonly Rule[], after: readonly Rule[]): boolean {
  const key = (rules: readonly Rule[]) =>
    JSON.stringify(rules.map((rule) => [rule.uid, reference(rule), meaning(rule)]));
  return key(before) === key(after);
}

/** The section after the changes between two states: what did not change keeps its text. "" where no rule is left. */
export function validationsXml(
  layout: SheetLayout,
  sheetId: string,
  before: readonly Rule[],
  after: readonly Rule[],
): string {
  const wanted = new Map(after.map((rule) => [rule.uid, rule]));
  const known = new Map(before.map((rule) => [rule.uid, rule]));
  const kept = sectionRules(layout, sheetId).flatMap(({ text, uid }) => {
    const [was, is] = [known.get(uid), wanted.get(uid)];
    if (!was) return [text];
    wanted.delete(uid);
    if (!is) return [];
    if (meaning(was) !== meaning(is)) return [ruleXml(layout.prefix, is)];
    if (reference(was) === reference(is)) return [text];
    const { root } = readElement(text);
    return [withAttribute(text.slice(0, root.end), "sqref", reference(is)) + text.slice(root.end)];
  });
  const rules = [...kept, ...[...wanted.values()].map((rule) => ruleXml(layout.prefix, rule))];
  if (rules.length === 0) return "";
  const section = findSection(layout, "dataValidations");
  const tag = section
    ? layout.text.slice(section.start, section.tagEnd).replace(/\s*\/>$/, ">")
    : `<${layout.prefix}dataValidations>`;
  return `${withAttribute(tag, "count", String(rules.length))}${rules.join("")}</${layout.prefix}dataValidations>`;
}

function ruleXml(prefix: string, rule: Rule): string {
  const isCheckbox = rule.type === "checkbox";
  const type = isCheckbox ? "list" : TYPES.has(rule.type) ? rule.type : "none";
  const operator = rule.operator ?? OPERATOR;
  const choices = [rule.formula1 ?? "", rule.formula2 ?? ""];
  const [formula1, formula2] = isCheckbox ? [checkboxList(rule), ""] : choices.map((text) => written(type, text));
  const values: [string, string | undefined][] = [
    ["type", type],
    ["errorStyle", rule.errorStyle === 1 ? undefined : ERROR_STYLES[rule.errorStyle ?? 1]],
    ["operator", operator === OPERATOR || ["list", "custom", "none"].includes(type) ? undefined : operator],
    ["allowBlank", rule.allowBlank ? "1" : undefined],
    ["showDropDown", rule.type === "list" && rule.showDropDown === false ? "1" : undefined],
    ["showInputMessage", rule.showInputMessage ? "1" : undefined],
    ["showErrorMessage", rule.showErrorMessage ? "1" : undefined],
    ["errorTitle", rule.errorTitle],
    ["error", (rule.error ?? "").length > LONGEST_ERROR ? undefined : rule.error],
    ["promptTitle", rule.promptTitle],
    ["prompt", rule.prompt],
    ["sqref", reference(rule)],
  ];
  const attributes = values.map(([name, value]) =>
    value ? ` ${name}="${escapeXml(value).replaceAll("\n", "&#10;")}"` : "",
  );
  const formula = (local: string, text: string | undefined) =>
    text ? `<${prefix}${local}>${escapeXml(text)}</${prefix}${local}>` : "";
  return `<${prefix}dataValidation${attributes.join("")}>${formula("formula1", formula1)}${formula("formula2", formula2)}</${prefix}dataValidation>`;
}

function checkboxList({ formula1, formula2 }: Rule): string {
  if (formula1 === undefined) return CHECKBOX;
  return written("list", [formula1, formula2].filter(Boolean).join(","));
}
