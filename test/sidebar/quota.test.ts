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

  it("stand in the order of the secret ballot where the group has voted, those at T among them (S3-6)", () => {
    const ballot = (XS: number) => [
      { meeting: "Họp lần đầu", XS: 0, T: 9, HT: 0, KHT: 0 },
      { meeting: "Bỏ phiếu kín", XS, T: 0, HT: 0, KHT: 0 },
    ];
    const voted = people.map((person, index) => ({
      ...person,
      level: index === 3 ? "T" : person.level,
      ballots: index < 4 ? ballot([5, 9, 2, 9][index] as number) : [],
    }));
    expect(candidatesOf(whole, voted).map(({ person, rank, ties, votes }) => [person.id, rank, ties, votes])).toEqual([
      ["BD002", 1, true, 9],
      ["BD004", 1, true, 9],
      ["BD001", 3, false, 5],
      ["BD003", 4, false, 2],
    ]);
  });
});
