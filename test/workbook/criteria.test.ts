// Tests of src/workbook/criteria.ts: which items `Tiêu chí` makes mandatory, and its contradictions with the form.
import { describe, expect, it } from "vitest";
import { type Cell, row30 } from "../rating/rows";
import { criteriaOf, put, readSheets, type Sheets, sheetsOf } from "./grids";

const HEAD = ["Mẫu", "TT", "Nhóm tiêu chí", "Nội dung", "Điểm tối đa", "Bắt buộc"];

/** The unit with these rows in `Tiêu chí`. */
function withCriteria(rows: Cell[][], head: Cell[] = HEAD): Sheets {
  return { ...sheetsOf(), "Tiêu chí": [head, ...rows] };
}

/** `Tiêu chí` of both forms, with one cell of LB04's item replaced; LB04's items stand in rows 47 to 76. */
const changed = (item: number, column: string, value: Cell) =>
  put(sheetsOf(), "Tiêu chí", `${column}${46 + item}`, value);

it("criteria that fit the form are no problem", () =>
  expect(readSheets(withCriteria([...criteriaOf("LB04", 30, 20), ...criteriaOf("LB03", 45, 30)])).problems).toEqual(
    [],
  ));

describe("mandatory items", () => {
  const lastMandatory = criteriaOf("LB04", 30, 0).map((row, index) => [...row.slice(0, 5), index >= 10 ? "x" : ""]);

  it("are those that the unit marks, not the first ones", () => {
    const sheets = withCriteria([...lastMandatory, ...criteriaOf("LB03", 45, 30)]);
    const reversed = row30().reverse();
    for (let item = 1; item <= 30; item++) put(sheets, "Quyết định", `${columnOf(item)}3`, reversed[item - 1]);
    const { levels, problems } = readSheets(sheets);
    expect(problems).toEqual([]);
    expect(levels).toMatchObject({ P2: "DAT", P3: "KHONG_DAT" });
  });

  it("belong to the item by its TT, whatever the order of the rows", () => {
    const { levels, problems } = readSheets(
      withCriteria([...criteriaOf("LB04", 30, 20).reverse(), ...criteriaOf("LB03", 45, 30)]),
    );
    expect(problems).toEqual([]);
    expect(levels).toMatchObject({ P2: "DAT" });
  });

  it.each<[string, Cell]>([
    ["one too few", ""],
    ["a mark that says no", "không"],
  ])("%s: reported once at the heading Bắt buộc, and nobody of that form gets a level that needs it", (_, value) => {
    const { problems, levels, person } = readSheets(changed(20, "F", value));
    expect(problems).toMatchObject([{ sheet: "Tiêu chí", cell: "F1", code: "criteria.mandatory-count" }]);
    expect(problems[0]?.message).toBe("Mẫu LB04 phải có 20 nội dung bắt buộc, đang đánh dấu 19: sửa cột Bắt buộc.");
    expect(levels).toMatchObject({ P1: "DAT", P2: "CHUA_DU", P3: "CHUA_DU" });
    expect(person("P2")).toMatchObject({ points: 280, band: null, text: "Chưa đủ dữ liệu: bắt buộc" });
  });

  it("one too many: the same", () =>
    expect(readSheets(changed(21, "F", true)).problems).toMatchObject([
      { cell: "F1", code: "criteria.mandatory-count" },
    ]));

  it("an unreadable mark is shown with its item, even where the count would fit", () => {
    const { problems, levels } = readSheets(changed(25, "F", "v?"));
    expect(problems).toMatchObject([{ sheet: "Tiêu chí", cell: "F1", code: "criteria.mandatory-count" }]);
    expect(problems[0]?.message).toContain("nội dung 25 là “v?”");
    expect(levels).toMatchObject({ P2: "CHUA_DU" });
  });

  it("without the column: nobody can know, and the problem stands at the heading row", () => {
    const rows = [...criteriaOf("LB03", 45, 30), ...criteriaOf("LB04", 30, 20)].map((row) => row.slice(0, 5));
    const { places, levels } = readSheets(withCriteria(rows, HEAD.slice(0, 5)));
    expect(places).toEqual(["Tiêu chí!A1 criteria.mandatory-count", "Tiêu chí!A1 criteria.mandatory-count"]); // LB03, LB04
    expect(new Set(Object.values(levels))).toEqual(new Set(["CHUA_DU"]));
  });

  it("are the first ones, with a note, where Tiêu chí has no row of the form", () => {
    const { problems, levels, summary } = readSheets(withCriteria(criteriaOf("LB03", 45, 30)));
    expect(problems).toEqual([]);
    expect(levels).toMatchObject({ P2: "DAT" });
    expect(summary?.notes.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Mẫu LB04: .*20 nội dung đầu được coi là bắt buộc\.$/),
      expect.anything(),
    ]);
  });

  it("are the first ones, with a note for each form in use, without the sheet", () => {
    const { "Tiêu chí": _, ...sheets } = sheetsOf();
    const { problems, summary } = readSheets(sheets);
    expect(problems).toEqual([]);
    expect(summary?.notes.filter(({ message }) => message.includes("được coi là bắt buộc"))).toHaveLength(2);
  });

  it("are unknown where the sheet cannot be read: no form is rated by the first items then", () => {
    const { places, levels } = readSheets(withCriteria(criteriaOf("LB04", 30, 20), ["Biểu", "Số", ...HEAD.slice(2)]));
    expect(places).toEqual(["Tiêu chí!A1 table.header"]);
    expect(levels).toMatchObject({ P1: "CHUA_DU", P2: "CHUA_DU" });
  });
});

