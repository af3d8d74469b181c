// Tests of src/workbook/conditions.ts: months, leave, holidays and facts of each person (S2-24, S2-28, S2-29).
import { describe, expect, it } from "vitest";
import type { Cell } from "../rating/rows";
import { day, put, readSheets, type Sheets, sheetsOf } from "./grids";

/** The unit with these rows in `Nghỉ`, and settings beside the needed ones. */
function onLeave(rows: Cell[][], settings: Record<string, Cell> = {}): Sheets {
  const sheets = sheetsOf();
  sheets.Nghỉ?.push(...rows);
  sheets["Cấu hình"]?.push(...Object.entries(settings));
  return sheets;
}

/** The unit with one column of facts for P2 … P4 in `Điều kiện`. */
function withFact(name: Cell, ...cells: Cell[]): Sheets {
  const sheets = put(sheetsOf(), "Điều kiện", "C1", name);
  for (const [index, cell] of cells.entries()) put(sheets, "Điều kiện", `C${index + 3}`, cell);
  return sheets;
}

const levelOf = (sheets: Sheets) => readSheets(sheets).levels.P2;

describe("leave (S2-24: from 15 working days)", () => {
  it.each<[string, Cell[][], string]>([
    ["14 days: 8 to 25 May", [["P2", day(8, 5), day(25, 5), "phép"]], "DAT"],
    ["15 days: 8 to 26 May", [["P2", day(8, 5), day(26, 5), "phép"]], "KHONG_DANH_GIA"],
    ["14 days, for 1 May is a holiday: 27 April to 17 May", [["P2", day(27, 4), day(17, 5), "ốm"]], "DAT"],
    ["15 days, for 1 May is a holiday: 27 April to 18 May", [["P2", day(27, 4), day(18, 5), "ốm"]], "KHONG_DANH_GIA"],
    [
      "8 and 7 days",
      [
        ["P2", day(8, 5), day(17, 5), "ốm"],
        ["P2", day(5, 6), day(13, 6), "phép"],
      ],
      "KHONG_DANH_GIA",
    ],
    [
      "overlapping days once: 10",
      [
        ["P2", day(8, 5), day(17, 5), "ốm"],
        ["p2 ", day(10, 5), day(19, 5), "phép"],
      ],
      "DAT",
    ],
    ["only days in the quarter: 14 of them", [["P2", day(13, 6), day(31, 8), "hè"]], "DAT"],
    ["only days in the quarter: 15 of them", [["P2", day(12, 6), day(31, 8), "hè"]], "KHONG_DANH_GIA"],
    ["another quarter", [["P2", day(1, 7), day(30, 9), "không lương"]], "DAT"],
    ["one day", [["P2", day(8, 5), day(8, 5), ""]], "DAT"],
  ])("%s", (_, rows, level) => {
    const { problems, levels } = readSheets(onLeave(rows));
    expect(problems).toEqual([]);
    expect(levels).toMatchObject({ P2: level, P3: "DAT" });
  });

  it("cumulative or in one run, by the setting (lb-leave-count)", () => {
    const rows = [
      ["P2", day(8, 5), day(17, 5), "ốm"],
      ["P2", day(5, 6), day(13, 6), "phép"],
    ];
    expect(levelOf(onLeave(rows, { "Cách tính ngày nghỉ": "cộng dồn" }))).toBe("KHONG_DANH_GIA");
    expect(levelOf(onLeave(rows, { "Cách tính ngày nghỉ": "liên tục" }))).toBe("DAT");
    expect(levelOf(onLeave([["P2", day(8, 5), day(26, 5), "ốm"]], { "Cách tính ngày nghỉ": "liên tục" }))).toBe(
      "KHONG_DANH_GIA",
    );
  });

  it("counts every weekday, with a note, where there is no list of holidays", () => {
    const { "Ngày lễ": _, ...sheets } = onLeave([["P2", day(27, 4), day(17, 5), "ốm"]]);
    const { summary, levels } = readSheets(sheets);
    expect(levels.P2).toBe("KHONG_DANH_GIA");
    expect(summary?.notes).toContainEqual(expect.objectContaining({ key: "note.no-holidays" }));
  });

  it("is added to nobody's scores: the row needs none", () => {
    const sheets = onLeave([["P2", day(1, 4), day(30, 6), "ốm"]]);
    put(sheets, "Quyết định", "C3", "x");
    const { levels, person } = readSheets(sheets);
    expect(levels.P2).toBe("KHONG_DANH_GIA");
    expect(person("P2")).toMatchObject({ points: null, band: null });
  });

  it("an end before the start is reported at Đến ngày, once, and leaves the person without a level", () => {
    const { problems, levels } = readSheets(onLeave([["P2", day(12, 5), day(8, 5), "phép"]]));
    expect(problems).toMatchObject([{ sheet: "Nghỉ", cell: "C2", code: "leave.order", person: "P2", fix: null }]);
    expect(problems[0]?.message).toBe("Ngày kết thúc 8/5/2023 trước ngày bắt đầu 12/5/2023: sửa lại ngày nghỉ.");
    expect(levels).toMatchObject({ P2: "CHUA_DU", P3: "DAT" });
  });

  it.each<[string, Cell, Cell, string, string]>([
    ["a text as Từ ngày", "8/5/2023", day(9, 5), "B2", "Từ ngày"],
    ["a blank Đến ngày", day(8, 5), "", "C2", "Đến ngày"],
    ["a number as Đến ngày", day(8, 5), 45055, "C2", "Đến ngày"],
  ])("%s is reported at that cell, once", (_, from, to, cell, heading) => {
    const { problems, levels } = readSheets(onLeave([["P2", from, to, "phép"]]));
    expect(problems).toMatchObject([{ sheet: "Nghỉ", cell, code: "leave.order", person: "P2" }]);
    expect(problems[0]?.message).toContain(`“${heading}”`);
    expect(levels).toMatchObject({ P2: "CHUA_DU" });
  });

  it("that is unclear does not hide leave that is clear", () =>
    expect(
      levelOf(
        onLeave([
          ["P2", day(12, 5), day(8, 5), "phép"],
          ["P2", day(1, 4), day(30, 6), "ốm"],
        ]),
      ),
    ).toBe("KHONG_DANH_GIA"));

  it("of a Mã that nobody has is reported at the Mã", () =>
    expect(readSheets(onLeave([["P77", day(8, 5), day(9, 5), "phép"]])).problems).toMatchObject([
      { sheet: "Nghỉ", cell: "A2", code: "leave.unknown-person", person: "P77" },
    ]));

  it("without a Mã is reported", () =>
    expect(readSheets(onLeave([["", day(8, 5), day(9, 5), "phép"]])).places).toEqual(["Nghỉ!A2 person.missing-id"]));

  it("in a sheet that cannot be read: nobody gets a level as if there were none", () => {
    const sheets = sheetsOf();
    sheets.Nghỉ = [
      ["Mã", "Ngày bắt đầu", "Đến ngày", "Loại"],
      ["P2", day(1, 4), day(30, 6), "ốm"],
    ];
    const { places, levels } = readSheets(sheets);
    expect(places).toEqual(["Nghỉ!A1 table.header"]);
    expect(new Set(Object.values(levels))).toEqual(new Set(["CHUA_DU"]));
  });

  it("in a sheet that is empty, or not there, is none", () => {
    expect(readSheets({ ...sheetsOf(), Nghỉ: [[""]] }).levels).toMatchObject({ P2: "DAT" });
    const { Nghỉ: _, ...sheets } = sheetsOf();
    expect(readSheets(sheets)).toMatchObject({ problems: [], levels: { P2: "DAT" } });
  });
});

