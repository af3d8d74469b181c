// The action "check": reads the workbook and says what is wrong in it; writes nothing.

import type { UnitSummary } from "../rating/summary";
import { rateUnit } from "../rating/unit";
import { openSpreadsheet } from "../workbook/spreadsheet";
import { readUnit, type UnitReading } from "../workbook/unit";
import { type ActionResult, resultOf } from "./result";

/** The open workbook, read and rated; the summary is null where nobody can be rated. */
export function rateOpenWorkbook(): { reading: UnitReading; summary: UnitSummary | null } {
  const reading = readUnit(openSpreadsheet());
  return { reading, summary: reading.records ? rateUnit(reading.records) : null };
}

/** Checks the open workbook. */
export function check(): ActionResult {
  const { reading, summary } = rateOpenWorkbook();
  return resultOf(reading, summary);
}
