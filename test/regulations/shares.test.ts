// Tests of the shares of XS as each document gives them: how many of a thousand people, who is counted, and the most that a unit may set.
import { describe, expect, it } from "vitest";
import { type Period, readPeriod } from "../../src/rating/period";
import { quotaRows } from "../../src/rating/quota";
import type { RatedPerson } from "../../src/rating/summary";
import type { Regulation } from "../../src/regulation/schema";
import { findRegulation } from "../../src/regulations";
import { readSheets, unitSheets } from "../workbook/grids";

const SIGNER = "Trần Văn Một";

/** A thousand people at T: 996 of one group, the signer among them, a contract worker, an office leader and a collective. */
const PEOPLE = [
  ...Array.from({ length: 996 }, (_, index) => ({ name: `Người ${index}`, kind: "Công chức", group: "Chuyên môn" })),
  { name: SIGNER, kind: "Công chức", group: "Chuyên môn" },
  { name: "Hợp đồng", kind: "LĐHĐ", group: "Chuyên môn" },
  { name: "Chánh văn phòng", kind: "Công chức", group: "Lãnh đạo Văn phòng" },
  { name: "Phòng A", kind: "Tập thể", group: "Tập thể" },
].map((person) => ({ ...person, form: null, level: "T" }) as unknown as RatedPerson);

describe("of a thousand people at T, of whom so many count, so many may be XS", () => {
  it.each<[id: string, period: string, row: string, rows: string[], pool: number, limit: number]>([
    ["hanoi-2018", "2019-05", "30% of everybody rated (hn18-40)", ["Toàn đơn vị"], 1000, 300],
    ["hanoi-2022", "2023-05", "20% of those left at T, without signer and LĐHĐ (S0-4)", ["Toàn đơn vị"], 998, 166],
    ["nga-bay-2021", "2021-Q3", "20% of all at T or better (S3-6)", ["Toàn đơn vị"], 1000, 200],
    ["son-la-2021", "2021", "20% of each group but the office's leaders (S4-21 … S4-24)", ["Chuyên môn"], 998, 199],
    ["nd-90", "2023", "20% of each group, the head apart (Điều 2.6)", ["Chuyên môn", "Lãnh đạo Văn phòng"], 997, 199],
    [
      "nd-335",
      "2026-Q1",
      "20% of công chức in office and group, the head apart (Điều 20.5)",
      ["Toàn đơn vị"],
      998,
      166,
    ],
    ["nd-233", "2026-Q3", "20% in the unit and each group, the head apart (Điều 12.6)", ["Toàn đơn vị"], 999, 166],
    ["qd-366", "2026-Q1", "20% of each group, the head apart", ["Chuyên môn", "Lãnh đạo Văn phòng"], 997, 166],
  ])("%s %s: %s", (id, period, _row, groups, pool, limit) => {
    const regulation = findRegulation(id) as Regulation;
    const rows = quotaRows(regulation, readPeriod(period) as Period, SIGNER, PEOPLE, () => undefined);
    expect(rows.slice(0, groups.length).map(({ group }) => group)).toEqual(groups);
    expect(rows[0]).toMatchObject({ members: pool, pool, limit });
  });

  it("long-bien-2023 knows no share", () => expect(findRegulation("long-bien-2023")?.quotas).toEqual([]));
});

describe("a share that the unit sets", () => {
  it.each([
    ["hanoi-2018", "2019-05", "HN18-02", 40],
    ["nd-335", "2026-Q1", "ND335-CC", 25],
    ["nd-233", "2026-Q3", "ND233-VC", 25],
  ])("%s: is %s %s at most %i percent", (id, period, form, most) => {
    const places = (share: number) =>
      readSheets(unitSheets(id, period, [{ id: "P1", form }], { "Tỷ lệ xuất sắc": share })).places.filter((place) =>
        place.startsWith("Cấu hình"),
      );
    expect(places(most)).toEqual([]);
    expect(places(most + 1)).toHaveLength(1);
  });
});
