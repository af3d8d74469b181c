// Tests of src/rating/review.ts: unusual results come with their figures, ordinary ones do not, and what is not known is said (S2-36).
import { describe, expect, it } from "vitest";
import { mergeMessage } from "../../src/language/merge";
import { dayNumber } from "../../src/rating/calendar";
import type { Source } from "../../src/rating/merge-units";
import { mergeUnits } from "../../src/rating/merging";
import type { Period } from "../../src/rating/period";
import { readPeriod } from "../../src/rating/period";
import { REVIEW_RULES, type ReviewCheck, reviewUnits } from "../../src/rating/review";
import { type ReviewFigures, reviewFigures, type Submission } from "../../src/rating/submission";
import { fingerprintOf } from "../../src/regulation/fingerprint";
import type { Regulation } from "../../src/regulation/schema";
import { REGULATIONS } from "../../src/regulations";
import { longBien2023 } from "../../src/regulations/long-bien-2023";
import { nd90 } from "../../src/regulations/nd-90";
import { nd335 } from "../../src/regulations/nd-335";
import { qd366 } from "../../src/regulations/qd-366";

const ORDINARY: ReviewFigures = {
  ...{ compared: 10, sameAsSelf: 2, withMonths: 10, excellentOnce: 4 },
  excellentByMonth: [5, 6, 7],
};

/** A unit of `of` people, `good` of whom are Đạt, with points on LB04. */
function unit(name: string, good: number, of: number, part: Partial<Submission> = {}, points = 285): Source {
  const people = Array.from({ length: of }, (_, index) => ({
    ...{ id: `${name}${index}`, name: `${name} ${index}`, post: "", form: "LB04", points },
    level: index < good ? ("DAT" as const) : ("KHONG_DAT" as const),
  }));
  const submission: Submission = {
    ...{ unit: name, block: "Trường học", regulation: "long-bien-2023", period: "2024-Q2", people, quota: [] },
    ...{ fingerprint: fingerprintOf(longBien2023), sums: null, figures: ORDINARY, past: [] },
    ...part,
  };
  return { source: name, row: null, submission, notes: [] };
}

const TODAY = dayNumber({ year: 2024, month: 6, day: 20 });

function notes(...sources: Source[]): string[] {
  const period = readPeriod("2024-Q2") as Period;
  const merge = mergeUnits({ regulation: longBien2023, period, expected: null, sources, today: TODAY });
  return reviewUnits(merge).map(({ key, parameters }) => mergeMessage(key, parameters));
}

/** The checks that say anything of six people without points under another regulation. */
function checksOf(regulation: Regulation, periodId: string, form: string): string[] {
  const people = Array.from({ length: 6 }, (_, index) => ({
    ...{ id: `P${index}`, name: `P ${index}`, post: "", form, points: null, level: "HT" as const },
  }));
  const mine = { regulation: regulation.id, period: periodId, fingerprint: fingerprintOf(regulation), people };
  const sources = [unit("A", 0, 0, mine)];
  const period = readPeriod(periodId) as Period;
  return reviewUnits(mergeUnits({ regulation, period, expected: null, sources, today: TODAY })).map(
    ({ check }) => check,
  );
}

