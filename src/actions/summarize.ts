// The action "summarize": rates everybody and writes the sheet `Tổng hợp`.
import { withDocumentLock, writeSheet } from "../workbook/spreadsheet";
import { summarySheet } from "../workbook/summary-sheet";
import { summaryTable } from "../workbook/tables";
import { rateOpenWorkbook } from "./check";
import { type ActionResult, resultOf } from "./result";

/**
 * Rates the open workbook and writes `Tổng hợp`. Where nobody can be rated nothing is written and the problems say why.
 * Throws one Vietnamese sentence when somebody else's run holds the workbook.
 */
export function summarize(): ActionResult {
  return withDocumentLock(() => {
    const { reading, summary } = rateOpenWorkbook();
    if (summary) writeSheet(summaryTable.sheet, summarySheet(summary));
    return resultOf(reading, summary);
  });
}
