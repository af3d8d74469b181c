// What a regulation is: the schema that every file of `src/regulations/` is checked against when it is built and tested.
// Only types leave this file for the bundle: the check costs the cells of a sheet nothing.
import * as z from "zod/mini";
import { FACT_KEYS, type ValueFactKey } from "./facts";

const LEVEL_CODES = ["XS", "T", "HT", "KHT", "DAT", "KHONG_DAT", "KHONG_DANH_GIA", "CHUA_DU", "CHUA_QUY_DINH"] as const;

const text = z.string().check(z.minLength(1));
const levelCode = z.enum(LEVEL_CODES);
const valueFacts = FACT_KEYS.filter((key) => key !== "months" && key !== "mandatory");
const factKey = z.enum(valueFacts as [ValueFactKey, ...ValueFactKey[]]);
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const whole = z.int().check(z.nonnegative());

/**
 * Where a rule stands: a source of the regulation, the article or section, the row of `law.md`, and the words: the
 * document's own in rows of the five documents (S…), which a test compares; what is reported of them in other rows.
 */
const citation = z.strictObject({ source: text, at: text, row: z.optional(text), quote: z.optional(text) });

const described = { text, cite: citation };

const bounds = {
  atLeast: z.optional(z.number()),
  above: z.optional(z.number()),
  atMost: z.optional(z.number()),
  below: z.optional(z.number()),
};

/** Leaves on the facts alone: rows that share their facts share what these come to. */
const factLeaf = z.union([
  z.strictObject({ ...described, flag: factKey, is: z.boolean() }),
  z.strictObject({ ...described, number: factKey, ...bounds }),
  z.strictObject({ ...described, choice: factKey, in: z.array(text) }),
  /** `notRated`: the ambiguity that says what a month without a rating does. */
  z.strictObject({ ...described, everyMonth: z.strictObject({ atLeast: levelCode, notRated: text }) }),
  z.strictObject({ ...described, someMonth: z.strictObject({ atLeast: levelCode }) }),
]);

/** Leaves on the scores. `settledBy`: the ambiguity that says what a total exactly on `above` or `below` means. */
const scoreLeaf = z.union([
  z.strictObject({ ...described, scores: z.enum(["mandatory", "optional"]), atLeast: z.number() }),
  z.strictObject({ ...described, total: z.strictObject({ ...bounds, settledBy: z.optional(text) }) }),
]);

/** A closed vocabulary: every condition is a leaf with its words and its citation. */
const leaf = z.union([scoreLeaf, factLeaf]);

/** What the cells of some items may hold, where it differs from the form's scale. */
const itemScale = z.strictObject({
  items: z.array(whole),
  min: z.number(),
  max: z.number(),
  /** The only values there are. */
  only: z.optional(z.array(z.number())),
  /** Whether the item is a percentage: Sheets stores `95%` as 0,95, so a share above 0 and up to 1 is a problem. */
  percent: z.optional(z.boolean()),
});

/** One level of a form: all of `own` and `further` must hold and, where `any` stands, one of those. */
const rung = z.strictObject({
  level: levelCode,
  /** Conditions of the form itself: they make the band. */
  own: z.optional(z.array(leaf)),
  /** Conditions beside the form, on facts. */
  further: z.optional(z.array(factLeaf)),
  /** Facts of which one suffices. */
  any: z.optional(z.array(factLeaf)),
});

const form = z.strictObject({
  id: text,
  title: text,
  /** Whether it rates a unit and not a person: a unit is in no quota of persons. */
  collective: z.optional(z.boolean()),
  /** How many score columns; 0 for a form without points; null where the unit's `Tiêu chí` or the block's width tells. */
  items: z.nullable(whole),
  mandatory: whole,
  /** The scale of one item, in points. `anyStep`: no text gives a step, so any number on the scale counts as it is written. */
  scale: z.strictObject({
    min: z.number(),
    max: z.number(),
    stepsPerPoint: whole,
    anyStep: z.optional(z.boolean()),
    cite: citation,
  }),
  itemScales: z.optional(z.array(itemScale)),
  /** Points = Σ weight × item ÷ divisor, in whole numbers throughout; without it, the plain sum. */
  weights: z.optional(z.strictObject({ items: z.array(whole), divisor: whole, cite: citation })),
  /** The highest total there can be; `cap` says that points above it count as this many, otherwise they are a problem. */
  total: z.optional(z.strictObject({ max: z.number(), cap: z.boolean(), cite: citation })),
  /** What the maxima of the unit's `Tiêu chí` add up to: in all, and for each part of the frame by its name. */
  frame: z.optional(
    z.strictObject({
      totals: z.array(z.number()),
      parts: z.array(z.strictObject({ name: text, max: z.number() })),
      cite: citation,
    }),
  ),
  /** From the highest level down: the first rung that holds. */
  ladder: z.array(rung),
  /** Ambiguities that name the holes below the ladder: all whose conditions hold, else the ones without conditions. */
  holes: z.optional(z.array(z.strictObject({ ambiguity: text, when: z.array(factLeaf) }))),
  /** The last day on which a period may end that rates by this form, where the regulation outlives it, and what holds then. */
  until: z.optional(z.strictObject({ day, use: text, cite: citation })),
  cite: citation,
});

