// Tests of src/rating/reward.ts: the sum of the rewards (S3-7).
import { describe, expect, it } from "vitest";
import { rewardFault } from "../../src/rating/reward";
import type { RatedPerson } from "../../src/rating/summary";
import { ngaBay2021 } from "../../src/regulations/nga-bay-2021";

const reward = ngaBay2021.reward as NonNullable<typeof ngaBay2021.reward>;
const people = ["XS", "XS", "T"].map((level) => ({ level }) as unknown as RatedPerson);

describe("Ngã Bảy: 200.000 đồng a person (S3-7)", () => {
  it("thirteen people are 2.600.000 đồng, not 2.400.000", () =>
    expect(rewardFault(reward, { count: 13, total: 2_400_000 }, [])).toEqual({
      count: 13,
      amount: 200_000,
      expected: 2_600_000,
    }));

  it("without a typed count the people at XS count", () => {
    expect(rewardFault(reward, { count: null, total: 400_000 }, people)).toBeNull();
    expect(rewardFault(reward, { count: null, total: 600_000 }, people)).toMatchObject({ count: 2, expected: 400_000 });
  });

  it("nothing is said where no sum was typed, or where the regulation names no amount (S1-5)", () => {
    expect(rewardFault(reward, { count: 13, total: null }, people)).toBeNull();
    expect(rewardFault({ ...reward, amount: null }, { count: 13, total: 1 }, people)).toBeNull();
  });
});
