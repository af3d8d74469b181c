// Tests of warehouse/sql on DuckDB: small sets worked out by hand, and a random set against the plain program.
import { describe, expect, it } from "vitest";
import { cityRows, cityUnit, randomNumbers } from "../../bench/city";
import { plainViews } from "../../bench/plain-views";
import { LEVEL_TEXT } from "../../src/regulation/levels";
import type { LevelCode } from "../../src/regulation/schema";
import { findRegulation, REGULATIONS } from "../../src/regulations";
import { readResults } from "../../src/workbook/results";
import { recognise } from "../../src/workbook/table";
import { resultsTable } from "../../src/workbook/tables";
import type { Engine } from "../../warehouse/engine";
import type { ResultRow } from "../../warehouse/schema";
import { database, month, result, unit, view } from "./database";

/** People `cc01`, `cc02`, … at these levels, in one month; another `prefix` makes them other people. */
function people(levels: readonly LevelCode[], own: Partial<ResultRow> = {}, prefix = "cc"): ResultRow[] {
  return levels.map((level, index) =>
    result({ person_id: `${prefix}${String(index + 1).padStart(2, "0")}`, level, ...own }),
  );
}

const times = (number: number, level: LevelCode): LevelCode[] => Array.from({ length: number }, () => level);

describe("current_results", () => {
  it("takes the last record of a person and period, and the later load of two copies of it", async () => {
    const engine = await database(
      [
        result({ level: "XS", record: 1 }),
        result({ level: "HT", record: 2, load_id: 2 }),
        result({ level: "T", record: 2, load_id: 3 }),
        result({ level: "KHT", record: 1, load_id: 4 }),
        result({ level: "HT", ...month(2) }),
        result({ level: "XS", regulation: "qd-366" }),
        result({ level: "KHT", unit_code: "b" }),
      ],
      [],
    );
    expect(await view(engine, "current_results ORDER BY unit_code, regulation, period_text", ["level"])).toEqual(
      ["T", "HT", "XS", "KHT"].map((level) => ({ level })),
    );
  });

  it("agrees with the reading of Kết quả in the unit's own workbook", async () => {
    const random = randomNumbers(7);
    const levels = ["XS", "T", "HT", "KHT"] as const;
    const records = new Map<string, number>();
    const rows = Array.from({ length: 60 }, () => {
      const person_id = `cc${Math.floor(random() * 5)}`;
      const period = month(1 + Math.floor(random() * 4));
      const key = `${person_id} ${period.period_text}`;
      records.set(key, (records.get(key) ?? 0) + 1);
      const level = levels[Math.floor(random() * 4)] as LevelCode;
      return result({ person_id, ...period, level, record: records.get(key) ?? 1 });
    });
    const grid = {
      name: "Kết quả",
      values: [
        ["Kỳ", "Quy định", "Mã", "Mức quyết định", "Mẫu", "Điểm"],
        ...rows.map((row) => [
          row.period_text,
          row.regulation,
          row.person_id,
          LEVEL_TEXT[row.level as LevelCode],
          row.form,
          80,
        ]),
      ],
    };
    const table = recognise(grid, resultsTable, []);
    const regulation = findRegulation("nd-335");
    if (!table || !regulation) throw new Error("the table and the regulation are known");
    const past = readResults(table, regulation, 2026, []).map(({ id, period, level }) => `${id} ${period.id} ${level}`);
    const found = await view(await database(rows, []), "current_results", ["person_id", "period_text", "level"]);
    expect(found.map((row) => `${row.person_id} ${row.period_text} ${row.level}`).sort()).toEqual(past.sort());
  });
});

describe("completeness", () => {
  it("tells who is complete, who files fewer people, who is without a level, who filed nothing", async () => {
    const engine = await database(
      [
        ...people(["T", "T"]),
        ...people(["T"], month(2)),
        ...people(["T", "CHUA_DU"], { unit_code: "b" }),
        ...people(["T", "KHONG_DANH_GIA"], { unit_code: "c", ...month(2) }),
      ],
      [unit("a"), unit("b"), unit("c"), unit("d")],
    );
    const columns = ["unit_code", "period_text", "people", "rated", "fewer_than_most", "state"];
    const found = await view(engine, "completeness", columns);
    expect(found.map((row) => columns.map((column) => row[column]).join(" ")).sort()).toEqual([
      "a 2026-01 2 2 0 complete",
      "a 2026-02 1 1 1 partly",
      "b 2026-01 2 1 0 partly",
      "b 2026-02 0 0 2 none",
      "c 2026-01 0 0 2 none",
      "c 2026-02 2 1 0 complete",
      "d  0 0 0 none",
    ]);
  });
});

