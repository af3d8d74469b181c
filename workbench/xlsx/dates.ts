// Dates of a file as day numbers: ISO texts, and the two systems of counting.

/** Days between the first day of the 1900 system and that of the 1904 system. */
export const SHIFT_1904 = 1462;

const DAY = 86_400_000;
/** Day number of 1 January 1970. */
const EPOCH = 25_569;
const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/** Day number in the 1900 system of an ISO date, date and time, or time; undefined when the text is none. */
export function serialOfIso(text: string): number | undefined {
  const match = ISO.exec(text.trim());
  if (!match || text.trim() === "") return undefined;
  const time = (Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0)) / 86_400;
  if (match[1] === undefined) return time;
  const days = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY + EPOCH;
  // The 1900 system counts a 29 February 1900 that never was.
  return (days < 61 ? days - 1 : days) + time;
}
