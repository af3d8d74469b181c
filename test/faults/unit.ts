// The small unit of the fault tests: two people under a monthly regulation, in the sheets that a rating cannot do without.
import type { Cell } from "../rating/rows";
import { put, type Sheets, sheetsOf, unitSheets } from "../workbook/grids";

export const SHEET = "Quyết định";
export const DECISION = ["Hoàn thành nhiệm vụ", "Có đơn phản ánh", "Bí thư Đảng ủy"];

/** The cells of `small(true)` to be mended. */
export const FIXES = [
  { sheet: SHEET, cell: "C2", expected: "text:80,5", value: 80.5 },
  { sheet: SHEET, cell: "C3", expected: "text:70,5", value: 70.5 },
];

/** H1 at T, H2 at T; `faulty` types both scores as texts. */
export function small(faulty = false): Sheets {
  const people = [
    { id: "H1", form: "HN22-02", scores: [80] },
    { id: "H2", form: "HN22-02", scores: [70] },
  ];
  const sheets = unitSheets("hanoi-2022", "2023-09", people, { "Người ký": "Trưởng phòng" });
  for (const stage of ["Tự chấm", "Nhận xét"]) delete sheets[stage];
  return faulty ? put(put(sheets, SHEET, "C2", "80,5"), SHEET, "C3", "70,5") : sheets;
}

/** What a unit of Long Biên chooses for one open question: the call, and the row of `Cấu hình` that it goes into. */
export const READING = ["chooseReading", "lb-leave-count", "liên tục"] as const;
export const READING_ROW = "Cách tính ngày nghỉ";

/** A unit of Long Biên; `rows` are further rows of its `Cấu hình`. */
export function openQuestion(...rows: Cell[][]): Sheets {
  const { "Cấu hình": settings = [], "Nhân sự": people = [], "Quyết định": scores = [] } = sheetsOf([]);
  return { "Cấu hình": [...settings, ...rows], "Nhân sự": people, "Quyết định": scores };
}