describe("levels_by_block and published_levels", () => {
  it("counts each level by block and kind of person", async () => {
    const rows = [...people(["XS", "T", "T", "KHONG_DANH_GIA"]), ...people(["HT"], { person_kind: "LĐHĐ" }, "ld")];
    expect(
      await view(await database(rows, []), "levels_by_block", ["person_kind", "people", "xs", "t", "ht", "not_rated"]),
    ).toEqual([
      { person_kind: "Công chức", people: 4, xs: 1, t: 2, ht: 0, not_rated: 1 },
      { person_kind: "LĐHĐ", people: 1, xs: 0, t: 0, ht: 1, not_rated: 0 },
    ]);
  });

  it("puts kinds of fewer than five together, and leaves out what is still too few", async () => {
    const rows = [
      ...people(times(5, "T")),
      ...people(times(3, "T"), { person_kind: "LĐHĐ" }, "ld"),
      ...people(times(2, "XS"), { person_kind: "Cán bộ" }, "cb"),
      ...people(times(6, "T"), { block: "Trường học" }, "th"),
      ...people(times(4, "HT"), { block: "Trường học", person_kind: "Viên chức" }, "vc"),
    ];
    expect(await view(await database(rows, []), "published_levels", ["block", "person_kind", "people", "xs"])).toEqual([
      { block: "Chính quyền", person_kind: "*", people: 5, xs: 2 },
      { block: "Chính quyền", person_kind: "Công chức", people: 5, xs: 0 },
      { block: "Trường học", person_kind: "Công chức", people: 6, xs: 0 },
    ]);
  });
});

describe("quota_counts and quota_breaches", () => {
  it("allows 20 % of those left at T once XS is taken out, in the unit and in each group (NĐ 335 Đ20.5)", async () => {
    // Pool 12, so XS ≤ 12·20/120 = 2 in the unit; groups of 6, so one each: the first group is one over.
    const rows = [
      ...people(["XS", "XS", ...times(4, "T")]),
      ...people(times(6, "T"), { task_group: "Nghiệp vụ" }, "nv"),
    ];
    const engine = await database(rows, [unit("a")]);
    const columns = ["counted_per", "task_group", "pool", "most_excellent", "excellent", "excess"];
    expect(await view(engine, "quota_breaches", columns)).toEqual([
      { counted_per: "group", task_group: "Tổng hợp", pool: 6, most_excellent: 1, excellent: 2, excess: 1 },
    ]);
    expect(await view(engine, "quota_counts WHERE counted_per = 'unit'", columns)).toEqual([
      { counted_per: "unit", task_group: "", pool: 12, most_excellent: 2, excellent: 2, excess: 0 },
    ]);
  });

  it("counts groups that differ only in letters and spaces as one, and takes the signer out", async () => {
    const rows = [
      ...people(["XS", ...times(2, "T")], { task_group: "Tổng hợp" }),
      ...people(times(3, "T"), { task_group: "TỔNG  HỢP" }, "nv"),
      result({ person_id: "head", level: "XS", is_signer: true }),
    ];
    const engine = await database(rows, [unit("a")]);
    expect(await view(engine, "quota_counts", ["counted_per", "members", "excess"])).toEqual([
      { counted_per: "unit", members: 6, excess: 0 },
      { counted_per: "group", members: 6, excess: 0 },
    ]);
  });

  it("takes the percentage that the unit has set (25 % of 10: two)", async () => {
    const rows = people([...times(2, "XS"), ...times(8, "T")]);
    const most = async (quota_percent: number | null) =>
      view(await database(rows, [unit("a", { quota_percent })]), "quota_counts WHERE counted_per = 'unit'", [
        "most_excellent",
      ]);
    expect(await most(null)).toEqual([{ most_excellent: 1 }]);
    expect(await most(25)).toEqual([{ most_excellent: 2 }]);
  });

  it("leaves contract workers out where the regulation does (Hà Nội 2022)", async () => {
    const rows = people([...times(6, "T"), "XS"], { regulation: "hanoi-2022", form: "HN22-02" });
    const contract = { regulation: "hanoi-2022", person_kind: "lao động hợp đồng", form: "HN22-03" };
    const engine = await database([...rows, ...people(["XS"], contract, "ld")], [unit("a")]);
    expect(await view(engine, "quota_counts", ["members", "excellent", "excess"])).toEqual([
      { members: 7, excellent: 1, excess: 0 },
    ]);
  });

  it("counts a quota only from its own day on (NĐ 48/2023: 15/9/2023)", async () => {
    const year = (number: number) => ({
      period_kind: "year",
      period_start: `${number}-01-01`,
      period_end: `${number}-12-31`,
      period_text: `${number}`,
    });
    const rows = [2022, 2023].flatMap((number) =>
      people(["XS"], { regulation: "nd-90", form: "ND90-CC", ...year(number) }),
    );
    expect(await view(await database(rows, [unit("a")]), "quota_breaches", ["period_text"])).toEqual([
      { period_text: "2023" },
    ]);
  });
});

