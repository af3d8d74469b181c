// A second RATING, written from law.md §2 to §6 and design §3.3 alone, in plain ifs: it knows nothing of src/.
// It is naive on purpose: whoever doubts a level reads it here next to the law.

import { all, any, type FactCells, Facts, HT, isBlank, KHT, type Known, NOT_RATED, not, T, XS } from "./facts";

/** One person's row: the cells of the scores, and of each given fact by its Vietnamese name. A missing name is not given. */
export interface Row {
  scores: readonly unknown[];
  facts: FactCells;
  /** Which items are mandatory, where the fact `bắt buộc` says so; else the first 30 or 20. */
  mandatory?: readonly boolean[] | undefined;
  /** Names of the facts that are one cell for the whole block of several rows: they do not make a row of it. */
  shared?: readonly string[];
}

/** What stands in the cell: a level, "" for a blank row, `⚠`, how many scores are missing, facts missing, or a hole. */
export type Verdict = string;

export const DAT = "Đạt chuyên nghiệp";
export const KHONG_DAT = "Không đạt chuyên nghiệp";
export const WRONG = "⚠";
export const UNKNOWN = "Chưa đủ dữ liệu";
export const HOLE = "Quy định không xếp mức";
const missing = (count: number) => `Chưa đủ điểm: thiếu ${count} nội dung`;

/** The number of score columns of each form; 0: conditions alone; undefined: as many as the block has. */
const COLUMNS: Record<string, number | undefined> = {
  LB03: 45,
  LB04: 30,
  LB05: 30,
  NB: 6,
  "ND335-CC": 4,
  "ND233-VC": 4,
  "ND335-LD": 7,
  "ND233-QL": 7,
  "ND233-DV": 2,
  QD366: 2,
  ...Object.fromEntries(
    ["SL-TT", "SL-LD", "SL-CC", "SL-VC", "ND90-CB", "ND90-CC", "ND90-CCLD", "ND90-VC", "ND90-VCQL"].map((id) => [
      id,
      0,
    ]),
  ),
};

const isShareColumn = (form: string, column: number) =>
  /^ND(335|233)/.test(form) && form !== "ND233-DV" && column >= 1 && column <= 3;

/** The fraction that a percentage stands for: so many of so many products, or the decimal as it is written. */
function fraction(percent: number): { over: bigint; under: bigint } {
  for (let under = 1; under <= 1000; under++) {
    const over = Math.round((percent * under) / 100);
    if ((over / under) * 100 === percent || (100 * over) / under === percent)
      return { over: BigInt(over), under: BigInt(under) };
  }
  const [whole = "", decimals = ""] = String(percent).split(".");
  return { over: BigInt(whole + decimals), under: 100n * 10n ** BigInt(decimals.length) };
}

/** Whether a score cell is a number on its scale. Long Biên: 1 to 10 by halves; elsewhere no text gives a step. */
function isScore(form: string, column: number, cell: unknown): boolean {
  if (typeof cell !== "number") return false;
  const onStep = (steps: number) => Math.abs(cell * steps - Math.round(cell * steps)) < 1e-9;
  if (form.startsWith("LB")) return cell >= 1 && cell <= 10 && onStep(2);
  // a, b, c: products done of products assigned, so any fraction; 95% arrives as 0,95, and 100% as 1
  if (isShareColumn(form, column)) return cell === 0 || (cell > 1 && cell <= 100);
  if (cell < 0) return false;
  if (form === "NB") return cell <= (column === 5 ? 3 : 100);
  if (form === "QD366" || form === "ND233-DV") return cell <= (column === 0 ? 30 : 70);
  if (!form.startsWith("ND")) return cell <= 100;
  if (column === 0) return cell <= 30;
  return cell === 50 || cell === 100; // d, đ, e
}

/** How fine points are counted, finer than any score of the rows, so that 90 is a whole number. */
const FINE = 100_000;
const finely = (scores: readonly unknown[]) =>
  scores.reduce<number>((sum, score) => sum + Math.round((score as number) * FINE), 0);

/** The levels from the top down: the first that holds; unknown as soon as one could hold. */
function first(levels: readonly (readonly [string, Known])[], otherwise: string): string {
  for (const [level, holds] of levels) {
    if (holds === true) return level;
    if (holds === undefined) return UNKNOWN;
  }
  return otherwise;
}

// Long Biên, Hướng dẫn III.3.5 (S2-28 to S2-32)
function longBien(form: string, scores: readonly number[], facts: Facts, flags?: readonly boolean[]): string {
  const mandatory = (item: number) => flags?.[item] ?? item < (form === "LB03" ? 30 : 20);
  const good = scores.every((score, item) => (mandatory(item) ? score === 10 : score >= 8));
  const months = facts.quarter();
  const notRated = months.includes("NOT_RATED") ? facts.choice("tháng không đánh giá", "bỏ qua") : true;
  const anyBelow = months.some((level) => level === "HT" || level === "KHT");
  const noXs = months.every((level) => level !== undefined && level !== "XS");
  const inTheWay = [
    not(good),
    anyBelow || notRated === false || noXs,
    facts.flag("kỷ luật"),
    facts.flag("thanh tra"),
    form === "LB03" ? facts.flag("đơn vị vi phạm") : false,
  ];
  if (inTheWay.includes(true)) return KHONG_DAT;
  if (inTheWay.includes(undefined) || months.includes(undefined)) return UNKNOWN;
  return notRated === undefined ? HOLE : DAT;
}

