// Tests of whole workbooks under the regulations beside Long Biên: frames, totals, percentages, quotas, settings, who is left out.
import { describe, expect, it } from "vitest";
import type { Cell } from "../rating/rows";
import { type AnyPerson, put, readSheets, type Sheets, unitSheets } from "./grids";

const HEAD = ["Mẫu", "TT", "Nhóm tiêu chí", "Nội dung", "Điểm tối đa", "Bắt buộc"];

/** The workbook with these rows in `Tiêu chí`: group and highest score of each item of a form. */
const withCriteria = (sheets: Sheets, form: string, items: readonly (readonly [string, Cell])[]): Sheets => ({
  ...sheets,
  "Tiêu chí": [
    HEAD,
    ...items.map(([group, most], index) => [form, index + 1, group, `Nội dung ${index + 1}`, most, ""]),
  ],
});

const codes = (sheets: Sheets) => readSheets(sheets).places;

describe("Tiêu chí of Hà Nội 2018: the frame of 20 + 70 + 10 (S1-3)", () => {
  const DISCIPLINE = "Ý thức tổ chức kỷ luật, phẩm chất đạo đức";
  const RESULTS = "Kết quả thực hiện chức trách, nhiệm vụ";
  const BONUS = "Điểm thưởng";
  const FRAME = [
    [DISCIPLINE, 12],
    [DISCIPLINE, 8],
    [RESULTS, 40],
    [RESULTS, 30],
    [BONUS, 10],
  ] as const;
  const unit = (scores: Cell[]) => unitSheets("hanoi-2018", "2019-05", [{ id: "A1", form: "HN18-02", scores }]);

  it("is kept: no problem, and the sum of the items is the total", () => {
    const { problems, person } = readSheets(withCriteria(unit([12, 8, 40, 29.5, 0.5]), "HN18-02", FRAME));
    expect(problems).toEqual([]);
    expect(person("A1")).toMatchObject({ points: 90, band: "XS", level: "XS" });
  });

  it("part sums that differ are reported each, at the heading Điểm tối đa, even where the whole is 100", () => {
    const moved = FRAME.map(([group, most], index) => [group, index === 1 ? 9 : index === 3 ? 29 : most] as const);
    const { problems } = readSheets(withCriteria(unit([12, 8, 40, 29, 0]), "HN18-02", moved));
    expect(problems.map(({ cell, code, message }) => [cell, code, message])).toEqual([
      [
        "E1",
        "criteria.total",
        `Tổng điểm tối đa của mẫu HN18-02 phải là 20 (${DISCIPLINE}), đang là 21: sửa cột Điểm tối đa.`,
      ],
      [
        "E1",
        "criteria.total",
        `Tổng điểm tối đa của mẫu HN18-02 phải là 70 (${RESULTS}), đang là 69: sửa cột Điểm tối đa.`,
      ],
    ]);
  });

  it("a whole that is not 100 is reported", () =>
    expect(codes(withCriteria(unit([10, 8, 40, 30, 0]), "HN18-02", [...FRAME.slice(0, 4), [BONUS, 9]]))).toEqual([
      "Tiêu chí!E1 criteria.total",
      "Tiêu chí!E1 criteria.total", // the bonus as a part
    ]));

  it("a score above the highest of its item is a problem at its cell, and nobody gets a level by it", () => {
    const { problems, person } = readSheets(withCriteria(unit([12.5, 8, 40, 30, 0]), "HN18-02", FRAME));
    expect(problems).toMatchObject(
      ["Tự chấm", "Nhận xét", "Quyết định"].map((sheet) => ({ sheet, cell: "C2", code: "score.range" })),
    );
    expect(problems[0]?.message).toBe("12,5 nằm ngoài thang từ 0 đến 12 điểm.");
    expect(person("A1")).toMatchObject({ points: null, level: "CHUA_DU" });
  });

  it("highest scores that are missing or typed as text leave the form's own scale", () => {
    const broken = FRAME.map(([group, most], index) => [group, index === 0 ? "12" : most] as const);
    const { places, person } = readSheets(withCriteria(unit([15, 8, 40, 30, 0]), "HN18-02", broken));
    expect(new Set(places)).toEqual(new Set(["Tiêu chí!E1 criteria.total"]));
    expect(person("A1")).toMatchObject({ points: 93, level: "XS" });
  });
});

