// Tests of src/workbook/decisions.ts and src/rating/decision.ts: adjusted levels and people left out, read and applied.
import { describe, expect, it } from "vitest";
import type { Cell } from "../rating/rows";
import { type AnyPerson, put, readSheets, type Sheets, sheetsOf, unitSheets } from "./grids";

const HEADINGS = ["Mức quyết định", "Lý do điều chỉnh", "Người điều chỉnh", "Không đánh giá"];
const [LEVEL = "", REASON = "", AUTHORITY = "", LEFT_OUT = ""] = HEADINGS;

/** The unit of Long Biên with one row of decisions for P2 (`C3` and further cells of `Điều kiện`). */
function decide(decisions: Record<string, Cell>): Sheets {
  const sheets = sheetsOf();
  for (const [index, [heading, cell]] of Object.entries(decisions).entries()) {
    const column = "CDEF"[index];
    put(sheets, "Điều kiện", `${column}1`, heading);
    put(sheets, "Điều kiện", `${column}3`, cell);
  }
  return sheets;
}

const ADJUSTED = {
  [LEVEL]: "Không đạt chuyên nghiệp",
  [REASON]: "Có đơn phản ánh",
  [AUTHORITY]: "Ủy viên Ban Thường vụ",
};

describe("an adjustment", () => {
  it("changes the level and keeps points, band, the former level, the reason, the authority and the article (S2-23)", () => {
    const before = readSheets(sheetsOf()).person("P2");
    const { person, places } = readSheets(decide(ADJUSTED));
    const { level, band, points, reason, explanation } = person("P2");
    expect(places).toEqual([]);
    expect({ level, band, points }).toEqual({ level: "KHONG_DAT", band: "DAT", points: before.points });
    for (const part of ["Đạt chuyên nghiệp", "Có đơn phản ánh", "Ủy viên Ban Thường vụ"])
      expect(reason).toContain(part);
    expect(explanation.slice(0, -1)).toEqual(before.explanation);
    expect(explanation.at(-1)).toMatchObject({ outcome: "pass", text: reason });
    expect(explanation.at(-1)?.citation).toContain("mục III.3.1");
  });

  it.each([
    ["reason", { ...ADJUSTED, [REASON]: " " }, "D3"],
    ["authority", { ...ADJUSTED, [AUTHORITY]: "" }, "E3"],
  ])("without %s is reported and not applied", (_what, decisions, cell) => {
    const { levels, places } = readSheets(decide(decisions));
    expect(places).toEqual([`Điều kiện!${cell} setting.missing`]);
    expect(levels.P2).toBe("DAT");
  });

  it("without the columns for reason and authority points at the level", () => {
    expect(readSheets(decide({ [LEVEL]: "Đạt chuyên nghiệp" })).places).toEqual([
      "Điều kiện!C3 setting.missing",
      "Điều kiện!C3 setting.missing",
    ]);
  });

  it.each(["tạm được", "Hoàn thành tốt nhiệm vụ", "A", 7])(
    "to %j, which Long Biên does not have, is reported",
    (level) => {
      const { levels, places } = readSheets(decide({ ...ADJUSTED, [LEVEL]: level }));
      expect(places).toEqual(["Điều kiện!C3 level.unknown"]);
      expect(levels.P2).toBe("DAT");
    },
  );

  it("says that it is not applied to somebody without a level", () => {
    const sheets = put(decide(ADJUSTED), "Quyết định", "C3", "");
    const { level, explanation } = readSheets(sheets).person("P2");
    expect(level).toBe("CHUA_DU");
    expect(explanation.at(-1)).toMatchObject({ outcome: "unknown" });
  });

  it("belongs to the person with the Mã, wherever the row stands", () => {
    const sheets = decide(ADJUSTED);
    sheets["Điều kiện"]?.splice(1, 0, ["P4", "Vũ Thị Bốn"]);
    sheets["Điều kiện"]?.pop();
    expect(readSheets(sheets).levels).toEqual({ P1: "DAT", P2: "KHONG_DAT", P3: "DAT", P4: "DAT" });
  });
});

/** Ten people of Sơn La's kind of rule: all XS by points under Ngã Bảy, whose quota is one fifth. */
const tenAtTop = (facts: Record<string, Cell>): AnyPerson[] =>
  Array.from({ length: 10 }, (_, index) => ({
    id: `N${index}`,
    form: "NB",
    scores: [20, 20, 20, 20, 17, 3],
    ...(index < 2 ? { facts } : {}),
  }));

