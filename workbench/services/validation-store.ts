// This file keeps the rules for what cells may hold in Univer's own table, where the page enforces them and the file codec finds them.
import { ICommandService, type IMutationInfo, type IRange, IUndoRedoService, Rectangle } from "@univerjs/core";
import { getDataValidationDiffMutations, SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { Area } from "../univer/a1";
import type { Host } from "../univer/host";
import { moveFormula } from "../xlsx/formulas";
import { anchorOf, fromUniverRule, toUniverRule, type UniverRule, type ValidationData } from "./validation-rules";

/** Univer's mutations. */
const addRule = "data-validation.mutation.addRule";
const removeRule = "data-validation.mutation.removeRule";

/** A cell far from every edge: formulas compare equal once both are written for it. */
const middle = { row: 500_000, column: 8_000 };

/** The rules of an area, row by row; null for a cell without one. A formula is written for the cell it is read from. */
export function rulesOf(host: Host, sheetId: string, area: Area): (ValidationData | null)[][] {
  const model = host.injector.get(SheetDataValidationModel);
  const unitId = host.workbook.getId();
  const known = new Map<string, ValidationData | null>();
  const rows: (ValidationData | null)[][] = [];
  for (let row = area.startRow; row <= area.endRow; row++) {
    const cells: (ValidationData | null)[] = [];
    for (let column = area.startColumn; column <= area.endColumn; column++) {
      const rule = model.getRuleByLocation(unitId, sheetId, row, column);
      if (!rule) {
        cells.push(null);
        continue;
      }
      const { uid, ranges, formula1 = "" } = rule;
      const anchor = anchorOf(ranges);
      const moved = rule.type === "custom" ? moveFormula(formula1, row - anchor.row, column - anchor.column) : formula1;
      const key = `${uid} ${moved}`;
      if (!known.has(key))
        known.set(
          key,
          fromUniverRule({ ...rule, formula1: rule.formula1 === undefined ? undefined : moved } as UniverRule),
        );
      cells.push(known.get(key) ?? null);
    }
    rows.push(cells);
  }
  return rows;
}

/** Takes the rules of an area away. */
export function clearRules(host: Host, sheetId: string, area: Area): void {
  change(host, sheetId, [area], []);
}

/** Gives areas their rules, in place of those they had. Areas whose rules say the same share one rule. */
export function setRules(host: Host, sheetId: string, entries: readonly { area: Area; data: ValidationData }[]): void {
  const groups = new Map<string, { rule: UniverRule; ranges: IRange[] }>();
  for (const { area, data } of entries) {
    const rule = toUniverRule(data);
    const { startRow, startColumn } = area;
    const general = {
      ...rule,
      formula1: isRelative(rule)
        ? moveFormula(rule.formula1 ?? "", middle.row - startRow, middle.column - startColumn)
        : rule.formula1,
    };
    const key = JSON.stringify(general);
    const group = groups.get(key) ?? { rule: general as UniverRule, ranges: [] };
    group.ranges.push({ ...area });
    groups.set(key, group);
  }
  const rules = [...groups.values()].map(({ rule, ranges: given }) => {
    const ranges = Rectangle.sort(given.length > 1 ? Rectangle.mergeRanges(given) : given);
    const { row, column } = anchorOf(ranges);
    const formula = moveFormula(rule.formula1 ?? "", row - middle.row, column - middle.column);
    return { ...rule, ...(isRelative(rule) ? { formula1: formula } : {}), ranges };
  });
  change(
    host,
    sheetId,
    entries.map(({ area }) => area),
    rules,
  );
}

function isRelative({ type }: UniverRule): boolean {
  return type === "custom";
}

/** Clears areas and adds rules, as one step that people can undo. */
function change(
  host: Host,
  sheetId: string,
  areas: readonly IRange[],
  rules: readonly (UniverRule & { ranges: IRange[] })[],
): void {
  const { injector } = host;
  const model = injector.get(SheetDataValidationModel);
  const commands = injector.get(ICommandService);
  const unitId = host.workbook.getId();
  const target = { unitId, subUnitId: sheetId };
  const matrix = model.getRuleObjectMatrix(unitId, sheetId).clone();
  matrix.removeRange([...areas]);
  const { redoMutations, undoMutations } = getDataValidationDiffMutations(
    unitId,
    sheetId,
    matrix.diff(model.getRules(unitId, sheetId)),
    injector,
    "command",
    false,
  );
  const added = rules.map((rule) => ({ ...rule, uid: crypto.randomUUID() }));
  const redos: IMutationInfo[] = [...redoMutations];
  const undos: IMutationInfo[] = [...undoMutations];
  for (const rule of added) {
    redos.push({ id: addRule, params: { ...target, rule } });
    undos.unshift({ id: removeRule, params: { ...target, ruleId: rule.uid } });
  }
  if (redos.length === 0) return;
  for (const { id, params } of redos) commands.syncExecuteCommand(id, params);
  injector.get(IUndoRedoService).pushUndoRedo({ unitID: unitId, redoMutations: redos, undoMutations: undos });
}
