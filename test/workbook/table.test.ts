// Tests of src/workbook/table.ts: finding a table by its headings wherever and however they stand (design §3.4).
import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/workbook/problem";
import {
  cellOf,
  findGrid,
  headingOf,
  placeOf,
  recognise,
  type TableDefinition,
  textOf,
} from "../../src/workbook/table";

const LEAVE = {
  sheet: "Nghỉ",
  columns: {
    id: { heading: "Mã", needed: true },
    from: { heading: "Từ ngày", also: ["Từ"], needed: true },
    kind: { heading: "Loại" },
  },
} satisfies TableDefinition;

const STAGE = {
  sheet: "Quyết định",
  columns: { id: { heading: "Mã", needed: true }, name: { heading: "Họ và tên" } },
  items: true,
} satisfies TableDefinition;

function read<Key extends string>(definition: TableDefinition<Key>, values: unknown[][]) {
  const problems: Problem[] = [];
  return { table: recognise({ name: "Trang", values }, definition, problems), problems };
}

/** The rows as Mã, Từ ngày and Loại, with their row numbers. */
function rows(values: unknown[][]) {
  const { table, problems } = read(LEAVE, values);
  expect(problems).toEqual([]);
  return table?.rows.map((row) => [
    row.number,
    textOf(table, row, "id"),
    textOf(table, row, "from"),
    textOf(table, row, "kind"),
  ]);
}

describe("findGrid", () => {
  const grids = ["Nhân sự ", "QUYẾT  ĐỊNH", "Nghỉ".normalize("NFD")].map((name) => ({ name, values: [] }));

  it.each(["Nhân sự", "Quyết định", "Nghỉ"])("finds %s whatever case, spaces and Unicode form its name has", (sheet) =>
    expect(findGrid(grids, sheet)).toBeDefined(),
  );

  it("does not find a sheet with other accents", () => expect(findGrid(grids, "Nhan su")).toBeUndefined());
});

describe("the heading row", () => {
  const data = ["P1", "1/4", "ốm"];

  it.each<[string, unknown[][], number]>([
    ["in the first row", [["Mã", "Từ ngày", "Loại"], data], 2],
    ["below a title and a blank row", [["DANH SÁCH NGHỈ"], [], ["Mã", "Từ ngày", "Loại"], data], 4],
    ["in capitals with spaces", [["  MÃ", "TỪ  NGÀY ", "LOẠI"], data], 2],
    ["with line breaks", [["Mã", "Từ\nngày", "Loại\r\n"], data], 2],
    ["decomposed", [["Mã", "Từ ngày", "Loại"].map((heading) => heading.normalize("NFD")), data], 2],
    ["with no-break and zero-width spaces", [["Mã\u200b", "Từ\u00a0ngày", "\ufeffLoại"], data], 2],
    ["with another word for the same", [["Mã", "Từ", "Loại"], data], 2],
  ])("%s", (_, values, row) => expect(rows(values)).toEqual([[row, "P1", "1/4", "ốm"]]));

  it("may have another column order and further columns", () =>
    expect(
      rows([
        ["STT", "Loại", "Ghi chú", "Từ ngày", "Mã"],
        [1, "ốm", "?", "1/4", "P1"],
      ]),
    ).toEqual([[2, "P1", "1/4", "ốm"]]));

  it("is the first row that holds every needed heading: a title that names one of them is none", () => {
    const values = [
      ["Mã", "là mã của người nghỉ"],
      ["Mã", "Từ ngày"],
      ["P1", "1/4"],
      ["Mã", "Từ ngày"],
    ];
    expect(rows(values)).toEqual([
      [3, "P1", "1/4", ""],
      [4, "Mã", "Từ ngày", ""],
    ]);
  });

  it("is looked for in the first 30 rows", () => {
    const below = (count: number) => [...Array.from({ length: count }, () => ["x"]), ["Mã", "Từ ngày"]];
    expect(read(LEAVE, below(29)).table?.headingRow).toBe(30);
    expect(read(LEAVE, below(30)).table).toBeUndefined();
  });
});

