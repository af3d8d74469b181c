// Properties that hold under every regulation: of bands, blocks of rows, quotas, spelling and junk, and the grid of totals.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EntryName, run } from "../../src/entry";
import { factsNotGiven } from "../../src/rating/facts";
import { firstItemsMandatory, judge } from "../../src/rating/judge";
import { type Period, readPeriod } from "../../src/rating/period";
import { countByGroup, countQuota, type QuotaMember, quotaRows } from "../../src/rating/quota";
import { readScores } from "../../src/rating/scores";
import type { RatedPerson } from "../../src/rating/summary";
import { situationOf, testOf } from "../../src/regulation/condition";
import { factOf } from "../../src/regulation/facts";
import { cellScales, sizeForm } from "../../src/regulation/form";
import type { Form, FormDefinition, Leaf, LevelCode, Regulation } from "../../src/regulation/schema";
import type { Facts } from "../../src/regulation/values";
import { findForm, REGULATIONS } from "../../src/regulations";
import { type AnyPerson, readSheets, unitSheets } from "../workbook/grids";

/** Every form; one whose items the unit counts itself has three. */
const FORMS = REGULATIONS.flatMap((regulation) =>
  regulation.forms.map((definition) => ({ regulation, form: sizeForm(definition, 3) })),
);
const NAMED = FORMS.map((one) => [one.form.id, one] as const);
const WITH_POINTS = NAMED.filter(([, { form }]) => form.items > 0);

const leavesOf = (form: FormDefinition): Leaf[] =>
  form.ladder.flatMap(({ own = [], further = [], any = [] }) => [...own, ...further, ...any]);

/** Facts with which every condition of the highest level on facts holds, for bands that ask for facts too (QĐ 366). */
function factsAtBest(form: FormDefinition): Facts {
  const { own = [], further = [] } = form.ladder[0] ?? { level: "XS" };
  const facts: Record<string, unknown> = factsNotGiven();
  for (const leaf of [...own, ...further]) {
    if ("flag" in leaf) facts[leaf.flag] = leaf.is;
    if ("number" in leaf) facts[leaf.number] = leaf.atLeast ?? 0;
    if ("choice" in leaf) facts[leaf.choice] = leaf.in[0];
  }
  return { ...(facts as Facts), months: [{ label: "tháng", level: "XS" }] };
}

/** The levels in the order of the regulation, the lowest is 0; no level is below them all. */
const rankOf = (regulation: Regulation, level: LevelCode | null) => {
  const order = regulation.levels.map(({ code }) => code).reverse();
  return level === null ? -1 : order.indexOf(level);
};

/** Every value that a cell of an item may hold, or enough of them where there are thousands. */
function scoresOf(form: Form, item: number): fc.Arbitrary<number> {
  const { stepsPerPoint } = form.scale;
  const scale = cellScales(form)[item];
  if (!scale) throw new Error(`no item ${item}`);
  if (scale.only) return fc.constantFrom(...scale.only);
  const { min, max, percent } = scale;
  // the three items of a unit's own form share its 100 points
  const most = form.total && !form.itemScales ? max / form.items : max;
  const steps = fc.integer({ min: Math.ceil(min * stepsPerPoint), max: Math.floor(most * stepsPerPoint) });
  return steps.map((step) => step / stepsPerPoint).filter((score) => !percent || score === 0 || score > 1);
}

/** A list with one value in another's place. */
const replaced = <Value>(list: readonly Value[], place: number, value: Value): Value[] =>
  list.map((one, index) => (index === place ? value : one));

const rowOf = (form: Form): fc.Arbitrary<number[]> =>
  fc.tuple(...Array.from({ length: form.items }, (_, item) => scoresOf(form, item)));

