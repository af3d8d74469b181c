// The source of a new regulation's file and of its line in the index, made from what whoever begins it knows for sure.

/** What must be known before a file can be begun: nothing in it is filled in by the program. */
export interface RegulationStart {
  /** Lower-case letters, digits and hyphens, with the year: `tan-an-2027`. */
  id: string;
  /** Tên văn bản. */
  title: string;
  number: string;
  issuer: string;
  /** ISO date from which it holds. */
  from: string;
  period: "month" | "quarter" | "year";
  /** Id of its form, capitals: `TA01`. */
  form: string;
  /** How many items are scored, each from 0 to `most` in steps of half a point. */
  items: number;
  most: number;
  /** The least points of each level but the lowest, from XS down: `{ XS: 90, T: 70, HT: 50 }`. */
  levels: Record<"XS" | "T" | "HT", number>;
}

/** Every field with what it must look like; the words name it on the command line. */
const RULES: Record<keyof Omit<RegulationStart, "levels">, { form: RegExp; words: string }> = {
  id: { form: /^[a-z]+(-[a-z]+)*-\d{4}$/, words: "letters and hyphens, then the year, e.g. tan-an-2027" },
  title: { form: /\S/, words: "the document's title" },
  number: { form: /\S/, words: "its number, e.g. 12-QĐ/TU" },
  issuer: { form: /\S/, words: "who issued it" },
  from: { form: /^\d{4}-\d{2}-\d{2}$/, words: "the day from which it holds, e.g. 2027-01-01" },
  period: { form: /^(month|quarter|year)$/, words: "month, quarter or year" },
  form: { form: /^[A-Z][A-Z0-9-]+$/, words: "the id of its form in capitals, e.g. TA01" },
  items: { form: /^[1-9]\d{0,2}$/, words: "how many items are scored" },
  most: { form: /^[1-9]\d{0,2}$/, words: "the most points of one item" },
};

/** The words that the command line takes. */
export const USAGE = [
  'npm run new:regulation -- id=tan-an-2027 title="…" number=12-QĐ/TU issuer="…" from=2027-01-01 \\',
  "  period=quarter form=TA01 items=20 most=5 levels=90,70,50",
  ...Object.entries(RULES).map(([field, { words }]) => `  ${field}: ${words}`),
  "  levels: the least points for XS, T and HT, e.g. 90,70,50; below them is KHT",
].join("\n");

/** Reads `field=value` words. Throws one sentence that names the field that is missing or wrong. */
export function readStart(words: readonly string[]): RegulationStart {
  const given = new Map<string, string>();
  for (const word of words) {
    const [field = "", ...rest] = word.split("=");
    if (!Object.hasOwn(RULES, field) && field !== "levels") throw new Error(`unknown field "${field}"\n${USAGE}`);
    given.set(field, rest.join("=").normalize("NFC").trim());
  }
  for (const [field, { form, words: expected }] of Object.entries(RULES))
    if (!form.test(given.get(field) ?? "")) throw new Error(`${field}: ${expected}`);
  const text = (field: keyof typeof RULES) => given.get(field) as string;
  const [XS, T, HT, ...others] = (given.get("levels") ?? "").split(",").map(Number);
  const total = Number(text("items")) * Number(text("most"));
  const isLadder = XS !== undefined && T !== undefined && HT !== undefined && XS > T && T > HT && HT > 0 && XS <= total;
  if (!isLadder || others.length > 0 || [XS, T, HT].some((least) => !Number.isInteger(least * 2)))
    throw new Error(`levels: three numbers from high to low, half points at most, none above ${total}, e.g. 90,70,50`);
  return {
    ...{ id: text("id"), title: text("title"), number: text("number"), issuer: text("issuer"), from: text("from") },
    period: text("period") as RegulationStart["period"],
    ...{ form: text("form"), items: Number(text("items")), most: Number(text("most")), levels: { XS, T, HT } },
  };
}

