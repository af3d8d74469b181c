// The small unit of the fault tests: two people under a monthly regulation, in the sheets that a rating cannot do without.
import { put, type Sheets, unitSheets } from "../workbook/grids";

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
