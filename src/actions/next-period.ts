// The action "nextPeriod": after a period is closed, writes the next one into `Cấu hình` and gives it fresh sheets.
import { Refusal } from "../language/refusal";
import { followingPeriod } from "../rating/period";
import { archiveName } from "../workbook/archive";
import { isClosed, readReopening, unreadable } from "../workbook/closing";
import { freshSheets } from "../workbook/fresh-sheets";
import { writeLog } from "../workbook/log";
import { regulationsFor } from "../workbook/settings";
import { writeSetting } from "../workbook/settings-write";
import { openSpreadsheet, withDocumentLock } from "../workbook/spreadsheet";
import { readUnit } from "../workbook/unit";

/** The next period, or the regulations to choose from where the one in use no longer holds then and not just one other does. */
export interface NextPeriodResult {
  period: string;
  begun: boolean;
  choices: { id: string; title: string }[];
}

/**
 * Begins the period after the closed one, under the regulation in force then (`chosen` names one where several are). The
 * period is written last: a run that was stopped before is simply done again. Throws a `Refusal` while the period is open and where a sheet was
 * changed after it was closed.
 */
export function nextPeriod([chosen]: readonly unknown[]): NextPeriodResult {
  return withDocumentLock(() => {
    const read = openSpreadsheet();
    const reading = readUnit(read);
    const { period, regulation, records } = reading;
    if (!period || !regulation) throw unreadable(reading);
    if (!isClosed(read, period)) throw new Refusal("next.open", { period: period.id });
    const next = followingPeriod(period);
    const holding = regulationsFor(next);
    const candidates = holding.includes(regulation) ? [regulation] : holding;
    const named = candidates.filter(({ id }) => id === chosen);
    const [then, ...others] = named.length > 0 ? named : candidates;
    if (!then || others.length > 0)
      return {
        period: next.id,
        begun: false,
        choices: candidates.map(({ id, shortTitle: title }) => ({ id, title })),
      };
    const reopening = readReopening(read, period);
    freshSheets(regulation, next.year !== period.year, (sheet) => archiveName(sheet, period, reopening));
    const { unitLevelSetting } = regulation;
    if (unitLevelSetting && records?.unitLevel) writeSetting(unitLevelSetting.setting, "");
    writeLog("log.next", "log.period", { period: next.id });
    writeSetting("Kỳ", next.id);
    if (then !== regulation) writeSetting("Quy định", then.id);
    return { period: next.id, begun: true, choices: [] };
  });
}
