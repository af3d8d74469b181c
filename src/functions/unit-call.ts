// RATING with the unit's sheets among its arguments: the row is rated as `Tổng hợp` rates it, by the same code.
import { message } from "../language/messages";
import { foldCase } from "../language/text";
import { ID_NAME } from "../rating/facts";
import { rateUnit } from "../rating/unit";
import type { Result } from "../rating/wording";
import { gridsReader, readUnit } from "../workbook/unit";
import type { RatingCall } from "./call";

/**
 * Makes the reader of the result of one row by its Mã: with leave from `Nghỉ`, what the head's unit violated, and the closed
 * periods of the year. The deciding stage is that of the call, unless it gives that sheet too. Null for nobody of the sheets.
 */
export function resultsBySheets({ rows, sheets, ids, regulation }: RatingCall): (row: number) => Result | null {
  const name = regulation.stages[regulation.stages.length - 1]?.sheet ?? "";
  const stage = sheets.find((sheet) => sheet.name === name && sheet.values.length > 1);
  const items = (rows[0] ?? []).map((_, index) => index + 1);
  const values = [[ID_NAME, ...items], ...rows.map((cells, row) => [ids[row], ...cells])];
  const { records } = readUnit(gridsReader([stage ?? { name, values }, ...sheets]));
  if (!records) throw new Error(message("call.sheets"));
  const withId = rateUnit(records).people.filter(({ id }) => id !== "");
  // of two people with one Mã the first counts, so it is laid down last
  const byId = new Map(withId.reverse().map((person) => [foldCase(person.id), person]));
  return (row) => byId.get(foldCase(ids[row])) ?? null;
}
