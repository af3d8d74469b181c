// Tests of src/rating/notes.ts: what is said beside a unit's result.
import { describe, expect, it } from "vitest";
import { findRegulation } from "../../src/regulations";
import { type AnyPerson, day, readSheets, type Sheets, unitSheets } from "../workbook/grids";
import { row30, row45 } from "./rows";

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

  it("is no deputy of the chair, and nobody of a phường: the letter speaks of xã and thị trấn", () => {
    expect(notes({ A1: "Phó Bí thư Đảng ủy, Phó Chủ tịch HĐND xã" })).not.toContain("một lần");
    expect(notes({ A1: "Phó Bí thư Đảng ủy, Chủ tịch HĐND phường" })).not.toContain("một lần");
    expect(notes({ A1: "Chủ tịch HĐND, Phó Bí thư Đảng ủy xã" })).toContain("một lần");
  });
});

describe("a total exactly on a bound that the text leaves open", () => {
  const notes = (regulation: string, period: string, form: string, scores: number[], settings = {}) =>
    readSheets(unitSheets(regulation, period, [{ id: "A1", form, scores }], settings))
      .summary?.notes.map(({ message }) => message)
      .join("\n") ?? "";

  it("is noted with the reading in force: 90 points in Hà Nội 2018, 95, 90 and 80 in Ngã Bảy (S3-3)", () => {
    expect(notes("hanoi-2018", "2019-05", "HN18-02", [90])).toContain("90 điểm vừa thuộc loại A vừa thuộc loại B");
    expect(notes("hanoi-2018", "2019-05", "HN18-02", [89.99])).not.toContain("vừa thuộc loại A");
    for (const points of [95, 90, 80]) {
      const scores = [20, 20, 20, points - 60, 0, 0];
      expect(notes("nga-bay-2021", "2021-Q4", "NB", scores, { "Ranh giới": "trên" })).toMatch(
        /đúng 95, 90 hoặc 80 điểm.* Đang hiểu là: mức trên\./,
      );
    }
    expect(notes("nga-bay-2021", "2021-Q4", "NB", [20, 20, 20, 34.99, 0, 0])).not.toContain("đúng 95");
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
    expect(summary?.notes.map(({ message }) => message).join("\n")).toContain(
      "mức ở dòng của đơn vị (Hoàn thành tốt nhiệm vụ), chưa phải mức được công nhận",
    );
  });

  it("says last of the head's reasons why the level is the unit's, and asks for nothing more", () => {
    const head = unit([25, 50]).person("H");
    expect(head).toMatchObject({ band: "XS", level: "T", forNextLevel: [] });
    expect(head.explanation.at(-1)).toEqual({
      ...{ outcome: "fail", text: "Người đứng đầu không cao hơn mức của đơn vị: Hoàn thành tốt nhiệm vụ" },
      ...{ citation: expect.stringContaining("Điều 12.7"), missing: [], open: [], parts: [] },
    });
  });

  it("two rows of units hold nobody down: nobody knows which is the head's", () => {
    const head = { id: "H", name: "Trần Văn Một", form: "ND233-QL", scores: [25, 100, 100, 100, 100, 100, 100] };
    const facts = {
      ...{ "chỉ tiêu đơn vị": 100, "chỉ tiêu đúng hạn": 100, "chỉ tiêu vượt mức": 30, "đơn vị HT": 100 },
      ...{ "khắc phục hạn chế": "x", "đơn vị sai phạm": "" },
    };
    const rows = ["DV1", "DV2"].map((id) => ({ id, form: "ND233-DV", scores: [25, 50], kind: "Đơn vị", facts }));
    const sheets = unitSheets("nd-233", "2027", [{ ...head, facts: CLEAR }, ...rows], { "Người ký": "Trần Văn Một" });
    expect(readSheets(sheets).levels).toMatchObject({ DV1: "T", DV2: "T" });
    expect(readSheets(sheets).levels.H).toBe("XS");
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

describe("what was assumed", () => {
  const keysOf = (sheets: Sheets) => readSheets(sheets).summary?.notes.map(({ key }) => key) ?? [];

  /** The open questions that notes name, by their ids. */
  function questionsOf(sheets: Sheets): string[] {
    const summary = readSheets(sheets).summary;
    const asked = summary?.notes.map(({ parameters }) => parameters.question) ?? [];
    const { ambiguities = [] } = findRegulation(summary?.regulation.id) ?? {};
    return ambiguities.flatMap(({ id, question }) => (asked.includes(question) ? [id] : []));
  }

  const NO_CRITERIA = "note.first-items-mandatory";

  it("names the forms in use whose mandatory items nobody has said, and no other", () => {
    const people: AnyPerson[] = [
      { id: "P1", form: "LB03", scores: row45() as number[] },
      { id: "P2", form: "LB04", scores: row30() as number[] },
    ];
    const notes = readSheets(unitSheets("long-bien-2023", "2023-Q2", people)).summary?.notes ?? [];
    expect(notes.filter(({ key }) => key === NO_CRITERIA).map(({ parameters }) => parameters)).toEqual([
      { form: "LB03", mandatory: 30 },
      { form: "LB04", mandatory: 20 },
    ]);
    const hanoi = unitSheets("hanoi-2022", "2023-05", [{ id: "A1", form: "HN22-02", scores: [92] }]);
    expect(keysOf(hanoi)).not.toContain(NO_CRITERIA);
  });

  it("asks about leave, maternity and months as soon as one person has them", () => {
    const people: AnyPerson[] = ["P1", "P2"].map((id) => ({ id, form: "LB04", scores: row30() as number[] }));
    const sheets = unitSheets("long-bien-2023", "2023-Q2", people);
    expect(questionsOf(sheets)).toEqual([]);
    expect(keysOf(sheets)).not.toContain("note.no-holidays");
    sheets["Xếp loại tháng"] = [
      ["Mã", "Họ và tên", "T4", "T5", "T6"],
      ["P1", "Người P1", "XS", "T", "Không đánh giá"],
      ["P2", "Người P2", "XS", "T", "T"],
    ];
    expect(questionsOf(sheets)).toEqual(["lb-month-not-rated"]);
    sheets.Nghỉ = [
      ["Mã", "Từ ngày", "Đến ngày", "Loại"],
      ["P1", day(4, 4), day(5, 4), "ốm"],
    ];
    expect(questionsOf(sheets)).toEqual(["lb-leave-count", "lb-month-not-rated"]);
    expect(keysOf(sheets)).toContain("note.no-holidays");
    sheets.Nghỉ.push(["P1", day(6, 4), day(7, 4), "thai sản"]);
    expect(questionsOf(sheets)).toEqual(["lb-leave-count", "lb-maternity", "lb-month-not-rated"]);
    sheets["Ngày lễ"] = [
      ["Ngày", "Tên"],
      [day(30, 4), "Ngày Chiến thắng"],
    ];
    expect(keysOf(sheets)).not.toContain("note.no-holidays");
  });

  const HALF_YEAR = { "Tháng công tác": 6, "Tháng nghỉ": 6 };

  it.each<[string, Record<string, number | string>, boolean]>([
    ["six months away and six worked", HALF_YEAR, true],
    ["six months away on maternity leave", { ...HALF_YEAR, "Thai sản": "x" }, false],
    ["six months away, seven worked", { ...HALF_YEAR, "Tháng công tác": 7 }, false],
    ["five months away, six worked", { ...HALF_YEAR, "Tháng nghỉ": 5 }, false],
  ])("of %s: asked about: %s (law.md §12, 16)", (_what, facts, asked) => {
    const people: AnyPerson[] = [
      { id: "C1", form: "ND90-CC", facts },
      { id: "C2", form: "ND90-CC" },
    ];
    expect(questionsOf(unitSheets("nd-90", "2021", people)).includes("nd90-absence-6")).toBe(asked);
  });

  it("asks in the year 2026 alone whether a unit has its charter yet (NĐ 233/2026)", () => {
    const CHARTER = findRegulation("nd-90")?.transitions?.[0]?.setting;
    const asks = (regulation: string, period: string, form: string) => {
      const { ambiguities = [] } = findRegulation(regulation) ?? {};
      const [charter] = ambiguities.filter(({ setting }) => setting === CHARTER);
      expect(charter).toBeDefined();
      return questionsOf(unitSheets(regulation, period, [{ id: "C1", form }])).includes(charter?.id ?? "");
    };
    expect(asks("nd-90", "2025", "ND90-VC")).toBe(false);
    expect(asks("nd-90", "2026", "ND90-VC")).toBe(true);
    expect(questionsOf(unitSheets("nd-90", "2026", [{ id: "C1", form: "ND90-VC" }]))).not.toContain("nd90-absence-6");
    expect(asks("nd-233", "2026", "ND233-VC")).toBe(true);
    expect(asks("nd-233", "2026-Q3", "ND233-VC")).toBe(false);
    expect(asks("nd-233", "2027", "ND233-VC")).toBe(false);
  });

  it("asks how the year follows from its periods where somebody is rated by them", () => {
    const person = { id: "N1", form: "NB" };
    expect(questionsOf(unitSheets("nga-bay-2021", "2021", [person]))).toContain("nb-year");
    expect(questionsOf(unitSheets("nga-bay-2021", "2021-Q3", [person]))).not.toContain("nb-year");
    const year = unitSheets("nd-335", "2026", [
      { id: "C1", form: "ND335-CC" },
      { id: "C2", form: "ND335-CC" },
    ]);
    expect(questionsOf(year)).not.toContain("nd335-average");
    year["Kết quả"] = [
      ["Kỳ", "Quy định", "Mã", "Họ và tên", "Mẫu", "Điểm", "Mức theo điểm", "Mức quyết định"],
      ["2026-Q1", "nd-335", "C1", "", "ND335-CC", 90, "", "XS"],
    ];
    expect(questionsOf(year)).toContain("nd335-average");
  });

  it("says whose year stands on the stage sheets, for the decree makes it of the periods (NĐ 335/2025 Điều 21)", () => {
    const people = ["C1", "C2", "C3"].map((id, index) => ({
      id,
      form: "ND335-CC",
      ...(index < 2 ? { scores: [20, 100, 100, 100] } : {}),
    }));
    const counted = (period: string, past: string[]) => {
      const sheets = unitSheets("nd-335", period, people);
      const rows = past.map((id) => ["2026-Q1", "nd-335", id, "", "ND335-CC", 90, "", "XS"]);
      if (rows.length > 0)
        sheets["Kết quả"] = [
          ["Kỳ", "Quy định", "Mã", "Họ và tên", "Mẫu", "Điểm", "Mức theo điểm", "Mức quyết định"],
          ...rows,
        ];
      const notes = readSheets(sheets).summary?.notes ?? [];
      return notes.find(({ key }) => key === "note.no-periods")?.parameters.count;
    };
    expect(counted("2026", [])).toBe(2);
    expect(counted("2026", ["C1"])).toBe(1);
    expect(counted("2026", ["C1", "C2"])).toBeUndefined();
    expect(counted("2026-Q1", [])).toBeUndefined();
    const listed = unitSheets("qd-366", "2026", [{ id: "D1", form: "QD366", scores: [28, 65] }]);
    expect(readSheets(listed).summary?.notes.map(({ key }) => key)).not.toContain("note.no-periods");
  });

  it("asks about the formula where anybody has points, and about the quota where there is one", () => {
    const people: AnyPerson[] = [
      { id: "V1", form: "ND233-VC", scores: [20, 90, 90, 90] },
      { id: "V2", form: "ND233-VC" },
    ];
    const withPoints = questionsOf(unitSheets("nd-233", "2026-Q3", people));
    expect(withPoints).toContain("nd233-formula");
    expect(questionsOf(unitSheets("nd-233", "2026-Q3", people.slice(1)))).not.toContain("nd233-formula");
    const touching = (findRegulation("nd-233")?.ambiguities ?? []).filter(({ touches }) => touches === "quota");
    expect(withPoints).toEqual(expect.arrayContaining(touching.map(({ id }) => id)));
    const free = (findRegulation("nd-233")?.ambiguities ?? []).filter(({ touches }) => touches === undefined);
    expect(withPoints.filter((id) => free.some((one) => one.id === id && /unit|charter/.test(id)))).toEqual([]);
  });

  it("says of the unit's level where nobody has set it, and nothing where somebody has", () => {
    const head: AnyPerson[] = [{ id: "H", form: "ND233-QL", scores: [25, 100, 100, 100, 100, 100, 100] }];
    const of = (settings = {}) => keysOf(unitSheets("nd-233", "2026-Q3", head, settings));
    expect(of()).toContain("note.no-unit-level");
    expect(of({ "Mức của đơn vị": "T" }).filter((key) => /unit-level/.test(key))).toEqual([]);
  });
});

it("a person without a name is not taken for whoever adjusts, and two rows of one name are asked about once", () => {
  const nameless = unitSheets("hanoi-2022", "2023-05", [{ id: "A1", form: "HN22-02", scores: [80], name: "" }]);
  nameless["Điều kiện"] = [
    ["Mã", "Họ và tên", "Mức quyết định", "Lý do điều chỉnh", "Người điều chỉnh"],
    ["A1", "", "HT", "Theo hồ sơ", "Chủ tịch"],
  ];
  expect(readSheets(nameless).summary?.notes.filter(({ key }) => key === "note.self")).toEqual([]);
  const two = ["A1", "A2"].map((id) => ({ id, form: "HN22-01", scores: [92], name: "Trần Thị Hòa" }));
  const posts = withPosts(unitSheets("hanoi-2022", "2023-05", two), {
    A1: "Phó Bí thư Đảng ủy",
    A2: "Chủ tịch HĐND xã",
  });
  expect(readSheets(posts).summary?.notes.filter(({ key }) => key === "note.two-posts")).toHaveLength(1);
});

describe("NĐ 90/2020: months away (Điều 2.3)", () => {
  const away = (regulation: string, from: Date, to: Date, kind: string, months: string | number = "") => {
    const person = { id: "C1", form: regulation === "nd-90" ? "ND90-VC" : "ND233-VC", facts: { "Tháng nghỉ": months } };
    const sheets = unitSheets(regulation, regulation === "nd-90" ? "2023" : "2027", [person]);
    sheets.Nghỉ = [
      ["Mã", "Từ ngày", "Đến ngày", "Loại"],
      ["C1", from, to, kind],
    ];
    return readSheets(sheets).summary?.notes.map(({ key }) => key) ?? [];
  };

  it("that Nghỉ shows and Tháng nghỉ does not are asked for: three months or more lower the level", () => {
    expect(away("nd-90", day(1, 2), day(30, 4), "ốm")).toContain("note.months-absent");
    expect(away("nd-90", day(1, 2), day(29, 4), "ốm")).not.toContain("note.months-absent");
    expect(away("nd-90", day(1, 11), day(30, 6, 2024), "ốm")).not.toContain("note.months-absent");
  });

  it("on maternity leave, typed already, or of no account are not", () => {
    expect(away("nd-90", day(1, 2), day(31, 7), "thai sản")).not.toContain("note.months-absent");
    expect(away("nd-90", day(1, 2), day(31, 7), "ốm", 6)).not.toContain("note.months-absent");
    expect(away("nd-233", day(1, 2, 2027), day(31, 7, 2027), "ốm")).not.toContain("note.months-absent");
  });

  it("are no days to be counted without holidays", () =>
    expect(away("nd-90", day(1, 2), day(31, 7), "ốm")).not.toContain("note.no-holidays"));
});
