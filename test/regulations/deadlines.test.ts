// Tests of the last day of every step, as each document writes it (law.md §11.5).
import { describe, expect, it } from "vitest";
import { deadlineDay } from "../../src/rating/calendar";
import { type Period, readPeriod } from "../../src/rating/period";
import { REGULATIONS } from "../../src/regulations";

/** The days of a regulation's period, by the step, as `2024-04-03`. */
function daysIn(id: string, periodText: string): Record<string, string> {
  const period = readPeriod(periodText) as Period;
  const deadlines = REGULATIONS.find((regulation) => regulation.id === id)?.deadlines ?? [];
  return Object.fromEntries(
    deadlines.flatMap((deadline) => {
      const { year, month, day } = deadlineDay(deadline, period) ?? {};
      return year === undefined
        ? []
        : [[deadline.step, [year, month, day].map((part) => String(part).padStart(2, "0")).join("-")]];
    }),
  );
}

describe("the last day of each step", () => {
  it.each<[id: string, period: string, days: Record<string, string>]>([
    [
      "long-bien-2023", // S2-33 … S2-38
      "2023-Q4",
      {
        "tự đánh giá": "2023-12-25",
        "quyết định": "2023-12-27",
        "tổng hợp": "2023-12-28",
        "ý kiến lãnh đạo": "2023-12-30",
        "báo cáo khối": "2023-12-30",
        "công khai": "2024-01-03",
      },
    ],
    [
      "long-bien-2023", // S2-6 … S2-8: the first year has one day for all
      "2023",
      {
        "ký cam kết": "2023-02-28",
        "công khai cam kết": "2023-02-28",
        "ký cam kết trường học": "2023-02-28",
        "công khai cam kết trường học": "2023-02-28",
      },
    ],
    [
      "long-bien-2023",
      "2024",
      {
        "ký cam kết": "2024-01-20",
        "công khai cam kết": "2024-01-25",
        "ký cam kết trường học": "2024-09-20",
        "công khai cam kết trường học": "2024-09-25",
      },
    ],
    [
      "son-la-2021", // S4-43 … S4-45
      "2021",
      { "họp phòng, đơn vị": "2021-12-10", "lãnh đạo biểu quyết": "2021-12-17", "hoàn chỉnh hồ sơ": "2021-12-24" },
    ],
    ["nd-90", "2023", { "xếp loại": "2023-12-14" }], // Điều 20: before 15/12
    ["nd-335", "2026", { "xếp loại": "2026-12-14", "xếp loại cơ quan đặc thù": "2027-01-14" }], // Điều 21
    ["nd-233", "2026", { "xếp loại": "2026-12-14", "xếp loại đơn vị đặc thù": "2027-01-14" }], // Điều 15.1
  ])("of %s in %s", (id, period, days) => expect(daysIn(id, period)).toEqual(days));

  it.each(["hanoi-2018", "hanoi-2022", "nga-bay-2021", "qd-366"])("is given by no text of %s", (id) =>
    expect(REGULATIONS.find((regulation) => regulation.id === id)?.deadlines).toEqual([]),
  );
});
