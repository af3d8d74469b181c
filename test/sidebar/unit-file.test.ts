// Tests of sidebar/unit-file.ts: Tổng hợp of a unit's file, as it is saved, and files that are none.
import { describe, expect, it } from "vitest";
import { BLOCK_UNITS } from "../../samples/long-bien-block";
import { readUnitBytes } from "../../sidebar/unit-file";
import { plainWorkbook } from "../../workbench/xlsx/plain-workbook";
import { summarizedFile } from "./browser/answers";

Object.assign(globalThis, { document: { documentElement: { lang: "vi" } } });

describe("a unit's file in the page", () => {
  it("hands up everybody of its Tổng hợp, as the unit wrote it", () => {
    const source = readUnitBytes(summarizedFile(), "truong.xlsx");
    if (!("submission" in source)) throw new Error(source.fault.key);
    const { unit, people, period, sums } = source.submission;
    expect([unit, period, people.length, sums?.everybody]).toEqual(["Trường THCS Sông Xanh", "2024-Q2", 30, 30]);
    expect(people.every(({ level, points }) => level === "DAT" && typeof points === "number")).toBe(true);
    expect(people[0]?.id).toBe("TH0001");
  });

  it("without Tổng hợp, cut in half, or no workbook at all is named with the reason", () => {
    const whole = plainWorkbook(BLOCK_UNITS.school());
    const key = (bytes: Uint8Array) => {
      const source = readUnitBytes(bytes, "tep.xlsx");
      return "fault" in source ? source.fault.key : "";
    };
    expect(key(whole)).toBe("source.no-summary");
    expect(key(whole.subarray(0, whole.length >> 1))).toBe("source.unreadable");
    expect(key(new TextEncoder().encode("không phải bảng tính"))).toBe("source.unreadable");
  });
});
