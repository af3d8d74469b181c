// This file is Apps Script's DataValidation with its builder, and the part of Range that sets and reads the rules of cells.
import type { Area } from "../univer/a1";
import { absoluteReference, areaOfReference } from "./areas";
import type { Context } from "./context";
import { isDate, realmList } from "./realm";
import { knownCriteria, type ValidationData } from "./validation-rules";
import { clearRules, rulesOf, setRules } from "./validation-store";

type Range = GoogleAppsScript.Spreadsheet.Range;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Criteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

/** The members of Range that set and read rules. */
export type RangeValidationMembers = Pick<
  Range,
  "getDataValidation" | "getDataValidations" | "setDataValidation" | "setDataValidations" | "clearDataValidations"
>;

/** What `rangeValidationMembers` needs to know of its range. */
export interface ValidatedRange {
  context: Context;
  sheetId: string;
  area: Area;
  self(): Range;
  /** Throws Google's sentence where rows and columns of the data are not those of the range. */
  checkShape(data: unknown[][], what: string): void;
  table<Item>(rows: Item[][]): Item[][];
}

const rules = new WeakMap<DataValidation, ValidationData>();

/** Makes the validation members of one range. */
export function rangeValidationMembers(range: ValidatedRange): RangeValidationMembers {
  const { context, sheetId, area, self, checkShape, table } = range;
  const { host } = context;
  const read = (part: Area): (DataValidation | null)[][] => {
    const made = new Map<ValidationData, DataValidation>();
    return rulesOf(host, sheetId, part).map((row) =>
      row.map((data) => {
        if (!data) return null;
        const rule = made.get(data) ?? createValidation(context, data);
        made.set(data, rule);
        return rule;
      }),
    );
  };
  const firstCell = { ...area, endRow: area.startRow, endColumn: area.startColumn };
  return {
    getDataValidation: () => read(firstCell)[0]?.[0] ?? null,
    getDataValidations: () => table(read(area)) as DataValidation[][],
    setDataValidation(rule) {
      if (rule === null) clearRules(host, sheetId, area);
      else setRules(host, sheetId, [{ area, data: dataOf(rule) }]);
      return self();
    },
    setDataValidations(data) {
      checkShape(data, "data validations");
      clearRules(host, sheetId, area);
      const cells = data.flatMap((row, down) =>
        row.flatMap((rule, right) => {
          const [startRow, startColumn] = [area.startRow + down, area.startColumn + right];
          const cell = { startRow, startColumn, endRow: startRow, endColumn: startColumn };
          return rule === null ? [] : [{ area: cell, data: dataOf(rule) }];
        }),
      );
      setRules(host, sheetId, cells);
      return self();
    },
    clearDataValidations() {
      clearRules(host, sheetId, area);
      return self();
    },
  };
}