// Hà Nội: law.md 2.1, 2.2
function byBands(points: number): string {
  return points >= 90 * FINE ? XS : points >= 70 * FINE ? T : points >= 50 * FINE ? HT : KHT;
}

// Ngã Bảy (S3-3): nothing is said of exactly 95, 90, 80
function ngaBay(points: number, facts: Facts): string {
  const above = facts.choice("ranh giới", "trên");
  for (const [edge, upper, lower] of [
    [95 * FINE, XS, T],
    [90 * FINE, T, HT],
    [80 * FINE, HT, KHT],
  ] as const) {
    if (points > edge) return upper;
    if (points === edge) return above === undefined ? HOLE : above ? upper : lower;
  }
  return KHT;
}

// NĐ 90/2020 Điều 8.1 to 11.1, 12.1 to 15.1: without a leading post
function staff(facts: Facts): string {
  const lowest = any(
    facts.flag("suy thoái"),
    facts.number("chưa đạt", (share) => share > 50),
    facts.flag("kỷ luật"),
  );
  if (lowest === true) return KHT;
  const onTime = facts.number("đúng hạn", (share) => share === 100);
  const well = facts.choice("tiêu chí chung", "tốt");
  const kept = facts.choice("tiêu chí chung", "tốt", "đáp ứng");
  const beyond = facts.number("vượt mức", (share) => share >= 50);
  const few = facts.number("chưa đạt", (share) => share <= 20);
  return first(
    [
      [XS, all(well, onTime, beyond, not(lowest))],
      [T, all(kept, onTime, not(lowest))],
      [HT, all(kept, few, not(lowest))],
      [KHT, lowest],
    ],
    HOLE,
  );
}

// NĐ 90/2020 Điều 4 to 7, 8.2 to 11.2, 12.2 to 15.2: leaders; only Điều 5 as read asks nothing of good units for T
function leader(form: string, facts: Facts): string {
  const targets = (test: (share: number) => boolean) => facts.number("chỉ tiêu đơn vị", test);
  const lowest = any(
    facts.flag("suy thoái"),
    facts.number("chưa đạt", (share) => share > 50),
    targets((share) => share < 50),
    facts.flag("tham nhũng đơn vị"),
    facts.flag("kỷ luật"),
  );
  if (lowest === true) return KHT;
  const onTime = facts.number("đúng hạn", (share) => share === 100);
  const well = facts.choice("tiêu chí chung", "tốt");
  const kept = facts.choice("tiêu chí chung", "tốt", "đáp ứng");
  const done = targets((share) => share === 100);
  const units = facts.number("đơn vị HT", (share) => share === 100);
  const goodUnits = facts.number("đơn vị tốt", (share) => share >= 70);
  const beyond = facts.number("chỉ tiêu vượt mức", (share) => share >= 50);
  const unitOnTime = facts.number("chỉ tiêu đúng hạn", (share) => share >= 80);
  return first(
    [
      [XS, all(well, onTime, done, beyond, units, goodUnits, not(lowest))],
      [T, all(kept, onTime, done, unitOnTime, units, form === "ND90-CB" || goodUnits, not(lowest))],
      [
        HT,
        all(
          kept,
          facts.number("chưa đạt", (share) => share <= 20),
          targets((share) => share > 70),
          facts.number("đơn vị HT", (share) => share >= 70),
          not(lowest),
        ),
      ],
      [KHT, lowest],
    ],
    HOLE,
  );
}

// NĐ 335/2025 Điều 16, 20, and NĐ 233/2026 Điều 12 with the formula borrowed: chung + 70% of the mean of the fractions
function byPoints(isLeader: boolean, scores: readonly number[], facts: Facts): string {
  const [common = 0, ...shares] = scores;
  const fractions = shares.map(fraction);
  const parts = BigInt(fractions.length);
  const together = fractions.reduce((product, { under }) => product * under, 1n);
  const sum = fractions.reduce((all, { over, under }) => all + (over * together) / under, 0n);
  const points = BigInt(Math.round(common * FINE)) * parts * together + 70n * BigInt(FINE) * sum;
  const atLeast = (floor: bigint) => points >= floor * BigInt(FINE) * parts * together;
  if (!atLeast(50n)) return KHT;
  const lowest = any(
    facts.flag("suy thoái"),
    facts.flag("kỷ luật"),
    isLeader ? facts.flag("tham nhũng đơn vị") : false,
  );
  if (lowest === true) return KHT;
  if (lowest === undefined) return UNKNOWN;
  return atLeast(90n) ? XS : atLeast(70n) ? T : HT;
}

