// The levels of a rating: codes, the texts that stand in cells, and reading what people typed.
import { foldCase } from "../language/text";
import type { LevelCode } from "./schema";

/** The text of each level as it stands in a cell (design §3.1). */
export const LEVEL_TEXT: Record<LevelCode, string> = {
  XS: "Hoàn thành xuất sắc nhiệm vụ",
  T: "Hoàn thành tốt nhiệm vụ",
  HT: "Hoàn thành nhiệm vụ",
  KHT: "Không hoàn thành nhiệm vụ",
  DAT: "Đạt chuyên nghiệp",
  KHONG_DAT: "Không đạt chuyên nghiệp",
  KHONG_DANH_GIA: "Không đánh giá",
  CHUA_DU: "Chưa đủ dữ liệu",
  CHUA_QUY_DINH: "Quy định không xếp mức",
};

/** The level in a list of months, where the full text would hide what differs. */
export const LEVEL_SHORT_TEXT: Record<LevelCode, string> = {
  XS: "xuất sắc",
  T: "tốt",
  HT: "hoàn thành",
  KHT: "không hoàn thành",
  DAT: "đạt",
  KHONG_DAT: "không đạt",
  KHONG_DANH_GIA: "không đánh giá",
  CHUA_DU: "chưa đủ dữ liệu",
  CHUA_QUY_DINH: "quy định không xếp mức",
};

/** Rank of the quality levels; the others have none. */
const RANK: Partial<Record<LevelCode, number>> = { KHT: 1, HT: 2, T: 3, XS: 4 };

const BY_TEXT = new Map<string, LevelCode>([
  ...Object.entries(LEVEL_TEXT).flatMap(([code, text]): [string, LevelCode][] => [
    [foldCase(code), code as LevelCode],
    [foldCase(text), code as LevelCode],
    [text, code as LevelCode],
  ]),
  ["a", "XS"],
  ["b", "T"],
  ["c", "HT"],
  ["d", "KHT"],
]);

/**
 * Reads a level that somebody typed: code, full text or A/B/C/D, in any letter case, Unicode form and spacing.
 * Returns undefined for anything else; nothing is guessed from a part of the text.
 *
 * @example readLevel("hoàn thành  tốt nhiệm vụ") // "T"
 */
export function readLevel(value: unknown): LevelCode | undefined {
  return typeof value === "string" ? (BY_TEXT.get(value) ?? BY_TEXT.get(foldCase(value))) : undefined;
}

/** Whether a level is one of XS, T, HT, KHT. */
export function isQualityLevel(level: LevelCode): boolean {
  return RANK[level] !== undefined;
}

/** Whether a quality level (XS, T, HT, KHT) is at least `floor`; any other level never is. */
export function isAtLeast(level: LevelCode, floor: LevelCode): boolean {
  return (RANK[level] ?? 0) >= (RANK[floor] ?? Number.POSITIVE_INFINITY);
}
