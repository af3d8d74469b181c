// Tests of src/rating/judge.ts: the order of judgement of design §3.3, band and level apart, and what never may happen.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstItemsMandatory, type Judgement, judge, judgeBy } from "../../src/rating/judge";
import { readScores } from "../../src/rating/scores";
import type { Form } from "../../src/regulation/schema";
import type { Facts } from "../../src/regulation/values";
import { longBien2023 } from "../../src/regulations/long-bien-2023";
import { nd90 } from "../../src/regulations/nd-90";
import { conditionFacts } from "../../src/regulations/nd-90-examples";
import { type Cell, factsOf, formOf, GOOD, row30, row45 } from "./rows";

type FormId = "LB03" | "LB04" | "LB05";

/** Judges a row; facts replace those of `GOOD`, and undefined takes one away. */
function judged(
  id: FormId,
  cells: readonly Cell[],
  facts: Record<string, readonly Cell[] | undefined> = {},
  mandatory: readonly boolean[] | null = firstItemsMandatory(formOf(id)),
) {
  const given = Object.entries({ ...GOOD, ...facts }).filter(([, values]) => values !== undefined);
  const reading = factsOf(Object.fromEntries(given) as Record<string, readonly Cell[]>);
  return judge(longBien2023, formOf(id), readScores(formOf(id), cells), reading, mandatory);
}

describe("firstItemsMandatory", () => {
  it.each([
    ["LB03", 45, 30],
    ["LB04", 30, 20],
  ] as const)("%s: of %i items the first %i", (id, items, mandatory) => {
    const flags = firstItemsMandatory(formOf(id));
    expect(flags).toHaveLength(items);
    expect(flags.indexOf(false)).toBe(mandatory);
    expect(flags.lastIndexOf(true)).toBe(mandatory - 1);
  });
});

describe("the order of judgement (design §3.3)", () => {
  it("1: an exclusion comes before everything, over blank, bad and surplus cells and unreadable facts (S2-24)", () => {
    for (const cells of [[], row30(), row30({ 1: "x" }), [...row30(), 5]])
      for (const facts of [{ "thai sản": ["x"] }, { nghỉ: [15] }, { nghỉ: [15], "kỷ luật": ["?"] }])
        expect(judged("LB04", cells, facts)).toMatchObject({
          state: "excluded",
          level: "KHONG_DANH_GIA",
          points: null,
          band: null,
        });
  });

  it("2: an invalid cell, or a value beyond the form, comes before a missing score and a false condition", () => {
    for (const cells of [row30({ 1: "9,5", 2: "" }), [...row30({ 1: 9, 2: "" }), 5]])
      expect(judged("LB04", cells, { tháng: ["HT", "T", "T"] })).toMatchObject({ state: "invalid", level: "CHUA_DU" });
  });

  it("2: an unreadable fact counts as an invalid cell; the points and the band by points stand", () =>
    expect(judged("LB04", row30(), { "kỷ luật": ["?"] })).toMatchObject({
      state: "invalid",
      level: "CHUA_DU",
      points: 280,
      band: "DAT",
    }));

  it("3: a missing score comes before a false condition", () =>
    expect(judged("LB04", row30({ 1: 9, 7: "" }), { tháng: ["HT", "T", "T"] })).toMatchObject({
      state: "missing",
      level: "CHUA_DU",
      points: null,
      band: null,
      missingItems: [7],
    }));

  it.each<[string, Record<string, readonly Cell[] | undefined>]>([
    ["a month below T", { tháng: ["HT", "", ""], "kỷ luật": undefined, "thanh tra": undefined }],
    ["discipline", { tháng: undefined, "kỷ luật": ["x"], "thanh tra": undefined }],
    ["an inspection", { tháng: ["", "", ""], "thanh tra": ["có"] }],
  ])("4: %s decides although other facts are unknown: false beats unknown", (_, facts) =>
    expect(judged("LB04", row30(), facts)).toMatchObject({ state: "decided", band: "DAT", level: "KHONG_DAT" }),
  );

  it("4: a score below its floor decides although every fact is unknown", () =>
    expect(
      judged("LB04", row30({ 20: 9.5 }), { tháng: undefined, "kỷ luật": undefined, "thanh tra": undefined }),
    ).toMatchObject({ state: "decided", points: 279.5, band: "KHONG_DAT", level: "KHONG_DAT" }));

  it("5: a needed fact that is unknown comes before the hole of the rule, and every one is named", () =>
    expect(
      judged("LB04", row30(), { tháng: ["XS", "T", "Không đánh giá"], "kỷ luật": undefined, "thanh tra": undefined }),
    ).toMatchObject({ state: "unknown", level: "CHUA_DU", band: "DAT", missingFacts: ["kỷ luật", "thanh tra"] }));

  it("6: the hole of the rule leaves the level open (S2-28, lb-month-not-rated)", () =>
    expect(judged("LB04", row30(), { tháng: ["XS", "T", "Không đánh giá"] })).toMatchObject({
      state: "open",
      level: "CHUA_QUY_DINH",
      band: "DAT",
      open: ["lb-month-not-rated"],
    }));

  it("7: the level", () =>
    expect(judged("LB04", row30())).toMatchObject({ state: "decided", points: 280, band: "DAT", level: "DAT" }));
});

