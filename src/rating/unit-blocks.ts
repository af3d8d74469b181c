// The blocks (khối) of units and which focal agency collects each, as Long Biên's guidance divides them; other words make a block of their own.
import { clean, foldAccents } from "../language/text";

/** A block: its name, other words for it, and its focal agency (cơ quan đầu mối). */
interface UnitBlock {
  name: string;
  also: readonly string[];
  focal: string;
}

const SCHOOLS: UnitBlock = { name: "Trường học", also: ["Trường", "Giáo dục"], focal: "Phòng GD&ĐT Quận" };

/** Hướng dẫn Long Biên III.3.6, bước 3 (S2-35): who collects whose Mẫu 06. */
export const UNIT_BLOCKS: readonly UnitBlock[] = [
  {
    name: "Đảng, đoàn thể",
    also: ["Đảng", "Đoàn thể", "MTTQ", "Đảng, MTTQ, đoàn thể", "Dân, Đảng"],
    focal: "Ban Tổ chức Quận ủy",
  },
  { name: "Chính quyền", also: ["HĐND, UBND", "UBND"], focal: "Phòng Nội vụ Quận" },
  SCHOOLS,
];

/** The blocks that a regulation divides its units into; none where the documents read name no blocks. */
export function blocksOf(regulation: string): readonly UnitBlock[] {
  return regulation === "long-bien-2023" ? UNIT_BLOCKS : [];
}

/** Whether the words name the schools, which sign their commitments in September. */
export function isSchool(words: string): boolean {
  return blockOf(words)?.known === SCHOOLS || foldAccents(words).includes(foldAccents(SCHOOLS.name));
}

/** The key of a block's words: the word `khối`, commas, accents, letter case and spaces do not count. */
function keyOf(words: string): string {
  return foldAccents(
    clean(words)
      .replace(/[,;.-]/g, " ")
      .replace(/^\s*khối(?=\s)/i, ""),
  );
}

const BY_KEY = new Map(UNIT_BLOCKS.flatMap((block) => [block.name, ...block.also].map((word) => [keyOf(word), block])));

/** The block that `Khối` names: a known one, or the words as typed; null where they are blank. */
export function blockOf(words: string): { name: string; key: string; known: UnitBlock | null } | null {
  const text = clean(words);
  if (text === "") return null;
  const known = BY_KEY.get(keyOf(text)) ?? null;
  return known ? { name: known.name, key: keyOf(known.name), known } : { name: text, key: keyOf(text), known: null };
}
