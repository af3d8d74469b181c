// Tests of src/regulation/condition.ts: conditions with three values, and the explanation that each evaluation gives.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  citationText,
  type Explanation,
  evaluate,
  explain,
  leavesOf,
  type Outcome,
  type Situation,
  situationOf,
  testOf,
  together,
} from "../../src/regulation/condition";
import type { Leaf, LevelCode } from "../../src/regulation/schema";
import type { Facts } from "../../src/regulation/values";

const regulation = { sources: { law: { title: "Luật thử nghiệm", short: "Luật" } } };
const described = { text: "Điều kiện", cite: { source: "law", at: "Điều 1" } };

/** Three items of half points; the first one is mandatory. */
const situation = (points: readonly number[], facts: Facts = {}, mandatory: boolean[] | null = [true, false, false]) =>
  situationOf(
    { stepsPerPoint: 2, weights: null, cap: null, mandatory },
    points.map((point) => point * 2),
    facts,
  );

/** The outcome, which the quick test and the explanation must give alike. */
function outcome(leaf: Leaf, of: Situation): Outcome {
  const quick = testOf(leaf)(of);
  expect(explain(regulation, leaf, of).outcome).toBe(quick);
  expect(evaluate(regulation, [leaf], of).outcome).toBe(quick);
  return quick;
}

const months = (...levels: (LevelCode | null)[]) =>
  levels.map((level, index) => ({ label: `tháng ${index + 4}`, level }));

describe("citationText", () => {
  it("names the document shortly, then the place", () =>
    expect(citationText(regulation, { source: "law", at: "Điều 7" })).toBe("Luật, Điều 7"));

  it("keeps the name of a document that is not listed", () =>
    expect(citationText(regulation, { source: "thông tư", at: "Điều 1" })).toBe("thông tư, Điều 1"));
});

describe("situationOf", () => {
  const measure = { stepsPerPoint: 2, weights: null, cap: 20, mandatory: null };

  it("counts points above the cap as the cap, in finer steps too", () => {
    expect(situationOf(measure, [12, 12], {}).total).toBe(20);
    expect(situationOf(measure, [12, 7], {}).total).toBe(19);
    expect(situationOf(measure, [120, 120], {}, 10)).toMatchObject({ total: 200, stepsPerPoint: 20 });
  });
});

describe("together: all of several conditions", () => {
  const part = (of: Outcome, name: string): Explanation => ({
    outcome: of,
    text: name,
    citation: "",
    missing: of === "unknown" ? [name] : [],
    open: [],
    parts: [],
  });

  it.each<[Outcome, Outcome, Outcome]>([
    ["pass", "pass", "pass"],
    ["pass", "fail", "fail"],
    ["pass", "unknown", "unknown"],
    ["fail", "fail", "fail"],
    ["fail", "unknown", "fail"],
    ["unknown", "unknown", "unknown"],
  ])("%s and %s is %s, in either order", (one, other, whole) => {
    expect(together([part(one, "a"), part(other, "b")]).outcome).toBe(whole);
    expect(together([part(other, "b"), part(one, "a")]).outcome).toBe(whole);
  });

  it("holds when there is nothing to hold", () => expect(together([]).outcome).toBe("pass"));

  it("names everything that is missing, once", () =>
    expect(together([part("unknown", "a"), part("unknown", "b"), part("unknown", "a")]).missing).toEqual(["a", "b"]));

  it("names every open question, once", () => {
    const asked = (name: string): Explanation => ({ ...part("unknown", "a"), missing: [], open: [name] });
    expect(together([asked("a"), asked("b"), asked("a")]).open).toEqual(["a", "b"]);
  });

  it("has no leaves where it has no parts", () => expect(leavesOf(together([]))).toEqual([]));

  it("finds its leaves from left to right", () => {
    const tree = together([part("pass", "a"), together([part("fail", "b"), part("pass", "c")])]);
    expect(leavesOf(tree).map(({ text }) => text)).toEqual(["a", "b", "c"]);
  });
});

