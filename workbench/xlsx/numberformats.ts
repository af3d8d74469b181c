// Number formats: the ones a file names by number only, and which formats show a date.

/** Formats with fixed numbers; those that follow the machine's language are given as Vietnam writes them. */
const BUILT_IN = new Map<number, string>([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, "#,##0;-#,##0"],
  [6, "#,##0;[Red]-#,##0"],
  [7, "#,##0.00;-#,##0.00"],
  [8, "#,##0.00;[Red]-#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "dd/mm/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "dd/mm/yyyy h:mm"],
  [37, "#,##0;-#,##0"],
  [38, "#,##0;[Red]-#,##0"],
  [39, "#,##0.00;-#,##0.00"],
  [40, "#,##0.00;[Red]-#,##0.00"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);
/** Numbers that East Asian versions use for dates. */
const EAST_ASIAN_DATES = new Set([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const FIRST_CUSTOM = 164;

/** The pattern of a format number: the file's own, else the built-in one; undefined for General. */
export function patternOf(id: number, custom: ReadonlyMap<number, string>): string | undefined {
  const pattern = custom.get(id) ?? BUILT_IN.get(id) ?? (EAST_ASIAN_DATES.has(id) ? "dd/mm/yyyy" : undefined);
  return pattern === undefined || /^general$/i.test(pattern) ? undefined : pattern;
}

/** The number under which a pattern can be written: the file's own, a built-in one that means the same everywhere, or a free one. */
export function formatIdFor(pattern: string, custom: ReadonlyMap<number, string>): number {
  for (const [id, known] of custom) if (known === pattern) return id;
  for (const id of [1, 2, 3, 4, 9, 10, 20, 21, 49]) if (BUILT_IN.get(id) === pattern) return id;
  return Math.max(FIRST_CUSTOM - 1, ...custom.keys()) + 1;
}

/** Whether a pattern shows a day, a month, a year or a time of day. */
export function isDatePattern(pattern: string | undefined): boolean {
  if (pattern === undefined) return false;
  const bare = pattern.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, "").split(";")[0] ?? "";
  return /[dmyhs]/i.test(bare.replace(/general/i, ""));
}
