// The names and kinds of the facts that a regulation's conditions may ask for beside the scores (design §3.3).

/** What a cell of a fact holds. `items` is one flag an item of the form, the same for everybody. */
type FactKind = "levels" | "flag" | "number" | "percent" | "choice" | "items";

/** One fact: its name as users write it, and what it is when nothing is said. */
export interface FactDefinition {
  name: string;
  /** The English name that is accepted too. */
  english?: string;
  kind: FactKind;
  /** Accepted words of a choice. */
  values?: readonly string[];
  /** The value when the fact is not given at all; absent: unknown. */
  whenAbsent?: boolean | number;
  /** The value of a blank cell; absent: unknown. */
  whenBlank?: boolean | number;
}

const unlessGiven = { kind: "flag", whenBlank: false } as const;
const percentOf = (name: string): FactDefinition => ({ name, kind: "percent" });

/** Every fact by its key in code. */
export const FACTS = {
  months: { name: "tháng", english: "months", kind: "levels" },
  discipline: { name: "kỷ luật", english: "discipline", ...unlessGiven },
  inspection: { name: "thanh tra", english: "inspection", ...unlessGiven },
  unitViolation: { name: "đơn vị vi phạm", english: "unit violation", ...unlessGiven },
  mandatory: { name: "bắt buộc", english: "mandatory", kind: "items" },
  leave: { name: "nghỉ", english: "leave", kind: "number", whenAbsent: 0, whenBlank: 0 },
  maternity: { name: "thai sản", english: "maternity", kind: "flag", whenAbsent: false, whenBlank: false },
  teacherSummer: { name: "giáo viên hè", english: "teacher summer", kind: "flag", whenAbsent: false, whenBlank: false },
  monthsWorked: { name: "tháng công tác", english: "months worked", kind: "number", whenAbsent: 12, whenBlank: 12 },
  monthsAbsent: { name: "tháng nghỉ", english: "months absent", kind: "number", whenAbsent: 0, whenBlank: 0 },
  unratedMonth: {
    name: "tháng không đánh giá",
    english: "unrated month",
    kind: "choice",
    values: ["bỏ qua", "không đạt"],
  },
  boundary: { name: "ranh giới", english: "boundary", kind: "choice", values: ["trên", "dưới"] },
  generalCriteria: {
    name: "tiêu chí chung",
    english: "general criteria",
    kind: "choice",
    values: ["tốt", "đáp ứng", "không đáp ứng"],
  },
  onTime: percentOf("đúng hạn"),
  beyondPlan: percentOf("vượt mức"),
  belowStandard: percentOf("chưa đạt"),
  unitTargets: percentOf("chỉ tiêu đơn vị"),
  unitTargetsOnTime: percentOf("chỉ tiêu đúng hạn"),
  unitTargetsBeyond: percentOf("chỉ tiêu vượt mức"),
  subordinatesFulfilled: percentOf("đơn vị HT"),
  subordinatesGood: percentOf("đơn vị tốt"),
  decay: { name: "suy thoái", ...unlessGiven },
  unitCorruption: { name: "tham nhũng đơn vị", ...unlessGiven },
  shortcomingsFixed: { name: "khắc phục hạn chế", ...unlessGiven },
  unitMisconduct: { name: "đơn vị sai phạm", ...unlessGiven },
} as const satisfies Record<string, FactDefinition>;

/** The key of a fact in code. */
export type FactKey = keyof typeof FACTS;

/** Facts that are one value a person; the months and the items' flags are lists of their own. */
export type ValueFactKey = Exclude<FactKey, "months" | "mandatory">;

/** All keys, in the order above. */
export const FACT_KEYS = Object.keys(FACTS) as FactKey[];

/** The definition of a fact, under one type. */
export function factOf(key: FactKey): FactDefinition {
  return FACTS[key];
}
