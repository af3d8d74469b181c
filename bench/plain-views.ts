// The views of the warehouse as a plain program over rows: the peer of the benchmark, and a second opinion for the tests.
import { foldAccents } from "../src/language/text";
import { countQuota, type QuotaMember } from "../src/rating/quota";
import type { LevelCode } from "../src/regulation/schema";
import { REGULATIONS } from "../src/regulations";
import type { ResultRow } from "../warehouse/schema";

type Figures = Record<string, string | number | null>;

/** Each view's rows, in no particular order. */
export type PlainViews = Record<
  "completeness" | "levels_by_block" | "quota_breaches" | "rotation" | "year_rollup" | "trend",
  Figures[]
>;

/** What a unit of the list is called, and the percentage that it has set. */
export interface PlainUnit {
  unit_code: string | null;
  quota_percent: number | null;
}

const QUALITY = new Set<string | null>(["XS", "T", "HT", "KHT"]);
const RATED = new Set<string | null>([...QUALITY, "DAT", "KHONG_DAT"]);

/** The last record of each person, unit, regulation and period; of two copies the one loaded later. */
export function currentRows(rows: Iterable<ResultRow>): ResultRow[] {
  const last = new Map<string, ResultRow>();
  for (const row of rows) {
    const key = `${row.unit_code}\t${row.regulation}\t${row.period_text}\t${row.person_id}`;
    const held = last.get(key);
    const order = held ? (row.record ?? 0) - (held.record ?? 0) || (row.load_id ?? 0) - (held.load_id ?? 0) : 1;
    if (order > 0) last.set(key, row);
  }
  return [...last.values()];
}

/** Every view over these rows. `units` are all there are, those without a row among them. */
export function plainViews(rows: Iterable<ResultRow>, units: readonly PlainUnit[]): PlainViews {
  const current = currentRows(rows);
  return {
    completeness: completeness(current, units),
    levels_by_block: levelsByBlock(current),
    quota_breaches: quotaBreaches(current, units),
    rotation: rotation(current),
    year_rollup: yearRollup(current),
    trend: trend(current),
  };
}

