// The action "summarize": rates everybody and writes the sheet `Tổng hợp`.
import { keepDocumentValue } from "../google/properties";
import { reviewFigures } from "../rating/submission";
import { writeLog } from "../workbook/log";
import { withDocumentLock, writeSheet } from "../workbook/spreadsheet";
import { summarySheet } from "../workbook/summary-sheet";
import { summaryTable } from "../workbook/tables";
import { rateOpenWorkbook } from "./check";
import { type ActionResult, resultOf } from "./result";

/** Key under which the spreadsheet keeps the period and the moment of the last summary, parted by a space. */
export const SUMMARIZED = "summarized";

/**
 * Rates the open workbook and writes `Tổng hợp`. Where nobody can be rated nothing is written and the problems say why.
 * Throws one Vietnamese sentence when somebody else's run holds the workbook.
 */
export function summarize(): ActionResult {
  return withDocumentLock(() => {
    const { reading, summary } = rateOpenWorkbook();
    if (summary) {
      writeSheet(summaryTable.sheet, summarySheet(summary, reviewFigures(reading.sheets())));
      writeLog("log.summarize", "log.people", { period: summary.period.id, count: summary.people.length });
      keepDocumentValue(SUMMARIZED, `${summary.period.id} ${new Date().toISOString()}`);
    }
    return resultOf(reading, summary);
  });
}
