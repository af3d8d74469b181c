// This file is Apps Script's ConditionalFormatRule with its builder, and the part of Sheet that holds the rules in their order.
import { ICommandService, IUndoRedoService } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { Place } from "./areas";
import {
  type Condition,
  type FormatStyle,
  fromUniverFormat,
  knownConditions,
  toUniverFormat,
  type UniverFormat,
} from "./conditional-format-rules";
import type { Context } from "./context";
import { colour } from "./range-style";
import { realmList } from "./realm";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type BooleanCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;

/** The members of Sheet that hold conditional formats. */
export type SheetFormatMembers = Pick<
  Sheet,
  "getConditionalFormatRules" | "setConditionalFormatRules" | "clearConditionalFormatRules"
>;

/** A rule in a script's hands; `stored` where it came from the sheet and was not changed. */
interface FormatData {
  places: Place[];
  condition: Condition | null;
  stored?: UniverFormat;
}

const formats = new WeakMap<Rule, FormatData>();

/** Makes the conditional-format members of one sheet. */
export function sheetFormatMembers(context: Context, sheetId: string, self: () => Sheet): SheetFormatMembers {
  const { host } = context;
  const stored = (): UniverFormat[] =>
    host.injector.get(ConditionalFormattingRuleModel).getSubunitRules(host.workbook.getId(), sheetId) ?? [];
  const replace = (rules: UniverFormat[]): void => {
    const commands = host.injector.get(ICommandService);
    const unitId = host.workbook.getId();
    const steps = (gone: UniverFormat[], come: UniverFormat[]) => [
      ...gone.map(({ cfId }) => ({
        id: DeleteConditionalRuleMutation.id,
        params: { unitId, subUnitId: sheetId, cfId },
      })),
      // Univer puts each new rule before the others.
      ...come
        .toReversed()
        .map((rule) => ({ id: AddConditionalRuleMutation.id, params: { unitId, subUnitId: sheetId, rule } })),
    ];
    const before = [...stored()];
    const redoMutations = steps(before, rules);
    for (const { id, params } of redoMutations) commands.syncExecuteCommand(id, params);
    const undoMutations = steps(rules, before);
    host.injector.get(IUndoRedoService).pushUndoRedo({ unitID: unitId, redoMutations, undoMutations });
  };
  return {
    getConditionalFormatRules: () =>
      realmList(
        context.realm(),
        stored().map((rule) => {
          const places = rule.ranges.map(({ startRow, startColumn, endRow, endColumn }) => ({
            sheetId,
            area: { startRow, startColumn, endRow, endColumn },
          }));
          return createRule(context, { places, condition: fromUniverFormat(rule), stored: rule });
        }),
      ),
    setConditionalFormatRules(rules) {
      replace(Array.from(rules, (rule) => univerFormat(dataOf(rule), sheetId)));
      return self();
    },
    clearConditionalFormatRules: () => replace([]),
  };
}

