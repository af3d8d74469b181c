// Tests of src/workbook/settings.ts: what `Cấu hình` says about the unit, its regulation, its period and its readings.
import { describe, expect, it } from "vitest";
import { REGULATIONS } from "../../src/regulations";
import type { Problem } from "../../src/workbook/problem";
import { missingSheet, readSettings } from "../../src/workbook/settings";
import { recognise } from "../../src/workbook/table";
import { settingsTable } from "../../src/workbook/tables";
import { readSheets, unitSheets } from "./grids";

/** Reads `Cấu hình` with these rows below its headings. */
function read(rows: unknown[][]) {
  const problems: Problem[] = [];
  const table = recognise({ name: "Cấu hình", values: [["Mục", "Giá trị"], ...rows] }, settingsTable, problems);
  if (!table) throw new Error("not recognised");
  return { ...readSettings(table, problems), problems, places: problems.map(({ cell, code }) => `${cell} ${code}`) };
}

/** The needed settings, with others or other values of the same. */
const settings = (given: Record<string, unknown> = {}) =>
  read(Object.entries({ "Tên đơn vị": "UBND phường Thử", "Quy định": "long-bien-2023", Kỳ: "2023-Q2", ...given }));

describe("the block", () => {
  it.each(["Chính quyền", "khối trường học", "UBND", "đảng, đoàn thể", ""])("“%s” is one of Long Biên's", (block) =>
    expect(settings({ Khối: block }).problems).toEqual([]),
  );

  it("of other words is said, with those that there are; a regulation without blocks takes any", () => {
    const { problems } = settings({ Khối: "Doanh nghiệp" });
    expect(problems).toMatchObject([{ code: "setting.unknown", key: "block.unknown", cell: "B5" }]);
    expect(problems[0]?.message).toBe(
      "“Khối” là “Doanh nghiệp”, không phải khối của quy định: chọn Đảng, đoàn thể; Chính quyền; Trường học.",
    );
    expect(settings({ "Quy định": "nd-335", Kỳ: "2026", Khối: "Doanh nghiệp" }).problems).toEqual([]);
  });
});

describe("the unit", () => {
  it("is read from its rows, cleaned", () => {
    const { unit, problems } = settings({
      "Tên đơn vị": "  UBND  phường Thử ".normalize("NFD"),
      "Cơ quan cấp trên": "UBND quận",
      Khối: "Chính quyền",
      "Thể thức": "Đảng",
      "Địa danh": "Long Biên",
      "Ký hiệu văn bản": "UBND",
      "Người ký": "Trần Văn Một",
      "Nơi nhận": "Phòng Nội vụ; ; Lưu: VT",
    });
    expect(problems).toEqual([]);
    expect(unit).toMatchObject({
      name: "UBND phường Thử",
      superior: "UBND quận",
      block: "Chính quyền",
      format: "party",
      place: "Long Biên",
      symbol: "UBND",
      signer: "Trần Văn Một",
      recipients: ["Phòng Nội vụ", "Lưu: VT"],
    });
  });

  it("has empty texts, and the State's format, where nothing is said", () =>
    expect(settings().unit).toMatchObject({ superior: "", format: "state", signer: "", recipients: [] }));

  it.each([
    ["Nhà nước", "state"],
    ["nha nuoc", "state"],
    ["ĐẢNG", "party"],
    [" đảng ", "party"],
  ])("Thể thức %s is %s", (word, format) => {
    const { unit, problems } = settings({ "Thể thức": word });
    expect(unit.format).toBe(format);
    expect(problems).toEqual([]);
  });

  it("another Thể thức is no silent choice", () => {
    const { places, problems } = settings({ "Thể thức": "Đoàn thể" });
    expect(places).toEqual(["B5 setting.unknown"]);
    expect(problems[0]?.message).toBe("“Thể thức” không có lựa chọn “Đoàn thể”. Các lựa chọn: Nhà nước, Đảng.");
  });
});

describe("a needed setting", () => {
  it.each([
    ["Tên đơn vị", "B2"],
    ["Quy định", "B3"],
    ["Kỳ", "B4"],
  ])("%s without a value is missing at its own cell", (item, cell) => {
    for (const blank of ["", "  ", null])
      expect(settings({ [item]: blank }).places).toEqual([`${cell} setting.missing`]);
  });

  it("without a row is missing at the heading Mục", () => {
    const { problems } = read([
      ["Tên đơn vị", "UBND"],
      ["Quy định", "long-bien-2023"],
    ]);
    expect(problems).toMatchObject([{ sheet: "Cấu hình", cell: "A1", code: "setting.missing", fix: null }]);
    expect(problems[0]?.message).toContain("“Kỳ”");
  });

  it("all missing from an empty table, without a crash", () => {
    const { places, regulation, period } = read([]);
    expect(places).toEqual(["A1 setting.missing", "A1 setting.missing", "A1 setting.missing"]);
    expect([regulation, period]).toEqual([null, null]);
  });
});

