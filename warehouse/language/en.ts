// English texts of the warehouse.
import type { vi } from "./vi";

export const en: Record<keyof typeof vi, string> = {
  // Problems of files
  "problem.no-results":
    "There is no sheet Kết quả: the unit has closed no period yet. Close one and send the file again.",
  "problem.results-headings":
    "The sheet Kết quả lacks the column Kỳ, Quy định, Mã or Mức quyết định: restore the headings and send the file again.",
  "problem.no-unit": "Cấu hình has no Tên đơn vị: the file's name stands in. Fill it in and send the file again.",
  "problem.period.unknown":
    "The period “{value}” cannot be read, so the row is left out: write 2026-07, 2026-Q3 or 2026.",
  "problem.regulation.unknown": "There is no regulation “{value}”, so the row is left out.",
  "problem.person.missing-id": "This row has no Mã and is left out.",
  "problem.level.unknown": "“{value}” is no level, so the row is left out.",
  "problem.record.duplicate": "The row of Mã {id} repeats one above word for word: it counts once.",
  "problem.file-twice": "This file is the same as “{twin}”: it is read once.",

  // Problems of the warehouse as a whole
  "problem.two-units":
    "Mã {person_id} stands in {units} units ({unit_codes}) in {period_text} by {regulation}: find out to which one the person belongs.",
  "problem.other-rules":
    "{units} units ({unit_codes}) closed {period_text} by {regulation} with the rules {fingerprint}, unlike most: check their version and close the period again.",
  "problem.record-changed":
    "Record {record} of Mã {person_id}, unit {unit_code}, period {period_text} differs between files ({source_files}): the later one counts; ask the unit.",

  // What the command prints
  progress: "{done}/{all} files read",
  loaded: "{files} workbooks, {read} read now; {rows} rows of Kết quả, {added} added.",
  "period-line": "  {regulation}, {period}: {complete}/{units} units complete, {partly} in part, {none} missing",
  breaches: "{count} quotas exceeded.",
  rotations: "{count} quarters with people at XS in turn, month by month: look at them.",
  unreadable: "{count} files could not be read and are not in the warehouse.",
  "no-problems": "Nothing is to be mended.",
  problems: "{count} things to look at:",
  problem: "  {place}: {message}",
  "whole-city": "The whole warehouse",
  file: "Wrote {file}",

  // Files and views
  "file.database": "results",
  "file.database-names": "results-with-names",
  "view.completeness": "Completeness",
  "view.levels_by_block": "Levels by block",
  "view.published_levels": "Levels to publish",
  "view.quota_counts": "Quota counts",
  "view.quota_breaches": "Quota breaches",
  "view.rotation": "Rotation",
  "view.trend": "Trend",
  "view.year_rollup": "Year",

  // Columns
  "column.unit_code": "Unit code",
  "column.unit_name": "Unit",
  "column.block": "Block",
  "column.district": "District",
  "column.regulation": "Regulation",
  "column.period_kind": "Kind of period",
  "column.period_text": "Period",
  "column.period_start": "First day",
  "column.year": "Year",
  "column.quarter": "Quarter",
  "column.person_id": "Mã",
  "column.person_name": "Name",
  "column.person_kind": "Kind of person",
  "column.task_group": "Group",
  "column.people": "People",
  "column.rated": "Rated",
  "column.not_rated": "Not rated",
  "column.without_level": "Without a level",
  "column.fewer_than_most": "Fewer than in the fullest period",
  "column.last_decided_at": "Last decision",
  "column.state": "State",
  "column.xs": "Excellent",
  "column.t": "Good",
  "column.ht": "Fulfilled",
  "column.kht": "Not fulfilled",
  "column.dat": "Professional",
  "column.khong_dat": "Not professional",
  "column.quota_number": "Quota",
  "column.counted_per": "Counted per",
  "column.percent": "Percent",
  "column.members": "Rated people",
  "column.pool": "Pool",
  "column.most_excellent": "Most excellent",
  "column.excellent": "Excellent now",
  "column.excess": "Excess",
  "column.excellent_people": "Excellent people",
  "column.excellent_percent": "Excellent (%)",
  "column.excellent_change": "Change (points)",
  "column.good": "Good or better",
  "column.good_percent": "Good or better (%)",
  "column.mean_points": "Mean points",
  "column.periods": "Periods",
  "column.year_level": "Level of the year",
  "column.year_points": "Points of the year",

  // Codes in cells
  "code.complete": "complete",
  "code.partly": "in part",
  "code.none": "missing",
  "code.month": "month",
  "code.quarter": "quarter",
  "code.year": "year",
  "code.unit": "whole unit",
  "code.group": "group",
  "code.merged": "kinds with few people, together",

  // The page
  "page.title": "Warehouse of results",
  "page.sums": "{units} units, {results} results, {periods} periods",
  "page.no-names": "This page holds nobody's name, Mã or reason.",
  "page.missing": "Units that sent nothing or less, latest period",
  "page.levels": "Levels by block, latest period",
  "page.trend-excellent": "Share of excellent by period (%)",
  "page.trend-good": "Share of good or better by period (%)",
  "page.sent": "Complete units by period (%)",
  "page.breaches": "Quotas exceeded",
  "page.rotation": "Excellent in turn within a quarter (to look at, no verdict)",
  "page.nothing": "None.",
  "page.more": "{count} more rows: see the CSV or Excel file.",
  "page.no-block": "No block given",
};
