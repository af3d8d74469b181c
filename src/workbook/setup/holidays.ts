// The public holidays of a year for `Ngày lễ`, for the unit to check against the yearly notice of the government.
import { setupMessage } from "../../language/setup";
import { type CalendarDay, dayNumber, isoDay } from "../../rating/calendar";
import { FIRST_YEAR, HUNG_KINGS, LUNAR_NEW_YEAR } from "./lunar-days";

/** A holiday with its name. */
export interface Holiday extends CalendarDay {
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
  const national = on(9, 2);
  const days: [number, string][] = [
    [on(1, 1), setupMessage("holiday.new-year")],
    ...lunar(LUNAR_NEW_YEAR).flatMap((first) => [
      [first - 1, setupMessage("holiday.eve")] as [number, string],
      ...[1, 2, 3, 4].map((day): [number, string] => [first + day - 1, setupMessage("holiday.tet", { day })]),
    ]),
    ...lunar(HUNG_KINGS).map((day): [number, string] => [day, setupMessage("holiday.hung-kings")]),
    [on(4, 30), setupMessage("holiday.victory")],
    [on(5, 1), setupMessage("holiday.labour")],
    [national, setupMessage("holiday.national")],
    ...(year < LABOUR_CODE_2019
      ? []
      : [[besideNational(national), setupMessage("holiday.beside-national")] as [number, string]]),
  ];
  return days
    .sort(([one], [other]) => one - other)
    .map(([number, name]) => {
      const [, month = 1, day = 1] = isoDay(number).split("-").map(Number);
      return { year, month, day, name };
    });
}

/** The neighbour of 2/9 that lies nearer to a weekend. */
function besideNational(day: number): number {
  const weekday = (day + 4) % 7; // 0 is Sunday
  return weekday === 0 || weekday === 1 || weekday === 4 ? day + 1 : day - 1;
}
