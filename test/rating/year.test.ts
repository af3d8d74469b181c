// Tests of src/rating/year.ts: the year from its closed periods, through whole workbooks.
import { describe, expect, it } from "vitest";
import { type Period, readPeriod } from "../../src/rating/period";
import type { PastResult, PersonRecord, UnitRecords } from "../../src/rating/records";
import { yearBasis } from "../../src/rating/year";
import type { Form, LevelCode } from "../../src/regulation/schema";
import { findRegulation } from "../../src/regulations";
import { type AnyPerson, readSheets, type Sheets, unitSheets } from "../workbook/grids";
import type { Cell } from "./rows";

const HEAD = ["Kỳ", "Quy định", "Mã", "Họ và tên", "Mẫu", "Điểm", "Mức theo điểm", "Mức quyết định"];

/** A closed period of one person: Kỳ, Mã, Điểm, Mức. */
type Closed = readonly [period: Cell, id: string, points: Cell, level: Cell];

const withResults = (sheets: Sheets, regulation: string, form: string, rows: readonly Closed[]): Sheets => ({
  ...sheets,
  "Kết quả": [
    HEAD,
    ...rows.map(([period, id, points, level]) => [period, regulation, id, "", form, points, "", level]),
  ],
});

const CLEAR = { "suy thoái": "", "kỷ luật": "" };

describe("NĐ 335/2025 and NĐ 233/2026: the year is the mean of the periods (NĐ 233 Điều 15.1a)", () => {
  const year = (rows: readonly Closed[], person: Partial<AnyPerson> = {}, period: Cell = 2026) =>
    readSheets(
      withResults(
        unitSheets("nd-335", period, [{ id: "C1", form: "ND335-CC", facts: CLEAR, ...person }]),
        "nd-335",
        "ND335-CC",
        rows,
      ),
    );
  const quarters = (points: readonly Cell[], levels: readonly Cell[] = ["XS", "XS", "XS", "XS"]): Closed[] =>
    points.map((value, index) => [`2026-Q${index + 1}`, "C1", value, levels[index]]);

  it("four quarters at 90 are 90 points, XS", () => {
    const { person, problems } = year(quarters([90, 90, 90, 90]));
    expect(person("C1")).toMatchObject({ points: 90, band: "XS", level: "XS" });
    expect(problems).toEqual([]);
  });

  it("thirds of a point are added as thirds: 2765/30, 2645/30, 2690/30 and 2700/30 are exactly 90", () => {
    const { person } = year(quarters([2765 / 30, 2645 / 30, 2690 / 30, 2700 / 30]));
    expect(2765 + 2645 + 2690 + 2700).toBe(4 * 90 * 30);
    expect(person("C1")).toMatchObject({ points: 90, level: "XS" });
  });

  it("one thousandth less over the year is T", () =>
    expect(year(quarters([2765 / 30, 2645 / 30, 2690 / 30, 2699.9 / 30])).person("C1").level).toBe("T"));

  it("a quarter that is not closed is missing, never guessed", () => {
    const { person, places } = year(quarters([90, 90, 90]));
    expect(person("C1")).toMatchObject({
      points: null,
      level: "CHUA_DU",
      text: "Chưa đủ dữ liệu: kết quả quý IV",
    });
    expect(places).toEqual([]);
  });

  it("a quarter without rating is in no mean", () =>
    expect(year(quarters([90, "", 90, 90], ["XS", "Không đánh giá", "XS", "XS"])).person("C1")).toMatchObject({
      points: 90,
      level: "XS",
    }));

  it("a year of which no period was rated has no points", () => {
    const none = quarters(["", "", "", ""], Array<Cell>(4).fill("Không đánh giá"));
    expect(year(none).person("C1")).toMatchObject({ points: null, level: "CHUA_DU" });
  });

  it("twelve months are taken where the unit closes months", () => {
    const months = Array.from(
      { length: 12 },
      (_, index): Closed => [`2026-${String(index + 1).padStart(2, "0")}`, "C1", 72, "T"],
    );
    expect(year(months).person("C1")).toMatchObject({ points: 72, level: "T" });
    expect(year(months.slice(0, 11)).person("C1").text).toBe("Chưa đủ dữ liệu: kết quả tháng 12");
  });

  it("quarters are taken as soon as one quarter is closed, months beside them or not", () => {
    const rows: Closed[] = [["2026-01", "C1", 10, "KHT"], ...quarters([90, 90, 90, 90])];
    expect(year(rows).person("C1")).toMatchObject({ points: 90, level: "XS" });
  });

  it("a period that has a level and no points, or a form that nobody knows, is missing its points", () => {
    const text = "Chưa đủ dữ liệu: điểm quý II";
    expect(year(quarters([90, "", 90, 90])).person("C1")).toMatchObject({ points: null, level: "CHUA_DU", text });
    const sheets = unitSheets("nd-335", 2026, [{ id: "C1", form: "ND335-CC", facts: CLEAR }]);
    const results = withResults(sheets, "nd-335", "ND335-CC", quarters([90, 90, 90, 90]));
    (results["Kết quả"]?.[2] as Cell[])[4] = "ND335-X";
    const { person } = readSheets(results);
    expect(person("C1")).toMatchObject({ points: null, level: "CHUA_DU", text });
    expect(person("C1").explanation[0]?.outcome).toBe("unknown");
  });

  it("the last row of a period counts, for a period may be opened and closed again", () =>
    expect(year([...quarters([90, 90, 90, 60]), ["2026-Q4", "C1", 90, "XS"]]).person("C1").points).toBe(90));

  it("what leads to KHT in the year still does", () =>
    expect(year(quarters([90, 90, 90, 90]), { facts: { ...CLEAR, "kỷ luật": "x" } }).person("C1")).toMatchObject({
      band: "XS",
      level: "KHT",
    }));

  it("who is not rated in the year is not, whatever the periods say", () =>
    expect(year(quarters([90]), { facts: { ...CLEAR, "tháng công tác": 5 } }).person("C1").level).toBe(
      "KHONG_DANH_GIA",
    ));

  it("the reasons name each period with its points and the article", () =>
    expect(year(quarters([90, 91, 92, 93])).person("C1").explanation[0]).toMatchObject({
      outcome: "pass",
      text: "Kết quả các kỳ trong năm: quý I xuất sắc (90 điểm); quý II xuất sắc (91 điểm); quý III xuất sắc (92 điểm); quý IV xuất sắc (93 điểm)",
      citation: "NĐ 335/2025/NĐ-CP, Điều 21",
      ...{ missing: [], open: [], parts: [] },
    }));

  it("rows of another regulation or year, and the year's own row, are none of them", () => {
    const { person } = year([["2025-Q4", "C1", 90, "XS"], ["2026", "C1", 90, "XS"], ...quarters([90, 90, 90])]);
    expect(person("C1").text).toBe("Chưa đủ dữ liệu: kết quả quý IV");
  });

  it("a person without any closed period has the scores of the year", () =>
    expect(year([], { scores: [20, 100, 100, 100] }).person("C1")).toMatchObject({ points: 90, level: "XS" }));

  it("NĐ 233 came into force on 01/7/2026: its first year has two quarters", () => {
    const rows: Closed[] = [
      ["2026-Q3", "V1", 80, "T"],
      ["2026-Q4", "V1", 90, "XS"],
    ];
    const sheets = unitSheets("nd-233", 2026, [{ id: "V1", form: "ND233-VC", facts: CLEAR }], {
      "Quy chế đánh giá": "đã ban hành",
    });
    expect(readSheets(withResults(sheets, "nd-233", "ND233-VC", rows)).person("V1")).toMatchObject({
      points: 85,
      level: "T",
    });
  });

  it("a level or points that cannot be read are reported at their cell and leave the period missing", () => {
    const { places, person } = year([...quarters([90, 90, 90]), ["2026-Q4", "C1", "chín mươi", "XS"]]);
    expect(places).toEqual(["Kết quả!F5 setting.unknown"]);
    expect(person("C1").level).toBe("CHUA_DU");
    expect(year([["2026-Q1", "C1", 90, "Giỏi"]]).places).toContain("Kết quả!H2 level.unknown");
    expect(year([["quý năm", "C1", 90, "XS"]]).places).toContain("Kết quả!A2 setting.unknown");
  });
});

