// The custom function RATING_QUOTA: how many may be rated XS, how many are, and how many are too many.
import { message } from "../language/messages";
import { clean, foldAccents, isBlank } from "../language/text";
import { countByGroup, type QuotaMember } from "../rating/quota";
import { readLevel } from "../regulation/levels";
import type { LevelCode } from "../regulation/schema";
import { findRegulation, REGULATIONS } from "../regulations";
import { toRows } from "./call";

/** The heading of the table that the function gives. */
const HEADING = ["Nhóm", "Số người", "Đạt tốt trở lên", "Xuất sắc tối đa", "Đang xuất sắc", "Vượt"];

/**
 * `RATING_QUOTA(levels, regulation, [groups])`: a table with its heading, one row for the whole unit and, where the
 * regulation counts groups and they are given, one for each. People not rated or without a level are in no number.
 * Throws one Vietnamese sentence on an unknown regulation, one without a quota, or blocks of different height.
 *
 * @example ratingQuota([[["XS"], ["T"], ["T"], ["T"], ["T"]], "son-la-2021"]) // … ["Toàn đơn vị", 5, 5, 1, 1, 0]
 */
export function ratingQuota(parameters: readonly unknown[]): (string | number)[][] {
  const [levels, regulationId, groups] = parameters;
  const regulation = findRegulation(regulationId);
  if (!regulation)
    throw new Error(
      message("call.unknown-regulation", {
        regulation: clean(regulationId).slice(0, 40),
        regulations: REGULATIONS.map(({ id }) => id).join(", "),
      }),
    );
  const [quota] = regulation.quotas;
  if (!quota) throw new Error(message("call.no-quota", { regulation: regulation.id }));
  const cells = toRows(levels).flat();
  const names = isBlank(groups) ? [] : toRows(groups).flat();
  if (names.length > 0 && names.length !== cells.length)
    throw new Error(message("call.groups-height", { groups: names.length, levels: cells.length }));
  const leftOut = quota.groupsLeftOut.map(foldAccents);
  const members = cells
    .map((cell, index): QuotaMember => ({ level: levelOf(cell), group: clean(names[index]) }))
    .filter(({ group }) => !leftOut.includes(foldAccents(group)));
  const byGroup = names.length > 0 && quota.per.includes("group");
  const per = byGroup ? (["unit", "group"] as const) : (["unit"] as const);
  const rows = countByGroup(members, quota, per).map((row) => [
    row.group,
    row.members,
    row.pool,
    row.limit,
    row.current,
    row.excess,
  ]);
  return [HEADING, ...rows];
}

/** The level that a cell names; a text that is none (⚠ …, Chưa đủ …) is a person without a level. */
function levelOf(cell: unknown): LevelCode | null {
  return readLevel(cell) ?? null;
}
