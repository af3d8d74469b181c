// Tests of src/rating/unit.ts: rating everybody, the unit that a leader answers for (S2-31), and the notes on what was assumed.
import { describe, expect, it } from "vitest";
import { day, type Person, put, readSheets, type Sheets, sheetsOf } from "../workbook/grids";
import { type Cell, row45 } from "./rows";

const SIGNER: Person = { id: "L1", name: "Trần Văn Một", part: "Lãnh đạo", form: "LB03" };
const DEPUTY: Person = { id: "L2", name: "Ngô Thị Phó", part: "Văn phòng", form: "LB03" };
const STAFF: Person[] = [
  { id: "S1", name: "Lê Thị Hai", part: "Văn phòng" },
  { id: "S2", name: "Phạm Văn Ba", part: "Một cửa" },
];

/** Levels of a unit whose people are the signer, a deputy in charge of Văn phòng, and one of staff in each part. */
function levels(changes: Record<string, Partial<Person>> = {}, also: (sheets: Sheets) => void = () => {}) {
  const sheets = sheetsOf([SIGNER, DEPUTY, ...STAFF].map((person) => ({ ...person, ...changes[person.id as string] })));
  also(sheets);
  return readSheets(sheets).levels;
}

describe("the unit that a leader answers for (S2-31)", () => {
  it("is clear where nobody has a violation", () => expect(levels()).toMatchObject({ L1: "DAT", L2: "DAT" }));

  it.each<[string, Partial<Person>]>([
    ["a month of KHT", { months: ["XS", "KHT", "T"] }],
    ["discipline", { discipline: "x" }],
  ])("%s in the deputy's part touches the signer and the deputy", (_, change) =>
    expect(levels({ S1: change })).toMatchObject({ L1: "KHONG_DAT", L2: "KHONG_DAT", S1: "KHONG_DAT", S2: "DAT" }),
  );

  it("a violation in another part touches the signer; for the deputy nobody knows who answers for that part", () =>
    expect(levels({ S2: { discipline: "x" } })).toMatchObject({ L1: "KHONG_DAT", L2: "CHUA_DU" }));

  it("a violation of the deputy touches the signer, not the deputy's part", () =>
    expect(levels({ L2: { months: ["XS", "KHT", "T"] } })).toMatchObject({
      L1: "KHONG_DAT",
      L2: "KHONG_DAT",
      S1: "DAT",
    }));

  it("a leader's own violation is no violation of the unit: it counts by itself", () => {
    const own = readSheets(sheetsOf([{ ...SIGNER, discipline: "x" }, ...STAFF]));
    const reasons = own.person("L1").explanation.filter(({ outcome }) => outcome === "fail");
    expect(
      reasons.flatMap(({ parts, text }) => (parts.length > 0 ? parts.map((part) => part.text) : [text])).join(),
    ).not.toContain("Đơn vị");
  });

  it("HT and T are no violation, nor is an inspection of a member", () => {
    expect(levels({ S1: { months: ["HT", "T", "XS"] } })).toMatchObject({ L1: "DAT", L2: "DAT", S1: "KHONG_DAT" });
    expect(levels({ S1: { inspection: "x" } })).toMatchObject({ L1: "DAT", L2: "DAT", S1: "KHONG_DAT" });
  });

  it("is unknown while a member's month is missing, unless a violation is known already", () => {
    expect(levels({ S1: { months: ["XS", "T", ""] } })).toMatchObject({ L1: "CHUA_DU", L2: "CHUA_DU" });
    expect(levels({ S1: { months: ["XS", "KHT", ""] } })).toMatchObject({ L1: "KHONG_DAT", L2: "KHONG_DAT" });
  });

  it("is unknown while nobody says whether a member was disciplined", () => {
    const sheets = sheetsOf([SIGNER, ...STAFF]);
    sheets["Nhân sự"] = (sheets["Nhân sự"] ?? []).map((row) =>
      row.map((cell) => (cell === "Kỷ luật" ? "Ghi chú" : cell)),
    );
    put(put(sheets, "Điều kiện", "C1", "Kỷ luật"), "Điều kiện", "C2", "không"); // the signer
    sheets["Điều kiện"]?.splice(2); // nobody else has a row there
    expect(readSheets(sheets).person("L1").text).toBe("Chưa đủ dữ liệu: đơn vị vi phạm");
  });

  it("is clear of a member who is not rated and has no violation, even without months", () =>
    expect(
      levels({ S1: { months: ["", "", ""] } }, (sheets) =>
        sheets.Nghỉ?.push(["S1", day(1, 4), day(30, 6), "thai sản"]),
      ),
    ).toMatchObject({ L1: "DAT", S1: "KHONG_DANH_GIA" }));

  it("is not clear of a member who is not rated but was disciplined", () =>
    expect(
      levels({ S1: { discipline: "x" } }, (sheets) => sheets.Nghỉ?.push(["S1", day(1, 4), day(30, 6), "thai sản"])),
    ).toMatchObject({ L1: "KHONG_DAT" }));

  it.each<[Cell, string]>([
    ["x", "KHONG_DAT"],
    ["không", "DAT"],
    [false, "DAT"],
  ])("what Điều kiện says comes first: %s", (cell, level) => {
    const say = (sheets: Sheets) => put(put(sheets, "Điều kiện", "C1", "Đơn vị vi phạm"), "Điều kiện", "C2", cell);
    for (const change of [{}, { S1: { discipline: "x" } }, { S1: { months: ["XS", "T", ""] } }] as Record<
      string,
      Partial<Person>
    >[])
      expect(levels(change, say)).toMatchObject({ L1: level });
  });

  it("the signer is found by name, whatever its spelling of case, spaces and tone marks", () => {
    for (const signer of ["TRẦN VĂN MỘT", " trần  văn một ", "Trần Văn Một".normalize("NFD")])
      expect(levels({ S2: { discipline: "x" } }, (sheets) => put(sheets, "Cấu hình", "B7", signer))).toMatchObject({
        L1: "KHONG_DAT",
      });
  });

  it("without a signer nobody answers for the whole unit: a violation elsewhere leaves the leader unknown", () =>
    expect(levels({ S2: { discipline: "x" } }, (sheets) => put(sheets, "Cấu hình", "B7", ""))).toMatchObject({
      L1: "CHUA_DU",
    }));

  it("a leader without a name is not the signer of a unit without one", () =>
    expect(
      levels({ L1: { name: "" }, S2: { discipline: "x" } }, (sheets) => put(sheets, "Cấu hình", "B7", "")),
    ).toMatchObject({ L1: "CHUA_DU" }));

  it("two blank parts are not one part", () =>
    expect(levels({ L2: { part: "" }, S2: { part: "", discipline: "x" } })).toMatchObject({ L2: "CHUA_DU" }));

  it("parts are compared without regard to case and spaces", () =>
    expect(levels({ S1: { part: " VĂN  PHÒNG ", discipline: "x" } })).toMatchObject({ L2: "KHONG_DAT" }));

  it("decides only where the leader's own conditions hold: a low score is not đạt, whatever the unit", () => {
    expect(levels({ L1: { scores: row45({ 1: 9.5 }) }, S1: { months: ["", "", ""] } })).toMatchObject({
      L1: "KHONG_DAT",
    });
  });
});