describe("maternity leave (S2-24)", () => {
  it.each(["thai sản", "Thai Sản", "THAI SẢN ".normalize("NFD"), "nghỉ thai sản", "thai san"])(
    "%j by one day excludes",
    (kind) => expect(levelOf(onLeave([["P2", day(30, 6), day(31, 12), kind]]))).toBe("KHONG_DANH_GIA"),
  );

  it("outside the quarter does not", () =>
    expect(levelOf(onLeave([["P2", day(1, 7), day(31, 12), "thai sản"]]))).toBe("DAT"));

  it("needs 15 days too where the unit reads it so (lb-maternity)", () => {
    const settings = { "Nghỉ thai sản": "từ 15 ngày" };
    expect(levelOf(onLeave([["P2", day(30, 6), day(31, 12), "thai sản"]], settings))).toBe("DAT");
    expect(levelOf(onLeave([["P2", day(12, 6), day(31, 12), "thai sản"]], settings))).toBe("KHONG_DANH_GIA");
  });
});

describe("holidays", () => {
  it("that are no dates are reported and do not count", () => {
    const sheets = onLeave([["P2", day(27, 4), day(17, 5), "ốm"]]);
    put(sheets, "Ngày lễ", "A2", "01/05/2023");
    const { problems, levels } = readSheets(sheets);
    expect(problems).toMatchObject([{ sheet: "Ngày lễ", cell: "A2", code: "setting.unknown", person: "" }]);
    expect(levels.P2).toBe("KHONG_DANH_GIA");
  });
});

