// Tests of src/workbook/people.ts: the rows of `Nhân sự`, and finding people again by their Mã.
import { describe, expect, it } from "vitest";
import { type Person, put, readSheets, sheetsOf } from "./grids";

/** Staff of LB04 with these Mã. */
const staff = (...ids: unknown[]): Person[] => ids.map((id, index) => ({ id, name: `Người Thứ ${index + 1}` }));

describe("Mã", () => {
  it("missing: reported at the Mã cell, and the row stays in the list without a level", () => {
    const { places, summary } = readSheets(put(sheetsOf(), "Nhân sự", "A3", " "));
    expect(places).toContain("Nhân sự!A3 person.missing-id");
    expect(places.filter((place) => place.startsWith("Nhân sự!A3"))).toHaveLength(1);
    expect(summary?.people[1]).toMatchObject({ name: "Lê Thị Hai", level: "CHUA_DU" });
    expect(summary?.people[1]?.text).toContain("chưa có Mã");
  });

  it("twice: the later row's Mã is reported, and neither of the two has a level", () => {
    const { places, summary } = readSheets(put(sheetsOf(), "Nhân sự", "A4", "p2 "));
    expect(places).toContain("Nhân sự!A4 person.duplicate-id");
    expect(places).not.toContain("Nhân sự!A3 person.duplicate-id");
    expect(summary?.people.slice(1, 3)).toMatchObject([{ level: "CHUA_DU" }, { level: "CHUA_DU" }]);
    expect(summary?.people[0]).toMatchObject({ id: "P1" });
  });

  it("three times: two problems", () => {
    const { places } = readSheets(put(put(sheetsOf(), "Nhân sự", "A4", "P2"), "Nhân sự", "A5", "P2"));
    expect(places.filter((place) => place.endsWith("person.duplicate-id") && place.startsWith("Nhân sự"))).toEqual([
      "Nhân sự!A4 person.duplicate-id",
      "Nhân sự!A5 person.duplicate-id",
    ]);
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "0", "-1", "Đ.01", "1e3"])(
    "%s works as any other",
    (id) => {
      const { problems, levels } = readSheets(sheetsOf(staff(id, "P2")));
      expect(problems).toEqual([]);
      expect(Object.entries(levels)).toContainEqual([id, "DAT"]);
    },
  );

  it("numbers, letter case, Unicode form and invisible characters do not part a person from the scores", () => {
    const sheets = sheetsOf(staff(101, "Cđ01", "BD3"));
    put(sheets, "Quyết định", "A2", "101");
    put(sheets, "Quyết định", "A3", "CĐ01 ".normalize("NFD"));
    put(sheets, "Quyết định", "A4", "BD3\u200b");
    put(sheets, "Xếp loại tháng", "A2", " 101 ");
    const { problems, levels } = readSheets(sheets);
    expect(problems).toEqual([]);
    expect(levels).toEqual({ 101: "DAT", Cđ01: "DAT", BD3: "DAT" });
  });

  it("makes other rows in another order no matter", () => {
    const sheets = sheetsOf();
    for (const sheet of ["Quyết định", "Xếp loại tháng", "Tự chấm"]) {
      const [head = [], ...rows] = sheets[sheet] ?? [];
      sheets[sheet] = [head, ...rows.reverse()];
    }
    expect(readSheets(sheets)).toMatchObject({ problems: [], levels: { P1: "DAT", P4: "DAT" } });
  });
});

