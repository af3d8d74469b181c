// The archive of a closed period: a hidden, protected copy, as values, of every sheet that the rating read.
import { Refusal } from "../language/refusal";
import { groupDigits, isBlank } from "../language/text";
import type { Period } from "../rating/period";
import { ROOM } from "../rating/room";
import { type CellValue, writeBlock } from "./block";
import type { Reopening } from "./closing";
import { markOf } from "./mark";
import { insertSheet, protectSheet, roomTaken, sheetNamed, writing } from "./spreadsheet";
import type { Grid } from "./table";

/** The name of the copy of a sheet: `Quyết định 2023-Q2`, and `Quyết định 2023-Q2 (2)` when it was reopened once. */
export function archiveName(sheet: string, period: Period, { number }: Reopening): string {
  return `${sheet} ${period.id}${number > 0 ? ` (${number + 1})` : ""}`;
}

/**
 * Makes the copy of a sheet as the rating read it; one that is there already and equal is left as it is. Formulas are
 * values in it. A visible sheet of that name is not the add-on's: it is refused. A hidden one that a stopped run left half
 * made is made again, where it is not closed to this user.
 */
export function archiveGrid(grid: Grid, name: string): void {
  const found = sheetNamed(name);
  const former = found?.getDataRange().getValues();
  const blank = former?.every((row) => row.every(isBlank));
  if (found && !blank && !found.isSheetHidden()) throw new Refusal("close.archive-taken", { sheet: name });
  const sheet = found ?? insertSheet(name);
  writing(name, () => {
    if (!sheet.isSheetHidden()) sheet.hideSheet();
    if (!former || !sameValues(former, grid.values)) {
      if (found) sheet.clear();
      writeBlock({ sheet: name, row: 1, column: 1 }, grid.values as CellValue[][]);
    }
    const spare = sheet.getMaxRows() - grid.values.length;
    if (spare > 0) sheet.deleteRows(grid.values.length + 1, spare);
  });
  protectSheet(sheet, false);
}

/** Refuses before anything is written where the copies would not fit. A new sheet has 26,000 cells until it is trimmed. */
export function checkRoom(grids: readonly Grid[]): void {
  const { cells } = roomTaken();
  const more = grids.map(({ values }) => values.length * Math.max(NEW_COLUMNS, values[0]?.length ?? 0));
  if (more.reduce((sum, own) => sum + own, cells + NEW_COLUMNS * 1000) > ROOM.most)
    throw new Refusal("close.full", { cells: groupDigits(cells), most: groupDigits(ROOM.most) });
}

/** How many columns a new sheet of Google's has. */
const NEW_COLUMNS = 26;

/** Whether two sheets show the same values; blank cells at the end of rows and blank rows at the end do not count. */
function sameValues(one: Grid["values"], other: Grid["values"]): boolean {
  const rows = Math.max(one.length, other.length);
  const columns = Math.max(...[...one, ...other].map((row) => row.length));
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      if (markOf(one[row]?.[column]) !== markOf(other[row]?.[column])) return false;
  return true;
}
