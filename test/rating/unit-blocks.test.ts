// Tests of src/rating/unit-blocks.ts: the blocks of units and the words for them.
import { describe, expect, it } from "vitest";
import { blockOf, blocksOf, isSchool, UNIT_BLOCKS } from "../../src/rating/unit-blocks";

describe("the blocks of Long Biên", () => {
  it("are the three whose summaries its focal agencies collect (S2-35)", () =>
    expect(blocksOf("long-bien-2023").map(({ name }) => name)).toEqual([
      "Đảng, đoàn thể",
      "Chính quyền",
      "Trường học",
    ]));

  it("are no other regulation's", () => expect(blocksOf("hanoi-2022")).toEqual([]));

  it.each([
    ["Trường học", true],
    ["khối  trường học".normalize("NFD"), true],
    ["Trường học quận Long Biên", true],
    ["Giáo dục", true],
    ["Chính quyền", false],
    ["", false],
  ])("“%s” is of the schools: %s", (words, school) => expect(isSchool(words)).toBe(school));
});

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
