// Tests of every regulation in the same way: the schema, the examples that stand beside the rules, and what a schema cannot see.
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { foldAccents } from "../../src/language/text";
import { type FactReading, factsNotGiven, findFact, readFact } from "../../src/rating/facts";
import { firstItemsMandatory, type Judgement, judge } from "../../src/rating/judge";
import { readScores, type ScoreReading } from "../../src/rating/scores";
import { explain, type Outcome, type Situation, situationOf } from "../../src/regulation/condition";
import type { FactKey } from "../../src/regulation/facts";
import { sizeForm } from "../../src/regulation/form";
import type { Citation, Form, FormDefinition, Leaf, LevelCode, Regulation } from "../../src/regulation/schema";
import { regulationSchema } from "../../src/regulation/schema";
import { REGULATIONS } from "../../src/regulations";

/** A row of law.md: a requirement (S2-28), an ambiguity of §11.7 (lb-month-3) or a section (2.1). */
const ROW = /^(S\d-\d+|[a-z]+\d*(-[a-z0-9]+)+|\d+(\.\d+)*)$/;

const MONTHS = ["tháng thứ 1", "tháng thứ 2", "tháng thứ 3"];

type Example = Regulation["examples"][number];
type Rung = FormDefinition["ladder"][number];

const formOf = (regulation: Regulation, example: Example): Form =>
  sizeForm(regulation.forms.find(({ id }) => id === example.form) as FormDefinition, example.scores.length);

function factsOf(regulation: Regulation, example: Example): FactReading {
  const facts: FactReading = { values: factsNotGiven(), problems: [] };
  for (const [name, cells] of Object.entries(example.facts ?? {}))
    readFact(facts, findFact(name) as FactKey, cells, MONTHS, regulation.monthLevels);
  return facts;
}

/** Judges an example exactly as a row of a sheet is judged. */
function judged(regulation: Regulation, example: Example): Judgement {
  const form = formOf(regulation, example);
  const scores = readScores(form, example.scores);
  return judge(regulation, form, scores, factsOf(regulation, example), firstItemsMandatory(form));
}

/** What the conditions of an example are evaluated on; undefined where a score is missing or invalid. */
function situation(regulation: Regulation, example: Example): Situation | undefined {
  const form = formOf(regulation, example);
  const scores: ScoreReading = readScores(form, example.scores);
  if (scores.missing.length > 0 || scores.problems.length > 0) return undefined;
  const { weights, scale, total } = form;
  const stepsPerPoint = scale.stepsPerPoint * (weights?.divisor ?? 1);
  const measure = {
    stepsPerPoint,
    weights: weights?.items ?? null,
    cap: total?.cap ? total.max * stepsPerPoint : null,
    mandatory: firstItemsMandatory(form),
  };
  return situationOf(measure, scores.steps as number[], factsOf(regulation, example).values);
}

/** The conditions of a rung that must all hold. */
const leavesOfRung = ({ own = [], further = [] }: Rung): Leaf[] => [...own, ...further];

const leavesOfForm = (form: FormDefinition): Leaf[] =>
  form.ladder.flatMap((rung) => [...leavesOfRung(rung), ...(rung.any ?? [])]);

/** Lists of conditions, and which examples are to be looked at for them. */
interface Conditions {
  name: string;
  leaves: readonly Leaf[];
  examples: readonly Example[];
}

/**
 * The conditions for which no example has that one alone with this outcome, and all others of its list with the
 * opposite one. A condition that several forms share (the very same object) is covered by an example of one of them.
 */
function uncovered(regulation: Regulation, lists: readonly Conditions[], alone: Outcome, others: Outcome): string[] {
  const covered = new Set<Leaf>();
  for (const { leaves, examples } of lists)
    for (const example of examples) {
      const on = situation(regulation, example);
      if (!on) continue;
      const outcomes = leaves.map((leaf) => explain(regulation, leaf, on).outcome);
      const single = outcomes.indexOf(alone);
      const isAlone = outcomes.every((outcome, index) => outcome === (index === single ? alone : others));
      if (isAlone && single >= 0) covered.add(leaves[single] as Leaf);
    }
  return lists.flatMap(({ name, leaves }) =>
    leaves.filter((leaf) => !covered.has(leaf)).map(({ text }) => `${name}: ${text}`),
  );
}