describe("Mục", () => {
  it("is found in any letter case, order, spacing and Unicode form", () => {
    const { problems, unit } = read([
      ["KỲ", "2023-Q2"],
      [" Tên  đơn vị ".normalize("NFD"), "UBND"],
      ["quy định", "LONG-BIEN-2023"],
    ]);
    expect(problems).toEqual([]);
    expect(unit.name).toBe("UBND");
  });

  it("twice with two values: the first one holds, and the second is reported", () => {
    const { places, unit } = read([
      ["Tên đơn vị", "UBND A"],
      ["Quy định", "long-bien-2023"],
      ["Kỳ", "2023-Q2"],
      ["Tên đơn vị", "UBND B"],
    ]);
    expect(unit.name).toBe("UBND A");
    expect(places).toEqual(["B5 setting.unknown"]);
  });

  it("twice with one value, or with a blank one, is no contradiction", () => {
    const { problems, unit } = read([
      ["Tên đơn vị", ""],
      ["Quy định", "long-bien-2023"],
      ["Kỳ", "2023-Q2"],
      ["Tên đơn vị", "UBND"],
      ["Kỳ", " 2023-q2 "],
      ["Quy định", ""],
    ]);
    expect(problems).toEqual([]);
    expect(unit.name).toBe("UBND");
  });

  it("blank, with notes beside it, says nothing", () =>
    expect(
      read([
        ["Tên đơn vị", "UBND"],
        ["Quy định", "long-bien-2023"],
        ["Kỳ", "2023-Q2"],
        ["", "ghi chú"],
        ["", "nữa"],
      ]).problems,
    ).toEqual([]));

  it.each(["__proto__", "constructor", "toString"])("%s is just a word", (item) =>
    expect(
      read([
        [item, "x"],
        ["Tên đơn vị", "UBND"],
        ["Quy định", "long-bien-2023"],
        ["Kỳ", "2023-Q2"],
      ]).problems,
    ).toEqual([]),
  );
});

describe("regulation and period", () => {
  it("an unknown regulation is reported with those there are", () => {
    const { regulation, places, problems } = settings({ "Quy định": "hue-2020" });
    expect(regulation).toBeNull();
    expect(places).toEqual(["B3 setting.unknown"]);
    expect(problems[0]?.message).toBe(
      `Không có quy định “hue-2020”. Các quy định: ${REGULATIONS.map(({ id }) => id).join(", ")}.`,
    );
  });

  it.each(["quý hai", "2023-Q7"])("the period %j cannot be read", (value) => {
    const { period, places } = settings({ Kỳ: value });
    expect(period).toBeNull();
    expect(places).toEqual(["B4 setting.unknown"]);
  });

  it("a date as period cannot be read, and the way out is no word that Sheets takes for a date again", () =>
    expect(settings({ Kỳ: new Date(2023, 5, 1) }).problems[0]?.message).toBe(
      "Ô này đã bị hiểu thành ngày 1/6/2023: ghi kỳ bằng chữ, thí dụ Tháng 7/2023, Quý 2/2023 hoặc Năm 2023.",
    ));

  it.each(["2023-06", "2023", 2023])("the period %s is not of the kind that the regulation rates", (value) => {
    const { period, places } = settings({ Kỳ: value });
    expect(period).toBeNull();
    expect(places).toEqual(["B4 regulation.period"]);
  });

  it("a period before the regulation held is reported (S2-4)", () => {
    const { period, places } = settings({ Kỳ: "2022-Q4" });
    expect(period).toBeNull();
    expect(places).toEqual(["B4 regulation.period"]);
  });

  it("in words are read as well", () => expect(settings({ Kỳ: "Quý II/2023" }).period?.id).toBe("2023-Q2"));
});

describe("readings of what the law leaves open", () => {
  it("have the defaults of law.md §11.7, and none where the unit must choose", () => {
    const { readings } = settings();
    expect(readings.get("lb-leave-count")).toBe("cộng dồn");
    expect(readings.get("lb-maternity")).toBe("mọi trường hợp");
    expect(readings.has("lb-month-not-rated")).toBe(false);
  });

  it.each([
    ["Cách tính ngày nghỉ", "Liên tục", "lb-leave-count", "liên tục"],
    ["cách tính ngày nghỉ", "LIEN TUC", "lb-leave-count", "liên tục"],
    ["Nghỉ thai sản", "từ 15 ngày", "lb-maternity", "từ 15 ngày"],
    ["Tháng không đánh giá", "bỏ qua", "lb-month-not-rated", "bỏ qua"],
    ["Tháng không đánh giá", "không đạt".normalize("NFD"), "lb-month-not-rated", "không đạt"],
  ])("%s = %s", (item, value, id, reading) => {
    const { readings, problems } = settings({ [item]: value });
    expect(problems).toEqual([]);
    expect(readings.get(id)).toBe(reading);
  });

  it("an unknown choice is reported with the choices, and no reading is taken", () => {
    const { readings, places, problems } = settings({ "Cách tính ngày nghỉ": "tùy" });
    expect(places).toEqual(["B5 setting.unknown"]);
    expect(problems[0]?.message).toContain("Các lựa chọn: cộng dồn, liên tục.");
    expect(readings.has("lb-leave-count")).toBe(false);
  });

  it("a blank choice is the default", () => {
    const { readings, problems } = settings({ "Cách tính ngày nghỉ": " " });
    expect(problems).toEqual([]);
    expect(readings.get("lb-leave-count")).toBe("cộng dồn");
  });
});

