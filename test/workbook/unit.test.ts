// Tests of src/workbook/unit.ts: a whole workbook, clean and messy: every problem once, at its place, and never a crash.
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateUnit } from "../../src/rating/unit";
import { gridsReader, readUnit } from "../../src/workbook/unit";
import type { Cell } from "../rating/rows";
import { day, gridsOf, type Person, put, readSheets, type Sheets, sheetsOf, unitSheets } from "./grids";

it("waits for no comment of a deputy where the unit has fewer than 20 people, but for a school's board (S2-17, S2-22)", () => {
  const comments = (block: string) => {
    const sheets = sheetsOf();
    sheets["Cấu hình"]?.push(["Khối", block]);
    const { reading, summary } = readSheets(sheets);
    return reading.progress(summary).find(({ sheet }) => sheet === "Nhận xét");
  };
  expect(comments("Chính quyền")).toMatchObject({ done: 1, total: 1 });
  expect(comments("Trường học")).toMatchObject({ done: 4, total: 4 });
});

describe("a workbook without any problem", () => {
  it("has none, and everybody is Đạt", () => {
    const { reading, summary, problems } = readSheets(sheetsOf());
    expect(problems).toEqual([]);
    expect(reading).toMatchObject({
      unit: { name: "UBND phường Thử" },
      regulation: { id: "long-bien-2023" },
      period: { id: "2023-Q2" },
    });
    expect(summary?.people.map(({ id, form, points, band, level }) => ({ id, form, points, band, level }))).toEqual([
      { id: "P1", form: "LB03", points: 420, band: "DAT", level: "DAT" },
      { id: "P2", form: "LB04", points: 280, band: "DAT", level: "DAT" },
      { id: "P3", form: "LB04", points: 280, band: "DAT", level: "DAT" },
      { id: "P4", form: "LB04", points: 280, band: "DAT", level: "DAT" },
    ]);
    expect(summary?.quota).toEqual([]);
  });

  it("has none with titles above, other sheet names' case, NFD throughout and dates of another realm", () => {
    const messy = (value: Cell): Cell =>
      typeof value === "string"
        ? ` ${value} `.normalize("NFD")
        : value instanceof Date
          ? runInNewContext(`new Date(${value.getTime()})`)
          : value;
    const sheets = sheetsOf();
    sheets.Nghỉ?.push(["P2", day(8, 5), day(9, 5), "phép"]);
    const changed: Sheets = Object.fromEntries(
      Object.entries(sheets).map(([name, rows]) => [
        ` ${name.toUpperCase()} `.normalize("NFD"),
        [["", "BẢNG CỦA ĐƠN VỊ"], [], ...rows].map((row) => ["", ...row.map(messy)]),
      ]),
    );
    expect(readSheets(changed)).toMatchObject({ problems: [], levels: { P1: "DAT", P2: "DAT", P3: "DAT", P4: "DAT" } });
  });

  it("has none without the sheets that may be missing", () => {
    const {
      Nghỉ: _1,
      "Tiêu chí": _2,
      "Tự chấm": _3,
      "Nhận xét": _4,
      "Điều kiện": _5,
      "Ngày lễ": _6,
      ...sheets
    } = sheetsOf();
    expect(readSheets(sheets)).toMatchObject({ problems: [], levels: { P1: "DAT" } });
  });
});

