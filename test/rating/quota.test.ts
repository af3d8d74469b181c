// Tests of src/rating/quota.ts: the worked example of Sơn La, the table of law.md 11.1, the counts, the refusals.
import { describe, expect, it } from "vitest";
import { countQuota, quotaLimit } from "../../src/rating/quota";
import type { LevelCode } from "../../src/regulation/schema";

const people = (...levels: LevelCode[]) => levels.map((level) => ({ level, group: "" }));

describe("quotaLimit", () => {
  it("lets one of five be XS (S4-25)", () => expect(quotaLimit(5, 20, "before")).toBe(1));

  it.each([
    [0, 0, 0],
    [4, 0, 0],
    [5, 1, 0],
    [6, 1, 1],
    [9, 1, 1],
    [10, 2, 1],
    [12, 2, 2],
    [15, 3, 2],
    [18, 3, 3],
    [20, 4, 3],
    [25, 5, 4],
    [30, 6, 5],
    [35, 7, 5],
  ])("a pool of %i allows %i before promotion and %i after (law.md 11.1)", (pool, before, after) => {
    expect(quotaLimit(pool, 20, "before")).toBe(before);
    expect(quotaLimit(pool, 20, "after")).toBe(after);
  });

  it("keeps XS within the share of those left at T, and one more would not (after)", () => {
    for (let pool = 0; pool <= 500; pool++)
      for (const percent of [20, 25, 30, 40]) {
        const xs = quotaLimit(pool, percent, "after");
        expect(100 * xs).toBeLessThanOrEqual(percent * (pool - xs));
        expect(100 * (xs + 1)).toBeGreaterThan(percent * (pool - xs - 1));
      }
  });

  it.each([-1, 2.5, Number.NaN])("refuses a pool of %d", (pool) =>
    expect(() => quotaLimit(pool, 20, "before")).toThrow(RangeError),
  );
});

describe("countQuota", () => {
  const share = { percent: 20, of: "good", reading: "before" } as const;

  it("counts decided levels; people not rated or without a level are in no number (S4-42)", () =>
    expect(
      countQuota(people("XS", "T", "T", "T", "T", "HT", "KHONG_DANH_GIA", "CHUA_DU", "CHUA_QUY_DINH"), share),
    ).toEqual({
      members: 6,
      pool: 5,
      limit: 1,
      current: 1,
      excess: 0,
    }));

  it("says how many are too many and moves nobody", () =>
    expect(countQuota(people("XS", "XS", "T", "T"), share)).toMatchObject({
      pool: 4,
      limit: 0,
      current: 2,
      excess: 2,
    }));

  it("takes the share of everybody rated where the regulation says so (QĐ 3814: 30%)", () =>
    expect(
      countQuota(people("XS", "XS", "T", "HT", "HT", "HT", "KHT"), { ...share, percent: 30, of: "rated" }),
    ).toEqual({
      members: 7,
      pool: 7,
      limit: 2,
      current: 2,
      excess: 0,
    }));
});

it("takes a share of everybody rated of just that number: 20% of 5 is 1, whichever way the share of the good is read", () => {
  const members = ["XS", "T", "HT", "HT", "KHT"].map((level) => ({ level: level as "XS", group: "" }));
  for (const reading of ["before", "after"] as const)
    expect(countQuota(members, { percent: 20, of: "rated", reading })).toMatchObject({ pool: 5, limit: 1, excess: 0 });
});
