// What the command `merge` prints: one JSON object with the keys of the interface and the units, or a short report for people.
import { type MergeSentence, mergeMessage } from "../../src/language/merge";
import type { Counts } from "../../src/rating/merge-counts";
import { LEVEL_TEXT } from "../../src/regulation/levels";
import type { LevelCode } from "../../src/regulation/schema";
import type { Agency, MergeResult } from "../../src/workbook/merge/result";
import { message } from "../language/messages";

const said = ({ key, parameters }: MergeSentence): string => mergeMessage(key, parameters);

/** The object of `--json`; `people` are those of the sums, each once, with the unit that counts. */
export function mergeAsJson({ merge, review }: MergeResult, agency: Agency | null, files: readonly string[]): string {
  const { regulation, period, counts, blocks } = merge;
  return JSON.stringify(
    {
      unit: agency?.unit?.name || null,
      ...{ regulation: regulation.id, period: period.id },
      people: merge.people.map(({ id, name, unit, form, points, level }) => ({ id, name, unit, form, points, level })),
      quota: merge.quota,
      problems: merge.problems.map(({ unit, source, key, parameters }) => ({
        ...{ unit, file: source, code: key },
        message: said({ key, parameters }),
      })),
      files,
      units: merge.units.map(({ name, block, source, state, counted, counts: own, comment }) => ({
        ...{ unit: name, block, file: source, state, counted, ...own, comment },
      })),
      blocks: blocks.map(({ name, counts: own }) => ({ block: name, ...own })),
      counts,
      review: review.map(({ check, unit, key, parameters }) => ({ check, unit, message: said({ key, parameters }) })),
    },
    null,
    2,
  );
}

/** `12 người: 9 Đạt chuyên nghiệp, 2 Không đạt chuyên nghiệp, 1 Không đánh giá`. */
function countsText({ all, levels, excluded, none }: Counts): string {
  const parts = [
    ...(Object.entries(levels) as [LevelCode, number][]).map(([level, count]) => `${count} ${LEVEL_TEXT[level]}`),
    ...(excluded > 0 ? [`${excluded} ${LEVEL_TEXT.KHONG_DANH_GIA}`] : []),
    ...(none > 0 ? [`${none} ${mergeMessage("sheet.none")}`] : []),
  ];
  return message("merge.counts", { all, levels: parts.join(", ") });
}

/** The report for people: blocks with their units, what is to be settled, what to look at, and the files written. */
export function mergeAsText({ merge, review }: MergeResult, agency: Agency | null, files: readonly string[]): string {
  const { regulation, period, blocks, counts, problems } = merge;
  const unit = agency?.unit?.name || "—";
  const lines = [message("unit", { unit, period: period.id, regulation: regulation.id })];
  for (const { name, units, counts: own } of blocks) {
    const block = name === "" ? mergeMessage("block.none") : mergeMessage("sheet.block", { block: name });
    lines.push(message("merge.line", { what: block, counts: countsText(own) }));
    for (const { name: what, state, counts: people, counted } of units)
      lines.push(
        message("merge.unit", {
          what,
          state: mergeMessage(`state.${state}`),
          counts: counted ? countsText(people) : "",
        }),
      );
  }
  lines.push(message("merge.line", { what: mergeMessage("sheet.total"), counts: countsText(counts) }));
  lines.push(problems.length === 0 ? message("merge.no-problems") : message("problems", { count: problems.length }));
  for (const problem of problems) lines.push(`  ${said(problem)}`);
  if (review.length > 0) lines.push(`${mergeMessage("sheet.review")}:`, ...review.map((one) => `  ${said(one)}`));
  for (const file of files) lines.push(message("file", { file }));
  return lines.join("\n");
}