describe("scores of Hà Nội without Tiêu chí", () => {
  const unit = (scores: Cell[]) => unitSheets("hanoi-2022", "2023-07", [{ id: "A1", form: "HN22-02", scores }]);

  it("are one total, or one an item", () => {
    expect(readSheets(unit([70])).person("A1")).toMatchObject({ points: 70, level: "T" });
    expect(readSheets(unit([30, 30, 9.99])).person("A1")).toMatchObject({ points: 69.99, level: "HT" });
  });

  it("a total above 100 is a problem of the row, not an XS", () => {
    const { problems, person } = readSheets(unit([60, 40.01]));
    expect(problems.map(({ sheet, code }) => `${sheet} ${code}`)).toEqual([
      "Tự chấm score.range",
      "Nhận xét score.range",
      "Quyết định score.range",
    ]);
    expect(problems[0]?.message).toBe("Tổng điểm 100,01 vượt quá 100.");
    expect(person("A1")).toMatchObject({ points: null, band: null, level: "CHUA_DU" });
  });

  it.each<[string, Cell[][] | undefined]>([
    ["no sheet Quyết định", undefined],
    [
      "a sheet Quyết định without item columns",
      [
        ["Mã", "Họ và tên"],
        ["A1", "Người A1"],
      ],
    ],
  ])("%s: nobody is KHT with 0 points; the scores are missing", (_, decided) => {
    const { "Quyết định": __, ...sheets } = unit([70]);
    const { levels, person } = readSheets({ ...sheets, ...(decided && { "Quyết định": decided }) });
    expect(levels).toEqual({ A1: "CHUA_DU" });
    expect(person("A1")).toMatchObject({ points: null, band: null });
  });

  it("Tiêu chí of another form leaves this one to the columns of the deciding stage", () => {
    const { person, places } = readSheets(withCriteria(unit([50, 20]), "HN22-01", [["A", 100]]));
    expect(places).toEqual([]);
    expect(person("A1")).toMatchObject({ points: 70, level: "T" });
  });
});

describe("Tiêu chí of Ngã Bảy: five contents and a bonus of at most 3 (S3-2)", () => {
  const items = (contents: number[], bonus: number) =>
    [...contents.map((most) => ["Nội dung", most] as const), ["Điểm thưởng", bonus] as const] as const;
  const unit = (scores: Cell[]) => unitSheets("nga-bay-2021", "2021-Q4", [{ id: "N1", form: "NB", scores }]);

  it.each([
    ["97 + 3: the bonus lies within 100", [20, 20, 20, 20, 17], [20, 20, 20, 20, 15, 1], 96],
    ["100 + 3: the bonus comes on top, and 100 is the most", [20, 20, 20, 20, 20], [20, 20, 20, 20, 19.5, 3], 100],
  ] as const)("%s", (_, most, scores, points) => {
    const { problems, person } = readSheets(withCriteria(unit([...scores]), "NB", items([...most], 3)));
    expect(problems).toEqual([]);
    expect(person("N1")).toMatchObject({ points, level: "XS" });
  });

  it("another sum is reported with both that there may be", () => {
    const { problems } = readSheets(withCriteria(unit([1, 1, 1, 1, 1, 1]), "NB", items([20, 20, 20, 20, 18], 3)));
    expect(problems).toMatchObject([{ sheet: "Tiêu chí", cell: "E1", code: "criteria.total" }]);
    expect(problems[0]?.message).toBe(
      "Tổng điểm tối đa của mẫu NB phải là 100 / 103, đang là 101: sửa cột Điểm tối đa.",
    );
  });

  it("a unit's own bonus of 10 is reported, and scores above 3 stay a problem", () => {
    const { problems, person } = readSheets(
      withCriteria(unit([18, 18, 18, 18, 18, 6]), "NB", items([18, 18, 18, 18, 18], 10)),
    );
    expect(problems.filter(({ sheet }) => sheet === "Tiêu chí").map(({ message }) => message)).toEqual([
      "Tổng điểm tối đa của mẫu NB phải là 3 (Điểm thưởng), đang là 10: sửa cột Điểm tối đa.",
    ]);
    expect(problems.filter(({ sheet }) => sheet === "Quyết định")).toMatchObject([{ cell: "H2", code: "score.range" }]);
    expect(person("N1").level).toBe("CHUA_DU");
  });

  it("exactly on a boundary is open until Cấu hình or Điều kiện settles it; what the person has comes first", () => {
    const scores = [20, 20, 20, 20, 15, 0];
    const people: AnyPerson[] = [
      { id: "N1", form: "NB", scores },
      { id: "N2", form: "NB", scores, facts: { "Ranh giới": "dưới" } },
    ];
    expect(readSheets(unitSheets("nga-bay-2021", "2021-Q4", people)).levels).toEqual({ N1: "CHUA_QUY_DINH", N2: "T" });
    const settled = unitSheets("nga-bay-2021", "2021-Q4", people, { "Ranh giới": "trên" });
    expect(readSheets(settled).levels).toEqual({ N1: "XS", N2: "T" });
  });
});

