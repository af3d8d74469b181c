// This file translates Google's rules for what a cell may hold into Univer's, which the page enforces and the file codec writes, and back.
import type { IRange, ISheetDataValidationRule } from "@univerjs/core";
import { dateToSerial, serialToDate } from "../univer/serial";
import { commasBetweenArguments } from "./values";

/** A rule as Google sees it. */
export interface ValidationData {
  /** A name of Google's DataValidationCriteria. */
  criteria: string;
  /** By criteria: numbers; host Dates; the list and whether it drops down; the reference (`'Sheet'!$A$1:$A$9`) and the same; the checked and unchecked values; the formula. */
  values: unknown[];
  /** False where a value that breaks the rule is rejected. */
  allowInvalid: boolean;
  helpText: string | null;
}

/** A rule of Univer's without its place. */
export type UniverRule = Omit<ISheetDataValidationRule, "uid" | "ranges">;

type Operator = NonNullable<ISheetDataValidationRule["operator"]>;

/** Univer's answers to a wrong value. */
const errorStyle = { stop: 1, warning: 2 } as const;

/** What an .xlsx file can hold. */
const longestList = 255;
const longestHelp = 255;
const longestError = 225;

/** The first day that counts as a date: `DATE_IS_VALID_DATE` is "on or after" it. */
const firstDay = "1";

const operators: Readonly<Record<string, Operator>> = {
  BETWEEN: "between" as Operator,
  NOT_BETWEEN: "notBetween" as Operator,
  EQUAL_TO: "equal" as Operator,
  NOT_EQUAL_TO: "notEqual" as Operator,
  GREATER_THAN: "greaterThan" as Operator,
  GREATER_THAN_OR_EQUAL_TO: "greaterThanOrEqual" as Operator,
  LESS_THAN: "lessThan" as Operator,
  LESS_THAN_OR_EQUAL_TO: "lessThanOrEqual" as Operator,
  AFTER: "greaterThan" as Operator,
  ON_OR_AFTER: "greaterThanOrEqual" as Operator,
  BEFORE: "lessThan" as Operator,
  ON_OR_BEFORE: "lessThanOrEqual" as Operator,
};

/** The names that number criteria and date criteria give the operators, after `NUMBER_` and `DATE_`. */
const numberNames = [
  "BETWEEN",
  "NOT_BETWEEN",
  "EQUAL_TO",
  "NOT_EQUAL_TO",
  "GREATER_THAN",
  "GREATER_THAN_OR_EQUAL_TO",
  "LESS_THAN",
  "LESS_THAN_OR_EQUAL_TO",
];
const dateNames = ["BETWEEN", "NOT_BETWEEN", "EQUAL_TO", "AFTER", "ON_OR_AFTER", "BEFORE", "ON_OR_BEFORE"];

/** Every criterion that the workbench knows. */
export const knownCriteria: readonly string[] = [
  ...numberNames.map((name) => `NUMBER_${name}`),
  ...dateNames.map((name) => `DATE_${name}`),
  "DATE_IS_VALID_DATE",
  "VALUE_IN_LIST",
  "VALUE_IN_RANGE",
  "CHECKBOX",
  "CUSTOM_FORMULA",
];

/** Whether a rule rejects what breaks it. */
export function isRejecting(rule: Pick<ISheetDataValidationRule, "showErrorMessage" | "errorStyle">): boolean {
  return Boolean(rule.showErrorMessage) && rule.errorStyle === errorStyle.stop;
}

/** Univer's rule for one of Google's. Throws where an .xlsx file could not hold it. */
export function toUniverRule(data: ValidationData): UniverRule {
  const { helpText, allowInvalid } = data;
  if ((helpText ?? "").length > longestHelp) {
    throw new Error(`A help text of more than ${longestHelp} characters is not implemented in the workbench`);
  }
  const error = allowInvalid || !helpText || helpText.length > longestError ? {} : { error: helpText };
  return {
    allowBlank: true,
    showErrorMessage: !allowInvalid,
    errorStyle: allowInvalid ? errorStyle.warning : errorStyle.stop,
    ...(helpText ? { prompt: helpText, showInputMessage: true } : {}),
    ...error,
    ...criterionOf(data),
  };
}