describe("months (S2-28)", () => {
  const months = (...levels: Cell[]) => {
    const sheets = sheetsOf();
    for (const [index, column] of ["F", "G", "H"].entries()) put(sheets, "Xếp loại tháng", `${column}3`, levels[index]);
    return sheets;
  };

  it.each<[Cell[], string]>([
    [["XS", "T", "T"], "DAT"],
    [["A", "b", "hoàn thành xuất sắc nhiệm  vụ"], "DAT"],
    [["T", "T", "T"], "KHONG_DAT"],
    [["XS", "HT", "XS"], "KHONG_DAT"],
    [["XS", "XS", "KHT"], "KHONG_DAT"],
    [["XS", "T", ""], "CHUA_DU"],
    [["HT", "", ""], "KHONG_DAT"],
    [["", "", ""], "CHUA_DU"],
    [["XS", "T", "Không đánh giá"], "CHUA_QUY_DINH"],
    [["T", "T", "Không đánh giá"], "KHONG_DAT"],
  ])("%j: %s", (levels, level) => {
    const { problems, levels: found } = readSheets(months(...levels));
    expect(problems).toEqual([]);
    expect(found).toMatchObject({ P2: level, P3: "DAT" });
  });

  it("not rated count as the unit's setting says, or as the person's own fact says before it", () => {
    for (const [reading, level] of [
      ["bỏ qua", "DAT"],
      ["không đạt", "KHONG_DAT"],
    ] as const) {
      const sheets = months("XS", "T", "Không đánh giá");
      sheets["Cấu hình"]?.push(["Tháng không đánh giá", reading]);
      expect(levelOf(sheets)).toBe(level);
      put(
        put(sheets, "Điều kiện", "C1", "Tháng không đánh giá"),
        "Điều kiện",
        "C3",
        reading === "bỏ qua" ? "không đạt" : "bỏ qua",
      );
      expect(levelOf(sheets)).toBe(level === "DAT" ? "KHONG_DAT" : "DAT");
    }
  });

  it("of other quarters do not count, whatever stands there", () => {
    const sheets = sheetsOf();
    for (const column of ["C", "D", "E", "I", "N"]) put(sheets, "Xếp loại tháng", `${column}3`, "Khá");
    expect(readSheets(sheets)).toMatchObject({ problems: [], levels: { P2: "DAT" } });
  });

  it.each<[string, number[]]>([
    ["2023-Q1", [3, 4, 5]],
    ["2023-Q3", [9, 10, 11]],
    ["2023-Q4", [12, 13, 14]],
  ])("of %s are its own three", (period, columns) => {
    const sheets = put(sheetsOf(), "Cấu hình", "B6", period);
    const letters = "ABCDEFGHIJKLMN";
    for (let row = 2; row <= 5; row++)
      for (const [index, column] of columns.entries())
        put(sheets, "Xếp loại tháng", `${letters[column - 1]}${row}`, ["T", "XS", "T"][index]);
    expect(readSheets(sheets)).toMatchObject({ problems: [], levels: { P2: "DAT" } });
  });

  it.each<[Cell, string]>([
    ["Khá", "“Khá”"],
    ["DAT", "“DAT”"],
    [8, "“8”"],
    [day(1, 5), "“1/5/2023”"],
  ])("%s is no month's level: reported at its cell, once, and nothing is guessed", (cell, shown) => {
    const { problems, levels } = readSheets(months("XS", cell, "T"));
    expect(problems).toMatchObject([
      { sheet: "Xếp loại tháng", cell: "G3", code: "level.unknown", person: "P2", fix: null },
    ]);
    expect(problems[0]?.message).toContain(shown);
    expect(levels).toMatchObject({ P2: "CHUA_DU" });
  });

  it("may be headed Tháng 4, with a line break, in another order", () => {
    const sheets = sheetsOf();
    for (const [cell, heading] of [
      ["F1", "Tháng\n6"],
      ["G1", "t5 "],
      ["H1", "THÁNG 4"],
    ] as const)
      put(sheets, "Xếp loại tháng", cell, heading);
    put(put(sheets, "Xếp loại tháng", "F3", "HT"), "Xếp loại tháng", "H3", "XS");
    const { problems, person } = readSheets(sheets);
    expect(problems).toEqual([]);
    expect(person("P2").reason).toContain("tháng 6 hoàn thành");
  });

  it("whose column is missing are reported at the heading row, and are unknown", () => {
    const sheets = put(sheetsOf(), "Xếp loại tháng", "G1", "Tháng năm");
    const { problems, levels } = readSheets(sheets);
    expect(problems).toMatchObject([{ sheet: "Xếp loại tháng", cell: "A1", code: "table.header" }]);
    expect(problems[0]?.message).toContain("thiếu cột: T5.");
    expect(new Set(Object.values(levels))).toEqual(new Set(["CHUA_DU"]));
  });

  it("without their sheet are unknown, and the sheet is asked for", () => {
    const { "Xếp loại tháng": _, ...sheets } = sheetsOf();
    const { places, levels } = readSheets(sheets);
    expect(places).toEqual(["Xếp loại tháng! table.missing"]);
    expect(levels).toMatchObject({ P2: "CHUA_DU" });
  });
});