describe("what nobody can be rated without", () => {
  it.each<[string, string[]]>([
    ["Cấu hình", ["Cấu hình! table.missing"]],
    ["Nhân sự", ["Nhân sự! table.missing"]],
    ["Quyết định", ["Quyết định! table.missing"]],
    ["Xếp loại tháng", ["Xếp loại tháng! table.missing"]],
  ])("%s missing is reported once", (sheet, expected) => {
    const { [sheet]: _, ...sheets } = sheetsOf();
    const { places, levels } = readSheets(sheets);
    expect(places.filter((place) => place.endsWith("table.missing"))).toEqual(expected);
    for (const level of Object.values(levels)) expect(level).toBe("CHUA_DU");
  });

  it("an empty workbook says what it needs", () => {
    const { places, summary } = readSheets({});
    expect(places).toEqual(["Cấu hình! table.missing", "Nhân sự! table.missing"]);
    expect(summary).toBeNull();
  });

  it.each<[string, string, Cell, string]>([
    ["an unknown regulation", "B5", "nd-999", "Cấu hình!B5 setting.unknown"],
    ["no regulation", "B5", "", "Cấu hình!B5 setting.missing"],
    ["an unreadable period", "B6", "quý một", "Cấu hình!B6 setting.unknown"],
    ["a period of another kind", "B6", "2023-05", "Cấu hình!B6 regulation.period"],
    ["a period before the regulation (S2-4)", "B6", "2022-Q4", "Cấu hình!B6 regulation.period"],
  ])("%s: nobody is rated, nothing crashes, the problem is named once", (_, cell, value, place) => {
    const { places, summary, reading } = readSheets(put(sheetsOf(), "Cấu hình", cell, value));
    expect(places).toEqual([place]);
    expect(summary).toBeNull();
    expect(reading.records).toBeNull();
  });

  it("a missing name of the unit does not keep anybody from being rated", () => {
    const { places, levels } = readSheets(put(sheetsOf(), "Cấu hình", "B2", ""));
    expect(places).toEqual(["Cấu hình!B2 setting.missing"]);
    expect(levels).toMatchObject({ P1: "DAT" });
  });

  it("typing faults are found even where the period is wrong", () => {
    const sheets = put(put(sheetsOf(), "Cấu hình", "B6", "?"), "Quyết định", "C3", "9,5");
    expect(readSheets(sheets).places).toEqual(["Cấu hình!B6 setting.unknown", "Quyết định!C3 score.text-number"]);
  });

  it("Nhân sự without anybody is a unit of nobody", () => {
    const { summary, problems } = readSheets(sheetsOf([]));
    expect(summary?.people).toEqual([]);
    expect(problems).toEqual([]);
  });
});

it("a real mess: every problem once, at its place", () => {
  const people: Person[] = Array.from({ length: 12 }, (_, index) => ({
    id: `P${index + 1}`,
    name: `Người Thứ ${index + 1}`,
  }));
  const sheets = sheetsOf([{ ...(people[0] as Person), form: "LB03" }, ...people.slice(1)]);
  const changes: [string, string, Cell][] = [
    ["Quyết định", "C3", "9,5"], // P2
    ["Quyết định", "C4", day(9, 5)], // P3
    ["Quyết định", "C5", 8.3], // P4
    ["Quyết định", "C6", 0.5], // P5
    ["Quyết định", "C7", "tốt"], // P6
    ["Quyết định", "C8", ""], // P7
    ["Quyết định", "AG9", 8], // P8, beyond LB04
    ["Quyết định", "B10", "Tên Khác"], // P9
    ["Tự chấm", "C3", " 8.5 "],
    ["Nhân sự", "A12", "P10"], // P11 under the Mã of P10
    ["Nhân sự", "H13", "LB05"], // P12
    ["Xếp loại tháng", "F10", "Khá"], // P9
    ["Tiêu chí", "E2", 9],
  ];
  for (const [sheet, cell, value] of changes) put(sheets, sheet, cell, value);
  sheets["Quyết định"]?.push(["P99", "Không Ai"], ["", "Không Mã"]);
  sheets.Nghỉ?.push(["P2", day(9, 5), day(8, 5), "phép"], ["P77", day(8, 5), day(9, 5), "phép"]);
  const { problems, places, levels } = readSheets(sheets);
  expect([...places].sort()).toEqual(
    [
      "Nhân sự!A12 person.duplicate-id",
      "Nhân sự!H1 form.headcount",
      "Tiêu chí!E1 criteria.total",
      "Nghỉ!C2 leave.order",
      "Nghỉ!A3 leave.unknown-person",
      "Xếp loại tháng!F10 level.unknown",
      "Tự chấm!C3 score.text-number",
      "Quyết định!C3 score.text-number",
      "Quyết định!C4 score.date",
      "Quyết định!C5 score.step",
      "Quyết định!C6 score.range",
      "Quyết định!C7 score.text",
      "Quyết định!AG9 score.outside-form",
      "Quyết định!B10 name.mismatch",
      "Quyết định!A14 person.unknown",
      "Quyết định!A15 person.missing-id",
      "Quyết định!C8 score.missing",
      // the rows of P11 in the other sheets belong to nobody now
      ...["Tự chấm", "Nhận xét", "Quyết định", "Điều kiện", "Xếp loại tháng"].map(
        (sheet) => `${sheet}!A12 person.unknown`,
      ),
    ].sort(),
  );
  for (const { message, cell, sheet } of problems) {
    expect(sheet).not.toBe("");
    expect(cell).toMatch(/^[A-Z]+\d+$/);
    expect(message).toMatch(/^[\p{Lu}“\d][^\n]*[.?]$/u);
    expect(message).not.toMatch(/[{}]|undefined|null|NaN/);
  }
  expect(levels).toMatchObject({
    P2: "CHUA_DU",
    P3: "CHUA_DU",
    P4: "CHUA_DU",
    P5: "CHUA_DU",
    P7: "CHUA_DU",
    P8: "CHUA_DU",
    P9: "CHUA_DU",
  });
  expect(levels.P12).toBe("DAT");
});