describe("the quota", () => {
  it("counts the decided levels: two of ten stay XS when eight are settled, and two more settled are two fewer over", () => {
    const quotaOf = (facts: Record<string, Cell>) =>
      readSheets(unitSheets("nga-bay-2021", "2021-Q4", tenAtTop(facts))).summary?.quota[0];
    const settled = { [LEVEL]: "B", [REASON]: "Vượt tỷ lệ", [AUTHORITY]: "Thủ trưởng" };
    expect(quotaOf({ [LEVEL]: "" })).toMatchObject({ pool: 10, limit: 2, current: 10, excess: 8 });
    expect(quotaOf(settled)).toMatchObject({ pool: 10, limit: 2, current: 8, excess: 6 });
  });

  it("does not count people left out", () => {
    const sheets = unitSheets("nga-bay-2021", "2021-Q4", tenAtTop({ [LEFT_OUT]: "Đi học dài hạn" }));
    expect(readSheets(sheets).summary?.quota[0]).toMatchObject({ members: 8, pool: 8, limit: 1, current: 8 });
  });
});

describe("a hole of the rules", () => {
  it("is closed by the person with authority alone (exactly 95 points, S3-3)", () => {
    const decisions = { [LEVEL]: "T", [REASON]: "Đúng 95 điểm", [AUTHORITY]: "Thủ trưởng cơ quan" };
    const at95 = { id: "N1", form: "NB", scores: [20, 20, 20, 20, 15, 0] };
    const open = readSheets(unitSheets("nga-bay-2021", "2021-Q4", [at95])).person("N1");
    const closed = readSheets(unitSheets("nga-bay-2021", "2021-Q4", [{ ...at95, facts: decisions }])).person("N1");
    expect([open.level, closed.level]).toEqual(["CHUA_QUY_DINH", "T"]);
    expect(closed.reason).toContain("Quy định không xếp mức");
  });
});

describe("the cap of the unit (NĐ 233/2026 Điều 12.7)", () => {
  it("holds for an adjusted head too", () => {
    const head = {
      id: "H",
      name: "Người Ký",
      form: "ND233-QL",
      scores: [25, 100, 100, 100, 100, 100, 50],
      facts: {
        "suy thoái": "",
        "kỷ luật": "",
        "tham nhũng đơn vị": "",
        ...{ [LEVEL]: "XS", [REASON]: "r r", [AUTHORITY]: "Cấp trên" },
      },
    };
    const sheets = unitSheets("nd-233", "2026-Q3", [head], { "Người ký": "Người Ký", "Mức của đơn vị": "T" });
    expect(readSheets(sheets).levels.H).toBe("T");
  });
});

describe("a person left out by the unit (S0-2)", () => {
  it("is not rated, with the reason, whatever the scores are", () => {
    const sheets = put(decide({ [LEFT_OUT]: "Biệt phái từ tháng 4" }), "Quyết định", "C3", "chữ");
    const { level, reason, points, band } = readSheets(sheets).person("P2");
    expect({ level, points, band }).toEqual({ level: "KHONG_DANH_GIA", points: null, band: null });
    expect(reason).toContain("Biệt phái từ tháng 4");
  });

  it.each(["x", "có", true, 1])("by %j alone is asked for the reason and has no level yet", (mark) => {
    const { person, places } = readSheets(decide({ [LEFT_OUT]: mark }));
    expect(places).toEqual(["Điều kiện!C3 setting.missing"]);
    expect(person("P2")).toMatchObject({ level: "CHUA_DU", points: null, band: null });
  });

  it.each(["", "không", false])("is not meant by %j", (mark) =>
    expect(readSheets(decide({ [LEFT_OUT]: mark })).levels.P2).toBe("DAT"),
  );

  it("cites the letter that asks for it in Hà Nội", () => {
    const person = { id: "H1", form: "HN22-02", scores: [80], facts: { [LEFT_OUT]: "Nghỉ hè" } };
    const { explanation } = readSheets(unitSheets("hanoi-2022", "2023-07", [person])).person("H1");
    expect(explanation[0]?.citation).toContain("2722");
  });
});
