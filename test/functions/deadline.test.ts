// Tests of the custom function RATING_DEADLINE: the last day of every step of Long Biên (S2-6 … S2-8, S2-33 … S2-38).
import { describe, expect, it } from "vitest";
import { run } from "../../src/entry";
import { ratingDeadline } from "../../src/functions/deadline";
import { REGULATIONS } from "../../src/regulations";

/** The day of a deadline as yyyy-mm-dd. */
function day(period: unknown, step: unknown, regulation: unknown = "long-bien-2023"): string {
  const date = run("RATING_DEADLINE", [regulation, period, step]);
  expect(date).toBeInstanceOf(Date);
  const { year, month, dayOfMonth } = parts(date as Date);
  return `${year}-${month}-${dayOfMonth}`;
}

function parts(date: Date) {
  expect([date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds()]).toEqual([0, 0, 0, 0]);
  const two = (number: number) => String(number).padStart(2, "0");
  return { year: date.getFullYear(), month: two(date.getMonth() + 1), dayOfMonth: two(date.getDate()) };
}

const sentence = (...parameters: unknown[]): string => {
  try {
    ratingDeadline(parameters);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("the call went through");
};

describe("quarterly steps", () => {
  it.each([
    // row, step, Q1, Q2, Q3, Q4
    ["S2-33", "tự đánh giá", "2023-03-25", "2023-06-25", "2023-09-25", "2023-12-25"],
    ["S2-34", "quyết định", "2023-03-27", "2023-06-27", "2023-09-27", "2023-12-27"],
    ["S2-35", "tổng hợp", "2023-03-28", "2023-06-28", "2023-09-28", "2023-12-28"],
    ["S2-36", "ý kiến lãnh đạo", "2023-03-30", "2023-06-30", "2023-09-30", "2023-12-30"],
    ["S2-37", "báo cáo khối", "2023-03-30", "2023-06-30", "2023-09-30", "2023-12-30"],
    ["S2-38", "công khai", "2023-04-03", "2023-07-03", "2023-10-03", "2024-01-03"],
  ])("%s, %s: %s, %s, %s, %s", (_row, step, ...days) =>
    expect([1, 2, 3, 4].map((quarter) => day(`2023-Q${quarter}`, step))).toEqual(days),
  );

  it("are not moved for a day off: 25/3/2023 is a Saturday, 25/6/2023 a Sunday (S2-33)", () => {
    expect(new Date(2023, 2, 25).getDay()).toBe(6);
    expect(new Date(2023, 5, 25).getDay()).toBe(0);
    expect(day("2023-Q1", "tự đánh giá")).toBe("2023-03-25");
    expect(day("2023-Q2", "tự đánh giá")).toBe("2023-06-25");
  });
});

describe("commitment steps", () => {
  it.each([
    // row, step, 2023, 2024, 2025
    ["S2-7", "ký cam kết", "2023-02-28", "2024-01-20", "2025-01-20"],
    ["S2-7", "công khai cam kết", "2023-02-28", "2024-01-25", "2025-01-25"],
    ["S2-6", "ký cam kết trường học", "2023-02-28", "2024-09-20", "2025-09-20"],
    ["S2-6", "công khai cam kết trường học", "2023-02-28", "2024-09-25", "2025-09-25"],
  ])("%s, %s: %s in 2023 for everybody (S2-8), then %s, %s", (_row, step, ...days) => {
    expect(["2023", "2024", "2025"].map((year) => day(year, step))).toEqual(days);
    expect([2023, 2024, 2025].map((year) => day(year, step))).toEqual(days);
  });
});

describe("what people type", () => {
  it.each(["quý 2/2023", "Quý II/2023", "2023-q2", " 2023-Q2 ", "Quý II năm 2023".normalize("NFD")])(
    "the period %j",
    (period) => expect(day(period, "công khai")).toBe("2023-07-03"),
  );

  it.each(["Công khai", "CONG KHAI", " công  khai", "công khai".normalize("NFD"), "congkhai"])("the step %j", (step) =>
    expect(day("2023-Q2", step)).toBe("2023-07-03"),
  );

  it("the regulation in any letter case", () =>
    expect(day("2023-Q2", "công khai", "Long-Bien-2023 ")).toBe("2023-07-03"));
});

describe("a wrong call", () => {
  it("an unknown step lists the steps there are (design §3.3)", () => {
    for (const step of ["họp", "", undefined, "công khai kết quả"])
      expect(sentence("long-bien-2023", "2023-Q2", step)).toMatch(
        /^Không có bước “.*”\. Các bước: ký cam kết, công khai cam kết, ký cam kết trường học, công khai cam kết trường học, tự đánh giá, quyết định, tổng hợp, ý kiến lãnh đạo, báo cáo khối, công khai\.$/,
      );
  });

  it("an unknown regulation lists the regulations there are", () => {
    expect(sentence("hue-2020", "2023-Q2", "công khai")).toBe(
      `Không có quy định “hue-2020”. Các quy định: ${REGULATIONS.map(({ id }) => id).join(", ")}.`,
    );
    expect(sentence()).toMatch(/^Không có quy định “”\./);
  });

  it.each(["2023", 2023, "2023-06", "2023-Q5", "", undefined, "quý 2"])("a quarterly step with %j", (period) =>
    expect(sentence("long-bien-2023", period, "công khai")).toMatch(
      /^Bước “công khai” tính theo quý: ghi kỳ như 2023-Q2 \(đang là “.*”\)\.$/,
    ),
  );

  it.each(["2024-Q1", "2024-01", "24", "", undefined])("a yearly step with %j", (period) =>
    expect(sentence("long-bien-2023", period, "ký cam kết")).toMatch(
      /^Bước “ký cam kết” tính theo năm: ghi kỳ là năm, thí dụ 2024 \(đang là “.*”\)\.$/,
    ),
  );

  it("a date as period is shown as people write it, not in English", () =>
    expect(sentence("long-bien-2023", new Date(2023, 6, 1), "công khai")).toBe(
      "Bước “công khai” tính theo quý: ghi kỳ như 2023-Q2 (đang là “1/7/2023”).",
    ));

  it("a period before the regulation held (S2-4)", () => {
    expect(sentence("long-bien-2023", "2022-Q4", "công khai")).toMatch(/^Kỳ 2022-Q4 nằm ngoài thời gian áp dụng/);
    expect(sentence("long-bien-2023", 2022, "ký cam kết")).toMatch(/^Kỳ 2022 nằm ngoài thời gian áp dụng/);
  });
});