describe("the result of a person", () => {
  it("keeps points, band, level and reasons apart", () => {
    const { person } = readSheets(sheetsOf([SIGNER, { ...(STAFF[0] as Person), discipline: "x" }]));
    expect(person("L1")).toMatchObject({
      points: 420,
      band: "DAT",
      level: "KHONG_DAT",
      text: "Không đạt chuyên nghiệp",
    });
    expect(person("L1").reason).toMatch(/^Đơn vị \(bộ phận phụ trách\)/);
    expect(person("S1").reason).toMatch(/^Không trong thời gian thi hành kỷ luật/);
  });

  const blocked = (text: string) => ({
    ...{ points: null, band: null, level: "CHUA_DU", text: `Chưa đủ dữ liệu: ${text}`, reason: "", forNextLevel: [] },
    explanation: [
      { outcome: "unknown", text, citation: "Dữ liệu của đơn vị", ...{ missing: [], open: [], parts: [] } },
    ],
  });

  it("who has no form, or shares a Mã, is not judged: the reason names what stands in the cell", () => {
    const [first, ...others] = [SIGNER, ...STAFF] as [Person, Person, Person];
    const noForm = readSheets(sheetsOf([first, { ...others[0], form: "LB99" } as Person]));
    expect(noForm.person("S1")).toMatchObject(blocked("chưa rõ mẫu đánh giá (cột Mẫu: “LB99”)"));
    const shared = readSheets(sheetsOf([first, others[0] as Person, { ...others[1], id: "S1" } as Person]));
    expect(shared.person("S1")).toMatchObject(blocked("Mã S1 có ở nhiều dòng của Nhân sự"));
  });

  it("who shares a Mã, or has none, is not left out either: nobody knows who is meant", () => {
    const leftOut = (id: string) => {
      const sheets = sheetsOf([SIGNER, { ...(STAFF[0] as Person), id }, { ...(STAFF[1] as Person), id }]);
      put(put(sheets, "Điều kiện", "C1", "Không đánh giá"), "Điều kiện", "C3", "Chuyển công tác");
      return readSheets(sheets).summary?.people.map(({ level }) => level);
    };
    expect(leftOut("S1")?.slice(1)).toEqual(["CHUA_DU", "CHUA_DU"]);
    expect(leftOut("")?.slice(1)).toEqual(["CHUA_DU", "CHUA_DU"]);
  });

  it("whose days of leave in Điều kiện cannot be read is not rated all the same where Nghỉ has them (S2-24)", () => {
    const sheets = sheetsOf([SIGNER, STAFF[0] as Person]);
    put(put(sheets, "Điều kiện", "C1", "Nghỉ"), "Điều kiện", "C3", "nhiều");
    sheets.Nghỉ?.push(["S1", day(1, 4), day(30, 6), "ốm"]);
    expect(readSheets(sheets).levels.S1).toBe("KHONG_DANH_GIA");
  });

  it("of two rows of scores says so, and has no points", () => {
    const sheets = sheetsOf();
    sheets["Quyết định"]?.push([...(sheets["Quyết định"]?.[2] ?? [])]);
    expect(readSheets(sheets).person("P2")).toMatchObject(blocked("có nhiều dòng điểm cho cùng một Mã"));
  });

  it("of two rows of scores is not asked for where the person is not rated", () => {
    const sheets = sheetsOf();
    sheets["Quyết định"]?.push([...(sheets["Quyết định"]?.[2] ?? [])]);
    sheets.Nghỉ?.push(["P2", day(1, 4), day(30, 6), "thai sản"]);
    expect(readSheets(sheets).person("P2")).toMatchObject({ level: "KHONG_DANH_GIA", text: "Không đánh giá" });
  });

  it("who is not rated has neither points nor band, even with a full row of scores", () => {
    const sheets = sheetsOf();
    sheets.Nghỉ?.push(["P2", day(1, 4), day(30, 6), "ốm"]);
    expect(readSheets(sheets).person("P2")).toMatchObject({
      points: null,
      band: null,
      level: "KHONG_DANH_GIA",
      text: "Không đánh giá",
      reason: expect.stringMatching(/^Nghỉ từ 15 ngày làm việc trở lên trong quý: \d+$/),
    });
  });
});