describe("Long Biên (law.md §12)", () => {
  it("5: 449,5 points with one mandatory item at 9,5 is not đạt (S2-30)", () => {
    const cells = Array<Cell>(45).fill(10);
    expect(judged("LB03", cells)).toMatchObject({ points: 450, level: "DAT" });
    expect(judged("LB03", [...cells.slice(0, 29), 9.5, ...cells.slice(30)])).toMatchObject({
      points: 449.5,
      band: "KHONG_DAT",
      level: "KHONG_DAT",
    });
  });

  it("6: 30 × 10 and 15 × 8 is đạt (S2-30)", () =>
    expect(judged("LB03", row45())).toMatchObject({ points: 420, band: "DAT", level: "DAT" }));

  it("7: 20 × 10, nine 8 and one 7,5 is not (S2-32)", () =>
    expect(judged("LB04", row30({ 30: 7.5 }))).toMatchObject({ points: 279.5, level: "KHONG_DAT" }));

  it("297,5 points with one optional item at 7,5 is not đạt: the total does not make up for it (S2-32)", () => {
    const cells = Array<Cell>(30).fill(10);
    cells[29] = 7.5;
    expect(judged("LB05", cells)).toMatchObject({ points: 297.5, level: "KHONG_DAT" });
  });

  it.each(
    [
      ["T", "T", "T"],
      ["XS", "HT", "XS"],
      ["XS", "XS", "KHT"],
    ].map((months) => [months]),
  )("9, 10: months %j are not đạt, 280 points or more (S2-28)", (months) => {
    for (const cells of [row30(), Array<Cell>(30).fill(10)])
      expect(judged("LB04", cells, { tháng: months })).toMatchObject({ band: "DAT", level: "KHONG_DAT" });
  });

  it("LB03: a violation in the unit is not đạt; unknown without a word on it (S2-31)", () => {
    expect(judged("LB03", row45(), { "đơn vị vi phạm": ["x"] })).toMatchObject({ band: "DAT", level: "KHONG_DAT" });
    expect(judged("LB03", row45(), { "đơn vị vi phạm": undefined })).toMatchObject({
      state: "unknown",
      missingFacts: ["đơn vị vi phạm"],
    });
  });

  it("LB04 and LB05 do not ask about the unit", () => {
    for (const id of ["LB04", "LB05"] as const)
      expect(judged(id, row30(), { "đơn vị vi phạm": ["x"] })).toMatchObject({ level: "DAT" });
  });

  it("14,5 days of leave are fewer than 15 (S2-24)", () =>
    expect(judged("LB04", row30(), { nghỉ: [14.5] })).toMatchObject({ level: "DAT" }));
});

