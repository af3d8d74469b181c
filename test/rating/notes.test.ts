// Tests of src/rating/notes.ts: what is said beside a unit's result.
import { describe, expect, it } from "vitest";
import { readSheets, type Sheets, unitSheets } from "../workbook/grids";

/** The same workbook with the posts of its people, by Mã. */
function withPosts(sheets: Sheets, posts: Record<string, string>): Sheets {
  const [heading = [], ...rows] = sheets["Nhân sự"] ?? [];
  return {
    ...sheets,
    "Nhân sự": [[...heading, "Chức vụ"], ...rows.map((row) => [...row, posts[String(row[0])] ?? ""])],
  };
}

describe("a deputy secretary of the Party committee who is also chair of the People's Council (S0-3)", () => {
  const people = [
    { id: "A1", form: "HN22-01", scores: [92], name: "Trần Thị Hòa" },
    { id: "A2", form: "HN22-01", scores: [92], name: "Trần Thị Hoà" },
    { id: "A3", form: "HN22-01", scores: [92], name: "Lê Văn Ba" },
  ];
  const notes = (posts: Record<string, string>) =>
    readSheets(withPosts(unitSheets("hanoi-2022", "2023-05", people), posts))
      .summary?.notes.map(({ message }) => message)
      .join("\n") ?? "";

  it("is rated by the secretary, once, and a note says so", () =>
    expect(notes({ A1: "Phó Bí thư Đảng ủy, Chủ tịch HĐND thị trấn" })).toMatch(
      /Trần Thị Hòa: .*do Bí thư Đảng ủy trực tiếp đánh giá, một lần.* \(CV 2722-CV\/BTCTU, mục 2\)/,
    ));

  it("in two rows under one name is asked about: one person is never rated twice", () =>
    expect(notes({ A1: "Phó Bí thư Đảng ủy", A2: "Chủ tịch HĐND xã" })).toMatch(
      /Trần Thị Hòa có hai dòng \(Mã A1, A2\)\. Nếu là một người thì chỉ đánh giá một lần/,
    ));

  it("is nobody where two people hold one post each, or one person one post", () => {
    expect(notes({ A1: "Phó Bí thư Đảng ủy", A3: "Chủ tịch HĐND xã" })).not.toContain("một lần");
    expect(notes({ A1: "Phó Bí thư Đảng ủy", A2: "Phó Bí thư Đảng ủy" })).not.toContain("một lần");
  });
});

describe("NĐ 233/2026: the head and the unit (Điều 7, 12.7)", () => {
  const CLEAR = { "suy thoái": "", "kỷ luật": "", "tham nhũng đơn vị": "" };
  const unit = (scores: number[], settings = {}) =>
    readSheets(
      unitSheets(
        "nd-233",
        "2027",
        [
          { id: "H", name: "Trần Văn Một", form: "ND233-QL", scores: [25, 100, 100, 100, 100, 100, 100], facts: CLEAR },
          {
            id: "DV",
            name: "Trường A",
            kind: "Đơn vị",
            form: "ND233-DV",
            scores,
            facts: {
              "chỉ tiêu đơn vị": 100,
              "chỉ tiêu đúng hạn": 100,
              "chỉ tiêu vượt mức": 30,
              "đơn vị HT": 100,
              "khắc phục hạn chế": "x",
              "đơn vị sai phạm": "",
            },
          },
        ],
        { "Người ký": "Trần Văn Một", ...settings },
      ),
    );

  it("the head is not above the unit's own row, and a note says that nobody has recognised that level yet", () => {
    const { levels, summary } = unit([25, 50]);
    expect(levels).toEqual({ H: "T", DV: "T" });
    expect(summary?.notes.map(({ message }) => message).join("\n")).toContain("chưa phải mức được công nhận");
  });

  it("the level that was set counts before the row", () => {
    expect(unit([25, 50], { "Mức của đơn vị": "HT" }).levels).toEqual({ H: "HT", DV: "T" });
    expect(unit([30, 70], { "Mức của đơn vị": "XS" }).levels).toEqual({ H: "XS", DV: "XS" });
  });

  it("a unit whose row has no level yet holds nobody down, and a note asks for the level", () => {
    const { levels, summary } = unit([27, 68], {});
    expect(levels).toEqual({ H: "XS", DV: "XS" });
    const open = unit([]);
    expect(open.levels).toEqual({ H: "XS", DV: "CHUA_DU" });
    expect(open.summary?.notes.map(({ message }) => message).join("\n")).toContain("Chưa ghi “Mức của đơn vị”");
    expect(summary?.notes.map(({ message }) => message).join("\n")).toContain("mức ở dòng của đơn vị");
  });

  it("a rated unit is in no count of people", () =>
    expect(unit([30, 70]).summary?.quota.map(({ members }) => members)).not.toContain(2));
});

