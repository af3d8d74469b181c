// Tests of src/functions/unit-call.ts: RATING with the unit's sheets, without a workbook around it.
import { describe, expect, it } from "vitest";
import { rating, ratingWhy } from "../../src/functions/rating";
import { row30, row45 } from "../rating/rows";

const SETTINGS = [
  ["Mục", "Giá trị"],
  ["Tên đơn vị", "UBND phường Thử"],
  ["Quy định", "long-bien-2023"],
  ["Kỳ", "2023-Q2"],
  ["Người ký", "Trần Văn Một"],
];
const HEADING = ["Mã", "Họ và tên", "Bộ phận", "Mẫu", "Kỷ luật", "Thanh tra"];
const HEAD = ["P1", "Trần Văn Một", "Lãnh đạo", "LB03", "", ""];
const SECOND = ["P2", "Lê Thị Hai", "Tổ một", "LB05", "", ""];
const MONTHS = ["Mã", "Họ và tên", "T4", "T5", "T6"];

/** What RATING says of one row, with the sheets given in pairs. */
function rated(id: string, scores: unknown[], form: string, ...sheets: [name: string, rows: unknown[][]][]): unknown {
  const pairs = sheets.flatMap(([name, rows]) => [`trang ${name}`, rows]);
  return rating([[scores], form, "Mã", id, "trang Cấu hình", SETTINGS, ...pairs]);
}

describe("RATING with the unit's sheets", () => {
  it("works out of the other rows what the head's unit violated", () => {
    const withMonths = (level: string) =>
      rated(
        "P1",
        row45(),
        "LB03",
        ["Nhân sự", [HEADING, HEAD, SECOND]],
        ["Xếp loại tháng", [MONTHS, ["P1", "", "XS", "T", "T"], ["P2", "", "T", level, "T"]]],
      );
    expect(withMonths("XS")).toBe("Đạt chuyên nghiệp");
    expect(withMonths("KHT")).toBe("Không đạt chuyên nghiệp");
    expect(withMonths("")).toBe("Chưa đủ dữ liệu: đơn vị vi phạm");
    // As set-up's formula gives them: the heading, and then everybody in its place.
    const months = [MONTHS, ["P1", "", "XS", "T", "T"], ["P2", "", "T", "T", "T"]];
    const people: [string, unknown[][]][] = [
      ["Nhân sự", [HEADING]],
      ["Nhân sự", [HEADING, HEAD, SECOND]],
    ];
    expect(rated("P1", row45(), "LB03", ...people, ["Xếp loại tháng", months])).toBe("Đạt chuyên nghiệp");
  });

  it("counts leave by the reading of Cấu hình; heading and row may come apart", () => {
    const leave = (from: Date, to: Date) =>
      rated(
        "P2",
        row30(),
        "LB05",
        ["Nhân sự", [HEADING]],
        ["Nhân sự", [SECOND]],
        ["Xếp loại tháng", [MONTHS, ["P2", "", "XS", "T", "T"]]],
        [
          "Nghỉ",
          [
            ["Mã", "Từ ngày", "Đến ngày", "Loại"],
            ["P2", from, to, "phép"],
          ],
        ],
      );
    expect(leave(new Date(2023, 4, 8), new Date(2023, 4, 26))).toBe("Không đánh giá");
    expect(leave(new Date(2023, 4, 8), new Date(2023, 4, 25))).toBe("Đạt chuyên nghiệp");
  });

  it("says a score beyond the person's form, a Mã that stands twice, and nothing of a stranger", () => {
    const months: [string, unknown[][]] = ["Xếp loại tháng", [MONTHS, ["P2", "", "XS", "T", "T"]]];
    expect(rated("P2", [...row30(), 7], "LB05", ["Nhân sự", [HEADING, SECOND]], months)).toMatch(/^⚠ /);
    expect(rated("P2", row30(), "LB05", ["Nhân sự", [HEADING, SECOND, SECOND]], months)).toBe(
      "Chưa đủ dữ liệu: Mã P2 có ở nhiều dòng của Nhân sự",
    );
    const own = [
      ["Mã", ...row30().map((_, index) => index + 1)],
      ["P2", ...row30()],
      ["P2", ...row30()],
    ];
    expect(rated("P2", row30(), "LB05", ["Nhân sự", [HEADING, SECOND]], months, ["Quyết định", own])).toBe(
      "Chưa đủ dữ liệu: có nhiều dòng điểm cho cùng một Mã",
    );
    expect(rated("P3", row30(), "LB05", ["Nhân sự", [HEADING, SECOND]], months)).toBe("");
  });

  it("gives the reasons too, several rows at once, and refuses sheets that say nothing of the unit", () => {
    const block = [row30(), row30()];
    const call = [block, "LB05", "Mã", [["P2"], ["P4"]], "trang Cấu hình", SETTINGS] as const;
    const people = [HEADING, SECOND, ["P4", "Phạm Văn Tư", "", "LB05", "x", ""]];
    const months = [MONTHS, ["P2", "", "XS", "T", "T"], ["P4", "", "XS", "T", "T"]];
    expect(rating([...call, "trang Nhân sự", people, "trang Xếp loại tháng", months])).toEqual([
      ["Đạt chuyên nghiệp"],
      ["Không đạt chuyên nghiệp"],
    ]);
    const [, [why]] = ratingWhy([...call, "trang Nhân sự", people, "trang Xếp loại tháng", months]) as [
      string[],
      string[],
    ];
    expect(why).toContain("kỷ luật");
    expect(() => rating([...call, "trang Nghỉ", [["Mã"]]])).toThrow("Chưa đọc được trang Cấu hình hoặc Nhân sự");
    const short = [[...block, row30()], "LB05", "Mã", [["P2"], ["P4"]], "trang Nhân sự", people];
    expect(() => rating(short)).toThrow("hai vùng phải cao bằng nhau");
  });
});