describe("Ngã Bảy: the year rests on four quarters, and no text says how (S3-8)", () => {
  const year = (rows: readonly Closed[]) =>
    readSheets(withResults(unitSheets("nga-bay-2021", 2021, [{ id: "N1", form: "NB" }]), "nga-bay-2021", "NB", rows));
  const quarters: Closed[] = [
    ["2021-Q1", "N1", 96, "XS"],
    ["2021-Q2", "N1", 92, "T"],
    ["2021-Q3", "N1", 92, "T"],
    ["2021-Q4", "N1", 97, "XS"],
  ];

  it("four quarters are shown, and the level is left to a person", () => {
    const { person, places } = year(quarters);
    expect(person("N1")).toMatchObject({ points: null, band: null, level: "CHUA_QUY_DINH" });
    expect(person("N1").reason).toContain("quý I xuất sắc (96 điểm); quý II tốt (92 điểm)");
    expect(places).toEqual([]);
  });

  it("a missing quarter is named and never guessed", () => {
    const missing = year(quarters.slice(1)).person("N1");
    expect(missing).toMatchObject({
      level: "CHUA_DU",
      text: "Chưa đủ dữ liệu: kết quả quý I",
      explanation: [{ outcome: "unknown" }],
      forNextLevel: [],
    });
    expect(missing.reason).toContain("quý I chưa có");
    expect(year(quarters).person("N1").explanation).toMatchObject([{ outcome: "pass" }]);
  });

  it("without any quarter names all four, and no more than that", () =>
    expect(year([]).person("N1").text).toBe(
      "Chưa đủ dữ liệu: kết quả quý I, kết quả quý II, kết quả quý III, kết quả quý IV",
    ));

  it("asks the question that the document leaves", () => {
    const open = findRegulation("nga-bay-2021")?.ambiguities.find(({ id }) => id === "nb-year");
    expect(year(quarters).person("N1").text).toContain(open?.question);
  });

  it("scores that still stand in the sheets are the quarter's, not the year's", () => {
    const sheets = unitSheets("nga-bay-2021", 2021, [{ id: "N1", form: "NB", scores: [20, 20, 20, 20, 16, 0] }]);
    expect(readSheets(withResults(sheets, "nga-bay-2021", "NB", quarters)).person("N1").level).toBe("CHUA_QUY_DINH");
  });
});