describe("a table that is not recognised", () => {
  it("names the headings that the nearest row lacks, at that row", () => {
    const { table, problems } = read(LEAVE, [["Bảng nghỉ"], ["Mã", "Ngày", "Loại"], ["P1", "1/4", "ốm"]]);
    expect(table).toBeUndefined();
    expect(problems).toMatchObject([{ sheet: "Trang", cell: "A2", code: "table.header", fix: null, person: "" }]);
    expect(problems[0]?.message).toBe("Trang “Trang” thiếu cột: Từ ngày. Ghi đúng tên cột ở dòng tiêu đề.");
  });

  it.each<[string, unknown[][]]>([
    ["an empty sheet", []],
    ["a sheet of one blank cell", [[""]]],
  ])("%s: every needed heading is named", (_, values) => {
    const { problems } = read(LEAVE, values);
    expect(problems).toMatchObject([{ cell: "A1", code: "table.header" }]);
    expect(problems[0]?.message).toContain("thiếu cột: Mã, Từ ngày.");
  });

  it("a heading that stands twice is named, at the second one", () => {
    const { table, problems } = read(LEAVE, [
      ["Mã", "Từ ngày", "Loại", "mã "],
      ["P1", "1/4", "ốm", "P2"],
    ]);
    expect(table).toBeUndefined();
    expect(problems).toMatchObject([{ cell: "D1", code: "table.header" }]);
    expect(problems[0]?.message).toContain("hai cột cùng tên “mã”");
  });

  it("two headings for the same column are the same heading twice", () =>
    expect(read(LEAVE, [["Mã", "Từ ngày", "Từ"]]).problems).toMatchObject([{ cell: "C1", code: "table.header" }]));

  it("two further columns of one name do no harm", () =>
    expect(read(LEAVE, [["Mã", "Từ ngày", "Ghi chú", "Ghi chú"]]).problems).toEqual([]));
});

describe("items", () => {
  it.each<[unknown, number]>([
    [7, 7],
    ["7", 7],
    [" 7 ", 7],
    ["7.", 7],
    ["Nội dung 7", 7],
    ["NỘI DUNG 7".normalize("NFD"), 7],
  ])("the heading %j is item %i", (heading, item) =>
    expect(read(STAGE, [["Mã", heading]]).table?.items).toEqual(new Map([[item, 2]])),
  );

  it.each([0, "0", "07", 7.5, "7a", "Tổng điểm", "Điểm 7", -7, 1000, "T7"])("the heading %j is none", (heading) => {
    const { table } = read(STAGE, [["Mã", heading]]);
    expect(table?.items.size).toBe(0);
    expect(table?.others).toHaveLength(1);
  });

  it("the same item twice is an error, as number and as text too", () =>
    expect(read(STAGE, [["Mã", 7, "7"]]).problems).toMatchObject([{ cell: "C1", code: "table.header" }]));

  it("are no items where the table has none", () =>
    expect(read(LEAVE, [["Mã", "Từ ngày", 1, 1]]).problems).toEqual([]));
});

describe("rows", () => {
  it("that are blank in the table's columns are none, whatever stands beside them", () =>
    expect(rows([["Mã", "Từ ngày", "Ghi chú"], ["", "", "trống"], ["P1", "", ""], [" ", "\n", ""], []])).toEqual([
      [3, "P1", "", ""],
    ]));

  it("of nothing but checkboxes that nobody ticked are none", () => {
    expect(
      rows([
        ["Mã", "Từ ngày", "Loại"],
        ["", "", false],
        ["P1", false, false],
      ]),
    ).toEqual([[3, "P1", "false", "false"]]);
    expect(
      rows([
        ["Mã", "Từ ngày", "Loại"],
        ["", "", true],
      ]),
    ).toHaveLength(1);
  });

  it("may be shorter than the heading row", () =>
    expect(rows([["Mã", "Từ ngày", "Loại"], ["P1"]])).toEqual([[2, "P1", "", ""]]));
});

describe("cells and places", () => {
  const { table } = read(LEAVE, [["x"], ["Từ ngày", "Mã"], [new Date(2023, 3, 1), 12]]);
  const row = table?.rows[0];

  it("are given by the column's key", () => {
    if (!table || !row) throw new Error("not recognised");
    expect(cellOf(table, row, "id")).toBe(12);
    expect(textOf(table, row, "id")).toBe("12");
    expect(textOf(table, row, "from")).toBe("1/4/2023");
    expect(placeOf(table, row, "from")).toEqual({ sheet: "Trang", row: 3, column: 1 });
    expect(headingOf(table, "id")).toEqual({ sheet: "Trang", row: 2, column: 2 });
  });

  it("of a column that the table lacks: no value, and the first column as its place", () => {
    if (!table || !row) throw new Error("not recognised");
    expect(cellOf(table, row, "kind")).toBeUndefined();
    expect(textOf(table, row, "kind")).toBe("");
    expect(placeOf(table, row, "kind")).toEqual({ sheet: "Trang", row: 3, column: 1 });
  });
});
