// This file lets rules and conditional formats follow a sheet that gets another name: Univer changes cells and defined names alone.
import { ICommandService, type Injector } from "@univerjs/core";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { ConditionalFormattingRuleModel, SetConditionalRuleMutation } from "@univerjs/sheets-conditional-formatting";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { renamedFormula, type SheetNames } from "../xlsx/sheetnames";

/** Univer's number for a change of what a rule says. */
const changeSetting = 0;

/** Watches the names of the sheets of an open workbook. */
export function followSheetNames(injector: Injector, workbook: FWorkbook): void {
  const commands = injector.get(ICommandService);
  const namesNow = () => new Map(workbook.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getSheetName()]));
  let names = namesNow();
  commands.onCommandExecuted(({ id, params }) => {
    const { unitId, subUnitId } = (params ?? {}) as { unitId?: string; subUnitId?: string };
    if (!/^sheet\.mutation\.(?:set-worksheet-name|insert-sheet)$/.test(id) || unitId !== workbook.getId()) return;
    const [before, now] = [names.get(subUnitId ?? ""), workbook.getSheetBySheetId(subUnitId ?? "")?.getSheetName()];
    names = namesNow();
    if (before !== undefined && now !== undefined && before !== now) rename(injector, unitId, new Map([[before, now]]));
  });
}

function rename(injector: Injector, unitId: string, names: SheetNames): void {
  const commands = injector.get(ICommandService);
  for (const [subUnitId, rules] of injector.get(SheetDataValidationModel).getUnitRules(unitId)) {
    for (const { uid, type, operator, formula1, formula2 } of rules) {
      const [first, second] = [formula1, formula2].map((text) =>
        text?.startsWith("=") ? renamedFormula(text, names) : text,
      );
      if (first === formula1 && second === formula2) continue;
      const setting = { type, operator, formula1: first, formula2: second };
      const payload = { type: changeSetting, payload: setting };
      commands.syncExecuteCommand("data-validation.mutation.updateRule", { unitId, subUnitId, ruleId: uid, payload });
    }
  }
  for (const [subUnitId, rules] of injector.get(ConditionalFormattingRuleModel).getUnitRules(unitId) ?? []) {
    for (const rule of rules) {
      if (rule.rule.type !== "highlightCell" || rule.rule.subType !== "formula") continue;
      const value = renamedFormula(rule.rule.value, names);
      if (value === rule.rule.value) continue;
      const changed = { ...rule, rule: { ...rule.rule, value } };
      commands.syncExecuteCommand(SetConditionalRuleMutation.id, { unitId, subUnitId, cfId: rule.cfId, rule: changed });
    }
  }
}
