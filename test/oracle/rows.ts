// Random blocks for the comparison of the two RATINGs: mostly good rows with a few cells at, beside or beyond a threshold.
import type { Row } from "./judge";

/** One call of RATING, and its rows as the second judge reads them. */
export interface Block {
  form: string;
  width: number;
  parameters: unknown[];
  rows: Row[];
}

/** A random source with a seed (mulberry32), so that a disagreement can be made again. */
export class Random {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from 0, below `most`. */
  below(most: number): number {
    return Math.floor(this.next() * most);
  }

  pick<Value>(list: readonly Value[]): Value {
    return list[this.below(list.length)] as Value;
  }
}

/** What a fact is when it stands in nobody's way, at its thresholds, and where it cannot be read (design §3.3, law.md 11.8). */
interface FactCells {
  english?: string;
  good: readonly unknown[];
  edge: readonly unknown[];
  bad: readonly unknown[];
}

const NO = ["", false, "không", "Không"];
const flag = (english?: string): FactCells => ({
  ...(english ? { english } : {}),
  good: NO,
  edge: ["x", "X", true, "có", "CÓ"],
  bad: ["?", 1, "yes", new Date(2023, 4, 9)],
});
const percent = (good: readonly number[], edge: readonly number[]): FactCells => ({
  good,
  edge,
  bad: ["100%", "95", -1, 100.1, true],
});

export const FACTS: Readonly<Record<string, FactCells>> = {
  "kỷ luật": flag("discipline"),
  "thanh tra": flag("inspection"),
  "đơn vị vi phạm": flag("unit violation"),
  "thai sản": flag("maternity"),
  "giáo viên hè": flag("teacher summer"),
  "suy thoái": flag(),
  "tham nhũng đơn vị": flag(),
  "đơn vị sai phạm": flag(),
  "khắc phục hạn chế": { ...flag(), good: ["x", true, "có"], edge: ["", false, "không"] },
  nghỉ: { english: "leave", good: ["", 0, 3, 14], edge: [14.5, 15, 16, 60], bad: [-1, "15", true] },
  "tháng công tác": { english: "months worked", good: ["", 12, 6, 9], edge: [5, 5.9, 0, 6.1], bad: [-1, "6", "sáu"] },
  "tháng nghỉ": { english: "months absent", good: ["", 0, 2.9, 6], edge: [3, 4, 5.9, 6.1, 12], bad: [-1, "3"] },
  "tháng không đánh giá": {
    english: "unrated month",
    good: ["", "bỏ qua"],
    edge: ["không đạt", "Bỏ  qua"],
    bad: ["x", 1],
  },
  "ranh giới": { english: "boundary", good: ["", "trên"], edge: ["dưới", "TRÊN"], bad: ["giữa", 1] },
  "tiêu chí chung": {
    english: "general criteria",
    good: ["tốt", "Tốt"],
    edge: ["đáp ứng", "không đáp ứng", "Đáp ứng", ""],
    bad: ["khá", 1, true],
  },
  "đúng hạn": percent([100], [99.9, 80, 79.9, 100, 0]),
  "vượt mức": percent([60, 50], [50, 49.9, 30, 29.9, 0]),
  "chưa đạt": percent([0], [20, 20.1, 50, 50.1, 100, 35]),
  "chỉ tiêu đơn vị": percent([100], [99.9, 70.1, 70, 69.9, 60, 50, 49.9]),
  "chỉ tiêu đúng hạn": percent([100, 100, 80], [80, 79.9, 99.9]),
  "chỉ tiêu vượt mức": percent([60, 50], [50, 49.9, 30, 29.9, 0]),
  "đơn vị HT": percent([100], [99.9, 70, 69.9]),
  "đơn vị tốt": percent([80, 70], [70, 69.9]),
};

const STAFF = ["tiêu chí chung", "đúng hạn", "vượt mức", "chưa đạt", "suy thoái", "kỷ luật"];
const UNIT = [
  "chỉ tiêu đơn vị",
  "chỉ tiêu đúng hạn",
  "chỉ tiêu vượt mức",
  "đơn vị HT",
  "đơn vị tốt",
  "tham nhũng đơn vị",
];

/** The facts that a form asks for, but the months. */
function factsOf(form: string): string[] {
  if (form.startsWith("LB")) return ["kỷ luật", "thanh tra", "nghỉ", ...(form === "LB03" ? ["đơn vị vi phạm"] : [])];
  if (form.startsWith("HN")) return ["giáo viên hè"];
  if (form === "NB") return ["ranh giới"];
  if (form === "QD366") return ["đúng hạn", "vượt mức", "suy thoái"];
  if (form === "ND233-DV") return [...UNIT.slice(0, 4), "khắc phục hạn chế", "đơn vị sai phạm"];
  if (/^ND(335|233)/.test(form)) return ["suy thoái", "kỷ luật", ...(/LD|QL/.test(form) ? ["tham nhũng đơn vị"] : [])];
  const leads = ["SL-LD", "ND90-CB", "ND90-CCLD", "ND90-VCQL"].includes(form);
  return [...STAFF, ...(leads ? UNIT : []), "tháng công tác", "tháng nghỉ"];
}