describe("a row of another sheet", () => {
  it.each(["Tự chấm", "Nhận xét", "Quyết định", "Xếp loại tháng", "Điều kiện"])(
    "%s: a Mã that nobody has is reported once, with the Mã as person",
    (sheet) => {
      const sheets = sheetsOf();
      sheets[sheet]?.push(["P99", "Ai Đó"]);
      const { problems } = readSheets(sheets);
      expect(problems).toMatchObject([{ sheet, cell: "A6", code: "person.unknown", person: "P99", fix: null }]);
    },
  );

  it.each(["Tự chấm", "Quyết định", "Xếp loại tháng", "Điều kiện"])("%s: a row without Mã is reported", (sheet) => {
    const sheets = sheetsOf();
    sheets[sheet]?.push(["", "Tổng cộng"]);
    expect(readSheets(sheets).places).toEqual([`${sheet}!A6 person.missing-id`]);
  });

  it.each(["Tự chấm", "Quyết định", "Xếp loại tháng", "Điều kiện"])(
    "%s: another name than in Nhân sự is reported at the name, with the name to put there",
    (sheet) => {
      const { problems } = readSheets(put(sheetsOf(), sheet, "B3", "Lê Thị Hải"));
      expect(problems).toMatchObject([
        { sheet, cell: "B3", code: "name.mismatch", person: "P2", fix: { value: "Lê Thị Hai" } },
      ]);
    },
  );

  it.each(["lê thị  hai", "Lê Thị Hai".normalize("NFD"), "LÊ THỊ HAI ", "", "Lê\u00a0Thị\nHai"])(
    "%j is no other name",
    (name) => expect(readSheets(put(sheetsOf(), "Quyết định", "B3", name)).problems).toEqual([]),
  );

  it.each(["Tự chấm", "Quyết định", "Xếp loại tháng", "Điều kiện"])(
    "%s: a second row for one Mã is reported at its Mã",
    (sheet) => {
      const sheets = sheetsOf();
      sheets[sheet]?.push([...(sheets[sheet]?.[2] ?? [])]);
      expect(readSheets(sheets).places).toEqual([`${sheet}!A6 person.duplicate-id`]);
    },
  );

  it.each(["Quyết định", "Xếp loại tháng", "Điều kiện"])(
    "%s: two rows for one Mã leave that person without a level",
    (sheet) => {
      const sheets = sheetsOf();
      sheets[sheet]?.push([...(sheets[sheet]?.[2] ?? [])]);
      const { levels } = readSheets(sheets);
      expect(levels).toMatchObject({ P2: "CHUA_DU", P3: "DAT" });
    },
  );

  it("two rows of self-assessment do not touch the decision", () => {
    const sheets = sheetsOf();
    sheets["Tự chấm"]?.push([...(sheets["Tự chấm"]?.[2] ?? [])]);
    expect(readSheets(sheets).levels).toMatchObject({ P2: "DAT" });
  });
});

describe("Mẫu", () => {
  it("is read in any letter case", () =>
    expect(readSheets(put(sheetsOf(), "Nhân sự", "H3", " lb04")).problems).toEqual([]));

  it.each(["LB99", "Mẫu 04", "ND90-CC"])(
    "%s is unknown: reported with the forms there are, no level, no person.not-scored",
    (form) => {
      const { problems, person } = readSheets(put(sheetsOf(), "Nhân sự", "H3", form));
      expect(problems).toMatchObject([{ sheet: "Nhân sự", cell: "H3", code: "form.unknown", person: "P2" }]);
      expect(problems[0]?.message).toContain("LB03, LB04, LB05");
      expect(person("P2")).toMatchObject({ form: null, points: null, level: "CHUA_DU" });
    },
  );

  it("blank is reported as not chosen", () => {
    const { problems } = readSheets(put(sheetsOf(), "Nhân sự", "H3", ""));
    expect(problems).toMatchObject([{ cell: "H3", code: "form.unknown" }]);
    expect(problems[0]?.message).toMatch(/^Chưa chọn mẫu/);
  });
});