describe("which items are mandatory", () => {
  const last20 = Array.from({ length: 30 }, (_, index) => index >= 10);

  it("decides where 8 is enough", () => {
    const cells = Array.from({ length: 30 }, (_, index) => (index >= 10 ? 10 : 8));
    expect(judged("LB04", cells)).toMatchObject({ level: "KHONG_DAT" });
    expect(judged("LB04", cells, {}, last20)).toMatchObject({ level: "DAT", points: 280 });
  });

  it("is unknown where the criteria contradict the form: no level that needs it", () => {
    expect(judged("LB04", row30(), {}, null)).toMatchObject({
      state: "unknown",
      band: null,
      points: 280,
      missingFacts: ["bắt buộc"],
    });
    expect(judged("LB04", Array<Cell>(30).fill(10), {}, null)).toMatchObject({ level: "DAT" });
    expect(judged("LB04", row30(), { tháng: ["HT", "XS", "T"] }, null)).toMatchObject({ level: "KHONG_DAT" });
  });
});

describe("reasons", () => {
  it("of Đạt: every condition, all met, nothing above", () => {
    const { reasons, forNextLevel } = judged("LB03", row45());
    expect(reasons).toHaveLength(8); // two floors, the total, two on months, discipline, inspection, the unit
    expect(reasons.every(({ outcome }) => outcome === "pass")).toBe(true);
    expect(forNextLevel).toEqual([]);
  });

  it("of Không đạt: every condition of the level above, and which of them is still needed", () => {
    const { reasons, forNextLevel } = judged("LB04", row30({ 3: 9 }), { "kỷ luật": undefined });
    expect(reasons).toHaveLength(7);
    expect(forNextLevel.map(({ outcome }) => outcome)).toEqual(["fail", "fail", "unknown"]); // item 3, the total, discipline
  });

  it("of an exclusion: that one alone", () => {
    const { reasons } = judged("LB04", [], { "thai sản": ["x"] });
    expect(reasons).toMatchObject([{ outcome: "pass", text: "Trong thời gian nghỉ thai sản" }]);
  });

  it("always cite their place in the document", () => {
    for (const judgement of [
      judged("LB03", row45()),
      judged("LB04", row30({ 3: 9 })),
      judged("LB04", [], { nghỉ: [20] }),
    ])
      for (const { citation } of judgement.reasons)
        expect(citation).toMatch(/^Hướng dẫn thực hiện QĐ 683-QĐ\/QU, mục III\./);
  });

  it("say the same as the level: no condition fails in Đạt, one fails in Không đạt", () => {
    const score = fc.integer({ min: 14, max: 20 }).map((steps) => steps / 2);
    const month = fc.constantFrom("XS", "T", "HT", "", "Không đánh giá");
    fc.assert(
      fc.property(
        fc.array(score, { minLength: 30, maxLength: 30 }),
        fc.array(month, { minLength: 3, maxLength: 3 }),
        (cells, months) => {
          const { state, level, reasons, missingFacts, open } = judged("LB04", cells, { tháng: months });
          const outcomes = new Set(reasons.map(({ outcome }) => outcome));
          if (level === "DAT") expect([...outcomes]).toEqual(["pass"]);
          else if (level === "KHONG_DAT") expect(outcomes.has("fail")).toBe(true);
          else {
            expect(outcomes.has("fail")).toBe(false);
            expect(outcomes.has("unknown")).toBe(true);
            expect(state === "open" ? open : missingFacts).not.toEqual([]);
          }
        },
      ),
    );
  });
});

describe("what the next level asks for", () => {
  it("is what nobody knows yet, or what the rule leaves open", () => {
    const unknown = judged("LB04", row30(), { "kỷ luật": undefined }).forNextLevel;
    expect(unknown).toMatchObject([{ outcome: "unknown", missing: ["kỷ luật"] }]);
    const open = judged("LB04", row30(), { tháng: ["XS", "T", "Không đánh giá"] }).forNextLevel;
    expect(open).toMatchObject([{ outcome: "unknown", open: ["lb-month-not-rated"] }]);
  });

  it("is not said, nor any reason, while a cell is invalid or missing", () => {
    for (const cells of [row30({ 1: "x" }), row30({ 1: "" })])
      expect(judged("LB04", cells)).toMatchObject({ reasons: [], forNextLevel: [] });
  });
});

