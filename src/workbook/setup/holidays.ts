// The public holidays of a year for `Ngày lễ`, for the unit to check against the yearly notice of the government.
import { message } from "../../language/messages";
import { dayNumber } from "../../rating/calendar";
import { FIRST_YEAR, HUNG_KINGS, LUNAR_NEW_YEAR } from "./lunar-days";

/** A holiday: its day number and its name. */
export interface Holiday {
  day: number;
  name: string;
}

/** The Labour Code of 2019, with the second day of Quốc khánh, holds from this year on. */
const LABOUR_CODE_2019 = 2021;

/**
 * The days of Bộ luật Lao động 2019, Điều 112.1, in the order of the year. The five days of Tết and the day beside 2/9
 * are set each year: the usual ones stand here, and their names ask to check them. A year without known lunar days has
 * the solar ones alone.
 */
export function holidaysOf(year: number): Holiday[] {
  const on = (month: number, day: number) => dayNumber({ year, month, day });
  const lunar = (days: string) => {
    const [month, day] = (days.split(" ")[year - FIRST_YEAR] ?? "").match(/\d\d/g)?.map(Number) ?? [];
    return month === undefined || day === undefined ? [] : [on(month, day)];
  };
  const named = (day: number, key: Parameters<typeof message>[0]): Holiday => ({ day, name: message(key) });
  const national = on(9, 2);
  return [
    named(on(1, 1), "holiday.new-year"),
    ...lunar(LUNAR_NEW_YEAR).flatMap((first) =>
      [-1, 0, 1, 2, 3].map((after) => ({
        day: first + after,
        name: after < 0 ? message("holiday.eve") : message("holiday.tet", { day: after + 1 }),
      })),
    ),
    ...lunar(HUNG_KINGS).map((day) => named(day, "holiday.hung-kings")),
    named(on(4, 30), "holiday.victory"),
    named(on(5, 1), "holiday.labour"),
    named(national, "holiday.national"),
    ...(year < LABOUR_CODE_2019 ? [] : [named(besideNational(national), "holiday.beside-national")]),
  ].sort((one, other) => one.day - other.day);
}

/** The neighbour of 2/9 that lies nearer to a weekend. */
function besideNational(day: number): number {
  const weekday = (day + 4) % 7; // 0 is Sunday
  return weekday === 0 || weekday === 1 || weekday === 4 ? day + 1 : day - 1;
}
