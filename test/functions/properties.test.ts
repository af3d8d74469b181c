// Properties of the custom functions over random blocks: rows one by one, other orders, spellings, junk, and a large block.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EntryName, run } from "../../src/entry";
import { type Cell, row30, row45 } from "../rating/rows";
import { blank30, column, DAT, good, KHONG_DAT } from "./calls";

describe("properties", () => {
  const score = fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 14, max: 20 }).map((steps) => steps / 2) },
    { weight: 1, arbitrary: fc.constantFrom<Cell>("", "9,5", 0, 8.3, 11, "x") },
  );
  const scores = fc.oneof(
    { weight: 8, arbitrary: fc.array(score, { minLength: 30, maxLength: 30 }) },
    { weight: 1, arbitrary: fc.constant(blank30) },
    { weight: 3, arbitrary: fc.constant(row30()) },
  );
  const month = fc.constantFrom("XS", "T", "HT", "KHT", "", "Không đánh giá", "Khá", "hoàn thành tốt nhiệm vụ");
  const flag = fc.constantFrom<Cell>("", "x", true, false, "không", "?");
  const person = fc.record({
    scores,
    months: fc.tuple(month, month, month),
    discipline: flag,
    inspection: flag,
    leave: fc.constantFrom<Cell>("", 0, 14, 15, "?"),
  });
  const people = fc.array(person, { minLength: 2, maxLength: 8 });
  type Person = typeof person extends fc.Arbitrary<infer One> ? One : never;

  const call = (rows: readonly Person[]): unknown[] => [
    rows.map((one) => one.scores),
    "LB04",
    ...["tháng", rows.map((one) => one.months)],
    ...["kỷ luật", rows.map((one) => [one.discipline])],
    ...["thanh tra", rows.map((one) => [one.inspection])],
    ...["nghỉ", rows.map((one) => [one.leave])],
  ];

  it("a block gives what its rows give one by one, for every function", () => {
    fc.assert(
      fc.property(people, (rows) => {
        for (const name of ["RATING", "RATING_WHY"] as const)
          expect(column(name, ...call(rows))).toEqual(rows.flatMap((one) => column(name, ...call([one]))));
        const block = rows.map((one) => one.scores);
        for (const name of ["RATING_POINTS", "RATING_CHECK"] as const)
          expect(column(name, block, "LB04")).toEqual(block.flatMap((row) => column(name, [row], "LB04")));
      }),
    );
  });

  it("other order of rows, the same results in that order", () => {
    fc.assert(
      fc.property(people, fc.infiniteStream(fc.nat()), (rows, keys) => {
        const order = rows.map((_, index) => ({ index, key: keys.next().value as number }));
        order.sort((one, other) => one.key - other.key);
        const results = column("RATING", ...call(rows));
        const shuffled = column("RATING", ...call(order.map(({ index }) => rows[index] as Person)));
        expect(shuffled).toEqual(order.map(({ index }) => results[index]));
      }),
    );
  });

  it("NFC and NFD arguments give the same", () => {
    const inForm = (value: unknown, form: "NFC" | "NFD"): unknown =>
      typeof value === "string"
        ? value.normalize(form)
        : Array.isArray(value)
          ? value.map((one) => inForm(one, form))
          : value;
    fc.assert(
      fc.property(people, (rows) => {
        const parameters = call(rows);
        for (const name of ["RATING", "RATING_WHY"] as const)
          expect(run(name, inForm(parameters, "NFD") as unknown[])).toEqual(
            run(name, inForm(parameters, "NFC") as unknown[]),
          );
      }),
    );
  });

  it("raising one score never turns Đạt into Không đạt", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 15, max: 20 }), { minLength: 10, maxLength: 10 }),
        fc.integer({ min: 0, max: 29 }),
        (last, item) => {
          const steps = [...Array<number>(20).fill(20), ...last];
          const raised = steps.map((one, index) => Math.min(20, index === item ? one + 1 : one));
          const [before, after] = column(
            "RATING",
            [steps, raised].map((row) => row.map((one) => one / 2)),
            "LB04",
            ...good(2),
          );
          if (before === DAT) expect(after).toBe(DAT);
        },
      ),
    );
  });

  it("a row with an invalid cell gets neither Đạt nor Không đạt", () => {
    const invalid = fc.constantFrom<Cell>("9,5", "x", true, 0, 0.5, 8.3, 10.5, -1, 1e21, new Date(2023, 4, 9), "９");
    fc.assert(
      fc.property(person, invalid, fc.integer({ min: 1, max: 31 }), (one, cell, item) => {
        const cells = [...one.scores];
        while (cells.length < item) cells.push("");
        cells[item - 1] = cell;
        const [result] = column("RATING", ...call([{ ...one, scores: cells }]));
        expect([DAT, KHONG_DAT]).not.toContain(result);
      }),
    );
  });

  it("whatever stands in the cells: a result for every row, or one clean sentence about the call", () => {
    const junk = fc.oneof(
      fc.constantFrom<Cell>("", null, undefined, true, 9.5, 10, "x", "LB04", "tháng", new Date(Number.NaN), [], {}, 1n),
      fc.double(),
      fc.string({ unit: "binary" }),
      fc.date(),
    );
    const anything = fc.oneof(
      junk,
      fc.array(junk, { maxLength: 46 }),
      fc.array(fc.array(junk, { maxLength: 46 }), { maxLength: 4 }),
    );
    const names: EntryName[] = ["RATING", "RATING_POINTS", "RATING_CHECK", "RATING_WHY", "RATING_DEADLINE"];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(anything, { maxLength: 7 }),
        fc.boolean(),
        (name, parameters, usual) => {
          const given = usual ? [parameters[0], "LB04", "kỷ luật", ...parameters.slice(1)] : parameters;
          try {
            for (const result of column(name, ...given)) expect(["string", "number"]).toContain(typeof result);
          } catch (error) {
            expect(Object.getPrototypeOf(error)).toBe(Error.prototype);
            expect((error as Error).message).toMatch(/^[\p{Lu}“][^\n]*\.$/su);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

it("rates 3.000 people with three facts in one call", () => {
  const rows = Array.from({ length: 3000 }, (_, index) => (index % 3 === 0 ? row45() : row45({ 30: 9.5 })));
  const results = column("RATING", rows, "LB03", ...good(3000), "đơn vị vi phạm", "");
  expect(results.filter((result) => result === DAT)).toHaveLength(1000);
  expect(results.filter((result) => result === KHONG_DAT)).toHaveLength(2000);
});