it("a missing sheet has no cell", () =>
  expect(missingSheet("Nhân sự")).toMatchObject({ sheet: "Nhân sự", cell: "", code: "table.missing", fix: null }));

describe("several regulations in one workbook, year by year", () => {
  const rated = (regulations: string, period: string) => {
    const { reading, problems } = readSheets(unitSheets(regulations, period, []));
    return { id: reading.regulation?.id, problems: problems.filter(({ sheet }) => sheet === "Cấu hình") };
  };

  it("the period's last day decides which of them holds", () => {
    expect(rated("nd-90; nd-335", "2024")).toEqual({ id: "nd-90", problems: [] });
    expect(rated("nd-90; nd-335", "2027")).toEqual({ id: "nd-335", problems: [] });
    expect(rated("hanoi-2018, hanoi-2022", "2019-05").id).toBe("hanoi-2018");
    expect(rated("hanoi-2018\nhanoi-2022", "2023-07").id).toBe("hanoi-2022");
  });

  it("two that hold at once are for the unit to choose between", () => {
    const { id, problems } = rated("nd-335; nd-233", "2027");
    expect(id).toBeUndefined();
    expect(problems).toMatchObject([{ code: "setting.unknown", cell: "B3" }]);
    expect(problems[0]?.message).toBe(
      "Kỳ 2027 có hai quy định cùng áp dụng: nd-335, nd-233. Chỉ ghi một quy định ở mục Quy định.",
    );
  });

  it("where none of them holds the period is refused with those that do", () =>
    expect(rated("nd-335; nd-233", "2024").problems).toMatchObject([{ code: "regulation.period" }]));

  it("an unknown one among them is named alone", () =>
    expect(rated("nd-90; nd-91", "2024").problems[0]?.message).toMatch(/^Không có quy định “nd-91”/));
});

describe("public employees in 2026 (NĐ 233/2026 Điều 20.1)", () => {
  const places = (regulation: string, answer: string, period = "2026") =>
    readSheets(unitSheets(regulation, period, [], { "Quy chế đánh giá": answer })).problems.filter(
      ({ code }) => code === "regulation.period",
    );

  it("a unit without a Quy chế rates by NĐ 90, one with it by NĐ 233", () => {
    expect(places("nd-233", "đã ban hành")).toEqual([]);
    expect(places("nd-90", "chưa")).toEqual([]);
    expect(places("nd-233", "chưa")).toMatchObject([{ sheet: "Cấu hình", cell: "B5" }]);
    expect(places("nd-233", "chưa")[0]?.message).toContain("áp dụng nd-90 (NĐ 233/2026/NĐ-CP, Điều 20.1)");
    expect(places("nd-90", "đã ban hành")[0]?.message).toContain("áp dụng nd-233");
  });

  it("the answer counts for that year alone", () => expect(places("nd-233", "chưa", "2027")).toEqual([]));

  it("where nobody has answered, a note asks", () =>
    expect(
      readSheets(unitSheets("nd-90", "2026", []))
        .summary?.notes.map(({ message }) => message)
        .join(),
    ).toContain("mục “Quy chế đánh giá”"));

  it("công chức of 2026 are no longer rated by NĐ 90", () => {
    const { problems, person } = readSheets(unitSheets("nd-90", "2026", [{ id: "C1", form: "ND90-CC" }]));
    expect(problems).toMatchObject([{ sheet: "Nhân sự", cell: "E2", code: "regulation.period" }]);
    expect(problems[0]?.message).toBe(
      "Mẫu ND90-CC chỉ dùng đến 31/12/2025; sau đó theo nd-335: sửa mục Quy định hoặc cột Mẫu.",
    );
    expect(person("C1").level).toBe("CHUA_DU");
    expect(readSheets(unitSheets("nd-90", "2025", [{ id: "C1", form: "ND90-CC" }])).places).toEqual([]);
  });
});

describe("the share of XS that a unit sets", () => {
  it("is at most 25% under NĐ 335 and NĐ 233, 40% under QĐ 3814", () => {
    for (const [regulation, period, most] of [
      ["nd-335", "2026-Q1", 25],
      ["nd-233", "2026-Q3", 25],
      ["hanoi-2018", "2019-05", 40],
    ] as const) {
      const set = (value: number) =>
        readSheets(unitSheets(regulation, period, [], { "Tỷ lệ xuất sắc": value })).problems.filter(
          ({ code }) => code === "setting.unknown",
        );
      expect(set(most)).toEqual([]);
      expect(set(most + 1)[0]?.message).toContain(`từ 0 đến ${most}`);
    }
  });
});