describe("percentages of NĐ 335 and NĐ 233", () => {
  const flags = { "Suy thoái": "", "Kỷ luật": "", "Tham nhũng đơn vị": "" };
  const unit = (form: string, scores: Cell[]) =>
    unitSheets(form.startsWith("ND335") ? "nd-335" : "nd-233", "2026-Q4", [{ id: "C1", form, scores, facts: flags }]);
  const decided = (sheets: Sheets) => readSheets(sheets).problems.filter(({ sheet }) => sheet === "Quyết định");

  it.each<[Cell, number]>([
    [0.95, 95],
    [1, 100],
    [0.5, 50],
    [0.0725, 7.25],
  ])("%s is a share: a problem with the fix %s", (share, fix) => {
    for (const form of ["ND335-CC", "ND233-VC"]) {
      const sheets = unit(form, [28, 100, share, 100]);
      expect(decided(sheets)).toMatchObject([{ cell: "E2", code: "score.range", fix: { value: fix } }]);
      expect(readSheets(sheets).levels).toEqual({ C1: "CHUA_DU" });
    }
  });

  it("0 is a percentage, and is no missing score", () => {
    const { problems, person } = readSheets(unit("ND335-CC", [30, 0, 90, 90]));
    expect(problems).toEqual([]);
    expect(person("C1")).toMatchObject({ points: 72, level: "T" });
  });

  it("0,95 of điểm chung is a real score there", () =>
    expect(readSheets(unit("ND335-CC", [0.95, 100, 100, 100])).person("C1").points).toBe(70.95));

  it.each<[number, Cell]>([
    [1, 30.5],
    [2, 100.5],
    [3, -1],
  ])("item %i at %s is beyond its own scale", (item, score) => {
    const scores: Cell[] = [30, 100, 100, 100];
    scores[item - 1] = score;
    expect(decided(unit("ND335-CC", scores))).toMatchObject([{ code: "score.range", fix: null }]);
  });

  it.each<[Cell, string, number | null]>([
    [75, "75 không hợp lệ: ở đây chỉ có 50, 100.", null],
    [0, "0 không hợp lệ: ở đây chỉ có 50, 100.", null],
    [0.5, "0,5 có phải là 50%? Tỷ lệ ghi từ 0 đến 100: sửa thành số 50.", 50],
    [1, "1 có phải là 100%? Tỷ lệ ghi từ 0 đến 100: sửa thành số 100.", 100],
  ])("d, đ, e are 50 or 100: %s is a problem", (value, message, fix) => {
    for (const [item, cell] of [
      [5, "G2"],
      [6, "H2"],
      [7, "I2"],
    ] as const) {
      const scores: Cell[] = [30, 100, 100, 100, 100, 50, 100];
      scores[item - 1] = value;
      const problems = decided(unit("ND335-LD", scores));
      expect(problems).toMatchObject([{ cell, code: "score.range", message }]);
      expect(problems[0]?.fix?.value ?? null).toBe(fix);
    }
  });

  it("are the mean of six for leaders, of three for the others", () => {
    expect(readSheets(unit("ND335-LD", [30, 100, 100, 100, 50, 50, 50])).person("C1").points).toBe(82.5);
    expect(readSheets(unit("ND233-VC", [30, 100, 100, 50])).person("C1").points).toBe((30 * 30 + 7 * 250) / 30);
  });
});

