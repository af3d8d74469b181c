// Tests of src/rating/assessors.ts: who rates whom in Long Biên, and that nobody decides on himself.
import { describe, expect, it } from "vitest";
import { assessorOf, ratedFromAbove, selfDeciders } from "../../src/rating/assessors";
import { REGULATIONS } from "../../src/regulations";
import { assessorRulesOf } from "../../src/regulations/assessors";

const RULES = assessorRulesOf("long-bien-2023");

describe("who rates a post", () => {
  it.each([
    ["Bí thư Đảng ủy phường Thử", "Bí thư Quận ủy chủ trì cùng tập thể Thường trực Quận ủy", "S2-12"],
    ["Phó Bí thư thường trực Đảng ủy phường", "Bí thư Đảng ủy phường", "S2-14"],
    ["Chủ tịch Hội Nông dân quận", "Bí thư Quận ủy chủ trì cùng tập thể Thường trực Quận ủy", "S2-12"],
    ["Chủ tịch Ủy ban MTTQ Việt Nam quận", "Bí thư Quận ủy chủ trì cùng tập thể Thường trực Quận ủy", "S2-12"],
    ["Phó Chủ tịch HĐND quận", "Chủ tịch HĐND quận", "S2-15"],
    ["Phó Trưởng ban Pháp chế HĐND quận", "Chủ tịch HĐND quận", "S2-15"],
    ["Giám đốc Trung tâm Văn hóa", "Chủ tịch UBND quận", "S2-16"],
    ["Giám đốc Trung tâm chính trị", "Bí thư Quận ủy chủ trì cùng tập thể Thường trực Quận ủy", "S2-12"],
    ["chủ tịch ubnd phường thử", "Chủ tịch UBND quận", "S2-16"],
    ["Trưởng phòng Nội vụ", "Chủ tịch UBND quận", "S2-16"],
    ["Phó Chủ tịch UBND phường", "Chủ tịch UBND phường", "S2-19"],
    ["Hiệu trưởng", "Trưởng phòng Giáo dục và Đào tạo", "S2-20"],
    ["Phó Hiệu trưởng", "Hiệu trưởng", "S2-21, S2-22"],
    ["Giáo viên Toán", "Hiệu trưởng", "S2-21, S2-22"],
  ])("%s: %s (%s)", (post, assessor, row) =>
    expect(assessorOf(post, RULES)).toMatchObject({ assessor, cite: { row } }),
  );

  it.each([
    ["son-la-2021", "Chánh Văn phòng UBND tỉnh", "Ban Thường vụ Tỉnh ủy", true, "S4-17"],
    ["son-la-2021", "Phó Chánh Văn phòng", "Ban Thường vụ Tỉnh ủy", true, "S4-17"],
    ["son-la-2021", "Trưởng phòng Tổng hợp", "Chánh Văn phòng", false, "S4-18"],
    ["son-la-2021", "Phó Giám đốc Trung tâm Thông tin", "Chánh Văn phòng", false, "S4-18"],
    ["hanoi-2022", "Bí thư Huyện ủy Thử", "Bí thư Thành ủy chủ trì cùng tập thể Thường trực Thành ủy", true, "2.2"],
    ["nd-233", "Hiệu trưởng", "Cơ quan quản lý đơn vị sự nghiệp", true, "5.3"],
  ])("%s, %s: %s, from above: %s (%s)", (regulation, post, assessor, above, row) =>
    expect(assessorOf(post, assessorRulesOf(regulation))).toMatchObject({ assessor, above, cite: { row } }),
  );

  it("leaves deputies in the unit to the unit (NĐ 233, Điều 13), and everybody where no document read names posts", () => {
    expect(assessorOf("Phó Hiệu trưởng", assessorRulesOf("nd-233"))).toBeUndefined();
    for (const id of ["nga-bay-2021", "nd-90", "nd-335", "qd-366", "hanoi-2018"])
      expect(assessorRulesOf(id), id).toEqual([]);
  });

  it("rests on a source that the regulation has", () => {
    for (const { id, sources } of REGULATIONS)
      for (const { cite } of assessorRulesOf(id)) expect(Object.keys(sources), id).toContain(cite.source);
  });

  it("says nothing of a post that no rule names, and nothing of a blank one", () => {
    expect(assessorOf("Chuyên viên", RULES)).toBeUndefined();
    expect(assessorOf("", RULES)).toBeUndefined();
  });
});

it("names those whom somebody above rates, with whose opinion is taken first (S2-16, S2-20)", () => {
  const people = ["Hiệu trưởng", "Phó Hiệu trưởng", "Giáo viên", "Chủ tịch UBND phường"].map((post) => ({ post }));
  expect(ratedFromAbove(people, RULES).map(({ person, rule }) => [person.post, rule.consult])).toEqual([
    ["Hiệu trưởng", "Phó Trưởng phòng Giáo dục và Đào tạo"],
    ["Chủ tịch UBND phường", "Phó Chủ tịch UBND quận phụ trách"],
  ]);
});

it("knows no rules where no article on who rates whom was read", () => {
  expect(assessorRulesOf("nd-90")).toEqual([]);
});

it("leaves out those on whom nobody above decides and no opinion is taken", () => {
  const [rule] = RULES;
  const own = { ...rule, posts: ["Chuyên viên"], above: false, consult: null } as (typeof RULES)[number];
  const asked = { ...own, posts: ["Kế toán"], consult: "Thủ trưởng" };
  const people = ["Chuyên viên", "Kế toán"].map((post) => ({ post }));
  expect(ratedFromAbove(people, [own, asked]).map(({ person }) => person.post)).toEqual(["Kế toán"]);
  expect(ratedFromAbove(people, [{ ...own, above: true }, asked])).toHaveLength(2);
});

it("finds the decider among the people, whatever the letters of the address (S2-12, S2-16, S2-20)", () => {
  const people = [{ email: "Truong@thu.vn" }, { email: "mot@thu.vn" }, { email: "" }];
  expect(selfDeciders(people, ["truong@thu.vn"])).toEqual([people[0]]);
  expect(selfDeciders(people, [])).toEqual([]);
});
