// Tests of src/actions/result.ts: the shape that crosses to the sidebar and to the command line (design §3.5).
import { describe, expect, it } from "vitest";
import { resultOf } from "../../src/actions/result";
import { day, put, readSheets, type Sheets, sheetsOf } from "../workbook/grids";

function result(sheets: Sheets) {
  const { reading, summary } = readSheets(sheets);
  return resultOf(reading, summary);
}

describe("resultOf", () => {
  it("names unit, regulation and period, and every person with points, band and level", () => {
    const { people, ...rest } = result(sheetsOf());
    expect(rest).toMatchObject({
      unit: "UBND phường Thử",
      regulation: "long-bien-2023",
      period: "2023-Q2",
      quota: [],
      problems: [],
      rated: true,
    });
    expect(people[0]).toMatchObject({
      id: "P1",
      name: "Trần Văn Một",
      form: "LB03",
      points: 420,
      band: "DAT",
      level: "DAT",
    });
  });

  it("gives every person flat reasons with an outcome, a citation and words", () => {
    const sheets = put(put(sheetsOf(), "Quyết định", "C3", "9,5"), "Quyết định", "C4", "");
    sheets.Nghỉ?.push(["P4", day(1, 4), day(30, 6), "ốm"]);
    const { people } = result(sheets);
    expect(people.map(({ reasons }) => reasons.length)).toEqual([8, 1, 1, 1]);
    for (const { reasons } of people)
      for (const reason of reasons) {
        expect(Object.keys(reason).sort()).toEqual(["citation", "outcome", "text"]);
        expect(["pass", "fail", "unknown"]).toContain(reason.outcome);
        expect(reason.citation).not.toBe("");
        expect(reason.text).not.toBe("");
      }
  });

  it("of a person that cannot be judged at all says what stands in the way", () => {
    const { people } = result(put(sheetsOf(), "Nhân sự", "H3", "?"));
    expect(people[1]).toMatchObject({ form: null, points: null, band: null, level: "CHUA_DU" });
    expect(people[1]?.reasons).toEqual([
      { outcome: "unknown", citation: "Dữ liệu của đơn vị", text: "chưa rõ mẫu đánh giá (cột Mẫu: “?”)" },
    ]);
  });

  it("joins the problems of the cells and those that only the ratings tell", () => {
    const sheets = put(put(sheetsOf(), "Quyết định", "C3", "9,5"), "Quyết định", "C4", "");
    expect(result(sheets).problems.map(({ code }) => code)).toEqual(["score.text-number", "score.missing"]);
  });

  it("without a period has no people, and says that nobody was rated", () => {
    const found = result(put(sheetsOf(), "Cấu hình", "B6", "?"));
    expect(found).toMatchObject({
      unit: "UBND phường Thử",
      regulation: "long-bien-2023",
      period: null,
      people: [],
      rated: false,
    });
    expect(found.problems).toHaveLength(1);
  });

  it("of an empty workbook is null where there is nothing", () =>
    expect(result({})).toMatchObject({
      unit: null,
      regulation: null,
      period: null,
      people: [],
      quota: [],
      notes: [],
      rated: false,
    }));

  it("is plain data: it crosses the wire as it is", () => {
    const sheets = put(sheetsOf(), "Quyết định", "C3", day(9, 5));
    const found = result(sheets);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});