/** People with totals of Hà Nội 2022, each as `[id, total, further]`. */
const rated = (list: readonly (readonly [string, number, Partial<AnyPerson>?])[]): AnyPerson[] =>
  list.map(([id, total, further]) => ({ id, form: "HN22-02", scores: [total], ...further }));

const many = (count: number, total: number, prefix = "T") =>
  rated(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, total] as const));

describe("quota rows", () => {
  it("Hà Nội 2022: one row for the unit, without contract workers and without the head who signs (S0-4)", () => {
    const people = [
      ...many(5, 75),
      ...rated([
        ["X1", 95],
        ["L1", 95, { kind: "LĐHĐ" }],
        ["L2", 75, { kind: " lao động  hợp đồng " }],
        ["H1", 95, { name: "Trần Văn Một" }],
      ]),
    ];
    const { summary } = readSheets(
      unitSheets("hanoi-2022", "2023-05", people, { "Người ký": " TRẦN VĂN MỘT".normalize("NFD") }),
    );
    expect(summary?.quota).toEqual([{ group: "Toàn đơn vị", members: 6, pool: 6, limit: 1, current: 1, excess: 0 }]);
  });

  it("NĐ 335: the share of công chức, whoever else is rated by the same form (Điều 20.5)", () => {
    const kinds = ["Công chức", "Công chức", "cán bộ", "LĐHĐ", "Viên chức", " hợp đồng lao động "];
    const people = kinds.map((kind, index): AnyPerson => {
      const facts = { "suy thoái": "", "kỷ luật": "" };
      return { id: `C${index}`, kind, form: "ND335-CC", group: "Tổ", scores: [14, 80, 80, 80], facts };
    });
    const { quota = [] } = readSheets(unitSheets("nd-335", "2026-Q1", people)).summary ?? {};
    expect(quota.map(({ group, members, pool }) => [group, members, pool])).toEqual([
      ["Toàn đơn vị", 3, 3],
      ["Tổ", 3, 3],
    ]);
  });

  it("Hà Nội 2018: 30% of everybody rated, whatever their level", () => {
    const people = [...many(3, 95, "X"), ...many(3, 60), ...many(1, 40, "D")].map((person) => ({
      ...person,
      form: "HN18-02",
    }));
    expect(readSheets(unitSheets("hanoi-2018", "2019-05", people)).summary?.quota).toEqual([
      { group: "Toàn đơn vị", members: 7, pool: 7, limit: 2, current: 3, excess: 1 },
    ]);
  });

  const conditions = {
    "Tiêu chí chung": "đáp ứng",
    "Đúng hạn": 100,
    "Chưa đạt": 0,
    "Suy thoái": "",
    "Kỷ luật": "",
  };

  it("Sơn La: one row a group, five to one, and the leaders of the office in no count (S4-20, S4-25)", () => {
    const staff = (group: string, count: number, extra: Partial<AnyPerson> = {}): AnyPerson[] =>
      Array.from({ length: count }, (_, index) => ({
        id: `${group}${index}`,
        form: "SL-CC",
        group,
        facts: conditions,
        ...extra,
      }));
    const people = [...staff("Công chức", 5), ...staff("Phó trưởng", 4), ...staff("Lãnh đạo Văn phòng", 3)];
    expect(readSheets(unitSheets("son-la-2021", "2021", people)).summary?.quota).toEqual([
      { group: "Công chức", members: 5, pool: 5, limit: 1, current: 0, excess: 0 },
      { group: "Phó trưởng", members: 4, pool: 4, limit: 0, current: 0, excess: 0 },
    ]);
  });

  it("NĐ 335: the agency and each group of similar duties (Điều 20.5)", () => {
    const person = (id: string, group: string, common: number): AnyPerson => ({
      id,
      form: "ND335-CC",
      group,
      scores: [common, 100, 100, 100],
      facts: { "Suy thoái": "", "Kỷ luật": "" },
    });
    const people = [
      person("A1", "Tổng hợp", 25),
      ...[2, 3, 4, 5, 6].map((index) => person(`A${index}`, "Tổng hợp", 10)),
      person("B1", " tổng  HỢP ", 10),
      person("C1", "Địa bàn", 25),
    ];
    expect(readSheets(unitSheets("nd-335", "2026", people)).summary?.quota).toEqual([
      { group: "Toàn đơn vị", members: 8, pool: 8, limit: 1, current: 2, excess: 1 },
      { group: "Tổng hợp", members: 7, pool: 7, limit: 1, current: 1, excess: 0 },
      { group: "Địa bàn", members: 1, pool: 1, limit: 0, current: 1, excess: 1 },
    ]);
  });

  it("a person without a group is counted under a name that says so", () => {
    const people: AnyPerson[] = [{ id: "S1", form: "SL-CC", facts: conditions }];
    expect(readSheets(unitSheets("son-la-2021", "2021", people)).summary?.quota).toMatchObject([
      { group: "Chưa ghi nhóm", members: 1 },
    ]);
  });

  it("whoever is not rated, or has no level yet, is in no number", () => {
    const people = rated([
      ["T1", 75],
      ["G1", 95, { facts: { "Giáo viên hè": "x" } }],
      ["T2", 101],
    ]);
    expect(readSheets(unitSheets("hanoi-2022", "2023-07", people)).summary?.quota).toMatchObject([
      { members: 1, pool: 1, limit: 0, current: 0 },
    ]);
  });
});

