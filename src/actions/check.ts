// The action "check": reads the workbook and says what is wrong in it; writes nothing.

import type { UnitSummary } from "../rating/summary";
import { rateUnit } from "../rating/unit";
import { openSpreadsheet } from "../workbook/spreadsheet";
import { readUnit, type UnitReading } from "../workbook/unit";
import { lastBatch } from "./journal";
import { type ActionResult, resultOf } from "./result";

/** The result of a check. */
export interface CheckResult extends ActionResult {
  /** How many cells of the last batch of fixes can be put back as they were. */
  undoable: number;
}

/** The open workbook, read and rated; the summary is null where nobody can be rated. */
export function rateOpenWorkbook(): { reading: UnitReading; summary: UnitSummary | null } {
  const reading = readUnit(openSpreadsheet());
  return { reading, summary: reading.records ? rateUnit(reading.records) : null };
}

/** Checks the open workbook. */
export function check(): CheckResult {
  const { reading, summary } = rateOpenWorkbook();
  return { ...resultOf(reading, summary), undoable: lastBatch().cells.length };
}
