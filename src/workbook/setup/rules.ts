// What a cell may hold, as rules that Sheets checks while people type: drop-downs, days, and formulas with `;` and whole numbers.
import { setupMessage } from "../../language/setup";
import { formatNumber } from "../../language/text";
import { type CellScale, cellScales } from "../../regulation/form";
import type { Form } from "../../regulation/schema";

/** A rule for cells, with the help that people see. `strict` rejects what does not fit; otherwise the cell is only marked. */
export interface CellRule {
  /** The words of a drop-down, a formula over the first cell, or any day. */
  check: { list: string[] } | { formula: string } | "day";
  strict: boolean;
  help: string;
}

/** A choice of words. */
export function listRule(list: readonly string[], help: string, strict = true): CellRule {
  return { check: { list: [...list] }, strict, help };
}

/** A number within bounds; `most` may be left out, `whole` asks for a whole one. */
export function numberRule(cell: string, help: string, most?: number, whole = false): CellRule {
  const parts = [
    `ISNUMBER(${cell})`,
    `${cell}>=0`,
    ...(most === undefined ? [] : [`${cell}<=${most}`]),
    ...(whole ? [`${cell}=INT(${cell})`] : []),
  ];
  return { check: { formula: `=${and(parts)}` }, strict: true, help };
}

/** A percentage; `shares` says whether one above 0 and up to 1 may be meant: Sheets stores `95%` as 0,95. */
export function percentRule(cell: string, help: string, shares: boolean): CellRule {
  const parts = [`ISNUMBER(${cell})`, `${cell}>=0`, `${cell}<=100`, ...(shares ? [] : [noShare(cell)])];
  return { check: { formula: `=${and(parts)}` }, strict: true, help };
}

/** The scale of one item on one form, with the step of its scores; null where no text gives one. */
interface ItemScale extends CellScale {
  stepsPerPoint: number | null;
}

/**
 * The formula that a score satisfies, without `=`: on the scale of one of the forms that have this item, and blank for
 * people of the others. `cell` is the first cell of the item, `formCell` that of the person's form.
 *
 * @example scoreFormula(forms, 1, "C2", "$AV2") // "AND(ISNUMBER(C2);C2>=1;C2<=10;C2*2=INT(C2*2))"
 */
export function scoreFormula(forms: readonly Form[], item: number, cell: string, formCell: string): string {
  const scales = scalesOf(forms, item).map((scale) => onScale(scale, cell));
  const fits = scales.length === 1 ? (scales[0] as string) : `OR(${scales.join(";")})`;
  const beyond = beyondFormula(forms, item, formCell);
  return beyond === "" ? fits : `AND(NOT(${beyond});${fits})`;
}

/** The formula that holds where a person's form is too short for this item, without `=`; empty where none is. */
export function beyondFormula(forms: readonly Form[], item: number, formCell: string): string {
  const shorter = forms.filter((form) => form.items < item).map((form) => `${formCell}="${form.id}"`);
  return shorter.length === 0 ? "" : `OR(${shorter.join(";")})`;
}

/** What a score of this item may be, in words. */
export function scoreHelp(forms: readonly Form[], item: number): string {
  const words = scalesOf(forms, item).map(({ min, max, only, percent, stepsPerPoint }) =>
    only
      ? setupMessage("help.only", { values: only.map(formatNumber).join(", ") })
      : percent
        ? setupMessage("help.percent")
        : stepsPerPoint === null
          ? setupMessage("help.score-any", { min, max })
          : setupMessage("help.score", { min, max, step: 1 / stepsPerPoint }),
  );
  return words.join(" ");
}

/** The different scales that an item has on the forms that have it. */
function scalesOf(forms: readonly Form[], item: number): ItemScale[] {
  const scales = forms
    .filter((form) => form.items >= item)
    .map(
      (form): ItemScale => ({
        ...(cellScales(form)[item - 1] as CellScale),
        stepsPerPoint: form.scale.anyStep ? null : form.scale.stepsPerPoint,
      }),
    );
  const keys = scales.map((scale) => JSON.stringify(scale));
  return scales.filter((_, index) => keys.indexOf(keys[index] as string) === index);
}

function onScale({ min, max, only, percent, stepsPerPoint }: ItemScale, cell: string): string {
  if (only) return and([`ISNUMBER(${cell})`, `OR(${only.map((value) => `${cell}=${value}`).join(";")})`]);
  return and([
    `ISNUMBER(${cell})`,
    `${cell}>=${min}`,
    `${cell}<=${max}`,
    ...(percent ? [noShare(cell)] : []),
    ...(stepsPerPoint === null ? [] : [step(cell, stepsPerPoint)]),
  ]);
}

function noShare(cell: string): string {
  return `OR(${cell}=0;${cell}>1)`;
}

/** Hundredths are no exact numbers inside: `ROUND` finds them; halves are, and multiplying shows them. */
function step(cell: string, stepsPerPoint: number): string {
  const decimals = Math.log10(stepsPerPoint);
  return Number.isInteger(decimals)
    ? `ROUND(${cell};${decimals})=${cell}`
    : `${cell}*${stepsPerPoint}=INT(${cell}*${stepsPerPoint})`;
}

function and(parts: readonly string[]): string {
  return `AND(${parts.join(";")})`;
}
