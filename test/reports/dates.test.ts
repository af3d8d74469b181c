// Vietnamese date phrases: the zero rules of NĐ 30/2020 and periods in words.
import { describe, expect, it } from "vitest";
import { type Period, readPeriod } from "../../src/rating/period";
import { datePhrase, periodPhrase, placeAndDate, undated } from "../../src/reports/dates";

const period = (text: string): Period => {
  const read = readPeriod(text);
  if (!read) throw new Error(`${text} is no period`);
  return read;
};

describe("a day below 10 and the months 1 and 2 take a leading zero, other months do not (law.md §12 row 20)", () => {
  it.each([
    [{ day: 5, month: 2, year: 2026 }, "ngày 05 tháng 02 năm 2026"],
    [{ day: 9, month: 3, year: 2026 }, "ngày 09 tháng 3 năm 2026"],
    [{ day: 10, month: 12, year: 2026 }, "ngày 10 tháng 12 năm 2026"],
    [{ day: 31, month: 1, year: 2026 }, "ngày 31 tháng 01 năm 2026"],
  ])("%o", (date, expected) => {
    expect(datePhrase(date)).toBe(expected);
  });

  it("as in the documents themselves: Hà Nội, ngày 03 tháng 7 năm 2023 (Công văn 2722-CV/BTCTU)", () => {
    expect(placeAndDate("Hà Nội", { day: 3, month: 7, year: 2023 })).toBe("Hà Nội, ngày 03 tháng 7 năm 2023");
  });
});

describe("what is not known yet", () => {
  it("stays blank for the hand that signs", () => {
    expect(datePhrase({ day: null, month: null, year: 2023 })).toBe("ngày      tháng      năm 2023");
  });

  it("leaves a dotted place where the unit has set none", () => {
    expect(placeAndDate("", { day: 3, month: 7, year: 2023 })).toBe("………, ngày 03 tháng 7 năm 2023");
  });

  it("has the period's year, except where the period ends with the year and the document may be of the next", () => {
    expect(undated(period("2023-Q2")).year).toBe(2023);
    expect(undated(period("2023-11")).year).toBe(2023);
    expect(["2023-Q4", "2023-12", "2023"].map((text) => undated(period(text)).year)).toEqual([null, null, null]);
  });
});

it.each([
  ["2023-Q1", "quý I năm 2023"],
  ["2023-Q2", "quý II năm 2023"],
  ["2023-Q3", "quý III năm 2023"],
  ["2023-Q4", "quý IV năm 2023"],
  ["2023-07", "tháng 7 năm 2023"],
  ["2023-02", "tháng 02 năm 2023"],
  ["2021", "năm 2021"],
])("the period %s reads “%s”", (id, expected) => {
  expect(periodPhrase(period(id))).toBe(expected);
});
