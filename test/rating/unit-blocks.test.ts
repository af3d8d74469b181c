// Tests of src/rating/unit-blocks.ts: the blocks of units and the words for them.
import { describe, expect, it } from "vitest";
import { blockOf, blocksOf, isSchool } from "../../src/rating/unit-blocks";

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

  it("keep other words as they are", () =>
    expect(blockOf(" Doanh  nghiệp ")).toMatchObject({ name: "Doanh nghiệp", known: null }));
});