const MONTHS = ["XS", "A", "hoàn thành  xuất sắc nhiệm vụ", "T", "b", "Hoàn thành tốt nhiệm vụ"];
const OTHER_MONTHS = ["HT", "D", "Không đánh giá", "KHONG_DANH_GIA", "", "Khá", "Đạt chuyên nghiệp", 1];

/** The same text in another spelling: NFD, capitals, stray spaces. */
function respelled(random: Random, cell: unknown): unknown {
  if (typeof cell !== "string" || cell === "" || random.chance(0.7)) return cell;
  return random.pick([cell.normalize("NFD"), cell.toUpperCase(), ` ${cell} `, cell.normalize("NFD").toUpperCase()]);
}

function factCell(random: Random, { good, edge, bad }: FactCells): unknown {
  const sort = random.next();
  const cell = sort < 0.78 ? random.pick(good) : sort < 0.96 ? random.pick(edge) : sort < 0.98 ? "" : random.pick(bad);
  return respelled(random, cell);
}

function monthCells(random: Random): unknown[] {
  return Array.from({ length: random.chance(0.9) ? 3 : 1 + random.below(2) }, () =>
    respelled(random, random.pick(random.chance(0.93) ? MONTHS : OTHER_MONTHS)),
  );
}

const JUNK: readonly unknown[] = [
  "9,5",
  " 9.5 ",
  "x",
  true,
  -1,
  0.95,
  1,
  1000,
  8.25,
  0.5,
  new Date(2023, 4, 9),
  10.5,
  33.333,
];

/** Totals at and beside every threshold of a scale of 100 points. */
const TOTALS = [
  100, 95.01, 95, 94.99, 94.96, 90.01, 90, 89.99, 80.01, 80, 79.99, 70.01, 70, 69.99, 50.01, 50, 49.99, 0,
];
const cents = (value: number) => Math.round(value * 100) / 100;

/** A total cut into so many parts of at most `most` points each. */
function cut(random: Random, total: number, most: readonly number[]): number[] {
  let rest = Math.round(total * 100);
  const parts = most.map((limit, index) => {
    const later = most.slice(index + 1).reduce((sum, one) => sum + one * 100, 0);
    const least = Math.max(0, rest - later);
    const part = Math.min(limit * 100, least + random.below(Math.max(1, Math.min(limit * 100, rest) - least + 1)));
    rest -= part;
    return part / 100;
  });
  return parts;
}

const percentages = (random: Random) =>
  Array.from({ length: 3 }, () => random.pick([100, 100, 90, 75, 60, 50, 1.5, 0, cents(random.next() * 98 + 1.5)]));

/** Products done of products assigned, as a formula gives them: often so that the three together make whole percents. */
function products(random: Random): number[] {
  const assigned = random.pick([3, 6, 7, 9, 11, 13, 30, 64, 97, 300, 999]);
  const done = Array.from(
    { length: 3 },
    () => Math.ceil(assigned / 20) + random.below(assigned - Math.ceil(assigned / 20)),
  );
  const over = done.reduce((sum, one) => sum + one, 0) % assigned;
  const first = done[0] as number;
  if (random.chance(0.6)) done[0] = first > over + assigned / 50 ? first - over : first;
  return done.map((one) => (random.chance(0.5) ? (one / assigned) * 100 : (100 * one) / assigned));
}

