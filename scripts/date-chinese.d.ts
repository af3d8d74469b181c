// The part of date-chinese that `make-holidays.ts` uses; the package's own types are not reachable through its exports.
declare module "date-chinese" {
  export interface GregorianDate {
    year: number;
    month: number;
    day: number;
  }

  /** The Vietnamese lunar calendar, UTC+7. */
  export class CalendarVietnamese {
    /** Cycle, year of the cycle, month, whether it is a leap month (1 or 0), day. */
    constructor(day?: readonly [number, number, number, number, number]);
    get(): number[];
    fromGregorian(year: number, month: number, day: number): this;
    fromJDE(day: number): this;
    toGregorian(year: number): GregorianDate;
    /** The Julian day of mùng 1 Tết of a solar year. */
    newYear(year: number): number;
  }
}