// NĐ 233/2026 Điều 7: the unit itself, points and conditions; conditions unmet in a band: the authority decides (7.5)
function unit(points: number, facts: Facts): string {
  const targets = (test: (share: number) => boolean) => facts.number("chỉ tiêu đơn vị", test);
  const lowest = any(
    facts.flag("đơn vị sai phạm"),
    targets((share) => share < 70),
  );
  if (points < 50 * FINE || lowest === true) return KHT;
  const done = targets((share) => share === 100);
  const onTime = (least: number) => facts.number("chỉ tiêu đúng hạn", (share) => share >= least);
  const best = all(
    onTime(100),
    facts.number("chỉ tiêu vượt mức", (share) => share >= 30),
    facts.number("đơn vị HT", (share) => share === 100),
    facts.flag("khắc phục hạn chế"),
  );
  const level = all(done, points >= 90 * FINE ? best : points >= 70 * FINE ? onTime(100) : onTime(80), not(lowest));
  if (level === true) return byBands(points);
  return level === undefined || lowest === undefined ? UNKNOWN : HOLE;
}

// QĐ 366-QĐ/TW Điều 11 (law.md §6)
function party(points: number, facts: Facts): string {
  const decay = facts.flag("suy thoái");
  if (points < 50 * FINE || decay === true) return KHT;
  const onTime = (least: number) => facts.number("đúng hạn", (share) => share >= least);
  const beyond = facts.number("vượt mức", (share) => share >= 30);
  const conditions = points >= 90 * FINE ? all(onTime(100), beyond) : points >= 70 * FINE ? onTime(100) : onTime(80);
  const level = all(conditions, not(decay));
  if (level === true) return byBands(points);
  // points of one level, its condition not met: no level is named, unless the person turns out to be KHT
  return level === undefined || decay === undefined ? UNKNOWN : HOLE;
}

/** Forms of persons that are rated by the year; what is said of months worked is said of persons, not of a unit. */
const isYearly = (form: string) => /^(ND90|SL|ND335|ND233)/.test(form) && form !== "SL-TT" && form !== "ND233-DV";

/** Who is not rated at all: that comes before everything else. */
function isExcluded(form: string, facts: Facts): boolean {
  if (form.startsWith("LB"))
    return facts.flag("thai sản") === true || facts.number("nghỉ", (days) => days >= 15) === true;
  if (form.startsWith("HN22")) return facts.flag("giáo viên hè") === true;
  if (!isYearly(form)) return false;
  return facts.number("tháng công tác", (months) => months < 6) === true && facts.flag("thai sản") === false;
}

/** The verdict on one row of a block, in the order of design §3.3. */
export function verdict(form: string, { scores, facts: cells, mandatory, shared = [] }: Row, width: number): Verdict {
  const facts = new Facts(cells);
  const columns = form in COLUMNS ? (COLUMNS[form] as number) : width;
  if (isExcluded(form, facts)) return NOT_RATED;
  const own = Object.entries(cells).filter(([name]) => !shared.includes(name));
  if (scores.every(isBlank) && own.every(([, list]) => list.every(isBlank))) return "";
  const cellsOfForm = scores.slice(0, columns);
  const wrong = cellsOfForm.some((cell, column) => !isBlank(cell) && !isScore(form, column, cell));
  const beyond = scores.slice(columns).some((cell) => !isBlank(cell));
  if (wrong || beyond || facts.bad) return WRONG;
  const blanks = columns - cellsOfForm.filter((cell) => !isBlank(cell)).length;
  if (blanks > 0) return missing(blanks);
  const points = finely(cellsOfForm);
  if (form.startsWith("HN") && points > 100 * FINE) return WRONG;
  return capped(form, level(form, cellsOfForm as number[], points, facts, mandatory), facts);
}

function level(
  form: string,
  scores: readonly number[],
  points: number,
  facts: Facts,
  flags?: readonly boolean[],
): string {
  if (form.startsWith("LB")) return longBien(form, scores, facts, flags);
  if (form.startsWith("HN")) return byBands(points);
  if (form === "NB") return ngaBay(Math.min(points, 100 * FINE), facts);
  if (form === "SL-TT") return HOLE; // its criteria are in HD 02-HD/TU, which nobody has
  if (["SL-CC", "SL-VC", "ND90-CC", "ND90-VC"].includes(form)) return staff(facts);
  if (["SL-LD", "ND90-CB", "ND90-CCLD", "ND90-VCQL"].includes(form)) return leader(form, facts);
  if (form === "QD366") return party(points, facts);
  if (form === "ND233-DV") return unit(points, facts);
  return byPoints(form === "ND335-LD" || form === "ND233-QL", scores, facts);
}

/** NĐ 90/2020 Điều 2.3 (S4-39, S4-40): away three to under six months, at most HT; not on maternity leave. */
function capped(form: string, level: string, facts: Facts): string {
  if (!/^(ND90|SL)/.test(form) || (level !== XS && level !== T)) return level;
  const away = facts.number("tháng nghỉ", (months) => months >= 3 && months < 6);
  return away === true && facts.flag("thai sản") === false ? HT : level;
}