describe("the setting Tỷ lệ xuất sắc", () => {
  const people = [...many(10, 75), ...many(2, 95, "X")];
  const unit = (value: Cell) => readSheets(unitSheets("hanoi-2022", "2023-05", people, { "Tỷ lệ xuất sắc": value }));

  it.each<[Cell, number]>([
    ["", 2], // floor(12·20/120)
    [25, 2], // floor(12·25/125)
    [40, 3], // floor(12·40/140)
    [0, 0],
  ])("%s: the limit is %i", (value, limit) => {
    const { summary, problems } = unit(value);
    expect(problems).toEqual([]);
    expect(summary?.quota[0]).toMatchObject({ pool: 12, limit });
  });

  it.each<Cell>([0.2, "20%", "hai mươi", -5, 101, true])(
    "%s is no percentage: reported, and the default holds",
    (value) => {
      const { places, summary } = unit(value);
      expect(places).toEqual(["Cấu hình!B5 setting.unknown"]);
      expect(summary?.quota[0]).toMatchObject({ limit: 2 });
    },
  );

  it("changes nothing where the source gives the figure (S3-6)", () => {
    const sheets = unitSheets("nga-bay-2021", "2021-Q4", [], { "Tỷ lệ xuất sắc": 50 });
    expect(readSheets(sheets).reading.records?.percentages.size).toBe(0);
  });
});

describe("the unit's own level (NĐ 233 Điều 12.7)", () => {
  const HEAD_NAME = "Trần Văn Một";
  const scores = [25, 100, 100, 100, 100, 100, 100]; // 95 points
  const facts = { "Suy thoái": "", "Kỷ luật": "", "Tham nhũng đơn vị": "" };
  const people: AnyPerson[] = [
    { id: "H", name: HEAD_NAME, form: "ND233-QL", scores, facts },
    { id: "P", name: "Ngô Thị Phó", form: "ND233-QL", scores, facts },
    { id: "L", name: "Lê Văn Hai", form: "ND233-QL", scores: [5, ...scores.slice(1)], facts }, // 75 points
  ];
  const unit = (settings: Record<string, Cell>, list = people) =>
    readSheets(unitSheets("nd-233", "2026", list, { "Người ký": HEAD_NAME, ...settings }));

  it("lowers the head, and only the head; points and band stay", () => {
    const { person, levels, problems } = unit({ "Mức của đơn vị": "Hoàn thành tốt nhiệm vụ" });
    expect(problems).toEqual([]);
    expect(levels).toEqual({ H: "T", P: "XS", L: "T" });
    expect(person("H")).toMatchObject({
      points: 95,
      band: "XS",
      text: "Hoàn thành tốt nhiệm vụ",
      reason: "Người đứng đầu không cao hơn mức của đơn vị: Hoàn thành tốt nhiệm vụ",
    });
  });

  it("never lifts the head", () => {
    const head = people.map((person) =>
      person.id === "H" ? { ...person, scores: [0, 80, 80, 80, 50, 50, 50] } : person,
    );
    expect(unit({ "Mức của đơn vị": "XS" }, head).levels.H).toBe("KHT");
  });

  it("leaves a head who has no level yet without one", () => {
    const head = people.map((person) => (person.id === "H" ? { ...person, scores: ["", ...scores.slice(1)] } : person));
    expect(unit({ "Mức của đơn vị": "KHT" }, head).levels.H).toBe("CHUA_DU");
  });

  it("not given holds nobody down", () => expect(unit({}).levels.H).toBe("XS"));

  it.each<Cell>(["khá", 3, "Đạt chuyên nghiệp", "KHONG_DANH_GIA", "CHUA_DU"])(
    "%s is no level of a unit: reported at its cell, and nobody gets it",
    (value) => {
      const { places, problems, levels } = unit({ "Mức của đơn vị": value });
      expect(places).toEqual(["Cấu hình!B6 level.unknown"]);
      expect(problems[0]?.message).not.toContain("tháng");
      expect(levels.H).toBe("XS");
    },
  );

  it("is no rule of NĐ 335", () => {
    const head: AnyPerson = { id: "H", name: HEAD_NAME, form: "ND335-LD", scores, facts };
    const sheets = unitSheets("nd-335", "2026", [head], { "Người ký": HEAD_NAME, "Mức của đơn vị": "T" });
    expect(readSheets(sheets).levels).toEqual({ H: "XS" });
  });
});