/** Where the conditions all hold, no level above this one is given; the band stays. */
const cap = z.strictObject({ level: levelCode, when: z.array(factLeaf).check(z.minLength(1)) });

/** Who is not rated. `months`: only in periods that lie in these months; `kinds`: by `Đối tượng` in the workbook. */
const exclusion = z.strictObject({
  level: levelCode,
  when: z.array(factLeaf).check(z.minLength(1)),
  months: z.optional(z.array(whole)),
});

/** People of a kind (`Đối tượng`), or all who lead (`Lãnh đạo`), whom the regulation does not rate at all. */
const kindLeftOut = z.strictObject({ kinds: z.array(text), leaders: z.optional(z.boolean()), text, cite: citation });

/** How many may be XS. */
const quota = z.strictObject({
  percent: whole,
  /** The row of `Cấu hình` that changes the percentage, where the source leaves it open. */
  percentSetting: z.nullable(text),
  /** The highest percentage that the unit may set, where the source gives one. */
  percentMost: z.optional(whole),
  /** The first day on which a period may end that has this quota; absent: always. */
  from: z.optional(day),
  of: z.enum(["good", "rated"]),
  reading: z.enum(["before", "after"]),
  /** Counted for the whole unit, for each `Nhóm`, or both. */
  per: z.array(z.enum(["unit", "group"])).check(z.minLength(1)),
  /** Groups that are in nobody's count, and whether the signer and the contract workers are. */
  groupsLeftOut: z.array(text),
  /** People whose post begins with these words: somebody above the unit decides on them. */
  postsLeftOut: z.optional(z.array(text)),
  kindsLeftOut: z.array(text),
  signerLeftOut: z.boolean(),
  cite: citation,
});

/** A last day: in a month of the year, the last month of the quarter, or the first month of the next quarter. */
const deadlineDay = z.strictObject({
  day: whole,
  month: z.union([whole, z.literal("last of quarter"), z.literal("first of next quarter")]),
  /** Years after the rated one. */
  laterYears: z.optional(whole),
});

const deadline = z.strictObject({
  step: text,
  title: text,
  per: z.enum(["quarter", "year"]),
  due: deadlineDay,
  exceptions: z.array(z.strictObject({ year: whole, due: deadlineDay, cite: citation })),
  cite: citation,
});

const ambiguity = z.strictObject({
  id: text,
  question: text,
  cite: citation,
  readings: z.array(z.strictObject({ value: text, meaning: text })).check(z.minLength(1)),
  /** The reading in force until the unit sets another; null: nobody is rated by it until somebody chooses. */
  fallback: z.nullable(text),
  /**
   * What it bears on: it is noted with every result that has a quota, or points. `nothing`: no level, count or note of a
   * result turns on it; it is shown with the regulation alone, and the server does without it.
   */
  touches: z.optional(z.enum(["quota", "points", "nothing"])),
  /** It is noted where somebody has exactly one of these totals. */
  atPoints: z.optional(z.array(z.number())),
  /** The fact that settles it for one person; the reading in force stands in where the person has none. */
  fact: z.optional(factKey),
  /** The row of `Cấu hình` that changes it; null: settled by what the unit fills in, as the meaning says. */
  setting: z.nullable(text),
});

/**
 * How the year follows from the closed periods in it. `mean`: the mean of the points of the rated ones, on the form's own
 * ladder. `decided`: no text gives a formula; they are listed, and a person decides by `ambiguity`. `listed`: the year
 * has its own scores or no level at all; the periods only stand beside.
 */
const year = z.strictObject({
  rule: z.enum(["mean", "decided", "listed"]),
  ambiguity: z.optional(text),
  cite: citation,
});

