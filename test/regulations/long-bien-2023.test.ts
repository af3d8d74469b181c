// Tests of src/regulations/long-bien-2023.ts: the figures of the guidance, as law.md §3 and rows S2-4 … S2-38 give them.
import { describe, expect, it } from "vitest";
import { longBien2023 } from "../../src/regulations/long-bien-2023";
import { put, readSheets, sheetsOf } from "../workbook/grids";

const form = (id: string) => longBien2023.forms.find((one) => one.id === id);

describe("forms", () => {
  it.each([
    // row, form, items, mandatory, lowest total, highest total
    ["S2-30", "LB03", 45, 30, 420, 450],
    ["S2-32", "LB04", 30, 20, 280, 300],
    ["S2-32", "LB05", 30, 20, 280, 300],
  ] as const)(
    "%s: %s has %i items, %i of them mandatory, and asks for %i to %i points",
    (_row, id, items, mandatory, least, most) => {
      expect(form(id)).toMatchObject({ items, mandatory });
      const conditions = form(id)?.ladder[0]?.own;
      expect(conditions).toMatchObject([
        { scores: "mandatory", atLeast: 10 },
        { scores: "optional", atLeast: 8 },
        { total: { atLeast: least, atMost: most } },
      ]);
    },
  );

  it("are scored from 1 to 10 in halves (S2-27)", () => {
    for (const { scale } of longBien2023.forms) expect(scale).toMatchObject({ min: 1, max: 10, stepsPerPoint: 2 });
  });

  it("lead to Đạt or Không đạt chuyên nghiệp (S2-28)", () => {
    for (const { ladder } of longBien2023.forms) expect(ladder.map(({ level }) => level)).toEqual(["DAT", "KHONG_DAT"]);
    expect(longBien2023.levels.map(({ code }) => code)).toEqual(["DAT", "KHONG_DAT"]);
  });

  it("04 serves units below 20 people, 05 units from 20 (S2-26)", () =>
    expect(longBien2023.headcount).toMatchObject({ threshold: 20, below: "LB04", from: "LB05" }));

  it("only 03 asks about the unit that the person answers for (S2-31)", () => {
    const asks = longBien2023.forms.filter(({ ladder }) => JSON.stringify(ladder).includes('"unitViolation"'));
    expect(asks.map(({ id }) => id)).toEqual(["LB03"]);
  });
});

it("holds from January 2023, without an end (S2-4)", () =>
  expect(longBien2023.validity).toMatchObject({ from: "2023-01-01", to: null }));

it("rates cán bộ, công chức, viên chức and người hoạt động không chuyên trách alike (S2-2)", () => {
  const kinds = ["Cán bộ", "Công chức", "Viên chức", "Người hoạt động không chuyên trách", "LĐHĐ"];
  const people = kinds.map((kind, index) => ({ id: `N${index}`, name: `Người ${index}`, kind }));
  const { problems, levels } = readSheets(sheetsOf(people));
  expect(problems).toEqual([]);
  expect(Object.values(levels)).toEqual(kinds.map(() => "DAT"));
});

it.each(["2023-04", "2023"])("is done every quarter: the period %s is refused (S2-25)", (period) =>
  expect(readSheets(put(sheetsOf(), "Cấu hình", "B6", period)).places).toContain("Cấu hình!B6 regulation.period"),
);

it("is quarterly (S2-25), and a comment stands between the self-assessment and the decision (S2-18)", () => {
  expect(longBien2023.periods).toEqual(["quarter"]);
  expect(longBien2023.stages.map(({ sheet }) => sheet)).toEqual(["Tự chấm", "Nhận xét", "Quyết định"]);
});

it("does not rate maternity leave, nor leave from 15 working days (S2-24)", () =>
  expect(longBien2023.exclusions).toMatchObject([
    { level: "KHONG_DANH_GIA", when: [{ flag: "maternity", is: true }] },
    { level: "KHONG_DANH_GIA", when: [{ number: "leave", atLeast: 15 }] },
  ]));

it("has no quota", () => expect(longBien2023.quotas).toEqual([]));

it("has the ambiguities of law.md §11.7, with the defaults proposed there, and those of S2-3, S2-5 and S2-10", () =>
  expect(Object.fromEntries(longBien2023.ambiguities.map(({ id, fallback }) => [id, fallback]))).toEqual({
    "lb-leave-count": "cộng dồn",
    "lb-maternity": "mọi trường hợp",
    "lb-month-not-rated": null,
    "lb-month-3": "chờ",
    "lb-inspection": "cá nhân",
    "lb-unit-scope": "như văn bản",
    "lb-assessor-20": "nêu cả hai",
    "lb-contract": "đơn vị ghi",
    "lb-commitment-leave": "ngày cuối hạn ký",
    "lb-commitment-year": "năm của kỳ",
    "lb-form-05-file": "mẫu đã dùng",
    "lb-mau-06": "theo bước",
  }));

it("takes a month's level of quality, or that it was not rated", () =>
  expect(longBien2023.monthLevels).toEqual(["XS", "T", "HT", "KHT", "KHONG_DANH_GIA"]));
