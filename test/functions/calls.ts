// Calls of the custom functions as a cell makes them, with facts that stand against nobody.
import { type EntryName, run } from "../../src/entry";
import type { Cell } from "../rating/rows";

export const DAT = "Đạt chuyên nghiệp";
export const KHONG_DAT = "Không đạt chuyên nghiệp";
export const KHONG_DANH_GIA = "Không đánh giá";

export type Block = readonly (readonly Cell[])[];

/** The results of a call over a block: one a row, whatever shape the function gives a single one. */
export function column(name: EntryName, ...parameters: unknown[]): unknown[] {
  const result = run(name, parameters);
  return Array.isArray(result) ? result.map((row) => (row as unknown[])[0]) : [result];
}

/** Facts that stand against nobody, for a block of this height. */
export const good = (height: number): unknown[] => [
  "tháng",
  Array.from({ length: height }, () => ["XS", "T", "T"]),
  "kỷ luật",
  Array.from({ length: height }, () => [""]),
  "thanh tra",
  "",
];

export const blank30 = Array<Cell>(30).fill("");