describe("whatever stands in the cells", () => {
  const junk = fc.constantFrom<Cell>(
    ...[
      "",
      null,
      " ",
      0,
      -1,
      9.5,
      1e21,
      Number.NaN,
      true,
      false,
      "x",
      "P1",
      "p2",
      "LB03",
      "9,5",
      "Mã",
      "Họ và tên",
      "T4",
    ],
    ...[
      "__proto__",
      "{id}",
      "$&",
      "=1+1",
      "#REF!",
      "thai sản",
      "long-bien-2022",
      "2023-Q2",
      "Không đánh giá",
      "\u200b",
    ],
    ...[day(9, 5), new Date(Number.NaN), new Date(0)],
  );
  const place = fc.tuple(
    fc.constantFrom(...Object.keys(sheetsOf())),
    fc.constantFrom("A", "B", "C", "D", "F", "H", "J", "AF", "AU", "AX"),
    fc.integer({ min: 1, max: 7 }),
  );

  it("nothing crashes, every problem stands in a cell, and the same workbook reads the same", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place, junk), { maxLength: 8 }), (changes) => {
        const sheets = sheetsOf();
        for (const [[sheet, column, row], value] of changes) put(sheets, sheet, `${column}${row}`, value);
        const { problems, summary } = readSheets(sheets);
        for (const { cell, code, message } of problems) {
          expect(cell === "" ? code : "").toBe(cell === "" ? "table.missing" : "");
          expect(message).not.toMatch(/undefined|\{[a-z]+\}(?!.)/);
        }
        for (const person of summary?.people ?? []) expect(person.text).not.toBe("");
        expect(readSheets(sheets).summary?.people).toEqual(summary?.people);
      }),
      { numRuns: 300 },
    );
  });

  it("no problem stands twice in one cell with one code", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place, junk), { maxLength: 3 }), (changes) => {
        const sheets = sheetsOf();
        for (const [[sheet, column, row], value] of changes) put(sheets, sheet, `${column}${row}`, value);
        const { places } = readSheets(sheets);
        // a needed setting without a row, and criteria of two forms, have one heading to stand at
        const once = places.filter((one) => !/ (setting\.missing|criteria\.[a-z-]+)$/.test(one));
        expect(once).toEqual([...new Set(once)]);
      }),
      { numRuns: 300 },
    );
  });

  it("a fault in the deciding stage never gives that person Đạt or Không đạt", () => {
    const fault = fc.constantFrom<Cell>("", "9,5", 8.3, 0, 11, true, day(9, 5), "x");
    fc.assert(
      fc.property(
        fault,
        fc.constantFrom("C", "M", "V", "W", "AF"),
        fc.integer({ min: 2, max: 5 }),
        (cell, column, row) => {
          const { summary } = readSheets(put(sheetsOf(), "Quyết định", `${column}${row}`, cell));
          expect(summary?.people[row - 2]?.level).toBe("CHUA_DU");
        },
      ),
    );
  });
});

it("reads 3.000 people in a few seconds, each sheet once", () => {
  const people = Array.from(
    { length: 3000 },
    (_, index): Person => ({ id: `N${index}`, name: `Người ${index}`, form: "LB05" }),
  );
  const sheets = sheetsOf(people);
  sheets.Nghỉ?.push(...people.map(({ id }) => [id, day(8, 5), day(9, 5), "phép"]));
  const grids = gridsReader(gridsOf(sheets));
  const reads: string[] = [];
  const started = performance.now();
  const reading = readUnit((sheet) => {
    reads.push(sheet);
    return grids(sheet);
  });
  const summary = reading.records && rateUnit(reading.records);
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(new Set(reads).size).toBe(reads.length);
  expect(summary?.people.filter(({ level }) => level === "DAT")).toHaveLength(3000);
  expect([...reading.problems, ...(summary ? reading.completeness(summary) : [])]).toEqual([]);
});

describe("an empty sheet that nobody needs", () => {
  it("is as good as none: a sheet of results may stand there before its headings do", () => {
    const sheets = { ...unitSheets("hanoi-2022", "2023-05", [{ id: "A1", form: "HN22-02", scores: [92] }]) };
    expect(readSheets({ ...sheets, "Kết quả": [[""]], "Biểu quyết": [["", " "]] }).places).toEqual([]);
  });
});
