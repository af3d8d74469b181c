// Tests of src/rating/ballot.ts: issued ≥ collected = votes + invalid (S4-35).
import { describe, expect, it } from "vitest";
import { ballotFault } from "../../src/rating/ballot";

describe("the ballots of a meeting (S4-35)", () => {
  it.each([
    ["all collected", { issued: 9, collected: 9, votes: [6, 2, 1, 0], invalid: 0 }],
    ["one not handed back, one invalid", { issued: 10, collected: 9, votes: [3, 5, 0, 0], invalid: 1 }],
    ["nobody voted yet", { issued: 0, collected: 0, votes: [0, 0, 0, 0], invalid: 0 }],
  ])("finds nothing where the counts agree: %s", (_case, count) => expect(ballotFault(count)).toBeUndefined());

  it.each([
    ["more-collected", { issued: 8, collected: 9, votes: [6, 2, 1, 0], invalid: 0 }],
    ["sum", { issued: 9, collected: 9, votes: [6, 2, 0, 0], invalid: 0 }],
    ["sum", { issued: 9, collected: 8, votes: [6, 2, 1, 0], invalid: 0 }],
    ["not-whole", { issued: 9, collected: 9, votes: [6.5, 2, 0.5, 0], invalid: 0 }],
    ["not-whole", { issued: 9, collected: 9, votes: [10, -1, 0, 0], invalid: 0 }],
    ["not-whole", { issued: Number.NaN, collected: 9, votes: [9, 0, 0, 0], invalid: 0 }],
  ])("says %s", (fault, count) => expect(ballotFault(count)).toBe(fault));
});