describe("rotation", () => {
  const quarter = (persons: readonly string[], unit_code: string) =>
    [1, 2, 3].flatMap((number) =>
      ["p1", "p2", "p3", "p4"].map((person_id) =>
        result({ unit_code, person_id, ...month(number), level: persons[number - 1] === person_id ? "XS" : "T" }),
      ),
    );

  it("finds the quarter in which three people are XS in turn, and no other", async () => {
    const rows = [
      ...quarter(["p1", "p2", "p3"], "turn"),
      ...quarter(["p1", "p2", "p1"], "again"),
      ...quarter(["p1", "", "p3"], "gap"),
    ];
    const columns = ["unit_code", "year", "quarter", "people", "excellent_people", "excellent_percent"];
    expect(await view(await database(rows, []), "rotation", columns)).toEqual([
      { unit_code: "turn", year: 2026, quarter: 1, people: 4, excellent_people: 3, excellent_percent: 75 },
    ]);
  });
});

describe("year_rollup", () => {
  it("adds the closed months up and sets the year's own level beside; a month not rated is in no mean", async () => {
    const rows = [
      result({ points: 80 }),
      result({ ...month(2), points: 91, level: "XS" }),
      result({ ...month(3), points: 10, level: "KHONG_DANH_GIA" }),
      result({
        ...{ period_kind: "year", period_start: "2026-01-01", period_end: "2026-12-31", period_text: "2026" },
        ...{ level: "T", points: 85.5 },
      }),
    ];
    const columns = ["person_id", "periods", "rated", "xs", "t", "mean_points", "year_level", "year_points"];
    expect(await view(await database(rows, []), "year_rollup", columns)).toEqual([
      { person_id: "cc01", periods: 3, rated: 2, xs: 1, t: 1, mean_points: 85.5, year_level: "T", year_points: 85.5 },
    ]);
  });
});

describe("trend", () => {
  it("gives shares of the rated and the change to the period before", async () => {
    const rows = [...people(["XS", "T", "HT", "KHT", "KHONG_DANH_GIA"]), ...people(["XS", "XS", "T", "T"], month(2))];
    expect(
      await view(await database(rows, []), "trend", [
        "period_text",
        "rated",
        "excellent_percent",
        "good_percent",
        "excellent_change",
      ]),
    ).toEqual([
      { period_text: "2026-01", rated: 4, excellent_percent: 25, good_percent: 50, excellent_change: null },
      { period_text: "2026-02", rated: 4, excellent_percent: 50, good_percent: 100, excellent_change: 25 },
    ]);
  });
});

describe("checks", () => {
  it("names people in two units, other rules for the same period, and records told in two ways", async () => {
    const engine = await database(
      [
        result({ unit_code: "a" }),
        result({ unit_code: "b", fingerprint: "dau2" }),
        result({ unit_code: "c", person_id: "cc02" }),
        result({ unit_code: "c", person_id: "cc02", level: "XS", load_id: 2, source_file: "c2.xlsx" }),
      ],
      [],
    );
    expect(await view(engine, "people_in_two_units", ["person_id", "units", "unit_codes"])).toEqual([
      { person_id: "cc01", units: 2, unit_codes: "a, b" },
    ]);
    expect(await view(engine, "differing_fingerprints", ["fingerprint", "units", "unit_codes"])).toEqual([
      { fingerprint: "dau2", units: 1, unit_codes: "b" },
    ]);
    expect(await view(engine, "changed_records", ["person_id", "record", "files"])).toEqual([
      { person_id: "cc02", record: 1, files: 2 },
    ]);
  });
});

