// The tables of the warehouse, declared once: what each holds, in the order of its columns, whatever the engine.

/** What a column holds; `moment` is a wall clock without a zone. */
export type ColumnKind = "text" | "whole" | "number" | "flag" | "day" | "moment";

/** The columns of a table, by name. */
export type Columns = Readonly<Record<string, ColumnKind>>;

/** One result: a person, unit, period and record. Nothing here says who somebody is, why, or anything of health or discipline. */
export const RESULT_COLUMNS = {
  unit_code: "text",
  unit_name: "text",
  /** Khối: Đảng, đoàn thể / chính quyền / trường học, as the unit typed it. */
  block: "text",
  period_kind: "text",
  period_start: "day",
  period_end: "day",
  period_text: "text",
  regulation: "text",
  /** Dấu quy định: the mark of the rules that were in force when the period was closed. */
  fingerprint: "text",
  /** Mã, with small letters. */
  person_id: "text",
  /** Đối tượng. */
  person_kind: "text",
  /** Nhóm, in which some regulations count their quota. */
  task_group: "text",
  /** Whether the person signs for the unit: some regulations keep the head out of the quota. */
  is_signer: "flag",
  form: "text",
  /** Null where there are none, and for every form that does not rate by points. */
  points: "number",
  band: "text",
  level: "text",
  decided_at: "moment",
  /** Whether somebody with authority decided another level than the rules come to. */
  adjusted: "flag",
  /** 1 for the first closing of the period, one more for each later row of this person and period. */
  record: "whole",
  source_file: "text",
  load_id: "whole",
} as const satisfies Columns;

/** The column that is there only where names were asked for. */
export const NAME_COLUMN = { person_name: "text" } as const satisfies Columns;

/** The tables that stand beside the results; all are small. */
export const SIDE_TABLES = {
  /** The units: those whose workbooks were loaded, and those of a list that sent nothing yet. */
  units: {
    unit_code: "text",
    unit_name: "text",
    block: "text",
    district: "text",
    /** The percentage of its quota that the unit has set in `Cấu hình`; null where it has set none. */
    quota_percent: "whole",
  },
  /**
   * One row a file, by the fingerprint of its bytes: a file is never loaded twice. One with problems is read again, so that they
   * are named until they are mended; what was found is not kept, for it may quote what people typed.
   */
  loads: {
    load_id: "whole",
    file_fingerprint: "text",
    source_file: "text",
    unit_code: "text",
    rows_read: "whole",
    problems_found: "whole",
  },
  /** The quotas of the regulations, one row a quota and count (whole unit, each group). */
  quotas: {
    regulation: "text",
    quota_number: "whole",
    counted_per: "text",
    percent: "whole",
    may_be_set: "flag",
    valid_from: "day",
    share_of: "text",
    reading: "text",
    signer_left_out: "flag",
  },
  /** Groups, kinds of people and forms that a quota leaves out, by their folded name. */
  quota_exclusions: { regulation: "text", quota_number: "whole", excluded_by: "text", folded_name: "text" },
  /** The smallest group of which figures may be published. */
  publication: { minimum_group: "whole" },
} as const satisfies Record<string, Columns>;

type ValueOf<Kind extends ColumnKind> = Kind extends "whole" | "number"
  ? number
  : Kind extends "flag"
    ? boolean
    : string;

/** The rows of a table; any value may be null. Days are `yyyy-mm-dd`, moments `yyyy-mm-dd hh:mm:ss`. */
export type RowOf<Table extends Columns> = { [Key in keyof Table]: ValueOf<Table[Key]> | null };

/** A row of `results`. */
export type ResultRow = RowOf<typeof RESULT_COLUMNS>;
