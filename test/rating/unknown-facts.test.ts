// What is unknown never turns into a level: whatever the unknown facts turn out to be, a level once given stays (design §2).
import { describe, expect, it } from "vitest";
import { run } from "../../src/entry";
import { readFlag } from "../../src/rating/facts";
import { FACT_KEYS, type FactKey, factOf } from "../../src/regulation/facts";
import { cellScales, sizeForm } from "../../src/regulation/form";
import { isQualityLevel, LEVEL_TEXT, readLevel } from "../../src/regulation/levels";
import type { FactLeaf, FormDefinition, Leaf, LevelCode, Regulation } from "../../src/regulation/schema";
import { REGULATIONS } from "../../src/regulations";
import { FACTS, goodScores, Random } from "../oracle/rows";

const FORMS = REGULATIONS.flatMap((regulation) => regulation.forms.map((form) => [form.id, regulation, form] as const));

/** The facts of somebody, by name; a name that is not there is unknown. The months are three cells. */
type Known = Record<string, readonly unknown[]>;

function keysOf(leaf: Leaf): FactKey[] {
  if ("flag" in leaf) return [leaf.flag];
  if ("number" in leaf) return [leaf.number];
  if ("choice" in leaf) return [leaf.choice];
  if ("everyMonth" in leaf || "someMonth" in leaf) return ["months"];
  return [];
}

/** Names of the facts that can be unknown and on which a level of the form may rest. */
function factNames(regulation: Regulation, form: FormDefinition): string[] {
  const leaves = [
    ...form.ladder.flatMap(({ own = [], further = [], any = [] }) => [...own, ...further, ...any]),
    ...(form.holes ?? []).flatMap(({ when }) => when),
    ...[...regulation.exclusions, ...regulation.caps].flatMap(({ when }) => when),
  ];
  const keys = [...leaves.flatMap(keysOf), ...regulation.ambiguities.flatMap(({ fact }) => fact ?? [])];
  return FACT_KEYS.filter((key) => keys.includes(key) && factOf(key).whenAbsent === undefined).map(
    (key) => factOf(key).name,
  );
}

const MONTH_LEVELS = ["XS", "T", "HT", "KHT", "Không đánh giá"];

/** Every value that a fact may turn out to have: what it is for most people, and what lies at its thresholds. */
function valuesOf(name: string): readonly unknown[] {
  const { good, edge } = FACTS[name] ?? { good: [], edge: [] };
  const values = [...good, ...edge].filter((value) => value !== "");
  const isFlag = values.some((value) => typeof value === "boolean");
  return isFlag ? [true, false] : [...new Set(values)];
}

const ratingOf = (form: string, scores: readonly unknown[], known: Known) =>
  String(run("RATING", [[scores], form, ...Object.entries(known).flatMap(([name, cells]) => [name, [cells]])]));

/** Facts that stand in nobody's way, some of them replaced and some of them unknown. */
function someFacts(random: Random, names: readonly string[]): Known {
  const known: Known = {};
  for (const name of names) {
    if (random.chance(0.3)) continue;
    if (name === "tháng")
      known[name] = [0, 1, 2].map(() => (random.chance(0.2) ? "" : random.pick(["XS", "XS", "T", ...MONTH_LEVELS])));
    else known[name] = [random.pick(random.chance(0.75) ? (FACTS[name]?.good ?? []) : valuesOf(name))];
  }
  return known;
}

const isUnknown = (name: string, known: Known) =>
  !(name in known) || (known[name]?.[0] === "" && readFlag(valuesOf(name)[0]) === undefined && name !== "tháng");

/** The facts with everything that is unknown filled in at random. */
function completed(random: Random, names: readonly string[], known: Known): Known {
  const full: Known = { ...known };
  for (const name of names)
    if (name === "tháng") full[name] = [0, 1, 2].map((month) => known[name]?.[month] || random.pick(MONTH_LEVELS));
    else if (isUnknown(name, known)) full[name] = [random.pick(valuesOf(name))];
  return full;
}

const isLevel = (text: string) => {
  const level = readLevel(text);
  return (
    level !== undefined &&
    (isQualityLevel(level) || level === "DAT" || level === "KHONG_DAT" || level === "KHONG_DANH_GIA")
  );
};

