// How many people of one group may be rated Hoàn thành xuất sắc nhiệm vụ (XS), and who is over.
import { message } from "../language/messages";
import { foldAccents } from "../language/text";
import type { LevelCode, Quota, Regulation } from "../regulation/schema";
import { daysOf, isoDay } from "./calendar";
import type { Period } from "./period";
import { isSigner, type QuotaRow, type RatedPerson } from "./summary";

/** "before": share of everybody rated T or better. "after": share of those left at T once XS is taken out. */
export type QuotaReading = "before" | "after";

/**
 * The most people of a pool who may be rated XS.
 *
 * `pool` is people rated T or better before anyone is lifted to XS; `percent` is a whole number of percent of
 * the denominator that `reading` names. Returns people, rounded down: "không quá" leaves nothing to round up.
 * With "after", XS ≤ percent·(pool − XS)/100, hence XS ≤ pool·percent/(100 + percent).
 *
 * A pool of 0 gives 0. Throws RangeError when `pool` or `percent` is negative or not whole: that is a fault of
 * the caller, never of a person's data.
 *
 * Source: S4-25, "Nơi có 05 … chọn 01" (before); NĐ 335/2025 Đ20.5a and S0-4 by the letter (after).
 * Which reading holds is the ambiguity `quota-reading` of the regulation.
 *
 * @example quotaLimit(5, 20, "before") // 1
 * @example quotaLimit(5, 20, "after") // 0
 */
export function quotaLimit(pool: number, percent: number, reading: QuotaReading): number {
  for (const [name, value] of [
    ["pool", pool],
    ["percent", percent],
  ] as const)
    if (!Number.isInteger(value) || value < 0) throw new RangeError(`${name} must be a whole number ≥ 0, got ${value}`);
  const hundred = reading === "before" ? 100 : 100 + percent;
  const share = pool * percent;
  return (share - (share % hundred)) / hundred;
}

/** One person as a quota sees it. */
export interface QuotaMember {
  level: LevelCode | null;
  group: string;
}

/** The count of one group; `members` are its rated people. */
export interface QuotaCount {
  members: number;
  pool: number;
  limit: number;
  current: number;
  excess: number;
}

/** The share that a quota allows: percent, of which people, and read how. */
export interface QuotaShare {
  percent: number;
  /** "good": those at T or better. "rated": everybody with a level. */
  of: "good" | "rated";
  reading: QuotaReading;
}

const RATED: readonly LevelCode[] = ["XS", "T", "HT", "KHT"];
const GOOD: readonly LevelCode[] = ["XS", "T"];

/** Counts one group. People without a decided level are in no number. */
export function countQuota(members: readonly QuotaMember[], share: QuotaShare): QuotaCount {
  const at = (levels: readonly LevelCode[]) =>
    members.filter(({ level }) => level !== null && levels.includes(level)).length;
  const pool = at(share.of === "good" ? GOOD : RATED);
  const limit = quotaLimit(pool, share.percent, share.of === "rated" ? "before" : share.reading);
  const current = at(["XS"]);
  return { members: at(RATED), pool, limit, current, excess: Math.max(0, current - limit) };
}

/**
 * The rows of every quota of a regulation: for the whole unit, for each `Nhóm`, or both. `percentage` gives what the unit
 * has set in a row of `Cấu hình`, where the source leaves the figure open. A quota counts from its own date on, and
 * rated units are in no count of people. Nobody's level changes: the rows say how many
 * are too many.
 */
export function quotaRows(
  regulation: Regulation,
  period: Period,
  signer: string,
  people: readonly RatedPerson[],
  percentage: (setting: string) => number | undefined,
): QuotaRow[] {
  const collective = regulation.forms.filter((form) => form.collective).map(({ id }) => id);
  return regulation.quotas.flatMap((quota) => {
    if (!isQuotaInForce(quota, period)) return [];
    const own = quota.percentSetting === null ? undefined : percentage(quota.percentSetting);
    const share: QuotaShare = { percent: own ?? quota.percent, of: quota.of, reading: quota.reading };
    const isNamed = (name: string, list: readonly string[]) =>
      list.some((one) => foldAccents(one) === foldAccents(name));
    const counted = people.filter(
      (person) =>
        !(person.form !== null && collective.includes(person.form)) &&
        !isNamed(person.group, quota.groupsLeftOut) &&
        !isNamed(person.kind, quota.kindsLeftOut) &&
        !quota.postsLeftOut?.some((post) => foldAccents(person.post).startsWith(foldAccents(post))) &&
        !(quota.signerLeftOut && isSigner(signer, person.name)),
    );
    return countByGroup(counted, share, quota.per);
  });
}

/** Whether a quota counts in a period: the period's last day decides. */
export function isQuotaInForce({ from }: Quota, period: Period): boolean {
  return from === undefined || isoDay(daysOf(period).last) >= from;
}

/** The rows of one quota; the row of the whole unit comes first. Groups are in the order in which they first occur. */
export function countByGroup(
  members: readonly QuotaMember[],
  share: QuotaShare,
  per: readonly ("unit" | "group")[],
): QuotaRow[] {
  const rows: QuotaRow[] = per.includes("unit")
    ? [{ group: message("quota.unit"), ...countQuota(members, share) }]
    : [];
  if (!per.includes("group")) return rows;
  const groups = new Map<string, { name: string; members: QuotaMember[] }>();
  for (const member of members) {
    const key = foldAccents(member.group);
    const group = groups.get(key) ?? { name: member.group, members: [] };
    group.members.push(member);
    groups.set(key, group);
  }
  for (const { name, members: own } of groups.values()) {
    const group = name === "" ? message("quota.no-group") : name;
    rows.push({ group, ...countQuota(own, share) });
  }
  return rows;
}
