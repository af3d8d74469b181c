// Tests of src/workbook/setup/holidays.ts: known days of the Vietnamese calendar, and what the Labour Code gives.
import { describe, expect, it } from "vitest";
import { holidaysOf } from "../../../src/workbook/setup/holidays";

const dayOf = (year: number, name: string) => {
  const found = holidaysOf(year).find((holiday) => holiday.name.startsWith(name));
  return found && `${found.day}/${found.month}/${found.year}`;
};

describe("holidaysOf", () => {
  it.each([
    [2020, "25/1/2020"],
    [2021, "12/2/2021"],
    [2023, "22/1/2023"],
    [2024, "10/2/2024"],
    [2025, "29/1/2025"],
    [2026, "17/2/2026"],
    [2030, "2/2/2030"], // a day before the Chinese new year: the zone of Viet Nam counts
  ])("has mùng 1 Tết of %i on %s", (year, day) => expect(dayOf(year, "Mùng 1 Tết")).toBe(day));

  it.each([
    [2022, "10/4/2022"],
    [2024, "18/4/2024"],
    [2025, "7/4/2025"],
  ])("has Giỗ Tổ of %i on %s", (year, day) => expect(dayOf(year, "Giỗ Tổ")).toBe(day));

  it("has eleven days from 2021 on: 1, 5 of Tết, 1, 1, 1 and 2 of Quốc khánh (Điều 112.1)", () => {
    expect(holidaysOf(2023)).toHaveLength(11);
    expect(
      holidaysOf(2023).filter(({ name }) => name.includes("Tết Nguyên đán") || name.includes("âm lịch (cần")),
    ).toHaveLength(5);
    expect(holidaysOf(2020)).toHaveLength(10);
  });

  it("starts Tết on the last day of the lunar year, and asks to check what is set each year", () => {
    const eve = holidaysOf(2024).find(({ name }) => name.startsWith("Ngày cuối năm"));
    expect(eve).toMatchObject({ day: 9, month: 2 });
    const toCheck = holidaysOf(2024).filter(({ name }) => name.includes("cần đối chiếu lịch nghỉ hằng năm"));
    expect(toCheck).toHaveLength(6);
  });

  it.each([
    [2021, "3/9/2021"],
    [2022, "1/9/2022"],
    [2023, "1/9/2023"],
    [2024, "3/9/2024"],
    [2025, "1/9/2025"],
  ])("has the day beside 2/9 of %i on %s, as the government set it", (year, day) =>
    expect(dayOf(year, "Nghỉ liền kề")).toBe(day),
  );

  it("is in the order of the year, and without lunar days where nobody has worked them out", () => {
    const days = holidaysOf(2024).map(({ month, day }) => month * 100 + day);
    expect(days).toEqual([...days].sort((one, other) => one - other));
    expect(holidaysOf(2050).map(({ month, day }) => `${day}/${month}`)).toEqual(["1/1", "30/4", "1/5", "1/9", "2/9"]);
    expect(holidaysOf(2000)).toHaveLength(4);
  });
});
