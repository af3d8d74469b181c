// Rated periods: a month, a quarter or a year, as the unit types them in `Kỳ`.

/** A rated period; `number` is the month or quarter, absent for a year. */
export interface Period {
  kind: "month" | "quarter" | "year";
  year: number;
  number: number;
  /** `2023-07`, `2023-Q2` or `2023`. */
  id: string;
}
