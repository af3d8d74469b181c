// One merge from beginning to end: which regulation and period it is about, the units, the review, and the sheets that it writes.
import { type MergeSentence, mergeMessage } from "../../language/merge";
import type { Counts } from "../../rating/merge-counts";
import type { MergedUnit, Source } from "../../rating/merge-units";
import { type Merge, mergeUnits, mostCommon } from "../../rating/merging";
import { type Period, readPeriod } from "../../rating/period";
import { type ReviewNote, reviewUnits } from "../../rating/review";
import type { UnitSettings } from "../../rating/summary";
import { LEVEL_SHORT_TEXT } from "../../regulation/levels";
import type { Regulation } from "../../regulation/schema";
import { findRegulation } from "../../regulations";
import { readSettings } from "../settings";
import type { Step } from "../setup/state";
import type { SheetContent } from "../spreadsheet";
import { recognise } from "../table";
import { settingsTable } from "../tables";
import type { ReadGrid } from "../unit";
import { readUnitList, type UnitList, unitsTable } from "./list";

/** The focal agency's own workbook: its list of units, and what its `Cấu hình` says where it has one. */
export interface Agency {
  list: UnitList;
  unit: UnitSettings | null;
  regulation: Regulation | null;
  period: Period | null;
}

/** Reads the focal agency's workbook; null where it has no list of units. */
export function readAgency(readGrid: ReadGrid): Agency | null {
  const grid = readGrid(unitsTable.sheet);
  const list = grid ? readUnitList(grid) : null;
  if (!list) return null;
  const settings = readGrid(settingsTable.sheet);
  const table = settings && recognise(settings, settingsTable, []);
  const { unit, regulation, period } = table ? readSettings(table, []) : { unit: null, regulation: null, period: null };
  return { list, unit, regulation, period };
}

/** A merge with what is unusual in it. */
export interface MergeResult {
  merge: Merge;
  review: ReviewNote[];
}

/**
 * Merges what came from the units; `today` is a day number. The agency's `Cấu hình` says of which regulation and period,
 * else most of the summaries do. The sentence says why nothing can be merged.
 */
export function mergeSources(
  agency: Agency | null,
  sources: readonly Source[],
  today: number,
): MergeResult | MergeSentence {
  const common = mostCommon(sources);
  const regulation = agency?.regulation ?? findRegulation(common?.regulation);
  const period = agency?.period ?? readPeriod(common?.period);
  if (!regulation || !period) {
    if (!common) return { key: "no-units", parameters: {} };
    return { key: "unknown-regulation", parameters: { regulation: common.regulation, period: common.period } };
  }
  const merge = mergeUnits({ regulation, period, expected: agency?.list.units ?? null, sources, today });
  const notes = (agency?.list.notes ?? []).map((note) => ({ unit: "", source: "", ...note }));
  return {
    merge: { ...merge, problems: [...notes, ...merge.problems] },
    review: reviewUnits(merge),
  };
}

/** The sheet of a merge. */
export const MERGED_SHEET = "Tổng hợp khối";

/**
 * The steps that write a merge into the focal agency's workbook: its own sheet whole, and the list of units where there is
 * none yet, so that the leadership's comments have a row to stand in. The list as people filled it stays.
 */
export function mergeSteps({ merge, review }: MergeResult, hasList: boolean): Step[] {
  const whole: Step = { sheet: MERGED_SHEET, kind: "whole", content: mergedSheet(merge, review) };
  return hasList ? [whole] : [whole, { sheet: unitsTable.sheet, kind: "whole", content: listSheet(merge.units) }];
}

type Line = (string | number)[];

/** `Tổng hợp khối`: units by block with their counts, quotas, what is to be settled, and figures to look at. */
function mergedSheet(merge: Merge, review: readonly ReviewNote[]): SheetContent {
  const { regulation, period, blocks, counts, quota, totals, problems } = merge;
  const levels = regulation.levels.map(({ code }) => code);
  const figures = ({ all, rated, levels: own, excluded, none }: Counts): number[] => [
    ...[all, rated, ...levels.map((level) => own[level] ?? 0), excluded, none],
  ];
  const lines: Line[] = [];
  const boldRows: number[] = [];
  const bold = (line: Line) => {
    lines.push(line);
    boldRows.push(lines.length);
  };
  const part = (title: string, rows: readonly Line[]) => {
    if (rows.length === 0) return;
    lines.push([]);
    bold([title]);
    lines.push(...rows);
  };
  const sentence = ({ key, parameters }: MergeSentence): Line => ["", mergeMessage(key, parameters)];
  bold([mergeMessage("sheet.title")]);
  lines.push([mergeMessage("sheet.subtitle", { period: period.id, regulation: regulation.shortTitle })], []);
  bold([
    ...["STT", mergeMessage("sheet.unit"), mergeMessage("sheet.state")],
    ...[mergeMessage("sheet.all"), mergeMessage("sheet.rated")],
    ...levels.map((level) => LEVEL_SHORT_TEXT[level].replace(/^./, (letter) => letter.toUpperCase())),
    ...[mergeMessage("sheet.excluded"), mergeMessage("sheet.none"), unitsTable.columns.comment.heading],
  ]);
  const heading = lines.length;
  const width = lines[heading - 1]?.length ?? 0;
  let number = 0;
  for (const { name, units, counts: sum } of blocks) {
    const title = name === "" ? mergeMessage("block.none") : mergeMessage("sheet.block", { block: name });
    bold(["", title]);
    for (const { name: unit, state, counted, counts: own, comment } of units)
      lines.push([
        ...[++number, unit, mergeMessage(`state.${state}`)],
        ...(counted ? figures(own) : figures(own).map(() => "")),
        comment,
      ]);
    bold(["", mergeMessage("everybody"), "", ...figures(sum), ""]);
  }
  bold(["", mergeMessage("sheet.total"), "", ...figures(counts), ""]);
  const last = lines.length;
  const quotaRows = [...quota, ...totals.map((row) => ({ ...row, unit: mergeMessage("everybody") }))];
  part(
    mergeMessage("sheet.quota"),
    quotaRows.map((row) => [
      ...["", row.unit, row.group],
      ...[row.members, row.pool, row.limit, row.current, row.excess],
    ]),
  );
  part(mergeMessage("sheet.problems"), problems.map(sentence));
  part(mergeMessage("sheet.review"), review.map(sentence));
  const columns = Math.max(width, 8);
  return {
    values: lines.map((line) => [...line, ...Array<string>(columns - line.length).fill("")]),
    boldRows,
    columnWidths: [48, 300, 140, ...Array<number>(columns - 4).fill(90), 320],
    table: { heading, last },
  };
}

/** Blank rows below a list that the add-on starts. */
const SPARE_UNITS = 50;

/** `Đơn vị` as it starts: the units that came, to be completed with links, days and comments. */
export function listSheet(units: readonly Pick<MergedUnit, "name" | "block">[]): SheetContent {
  const columns = Object.values<{ heading: string; width?: number }>(unitsTable.columns);
  const rows = units.map(({ name, block }, index): Line => [index + 1, name, block, "", "", "", ""]);
  const room = Array.from({ length: SPARE_UNITS }, () => columns.map(() => ""));
  return {
    values: [columns.map(({ heading }) => heading), ...rows, ...room],
    boldRows: [1],
    columnWidths: columns.map(({ width = 100 }) => width),
    table: { heading: 1, last: 1 + rows.length + SPARE_UNITS },
  };
}