describe("the size of the unit (S2-26)", () => {
  const unit = (count: number, form: string) =>
    readSheets(
      sheetsOf(Array.from({ length: count }, (_, index) => ({ id: `N${index}`, name: `Người ${index}`, form }))),
    );

  it.each([
    [19, "LB04", false],
    [19, "LB05", true],
    [20, "LB04", true],
    [20, "LB05", false],
  ])("%i people with %s: reported %s, once, at the heading of Mẫu", (count, form, reported) =>
    expect(unit(count, form).places).toEqual(reported ? ["Nhân sự!H1 form.headcount"] : []),
  );

  it("counts a Mã once, and leaders with LB03 too", () => {
    const people = Array.from({ length: 20 }, (_, index) => ({
      id: `N${Math.min(index, 18)}`,
      name: `Người ${index}`,
      form: "LB04",
    }));
    expect(readSheets(sheetsOf(people)).places).not.toContain("Nhân sự!H1 form.headcount"); // 19 Mã
    const withLeader = [
      ...Array.from({ length: 19 }, (_, index) => ({ id: `N${index}`, name: `Người ${index}`, form: "LB04" })),
      { id: "L", name: "Lãnh Đạo", form: "LB03" },
    ];
    expect(readSheets(sheetsOf(withLeader)).places).toContain("Nhân sự!H1 form.headcount"); // 20 people
  });

  it("says how many have the wrong form", () => {
    const [problem] = unit(20, "LB04").problems;
    expect(problem?.message).toBe(
      "Đơn vị có 20 người nên dùng mẫu LB05, không phải LB04 (20 người đang ghi LB04): sửa cột Mẫu, hoặc kiểm tra Nhân sự có đủ người không.",
    );
  });
});

describe("flags in Nhân sự", () => {
  it.each<[string, string]>([
    ["J3", "Kỷ luật"],
    ["K3", "Thanh tra"],
  ])("%s (%s): yes, no, and what cannot be read", (cell) => {
    for (const yes of ["x", true, "Có"])
      expect(readSheets(put(sheetsOf(), "Nhân sự", cell, yes)).levels).toMatchObject({ P2: "KHONG_DAT", P3: "DAT" });
    for (const no of ["", false, "không"])
      expect(readSheets(put(sheetsOf(), "Nhân sự", cell, no)).levels).toMatchObject({ P2: "DAT" });
    const { problems, levels } = readSheets(put(sheetsOf(), "Nhân sự", cell, new Date(2023, 4, 9)));
    expect(problems).toMatchObject([{ sheet: "Nhân sự", cell, code: "setting.unknown", person: "P2" }]);
    expect(problems[0]?.message).toContain("“9/5/2023”");
    expect(levels).toMatchObject({ P2: "CHUA_DU", P3: "DAT" });
  });

  it("without their columns are unknown, not no", () => {
    const sheets = sheetsOf();
    sheets["Nhân sự"] = (sheets["Nhân sự"] ?? []).map((row) => row.slice(0, 9));
    const { levels, person } = readSheets(sheets);
    expect(levels).toMatchObject({ P2: "CHUA_DU" });
    expect(person("P2").text).toBe("Chưa đủ dữ liệu: kỷ luật, thanh tra");
  });
});

it("texts that look like formulas or markup stay texts", () => {
  const names = [
    '=HYPERLINK("http://x","y")',
    "<img src=x onerror=alert(1)>",
    "{name} $& $1",
    "'; DROP TABLE",
    "+84 90",
  ];
  const { summary, problems } = readSheets(sheetsOf(names.map((name, index) => ({ id: `N${index}`, name }))));
  expect(problems).toEqual([]);
  expect(summary?.people.map(({ name }) => name)).toEqual(names);
});

it("a hundred rows of nothing but unticked checkboxes are nobody", () => {
  const sheets = sheetsOf();
  const blank = ["", "", "", "", false, "", "", "", false, false, false, ""];
  sheets["Nhân sự"]?.push(...Array.from({ length: 100 }, () => [...blank]));
  const { problems, summary } = readSheets(sheets);
  expect(problems).toEqual([]);
  expect(summary?.people).toHaveLength(4);
});