describe("the number of items", () => {
  it.each<[string, Sheets]>([
    ["one row too few", withCriteria([...criteriaOf("LB04", 30, 20).slice(0, 29), ...criteriaOf("LB03", 45, 30)])],
    [
      "one row too many",
      withCriteria([...criteriaOf("LB04", 30, 20), ["LB04", 25, "", "Thừa", 0, ""], ...criteriaOf("LB03", 45, 30)]),
    ],
    ["a number twice", changed(30, "B", 29)],
    ["a number that is none", changed(30, "B", "ba mươi")],
    ["a number beyond the form", changed(30, "B", 31)],
  ])("%s: reported once at the heading TT", (_, sheets) => {
    const places = readSheets(sheets).places.filter((place) => !place.endsWith("criteria.total"));
    expect(places).toEqual(["Tiêu chí!B1 criteria.count"]);
  });

  it("says how many rows there are", () =>
    expect(
      readSheets(withCriteria([...criteriaOf("LB04", 30, 20).slice(0, 29), ...criteriaOf("LB03", 45, 30)])).problems[0]
        ?.message,
    ).toBe("Mẫu LB04 phải có đủ 30 nội dung, đánh số từ 1 đến 30; đang có 29 dòng: thêm hoặc bớt dòng."));

  it.each([" 30 ", "30", 30])("%j is the item 30", (value) =>
    expect(readSheets(changed(30, "B", value)).problems).toEqual([]),
  );

  it("a mandatory mark at a number that is none contradicts the form", () =>
    expect(readSheets(changed(20, "B", "hai mươi")).places).toEqual([
      "Tiêu chí!B1 criteria.count",
      "Tiêu chí!F1 criteria.mandatory-count",
    ]));
});

describe("the maxima", () => {
  it("that do not add up to 10 an item are reported once at their heading (S2-27, S2-32)", () => {
    const { problems } = readSheets(changed(1, "E", 9));
    expect(problems).toMatchObject([{ sheet: "Tiêu chí", cell: "E1", code: "criteria.total" }]);
    expect(problems[0]?.message).toBe("Tổng điểm tối đa của mẫu LB04 phải là 300, đang là 299: sửa cột Điểm tối đa.");
  });

  it("typed as text do not count", () =>
    expect(readSheets(changed(1, "E", "10")).places).toEqual(["Tiêu chí!E1 criteria.total"]));

  it("change no level", () => expect(readSheets(changed(1, "E", 9)).levels).toMatchObject({ P2: "DAT" }));

  it("may be left out as a column", () => {
    const rows = [...criteriaOf("LB03", 45, 30), ...criteriaOf("LB04", 30, 20)].map((row) => [row[0], row[1], row[5]]);
    expect(readSheets(withCriteria(rows, ["Mẫu", "STT", "Bắt buộc"])).problems).toEqual([]);
  });
});

it("a row of a form that the regulation does not have is reported at its Mẫu", () => {
  const { places, problems } = readSheets(
    withCriteria([...(sheetsOf()["Tiêu chí"]?.slice(1) ?? []), ["LB06", 1, "", "", 10, ""], ["", 2, "", "", 10, ""]]),
  );
  expect(places).toEqual(["Tiêu chí!A77 form.unknown", "Tiêu chí!A78 form.unknown"]);
  expect(problems[1]?.message).toMatch(/^Chưa chọn mẫu/);
});

function columnOf(item: number): string {
  const column = item + 2;
  return column <= 26 ? String.fromCharCode(64 + column) : `A${String.fromCharCode(64 + column - 26)}`;
}