describe("scores", () => {
  const mandatory: Leaf = { ...described, scores: "mandatory", atLeast: 10 };
  const optional: Leaf = { ...described, scores: "optional", atLeast: 8 };

  it("hold mandatory items to their floor, and the others to theirs", () => {
    expect(outcome(mandatory, situation([10, 8, 8]))).toBe("pass");
    expect(outcome(mandatory, situation([9.5, 10, 10]))).toBe("fail");
    expect(outcome(optional, situation([1, 8, 8]))).toBe("pass");
    expect(outcome(optional, situation([10, 7.5, 10]))).toBe("fail");
  });

  it("name the items below the floor with their points, five at most and how many more", () => {
    expect(explain(regulation, optional, situation([10, 7.5, 1])).text).toBe(
      "Điều kiện: nội dung 2 được 7,5; nội dung 3 được 1",
    );
    const many = situation(Array<number>(9).fill(7), {}, Array<boolean>(9).fill(false));
    expect(explain(regulation, optional, many).text).toMatch(/nội dung 5 được 7 và 4 nội dung khác$/);
    const five = situation(Array<number>(5).fill(7), {}, Array<boolean>(5).fill(false));
    expect(explain(regulation, optional, five).text).toMatch(/nội dung 5 được 7$/);
  });

  it("name no item at its floor, and none of the other kind", () => {
    expect(explain(regulation, optional, situation([1, 8, 7.5])).text).toBe("Điều kiện: nội dung 3 được 7,5");
    expect(explain(regulation, mandatory, situation([9, 1, 1])).text).toBe("Điều kiện: nội dung 1 được 9");
  });

  it("are unknown where nobody knows which items are mandatory, unless every item meets the floor", () => {
    expect(outcome(mandatory, situation([10, 10, 10], {}, null))).toBe("pass");
    expect(explain(regulation, mandatory, situation([10, 9, 10], {}, null))).toMatchObject({
      outcome: "unknown",
      missing: ["bắt buộc"],
    });
    expect(outcome(optional, situation([10, 7.5, 10], {}, null))).toBe("unknown");
  });
});

describe("total", () => {
  const total: Leaf = { ...described, total: { atLeast: 24, atMost: 28 } };

  it.each<[number[], Outcome]>([
    [[8, 8, 7.5], "fail"],
    [[8, 8, 8], "pass"],
    [[10, 10, 8], "pass"],
    [[10, 10, 8.5], "fail"],
  ])("of %j: %s, both bounds belong to it", (points, expected) =>
    expect(outcome(total, situation(points))).toBe(expected),
  );

  it("is told in points", () =>
    expect(explain(regulation, total, situation([8, 8, 7.5]))).toEqual({
      ...{ outcome: "fail", text: "Điều kiện: 23,5 điểm", citation: "Luật, Điều 1", missing: [], open: [], parts: [] },
    }));

  it("exactly on an open bound is not above it, unless the rule leaves it to somebody", () => {
    const above: Leaf = { ...described, total: { above: 24 } };
    const settled: Leaf = { ...described, total: { above: 24, settledBy: "ranh giới" } };
    expect(outcome(above, situation([8, 8, 8]))).toBe("fail");
    expect(explain(regulation, settled, situation([8, 8, 8]))).toMatchObject({
      outcome: "unknown",
      missing: [],
      open: ["ranh giới"],
    });
    expect(outcome(settled, situation([8, 8, 8], { boundary: "trên" }))).toBe("pass");
    expect(outcome(settled, situation([8, 8, 8], { boundary: "dưới" }))).toBe("fail");
  });
});

describe("a flag", () => {
  const clean: Leaf = { ...described, flag: "discipline", is: false };

  it("is met, not met, or unknown", () => {
    expect(outcome(clean, situation([], { discipline: false }))).toBe("pass");
    expect(outcome(clean, situation([], { discipline: true }))).toBe("fail");
    expect(explain(regulation, clean, situation([]))).toMatchObject({ outcome: "unknown", missing: ["kỷ luật"] });
  });

  it("says what stands against it, and asks for nothing that is known", () => {
    expect(explain(regulation, clean, situation([], { discipline: true }))).toMatchObject({
      text: "Điều kiện: điều kiện “kỷ luật” đang là có",
      missing: [],
    });
    const violated: Leaf = { ...described, flag: "decay", is: true };
    expect(explain(regulation, violated, situation([], { decay: false })).text).toBe(
      "Điều kiện: điều kiện “suy thoái” đang là không",
    );
    expect(explain(regulation, clean, situation([], { discipline: false }))).toMatchObject({
      text: "Điều kiện",
      missing: [],
    });
  });
});

describe("a choice", () => {
  const kept: Leaf = { ...described, choice: "generalCriteria", in: ["tốt", "đáp ứng"] };

  it.each<[Facts, Outcome, string]>([
    [{ generalCriteria: "đáp ứng" }, "pass", "Điều kiện: đáp ứng"],
    [{ generalCriteria: "không đáp ứng" }, "fail", "Điều kiện: không đáp ứng"],
    [{}, "unknown", "Điều kiện"],
  ])("%j: %s", (facts, expected, text) => {
    expect(outcome(kept, situation([], facts))).toBe(expected);
    expect(explain(regulation, kept, situation([], facts)).text).toBe(text);
  });

  it("that nobody made is asked for by its name", () =>
    expect(explain(regulation, kept, situation([])).missing).toEqual(["tiêu chí chung"]));
});

describe("a number", () => {
  const leave: Leaf = { ...described, number: "leave", atLeast: 15 };

  it.each<[Facts, Outcome]>([
    [{ leave: 14 }, "fail"],
    [{ leave: 14.5 }, "fail"],
    [{ leave: 15 }, "pass"],
    [{ leave: 60 }, "pass"],
    [{}, "unknown"],
  ])("%j: %s", (facts, expected) => expect(outcome(leave, situation([], facts))).toBe(expected));

  it("that nobody gave is asked for by its name", () =>
    expect(explain(regulation, leave, situation([])).missing).toEqual(["nghỉ"]));
});