/** Rows by the text that `keyOf` gives. */
function grouped<Row>(rows: Iterable<Row>, keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

const first = (rows: readonly ResultRow[]): ResultRow => rows[0] as ResultRow;
const count = (rows: readonly ResultRow[], holds: (row: ResultRow) => boolean): number => rows.filter(holds).length;
const at = (rows: readonly ResultRow[], level: LevelCode): number => count(rows, (row) => row.level === level);
const yearOf = ({ period_start }: ResultRow): number => Number(period_start?.slice(0, 4));
const quarterOf = ({ period_start }: ResultRow): number => Math.ceil(Number(period_start?.slice(5, 7)) / 3);

function mean(rows: readonly ResultRow[], levels: ReadonlySet<string | null>): number | null {
  const points = rows.flatMap((row) => (levels.has(row.level) && row.points !== null ? [row.points] : []));
  return points.length === 0 ? null : points.reduce((sum, one) => sum + one, 0) / points.length;
}

function completeness(current: readonly ResultRow[], units: readonly PlainUnit[]): Figures[] {
  const kindOf = ({ regulation, period_kind }: ResultRow) => `${regulation}\t${period_kind}`;
  const byUnit = grouped(current, (row) => row.unit_code ?? "");
  const periods = new Map([...grouped(current, kindOf)].map(([kind, rows]) => [kind, periodsOf(rows)]));
  return units.flatMap(({ unit_code }): Figures[] => {
    const own = byUnit.get(unit_code ?? "") ?? [];
    if (own.length === 0)
      return [{ unit_code, regulation: null, period_text: null, people: 0, rated: 0, state: "none" }];
    return [...grouped(own, kindOf)].flatMap(([kind, rows]) => {
      const filed = grouped(rows, (row) => row.period_text ?? "");
      const most = grouped(filed.values(), (list) => String(yearOf(first(list))));
      return [...(periods.get(kind) ?? [])].map(([period_text, start]) => {
        const list = filed.get(period_text) ?? [];
        const without = count(list, ({ level }) => level === "CHUA_DU" || level === "CHUA_QUY_DINH");
        const year = most.get(start.slice(0, 4)) ?? [];
        const fewer = Math.max(0, ...year.map(({ length }) => length)) - list.length;
        const state = list.length === 0 ? "none" : without > 0 || fewer > 0 ? "partly" : "complete";
        const rated = count(list, ({ level }) => RATED.has(level));
        return { unit_code, regulation: first(rows).regulation, period_text, people: list.length, rated, state };
      });
    });
  });
}

function periodsOf(rows: readonly ResultRow[]): Map<string, string> {
  return new Map(rows.map(({ period_text, period_start }) => [period_text ?? "", period_start ?? ""]));
}

function levelsByBlock(current: readonly ResultRow[]): Figures[] {
  const keyOf = (row: ResultRow) => `${row.block}\t${row.person_kind}\t${row.regulation}\t${row.period_text}`;
  return [...grouped(current, keyOf).values()].map((rows) => {
    const { block, person_kind, regulation, period_text } = first(rows);
    const levels = { xs: at(rows, "XS"), t: at(rows, "T"), ht: at(rows, "HT"), kht: at(rows, "KHT") };
    const not_rated = at(rows, "KHONG_DANH_GIA");
    return { block, person_kind, regulation, period_text, people: rows.length, ...levels, not_rated };
  });
}

function quotaBreaches(current: readonly ResultRow[], units: readonly PlainUnit[]): Figures[] {
  const percents = new Map(units.map(({ unit_code, quota_percent }) => [unit_code, quota_percent]));
  const byPeriod = grouped(current, (row) => `${row.unit_code}\t${row.regulation}\t${row.period_text}`);
  return [...byPeriod.values()].flatMap((rows) => {
    const { unit_code, regulation: id, period_text, period_end } = first(rows);
    const regulation = REGULATIONS.find((one) => one.id === id);
    return (regulation?.quotas ?? []).flatMap((quota, index) => {
      if (quota.from !== undefined && (period_end ?? "") < quota.from) return [];
      const collective = regulation?.forms.filter((form) => form.collective).map((form) => form.id) ?? [];
      const among = (name: string | null, list: readonly string[]) =>
        list.some((one) => foldAccents(one) === foldAccents(name));
      const counted = rows.filter(
        (row) =>
          !among(row.form, collective) &&
          !among(row.task_group, quota.groupsLeftOut) &&
          !among(row.person_kind, quota.kindsLeftOut) &&
          !(quota.signerLeftOut && row.is_signer),
      );
      const own = quota.percentSetting === null ? null : percents.get(unit_code);
      const share = { percent: own ?? quota.percent, of: quota.of, reading: quota.reading };
      const members = (list: readonly ResultRow[]): QuotaMember[] =>
        list.map(({ level, task_group }) => ({ level: level as LevelCode, group: task_group ?? "" }));
      const groups = [...grouped(counted, (row) => foldAccents(row.task_group)).values()];
      return quota.per.flatMap((counted_per) =>
        (counted_per === "unit" ? [counted] : groups).flatMap((list) => {
          const { pool, limit, current: excellent, excess } = countQuota(members(list), share);
          const task_group = counted_per === "unit" ? "" : first(list).task_group;
          const key = { unit_code, regulation: id, period_text, quota_number: index + 1, counted_per, task_group };
          return excess > 0 ? [{ ...key, pool, most_excellent: limit, excellent, excess }] : [];
        }),
      );
    });
  });
}

function rotation(current: readonly ResultRow[]): Figures[] {
  const rated = current.filter(({ period_kind, level }) => period_kind === "month" && QUALITY.has(level));
  const keyOf = (row: ResultRow) => `${row.unit_code}\t${row.regulation}\t${yearOf(row)}\t${quarterOf(row)}`;
  return [...grouped(rated, keyOf).values()].flatMap((rows) => {
    const excellent = rows.filter(({ level }) => level === "XS");
    const months = new Set(excellent.map(({ period_start }) => period_start));
    const people = new Set(excellent.map(({ person_id }) => person_id));
    if (months.size !== 3 || people.size !== excellent.length) return [];
    const { unit_code, regulation } = first(rows);
    const everybody = new Set(rows.map(({ person_id }) => person_id));
    const when = { year: yearOf(first(rows)), quarter: quarterOf(first(rows)) };
    return [{ unit_code, regulation, ...when, people: everybody.size, excellent_people: people.size }];
  });
}

function yearRollup(current: readonly ResultRow[]): Figures[] {
  const keyOf = (row: ResultRow) => `${row.unit_code}\t${row.regulation}\t${row.person_id}\t${yearOf(row)}`;
  return [...grouped(current, keyOf).values()].flatMap((rows): Figures[] => {
    const { unit_code, regulation, person_id } = first(rows);
    const whole = rows.find(({ period_kind }) => period_kind === "year");
    const parts = rows.filter(({ period_kind }) => period_kind !== "year");
    const kinds =
      parts.length > 0 ? [...grouped(parts, (row) => row.period_kind ?? "").entries()] : [[null, []] as const];
    return kinds.map(([period_kind, list]) => ({
      ...{ unit_code, regulation, year: yearOf(first(rows)), person_id, period_kind },
      ...{ periods: list.length, rated: count(list, ({ level }) => RATED.has(level)) },
      ...{ xs: at(list, "XS"), t: at(list, "T"), ht: at(list, "HT"), kht: at(list, "KHT") },
      ...{ mean_points: mean(list, RATED), year_level: whole?.level ?? null },
    }));
  });
}

function trend(current: readonly ResultRow[]): Figures[] {
  const keyOf = ({ block, regulation, period_kind }: ResultRow) => `${block}\t${regulation}\t${period_kind}`;
  return [...grouped(current, keyOf).values()].flatMap((rows) => {
    const { block, regulation } = first(rows);
    const periods = [...grouped(rows, (row) => row.period_start ?? "")].sort(([one], [other]) =>
      one < other ? -1 : 1,
    );
    let before: number | null = null;
    return periods.map(([, list]) => {
      const rated = count(list, ({ level }) => QUALITY.has(level));
      const percent = (part: number) => (rated === 0 ? null : (part * 100) / rated);
      const excellent_percent = percent(at(list, "XS"));
      const good_percent = percent(at(list, "XS") + at(list, "T"));
      const excellent_change: number | null =
        before === null || excellent_percent === null ? null : excellent_percent - before;
      before = excellent_percent;
      const figures = { excellent_percent, good_percent, excellent_change, mean_points: mean(list, QUALITY) };
      return { block, regulation, period_text: first(list).period_text, rated, ...figures };
    });
  });
}
