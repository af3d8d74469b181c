// The action "goToCell": takes the user to a cell of the workbook.
import { Refusal } from "../language/refusal";
import { activate } from "../workbook/spreadsheet";

/** Activates a sheet and, where one is given, a cell. Throws a `Refusal` where there is no such place. */
export function goToCell([sheet, cell]: readonly unknown[]): null {
  if (typeof sheet !== "string" || typeof cell !== "string") throw new Refusal("action.bad-request");
  activate(sheet, cell);
  return null;
}