describe("conditions on facts alone (NĐ 90/2020 Điều 2.3, 7, 14, 15)", () => {
  const form = nd90.forms.find(({ id }) => id === "ND90-CC") as Form;
  const GOOD_YEAR: Facts = {
    ...{ generalCriteria: "tốt", onTime: 100, beyondPlan: 60, belowStandard: 0, decay: false, discipline: false },
    ...{ monthsWorked: 12, monthsAbsent: 0, maternity: false },
  };
  const year = (facts: Facts) =>
    judge(nd90, form, readScores(form, []), { values: { ...GOOD_YEAR, ...facts }, problems: [] }, []);
  const outcomes = (given: Judgement["reasons"]) => given.map(({ outcome }) => outcome);

  it("of several cases of KHT those that hold are its reasons", () => {
    expect(year({ discipline: true })).toMatchObject({
      level: "KHT",
      reasons: [{ outcome: "pass", text: "Vi phạm bị kỷ luật trong năm" }],
    });
    expect(outcomes(year({ decay: true, discipline: true }).reasons)).toEqual(["pass", "pass"]);
  });

  it("where no case of KHT is known to hold and none of the levels above does, every case is told", () => {
    const lost = { generalCriteria: "không đáp ứng", decay: undefined, belowStandard: undefined };
    const { state, reasons, forNextLevel, missingFacts } = year(lost);
    expect(state).toBe("unknown");
    expect(outcomes(reasons)).toEqual(["unknown", "unknown", "fail"]);
    expect(forNextLevel).toEqual(reasons);
    expect(missingFacts).toEqual(["suy thoái", "chưa đạt"]);
  });

  it("in the hole between HT and KHT the reasons are the cases of KHT, of which none holds", () => {
    const { state, reasons, forNextLevel, open } = year({ onTime: 70, belowStandard: 30 });
    expect({ state, open }).toEqual({ state: "open", open: ["nd90-20-50"] });
    expect(outcomes(reasons)).toEqual(["fail", "fail", "fail"]);
    expect(forNextLevel).toEqual([]);
  });

  it("an absence of three months caps the level at HT, says so last, and nothing would lead higher", () => {
    const { band, level, reasons, forNextLevel } = year({ monthsAbsent: 3 });
    expect({ band, level }).toEqual({ band: "XS", level: "HT" });
    expect(reasons.slice(-2).map(({ citation }) => citation)).toEqual(
      Array(2).fill(expect.stringContaining("Điều 2.3")),
    );
    expect(year({ beyondPlan: 0, monthsAbsent: 3 })).toMatchObject({ band: "T", level: "HT", forNextLevel: [] });
    expect(forNextLevel).toEqual([]);
  });

  it("a case of which one suffices decides before the ladder is walked, whatever is unknown above; one that asks more does not", () => {
    const [at] = form.ladder;
    const own = [{ text: "Đúng hạn", number: "onTime" as const, atLeast: 100, cite: form.cite }];
    const any = [{ text: "Suy thoái", flag: "decay" as const, is: true, cite: form.cite }];
    const by = (lowest: Form["ladder"][number], facts: Facts) => {
      const short: Form = { ...form, ladder: [{ level: at?.level ?? "XS", own }, lowest] };
      return judge(nd90, short, readScores(short, []), { values: { ...GOOD_YEAR, ...facts }, problems: [] }, []);
    };
    expect(by({ level: "KHT", any }, { onTime: undefined, decay: true })).toMatchObject({ level: "KHT" });
    expect(by({ level: "KHT", any }, { onTime: undefined, decay: false })).toMatchObject({ state: "unknown" });
    const late = [{ text: "Chậm", number: "onTime" as const, below: 100, cite: form.cite }];
    expect(by({ level: "KHT", own: late, any }, { onTime: 100, decay: true })).toMatchObject({ level: "XS" });
  });

  it("where nobody knows the absence, neither is the level known; below the cap it does not matter", () => {
    expect(year({ monthsAbsent: undefined })).toMatchObject({
      ...{ state: "unknown", band: "XS", level: "CHUA_DU", missingFacts: ["tháng nghỉ"] },
    });
    expect(year({ monthsAbsent: undefined, onTime: 90 })).toMatchObject({ state: "decided", level: "HT" });
  });
});

