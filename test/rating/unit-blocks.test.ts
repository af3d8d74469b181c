// Tests of src/rating/unit-blocks.ts: the blocks of Long Biên however they are written, and other words as a block of their own (S2-35).
import { describe, expect, it } from "vitest";
import { blockOf, UNIT_BLOCKS } from "../../src/rating/unit-blocks";

describe("blockOf", () => {
  it.each([
    ["Khối trường học", "Trường học"],
    ["  khối  Đảng, đoàn thể ", "Đảng, đoàn thể"],
    ["đảng; mttq; đoàn thể", "Đảng, đoàn thể"],
    ["UBND", "Chính quyền"],
    ["GIÁO DỤC", "Trường học"],
  ])("%s is %s", (words, name) =>
    expect(blockOf(words)).toMatchObject({ name, known: UNIT_BLOCKS.find((block) => block.name === name) }),
  );

  it("keeps other words as they are typed, as a block of their own", () => {
    expect(blockOf("Khối Thể thao")).toMatchObject({ name: "Khối Thể thao", known: null });
    expect(blockOf("Khối Thể thao")?.key).toBe(blockOf("thể thao")?.key);
    expect(blockOf(" ")).toBeNull();
  });

  it("leaves the word khối out at the beginning alone", () => {
    expect(blockOf("Liên khối Thể thao")?.key).not.toBe(blockOf("Liên Thể thao")?.key);
    expect(blockOf("Liênkhối Đảng")).toMatchObject({ known: null });
  });
});
