// Tests of src/rating/quota.ts: the worked example of Sơn La, the table of law.md 11.1, the counts, the refusals.
import { describe, expect, it } from "vitest";
import { message } from "../../src/language/messages";
import { type Period, readPeriod } from "../../src/rating/period";
import { countByGroup, countQuota, isQuotaInForce, quotaLimit, quotaRows } from "../../src/rating/quota";
import type { RatedPerson } from "../../src/rating/summary";
import type { LevelCode, Quota, Regulation } from "../../src/regulation/schema";
import { findRegulation } from "../../src/regulations";

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

describe("the rows of a quota", () => {
  const share = { percent: 20, of: "good", reading: "before" } as const;
  const member = (group: string, level: LevelCode = "T") => ({ group, level });

  it("are one for the unit, then one a group in the order in which they occur, however a group is written", () => {
    const members = [member("Tổ B", "XS"), member("Tổ A"), member("tổ b"), member("")];
    const rows = (per: ("unit" | "group")[]) =>
      countByGroup(members, share, per).map(({ group, pool, current }) => [group, pool, current]);
    const groups = [
      ["Tổ B", 2, 1],
      ["Tổ A", 1, 0],
      [message("quota.no-group"), 1, 0],
    ];
    expect(rows(["group"])).toEqual(groups);
    expect(rows(["unit", "group"])).toEqual([["Toàn đơn vị", 4, 1], ...groups]);
    expect(rows(["unit"])).toEqual([["Toàn đơn vị", 4, 1]]);
  });

  it("begin with the quota's own day: a period that ends on it has it", () => {
    const quota = { from: "2023-09-30" } as Quota;
    const inForce = (id: string) => isQuotaInForce(quota, readPeriod(id) as Period);
    expect(["2023-08", "2023-Q3", "2023-10"].map(inForce)).toEqual([false, true, true]);
    expect(isQuotaInForce({} as Quota, readPeriod("2019-01") as Period)).toBe(true);
  });

  const base = findRegulation("nd-233") as Regulation;
  const person = (part: Partial<RatedPerson>) =>
    ({ name: "Ai đó", kind: "Viên chức", group: "Tổ A", form: "ND233-VC", level: "T", ...part }) as RatedPerson;
  const pools = (change: Partial<Quota>, people: RatedPerson[], own?: number) => {
    const [quota] = base.quotas;
    const rule = {
      ...quota,
      reading: "before",
      per: ["unit"],
      groupsLeftOut: [],
      kindsLeftOut: [],
      signerLeftOut: false,
      ...change,
    };
    const regulation = { ...base, quotas: [rule as Quota] };
    const period = readPeriod("2027-Q1") as Period;
    return quotaRows(regulation, period, "Trần Văn Một", people, (setting) =>
      setting === rule.percentSetting ? own : undefined,
    ).map(({ pool, limit }) => [pool, limit]);
  };

  it("count persons alone, without the groups, the kinds and the signer that the quota leaves out", () => {
    const everybody = [
      ...[person({}), person({ form: null }), person({ form: "ND233-DV" }), person({ group: "Lãnh đạo" })],
      ...[person({ kind: "LĐHĐ" }), person({ name: "trần văn một" })],
    ];
    expect(pools({}, everybody)).toEqual([[5, 1]]);
    expect(pools({ groupsLeftOut: ["lãnh đạo"] }, everybody)).toEqual([[4, 0]]);
    expect(pools({ kindsLeftOut: ["Lđhđ"] }, everybody)).toEqual([[4, 0]]);
    expect(pools({ signerLeftOut: true }, everybody)).toEqual([[4, 0]]);
  });

  it("take the percentage that the unit has set, where the source leaves it open", () => {
    const ten = Array.from({ length: 10 }, () => person({}));
    expect(pools({ percentSetting: "Tỷ lệ" }, ten, 30)).toEqual([[10, 3]]);
    expect(pools({ percentSetting: "Tỷ lệ" }, ten)).toEqual([[10, 2]]);
    expect(pools({ percentSetting: null }, ten, 30)).toEqual([[10, 2]]);
  });
});
