// Tests of src/regulations/son-la-2021.ts: who is rated by what, the shares of each group, the days of the plan (S4-1 … S4-45).
import { describe, expect, it } from "vitest";
import { run } from "../../src/entry";
import { sonLa2021 } from "../../src/regulations/son-la-2021";
import { type AnyPerson, put, readSheets, unitSheets } from "../workbook/grids";

const STAFF = {
  "Tiêu chí chung": "tốt",
  "Đúng hạn": 100,
  "Vượt mức": 60,
  "Chưa đạt": 0,
  "Suy thoái": "",
  "Kỷ luật": "",
};
const LEADER = {
  ...STAFF,
  "Chỉ tiêu đơn vị": 100,
  "Chỉ tiêu đúng hạn": 100,
  "Chỉ tiêu vượt mức": 60,
  "Đơn vị HT": 100,
  "Đơn vị tốt": 80,
  "Tham nhũng đơn vị": "",
};

/** So many people of one group; the first `xs` of them reach XS, the others T. */
const group = (name: string, form: string, count: number, xs: number, further: Partial<AnyPerson> = {}): AnyPerson[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${name} ${index}`,
    form,
    group: name,
    facts: { ...(form === "SL-LD" ? LEADER : STAFF), ...(index < xs ? {} : { "Tiêu chí chung": "đáp ứng" }) },
    ...further,
  }));

const quotaOf = (people: AnyPerson[]) => readSheets(unitSheets("son-la-2021", "2021", people)).summary?.quota ?? [];

it("rates collectives, leaders, civil servants and public employees, each by a form of its own (S4-1, S4-2)", () =>
  expect(sonLa2021.forms.map(({ id, title }) => [id, title])).toEqual([
    ["SL-TT", "Tập thể lãnh đạo"],
    ["SL-LD", "Lãnh đạo, quản lý"],
    ["SL-CC", "Công chức không lãnh đạo, quản lý"],
    ["SL-VC", "Viên chức không lãnh đạo, quản lý"],
  ]));

describe("the share of XS", () => {
  it("of heads and directors: one group, 20% of it (S4-21)", () =>
    expect(quotaOf(group("Trưởng", "SL-LD", 6, 2))).toEqual([
      { group: "Trưởng", members: 6, pool: 6, limit: 1, current: 2, excess: 1 },
    ]));

  it("of deputies: a group beside the heads (S4-22)", () =>
    expect(quotaOf([...group("Trưởng", "SL-LD", 5, 0), ...group("Phó", "SL-LD", 4, 1)])).toEqual([
      { group: "Trưởng", members: 5, pool: 5, limit: 1, current: 0, excess: 0 },
      { group: "Phó", members: 4, pool: 4, limit: 0, current: 1, excess: 1 },
    ]));

  it("of civil servants: one group over all phòng, without leaders (S4-23)", () => {
    const people = [
      ...group("Công chức", "SL-CC", 5, 1),
      ...group("Công chức", "SL-CC", 5, 1).map((person) => ({ ...person, id: `B ${person.id}` })),
      ...group("Phó", "SL-LD", 1, 1),
    ];
    expect(quotaOf(people)).toEqual([
      { group: "Công chức", members: 10, pool: 10, limit: 2, current: 2, excess: 0 },
      { group: "Phó", members: 1, pool: 1, limit: 0, current: 1, excess: 1 },
    ]);
  });

  it("of public employees: a group for each đơn vị sự nghiệp (S4-24)", () =>
    expect(quotaOf([...group("TT Tin học", "SL-VC", 5, 1), ...group("Nhà khách", "SL-VC", 4, 1)])).toEqual([
      { group: "TT Tin học", members: 5, pool: 5, limit: 1, current: 1, excess: 0 },
      { group: "Nhà khách", members: 4, pool: 4, limit: 0, current: 1, excess: 1 },
    ]));

  it("of the leaders of the office is not the unit's: they are rated and stand in no row (S4-20)", () => {
    const leaders = group("Lãnh đạo Văn phòng", "SL-LD", 3, 3);
    const { levels, summary } = readSheets(unitSheets("son-la-2021", "2021", leaders));
    expect(Object.values(levels)).toEqual(["XS", "XS", "XS"]);
    expect(summary?.quota).toEqual([]);
  });

  it("of the office's leaders is not the unit's by their posts either, whatever their group (S4-17, S4-20)", () => {
    const leaders = ["Chánh Văn phòng UBND tỉnh", "Phó Chánh Văn phòng"].map((post, index) => ({
      id: `L${index}`,
      post,
    }));
    const people = leaders.flatMap(({ id, post }) => group("Trưởng", "SL-LD", 1, 1, { id, post }));
    expect(quotaOf([...people, ...group("Trưởng", "SL-LD", 5, 0)])).toMatchObject([{ members: 5, pool: 5, limit: 1 }]);
  });

  it.each([
    [4, 0],
    [5, 1],
    [9, 1],
    [10, 2],
  ])("where %i meet T, %i may be chosen (S4-25)", (count, limit) =>
    expect(quotaOf(group("Trưởng", "SL-LD", count, 0))).toMatchObject([{ pool: count, limit }]),
  );

  it("leaves whoever is not rated out of every number (S4-42)", () => {
    const people = group("Trưởng", "SL-LD", 5, 1);
    const short = group("Trưởng", "SL-LD", 1, 1).map((person) => ({
      ...person,
      id: "ngắn",
      facts: { ...person.facts, "Tháng công tác": 5 },
    }));
    const contract = group("Trưởng", "SL-VC", 1, 1, { id: "hợp đồng", kind: "LĐHĐ" });
    expect(quotaOf([...people, ...short, ...contract])).toEqual(quotaOf(people));
  });
});

it.each([
  ["SL-CC", "Điều 8.1"],
  ["SL-VC", "Điều 12.1"],
])("%s: XS only by the conditions of %s of NĐ 90, before any share is counted (S4-26)", (form, article) => {
  const facts = Object.entries(STAFF).flat();
  expect(run("RATING", [[[""]], form, ...facts])).toBe("Hoàn thành xuất sắc nhiệm vụ");
  expect(run("RATING_WHY", [[[""]], form, ...facts])).toContain(`NĐ 90/2020/NĐ-CP, ${article})`);
  const short = Object.entries({ ...STAFF, "Vượt mức": 49.9 }).flat();
  expect(run("RATING", [[[""]], form, ...short])).toBe("Hoàn thành tốt nhiệm vụ");
});

it("checks the counts of each ballot: issued, collected, the four levels, invalid (S4-35)", () => {
  const head = ["Mã", "Họ và tên", "Hội nghị", "Phát ra", "Thu vào", "XS", "T", "HT", "KHT", "Không hợp lệ"];
  const team: AnyPerson = { id: "TT", name: "Tập thể lãnh đạo", kind: "Tập thể", group: "Tập thể", form: "SL-TT" };
  const sheets = {
    ...unitSheets("son-la-2021", "2021", [team]),
    "Biểu quyết": [head, ["TT", "Tập thể lãnh đạo", "Hội nghị cán bộ chủ chốt", 10, 9, 3, 5, 0, 0, 1]],
  };
  expect(readSheets(sheets).places).toEqual([]);
  expect(readSheets(put(sheets, "Biểu quyết", "E2", 11)).places).toEqual(["Biểu quyết!E2 ballot.count"]);
  expect(readSheets(put(sheets, "Biểu quyết", "E2", 8)).places).toEqual(["Biểu quyết!E2 ballot.count"]);
});

it.each([
  ["S4-43", "họp phòng, đơn vị", 10],
  ["S4-44", "lãnh đạo biểu quyết", 17],
  ["S4-45", "hoàn chỉnh hồ sơ", 24],
])("%s: %s until %i December 2021", (_row, step, day) =>
  expect(run("RATING_DEADLINE", ["son-la-2021", "2021", step])).toEqual(new Date(2021, 11, day)),
);

it.each([
  ["5 months: not rated, and the review is still due (S4-38)", { "Tháng công tác": 5 }, "KHONG_DANH_GIA"],
  ["5 months after maternity: rated (S4-38)", { "Tháng công tác": 5, "Thai sản": "x" }, "XS"],
  ["6 months: rated (S4-38)", { "Tháng công tác": 6 }, "XS"],
  ["away 2,9 months: no cap (S4-39)", { "Tháng nghỉ": 2.9 }, "XS"],
  ["away 3 months: at most HT (S4-39)", { "Tháng nghỉ": 3 }, "HT"],
  ["away 5,9 months: at most HT (S4-39)", { "Tháng nghỉ": 5.9 }, "HT"],
  ["away exactly 6 months: no rule speaks of it (S4-39)", { "Tháng nghỉ": 6 }, "XS"],
  ["on maternity leave for 4 months: the time worked counts (S4-40)", { "Tháng nghỉ": 4, "Thai sản": "x" }, "XS"],
])("worked or away: %s", (_name, months, level) => {
  for (const form of ["SL-CC", "SL-VC", "SL-LD"]) {
    const facts = { ...(form === "SL-LD" ? LEADER : STAFF), ...months };
    const { levels, person } = readSheets(unitSheets("son-la-2021", "2021", [{ id: "S1", form, facts }]));
    expect(levels).toEqual({ S1: level });
    if (level === "KHONG_DANH_GIA") expect(person("S1").reason).toContain("vẫn phải kiểm điểm");
  }
});

it("says nothing of the months that a collective has worked: they are a person's (S4-38)", () => {
  const rating = (form: string) => run("RATING", [[[""]], form, "tháng công tác", 5]);
  expect(rating("SL-TT")).toMatch(/^Quy định không xếp mức: /);
  expect(rating("SL-CC")).toBe("Không đánh giá");
});

it("does not rate contract workers, says so once with its article, and asks for nothing more", () => {
  const { person } = readSheets(
    unitSheets("son-la-2021", "2021", group("Tổ", "SL-VC", 1, 1, { id: "H1", kind: "lđhđ" })),
  );
  expect(person("H1")).toMatchObject({ level: "KHONG_DANH_GIA", points: null, band: null, forNextLevel: [] });
  expect(person("H1").explanation).toMatchObject([{ outcome: "pass", missing: [], open: [], parts: [] }]);
  expect(person("H1").explanation[0]?.text).toBe(person("H1").reason);
});
