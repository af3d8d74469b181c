// Tests of src/workbook/stages.ts: the scores of the stages, and every fault of a cell at its place (design §3.5).
import { describe, expect, it } from "vitest";
import type { Cell } from "../rating/rows";
import { day, PEOPLE, put, readSheets, sheetsOf } from "./grids";

const STAGES = ["Tự chấm", "Nhận xét", "Quyết định"];

describe.each(STAGES)("a fault in %s", (sheet) => {
  it.each<[Cell, string, Cell]>([
    ["9,5", "score.text-number", 9.5],
    [" 8.5 ", "score.text-number", 8.5],
    ["95", "score.text-number", null],
    [day(9, 5), "score.date", 9.5],
    [day(20, 1), "score.date", null],
    [8.3, "score.step", null],
    [0.5, "score.range", null],
    [10.5, "score.range", null],
    ["tốt", "score.text", null],
    [true, "score.text", null],
    ["#N/A", "score.text", null],
  ])("%s is reported once, at its cell: %s, fix %s", (cell, code, fix) => {
    const { problems } = readSheets(put(sheetsOf(), sheet, "Y3", cell)); // item 23 of P2
    expect(problems).toMatchObject([{ sheet, cell: "Y3", code, person: "P2" }]);
    expect(problems[0]?.fix?.value ?? null).toBe(fix);
  });

  it("beyond the person's form is reported", () => {
    const { problems } = readSheets(put(sheetsOf(), sheet, "AG3", 8)); // item 31 of P2, whose form has 30
    expect(problems).toMatchObject([{ sheet, cell: "AG3", code: "score.outside-form", fix: null, person: "P2" }]);
  });

  it("does not touch the others", () => {
    const { levels } = readSheets(put(sheetsOf(), sheet, "Y3", "9,5"));
    expect(levels).toMatchObject({ P1: "DAT", P3: "DAT", P4: "DAT" });
  });
});

describe("the deciding stage is the last one", () => {
  it("its faults leave the person without a level", () => {
    for (const cell of ["9,5", 8.3, 11, day(9, 5), "x"])
      expect(readSheets(put(sheetsOf(), "Quyết định", "Y3", cell)).person("P2")).toMatchObject({
        level: "CHUA_DU",
        points: null,
        band: null,
      });
  });

  it("faults and scores of the other stages change no level and no points", () => {
    for (const sheet of ["Tự chấm", "Nhận xét"])
      for (const cell of ["9,5", 1, ""])
        expect(readSheets(put(sheetsOf(), sheet, "C3", cell)).person("P2")).toMatchObject({
          level: "DAT",
          points: 280,
        });
  });

  it("its scores count: 9,5 at the first mandatory item (S2-32)", () =>
    expect(readSheets(put(sheetsOf(), "Quyết định", "C3", 9.5)).person("P2")).toMatchObject({
      level: "KHONG_DAT",
      band: "KHONG_DAT",
      points: 279.5,
    }));
});

describe("a blank", () => {
  it("in the deciding stage is a missing score at its cell", () => {
    const { problems, person } = readSheets(put(put(sheetsOf(), "Quyết định", "T3", ""), "Quyết định", "U3", null));
    expect(problems).toMatchObject([
      { sheet: "Quyết định", cell: "T3", code: "score.missing", fix: null, person: "P2" },
      { sheet: "Quyết định", cell: "U3", code: "score.missing", fix: null, person: "P2" },
    ]);
    expect(problems[0]?.message).toBe("Chưa chấm nội dung 18: nhập điểm của nội dung này.");
    expect(person("P2")).toMatchObject({ level: "CHUA_DU", points: null, text: "Chưa đủ điểm: thiếu 2 nội dung" });
  });

  it("in another stage is nothing to report", () =>
    expect(readSheets(put(sheetsOf(), "Tự chấm", "T3", "")).problems).toEqual([]));

  it("beyond a shorter form is no missing score", () => expect(readSheets(sheetsOf()).problems).toEqual([]));

  it("row is reported once, at the person's Mã in Nhân sự, and not item by item", () => {
    for (const cells of [
      ["P2", "Lê Thị Hai"],
      ["P2", "Lê Thị Hai", ...Array(45).fill(" ")],
    ]) {
      const sheets = sheetsOf();
      (sheets["Quyết định"] as Cell[][])[2] = cells;
      expect(readSheets(sheets).places).toEqual(["Nhân sự!A3 person.not-scored"]);
    }
  });

  it("row that is not there is reported the same", () => {
    const sheets = sheetsOf();
    sheets["Quyết định"]?.splice(2, 1);
    const { problems, person } = readSheets(sheets);
    expect(problems).toMatchObject([{ sheet: "Nhân sự", cell: "A3", code: "person.not-scored", person: "P2" }]);
    expect(person("P2")).toMatchObject({ level: "CHUA_DU", points: null });
  });

  it("row of a person who is not rated is not reported (S2-24)", () => {
    const sheets = sheetsOf();
    sheets["Quyết định"]?.splice(2, 1);
    sheets.Nghỉ?.push(["P2", day(1, 3), day(31, 8), "thai sản"]);
    expect(readSheets(sheets)).toMatchObject({ problems: [], levels: { P2: "KHONG_DANH_GIA" } });
  });

  it("row of a person with bad cells only is not said to be unscored", () => {
    const sheets = sheetsOf();
    (sheets["Quyết định"] as Cell[][])[2] = ["P2", "Lê Thị Hai", "x"];
    const { places } = readSheets(sheets);
    expect(places).toContain("Quyết định!C3 score.text");
    expect(places).not.toContain("Nhân sự!A3 person.not-scored");
    expect(places.filter((place) => place.endsWith("score.missing"))).toHaveLength(29);
  });
});