describe("every month at least T (S2-28)", () => {
  const every: Leaf = { ...described, everyMonth: { atLeast: "T", notRated: "hole" } };
  const of = (levels: (LevelCode | null)[], unratedMonth?: string) =>
    explain(
      regulation,
      every,
      situation([], { months: months(...levels), ...(unratedMonth === undefined ? {} : { unratedMonth }) }),
    );

  it.each<[(LevelCode | null)[], Outcome]>([
    [["T", "T", "T"], "pass"],
    [["XS", "T", "XS"], "pass"],
    [["XS", "HT", "XS"], "fail"],
    [["XS", "XS", "KHT"], "fail"],
    [["XS", "T", null], "unknown"],
    [["HT", null, null], "fail"],
    [[null, null, "KHT"], "fail"],
  ])("%j: %s", (levels, expected) => expect(of(levels).outcome).toBe(expected));

  it("is unknown while no month is given", () =>
    expect(explain(regulation, every, situation([]))).toMatchObject({ outcome: "unknown", missing: ["tháng"] }));

  it("is unknown of an empty list of months, and told without any", () =>
    expect(of([])).toMatchObject({ outcome: "unknown", missing: ["tháng"], text: "Điều kiện" }));

  it("tells all months where it is met, else those in the way", () => {
    expect(of(["XS", "T", "T"]).text).toBe("Điều kiện: tháng 4 xuất sắc, tháng 5 tốt, tháng 6 tốt");
    expect(of(["HT", "T", null]).text).toBe("Điều kiện: tháng 4 hoàn thành");
    expect(of(["XS", "T", "KHONG_DANH_GIA"]).text).toBe("Điều kiện: tháng 6 không đánh giá");
    expect(explain(regulation, every, situation([])).text).toBe("Điều kiện");
  });

  it("is a hole of the rule where a month is not rated and nobody has chosen a reading", () =>
    expect(of(["XS", "T", "KHONG_DANH_GIA"])).toMatchObject({ outcome: "unknown", open: ["hole"], missing: [] }));

  it("skips or fails such a month by the unit's choice", () => {
    expect(of(["XS", "T", "KHONG_DANH_GIA"], "bỏ qua").outcome).toBe("pass");
    expect(of(["XS", "T", "KHONG_DANH_GIA"], "không đạt").outcome).toBe("fail");
  });

  it("does not let a skipped month hide a missing or a low one", () => {
    expect(of(["XS", null, "KHONG_DANH_GIA"], "bỏ qua").outcome).toBe("unknown");
    expect(of(["XS", "HT", "KHONG_DANH_GIA"], "bỏ qua").outcome).toBe("fail");
  });

  it("asks for the missing month before the hole of the rule", () =>
    expect(of(["XS", null, "KHONG_DANH_GIA"])).toMatchObject({ outcome: "unknown", missing: ["tháng"], open: [] }));
});

describe("some month at XS (S2-28)", () => {
  const some: Leaf = { ...described, someMonth: { atLeast: "XS" } };
  const of = (...levels: (LevelCode | null)[]) => outcome(some, situation([], { months: months(...levels) }));

  it("is met by one, known before the others are", () => {
    expect(of("T", "XS", "T")).toBe("pass");
    expect(of("XS", null, null)).toBe("pass");
  });

  it("fails only once every month is known", () => {
    expect(of("T", "T", "T")).toBe("fail");
    expect(of("T", "T", null)).toBe("unknown");
    expect(of("T", "T", "KHONG_DANH_GIA")).toBe("fail");
  });

  it("is unknown of an empty list of months", () => expect(of()).toBe("unknown"));

  it("tells the months that reach it, or all where none does, and nothing before they are known", () => {
    const text = (...levels: (LevelCode | null)[]) =>
      explain(regulation, some, situation([], { months: months(...levels) })).text;
    expect(text("T", "XS", null)).toBe("Điều kiện: tháng 5 xuất sắc");
    expect(text("T", "HT", "T")).toBe("Điều kiện: tháng 4 tốt, tháng 5 hoàn thành, tháng 6 tốt");
    expect(text("T", "HT", null)).toBe("Điều kiện");
  });
});

describe("three values", () => {
  const leaf: Leaf = { ...described, everyMonth: { atLeast: "T", notRated: "hole" } };
  const some: Leaf = { ...described, someMonth: { atLeast: "XS" } };
  const level = fc.constantFrom<LevelCode>("XS", "T", "HT", "KHT");

  it("a known outcome stays whatever the missing months turn out to be", () => {
    fc.assert(
      fc.property(fc.array(fc.option(level), { minLength: 3, maxLength: 3 }), level, (given, later) => {
        for (const condition of [leaf, some]) {
          const now = outcome(condition, situation([], { months: months(...given) }));
          const then = outcome(condition, situation([], { months: months(...given.map((one) => one ?? later)) }));
          if (now !== "unknown") expect(then).toBe(now);
          expect(then).not.toBe("unknown");
        }
      }),
    );
  });
});
