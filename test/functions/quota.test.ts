// Tests of src/functions/quota.ts: the table of RATING_QUOTA (design §3.3).
import { describe, expect, it } from "vitest";
import { ratingQuota } from "../../src/functions/quota";

const HEADING = ["Nhóm", "Số người", "Đạt tốt trở lên", "Xuất sắc tối đa", "Đang xuất sắc", "Vượt"];
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);

describe("RATING_QUOTA", () => {
  it("lets one of five be XS (S4-25), and 0 stands where nothing is over", () =>
    expect(ratingQuota([column("XS", "T", "T", "T", "T"), "son-la-2021"])).toEqual([
      HEADING,
      ["Toàn đơn vị", 5, 5, 1, 1, 0],
    ]));

  it("reads levels as people type them and leaves everybody without a level out", () =>
    expect(
      ratingQuota([
        column(
          "Hoàn thành xuất sắc nhiệm vụ",
          "a",
          "B",
          "Không đánh giá",
          "",
          "⚠ Nội dung 3: …",
          "Chưa đủ dữ liệu: tháng",
        ),
        "nga-bay-2021",
      ])[1],
    ).toEqual(["Toàn đơn vị", 3, 3, 0, 2, 2]));

  it("counts each group where the regulation does, without the office's leaders (S4-20)", () =>
    expect(
      ratingQuota([
        column("XS", "T", "T", "T", "T", "XS", "XS"),
        "son-la-2021",
        column("Trưởng", "Trưởng", "Trưởng", "Trưởng", "Trưởng", "Phó", "Lãnh đạo Văn phòng"),
      ]),
    ).toEqual([HEADING, ["Toàn đơn vị", 6, 6, 1, 2, 1], ["Trưởng", 5, 5, 1, 1, 0], ["Phó", 1, 1, 0, 1, 1]]));

  it("counts no groups where the regulation does not (S0-4)", () =>
    expect(ratingQuota([column("XS", "T"), "hanoi-2022", column("A", "B")])).toHaveLength(2));

  it("takes the share after promotion where the regulation reads it so (law.md 11.1)", () => {
    const levels = column("XS", ...Array<string>(4).fill("T"));
    expect(ratingQuota([levels, "nd-335"])[1]).toEqual(["Toàn đơn vị", 5, 5, 0, 1, 1]);
    expect(ratingQuota([[...levels, ["T"]], "nd-335"])[1]).toEqual(["Toàn đơn vị", 6, 6, 1, 1, 0]);
  });

  it.each([
    ["an unknown regulation", [column("XS"), "nd-1"], "Không có quy định “nd-1”"],
    ["a regulation without a quota", [column("DAT"), "long-bien-2023"], "không có tỷ lệ xuất sắc"],
    ["groups of another height", [column("XS", "T"), "nd-90", column("A")], "hai vùng phải bằng nhau"],
  ])("refuses %s with one sentence", (_case, parameters, sentence) =>
    expect(() => ratingQuota(parameters as unknown[])).toThrow(sentence as string),
  );
});