describe("raising scores", () => {
  const row = fc.array(fc.integer({ min: 14, max: 20 }), { minLength: 30, maxLength: 30 });

  it("never takes Đạt away", () => {
    fc.assert(
      fc.property(row, fc.integer({ min: 0, max: 29 }), fc.integer({ min: 1, max: 6 }), (steps, item, more) => {
        const before = judged(
          "LB04",
          steps.map((one) => one / 2),
        );
        const raised = steps.map((one, index) => Math.min(20, index === item ? one + more : one) / 2);
        const after = judged("LB04", raised);
        if (before.band === "DAT") expect(after.band).toBe("DAT");
        if (before.level === "DAT") expect(after.level).toBe("DAT");
        expect(after.points as number).toBeGreaterThanOrEqual(before.points as number);
      }),
    );
  });
});

describe("judgeBy: many rows by one form", () => {
  const read = (cells: readonly Cell[]) => readScores(formOf("LB04"), cells);
  const rows = [Array<Cell>(30).fill(10), row30(), row30({ 1: "x" }), row30({ 2: "" }), row30({ 3: 9 })].map(read);

  it("shares the facts of rows, and never what another row's scores lack", () => {
    const facts = factsOf({ "kỷ luật": [""] });
    const unknownItems = judgeBy(longBien2023, formOf("LB04"), null);
    for (const order of [rows, [...rows].reverse()])
      for (const scores of order)
        expect(unknownItems(scores, facts).missingFacts).toEqual(
          judge(longBien2023, formOf("LB04"), scores, facts, null).missingFacts,
        );
  });

  it("fills a judgement again without a trace of the row before", () => {
    const by = judgeBy(longBien2023, formOf("LB04"), firstItemsMandatory(formOf("LB04")));
    const all = [GOOD, { tháng: ["HT", "", ""] }, { nghỉ: [20] }, { tháng: ["XS", "T", "Không đánh giá"] }, {}].map(
      factsOf,
    );
    const shown = ({ state, points, band, level, reasons, missingFacts, open }: Judgement) =>
      structuredClone({ state, points, band, level, reasons, missingFacts, open });
    let reuse: Judgement | undefined;
    for (const facts of [...all, ...all.reverse()])
      for (const scores of rows) {
        reuse = by(scores, facts, reuse);
        expect(shown(reuse)).toEqual(shown(by(scores, facts)));
      }
  });
});

it("leaves the facts of the row as they were", () => {
  const facts = factsOf(GOOD);
  const before = structuredClone(facts);
  judge(longBien2023, formOf("LB03"), readScores(formOf("LB03"), row45()), facts, firstItemsMandatory(formOf("LB03")));
  expect(facts).toEqual(before);
});

describe("what alone led to a decided level", () => {
  const form = { ...(nd90.forms.find(({ id }) => id === "ND90-CC") as Form), items: 0 };
  const decisive = (changes: Parameters<typeof conditionFacts>[1]) => {
    const { state, level, decisive } = judge(
      nd90,
      form,
      readScores(form, []),
      factsOf(conditionFacts(false, changes)),
      null,
    );
    return [state, level, decisive.map(({ text }) => text)];
  };

  it("is each case of which one suffices for KHT, and no other (Điều 11.1)", () => {
    const discipline = "Vi phạm bị kỷ luật trong năm";
    const decay = "Có kết luận suy thoái, “tự diễn biến”, “tự chuyển hóa”";
    expect(decisive({ "kỷ luật": true })).toEqual(["decided", "KHT", [discipline]]);
    expect(decisive({ "kỷ luật": true, "suy thoái": true })).toEqual(["decided", "KHT", [decay, discipline]]);
  });

  it("is the absence that lowers the level (Điều 2.3)", () =>
    expect(decisive({ "tháng nghỉ": 3, "thai sản": false })).toEqual([
      ...["decided", "HT"],
      [
        "Nghỉ theo quy định từ 03 tháng đến dưới 06 tháng: không xếp từ mức tốt trở lên: 3",
        "Không phải nghỉ chế độ thai sản",
      ],
    ]));

  it("is nothing where all conditions made the level, or nobody knows it, or nobody is rated", () => {
    expect(decisive({})).toEqual(["decided", "XS", []]);
    expect(decisive({ "kỷ luật": "" })).toEqual(["unknown", "CHUA_DU", []]);
    expect(decisive({ "tháng công tác": 5, "thai sản": false })).toEqual(["excluded", "KHONG_DANH_GIA", []]);
  });
});