describe("the reason beside a level that is lower than the points or conditions alone", () => {
  const facts = {
    ...{ "Tiêu chí chung": "tốt", "Đúng hạn": 100, "Vượt mức": 60, "Chưa đạt": 0, "Suy thoái": "" },
    ...{ "Kỷ luật": "", "Tháng nghỉ": "" as string | number },
  };
  const reasonOf = (change: Partial<typeof facts>) => {
    const { level, reason } = readSheets(
      unitSheets("nd-90", "2022", [{ id: "C1", form: "ND90-CC", facts: { ...facts, ...change } }]),
    ).person("C1");
    return [level, reason];
  };

  it("is the case that alone leads to the lowest one, or the absence that lowers it, and nothing where none does", () => {
    expect(reasonOf({})).toEqual(["XS", ""]);
    expect(reasonOf({ "Kỷ luật": "x" })).toEqual(["KHT", "Vi phạm bị kỷ luật trong năm"]);
    expect(reasonOf({ "Tháng nghỉ": 4 })).toEqual([
      "HT",
      expect.stringMatching(/^Nghỉ theo quy định từ 03 tháng .*: 4; /),
    ]);
  });
});

describe("kinds of people that a regulation does not rate (S4-4)", () => {
  it.each(["LĐHĐ", "lđhđ", " Lao động  hợp đồng", "hợp đồng lao động".normalize("NFD")])(
    "%s in Sơn La: not rated, with the passage, and in no quota",
    (kind) => {
      const { person, summary, problems } = readSheets(
        unitSheets("son-la-2021", "2021", [{ id: "S1", form: "SL-VC", kind, group: "Viên chức" }]),
      );
      expect(problems).toEqual([]);
      expect(person("S1")).toMatchObject({ points: null, band: null, level: "KHONG_DANH_GIA", text: "Không đánh giá" });
      expect(person("S1").reason).toMatch(/^Hợp đồng lao động/);
      expect(person("S1").explanation).toMatchObject([
        { outcome: "pass", citation: expect.stringContaining("II.5.3") },
      ]);
      expect(summary?.quota.map(({ members }) => members)).toEqual([0]);
    },
  );

  it("need no form, but one that is named must be one of the regulation", () => {
    const places = (form: string) =>
      readSheets(unitSheets("son-la-2021", "2021", [{ id: "S1", form, kind: "LĐHĐ" }])).places;
    expect(places("")).toEqual([]);
    expect(places("SL-XX")).toEqual(["Nhân sự!E2 form.unknown"]);
  });

  it("are rated where the regulation says nothing of the kind", () =>
    expect(readSheets(unitSheets("hanoi-2022", "2023-05", rated([["L1", 95, { kind: "LĐHĐ" }]]))).levels).toEqual({
      L1: "XS",
    }));
});

