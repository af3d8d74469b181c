// This file refuses what a script writes against the rules of a cell, as Google does (platform.md 1.6). Not enforced: the result
// of a formula that is written, rules with formulas that `rule-formula.ts` does not know, and kinds of rules that only Excel has.
import type { ICellData, ISheetDataValidationRule } from "@univerjs/core";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { type Area, areaToText } from "../univer/a1";
import type { Host } from "../univer/host";
import { isDatePattern } from "../univer/serial";
import { areaOfReference } from "./areas";
import { Grid } from "./grid";
import { type FormulaValue, isSatisfied } from "./rule-formula";
import { anchorOf, isRejecting } from "./validation-rules";
import { cellType } from "./values";

interface Written {
  cell: ICellData;
  row: number;
  column: number;
}

/**
 * Throws Google's sentence for the first cell that would break a rule which rejects input.
 * @param cells what a script is about to write into the area, row by row
 */
export function checkRules(grid: Grid, host: Host, area: Area, cells: readonly (readonly ICellData[])[]): void {
  const model = host.injector.get(SheetDataValidationModel);
  const unitId = host.workbook.getId();
  if (!model.getRules(unitId, grid.sheetId).some(isRejecting)) return;
  const read = reader(grid, area, cells);
  const lists = new Map<string, ReadonlySet<string>>();
  cells.forEach((row, down) => {
    row.forEach((cell, right) => {
      const place = { row: area.startRow + down, column: area.startColumn + right };
      const rule = model.getRuleByLocation(unitId, grid.sheetId, place.row, place.column);
      if (!rule || !isRejecting(rule) || allows(rule, { cell, ...place })) return;
      const name = areaToText({
        startRow: place.row,
        startColumn: place.column,
        endRow: place.row,
        endColumn: place.column,
      });
      throw new Error(`The data you entered in cell ${name} violates the data validation rules set on this cell.`);
    });
  });

  function allows(rule: ISheetDataValidationRule, written: Written): boolean {
    const { cell } = written;
    if (cell.f || cell.v === null || cell.v === undefined || cell.v === "") return true;
    if (rule.type === "list") return listOf(rule).has(shown(cell)) || listOf(rule).has(shown(cell).replace(".", ","));
    if (rule.type === "decimal") return cell.t === cellType.number && isWithin(rule, Number(cell.v));
    if (rule.type === "whole")
      return Number.isInteger(cell.v) && cell.t === cellType.number && isWithin(rule, Number(cell.v));
    if (rule.type === "date") return isDateCell(written) && isWithin(rule, Number(cell.v));
    if (rule.type === "checkbox") {
      const { formula1, formula2 } = rule;
      if (formula1 === undefined) return cell.t === cellType.boolean;
      return shown(cell) === formula1 || shown(cell) === formula2;
    }
    return rule.type !== "custom" || isFormulaSatisfied(rule, written);
  }

  function isDateCell({ cell, row, column }: Written): boolean {
    const style = typeof cell.s === "object" ? cell.s?.n?.pattern : undefined;
    return cell.t === cellType.number && isDatePattern(style ?? grid.pattern(row, column));
  }

  function listOf(rule: ISheetDataValidationRule): ReadonlySet<string> {
    let list = lists.get(rule.uid);
    if (!list) {
      list = new Set(rule.formula1?.startsWith("=") ? valuesIn(host, rule.formula1) : (rule.formula1 ?? "").split(","));
      lists.set(rule.uid, list);
    }
    return list;
  }

  function isFormulaSatisfied(rule: ISheetDataValidationRule, { row, column }: Written): boolean {
    const anchor = anchorOf(rule.ranges);
    const offset = { row: row - anchor.row, column: column - anchor.column };
    return isSatisfied(rule.formula1 ?? "", offset, read) !== false;
  }
}

/** Reads a cell as it will be once the area is written. */
function reader(grid: Grid, area: Area, cells: readonly (readonly ICellData[])[]) {
  return ({ row, column }: { row: number; column: number }): FormulaValue => {
    const written = cells[row - area.startRow]?.[column - area.startColumn];
    if (written) return formulaValue(written);
    const place = { startRow: row, startColumn: column, endRow: row, endColumn: column };
    return grid.read(place, (cell) => (cell ? formulaValue(cell) : null))[0]?.[0] ?? null;
  };
}

function formulaValue({ v, t }: ICellData): FormulaValue {
  if (v === null || v === undefined) return null;
  if (t === cellType.boolean) return v === 1 || v === true;
  return v;
}

function valuesIn(host: Host, reference: string): string[] {
  const place = areaOfReference(host, reference);
  if (!place) return [];
  return new Grid(host, place.sheetId).read(place.area, (cell) => (cell ? shown(cell) : "")).flat();
}

function shown({ v, t }: ICellData): string {
  if (t === cellType.boolean) return v === 1 || v === true ? "TRUE" : "FALSE";
  return String(v ?? "");
}

/** Whether a number is where a rule wants it; bounds that are formulas are not enforced. */
function isWithin(
  {
    operator = "between",
    formula1,
    formula2,
  }: Pick<ISheetDataValidationRule, "formula1" | "formula2"> & { operator?: string },
  value: number,
): boolean {
  const [low, high] = [bound(formula1), bound(formula2)];
  const outcomes: Record<string, boolean> = {
    between: value >= low && value <= high,
    notBetween: value < low || value > high,
    equal: value === low,
    notEqual: value !== low,
    greaterThan: value > low,
    greaterThanOrEqual: value >= low,
    lessThan: value < low,
    lessThanOrEqual: value <= low,
  };
  const needed = /between/i.test(operator) ? [low, high] : [low];
  return needed.some(Number.isNaN) || outcomes[operator] !== false;
}

function bound(text: string | undefined): number {
  return text === undefined || text === "" ? Number.NaN : Number(text);
}
