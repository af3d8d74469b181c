// Conditional formats of a sheet: read for Univer, and written back as far as they changed. Colour scales, bars, icons and
// whatever else Univer's rules here do not tell stay in the file as they are, where they are.
import type { IStyleData } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { withoutPrefixes, withPrefixes } from "./formulas.ts";
import type { SheetLayout } from "./layout.ts";
import { type CellRange, cellName, parseRange, rangeName } from "./references.ts";
import { elementText, escapeXml, readAttributes, readElement, withAttribute } from "./xml.ts";

export const FORMAT_RESOURCE = "SHEET_CONDITIONAL_FORMATTING_PLUGIN";

type Rule = IConditionFormattingRule;

/** What the rules here have in common. */
interface Highlight {
  subType: "formula" | "number" | "text";
  operator?: string;
  value?: string | number | [number, number];
  style: IStyleData;
}

/** What the file calls Univer's operators on texts, and the formula that says the same to other programs. */
const TEXTS: Readonly<
  Record<string, { type: string; operator?: string; formula: (cell: string, text: string) => string }>
> = {
  containsBlanks: { type: "containsBlanks", formula: (cell) => `LEN(TRIM(${cell}))=0` },
  notContainsBlanks: { type: "notContainsBlanks", formula: (cell) => `LEN(TRIM(${cell}))>0` },
  containsText: {
    type: "containsText",
    operator: "containsText",
    formula: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  },
  notContainsText: {
    type: "notContainsText",
    operator: "notContains",
    formula: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  },
  beginsWith: {
    type: "beginsWith",
    operator: "beginsWith",
    formula: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  },
  endsWith: { type: "endsWith", operator: "endsWith", formula: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}` },
};

interface WrittenRule {
  cfId: string;
  ranges: CellRange[];
  reference: string;
  text: string;
  priority: number;
}

/** Every rule of the sheet as written, those that Univer does not get included. */
function writtenRules(layout: SheetLayout, sheetId: string): WrittenRule[] {
  const rules: WrittenRule[] = [];
  for (const section of layout.sections) {
    if (section.local !== "conditionalFormatting") continue;
    const whole = layout.text.slice(section.start, section.end);
    const { root, children } = readElement(whole);
    const reference = readAttributes(whole.slice(root.start, root.end)).get("sqref") ?? "";
    const ranges = reference.split(/\s+/).flatMap((each) => parseRange(each) ?? []);
    for (const child of children) {
      if (child.local !== "cfRule") continue;
      const text = whole.slice(child.start, child.end);
      const priority = Number(readAttributes(whole.slice(child.start, child.tagEnd)).get("priority") ?? 0);
      rules.push({ cfId: `${sheetId}-${rules.length}`, ranges, reference, text, priority });
    }
  }
  return rules;
}

/** The rules of one sheet that Univer can follow, the strongest first; `style` gives the look of a number in the file. */
export function readFormats(layout: SheetLayout, sheetId: string, style: (index: number) => IStyleData): Rule[] {
  return writtenRules(layout, sheetId)
    .toSorted((one, other) => one.priority - other.priority)
    .flatMap(({ cfId, ranges, text }) => {
      const highlight = ranges.length > 0 ? readHighlight(text, style) : undefined;
      if (!highlight) return [];
      const stopIfTrue = ["1", "true"].includes(readAttributes(startTag(text)).get("stopIfTrue") ?? "");
      return [{ cfId, ranges, stopIfTrue, rule: { type: "highlightCell", ...highlight } } as unknown as Rule];
    });
}

function readHighlight(text: string, styleOf: (index: number) => IStyleData): Highlight | undefined {
  const attributes = readAttributes(startTag(text));
  const type = attributes.get("type") ?? "";
  const style = styleOf(Number(attributes.get("dxfId") ?? Number.NaN));
  const formulas = readElement(text)
    .children.filter((child) => child.local === "formula")
    .map((child) => withoutPrefixes(elementText(text.slice(child.start, child.end))));
  if (type === "expression" && formulas[0]) return { subType: "formula", value: `=${formulas[0]}`, style };
  const operator = attributes.get("operator") ?? "";
  const numbers = formulas.map(Number);
  if (type === "cellIs" && formulas.length > 0 && !numbers.some(Number.isNaN)) {
    const value = /between/i.test(operator)
      ? ([numbers[0], numbers[1] ?? 0] as [number, number])
      : (numbers[0] as number);
    return { subType: "number", operator, value, style };
  }
  if (!Object.hasOwn(TEXTS, type)) return undefined;
  const value = attributes.get("text");
  if (value === undefined && TEXTS[type]?.operator) return undefined;
  return { subType: "text", operator: type, ...(value === undefined ? {} : { value }), style };
}

function startTag(text: string): string {
  return text.slice(0, readElement(text).root.end);
}

function meaning({ rule, stopIfTrue }: Rule): string {
  const { subType, operator, value, style } = rule as unknown as Highlight;
  const { bl, it, ul, st, cl, bg } = style ?? {};
  const look = [bl, it, ul?.s, st?.s, cl?.rgb?.toUpperCase(), bg?.rgb?.toUpperCase()].map((each) => each ?? null);
  return JSON.stringify([rule.type, subType, operator ?? null, value ?? null, Boolean(stopIfTrue), look]);
}

function reference({ ranges }: Rule): string {
  return ranges.map(rangeName).join(" ");
}

/** Whether two lists of rules do the same to the same cells, in the same order. */
export function sameFormats(before: readonly Rule[], after: readonly Rule[]): boolean {
  const key = (rules: readonly Rule[]) =>
    JSON.stringify(rules.map((rule) => [rule.cfId, reference(rule), meaning(rule)]));
  return key(before) === key(after);
}

/**
 * All the sections after the changes between two states, "" where no rule is left: rules that did not change keep their text
 * but for their rank.
 * @param difference the number of a look in the file
 */
export function formatsXml(
  layout: SheetLayout,
  sheetId: string,
  before: readonly Rule[],
  after: readonly Rule[],
  difference: (style: IStyleData) => number,
): string {
  const { prefix } = layout;
  const known = new Map(before.map((rule) => [rule.cfId, rule]));
  const original = writtenRules(layout, sheetId);
  const texts = after.map((rule) => {
    const was = known.get(rule.cfId);
    const old = original.find((each) => each.cfId === rule.cfId);
    const same = was && old && meaning(was) === meaning(rule);
    const text = same ? old.text : ruleXml(prefix, rule, difference);
    return { reference: same && reference(was) === reference(rule) ? old.reference : reference(rule), text };
  });
  const others = original.filter(({ cfId }) => !known.has(cfId)).sort((one, other) => one.priority - other.priority);
  return [...texts, ...others]
    .map(({ reference: cells, text }, index) => {
      const tag = startTag(text);
      const ranked = withAttribute(tag, "priority", String(index + 1)) + text.slice(tag.length);
      return `<${prefix}conditionalFormatting sqref="${cells}">${ranked}</${prefix}conditionalFormatting>`;
    })
    .join("");
}

function ruleXml(prefix: string, rule: Rule, difference: (style: IStyleData) => number): string {
  const { subType, operator = "", value, style } = rule.rule as unknown as Highlight;
  const [first] = rule.ranges;
  const cell = first ? cellName(first.startRow, first.startColumn) : "A1";
  const text = TEXTS[operator];
  const quoted = `"${String(value ?? "").replaceAll('"', '""')}"`;
  const [type, named, formulas] =
    subType === "formula"
      ? ["expression", undefined, [String(value).replace(/^=/, "")]]
      : subType === "number" || !text
        ? ["cellIs", operator, [value ?? 0].flat().map(String)]
        : [text.type, text.operator, [text.formula(cell, quoted)]];
  const attributes =
    ` type="${type}" dxfId="${difference(style ?? {})}" priority="1"` +
    (rule.stopIfTrue ? ' stopIfTrue="1"' : "") +
    (named ? ` operator="${named}"` : "") +
    (subType === "text" && value !== undefined ? ` text="${escapeXml(String(value))}"` : "");
  const content = formulas.map((formula) => `<${prefix}formula>${escapeXml(withPrefixes(formula))}</${prefix}formula>`);
  return `<${prefix}cfRule${attributes}>${content.join("")}</${prefix}cfRule>`;
}