describe("the item columns", () => {
  it("may stand in another order, as texts, among other columns", () => {
    const sheets = sheetsOf();
    const [head = [], ...rows] = sheets["Quyết định"] ?? [];
    const turned = (row: Cell[]) => ["ghi chú", ...row.slice(2).reverse(), row[1], "=RATING()", row[0]];
    sheets["Quyết định"] = [
      turned(head).map((cell) => (typeof cell === "number" ? ` ${cell}.` : cell)),
      ...rows.map(turned),
    ];
    const { problems, levels } = readSheets(sheets);
    expect(problems).toEqual([]);
    expect(levels).toMatchObject({ P1: "DAT", P2: "DAT" });
  });

  it("report a fault where it stands, not where it would stand in order", () => {
    const sheets = sheetsOf();
    const [head = [], ...rows] = sheets["Quyết định"] ?? [];
    sheets["Quyết định"] = [["BẢNG ĐIỂM"], head, ...rows].map((row) => ["", ...row]);
    put(sheets, "Quyết định", "D4", "9,5"); // item 1 of P2, one row lower and one column to the right
    expect(readSheets(sheets).places).toEqual(["Quyết định!D4 score.text-number"]);
  });

  it("that are missing are reported once, whoever needs them", () => {
    const sheets = sheetsOf();
    sheets["Quyết định"] = (sheets["Quyết định"] ?? []).map((row) => row.slice(0, 45)); // items 1–43
    const { places, problems, levels } = readSheets(sheets);
    expect(places).toEqual(["Quyết định!A1 table.header"]);
    expect(problems[0]?.message).toContain("thiếu cột nội dung: 44, 45.");
    expect(levels).toMatchObject({ P1: "CHUA_DU", P2: "DAT" });
  });

  it("are as many as the longest form in use, no more", () => {
    const sheets = sheetsOf(PEOPLE.slice(1));
    for (const stage of STAGES) sheets[stage] = (sheets[stage] ?? []).map((row) => row.slice(0, 32));
    expect(readSheets(sheets).problems).toEqual([]);
  });

  it("none at all: reported, without a crash", () => {
    const sheets = sheetsOf();
    sheets["Quyết định"] = (sheets["Quyết định"] ?? []).map((row) => row.slice(0, 2));
    const { places, levels } = readSheets(sheets);
    expect(places.filter((place) => place.endsWith("table.header"))).toEqual(["Quyết định!A1 table.header"]);
    expect(new Set(Object.values(levels))).toEqual(new Set(["CHUA_DU"]));
  });
});

it("a formula column and its error stand beside the items without harm", () => {
  const sheets = sheetsOf();
  put(sheets, "Quyết định", "AV1", "Kết quả");
  put(sheets, "Quyết định", "AV3", "#NAME?");
  put(sheets, "Quyết định", "AW1", "Tổng điểm");
  put(sheets, "Quyết định", "AW3", 999);
  expect(readSheets(sheets)).toMatchObject({ problems: [], levels: { P2: "DAT" } });
});

it("a person without a readable form is not scored, and nothing of the row is judged by a guess", () => {
  const sheets = put(put(sheetsOf(), "Nhân sự", "H2", "?"), "Quyết định", "C2", "x");
  expect(readSheets(sheets).places).toEqual(["Nhân sự!H2 form.unknown"]);
});
