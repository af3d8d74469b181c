// Tests of sidebar/problems.ts: kinds, groups by person and sheet, and which changes are made among many.
import { describe, expect, it } from "vitest";
import { changeOf, countKinds, countPeople, groupProblems, isSafeAmongMany, kindOf } from "../../sidebar/problems";
import type { Problem } from "../../src/workbook/problem";

const problem = (code: string, part: Partial<Problem> = {}): Problem => ({
  ...{ sheet: "Quyết định", cell: "C3", key: "score.missing", parameters: {}, message: "…", fix: null, person: "P1" },
  code: code as Problem["code"],
  ...part,
});

describe("the kind of a problem", () => {
  it.each([
    ["score.text-number", "text"],
    ["score.date", "date"],
    ["score.step", "scale"],
    ["score.missing", "missing"],
    ["person.not-scored", "missing"],
    ["person.duplicate-id", "person"],
    ["leave.unknown-person", "person"],
    ["leave.order", "facts"],
    ["criteria.total", "form"],
    ["regulation.period", "setting"],
    ["table.header", "table"],
    ["something.new", "other"],
  ])("%s is %s", (code, kind) => expect(kindOf(problem(code))).toBe(kind));

  it("is counted, in the order of the chips, and left out where there is none", () =>
    expect(countKinds([problem("score.date"), problem("score.text"), problem("score.text-number")])).toEqual([
      { kind: "text", count: 2 },
      { kind: "date", count: 1 },
    ]));
});

describe("groups", () => {
  const problems = [
    problem("score.date"),
    problem("score.text", { person: "P2" }),
    problem("score.missing"),
    problem("score.missing", { sheet: "Tự chấm" }),
    problem("criteria.count", { sheet: "Tiêu chí", person: "" }),
  ];

  it("hold one person in one sheet, in the order of the first problem of each", () =>
    expect(
      groupProblems(problems, [{ id: "P1", name: "Một" }]).map((group) => [
        group.name,
        group.person,
        group.sheet,
        group.problems.length,
      ]),
    ).toEqual([
      ["Một", "P1", "Quyết định", 2],
      ["", "P2", "Quyết định", 1],
      ["Một", "P1", "Tự chấm", 1],
      ["", "", "Tiêu chí", 1],
    ]));

  it("concern so many people, sheets not counted", () => expect(countPeople(problems)).toBe(2));
});

describe("the change that mends a problem", () => {
  const fix = { value: 9.5, label: "Sửa thành số 9,5" };

  it("holds what stood there, so that the server can refuse a cell that changed", () =>
    expect(changeOf(problem("score.text-number", { fix, found: "text:9,5" }))).toEqual({
      ...{ sheet: "Quyết định", cell: "C3", expected: "text:9,5" },
      value: 9.5,
    }));

  it("is not made without a fix", () => expect(changeOf(problem("score.step"))).toBeUndefined());

  it("is not ticked among many for a name, which may mean the wrong person", () => {
    expect(isSafeAmongMany(problem("name.mismatch"))).toBe(false);
    expect(isSafeAmongMany(problem("score.date"))).toBe(true);
  });
});
