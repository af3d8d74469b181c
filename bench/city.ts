// An invented city of any size: the results of its units month by month, as rows or as real workbooks, the same for the same seed.
import { daysOf, isoDay } from "../src/rating/calendar";
import { type Period, periodsOfYear } from "../src/rating/period";
import { quotaLimit } from "../src/rating/quota";
import { fingerprintOf } from "../src/regulation/fingerprint";
import { LEVEL_TEXT } from "../src/regulation/levels";
import type { LevelCode } from "../src/regulation/schema";
import { findRegulation } from "../src/regulations";
import type { ResultRow } from "../warehouse/schema";
import { type Cell, plainWorkbook } from "../workbench/xlsx/plain-workbook";

/** The size of a city. */
export interface CitySize {
  units: number;
  people: number;
  months: number;
}

/** The whole city of the issue: 1.8 million rows. */
export const WHOLE_CITY: CitySize = { units: 2000, people: 75, months: 12 };

const YEAR = 2027;
const BLOCKS = ["Đảng, đoàn thể", "Chính quyền", "Trường học"];
const KINDS = [["Công chức", "Cán bộ"], ["Công chức", "LĐHĐ"], ["Viên chức"]];
const GROUPS = ["Tổng hợp", "Nghiệp vụ", "Phục vụ"];

/** A small generator of numbers from 0 to 1 (mulberry32): the same seed, the same city. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One unit of the city. */
export interface CityUnit {
  unit_code: string;
  unit_name: string;
  block: string;
  district: string;
  regulation: string;
}

/** The unit of this number, from 0. */
export function cityUnit(number: number): CityUnit {
  const digits = String(number + 1).padStart(4, "0");
  const kind = number % 3;
  return {
    unit_code: `dv${digits}`,
    unit_name: `Đơn vị ${digits}`,
    block: BLOCKS[kind] as string,
    district: `Địa bàn ${String((number % 30) + 1).padStart(2, "0")}`,
    regulation: kind === 2 ? "nd-233" : "nd-335",
  };
}

interface MonthRow {
  person: number;
  points: number;
  level: LevelCode;
}

/** The rows of a unit, month by month. One unit in 50 sends no last month, one in 20 is over its quota, one in 40 takes turns. */
export function* unitRows(number: number, { people, months }: CitySize, seed = 1): Generator<ResultRow> {
  const random = randomNumbers(seed * 1_000_003 + number);
  const unit = cityUnit(number);
  const regulation = findRegulation(unit.regulation);
  const mark = regulation ? fingerprintOf(regulation) : "";
  const ability = Array.from({ length: people }, () => 62 + random() * 34);
  const kinds = KINDS[number % 3] as string[];
  const periods = periodsOfYear(YEAR, "month").slice(0, number % 50 === 49 ? months - 1 : months);
  for (const [at, period] of periods.entries()) {
    const old = number % 200 === 199 && at === 0;
    for (const { person, points, level } of monthOf(number, at, ability, random)) {
      const row = {
        unit_code: unit.unit_code,
        unit_name: unit.unit_name,
        block: unit.block,
        ...periodColumns(period),
        regulation: unit.regulation,
        fingerprint: old ? "cu0000" : mark,
        person_id: personId(number, person),
        person_kind: kinds[person % kinds.length] as string,
        task_group: GROUPS[person % 3] as string,
        is_signer: person === 0,
        form: unit.regulation === "nd-233" ? "ND233-VC" : "ND335-CC",
        points,
        band: points >= 90 ? "XS" : level,
        level,
        decided_at: `${isoDay(daysOf(period).last + 3)} 09:30:00`,
        adjusted: false,
        record: 1,
        source_file: `${unit.unit_code}.xlsx`,
        load_id: number + 1,
      };
      if (person % 97 === 13) yield { ...row, level: "HT", band: "HT", points: 55 };
      yield person % 97 === 13 ? { ...row, record: 2, decided_at: `${isoDay(daysOf(period).last + 9)} 14:00:00` } : row;
    }
  }
}