/** A total that the floors of the items already imply (S2-30: 30·10 + 15·8 = 420) cannot fail alone. */
const isImplied = (leaf: Leaf, leaves: readonly Leaf[]): boolean =>
  "total" in leaf && leaves.some((other) => "scores" in other);

/** Every object of a value, at any depth, with its path. */
function objects(value: unknown, path = ""): [string, Record<string, unknown>][] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, child]) => objects(child, `${path}.${key}`));
  return Array.isArray(value) ? inside : [[path, value as Record<string, unknown>], ...inside];
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, child]) => [key, ...strings(child)])
    : [];
}

const NO_SCORES = { stepsPerPoint: 1, weights: null, cap: null, mandatory: null };

/** The ambiguities by which a person can end without a level. */
function openings(regulation: Regulation): Set<string> {
  return new Set(
    regulation.forms.flatMap((form) => [
      ...(form.holes ?? []).map(({ ambiguity }) => ambiguity),
      ...leavesOfForm(form).flatMap((leaf) => {
        if ("everyMonth" in leaf) return [leaf.everyMonth.notRated];
        return "total" in leaf && leaf.total.settledBy !== undefined ? [leaf.total.settledBy] : [];
      }),
    ]),
  );
}

/** Whether a condition can simply not be met: one on an open boundary is unknown there, so nothing lies below it. */
const isNotSettled = (leaf: Leaf): boolean => !("total" in leaf) || leaf.total.settledBy === undefined;

/** The most points that the cells of a form can come to. */
function highestTotal(form: FormDefinition): number {
  const { weights, scale, itemScales = [] } = form;
  const most = Array.from({ length: form.items ?? 0 }, (_, index) => {
    const own = itemScales.find(({ items }) => items.includes(index + 1));
    return (own ?? scale).max * (weights?.items[index] ?? 1);
  });
  return most.reduce((sum, points) => sum + points, 0) / (weights?.divisor ?? 1);
}

it("there is at least one regulation, and no id stands twice", () => {
  expect(REGULATIONS.length).toBeGreaterThan(0);
  expect(new Set(REGULATIONS.map(({ id }) => id)).size).toBe(REGULATIONS.length);
});