describe("bands", () => {
  it.each(WITH_POINTS)("%s: raising one score never lowers the band, nor the points", (_, { regulation, form }) => {
    const facts = { values: factsAtBest(form), problems: [] };
    const judged = (row: readonly number[]) =>
      judge(regulation, form, readScores(form, row), facts, firstItemsMandatory(form));
    fc.assert(
      fc.property(rowOf(form), fc.nat(form.items - 1), fc.nat(), (row, item, seed) => {
        const higher = fc.sample(scoresOf(form, item), { numRuns: 1, seed })[0] as number;
        const raised = replaced(row, item, Math.max(row[item] as number, higher));
        const [before, after] = [judged(row), judged(raised)];
        expect(before.state).not.toBe("invalid");
        if (after.state === "invalid") return; // a total above the highest there can be
        expect(after.points as number).toBeGreaterThanOrEqual(before.points as number);
        // in a hole the rule gives no level at all: neither higher nor lower
        if (before.band !== null && after.band !== null)
          expect(rankOf(regulation, after.band)).toBeGreaterThanOrEqual(rankOf(regulation, before.band));
      }),
    );
  });

  /** How many of the smallest steps a point has, with the divisor of the weights. */
  const steps = (form: Form) => form.scale.stepsPerPoint * (form.weights?.divisor ?? 1);

  /** Open boundaries, by the forms whose regulation leaves them: exactly these totals, in points. */
  const OPEN: Record<string, number[]> = { NB: [80, 90, 95] };

  const grid = WITH_POINTS.filter(([, { form }]) => leavesOf(form).some((leaf) => "total" in leaf)).filter(
    ([, { form }]) => leavesOf(form).every((leaf) => !("scores" in leaf)),
  );

  it.each(grid)(
    "%s: over the whole grid of totals levels neither overlap nor leave a hole that nobody names",
    (id, { regulation, form }) => {
      const stepsPerPoint = steps(form);
      const facts = factsAtBest(form);
      const most = (form.total?.max ?? 100) * stepsPerPoint;
      const measure = { stepsPerPoint, weights: null, cap: null, mandatory: null };
      const rungs = form.ladder
        .filter(({ any = [] }) => any.length === 0)
        .map(({ level, own = [] }) => ({ level, own, totals: own.filter((leaf) => "total" in leaf).map(testOf) }));
      const isBounded = (leaf: Leaf) => !("total" in leaf) || (leaf.total.below ?? leaf.total.atMost) !== undefined;
      const areApart = rungs.slice(1).every(({ own }) => own.some((leaf) => "total" in leaf) && own.every(isBounded));
      const open: number[] = [];
      const overlapping: number[] = [];
      const falling: number[] = [];
      let last = -1;
      for (let total = 0; total <= most; total++) {
        const situation = situationOf(measure, [total], facts);
        const holding = rungs.filter(({ totals }) => totals.every((test) => test(situation) === "pass"));
        if (holding.length === 0) open.push(total / stepsPerPoint);
        // bands with an upper bound exclude each other; those with a floor alone are taken from the highest down
        else if (areApart && holding.length > 1) overlapping.push(total / stepsPerPoint);
        const rank = rankOf(regulation, holding[0]?.level ?? null);
        if (rank >= 0 && rank < last) falling.push(total / stepsPerPoint);
        if (rank >= 0) last = rank;
      }
      expect({ open, overlapping, falling }).toEqual({ open: OPEN[id] ?? [], overlapping: [], falling: [] });
      expect(last).toBe(regulation.levels.length - 1);
    },
    60_000,
  );
});

/** A fact of a form, with values for one row: right, blank or unreadable. */
function factColumn(name: string, kind: string, values: readonly string[] = []): fc.Arbitrary<unknown> {
  const right: fc.Arbitrary<unknown> =
    kind === "flag"
      ? fc.constantFrom("x", "", true, false, "có", "không")
      : kind === "choice"
        ? fc.constantFrom(...values)
        : fc.constantFrom(0, 20, 20.1, 49.9, 50, 50.1, 69.9, 70, 80, 99.9, 100);
  return fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom<unknown>("", "?", name) });
}

/** Rows of a form with a column for every fact that its conditions ask for, except the months. */
function blockOf({ form }: { form: Form }) {
  const keys = [
    ...new Set(
      leavesOf(form).flatMap((leaf) =>
        "flag" in leaf ? [leaf.flag] : "number" in leaf ? [leaf.number] : "choice" in leaf ? [leaf.choice] : [],
      ),
    ),
    ...(["maternity", "monthsWorked", "monthsAbsent", "leave", "teacherSummer", "boundary"] as const),
  ];
  const facts = keys.map((key) => factOf(key));
  const cells = form.items === 0 ? fc.constant<unknown[]>([""]) : (rowOf(form) as fc.Arbitrary<unknown[]>);
  const spoiled = fc
    .tuple(cells, fc.nat(Math.max(0, form.items - 1)), fc.constantFrom<unknown>("", "9,5", "x", -1, 1e6, 0.333))
    .map(([row, item, junk]) => replaced(row, item, junk));
  const row = fc.record({
    scores: fc.oneof({ weight: 4, arbitrary: cells }, { weight: 1, arbitrary: spoiled }),
    facts: fc.tuple(...facts.map(({ name, kind, values }) => factColumn(name, kind, values))),
  });
  return { facts, rows: fc.array(row, { minLength: 2, maxLength: 4 }) };
}

type Row = { scores: readonly unknown[]; facts: readonly unknown[] };

