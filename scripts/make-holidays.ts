// Writes `src/workbook/setup/lunar-days.ts`: when Tết Nguyên đán and Giỗ Tổ fall; `npm run holidays` runs it.
import { writeFileSync } from "node:fs";
import { CalendarVietnamese, type GregorianDate } from "date-chinese";

const FIRST = 2018;
const LAST = 2035;

const shortDay = ({ month, day }: GregorianDate) => `${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}`;

/** The day of the solar year on which a day of the Vietnamese lunar calendar (UTC+7) falls. */
function lunarDay(year: number, month: number, day: number): string {
  const calendar = new CalendarVietnamese();
  const { month: newMonth, day: newDay } = calendar.fromJDE(calendar.newYear(year)).toGregorian(year);
  const [cycle, lunarYear] = calendar.fromGregorian(year, newMonth, newDay).get() as [number, number];
  return shortDay(new CalendarVietnamese([cycle, lunarYear, month, 0, day]).toGregorian(year));
}

const years = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
const line = (month: number, day: number) => years.map((year) => lunarDay(year, month, day)).join(" ");

writeFileSync(
  "src/workbook/setup/lunar-days.ts",
  `// Days of the Vietnamese lunar calendar (UTC+7) as month and day of the solar year; made by \`npm run holidays\` with date-chinese, not by hand.

/** The first year of the lists below. */
export const FIRST_YEAR = ${FIRST};

/** Mùng 1 Tết Nguyên đán of each year. */
export const LUNAR_NEW_YEAR =
  "${line(1, 1)}";

/** Giỗ Tổ Hùng Vương, mùng 10 tháng 3 âm lịch, of each year. */
export const HUNG_KINGS = "${line(3, 10)}";
`,
);