/** Makes an empty builder, or one that goes on from a rule. */
export function createFormatBuilder(context: Context, from?: FormatData): Builder {
  let places = from?.places ?? [];
  let condition = from?.condition ?? { criteria: "", values: [], style: {} };
  const when = (criteria: string, ...values: unknown[]): Builder => {
    condition = { ...condition, criteria, values };
    return builder;
  };
  const look = (style: FormatStyle): Builder => {
    condition = { ...condition, style: { ...condition.style, ...style } };
    return builder;
  };
  const flag = (value: boolean | null) => (value === null ? null : value ? 1 : 0);
  const line = (value: boolean | null) => (value === null ? null : ({ s: value ? 1 : 0 } as const));
  const data = (): FormatData => ({ places, condition });
  const builder: Builder = context.service<Builder>("ConditionalFormatRuleBuilder", {
    ...getters(context, data),
    build() {
      if (condition.criteria === "") throw new Error("A conditional format rule needs a condition.");
      if (places.length === 0) throw new Error("A conditional format rule needs at least one range.");
      return createRule(context, data());
    },
    setRanges(ranges) {
      places = Array.from(ranges, context.placeOf);
      if (places.some(({ sheetId }) => sheetId !== places[0]?.sheetId)) {
        throw new Error("The ranges of a conditional format rule must be on the same sheet.");
      }
      return builder;
    },
    setBackground: (color) => look({ bg: colour(color) }),
    setFontColor: (color) => look({ cl: colour(color) }),
    setBold: (bold) => look({ bl: flag(bold) }),
    setItalic: (italic) => look({ it: flag(italic) }),
    setUnderline: (underline) => look({ ul: line(underline) }),
    setStrikethrough: (strikethrough) => look({ st: line(strikethrough) }),
    whenCellEmpty: () => when("CELL_EMPTY"),
    whenCellNotEmpty: () => when("CELL_NOT_EMPTY"),
    whenFormulaSatisfied: (formula) => when("CUSTOM_FORMULA", formula),
    whenNumberBetween: (start, end) => when("NUMBER_BETWEEN", start, end),
    whenNumberEqualTo: (number) => when("NUMBER_EQUAL_TO", number),
    whenNumberGreaterThan: (number) => when("NUMBER_GREATER_THAN", number),
    whenNumberGreaterThanOrEqualTo: (number) => when("NUMBER_GREATER_THAN_OR_EQUAL_TO", number),
    whenNumberLessThan: (number) => when("NUMBER_LESS_THAN", number),
    whenNumberLessThanOrEqualTo: (number) => when("NUMBER_LESS_THAN_OR_EQUAL_TO", number),
    whenNumberNotBetween: (start, end) => when("NUMBER_NOT_BETWEEN", start, end),
    whenNumberNotEqualTo: (number) => when("NUMBER_NOT_EQUAL_TO", number),
    whenTextContains: (text) => when("TEXT_CONTAINS", text),
    whenTextDoesNotContain: (text) => when("TEXT_DOES_NOT_CONTAIN", text),
    whenTextEndsWith: (text) => when("TEXT_ENDS_WITH", text),
    whenTextStartsWith: (text) => when("TEXT_STARTS_WITH", text),
    withCriteria(criteria, args) {
      if (!knownConditions.includes(String(criteria))) {
        throw new Error(
          `ConditionalFormatRuleBuilder.withCriteria with ${criteria} is not implemented in the workbench`,
        );
      }
      return when(String(criteria), ...args);
    },
  });
  return builder;
}

function createRule(context: Context, data: FormatData): Rule {
  const rule = context.service<Rule>(
    "ConditionalFormatRule",
    getters(context, () => data),
  );
  formats.set(rule, data);
  return rule;
}

function getters(context: Context, data: () => FormatData): Pick<Rule, "copy" | "getRanges" | "getBooleanCondition"> {
  return {
    copy: () => createFormatBuilder(context, data()),
    getRanges: () =>
      realmList<Range>(
        context.realm(),
        data().places.map(({ sheetId, area }) => context.rangeAt(sheetId, area)),
      ),
    getBooleanCondition() {
      const { condition } = data();
      return condition && createCondition(context, condition);
    },
  };
}

function createCondition(context: Context, { criteria, values, style }: Condition): BooleanCondition {
  const flag = (value: 0 | 1 | null | undefined) => (value === null || value === undefined ? null : value === 1);
  return context.service<BooleanCondition>("BooleanCondition", {
    getCriteriaType: () => criteria as unknown as GoogleAppsScript.Spreadsheet.BooleanCriteria,
    getCriteriaValues: () => realmList(context.realm(), values),
    getBackground: () => style.bg?.rgb ?? null,
    getFontColor: () => style.cl?.rgb ?? null,
    getBold: () => flag(style.bl),
    getItalic: () => flag(style.it),
    getUnderline: () => flag(style.ul?.s),
    getStrikethrough: () => flag(style.st?.s),
  });
}

function dataOf(rule: Rule): FormatData {
  const data = formats.get(rule);
  if (!data) throw new Error("The argument is not a ConditionalFormatRule");
  return data;
}

function univerFormat({ places, condition, stored }: FormatData, sheetId: string): UniverFormat {
  if (places.some((place) => place.sheetId !== sheetId)) {
    throw new Error("The ranges of a conditional format rule must be on the sheet that gets it.");
  }
  if (stored) return stored;
  const ranges = places.map(({ area }) => ({ ...area }));
  return toUniverFormat(crypto.randomUUID(), ranges, condition as Condition);
}