/** The parameters of a call over these rows. */
const callOf = (id: string, facts: readonly { name: string }[], rows: readonly Row[]) => [
  rows.map(({ scores }) => scores),
  id,
  ...facts.flatMap(({ name }, index) => [name, rows.map((row) => [row.facts[index]])]),
];

const column = (name: EntryName, parameters: readonly unknown[]): unknown[] => {
  const result = run(name, parameters);
  return Array.isArray(result) ? result.map((row) => (row as unknown[])[0]) : [result];
};

describe("blocks", () => {
  it.each(NAMED)("%s: a block equals its rows one by one, in any order, composed or not", (id, one) => {
    const { facts, rows } = blockOf(one);
    const decomposed = (value: unknown): unknown =>
      typeof value === "string"
        ? value.normalize("NFD")
        : Array.isArray(value)
          ? value.map((inside) => decomposed(inside))
          : value;
    fc.assert(
      fc.property(rows, (block) => {
        for (const name of ["RATING", "RATING_WHY"] as const) {
          const together = column(name, callOf(id, facts, block));
          expect(together).toEqual(block.flatMap((row) => column(name, callOf(id, facts, [row]))));
          expect(column(name, callOf(id, facts, [...block].reverse()))).toEqual([...together].reverse());
          expect(column(name, decomposed(callOf(id, facts, block)) as unknown[])).toEqual(together);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each(NAMED)("%s: whatever stands in the cells, a text for every row or one clean sentence", (id, { form }) => {
    const junk = fc.oneof(
      fc.constantFrom<unknown>(
        "",
        null,
        undefined,
        true,
        0,
        0.95,
        1,
        50,
        100,
        "9,5",
        "x",
        new Date(Number.NaN),
        {},
        1n,
      ),
      fc.double(),
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.date(),
    );
    const width = Math.max(1, form.items);
    const row = fc.array(junk, { minLength: width, maxLength: width + 1 });
    const names = ["kỷ luật", "đúng hạn", "tiêu chí chung", "tháng công tác", "ranh giới", "tháng", "Xếp hạng", ""];
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(fc.constantFrom(...names), junk), { maxLength: 3 }),
        (block, pairs) => {
          for (const name of ["RATING", "RATING_POINTS", "RATING_CHECK", "RATING_WHY"] as const)
            try {
              const results = column(name, [block, id, ...pairs.flat()]);
              expect(results).toHaveLength(block.length);
              for (const result of results) {
                expect(["string", "number"]).toContain(typeof result);
                expect(String(result)).not.toContain("undefined");
              }
            } catch (error) {
              if (!(error instanceof Error) || error.name !== "Error") throw error;
              expect(error.message).toMatch(/^[\p{Lu}“][^\n]*\.$/su);
            }
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(NAMED.filter(([, { form }]) => form.items > 0))("%s: a blank score is never a level", (id, { form }) => {
    const blank = Array.from({ length: form.items }, () => "");
    const flags = ["kỷ luật", false, "suy thoái", false, "thanh tra", false];
    expect(run("RATING", [[blank], id, ...flags])).toBe(`Chưa đủ điểm: thiếu ${form.items} nội dung`);
  });
});

describe("quotas", () => {
  const level = fc.constantFrom<LevelCode | null>(
    "XS",
    "T",
    "HT",
    "KHT",
    "KHONG_DANH_GIA",
    "CHUA_DU",
    "CHUA_QUY_DINH",
    null,
  );
  const member = fc.record<QuotaMember>({ level, group: fc.constantFrom("Trưởng", "Phó", "Công chức", "") });
  const members = fc.array(member, { maxLength: 40 });
  const shares = REGULATIONS.flatMap(({ id, quotas }) => quotas.map((quota) => [id, quota] as const));
  const rated: readonly (LevelCode | null)[] = ["XS", "T", "HT", "KHT"];

  it.each(shares)("%s: adding one person never lowers a limit", (_, quota) => {
    fc.assert(
      fc.property(members, member, (people, one) => {
        const before = countByGroup(people, quota, ["unit", "group"]);
        const after = countByGroup([...people, one], quota, ["unit", "group"]);
        for (const row of before)
          expect(after.find(({ group }) => group === row.group)?.limit).toBeGreaterThanOrEqual(row.limit);
      }),
    );
  });

  it.each(shares)("%s: people without a decided level change no count, wherever they stand", (_, quota) => {
    fc.assert(
      fc.property(members, fc.array(fc.nat(), { maxLength: 6 }), (people, places) => {
        const ratedOnly = people.filter((one) => rated.includes(one.level));
        const mixed = places.reduce<QuotaMember[]>((list, place) => {
          const at = place % (list.length + 1);
          return [...list.slice(0, at), { level: "KHONG_DANH_GIA", group: "Phó" }, ...list.slice(at)];
        }, people);
        expect(countQuota(mixed, quota)).toEqual(countQuota(ratedOnly, quota));
      }),
    );
  });

  it.each(shares)("%s: the excess is what stands above the limit, the limit within the pool", (_, quota) => {
    fc.assert(
      fc.property(members, (people) => {
        const { members: counted, pool, limit, current, excess } = countQuota(people, quota);
        expect(excess).toBe(Math.max(0, current - limit));
        expect([limit <= pool, pool <= counted, current <= pool]).toEqual([true, true, true]);
      }),
    );
  });

  it.each(REGULATIONS.map((regulation) => [regulation.id, regulation] as const))(
    "%s: people whom the regulation leaves out, and the order of the rows, change no row",
    (_, regulation) => {
      const people = members.map((list) =>
        list.map(
          (one, index) =>
            ({ ...one, id: `${index}`, name: `Người ${index}`, kind: "Công chức" }) as unknown as RatedPerson,
        ),
      );
      const period = readPeriod(2024) as Period;
      const rows = (list: readonly RatedPerson[]) =>
        quotaRows(regulation, period, "Trần Văn Một", list, () => undefined)
          .map((row) => JSON.stringify(row))
          .sort();
      fc.assert(
        fc.property(people, (list) => {
          const all = rows(list);
          expect(rows([...list].reverse())).toEqual(all);
          for (const quota of regulation.quotas) {
            const xs = { id: "z", name: "Z", kind: "", group: "Phó", level: "XS" } as unknown as RatedPerson;
            const outside = [
              ...quota.kindsLeftOut.map((kind) => ({ ...xs, kind })),
              ...quota.groupsLeftOut.map((group) => ({ ...xs, group })),
              ...(quota.signerLeftOut ? [{ ...xs, name: "TRẦN VĂN  MỘT" }] : []),
            ];
            expect(rows([...outside, ...list])).toEqual(all);
          }
        }),
      );
    },
  );

  it("RATING_QUOTA gives the same table for levels by code, by text, composed or not", () => {
    const shown = fc.constantFrom(
      "XS",
      "a",
      "Hoàn thành tốt nhiệm vụ",
      "t",
      "HOÀN THÀNH NHIỆM VỤ",
      "d",
      "",
      "⚠ Nội dung 1",
    );
    fc.assert(
      fc.property(
        fc.array(shown, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...shares.map(([id]) => id)),
        (levels, id) => {
          const table = run("RATING_QUOTA", [levels.map((one) => [one]), id]);
          expect(run("RATING_QUOTA", [levels.map((one) => [one.normalize("NFD")]), id])).toEqual(table);
          expect(run("RATING_QUOTA", [levels.map((one) => [one]).reverse(), id])).toEqual(table);
        },
      ),
    );
  });
});

describe("a unit's workbook under any regulation", () => {
  const PERIODS: Record<string, string> = {
    "long-bien-2023": "2023-Q2",
    "hanoi-2018": "2019-05",
    "hanoi-2022": "2023-07",
    "nga-bay-2021": "2021-Q4",
    "son-la-2021": "2021",
    "nd-90": "2022",
    "nd-335": "2026",
    "nd-233": "2026",
    "qd-366": "2026-Q1",
  };

  it.each(NAMED)("%s: permuting the people permutes the results", (id, one) => {
    const { regulation, form } = one;
    const { facts, rows } = blockOf(one);
    const period = PERIODS[regulation.id] as string;
    fc.assert(
      fc.property(rows, (block) => {
        const people = block.map(
          (row, index): AnyPerson => ({
            id: `P${index}`,
            form: id,
            scores: form.items === 0 ? [] : row.scores,
            facts: Object.fromEntries(facts.map(({ name }, place) => [name, row.facts[place]])),
          }),
        );
        const there = readSheets(unitSheets(regulation.id, period, people));
        const back = readSheets(unitSheets(regulation.id, period, [...people].reverse()));
        expect(back.levels).toEqual(there.levels);
        const quota = (of: typeof there) => (of.summary?.quota ?? []).map((row) => JSON.stringify(row)).sort();
        expect(quota(back)).toEqual(quota(there));
        for (const person of there.summary?.people ?? []) expect(person.level).not.toBeNull();
      }),
      { numRuns: 12 },
    );
  });

  it("knows every form of every regulation", () =>
    expect(FORMS.every(({ form }) => findForm(form.id)?.form.id === form.id)).toBe(true));
});