/** One Mã in 1,500 stands in the next unit too. */
function personId(unit: number, person: number): string {
  const shared = person === 1 && unit % 20 === 19;
  return `${cityUnit(shared ? unit - 1 : unit).unit_code}-${String(person + 1).padStart(3, "0")}`;
}

function periodColumns(period: Period) {
  const { first, last } = daysOf(period);
  return {
    period_kind: period.kind as string,
    period_start: isoDay(first),
    period_end: isoDay(last),
    period_text: period.id,
  };
}

/** The levels of a month: XS for the best within the quota, for a few too many, or in turn. */
function monthOf(unit: number, month: number, ability: readonly number[], random: () => number): MonthRow[] {
  const rows = ability.map((base, person): MonthRow => {
    const points = Math.round(Math.min(100, base + (random() - 0.5) * 12) * 10) / 10;
    return { person, points, level: points >= 70 ? "T" : points >= 50 ? "HT" : "KHT" };
  });
  const groups = GROUPS.map((_, group) => rows.filter(({ person }) => person % GROUPS.length === group));
  for (const group of groups) {
    const pool = group.filter(({ level }) => level === "T").length;
    const most = quotaLimit(pool, 20, "after") + (unit % 20 === 7 && month % 4 === 2 ? 1 : 0);
    const best =
      unit % 40 === 3
        ? group.filter(({ person }) => person % 15 === month % 15)
        : group.filter(({ points }) => points >= 90).sort((one, other) => other.points - one.points);
    for (const row of best.slice(0, most)) row.level = "XS";
  }
  const absent = rows[(month * 7) % rows.length];
  if (absent && unit % 4 === 1) absent.level = "KHONG_DANH_GIA";
  return rows;
}

/** The rows of the whole city, unit by unit. */
export function* cityRows(size: CitySize, seed = 1): Generator<ResultRow> {
  for (let number = 0; number < size.units; number++) yield* unitRows(number, size, seed);
}

/** The workbook of a unit: what the warehouse reads of it, and no more. People are called by their number. */
export function unitWorkbook(number: number, size: CitySize, seed = 1): Uint8Array {
  const unit = cityUnit(number);
  const rows = [...unitRows(number, size, seed)];
  const people = new Map(rows.map((row) => [row.person_id, row]));
  const nameOf = (id: string | null) => `Người ${id ?? ""}`;
  const plain = (name: string, cells: Cell[][]) => ({ name, headingRow: 1, rows: cells, widths: [] });
  return plainWorkbook([
    plain("Cấu hình", [
      ["Mục", "Giá trị"],
      ["Tên đơn vị", unit.unit_name],
      ["Mã đơn vị", unit.unit_code],
      ["Khối", unit.block],
      ["Quy định", unit.regulation],
      ["Kỳ", rows.at(-1)?.period_text ?? ""],
      ["Người ký", nameOf(rows[0]?.person_id ?? "")],
    ]),
    plain("Nhân sự", [
      ["Mã", "Họ và tên", "Chức vụ", "Đối tượng", "Lãnh đạo", "Bộ phận", "Nhóm", "Mẫu"],
      ...[...people.values()].map(({ person_id, person_kind, task_group, form }): Cell[] => [
        person_id,
        nameOf(person_id),
        "",
        person_kind,
        "",
        "",
        task_group,
        form,
      ]),
    ]),
    plain("Kết quả", [
      [
        ...["Kỳ", "Quy định", "Mã", "Họ và tên", "Mẫu", "Điểm", "Mức theo điểm"],
        ...["Mức quyết định", "Căn cứ", "Người quyết định", "Thời điểm", "Dấu quy định"],
      ],
      ...rows.map((row): Cell[] => [
        row.period_text,
        row.regulation,
        row.person_id,
        nameOf(row.person_id),
        row.form,
        row.points,
        LEVEL_TEXT[row.band as LevelCode],
        LEVEL_TEXT[row.level as LevelCode],
        "NĐ, Điều 1",
        nameOf(rows[0]?.person_id ?? ""),
        row.decided_at,
        row.fingerprint,
      ]),
    ]),
  ]);
}
