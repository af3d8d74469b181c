// Tests of the candidates of sidebar/views/quota.tsx: in the order of their points, nobody put before an equal.
import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../sidebar/views/quota";
import { quotaRating } from "./browser/answers";

const { people, quota } = quotaRating();
const [whole] = quota;
if (!whole) throw new Error("no quota");

describe("the candidates of a quota", () => {
  it("stand in the order of their points, equal points on one rank", () =>
    expect(candidatesOf(whole, people).map(({ person, rank, ties }) => [person.points, rank, ties])).toEqual([
      [98.5, 1, false],
      [97, 2, true],
      [97, 2, true],
    ]));

  it("belong to the group", () => {
    const others = people.map((person, index) => (index === 1 ? { ...person, group: "Lãnh đạo" } : person));
    expect(candidatesOf({ ...whole, group: "Chuyên viên" }, others).map(({ person }) => person.points)).toEqual([
      97, 97,
    ]);
    expect(candidatesOf(whole, others)).toHaveLength(3);
  });
});