describe("facts in Điều kiện", () => {
  it.each(["Kỷ luật", "KỶ  LUẬT", "ky luat", "Discipline", "Kỷ\nluật".normalize("NFD")])(
    "the heading %j is a fact",
    (heading) =>
      expect(readSheets(withFact(heading, "x", "", "không")).levels).toMatchObject({
        P2: "KHONG_DAT",
        P3: "DAT",
        P4: "DAT",
      }),
  );

  it.each(["Ghi chú", "constructor", "__proto__", "Tháng", "Bắt buộc"])(
    "the heading %j changes nothing here",
    (heading) =>
      expect(readSheets(withFact(heading, "x", "x", "x"))).toMatchObject({ problems: [], levels: { P2: "DAT" } }),
  );

  it("exclude: thai sản and nghỉ (S2-24)", () => {
    expect(readSheets(withFact("Thai sản", "x")).levels).toMatchObject({ P2: "KHONG_DANH_GIA", P3: "DAT" });
    expect(readSheets(withFact("Nghỉ", 15, 14)).levels).toMatchObject({ P2: "KHONG_DANH_GIA", P3: "DAT" });
  });

  it("nghỉ and the sheet Nghỉ are one leave: the longer of the two counts", () => {
    const sheets = withFact("Nghỉ", 3);
    sheets.Nghỉ?.push(["P2", day(8, 5), day(26, 5), "phép"]);
    expect(levelOf(sheets)).toBe("KHONG_DANH_GIA");
  });

  it("a blank leaves what Nhân sự says, a yes in either sheet is a yes", () => {
    expect(levelOf(put(withFact("Kỷ luật", ""), "Nhân sự", "J3", "x"))).toBe("KHONG_DAT");
    expect(levelOf(put(withFact("Kỷ luật", "không"), "Nhân sự", "J3", "x"))).toBe("KHONG_DAT");
    expect(levelOf(put(withFact("Kỷ luật", "x"), "Nhân sự", "J3", ""))).toBe("KHONG_DAT");
    expect(levelOf(put(withFact("Kỷ luật", "không"), "Nhân sự", "J3", ""))).toBe("DAT");
  });

  it("that cannot be read are reported at their cell, once, and leave the person without a level", () => {
    for (const [name, cell] of [
      ["Kỷ luật", "khiển trách"],
      ["Nghỉ", "15 ngày"],
      ["Thai sản", 1],
    ] as const) {
      const { problems, levels } = readSheets(withFact(name, cell));
      expect(problems).toMatchObject([{ sheet: "Điều kiện", cell: "C3", code: "setting.unknown", person: "P2" }]);
      expect(problems[0]?.message).toContain(`“${cell}”`);
      expect(levels).toMatchObject({ P2: "CHUA_DU", P3: "DAT" });
    }
  });

  it("in two columns of the same fact are reported, and nobody is rated by either", () => {
    for (const heading of ["Kỷ luật", "ky luat", "Discipline"]) {
      const sheets = put(put(withFact("Kỷ luật", ""), "Điều kiện", "D1", heading), "Điều kiện", "D3", "x");
      const { places, levels } = readSheets(sheets);
      expect(places).toEqual(["Điều kiện!D1 table.header"]);
      expect(new Set(Object.values(levels))).toEqual(new Set(["CHUA_DU"]));
    }
  });

  it("in a sheet that cannot be read: nobody gets a level as if there were none", () => {
    const { places, levels } = readSheets(put(withFact("Thai sản", "x"), "Điều kiện", "A1", "Số hiệu"));
    expect(places).toEqual(["Điều kiện!A1 table.header"]);
    expect(levels).toMatchObject({ P2: "CHUA_DU", P3: "CHUA_DU" });
  });
});