/** Makes an empty builder, or one that goes on from a rule. */
export function createValidationBuilder(context: Context, from?: ValidationData): Builder {
  let data: ValidationData = from ?? { criteria: "", values: [], allowInvalid: true, helpText: null };
  const require = (criteria: string, ...values: unknown[]): Builder => {
    data = { ...data, criteria, values };
    return builder;
  };
  const numbers = (criteria: string, ...values: unknown[]): Builder => {
    if (values.some((value) => typeof value !== "number" || !Number.isFinite(value))) {
      throw new Error(
        `The parameters (${values.map((value) => typeof value)}) don't match the method signature: numbers are needed.`,
      );
    }
    return require(criteria, ...values);
  };
  const dates = (criteria: string, ...values: unknown[]): Builder => {
    if (!values.every(isDate)) throw new Error("The parameters don't match the method signature: dates are needed.");
    return require(criteria, ...values.map((value) => new Date((value as Date).getTime())));
  };
  const builder: Builder = context.service<Builder>("DataValidationBuilder", {
    ...getters(context, () => data),
    build() {
      if (data.criteria === "") throw new Error("A data validation rule needs a criterion.");
      return createValidation(context, data);
    },
    setAllowInvalid(allowInvalid) {
      data = { ...data, allowInvalid };
      return builder;
    },
    setHelpText(helpText) {
      data = { ...data, helpText };
      return builder;
    },
    requireCheckbox: (...values: unknown[]) => require("CHECKBOX", ...values),
    requireDate: () => require("DATE_IS_VALID_DATE"),
    requireDateAfter: (date) => dates("DATE_AFTER", date),
    requireDateBefore: (date) => dates("DATE_BEFORE", date),
    requireDateBetween: (start, end) => dates("DATE_BETWEEN", start, end),
    requireDateEqualTo: (date) => dates("DATE_EQUAL_TO", date),
    requireDateNotBetween: (start, end) => dates("DATE_NOT_BETWEEN", start, end),
    requireDateOnOrAfter: (date) => dates("DATE_ON_OR_AFTER", date),
    requireDateOnOrBefore: (date) => dates("DATE_ON_OR_BEFORE", date),
    requireFormulaSatisfied: (formula) => require("CUSTOM_FORMULA", formula),
    requireNumberBetween: (start, end) => numbers("NUMBER_BETWEEN", start, end),
    requireNumberEqualTo: (number) => numbers("NUMBER_EQUAL_TO", number),
    requireNumberGreaterThan: (number) => numbers("NUMBER_GREATER_THAN", number),
    requireNumberGreaterThanOrEqualTo: (number) => numbers("NUMBER_GREATER_THAN_OR_EQUAL_TO", number),
    requireNumberLessThan: (number) => numbers("NUMBER_LESS_THAN", number),
    requireNumberLessThanOrEqualTo: (number) => numbers("NUMBER_LESS_THAN_OR_EQUAL_TO", number),
    requireNumberNotBetween: (start, end) => numbers("NUMBER_NOT_BETWEEN", start, end),
    requireNumberNotEqualTo: (number) => numbers("NUMBER_NOT_EQUAL_TO", number),
    requireValueInList: (values: unknown, showDropdown = true) =>
      require("VALUE_IN_LIST", Array.from(values as ArrayLike<unknown>, String), showDropdown),
    requireValueInRange: (range: Range, showDropdown = true) =>
      require("VALUE_IN_RANGE", absoluteReference(context, range), showDropdown),
    withCriteria(criteria, args) {
      const name = String(criteria);
      if (!knownCriteria.includes(name)) {
        throw new Error(`DataValidationBuilder.withCriteria with ${name} is not implemented in the workbench`);
      }
      const [first, ...rest] = Array.from(args);
      return name === "VALUE_IN_RANGE"
        ? require(name, absoluteReference(context, first as Range), ...rest)
        : require(name, ...args);
    },
  });
  return builder;
}

function createValidation(context: Context, data: ValidationData): DataValidation {
  const rule = context.service<DataValidation>("DataValidation", {
    ...getters(context, () => data),
    getHelpText: () => data.helpText as string,
  });
  rules.set(rule, data);
  return rule;
}

function getters(
  context: Context,
  data: () => ValidationData,
): Pick<Builder, "copy" | "getAllowInvalid" | "getCriteriaType" | "getCriteriaValues" | "getHelpText"> {
  return {
    copy: () => createValidationBuilder(context, data()),
    getAllowInvalid: () => data().allowInvalid,
    getCriteriaType: () => data().criteria as unknown as Criteria,
    getCriteriaValues: () =>
      realmList(
        context.realm(),
        data().values.map((value) => handedOut(context, data().criteria, value)),
      ),
    getHelpText: () => data().helpText,
  };
}

/** A criterion's value as a script gets it: a Date and a list of its realm, a Range for a reference. */
function handedOut(context: Context, criteria: string, value: unknown): unknown {
  const realm = context.realm();
  if (Array.isArray(value)) return realmList(realm, value);
  if (isDate(value)) return new realm.Date(value.getTime());
  if (criteria !== "VALUE_IN_RANGE" || typeof value !== "string") return value;
  const place = areaOfReference(context.host, value);
  return place ? context.rangeAt(place.sheetId, place.area) : value;
}

/** The items that a list in a rule may have. */
const mostItems = 500;

function dataOf(rule: unknown): ValidationData {
  const data = typeof rule === "object" && rule ? rules.get(rule as DataValidation) : undefined;
  if (!data) throw new Error("The argument is not a DataValidation");
  const [items] = data.values;
  if (data.criteria === "VALUE_IN_LIST" && Array.isArray(items) && items.length > mostItems) {
    throw new Error(
      `The data validation rule has more items than the limit of ${mostItems}. Use the "List from a range" criteria instead.`,
    );
  }
  return data;
}