describe("a review (S2-36)", () => {
  it("says nothing of an ordinary unit", () => expect(notes(unit("A", 7, 10))).toEqual([]));

  it("shows that everybody has the highest score: 30 items at 10", () => {
    expect(notes(unit("A", 7, 10, {}, 300))).toEqual([
      "A: 10/10 người được điểm cao nhất ở mọi nội dung. Đề nghị xem lại số liệu.",
    ]);
    expect(notes(unit("A", 7, 10, {}, 299.5))).toEqual([]);
    expect(notes(unit("A", 4, 4, {}, 300))).toEqual([]);
    expect(notes(unit("A", 3, 5, {}, 300))).toHaveLength(1);
  });

  it("counts those with points alone, and says where nobody has any", () => {
    const others = (points: null | number, form: string | null) =>
      Array.from({ length: 2 }, (_, index) => ({
        ...{ id: `X${index}`, name: `X ${index}`, post: "", form, points, level: "DAT" as const },
      }));
    const all = unit("A", 6, 6, {}, 300);
    const { people } = (all as { submission: Submission }).submission;
    const withOthers = unit("A", 0, 0, { people: [...people, ...others(null, "LB04"), ...others(290, null)] });
    expect(notes(withOthers)[0]).toMatch(/^A: 6\/6 người/);
    expect(notes(unit("A", 0, 0, { people: others(null, "LB04") }))).toEqual([
      "Chưa có số liệu để xem “mọi người đạt điểm cao nhất” ở 1 đơn vị: A.",
    ]);
  });

  it.each([
    ["without points", nd90, "2021", "ND90-CC"],
    ["whose parts have weights", nd335, "2026-Q1", "ND335-CC"],
    ["whose parts have scales of their own", qd366, "2026-Q1", "QD366"],
  ] as const)("asks for no highest score under a regulation %s", (_what, regulation, period, form) =>
    expect(checksOf(regulation, period, form)).toEqual([]),
  );

  it("looks at no unit that is out of the sums", () =>
    expect(notes(unit("A", 7, 10, { period: "2024-Q1" }, 300))).toEqual([]));

  it("shows that every decision equals the self-score, and not where one differs", () => {
    const figures = (sameAsSelf: number) => ({ figures: { ...ORDINARY, sameAsSelf } });
    expect(notes(unit("A", 7, 10, figures(10)))[0]).toContain("A: 10/10 người có điểm quyết định bằng điểm tự chấm");
    expect(notes(unit("A", 7, 10, figures(9)))).toEqual([]);
  });

  it("shows people at XS in turn over the months, with the count of each month", () => {
    const turn = { ...ORDINARY, excellentOnce: 9, excellentByMonth: [3, 3, 3] };
    expect(notes(unit("A", 7, 10, { figures: turn }))).toEqual([
      "A: 9/10 người xuất sắc đúng một tháng trong kỳ; số người xuất sắc từng tháng: 3, 3, 3. Đề nghị xem lại số liệu.",
    ]);
    expect(notes(unit("A", 7, 10, { figures: { ...turn, excellentByMonth: [5, 4, 0] } }))).toHaveLength(1);
    const together = { ...turn, excellentByMonth: [9, 0, 0] };
    expect(notes(unit("A", 7, 10, { figures: together }))).toEqual([]);
  });

  it("shows a sharp change against the period before: from 30 points on, counted exactly", () => {
    const past = (highest: number) => ({ past: [{ period: "2024-Q1", rated: 10, highest }] });
    expect(notes(unit("A", 7, 10, past(4)))).toEqual([
      "A: mức cao nhất từ 40% (4/10 người, kỳ 2024-Q1) thành 70% (7/10 người). Đề nghị xem lại số liệu.",
    ]);
    expect(notes(unit("A", 7, 10, past(5)))).toEqual([]);
    expect(notes(unit("A", 7, 10, past(10)))).toHaveLength(1);
  });

  it("compares with a period before from five people on, then and now", () => {
    const past = (rated: number) => ({ past: [{ period: "2024-Q1", rated, highest: 0 }] });
    expect(notes(unit("A", 7, 10, past(5)))).toHaveLength(1);
    expect(notes(unit("A", 7, 10, past(4)))).toEqual([]);
    expect(notes(unit("A", 5, 5, past(10)))).toHaveLength(1);
    expect(notes(unit("A", 4, 4, past(10)))).toEqual([]);
  });

  it("shows a unit far from the others of its block, and only where there are at least two others", () => {
    const others = [unit("B", 5, 10), unit("C", 5, 10)];
    expect(notes(unit("A", 10, 10), ...others)[0]).toBe(
      "A: mức cao nhất 100% (10/10 người), các đơn vị khác cùng khối 50% (10/20 người). Đề nghị xem lại số liệu.",
    );
    expect(notes(unit("A", 10, 10), unit("B", 5, 10))).toEqual([]);
    expect(notes(unit("A", 7, 10), ...others)).toEqual([]);
    const elsewhere = others.map((source) => {
      const { submission } = source as { submission: Submission };
      return { ...source, submission: { ...submission, block: "Đảng" } } as Source;
    });
    expect(notes(unit("A", 10, 10), ...elsewhere)).toEqual([]);
  });

  it("compares with a block from five people on, in the unit and in the others together", () => {
    const far = (of: number, ...others: number[]) =>
      notes(unit("A", of, of), ...others.map((count, index) => unit(`B${index}`, 0, count))).filter((note) =>
        note.startsWith("A: mức cao nhất 100%"),
      );
    expect(far(5, 10, 10)).toHaveLength(1);
    expect(far(4, 10, 10)).toEqual([]);
    expect(far(10, 3, 2)).toHaveLength(1);
    expect(far(10, 2, 2)).toEqual([]);
  });

  it("says which units have no figures for a check, and takes nothing for granted", () => {
    expect(notes(unit("A", 7, 10, { figures: null, past: null }), unit("B", 7, 10))).toEqual([
      "Chưa có số liệu để xem “quyết định bằng tự chấm” ở 1 đơn vị: A.",
      "Chưa có số liệu để xem “xuất sắc luân phiên giữa các tháng” ở 1 đơn vị: A.",
      "Chưa có số liệu để xem “thay đổi mạnh so với kỳ trước” ở 1 đơn vị: A.",
    ]);
  });

  it("has a rule with a reason for each check, and blames nobody", () => {
    for (const check of Object.keys(REVIEW_RULES) as ReviewCheck[]) {
      expect(mergeMessage(`reason.${check}`, REVIEW_RULES[check])).not.toMatch(/[{}]/);
      expect(mergeMessage(`review.${check}`)).toMatch(/Đề nghị xem lại số liệu\.$/);
      expect(mergeMessage(`review.${check}`)).not.toMatch(/sai phạm|gian|vi phạm|nâng/);
    }
  });

  it("compares the highest level, which every regulation names first", () => {
    for (const { id, levels } of REGULATIONS) expect(["XS", "DAT"], id).toContain(levels[0]?.code);
  });
});