/** A row of scores on the scale: most of them at or beside a threshold. */
export function goodScores(random: Random, form: string, width: number): number[] {
  const total = random.chance(0.8) ? random.pick(TOTALS) : cents(random.next() * 100);
  if (form.startsWith("LB")) {
    const mandatory = form === "LB03" ? 30 : 20;
    const cells = Array.from({ length: form === "LB03" ? 45 : 30 }, (_, item) =>
      item < mandatory ? 10 : random.pick([8, 8.5, 9, 9.5, 10]),
    );
    if (random.chance(0.35)) cells[random.below(cells.length)] = random.pick([9.5, 7.5, 8, 1, 10]);
    return cells;
  }
  if (form.startsWith("HN")) return cut(random, total, Array<number>(width).fill(100));
  if (form === "NB") return random.chance(0.05) ? [20, 20, 20, 20, 20, 3] : cut(random, total, [30, 30, 30, 30, 30, 3]);
  if (form === "QD366" || form === "ND233-DV") return cut(random, total, [30, 70]);
  if (!form.startsWith("ND335") && !form.startsWith("ND233")) return [];
  const leads = /LD|QL/.test(form);
  const shares = random.chance(0.4) ? products(random) : percentages(random);
  const steps = leads ? Array.from({ length: 3 }, () => random.pick([100, 100, 50])) : [];
  const mean = [...shares, ...steps].reduce((sum, one) => sum + one, 0) / (leads ? 6 : 3);
  // the common points that bring the total near a threshold, where they can
  const wanted = random.pick([90, 70, 50]) - 0.7 * mean + random.pick([0, 0.01, -0.01, 0.005]);
  const common = wanted >= 0 && wanted <= 30 ? cents(wanted) : cents(random.next() * 30);
  return [common, ...shares, ...steps];
}

function scoreCells(random: Random, form: string, width: number): unknown[] {
  const cells: unknown[] = goodScores(random, form, width);
  while (cells.length < width) cells.push("");
  const sort = random.next();
  if (sort < 0.05) return cells.map(() => random.pick(["", null, " "]));
  if (sort < 0.12) cells[random.below(width)] = random.pick(JUNK);
  else if (sort < 0.18) cells[random.below(width)] = "";
  if (sort < 0.01) cells[random.below(width)] = "x";
  return cells;
}

const COLUMNS: Record<string, number> = { LB03: 45, LB04: 30, LB05: 30, NB: 6, QD366: 2, "ND233-DV": 2 };

function widthOf(random: Random, form: string): number {
  if (form.startsWith("HN")) return random.pick([1, 3, 5]);
  const own = COLUMNS[form] ?? (/^ND(335|233)/.test(form) ? (/LD|QL/.test(form) ? 7 : 4) : 1);
  return own + (random.chance(0.1) ? 1 + random.below(3) : 0);
}

/** The flags of `bắt buộc`: as many as the form asks for, at other places. */
function mandatoryFlags(random: Random, form: string): boolean[] {
  const [items, count] = form === "LB03" ? [45, 30] : [30, 20];
  const shift = random.below(items);
  return Array.from({ length: items }, (_, item) => (item + shift) % items < count);
}

/** A name as somebody may type it: without accents, in capitals, decomposed, in English. */
const typedName = (random: Random, name: string, english = name) =>
  random.pick([name, name, name.normalize("NFD"), name.toUpperCase(), ` ${name}`, english]);

/** One random call on a form. */
export function randomBlock(random: Random, form: string): Block {
  const width = widthOf(random, form);
  const height = 1 + random.below(6);
  const scores = Array.from({ length: height }, () => scoreCells(random, form, width));
  const isBlankRow = scores.map(() => random.chance(0.03));
  for (const [index, cells] of scores.entries()) if (isBlankRow[index]) cells.fill("");
  const rows: { scores: unknown[]; facts: Record<string, unknown[]>; shared: string[]; mandatory?: boolean[] }[] =
    scores.map((cells) => ({ scores: cells, facts: {}, shared: [] }));
  const parameters: unknown[] = [scores, random.chance(0.8) ? form : ` ${form.toLowerCase()}`];
  const asked = factsOf(form);
  for (const [name, cells] of Object.entries(FACTS)) {
    if (!random.chance(asked.includes(name) ? 0.93 : 0.06)) continue;
    const isShared = random.chance(0.15);
    const column = Array.from({ length: isShared ? 1 : height }, (_, index) =>
      isBlankRow[index] && !isShared ? "" : factCell(random, cells),
    );
    parameters.push(typedName(random, name, cells.english), isShared ? column[0] : column.map((cell) => [cell]));
    for (const [index, row] of rows.entries()) {
      row.facts[name] = [isShared ? column[0] : column[index]];
      if (isShared && height > 1) row.shared.push(name);
    }
  }
  if (random.chance(form.startsWith("LB") ? 0.95 : 0.03)) {
    const months = rows.map((_, index) => (isBlankRow[index] ? ["", "", ""] : monthCells(random)));
    parameters.push(typedName(random, "tháng", "months"), months);
    for (const [index, row] of rows.entries()) row.facts.tháng = months[index] as unknown[];
  }
  if (form.startsWith("LB") && random.chance(0.2)) {
    const flags = mandatoryFlags(random, form);
    parameters.push("bắt buộc", random.chance(0.5) ? [flags] : flags.map((one) => [one ? "x" : ""]));
    for (const row of rows) row.mandatory = flags;
  }
  return { form, width, parameters, rows };
}