describe("notes", () => {
  const notes = (sheets: Sheets) => (readSheets(sheets).summary?.notes ?? []).map((note) => note.message);

  it("are none where nothing was assumed", () =>
    expect(notes(sheetsOf([{ id: "S1", name: "Lê Thị Hai" }]))).toEqual([]));

  it("name the reading of the leader's unit (lb-unit-scope)", () =>
    expect(notes(sheetsOf())).toEqual([expect.stringMatching(/^“Đơn vị \(bộ phận phụ trách\)”.* Đang hiểu là: /)]));

  it("name how leave is counted, and maternity, once there is any", () => {
    const sheets = sheetsOf([{ id: "S1", name: "Lê Thị Hai" }]);
    sheets.Nghỉ?.push(["S1", day(8, 5), day(9, 5), "thai sản"]);
    expect(notes(sheets)).toEqual([
      expect.stringContaining("cộng mọi ngày nghỉ"),
      expect.stringContaining("nghỉ thai sản trong quý"),
    ]);
  });

  it("ask for the reading of a month that was not rated, until the unit has chosen", () => {
    const sheets = sheetsOf([{ id: "S1", name: "Lê Thị Hai", months: ["XS", "T", "Không đánh giá"] }]);
    expect(notes(sheets)).toEqual([expect.stringMatching(/đơn vị chọn ở Cấu hình, mục “Tháng không đánh giá”\.$/)]);
    sheets["Cấu hình"]?.push(["Tháng không đánh giá", "bỏ qua"]);
    expect(notes(sheets)).toEqual([expect.stringContaining("Đang hiểu là: chỉ xét các tháng có xếp loại")]);
  });

  it("name both counts where 18 CBCCVC and 4 LĐHĐ make 22 (law.md §12, 22; S2-17, S2-18)", () => {
    const unit = (staff: number, contract: number) =>
      sheetsOf(
        Array.from({ length: staff + contract }, (_, index) => ({
          id: `N${index}`,
          name: `Người ${index}`,
          form: staff + contract < 20 ? "LB04" : "LB05",
          kind: index < staff ? "Viên chức" : "LĐHĐ",
        })),
      );
    const aboutSize = (sheets: Sheets) => notes(sheets).filter((note) => note.startsWith("Ngưỡng 20 người"));
    expect(aboutSize(unit(18, 4))).toHaveLength(1);
    expect(aboutSize(unit(19, 1))).toHaveLength(1);
    expect(aboutSize(unit(20, 4))).toEqual([]);
    expect(aboutSize(unit(15, 4))).toEqual([]);
  });
});

it("rates the same records the same way every time", () => {
  const sheets = sheetsOf([SIGNER, DEPUTY, ...STAFF]);
  expect(readSheets(sheets).summary).toEqual(readSheets(sheets).summary);
});