/** A year in which another regulation holds for the unit that says so in `Cấu hình`. */
const transition = z.strictObject({ year: whole, setting: text, value: text, use: text, cite: citation });

/** The reward of everybody at a level, in đồng; a sum that the unit typed must be count × amount. */
const reward = z.strictObject({
  level: levelCode,
  amount: z.nullable(whole),
  countSetting: text,
  totalSetting: text,
  cite: citation,
});

/** Somebody with both posts is rated once, by one assessor; `notIn`: the kind of place of which the document does not speak. */
const doublePost = z.strictObject({ posts: z.array(text), notIn: z.optional(text), ...described });

const example = z.strictObject({
  name: text,
  cite: citation,
  form: text,
  scores: z.array(z.union([z.number(), text])),
  /** Fact name → the row's cells. */
  facts: z.optional(z.record(z.string(), z.array(z.union([z.number(), z.boolean(), z.string()])))),
  expect: z.strictObject({
    points: z.optional(z.nullable(z.number())),
    band: z.optional(z.nullable(levelCode)),
    level: z.nullable(levelCode),
  }),
});

/**
 * Who writes a stage: the person rated (tự chấm), who comments (cấp phó, người giao việc), who decides (người đứng đầu,
 * cấp có thẩm quyền), the trade union (Công đoàn), the leadership (lãnh đạo cơ quan), the Party committee (cấp ủy).
 */
const hand = z.enum(["person", "deputy", "head", "union", "leaders", "party"]);

/** The schema itself; `z.parse(regulationSchema, …)` throws with the path of what is wrong. */
export const regulationSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  title: text,
  shortTitle: text,
  issuer: text,
  number: text,
  /** Null where the document we have gives no day. */
  issued: z.nullable(day),
  validity: z.strictObject({ from: day, to: z.nullable(day), cite: citation }),
  lastCheckedOn: day,
  /** What nobody could check against an official text, one sentence each; shown to users. */
  unverified: z.array(text),
  periods: z.array(z.enum(["month", "quarter", "year"])).check(z.minLength(1)),
  sources: z.record(z.string(), z.strictObject({ title: text, short: text })),
  levels: z.array(z.strictObject({ code: levelCode, text })),
  /** Levels that `Xếp loại tháng` may hold; empty where the regulation does not look at months. */
  monthLevels: z.array(levelCode),
  forms: z.array(form).check(z.minLength(1)),
  exclusions: z.array(exclusion),
  kindsLeftOut: z.array(kindLeftOut),
  caps: z.array(cap),
  /** Which form a unit of which size uses, where the regulation says so. */
  headcount: z.nullable(
    z.strictObject({ threshold: whole, below: text, from: text, cite: citation, commentFrom: citation }),
  ),
  /** The row of `Cấu hình` with the unit's own level, above which its head may not be; null where there is no such rule. */
  unitLevelSetting: z.nullable(z.strictObject({ setting: text, cite: citation })),
  quotas: z.array(quota),
  /**
   * Where the documents let a person with authority decide another level than the rules come to, and let the unit leave
   * somebody out with a reason; null where the documents read do not say it.
   */
  decisions: z.strictObject({ adjust: z.nullable(citation), leaveOut: z.nullable(citation) }),
  /** The scoring stages in their order, each with its sheet; the last one decides. Empty for rules without points. */
  stages: z.array(z.strictObject({ sheet: text, title: text, step: text, hand, cite: citation })),
  /** The meetings that vote on people, each with counts in `Biểu quyết`; absent where the regulation has no ballot. */
  ballots: z.optional(z.array(z.strictObject({ meeting: text, cite: citation }))),
  deadlines: z.array(deadline),
  year: z.optional(year),
  transitions: z.optional(z.array(transition)),
  reward: z.optional(reward),
  doublePosts: z.optional(z.array(doublePost)),
  ambiguities: z.array(ambiguity),
  examples: z.array(example),
});

export type LevelCode = z.infer<typeof levelCode>;
export type Citation = z.infer<typeof citation>;
export type Leaf = z.infer<typeof leaf>;
export type FactLeaf = z.infer<typeof factLeaf>;
export type FormDefinition = z.infer<typeof form>;
/** A form whose number of items is known. */
export type Form = FormDefinition & { items: number };
export type Quota = z.infer<typeof quota>;
export type Deadline = z.infer<typeof deadline>;
export type Ambiguity = z.infer<typeof ambiguity>;
export type Regulation = z.infer<typeof regulationSchema>;
