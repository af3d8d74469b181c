// The facts of one person as the second judge reads them from the cells (design §3.3), and logic with "nobody knows".

/** The cells of each given fact by its Vietnamese name. A missing name is not given. */
export type FactCells = Readonly<Record<string, readonly unknown[]>>;

export const XS = "Hoàn thành xuất sắc nhiệm vụ";
export const T = "Hoàn thành tốt nhiệm vụ";
export const HT = "Hoàn thành nhiệm vụ";
export const KHT = "Không hoàn thành nhiệm vụ";
export const NOT_RATED = "Không đánh giá";

/** True, false, or undefined: nobody knows. */
export type Known = boolean | undefined;

export const not = (one: Known): Known => (one === undefined ? undefined : !one);
export const all = (...list: Known[]): Known =>
  list.includes(false) ? false : list.includes(undefined) ? undefined : true;
export const any = (...list: Known[]): Known => not(all(...list.map(not)));

export const isBlank = (cell: unknown) =>
  cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
const same = (cell: unknown) =>
  typeof cell === "string" ? cell.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase() : cell;

const LEVELS: Record<string, string[]> = {
  XS: ["xs", "a", XS.toLowerCase()],
  T: ["t", "b", T.toLowerCase()],
  HT: ["ht", "c", HT.toLowerCase()],
  KHT: ["kht", "d", KHT.toLowerCase()],
  NOT_RATED: ["khong_danh_gia", NOT_RATED.toLowerCase()],
};

const BAD = Symbol("a cell that cannot be read");

/** The facts of design §3.3: how a cell reads, what a blank cell is, and what it is where the fact is not given. */
export class Facts {
  bad = false;
  constructor(private readonly cells: FactCells) {
    for (const name of Object.keys(cells)) this.read(name);
  }

  private read(name: string): unknown {
    const cells = this.cells[name];
    const value = name === "tháng" ? this.months() : cells && this.cell(name, cells[0]);
    if (value === BAD || (Array.isArray(value) && value.includes(BAD))) this.bad = true;
    return value === BAD ? undefined : value;
  }

  private cell(name: string, cell: unknown): unknown {
    const words = { "tiêu chí chung": 1, "ranh giới": 1, "tháng không đánh giá": 1 };
    const numbers: Record<string, number> = { nghỉ: 0, "tháng nghỉ": 0, "tháng công tác": 12 };
    const flags = [
      "kỷ luật",
      "thanh tra",
      "đơn vị vi phạm",
      "thai sản",
      "giáo viên hè",
      "suy thoái",
      "tham nhũng đơn vị",
      "khắc phục hạn chế",
      "đơn vị sai phạm",
    ];
    if (flags.includes(name)) {
      if (isBlank(cell)) return false;
      if (["x", "có", true].includes(same(cell) as string | boolean)) return true;
      if (["không", false].includes(same(cell) as string | boolean)) return false;
      return BAD;
    }
    if (name in numbers) return isBlank(cell) ? numbers[name] : typeof cell === "number" && cell >= 0 ? cell : BAD;
    if (isBlank(cell)) return undefined;
    if (name in words) {
      const known = ["tốt", "đáp ứng", "không đáp ứng", "trên", "dưới", "bỏ qua", "không đạt"];
      return known.includes(same(cell) as string) ? same(cell) : BAD;
    }
    return typeof cell === "number" && cell >= 0 && cell <= 100 ? cell : BAD; // a percentage
  }

  private months(): unknown[] {
    return [0, 1, 2].map((month) => {
      const cell = this.cells.tháng?.[month];
      if (isBlank(cell)) return undefined;
      return Object.keys(LEVELS).find((level) => LEVELS[level]?.includes(same(cell) as string)) ?? BAD;
    });
  }

  /** A yes/no fact; not given: unknown, except maternity and teachers' summer, which are "no". */
  flag(name: string): Known {
    if (name in this.cells) return this.read(name) as Known;
    return name === "thai sản" || name === "giáo viên hè" ? false : undefined;
  }

  /** A number compared; not given: unknown, except leave and absence (0) and months worked (the whole year). */
  number(name: string, test: (value: number) => boolean): Known {
    const given = { nghỉ: 0, "tháng nghỉ": 0, "tháng công tác": 12 }[name];
    const value = (name in this.cells ? this.read(name) : given) as number | undefined;
    return value === undefined ? undefined : test(value);
  }

  choice(name: string, ...words: string[]): Known {
    const value = this.read(name) as string | undefined;
    return value === undefined ? undefined : words.includes(value);
  }

  /** The three months of the quarter; undefined is not known yet. */
  quarter(): (string | undefined)[] {
    return "tháng" in this.cells ? (this.read("tháng") as (string | undefined)[]) : [undefined, undefined, undefined];
  }
}
