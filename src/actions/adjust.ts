// The action "adjustLevel": writes the level that somebody with authority decides for one person, with reason and authority.
import { Refusal } from "../language/refusal";
import { clean, foldCase } from "../language/text";
import { isAdjustable, ownLevel } from "../rating/decision";
import { isClosed } from "../workbook/closing";
import { writeAdjustment } from "../workbook/decisions-write";
import { writeLog } from "../workbook/log";
import { openSpreadsheet, withDocumentLock } from "../workbook/spreadsheet";
import { rateOpenWorkbook } from "./check";
import { keepBatch } from "./journal";
import { type ActionResult, resultOf } from "./result";

/**
 * Writes the decision into the person's row of `Điều kiện` and rates again; one undo takes it back. `seen` is the level that
 * the decision was made on: where somebody has changed it meanwhile nothing is written. Throws a `Refusal` for a closed period, an unknown Mã,
 * somebody without a level, and a decision without level, reason or authority.
 */
export function adjustLevel(parameters: readonly unknown[]): ActionResult {
  const [id = "", wanted = "", reason = "", authority = "", seen = ""] = parameters.map(clean);
  return withDocumentLock(() => {
    const { reading, summary } = rateOpenWorkbook();
    const index = summary ? summary.people.findIndex((person) => foldCase(person.id) === foldCase(id)) : -1;
    const person = summary?.people[index];
    if (!summary || !person || !isAdjustable(person)) throw new Refusal("adjust.nobody", { id });
    const { period, regulation } = summary;
    const level = ownLevel(regulation, wanted);
    if (level === undefined || reason === "" || authority === "") throw new Refusal("adjust.incomplete");
    const former = reading.records?.people[index]?.adjustment;
    const same = former?.level === level && former.reason === reason && former.authority === authority;
    if (seen !== "" && seen !== person.level && !same) throw new Refusal("adjust.changed", { id });
    if (isClosed(openSpreadsheet(), period)) throw new Refusal("close.closed", { period: period.id });
    writeAdjustment(person, { level, reason, authority }, (cells) => keepBatch({ batch: "", cells }));
    writeLog("log.adjust", "log.person", { period: period.id, id: person.id });
    const again = rateOpenWorkbook();
    return resultOf(again.reading, again.summary);
  });
}
