// A valid workbook under each regulation, as the cells that a script reads: what the fuzzing spoils.
import { longBienUnit } from "../samples/long-bien-unit";
import { SAMPLES } from "../samples/samples";
import type { PlainSheet } from "../workbench/xlsx/plain-workbook";

/** A cell as `getValues` gives it. */
export type Cell = string | number | boolean | Date;

/** One sheet; `heading` is the place of its heading row in `rows`. */
export interface Sheet {
  name: string;
  heading: number;
  rows: Cell[][];
}

/** A workbook in which nothing is wrong. */
export interface Unit {
  regulation: string;
  sheets: Sheet[];
}

function cellOf(cell: PlainSheet["rows"][number][number]): Cell {
  if (cell === null) return "";
  if (typeof cell !== "object") return cell;
  if ("formula" in cell) return "Đạt chuyên nghiệp";
  const [year = 0, month = 1, day = 1] = cell.day.split("-").map(Number);
  return new Date(year, month - 1, day);
}

function sheetOf({ name, headingRow, rows }: PlainSheet): Sheet {
  const width = Math.max(...rows.map((row) => row.length));
  const filled = rows.map((row) => Array.from({ length: width }, (_, index) => cellOf(row[index] ?? null)));
  return { name, heading: headingRow - 1, rows: filled };
}

function unitOf(sheets: readonly PlainSheet[]): Unit {
  const cells = sheets.map(sheetOf);
  const settings = cells.find(({ name }) => name === "Cấu hình");
  const [, regulation = ""] = settings?.rows.find(([item]) => item === "Quy định") ?? [];
  const people = cells.find(({ name }) => name === "Nhân sự");
  const further = people ? furtherSheets(people).filter(({ name }) => !cells.some((one) => one.name === name)) : [];
  return { regulation: String(regulation), sheets: [...cells, ...further] };
}

/** The sheets that few units have: nothing in them changes a result of the period. */
function furtherSheets(people: Sheet): Sheet[] {
  const named = people.rows.slice(people.heading + 1).map(([id = "", name = ""]): Cell[] => [id, name]);
  const sheet = (name: string, headings: Cell[], cells: Cell[]): Sheet => ({
    name,
    heading: 0,
    rows: [headings, ...named.map((row) => [...row, ...cells])],
  });
  const past = named.map(([id = "", name = ""]) => ["2015-Q1", "long-bien-2023", id, name, "", 90, "T", "T"]);
  return [
    sheet(
      "Biểu quyết",
      ["Mã", "Họ và tên", "Hội nghị", "Phát ra", "Thu vào", "XS", "T", "HT", "KHT", "Không hợp lệ"],
      [...["Họp phòng", 9, 8, 3, 3, 1, 0, 1]],
    ),
    sheet("Cam kết", ["Mã", "Họ và tên", "Ngày ký", "Ghi chú"], [new Date(2021, 0, 15), "đã ký"]),
    {
      name: "Nghỉ",
      heading: 0,
      rows: [
        ["Mã", "Từ ngày", "Đến ngày", "Loại"],
        [named[1]?.[0] ?? "", new Date(2015, 0, 5), new Date(2015, 0, 6), "phép"],
      ],
    },
    {
      name: "Kết quả",
      heading: 0,
      rows: [["Kỳ", "Quy định", "Mã", "Họ và tên", "Mẫu", "Điểm", "Mức theo điểm", "Mức quyết định"], ...past],
    },
  ];
}

/** The samples; the one under Long Biên holds faults on purpose, so a unit without any stands in for it. */
export const UNITS: readonly Unit[] = [
  unitOf(longBienUnit({ people: 6, faults: false })),
  ...SAMPLES.map(({ sheets }) => unitOf(sheets())).filter(({ regulation }) => regulation !== "long-bien-2023"),
];

/** A copy that may be spoiled. */
export function copyOf({ regulation, sheets }: Unit): Unit {
  return { regulation, sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) })) };
}
