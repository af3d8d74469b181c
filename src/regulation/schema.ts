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

/** Where a rule stands: a source of the regulation, the article or section, the row of `law.md`, the document's words. */
const citation = z.strictObject({ source: text, at: text, row: z.optional(text), quote: z.optional(text) });

const described = { text, cite: citation };

/** Leaves on the facts alone: rows that share their facts share what these come to. */
const factLeaf = z.union([
  z.strictObject({ ...described, flag: factKey, is: z.boolean() }),
  z.strictObject({ ...described, number: factKey, atLeast: z.number() }),
  /** `notRated`: the ambiguity that says what a month without a rating does. */
  z.strictObject({ ...described, everyMonth: z.strictObject({ atLeast: levelCode, notRated: text }) }),
  z.strictObject({ ...described, someMonth: z.strictObject({ atLeast: levelCode }) }),
]);

/** Leaves on the scores. */
const scoreLeaf = z.union([
  z.strictObject({ ...described, scores: z.enum(["mandatory", "optional"]), atLeast: z.number() }),
  z.strictObject({ ...described, total: z.strictObject({ atLeast: z.number(), atMost: z.number() }) }),
]);

/** A closed vocabulary: every condition is a leaf with its words and its citation. */
const leaf = z.union([scoreLeaf, factLeaf]);

const form = z.strictObject({
  id: text,
  title: text,
  items: whole,
  mandatory: whole,
  /** The scale of one item, in points. */
  scale: z.strictObject({ min: z.number(), max: z.number(), stepsPerPoint: whole, cite: citation }),
  /** From the highest level down: the first one whose conditions hold. `own` rests on the form alone and makes the band. */
  ladder: z.array(
    z.strictObject({ level: levelCode, own: z.optional(z.array(leaf)), further: z.optional(z.array(factLeaf)) }),
  ),
  cite: citation,
});

/** A last day: in a month of the year, the last month of the quarter, or the first month of the next quarter. */
const deadlineDay = z.strictObject({
  day: whole,
  month: z.union([whole, z.literal("last of quarter"), z.literal("first of next quarter")]),
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
  /** The row of `Cấu hình` that changes it; null: settled by what the unit fills in, as the meaning says. */
  setting: z.nullable(text),
});

const example = z.strictObject({
  name: text,
  cite: citation,
  form: text,
  scores: z.array(z.union([z.number(), text])),
  facts: z.optional(z.record(z.string(), z.array(z.union([z.number(), z.boolean(), z.string()])))),
  expect: z.strictObject({
    points: z.optional(z.nullable(z.number())),
    band: z.optional(z.nullable(levelCode)),
    level: z.nullable(levelCode),
  }),
});

/** The schema itself; `z.parse(regulationSchema, …)` throws with the path of what is wrong. */
export const regulationSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  title: text,
  shortTitle: text,
  issuer: text,
  number: text,
  issued: day,
  validity: z.strictObject({ from: day, to: z.nullable(day), cite: citation }),
  lastCheckedOn: day,
  period: z.enum(["month", "quarter", "year"]),
  sources: z.record(z.string(), z.strictObject({ title: text, short: text })),
  levels: z.array(z.strictObject({ code: levelCode, text, published: z.boolean() })),
  /** Levels that `Xếp loại tháng` may hold. */
  monthLevels: z.array(levelCode),
  forms: z.array(form).check(z.minLength(1)),
  exclusions: z.array(z.strictObject({ level: levelCode, when: leaf })),
  /** Which form a unit of which size uses, where the regulation says so. */
  headcount: z.nullable(
    z.strictObject({ threshold: whole, below: text, from: text, cite: citation, commentFrom: citation }),
  ),
  quotas: z.array(z.never()),
  /** The scoring stages in their order, each with its sheet; the last one decides. */
  stages: z.array(z.strictObject({ sheet: text, title: text, step: text, cite: citation })).check(z.minLength(1)),
  deadlines: z.array(deadline),
  ambiguities: z.array(ambiguity),
  examples: z.array(example),
});

export type LevelCode = z.infer<typeof levelCode>;
export type Citation = z.infer<typeof citation>;
export type Leaf = z.infer<typeof leaf>;
export type FactLeaf = z.infer<typeof factLeaf>;
export type Form = z.infer<typeof form>;
export type Deadline = z.infer<typeof deadline>;
export type Ambiguity = z.infer<typeof ambiguity>;
export type Regulation = z.infer<typeof regulationSchema>;