describe("the plain program", () => {
  it("comes to the same figures as the views, on random rows of any regulation, period and level", async () => {
    const random = randomNumbers(11);
    const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
    const periods = [
      ...[1, 2, 3, 4, 5, 6].map(month),
      { period_kind: "quarter", period_start: "2026-01-01", period_end: "2026-03-31", period_text: "2026-Q1" },
      { period_kind: "quarter", period_start: "2026-04-01", period_end: "2026-06-30", period_text: "2026-Q2" },
      { period_kind: "year", period_start: "2026-01-01", period_end: "2026-12-31", period_text: "2026" },
      { period_kind: "year", period_start: "2022-01-01", period_end: "2022-12-31", period_text: "2022" },
    ];
    const levels = ["XS", "XS", "T", "T", "HT", "KHT", "DAT", "KHONG_DAT", "KHONG_DANH_GIA", "CHUA_DU"] as const;
    const people = new Map<string, Partial<ResultRow>>();
    const rows = Array.from({ length: 3000 }, (_, index): ResultRow => {
      const [unit_code, person_id] = [pick(["a", "b", "c", "d"]), `p${Math.floor(random() * 12)}`];
      const key = `${unit_code} ${person_id}`;
      const person = people.get(key) ?? {
        ...{ task_group: pick(["Tổng hợp", "Nghiệp vụ", ""]), person_kind: pick(["Công chức", "LĐHĐ", "Viên chức"]) },
        ...{ form: pick(["ND335-CC", "SL-TT", "HN22-02"]), is_signer: random() < 0.1 },
      };
      people.set(key, person);
      return result({
        ...{ unit_code, person_id, ...person, ...pick(periods), level: pick(levels) },
        ...{ regulation: pick(REGULATIONS).id, block: pick(["Chính quyền", "Trường học"]) },
        ...{
          points: random() < 0.2 ? null : Math.round(random() * 1000) / 10,
          record: pick([1, 2]),
          load_id: index + 1,
        },
      });
    });
    const units = ["a", "b", "c", "d", "e"].map((code, index) =>
      unit(code, { quota_percent: index === 1 ? 30 : null }),
    );
    await agree(rows, units);
  });

  it("comes to the same figures as the views, on a random city", async () => {
    const size = { units: 60, people: 16, months: 5 };
    const rows = [...cityRows(size, 3)];
    const units = Array.from({ length: size.units + 1 }, (_, number) =>
      unit(cityUnit(number).unit_code, { quota_percent: number % 9 === 0 ? 25 : null }),
    );
    await agree(rows, units);
  });

  async function agree(rows: readonly ResultRow[], units: readonly ReturnType<typeof unit>[]): Promise<void> {
    const engine = await database(rows, units);
    for (const [name, expected] of Object.entries(plainViews(rows, units))) {
      expect(expected.length, name).toBeGreaterThan(0);
      const columns = Object.keys(expected[0] ?? {});
      expect(comparable(await view(engine, name, columns)), name).toEqual(comparable(expected));
    }
  }

  /** Rows as sorted texts; figures that were added up in another order may differ in their last digits. */
  function comparable(rows: readonly Record<string, unknown>[]): string[] {
    return rows
      .map((row) =>
        JSON.stringify(row, (_key, value) => (typeof value === "number" ? Number(value.toFixed(8)) : value)),
      )
      .sort();
  }
});

describe("the engine", () => {
  it("gives back what was put in: days, moments, flags, numbers and nothing", async () => {
    const engine: Engine = await database(
      [result({ points: null, adjusted: true, decided_at: "2026-02-03 09:05:07" })],
      [],
    );
    expect(await view(engine, "results", ["period_start", "decided_at", "adjusted", "points", "record"])).toEqual([
      { period_start: "2026-01-01", decided_at: "2026-02-03 09:05:07", adjusted: true, points: null, record: 1 },
    ]);
  });
});
