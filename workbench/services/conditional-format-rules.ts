// This file translates Google's conditions for conditional formats into Univer's and back.
import type { IRange } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { commasBetweenArguments } from "./values";

/** The rule of one conditional format as Univer keeps it. */
export type UniverFormat = IConditionFormattingRule;

/** A style that a condition gives. */
export interface FormatStyle {
  bg?: { rgb: string } | null;
  cl?: { rgb: string } | null;
  bl?: 0 | 1 | null;
  it?: 0 | 1 | null;
  ul?: { s: 0 | 1 } | null;
  st?: { s: 0 | 1 } | null;
}

/** A condition on the value of a cell: a name of Google's BooleanCriteria, its values, and what it looks like where it holds. */
export interface Condition {
  criteria: string;
  values: unknown[];
  style: FormatStyle;
}

const numberOperators: Readonly<Record<string, string>> = {
  NUMBER_BETWEEN: "between",
  NUMBER_NOT_BETWEEN: "notBetween",
  NUMBER_EQUAL_TO: "equal",
  NUMBER_NOT_EQUAL_TO: "notEqual",
  NUMBER_GREATER_THAN: "greaterThan",
  NUMBER_GREATER_THAN_OR_EQUAL_TO: "greaterThanOrEqual",
  NUMBER_LESS_THAN: "lessThan",
  NUMBER_LESS_THAN_OR_EQUAL_TO: "lessThanOrEqual",
};

const textOperators: Readonly<Record<string, string>> = {
  CELL_EMPTY: "containsBlanks",
  CELL_NOT_EMPTY: "notContainsBlanks",
  TEXT_CONTAINS: "containsText",
  TEXT_DOES_NOT_CONTAIN: "notContainsText",
  TEXT_STARTS_WITH: "beginsWith",
  TEXT_ENDS_WITH: "endsWith",
};

/** Every criterion that the workbench knows. */
export const knownConditions: readonly string[] = [
  ...Object.keys(numberOperators),
  ...Object.keys(textOperators),
  "CUSTOM_FORMULA",
];

/** Univer's rule for a condition on ranges of one sheet. */
export function toUniverFormat(cfId: string, ranges: IRange[], { criteria, values, style }: Condition): UniverFormat {
  const [first, second] = values;
  const frame = { cfId, ranges, stopIfTrue: false };
  const highlight = { type: "highlightCell", style };
  const rule = (fields: object) => ({ ...frame, rule: { ...highlight, ...fields } }) as unknown as UniverFormat;
  const number = numberOperators[criteria];
  if (number) {
    return rule({ subType: "number", operator: number, value: second === undefined ? first : [first, second] });
  }
  const text = textOperators[criteria];
  if (text) return rule({ subType: "text", operator: text, ...(first === undefined ? {} : { value: first }) });
  return rule({ subType: "formula", value: commasBetweenArguments(`=${String(first).replace(/^=/, "")}`) });
}

/** The condition of a rule of Univer's; null for a kind that the workbench's services do not know. */
export function fromUniverFormat({ rule }: UniverFormat): Condition | null {
  const { type, subType, operator, value, style } = rule as unknown as Record<string, unknown>;
  if (type !== "highlightCell") return null;
  const condition = (criteria: string | undefined, ...values: unknown[]) =>
    criteria === undefined ? null : { criteria, values, style: (style ?? {}) as FormatStyle };
  const named = (names: Readonly<Record<string, string>>) =>
    Object.keys(names).find((name) => names[name] === operator);
  if (subType === "formula") return condition("CUSTOM_FORMULA", value);
  if (subType === "number") return condition(named(numberOperators), ...(Array.isArray(value) ? value : [value]));
  if (subType === "text") return condition(named(textOperators), ...(value === undefined ? [] : [value]));
  return null;
}