describe("the flag Giáo viên hè (S0-1)", () => {
  const people = rated([["G1", 95, { facts: { "Giáo viên hè": "x" } }]]);

  it.each(["2023-06", "2023-07", "2023-08"])("excludes in %s", (period) =>
    expect(readSheets(unitSheets("hanoi-2022", period, people)).levels).toEqual({ G1: "KHONG_DANH_GIA" }),
  );

  it.each(["2023-05", "2023-09", "2023-12"])("does nothing in %s", (period) =>
    expect(readSheets(unitSheets("hanoi-2022", period, people)).levels).toEqual({ G1: "XS" }),
  );

  it("means nothing under the decision of 2018", () => {
    const before = people.map((person) => ({ ...person, form: "HN18-02" }));
    expect(readSheets(unitSheets("hanoi-2018", "2019-07", before)).levels).toEqual({ G1: "XS" });
  });
});

describe("the period decides the rules", () => {
  it.each([
    ["hanoi-2018", "2021-11", "hanoi-2022"], // replaced on 28/10/2021
    ["hanoi-2018", "2021-10", "hanoi-2022"], // the last day of the month decides
    ["hanoi-2022", "2021-09", "hanoi-2018"],
    ["nd-90", "2027", "nd-335, nd-233, qd-366"],
    ["nd-335", "2025", "nd-90, qd-366"],
    ["son-la-2021", "2022", "nd-90"],
    ["qd-366", "2025-Q2", "long-bien-2023, nga-bay-2021"],
  ])("%s does not hold in %s: refused, with those that do", (regulation, period, then) => {
    const { places, problems, summary } = readSheets(unitSheets(regulation, period, []));
    expect(places).toContain("Cấu hình!B4 regulation.period");
    const [message] = problems.filter(({ code }) => code === "regulation.period").map((problem) => problem.message);
    expect(message).toMatch(new RegExp(`quy định áp dụng khi đó: ${then}\\.$`));
    expect(summary).toBeNull();
  });

  it("names no regulation where none is known", () => {
    const { problems } = readSheets(unitSheets("hanoi-2018", "2017-05", []));
    expect(problems.find(({ code }) => code === "regulation.period")?.message).not.toContain("áp dụng khi đó:");
  });

  it.each([
    ["hanoi-2018", "2021-09"],
    ["hanoi-2022", "2021-10"],
    ["son-la-2021", "2021"],
    ["nd-90", "2020"],
    ["nd-90", "2026"],
    ["nd-335", "2026-01"],
    ["nd-335", "2026-Q1"],
    ["nd-233", "2026-07"],
    ["nd-233", "2026"],
    ["qd-366", "2025-Q3"],
  ])("%s holds in %s", (regulation, period) =>
    expect(codes(unitSheets(regulation, period, [])).filter((place) => place.startsWith("Cấu hình"))).toEqual([]),
  );

  it.each([
    ["qd-366", "2026-05"],
    ["nd-90", "2022-Q1"],
    ["hanoi-2022", "2023-Q1"],
  ])("%s does not rate the kind of period %s", (regulation, period) =>
    expect(codes(unitSheets(regulation, period, []))).toContain("Cấu hình!B4 regulation.period"),
  );
});

it("a rule without points needs no scoring sheet, and nobody is missing there", () => {
  const { places, levels } = readSheets(unitSheets("nd-90", "2022", [{ id: "V1", form: "ND90-VC" }]));
  expect([places, levels]).toEqual([[], { V1: "CHUA_DU" }]);
});

it("an empty sheet of facts leaves every fact unknown, a blank flag says no", () => {
  const person: AnyPerson = { id: "C1", form: "ND335-CC", scores: [20, 100, 100, 100] };
  const unknown = unitSheets("nd-335", "2026", [person]);
  expect(readSheets(unknown).person("C1")).toMatchObject({ band: "XS", text: "Chưa đủ dữ liệu: suy thoái, kỷ luật" });
  const said = put(put(unknown, "Điều kiện", "C1", "Suy thoái"), "Điều kiện", "D1", "Kỷ luật");
  expect(readSheets(said).levels).toEqual({ C1: "XS" });
});