describe("a level that is given while facts are unknown", () => {
  it.each(FORMS)("%s: is the level of every completion of them", (id, regulation, form) => {
    const random = new Random(4);
    const names = factNames(regulation, form);
    let checked = 0;
    for (let count = 0; count < 400; count++) {
      const width = form.items ?? 3;
      const scores = width === 0 ? [""] : goodScores(random, id, width);
      const known = someFacts(random, names);
      const text = ratingOf(id, scores, known);
      if (!isLevel(text)) continue;
      const hasUnknown = names.some((name) => isUnknown(name, known) || known[name]?.includes(""));
      if (hasUnknown) checked++;
      for (let times = 0; times < (hasUnknown ? 25 : 1); times++) {
        const full = completed(random, names, known);
        expect(ratingOf(id, scores, full), JSON.stringify({ scores, known, full })).toBe(text);
      }
    }
    // a form whose every level rests on known scores, or that gives no level, has nothing to check
    if (names.length > 0 && form.ladder.length > 0) expect(checked).toBeGreaterThan(10);
  });

  it("is looked for over every fact that a form asks for", () => {
    for (const [, regulation, form] of FORMS)
      for (const name of factNames(regulation, form))
        expect(name === "tháng" || valuesOf(name).length > 1, `${form.id}: ${name}`).toBe(true);
  });
});

/** The cells of a fact that make a condition hold, or fail. */
function cellsFor(leaf: FactLeaf, holds: boolean): readonly unknown[] {
  if ("flag" in leaf) return [leaf.is === holds];
  if ("number" in leaf) {
    const { atLeast, above, atMost, below } = leaf;
    const inside = atLeast ?? atMost ?? (above !== undefined ? above + 0.1 : (below ?? 0) - 0.1);
    const outside = atLeast !== undefined ? atLeast - 0.1 : atMost !== undefined ? atMost + 0.1 : (above ?? below ?? 0);
    return [holds ? inside : outside];
  }
  if ("choice" in leaf) {
    const other = factOf(leaf.choice).values?.find((value) => !leaf.in.includes(value));
    return [holds ? leaf.in[0] : other];
  }
  const level = "everyMonth" in leaf ? ["T", "HT"] : ["XS", "T"];
  return holds ? [level[0], level[0], level[0]] : [level[1], level[1], level[1]];
}

const nameOf = (leaf: FactLeaf) => factOf(keysOf(leaf)[0] as FactKey).name;

/** The best scores there can be, so that only facts stand in the way. */
const bestScores = (form: FormDefinition): unknown[] => {
  if (form.items === 0) return [""];
  if (form.items === null) return [100];
  return cellScales(sizeForm(form, 1)).map(({ max }) => max);
};

describe("one known fact decides, whatever else is unknown (false beats unknown)", () => {
  const single = FORMS.flatMap(([id, , form]) =>
    form.ladder.flatMap(({ level, any = [] }) =>
      any.map((leaf) => [`${id}: ${leaf.text}`, form, leaf, level] as const),
    ),
  );

  it.each(single)("%s", (_, form, leaf, level) =>
    expect(ratingOf(form.id, bestScores(form), { [nameOf(leaf)]: cellsFor(leaf, true) })).toBe(LEVEL_TEXT[level]),
  );

  // where the lowest level takes whoever has none of the others, one condition that fails leads there
  const failing = FORMS.flatMap(([id, , form]) => {
    const last = form.ladder[form.ladder.length - 1];
    const isCatchAll = last !== undefined && Object.keys(last).join() === "level";
    const conditions = isCatchAll ? (form.ladder[0]?.further ?? []) : [];
    return conditions.map((leaf) => [`${id}: not “${leaf.text}”`, form, leaf, last?.level as LevelCode] as const);
  });

  it.each(failing)("%s", (_, form, leaf, level) =>
    expect(ratingOf(form.id, bestScores(form), { [nameOf(leaf)]: cellsFor(leaf, false) })).toBe(LEVEL_TEXT[level]),
  );

  it("is shown for every form that asks for facts beside its scores", () => {
    const shown = new Set([...single, ...failing].map(([, { id }]) => id));
    const asking = FORMS.filter(([, , { ladder }]) => ladder.some(({ further = [] }) => further.length > 0));
    expect(asking.map(([id]) => id).filter((id) => !shown.has(id))).toEqual([]);
  });
});