describe("Hà Nội: the closed months of the year stand beside the month (S1-5)", () => {
  const sheets = unitSheets("hanoi-2022", "2023-05", [{ id: "A1", form: "HN22-02", scores: [92] }]);
  const months: Closed[] = [
    ["2023-01", "A1", 92, "A"],
    ["2023-03", "A1", 75, "B"],
  ];

  it("with their levels and points, and a month without a row as such", () => {
    const { summary, person } = readSheets(withResults(sheets, "hanoi-2022", "HN22-02", months));
    expect(summary?.year?.periods).toEqual(
      Array.from({ length: 12 }, (_, index) => `2023-${String(index + 1).padStart(2, "0")}`),
    );
    expect(summary?.year?.people[0]?.results.slice(0, 3)).toEqual([
      { points: 92, level: "XS" },
      null,
      { points: 75, level: "T" },
    ]);
    expect(person("A1")).toMatchObject({ points: 92, level: "XS" });
  });

  it("of everybody, where only one has any", () => {
    const two = unitSheets("hanoi-2022", "2023-05", [
      { id: "A1", form: "HN22-02", scores: [92] },
      { id: "A2", form: "HN22-02", scores: [80] },
    ]);
    const { summary } = readSheets(withResults(two, "hanoi-2022", "HN22-02", months));
    expect(summary?.year?.people.map(({ results }) => results.filter(Boolean).length)).toEqual([2, 0]);
  });

  it("and nothing where no month is closed", () => expect(readSheets(sheets).summary?.year).toBeNull());
});

it("a regulation that lists the periods alone rates the year by its own scores (QĐ 366)", () => {
  const facts = { "đúng hạn": 100, "vượt mức": 40, "suy thoái": "", "kỷ luật": "" };
  const sheets = unitSheets("qd-366", 2026, [{ id: "D1", form: "QD366", scores: [28, 65], facts }]);
  const rows: Closed[] = [1, 2, 3, 4].map((quarter) => [`2026-Q${quarter}`, "D1", 60, "HT"]);
  expect(readSheets(withResults(sheets, "qd-366", "QD366", rows)).person("D1").points).toBe(93);
});

describe("the mean", () => {
  const quarters = ["2026-Q3", "2026-Q4"].map((id) => readPeriod(id) as Period);

  /** The basis of a year of two quarters with these points on a form of NĐ 233/2026. */
  function basis(formId: string, ...points: number[]) {
    const regulation = findRegulation("nd-233");
    const form = regulation?.forms.find(({ id }) => id === formId) as Form;
    const past = points.map(
      (value, index): PastResult => ({
        ...{ id: "v1", period: quarters[index] as Period, form: formId, points: value, level: "T" as LevelCode },
      }),
    );
    const records = { regulation, forms: new Map([[formId, form]]) } as unknown as UnitRecords;
    return { form, ...yearBasis(records, { form, past } as unknown as PersonRecord, quarters) };
  }

  it.each([
    ["thirds", 269 / 3, 2701 / 30],
    ["sevenths beside thirds", 645 / 7, 269 / 3],
    ["whole points", 90, 91],
  ])("of %s is kept in whole steps", (_what, one, other) => {
    const { mean, missing } = basis("ND233-VC", one, other);
    const steps = mean?.scores.steps[0] ?? Number.NaN;
    const perPoint = mean?.form.scale.stepsPerPoint ?? Number.NaN;
    expect(missing).toEqual([]);
    expect([steps, perPoint].map(Number.isInteger)).toEqual([true, true]);
    expect(steps / perPoint).toBeCloseTo((one + other) / 2, 12);
    expect(mean?.scores).toMatchObject({ missing: [], problems: [], blank: false });
  });

  it("stands on the form's own ladder, with its holes, as its one item", () => {
    const { mean, form } = basis("ND233-DV", 80, 90);
    expect(mean?.form).toMatchObject({ id: "ND233-DV", items: 1, ladder: form.ladder, holes: form.holes });
    expect(form.holes).toHaveLength(1);
    expect(basis("ND233-VC", 80, 90).mean?.form).not.toHaveProperty("holes");
  });
});