describe("the figures of a unit", () => {
  const sheet = (own: (number | null)[], decided: (number | null)[], months: string[]) => ({
    scores: [own, decided],
    months: months.map((level, index) => ({ label: `T${index + 4}`, level: (level || null) as "XS" | null })),
    partyMember: null,
  });
  const figures = (...people: ReturnType<typeof sheet>[]) =>
    reviewFigures({ criteria: {}, people, ballots: [], commitments: null });

  it("compare whole rows of scores: one other score, or a blank, is not the same", () => {
    const same = sheet([10, 9], [10, 9], []);
    expect(figures(same, same, sheet([10, 9], [9, 10], []), sheet([10, null], [10, 9], []))).toMatchObject({
      compared: 3,
      sameAsSelf: 2,
    });
  });

  it("compare nothing where one stage decides alone", () =>
    expect(figures({ scores: [[10, 9]], months: [], partyMember: null })).toMatchObject({ compared: 0 }));

  it("count who is at XS in exactly one month, of those with every month", () => {
    const once = sheet([], [], ["XS", "T", "T"]);
    expect(figures(once, once, sheet([], [], ["T", "XS", "XS"]), sheet([], [], ["XS", "", "T"]))).toMatchObject({
      withMonths: 3,
      excellentOnce: 2,
      excellentByMonth: [2, 1, 1],
    });
  });

  it("ask for two months at least", () => {
    expect(figures(sheet([], [], ["XS"]), sheet([], [], []))).toMatchObject({ withMonths: 0, excellentOnce: 0 });
    expect(figures(sheet([], [], ["XS", "T"]))).toMatchObject({ withMonths: 1, excellentOnce: 1 });
  });
});