it("no form id stands twice in all regulations, for a cell names a form without its regulation", () => {
  const ids = REGULATIONS.flatMap(({ forms }) => forms.map(({ id }) => foldAccents(id)));
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(REGULATIONS.map((regulation) => [regulation.id, regulation] as const))("%s", (_, regulation) => {
  const ambiguities = new Map(regulation.ambiguities.map((ambiguity) => [ambiguity.id, ambiguity]));
  const leaves: Leaf[] = [
    ...regulation.forms.flatMap(leavesOfForm),
    ...regulation.forms.flatMap(({ holes = [] }) => holes.flatMap(({ when }) => when)),
    ...[...regulation.exclusions, ...regulation.caps].flatMap(({ when }) => when),
  ];
  const examplesOf = (form: string) => regulation.examples.filter((example) => example.form === form);

  it("fits the schema", () => expect(() => z.parse(regulationSchema, regulation)).not.toThrow());

  describe("examples", () => {
    it.each(regulation.examples.map((example) => [`${example.form}: ${example.name}`, example] as const))(
      "%s",
      (_name, example) => {
        const { points, band, level } = judged(regulation, example);
        expect({ points, band, level }).toMatchObject(example.expect);
      },
    );

    it("have names that tell them apart", () => {
      const names = regulation.examples.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    });

    it("fill the whole form with cells and name facts that exist", () => {
      for (const example of regulation.examples) {
        const form = regulation.forms.find(({ id }) => id === example.form);
        expect(form, example.form).toBeDefined();
        // where the unit counts the items itself, an example has as many as it likes
        if (form?.items !== null) expect(example.scores, example.name).toHaveLength(form?.items ?? -1);
        else expect(example.scores.length, example.name).toBeGreaterThan(0);
        for (const name of Object.keys(example.facts ?? {})) expect(findFact(name), name).toBeDefined();
      }
    });

    it("cover every form", () => {
      const used = new Set(regulation.examples.map(({ form }) => form));
      expect(regulation.forms.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
    });

    it("cover every level that the regulation can give, and the results without a level", () => {
      const reached = new Set(regulation.examples.map(({ expect: { level } }) => level));
      const possible = new Set<LevelCode>([
        ...regulation.forms.flatMap(({ ladder }) => ladder.map(({ level }) => level)),
        ...regulation.exclusions.map(({ level }) => level),
        ...(leaves.length > 0 ? (["CHUA_DU"] as const) : []),
        ...(openings(regulation).size > 0 ? (["CHUA_QUY_DINH"] as const) : []),
      ]);
      expect([...possible].filter((level) => !reached.has(level))).toEqual([]);
    });

    it("cover every exclusion with one that it excludes by itself", () => {
      const excluding = regulation.examples
        .filter((example) => judged(regulation, example).state === "excluded")
        .map((example) => factsOf(regulation, example).values);
      const holds = (when: readonly Leaf[], facts: Situation["facts"]) =>
        when.every((leaf) => explain(regulation, leaf, situationOf(NO_SCORES, [], facts)).outcome === "pass");
      for (const { when } of regulation.exclusions)
        expect(
          excluding.some(
            (facts) =>
              holds(when, facts) &&
              regulation.exclusions.every((other) => other.when === when || !holds(other.when, facts)),
          ),
          when.map(({ text }) => text).join("; "),
        ).toBe(true);
    });

    it("cover every condition of an exclusion and of a cap with one that is rated because it alone is not met", () => {
      const lists = [...regulation.exclusions, ...regulation.caps].map(({ level, when }) => ({
        name: level,
        leaves: when,
        examples: regulation.examples,
      }));
      expect(uncovered(regulation, lists, "fail", "pass")).toEqual([]);
    });

    it("cover every cap with one whose level it lowers, and the band stays", () => {
      const capped = regulation.examples
        .map((example) => judged(regulation, example))
        .filter(({ state, band, level }) => state === "decided" && band !== null && band !== level);
      for (const { level, when } of regulation.caps)
        expect(
          capped.some(
            (judgement) =>
              judgement.level === level &&
              when.every(({ text }) => judgement.reasons.some((reason) => reason.text.startsWith(text))),
          ),
        ).toBe(true);
    });

    it("cover every hole with one that falls into it", () => {
      const fallen = regulation.examples.flatMap((example) => judged(regulation, example).open);
      expect([...openings(regulation)].filter((id) => !fallen.includes(id))).toEqual([]);
    });

    it("cover every condition of every level of every form with one that fails by it alone", () => {
      const lists = regulation.forms.flatMap(({ id, ladder }) =>
        ladder.map((rung) => ({ name: `${id} ${rung.level}`, leaves: leavesOfRung(rung), examples: examplesOf(id) })),
      );
      const implied = lists.flatMap(({ name, leaves: all }) =>
        all.filter((leaf) => isImplied(leaf, all)).map(({ text }) => `${name}: ${text}`),
      );
      const missing = uncovered(regulation, lists, "fail", "pass");
      expect(missing.filter((text) => !implied.includes(text))).toEqual([]);
    });

    it("cover every case of which one suffices with one in which it stands alone", () => {
      const lists = regulation.forms.flatMap(({ id, ladder }) =>
        ladder.map(({ level, any = [] }) => ({ name: `${id} ${level}`, leaves: any, examples: examplesOf(id) })),
      );
      expect(uncovered(regulation, lists, "pass", "fail")).toEqual([]);
    });
  });

  describe("citations", () => {
    const cited = objects(regulation).flatMap(([path, object]) =>
      Object.entries(object)
        .filter(([key]) => /^(cite|commentFrom)$/.test(key))
        .map(([key, cite]) => [`${path}.${key}`, cite as Citation] as const),
    );

    it("name a known source, and every source is cited", () => {
      expect(cited.filter(([, cite]) => !Object.hasOwn(regulation.sources, cite.source))).toEqual([]);
      const used = new Set(cited.map(([, cite]) => cite.source));
      expect(Object.keys(regulation.sources).filter((source) => !used.has(source))).toEqual([]);
    });

    it("name a row or a section of law.md where it has one, and quote the document that was read", () => {
      // what rests on a section of law.md alone (NĐ 90/2020 there) was not read in the document itself: its words are not quoted
      const needsQuote = (row: string) => /^S\d-/.test(row);
      const bad = cited.filter(([, { row, quote }]) => {
        const rows = row?.split(", ") ?? [];
        const tooShort = quote === undefined ? row === undefined || rows.some(needsQuote) : quote.trim().length < 3;
        return !rows.every((one) => ROW.test(one)) || tooShort;
      });
      expect(bad).toEqual([]);
    });

    it("stand at every condition", () => {
      expect(leaves.length).toBeGreaterThan(0);
      for (const leaf of leaves) expect(leaf.cite.at).not.toBe("");
    });
  });

  describe("ambiguities", () => {
    it("have different ids and settings", () => {
      expect(ambiguities.size).toBe(regulation.ambiguities.length);
      const settings = regulation.ambiguities.flatMap(({ setting }) => setting ?? []).map(foldAccents);
      expect(new Set(settings).size).toBe(settings.length);
    });

    it("fall back to one of their readings, or leave it to a setting", () => {
      for (const { id, readings, fallback, setting } of regulation.ambiguities) {
        const values = readings.map(({ value }) => foldAccents(value));
        expect(new Set(values).size, id).toBe(values.length);
        // what nobody has chosen leaves people without a level, unless a setting or a fact says more
        if (fallback === null) expect(setting !== null || openings(regulation).has(id), id).toBe(true);
        else
          expect(
            readings.map(({ value }) => value),
            id,
          ).toContain(fallback);
        if (setting !== null) expect(readings.length, `${id}: a setting with nothing to choose`).toBeGreaterThan(1);
      }
    });

    it("exist for every condition that rests on one", () => {
      for (const id of openings(regulation)) {
        expect(ambiguities.has(id), id).toBe(true);
        expect(ambiguities.get(id)?.fallback, `${id} leaves the level open, so nothing may be assumed`).toBeNull();
      }
    });
  });

  describe("forms", () => {
    it.each(regulation.forms.map((form) => [form.id, form] as const))(
      "%s has no rung above the last one that holds for everybody, and below it only holes that an ambiguity names",
      (_id, form) => {
        const asks = (rung: Rung | undefined) =>
          rung !== undefined && leavesOfRung(rung).length + (rung.any?.length ?? 0) > 0;
        const [last, ...above] = [...form.ladder].reverse();
        for (const rung of above) expect(asks(rung), rung.level).toBe(true);
        const mayFall = last === undefined || (asks(last) && leavesOfRung(last).every(isNotSettled));
        expect(form.holes !== undefined, "holes").toBe(mayFall);
        // the last hole takes whatever the others leave
        if (form.holes) expect(form.holes[form.holes.length - 1]?.when).toEqual([]);
      },
    );

    it.each(regulation.forms.map((form) => [form.id, form] as const))(
      "%s has its levels from the highest down; only the lowest may be reached in two ways",
      (_id, { ladder }) => {
        const order = regulation.levels.map(({ code }) => code);
        const places = ladder.map(({ level }) => order.indexOf(level));
        expect(places).toEqual([...places].sort((one, other) => one - other));
        const upper = places.filter((place) => place < order.length - 1);
        expect(new Set(upper).size).toBe(upper.length);
      },
    );

    it.each(regulation.forms.map((form) => [form.id, form] as const))("%s can hold its own thresholds", (_id, form) => {
      const { items, mandatory, scale, itemScales = [], weights, total } = form;
      const { min, max, stepsPerPoint } = scale;
      if (items === 0) {
        // conditions alone: nothing may rest on scores
        expect([min, max, mandatory]).toEqual([0, 0, 0]);
        for (const leaf of leavesOfForm(form)) expect("scores" in leaf || "total" in leaf).toBe(false);
        return;
      }
      expect(min).toBeLessThan(max);
      if (items !== null) expect(mandatory).toBeLessThanOrEqual(items);
      for (const own of itemScales) {
        expect([min <= own.min, own.min < own.max, own.max <= max]).toEqual([true, true, true]);
        for (const item of own.items) expect(item >= 1 && item <= (items ?? item)).toBe(true);
        for (const value of own.only ?? []) expect(value >= own.min && value <= own.max).toBe(true);
      }
      for (const points of [min, max, ...itemScales.flatMap((own) => [own.min, own.max, ...(own.only ?? [])])])
        expect(Number.isInteger(points * stepsPerPoint)).toBe(true);
      if (weights) expect(weights.items).toHaveLength(items ?? -1);
      const most = total?.max ?? highestTotal(form);
      for (const leaf of leavesOfForm(form)) {
        if ("scores" in leaf) expect(leaf.atLeast).toBeLessThanOrEqual(max);
        if (!("total" in leaf)) continue;
        const { atLeast, above, atMost, below } = leaf.total;
        const bounds = [atLeast, above, atMost, below].filter((bound) => bound !== undefined);
        expect(bounds.length, leaf.text).toBeGreaterThan(0);
        for (const bound of bounds) {
          expect(Number.isInteger(bound * stepsPerPoint * (weights?.divisor ?? 1)), leaf.text).toBe(true);
          expect(bound, leaf.text).toBeLessThanOrEqual(most);
        }
        expect(atLeast ?? above ?? 0, leaf.text).toBeLessThan(atMost ?? below ?? most + 1);
      }
    });

    it("add up to a frame that the scale can hold", () => {
      for (const { id, frame, total, scale } of regulation.forms) {
        if (!frame) continue;
        const parts = frame.parts.reduce((sum, { max }) => sum + max, 0);
        expect(parts, id).toBeLessThanOrEqual(Math.max(...frame.totals));
        for (const sum of frame.totals) expect(sum, id).toBeGreaterThanOrEqual(total?.max ?? scale.max);
      }
    });

    it("are named by the rule of the unit's size", () => {
      const ids = regulation.forms.map(({ id }) => id);
      if (regulation.headcount)
        expect(ids).toEqual(expect.arrayContaining([regulation.headcount.below, regulation.headcount.from]));
    });

    it("give levels that the regulation lists", () => {
      const listed = regulation.levels.map(({ code }) => code);
      for (const { ladder } of regulation.forms) for (const { level } of ladder) expect(listed).toContain(level);
    });
  });

  describe("deadlines", () => {
    it("have names that tell them apart without accents", () => {
      const steps = regulation.deadlines.map(({ step }) => foldAccents(step));
      expect(new Set(steps).size).toBe(steps.length);
    });

    it("lie on days that exist in every year", () => {
      for (const { step, per, due, exceptions } of regulation.deadlines)
        for (const { day, month } of [due, ...exceptions.map((exception) => exception.due)]) {
          expect(typeof month === "number", `${step}: a yearly step names its month`).toBe(per === "year");
          // the last months of quarters have 30 or 31 days, the first ones 31
          const last = typeof month === "number" ? new Date(2023, month, 0).getDate() : 30;
          expect(day, step).toBeGreaterThanOrEqual(1);
          expect(day, step).toBeLessThanOrEqual(last);
        }
    });

    it("make exceptions only for years in which the regulation holds, one a year", () => {
      for (const { exceptions } of regulation.deadlines) {
        const years = exceptions.map(({ year }) => year);
        expect(new Set(years).size).toBe(years.length);
        for (const year of years) expect(`${year}-12-31` >= regulation.validity.from).toBe(true);
      }
    });

    it("hold every step of a scoring stage in the periods for which the regulation sets any", () => {
      // NĐ 335 and NĐ 233 date the yearly rating alone; no text dates the scoring of a month or a quarter (law.md §11.5)
      const steps = regulation.deadlines.map(({ step }) => step);
      const dated = regulation.deadlines.some(({ per }) => per !== "year");
      if (dated) for (const { step } of regulation.stages) expect(steps).toContain(step);
    });
  });

  it("was issued and holds in an order of time that can be", () => {
    const { issued, validity, lastCheckedOn } = regulation;
    for (const day of [issued, validity.from, lastCheckedOn])
      if (day !== null) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
    if (issued !== null) expect(issued <= lastCheckedOn).toBe(true);
    if (validity.to !== null) expect(validity.from < validity.to).toBe(true);
  });

  it("has sheets of stages that tell them apart", () => {
    const sheets = regulation.stages.map(({ sheet }) => foldAccents(sheet));
    expect(new Set(sheets).size).toBe(sheets.length);
  });

  it("is composed (NFC) in every text", () =>
    expect(strings(regulation).filter((text) => text !== text.normalize("NFC"))).toEqual([]));
});
