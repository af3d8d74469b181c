// The same through workbook files: written, opened in the workbench, mended and undone, summarized, saved and read again.
import { isDeepStrictEqual } from "node:util";
import type { ICellData } from "@univerjs/core";
import fc from "fast-check";
import type { CheckResult } from "../src/actions/check";
import type { FixResult } from "../src/actions/fixes";
import type { ActionResult } from "../src/actions/result";
import { isDate } from "../src/language/text";
import { openWorkbookSession } from "../workbench/node/workbook-session";
import { type Cell as FileCell, plainWorkbook } from "../workbench/xlsx/plain-workbook";
import { readWorkbook } from "../workbench/xlsx/read";
import { anyMess, spoil } from "./mess";
import { fail, type Property } from "./properties";
import { type Cell, copyOf, type Unit } from "./units";

/** Sheets that the add-on itself writes. */
const WRITTEN = ["Tổng hợp", "Nhật ký"];

const pad = (part: number) => String(part).padStart(2, "0");

function fileCell(cell: Cell): FileCell {
  if (!isDate(cell)) return cell;
  return { day: `${cell.getFullYear()}-${pad(cell.getMonth() + 1)}-${pad(cell.getDate())}` };
}

const bytesOf = ({ sheets }: Unit): Uint8Array =>
  plainWorkbook(
    sheets.map(({ name, heading, rows }) => ({
      name,
      headingRow: heading + 1,
      rows: rows.map((row) => row.map(fileCell)),
      widths: [],
    })),
  );

/** The cells of a file by sheet: values and formulas, without the sheets of the add-on. */
function cellsOf(bytes: Uint8Array): Record<string, unknown> {
  const { sheets } = readWorkbook(bytes, "fuzz.xlsx").snapshot;
  const plain = ({ v, t, f }: ICellData) => ({ v, t, f });
  return Object.fromEntries(
    Object.values(sheets).flatMap(({ name = "", cellData = {} }) =>
      WRITTEN.includes(name)
        ? []
        : [
            [
              name,
              Object.entries(cellData).flatMap(([row, cells]) =>
                Object.entries(cells).map(([column, cell]) => [row, column, plain(cell as ICellData)]),
              ),
            ],
          ],
    ),
  );
}

/** The formulas of the sheets that the add-on wrote. */
function formulasWritten(bytes: Uint8Array): string[] {
  const { sheets } = readWorkbook(bytes, "fuzz.xlsx").snapshot;
  const written = Object.values(sheets).filter(({ name = "" }) => WRITTEN.includes(name));
  return written.flatMap(({ cellData = {} }) =>
    Object.values(cellData).flatMap((cells) =>
      Object.values(cells as Record<string, ICellData>).flatMap(({ f }) => (f ? [String(f)] : [])),
    ),
  );
}

const outcome = ({ people, problems }: ActionResult) => ({
  people: people.map(({ id, level, points, band }) => ({ id, level, points, band })),
  problems: problems.map(({ sheet, cell, code }) => `${sheet}!${cell} ${code}`),
});

/** Fixes are offered, written and taken back; then a summary is written; nothing that people filled in is another afterwards. */
export const throughFiles: Property = {
  name: "through .xlsx: fixes and their undo, the summary, saving: people's own cells stay, nothing becomes a formula",
  async run(unit, options, count) {
    await fc.assert(
      fc.asyncProperty(anyMess, async (mess) => {
        const spoilt = copyOf(unit);
        spoil(spoilt, mess);
        count.workbooks++;
        count.cells += mess.length;
        const bytes = bytesOf(spoilt);
        const session = openWorkbookSession(bytes, "fuzz.xlsx", "dist");
        try {
          const first = session.call<CheckResult>("checkWorkbook");
          const fixes = first.problems.flatMap(({ sheet, cell, fix, found }) =>
            fix && found !== undefined ? [{ sheet, cell, expected: found, value: fix.value }] : [],
          );
          const fixed = session.call<FixResult>("applyFixes", fixes, "fuzz");
          if (fixed.applied !== fixes.length) fail("a fix was offered and not written", fixed.refused, fixes);
          const undone = session.call<FixResult>("undoFixes");
          if (!isDeepStrictEqual(outcome(undone), outcome(first)))
            fail("an undo does not bring back what was", outcome(first), outcome(undone));
          const summary = session.call<ActionResult>("summarizeWorkbook");
          if (!isDeepStrictEqual(outcome(summary), outcome(first))) fail("the summary is another than the check");
          const saved = await session.save();
          if (!isDeepStrictEqual(cellsOf(saved), cellsOf(bytes))) {
            const [before, after] = [cellsOf(bytes), cellsOf(saved)];
            fail(
              "somebody's cells are others",
              Object.keys(before).filter((name) => !isDeepStrictEqual(before[name], after[name])),
            );
          }
          const formulas = formulasWritten(saved);
          if (formulas.length > 0) fail("a text became a formula", formulas);
        } finally {
          session.close();
        }
      }),
      options,
    );
  },
};
