// The sheet `Đơn vị` of a focal agency: which units it expects, with their links, last days and the leadership's comments.
import type { MergeSentence } from "../../language/merge";
import { clean, isBlank, isDate } from "../../language/text";
import { dayNumber, dayOfDate } from "../../rating/calendar";
import type { ExpectedUnit } from "../../rating/merge-units";
import { cellOf, type Grid, recognise, type TableDefinition, textOf } from "../table";

export const unitsTable = {
  sheet: "Đơn vị",
  columns: {
    number: { heading: "STT", also: ["TT"], width: 50 },
    name: { heading: "Tên đơn vị", also: ["Đơn vị"], needed: true, width: 260 },
    block: { heading: "Khối", width: 140 },
    link: { heading: "Liên kết", width: 320 },
    due: { heading: "Hạn nộp", holds: "day" },
    received: { heading: "Ngày nộp", holds: "day" },
    comment: { heading: "Ý kiến của lãnh đạo", width: 320 },
  },
} satisfies TableDefinition;

/** A row of the list. */
export interface ListedUnit extends ExpectedUnit {
  link: string;
  /** Row number in the sheet, from 1. */
  row: number;
}

/** The list as read; `notes` says which cells could not be read. */
export interface UnitList {
  units: ListedUnit[];
  notes: MergeSentence[];
}

/** Reads the list; null where the sheet has no column of names. Rows without a name are passed over. */
export function readUnitList(grid: Grid): UnitList | null {
  const table = recognise(grid, unitsTable, []);
  if (!table) return null;
  const notes: MergeSentence[] = [];
  const units = table.rows.flatMap((row): ListedUnit[] => {
    const name = textOf(table, row, "name");
    if (name === "") return [];
    const day = (key: "due" | "received") => {
      const value = cellOf(table, row, key);
      const read = readDay(value);
      if (read === undefined)
        notes.push({ key: "source.bad-day", parameters: { row: row.number, value: clean(value) } });
      return read ?? null;
    };
    return [
      {
        ...{ name, row: row.number, due: day("due"), received: day("received") },
        block: textOf(table, row, "block"),
        link: textOf(table, row, "link"),
        comment: textOf(table, row, "comment"),
      },
    ];
  });
  return { units, notes };
}

/** The day number of a cell: a date, or day/month/year as the set-up state hands dates over; null: blank, undefined: no day. */
function readDay(value: unknown): number | null | undefined {
  if (isBlank(value)) return null;
  if (isDate(value)) return dayOfDate(value);
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(clean(value)) ?? [];
  const number = dayNumber({ year: Number(year), month: Number(month), day: Number(day) });
  const date = new Date(number * 86_400_000);
  return date.getUTCDate() === Number(day) && date.getUTCMonth() + 1 === Number(month) ? number : undefined;
}
