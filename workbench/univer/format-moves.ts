// This file lets conditional formats follow rows and columns that come and go: headless Univer leaves that to its user interface.
// References with `$` in a formula stay, in the page too: Univer moves only those that lie beside the cell.
import { type IDisposable, type Injector, type IRange, toDisposable } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import { FormulaRefRangeService } from "@univerjs/sheets-formula";
import type { Host } from "./host";

/** Watches the rules of an open workbook, those it came with included. */
export function moveConditionalFormats({ injector, workbook }: Pick<Host, "injector" | "workbook">): void {
  const model = injector.get(ConditionalFormattingRuleModel);
  const followed = new Map<string, IDisposable>();
  const keep = (subUnitId: string, rule: IConditionFormattingRule) => {
    followed.set(`${subUnitId} ${rule.cfId}`, follow(injector, { unitId: workbook.getId(), subUnitId }, rule));
  };
  for (const [subUnitId, rules] of model.getUnitRules(workbook.getId()) ?? []) {
    for (const rule of rules) keep(subUnitId, rule);
  }
  model.$ruleChange.subscribe(({ type, subUnitId, rule }) => {
    followed.get(`${subUnitId} ${rule.cfId}`)?.dispose();
    if (type === "add" || type === "set") keep(subUnitId, rule);
  });
}

function follow(
  injector: Injector,
  target: { unitId: string; subUnitId: string },
  rule: IConditionFormattingRule,
): IDisposable {
  const { unitId, subUnitId } = target;
  const formula = formulaOf(rule);
  const formulas = formula === undefined ? [] : [formula];
  const add = (added: IConditionFormattingRule) => ({
    id: AddConditionalRuleMutation.id,
    params: { ...target, rule: added },
  });
  const remove = (cfId: string) => ({ id: DeleteConditionalRuleMutation.id, params: { ...target, cfId } });
  const set = (changed: IConditionFormattingRule) => ({
    id: SetConditionalRuleMutation.id,
    params: { ...target, cfId: rule.cfId, rule: changed },
  });
  const registered = injector
    .get(FormulaRefRangeService)
    .registerRangeFormula(unitId, subUnitId, rule.ranges, formulas, (parts) => {
      const [first, ...others] = parts.map((part, index) => moved(rule, part.ranges, part.formulas[0], index));
      if (!first) return { redos: [remove(rule.cfId)], undos: [add(rule)] };
      return {
        redos: [set(first), ...others.map(add)],
        undos: [...others.map(({ cfId }) => remove(cfId)), set(rule)],
      };
    });
  return toDisposable(() => registered.dispose());
}

function formulaOf({ rule }: IConditionFormattingRule): string | undefined {
  return rule.type === "highlightCell" && rule.subType === "formula" ? rule.value : undefined;
}

function moved(rule: IConditionFormattingRule, ranges: IRange[], formula: string | undefined, index: number) {
  const cfId = index === 0 ? rule.cfId : crypto.randomUUID();
  const content = formula === undefined ? rule.rule : { ...rule.rule, value: formula };
  return { ...rule, cfId, ranges, rule: content } as IConditionFormattingRule;
}