function criterionOf({
  criteria,
  values,
}: ValidationData): Pick<UniverRule, "type" | "operator"> & Partial<UniverRule> {
  const [first, second] = values;
  const [, family, name = ""] = /^(NUMBER|DATE)_(.+)$/.exec(criteria) ?? [];
  const type = (text: string) => text as UniverRule["type"];
  if (criteria === "DATE_IS_VALID_DATE") {
    return { type: type("date"), operator: operators.ON_OR_AFTER as Operator, formula1: firstDay };
  }
  if (family) {
    const text = (value: unknown) => String(family === "DATE" ? dateToSerial(value as Date) : value);
    return {
      type: type(family === "DATE" ? "date" : "decimal"),
      operator: operators[name] as Operator,
      formula1: text(first),
      ...(second === undefined ? {} : { formula2: text(second) }),
    };
  }
  if (criteria === "VALUE_IN_LIST")
    return { type: type("list"), formula1: listText(first), showDropDown: second !== false };
  if (criteria === "VALUE_IN_RANGE")
    return { type: type("list"), formula1: `=${first}`, showDropDown: second !== false };
  if (criteria === "CHECKBOX") {
    return {
      type: type("checkbox"),
      ...(first === undefined ? {} : { formula1: String(first) }),
      ...(second === undefined ? {} : { formula2: String(second) }),
    };
  }
  return { type: type("custom"), formula1: commasBetweenArguments(`=${String(first).replace(/^=/, "")}`) };
}

function listText(list: unknown): string {
  const items = Array.from(list as ArrayLike<unknown>, String);
  if (items.some((item) => item.includes(","))) {
    throw new Error("A list value with a comma is not implemented in the workbench: put the list into a range");
  }
  const text = items.join(",");
  if (text.length > longestList) {
    throw new Error(
      `A list of more than ${longestList} characters is not implemented in the workbench: put it into a range`,
    );
  }
  return text;
}

/** Google's view of a rule of Univer's; null for a kind that Google does not have. */
export function fromUniverRule(rule: UniverRule): ValidationData | null {
  const criterion = criterionFrom(rule);
  return criterion && { ...criterion, allowInvalid: !isRejecting(rule), helpText: rule.prompt || null };
}

function criterionFrom(rule: UniverRule): Pick<ValidationData, "criteria" | "values"> | null {
  const { type, operator = "between" as Operator, formula1 = "", formula2 = "" } = rule;
  const bounds =
    operator === operators.BETWEEN || operator === operators.NOT_BETWEEN ? [formula1, formula2] : [formula1];
  const named = (names: string[]) => names.find((name) => operators[name] === operator) as string;
  if (type === "list" && formula1.startsWith("=")) {
    return { criteria: "VALUE_IN_RANGE", values: [formula1.slice(1), rule.showDropDown !== false] };
  }
  if (type === "list") return { criteria: "VALUE_IN_LIST", values: [formula1.split(","), rule.showDropDown !== false] };
  if (type === "checkbox") {
    return { criteria: "CHECKBOX", values: [rule.formula1, rule.formula2].filter((value) => value !== undefined) };
  }
  if (type === "custom") return { criteria: "CUSTOM_FORMULA", values: [formula1] };
  if (bounds.some((bound) => bound === "" || Number.isNaN(Number(bound)))) return null;
  if (type === "decimal" || type === "whole") {
    return { criteria: `NUMBER_${named(numberNames)}`, values: bounds.map(Number) };
  }
  if (type !== "date" || operator === operators.NOT_EQUAL_TO) return null;
  if (operator === operators.ON_OR_AFTER && formula1 === firstDay)
    return { criteria: "DATE_IS_VALID_DATE", values: [] };
  return { criteria: `DATE_${named(dateNames)}`, values: bounds.map((bound) => serialToDate(Number(bound), Date)) };
}

/** The cell that the references of a rule are written for. */
export function anchorOf(ranges: readonly IRange[]): { row: number; column: number } {
  return { row: ranges[0]?.startRow ?? 0, column: ranges[0]?.startColumn ?? 0 };
}