describe("NĐ 90/2020: XS share", () => {
  const people = Array.from({ length: 6 }, (_, index) => ({
    id: `C${index}`,
    form: "ND90-VC",
    group: "Viên chức",
    facts: { "tiêu chí chung": "tốt", "đúng hạn": 100, "vượt mức": 50, "chưa đạt": 0, "suy thoái": "", "kỷ luật": "" },
  }));
  const quota = (year: string) => readSheets(unitSheets("nd-90", year, people)).summary;

  it("is counted from the year 2023, for NĐ 48/2023 added it on 15/9/2023 (Điều 2.6)", () => {
    expect(quota("2022")?.quota).toEqual([]);
    expect(quota("2023")?.quota).toMatchObject([{ group: "Viên chức", pool: 6, limit: 1, excess: 5 }]);
  });

  it("before that no note speaks of it", () => {
    expect(
      quota("2022")
        ?.notes.map(({ message }) => message)
        .join(),
    ).not.toContain("Tỷ lệ xuất sắc");
    expect(
      quota("2023")
        ?.notes.map(({ message }) => message)
        .join(),
    ).toContain("Tỷ lệ xuất sắc");
  });
});

describe("nobody decides on himself", () => {
  const people = [
    { id: "A1", form: "HN22-01", scores: [92], name: "Trần Thị Hòa" },
    { id: "A2", form: "HN22-02", scores: [80], name: "Lê Văn Ba" },
  ];
  const unit = (settings = {}) => {
    const sheets = unitSheets("hanoi-2022", "2023-05", people, settings);
    const [heading = [], ...rows] = sheets["Nhân sự"] ?? [];
    return { ...sheets, "Nhân sự": [[...heading, "Email"], ...rows.map((row) => [...row, `${row[0]}@thu.vn`])] };
  };
  const notes = (sheets: Sheets) =>
    readSheets(sheets)
      .summary?.notes.map(({ message }) => message)
      .filter((message) => message.includes("tự quyết định cho mình")) ?? [];

  it("is noted, with the article, of somebody whose address decides", () => {
    expect(notes(unit({ "Email người quyết định": "truong@thu.vn; a1@thu.vn" }))).toEqual([
      expect.stringMatching(/^Trần Thị Hòa .*“Email người quyết định”.*cấp có thẩm quyền khác.*\(.*Điều 8.*\)\.$/),
    ]);
    expect(notes(unit({ "Email người quyết định": "truong@thu.vn" }))).toEqual([]);
    expect(notes(unit())).toEqual([]);
  });

  it("is noted of somebody whose own row names him as the one who adjusts", () => {
    const decisions = (authority: string): Sheets => ({
      ...unit(),
      "Điều kiện": [
        ["Mã", "Họ và tên", "Mức quyết định", "Lý do điều chỉnh", "Người điều chỉnh"],
        ["A1", "Trần Thị Hòa", "T", "Theo hồ sơ", authority],
      ],
    });
    expect(notes(decisions("Chủ tịch Trần Thị Hoà"))).toEqual([expect.stringContaining("“Người điều chỉnh”")]);
    expect(notes(decisions("Bí thư Lê Văn Ba"))).toEqual([]);
  });
});
