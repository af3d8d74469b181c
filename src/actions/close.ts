// The actions "close" and "reopen": a period is filed in `Kết quả` and archived once nothing is missing, and opened again with a reason.
import { Refusal } from "../language/refusal";
import { clean } from "../language/text";
import { rateUnit } from "../rating/unit";
import { archiveGrid, archiveName, checkRoom } from "../workbook/archive";
import {
  closingGaps,
  type Gap,
  isClosed,
  REOPENED,
  readReopening,
  reopeningText,
  unreadable,
} from "../workbook/closing";
import { writeLog } from "../workbook/log";
import { differingIds, filedRows, fileResults, resultRows } from "../workbook/results-write";
import { writeSetting } from "../workbook/settings-write";
import { keepingFront, openSpreadsheet, withDocumentLock } from "../workbook/spreadsheet";
import type { Grid } from "../workbook/table";
import { resultsTable } from "../workbook/tables";
import { type ReadGrid, readUnit } from "../workbook/unit";
import { type ActionResult, resultOf } from "./result";

/** The result of closing a period. */
export interface CloseResult extends ActionResult {
  closed: boolean;
  /** What is still missing; empty where the period is closed. */
  gaps: Gap[];
  /** How many rows were added to `Kết quả`; 0 where they stood there already. */
  filed: number;
}

/**
 * Closes the period of the open workbook. While something is missing nothing is written and the gaps say what. The rows of
 * `Kết quả` come last: a run that was stopped before them has closed nothing and is simply done again, and once they
 * are there the period is closed and nothing is added twice. Throws a `Refusal` where it is closed with other results, and
 * where the workbook has no room for the archive.
 */
export function close(): CloseResult {
  return withDocumentLock(() => {
    const { read, grids } = recordingReader();
    const reading = readUnit(read);
    if (!reading.records) throw unreadable(reading);
    const summary = rateUnit(reading.records);
    const { period } = summary;
    const reopening = readReopening(read, period);
    const rows = resultRows(summary, reopening);
    const filed = filedRows(read, period, reopening);
    const result = { ...resultOf(reading, summary), closed: false, gaps: [] as Gap[], filed: 0 };
    if (filed.length > 0) {
      const ids = differingIds(rows, filed);
      if (ids.length > 0) throw new Refusal("close.differs", { period: period.id, ids: ids.join(", ") });
      return { ...result, closed: true };
    }
    const gaps = closingGaps(reading, summary);
    if (gaps.length > 0) return { ...result, gaps };
    const archived = [...grids()];
    checkRoom(archived);
    keepingFront(() => {
      for (const grid of archived) archiveGrid(grid, archiveName(grid.name, period, reopening));
    });
    writeLog("log.close", "log.people", { period: period.id, count: rows.length });
    fileResults(rows);
    return { ...result, closed: true, filed: rows.length };
  });
}

/**
 * Opens a closed period again. The reason stands in `Cấu hình` and in the rows that the next closing adds; the former rows
 * and archives stay. Throws a `Refusal` without a reason, and where the period is not closed.
 */
export function reopen([given]: readonly unknown[]): null {
  const reason = clean(given);
  return withDocumentLock(() => {
    const read = openSpreadsheet();
    const { period } = readUnit(read);
    if (reason === "") throw new Refusal("reopen.no-reason");
    if (!period || !isClosed(read, period)) throw new Refusal("reopen.open", { period: period?.id || "" });
    const { number } = readReopening(read, period);
    writeLog("log.reopen", "log.period", { period: period.id });
    writeSetting(REOPENED, reopeningText(period, { number: number + 1, reason }));
    return null;
  });
}

/** A reader that keeps what it has read: the archive holds the very values that were rated. */
function recordingReader(): { read: ReadGrid; grids: () => Iterable<Grid> } {
  const read = openSpreadsheet();
  const grids = new Map<string, Grid | undefined>();
  return {
    read: (sheet) => {
      if (!grids.has(sheet)) grids.set(sheet, read(sheet));
      return grids.get(sheet);
    },
    grids: () =>
      [...grids.values()].filter((grid): grid is Grid => grid !== undefined && grid.name !== resultsTable.sheet),
  };
}
