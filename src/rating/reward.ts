// Rewards: whether the sum that a unit typed is what so many people get.
import type { Regulation } from "../regulation/schema";
import type { RatedPerson } from "./summary";

/** The sum of a reward as it must be. */
export interface RewardSum {
  count: number;
  amount: number;
  /** đồng */
  expected: number;
}

/**
 * What the rewards come to where that is not what the unit typed; null where it is, or where nothing can be said.
 * `typed.count` stands for the people at the rewarded level where it is given, for a sum may cover several periods.
 *
 * Source: Mô hình Ngã Bảy 2021, 200.000 đồng a person (S3-7).
 *
 * @example rewardFault(ngaBay.reward, { count: 13, total: 2_400_000 }, []) // { count: 13, amount: 200000, expected: 2600000 }
 */
export function rewardFault(
  reward: NonNullable<Regulation["reward"]>,
  typed: { count: number | null; total: number | null },
  people: readonly RatedPerson[],
): RewardSum | null {
  const { amount, level } = reward;
  if (amount === null || typed.total === null) return null;
  const count = typed.count ?? people.filter((person) => person.level === level).length;
  return count * amount === typed.total ? null : { count, amount, expected: count * amount };
}
