// This file writes dates with Java patterns in a time zone, as Utilities.formatDate does.

/** The parts of a date as a zone's clock shows them. */
interface Clock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

const fields: Record<string, (clock: Clock) => number> = {
  y: (clock) => clock.year,
  M: (clock) => clock.month,
  d: (clock) => clock.day,
  H: (clock) => clock.hour,
  h: (clock) => clock.hour % 12 || 12,
  m: (clock) => clock.minute,
  s: (clock) => clock.second,
  S: (clock) => clock.millisecond,
};

/** Formats a date: `dd/MM/yyyy HH:mm:ss`, texts in `'…'`. A letter that is not implemented throws by its name. */
export function formatDate(date: Date, timeZone: string, format: string): string {
  const clock = clockOf(date, timeZone);
  return format.replace(/'([^']*)'|([A-Za-z])\2*/g, (token: string, quoted: string | undefined, letter: string) => {
    if (quoted !== undefined) return quoted === "" ? "'" : quoted;
    const field = fields[letter];
    if (!field || (letter === "M" && token.length > 2)) {
      throw new Error(`Utilities.formatDate with "${token}" is not implemented in the workbench`);
    }
    const value = String(field(clock));
    if (letter === "y" && token.length === 2) return value.slice(-2).padStart(2, "0");
    return value.padStart(token.length, "0");
  });
}

/** Minutes by which a zone's clock is ahead of UTC at a moment. */
export function offsetMinutes(date: Date, timeZone: string): number {
  const clock = clockOf(date, timeZone);
  const shown = Date.UTC(
    clock.year,
    clock.month - 1,
    clock.day,
    clock.hour,
    clock.minute,
    clock.second,
    clock.millisecond,
  );
  return Math.round((shown - date.getTime()) / 60_000);
}

function clockOf(date: Date, timeZone: string): Clock {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(new Date(date.getTime()));
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  return {
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
    second: part("second"),
    millisecond: ((date.getTime() % 1000) + 1000) % 1000,
  };
}