/** The name of a regulation's constant: `tan-an-2027` is `tanAn2027`. */
export function constantOf(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Scores of so many items, half points each, that add up to `points`. */
function scoresFor(points: number, items: number, most: number): number[] {
  let left = points;
  return Array.from({ length: items }, () => {
    const score = Math.min(most, left);
    left -= score;
    return score;
  });
}

/** The source of the regulation's file. What has to be looked up in the document stands there as `CHƯA GHI`, and a test fails until it is gone. */
export function regulationSource({ id, levels, items, most, ...start }: RegulationStart): string {
  const quoted = (value: string) => JSON.stringify(value);
  const total = items * most;
  const bands = Object.entries(levels).map(
    ([level, least]) =>
      `  { level: "${level}", atLeast: ${least}, cite: at("CHƯA GHI: điều, khoản", "CHƯA GHI: lời văn bản") },`,
  );
  const below = (least: number) => least - 0.5;
  // Where two thresholds are half a point apart, one example stands for both.
  const cases = new Map([
    [levels.XS, "XS"],
    [below(levels.XS), "T"],
    [levels.T, "T"],
    [below(levels.T), "HT"],
    [levels.HT, "HT"],
    [below(levels.HT), "KHT"],
  ]);
  const examples = [...cases].map(
    ([points, level]) => `    {
      name: ${quoted(`${String(points).replace(".", ",")} điểm`)},
      cite: at("CHƯA GHI: điều, khoản", "CHƯA GHI: lời văn bản"),
      form: ${quoted(start.form)},
      scores: [${scoresFor(points, items, most).join(", ")}],
      expect: { points: ${points}, band: "${level}", level: "${level}" },
    },`,
  );
  return `// ${start.title.replace(/\s+/g, " ")}.
import type { Citation, Regulation } from "../regulation/schema";
import { bandLadder, NO_SPECIAL_RULES, QUALITY_LEVELS } from "./bands";

const at = (section: string, quote: string): Citation => ({ source: "decision", at: section, quote });

const BANDS = bandLadder([
${bands.join("\n")}
  { level: "KHT", cite: at("CHƯA GHI: điều, khoản", "CHƯA GHI: lời văn bản") },
]);

export const ${constantOf(id)}: Regulation = {
  ...NO_SPECIAL_RULES,
  id: ${quoted(id)},
  title: ${quoted(start.title)},
  shortTitle: ${quoted(`${start.issuer}, ${start.number}`)},
  issuer: ${quoted(start.issuer)},
  number: ${quoted(start.number)},
  issued: null,
  validity: { from: ${quoted(start.from)}, to: null, cite: at("CHƯA GHI: điều khoản thi hành", "CHƯA GHI: lời văn bản") },
  lastCheckedOn: ${quoted(start.from)},
  unverified: ["CHƯA GHI: điều gì chưa đối chiếu được với văn bản gốc."],
  periods: [${quoted(start.period)}],
  sources: {
    decision: { title: ${quoted(`${start.title}, số ${start.number}`)}, short: ${quoted(start.number)} },
  },
  levels: QUALITY_LEVELS,
  forms: [
    {
      id: ${quoted(start.form)},
      title: "CHƯA GHI: tên mẫu",
      items: ${items},
      mandatory: 0,
      scale: { min: 0, max: ${most}, stepsPerPoint: 2, cite: at("CHƯA GHI: thang điểm", "CHƯA GHI: lời văn bản") },
      total: { max: ${total}, cap: false, cite: at("CHƯA GHI: thang điểm", "CHƯA GHI: lời văn bản") },
      ladder: BANDS,
      cite: at("CHƯA GHI: mẫu kèm theo", "CHƯA GHI: lời văn bản"),
    },
  ],
  quotas: [],
  decisions: { adjust: null, leaveOut: null },
  stages: [
    { sheet: "Quyết định", title: "Người có thẩm quyền quyết định", step: "quyết định", hand: "head", cite: at("CHƯA GHI: quy trình", "CHƯA GHI: lời văn bản") },
  ],
  deadlines: [],
  ambiguities: [],
  examples: [
${examples.join("\n")}
    {
      name: "thiếu một nội dung: không tính là 0",
      cite: at("CHƯA GHI: thang điểm", "CHƯA GHI: lời văn bản"),
      form: ${quoted(start.form)},
      scores: [${['" "', ...scoresFor(levels.XS, items, most).slice(1)].join(", ")}],
      expect: { points: null, level: "CHUA_DU" },
    },
  ],
};
`;
}

/** The index with the regulation added at its end. Throws where the id is taken. */
export function indexWith(index: string, id: string): string {
  const name = constantOf(id);
  if (index.includes(`"./${id}"`)) throw new Error(`src/regulations/${id}.ts is in the index already`);
  return index
    .replace(/(\nimport [^\n]+ from "\.\/[^\n]+";\n)(?!import)/, `$1import { ${name} } from "./${id}";\n`)
    .replace(/(export const REGULATIONS[\s\S]*?)\n\];/, `$1\n  ${name},\n];`);
}
