// This file turns spreadsheet serial numbers into dates and back, by the clock of the place where the process runs.

const millisecondsADay = 86_400_000;
/** Days from 30 December 1899, the zero of every spreadsheet, to 1 January 1970. */
const daysToUnixEpoch = 25_569;

/** The date whose local wall clock shows what the serial shows, built with the given constructor. */
export function serialToDate(serial: number, DateOfRealm: DateConstructor): Date {
  const clock = new Date(Math.round((serial - daysToUnixEpoch) * millisecondsADay));
  return new DateOfRealm(
    clock.getUTCFullYear(),
    clock.getUTCMonth(),
    clock.getUTCDate(),
    clock.getUTCHours(),
    clock.getUTCMinutes(),
    clock.getUTCSeconds(),
    clock.getUTCMilliseconds(),
  );
}

/** The serial of a date's local wall clock; the inverse of `serialToDate`. */
export function dateToSerial(date: Date): number {
  const clock = Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
    date.getMilliseconds(),
  );
  return clock / millisecondsADay + daysToUnixEpoch;
}

/** True where Google hands the cell to a script as a `Date`: the number format shows a date, a time or a duration. */
export function isDatePattern(pattern: string): boolean {
  const placeholders = pattern
    .replace(/"[^"]*"|\\./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .replace(/general/gi, "");
  return /[dmyhs]/i.test(placeholders);
}

/** The number format Google gives to a cell that receives a date: with the hour only where there is one. */
export function datePatternOf(serial: number): string {
  return Number.isInteger(serial) ? "dd/mm/yyyy" : "dd/mm/yyyy hh:mm:ss";
}
