// Tests of src/rating/decision.ts: what a decision makes of a result, and what is no reason (through workbooks: test/workbook/decisions.test.ts).
import { describe, expect, it } from "vitest";
import { type Decision, decided, isAdjustable, leftOutReason } from "../../src/rating/decision";
import type { RatedPerson } from "../../src/rating/summary";
import type { LevelCode, Regulation } from "../../src/regulation/schema";
import { findRegulation } from "../../src/regulations";

const LONG_BIEN = findRegulation("long-bien-2023") as Regulation;
const NEXT = { outcome: "fail", text: "Điều kiện", citation: "", missing: [], open: [], parts: [] } as const;

const result = (level: LevelCode | null) =>
  ({
    ...{ id: "P1", level, text: "cũ", reason: "cũ", points: 280, band: "DAT" },
    ...{ explanation: [NEXT], forNextLevel: [NEXT] },
  }) as unknown as RatedPerson;
const decide = (decision: Partial<Decision>, level: LevelCode | null = "DAT") =>
  decided(LONG_BIEN, { adjustment: null, leftOutFor: null, ...decision }, result(level));

describe("somebody left out", () => {
  it("with a reason is not rated, for that reason, and nothing else is said", () =>
    expect(decide({ leftOutFor: "Chuyển công tác" })).toMatchObject({
      ...{ level: "KHONG_DANH_GIA", points: null, band: null, forNextLevel: [] },
      explanation: [
        {
          ...{ outcome: "pass", text: "Đơn vị không đánh giá. Lý do: Chuyển công tác" },
          ...{ missing: [], open: [], parts: [] },
        },
      ],
    }));

  it("by a rule stays so, whatever stands in the cell without a reason", () =>
    expect(decide({ leftOutFor: "" }, "KHONG_DANH_GIA")).toMatchObject({ level: "KHONG_DANH_GIA", reason: "cũ" }));

  it("without one has no level, and the reason is asked for", () =>
    expect(decide({ leftOutFor: "" })).toMatchObject({
      ...{ level: "CHUA_DU", points: null, band: null, forNextLevel: [], reason: "" },
      explanation: [{ outcome: "unknown", text: "cột Không đánh giá chưa ghi lý do" }],
    }));

  it.each<[unknown, string | null]>([
    ["", null],
    ["không", null],
    [false, null],
    ["x", ""],
    [true, ""],
    ["?", ""],
    ["b", ""],
    ["ốm", "ốm"],
    [" Chuyển công tác ", "Chuyển công tác"],
  ])("%j says: %j (a mark or a single letter is no reason)", (cell, reason) =>
    expect(leftOutReason(cell)).toBe(reason),
  );
});

describe("an adjustment", () => {
  const adjustment = { level: "KHONG_DAT", reason: "Có đơn", authority: "Bí thư" } as const;

  it.each<[LevelCode | null, boolean]>([
    ["DAT", true],
    ["CHUA_QUY_DINH", true],
    ["CHUA_DU", false],
    ["KHONG_DANH_GIA", false],
    [null, false],
  ])("of %s is possible: %s", (level, possible) => expect(isAdjustable({ level })).toBe(possible));

  it("changes nothing of a person who has no result at all", () =>
    expect(decide({ adjustment }, null)).toEqual(result(null)));

  it("that cannot be applied is named with its level beside the other reasons", () => {
    const { level, explanation } = decide({ adjustment }, "CHUA_DU");
    expect(level).toBe("CHUA_DU");
    expect(explanation).toEqual([
      NEXT,
      {
        ...{ outcome: "unknown", citation: "Dữ liệu của đơn vị", missing: [], open: [], parts: [] },
        text: "Mức quyết định “Không đạt chuyên nghiệp” chưa áp dụng: người này chưa có mức để điều chỉnh.",
      },
    ]);
  });
});
