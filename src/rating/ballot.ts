// Ballots of one meeting on one person: whether the counts agree. Who voted what is never stored.

/** The counts of one person at one meeting (Phát ra, Thu vào, phiếu mỗi mức, Không hợp lệ). */
export interface BallotCount {
  issued: number;
  collected: number;
  /** Ballots for XS, T, HT and KHT. */
  votes: readonly number[];
  invalid: number;
}

/** The votes on one person at one meeting. */
export interface Ballot {
  meeting: string;
  XS: number;
  T: number;
  HT: number;
  KHT: number;
}

/** What does not agree, in this order of looking. */
export type BallotFault = "not-whole" | "more-collected" | "sum";

/**
 * Checks issued ≥ collected = votes + invalid, all whole and not negative. Undefined where the counts agree.
 * A vote is advice: no source gives a pass mark (law.md §6), so nothing is decided here.
 *
 * Source: Kế hoạch Sơn La II.5.5 (S4-35).
 *
 * @example ballotFault({ issued: 10, collected: 9, votes: [6, 2, 1, 0], invalid: 0 }) // undefined
 */
export function ballotFault({ issued, collected, votes, invalid }: BallotCount): BallotFault | undefined {
  const counts = [issued, collected, ...votes, invalid];
  if (counts.some((count) => !Number.isInteger(count) || count < 0)) return "not-whole";
  if (collected > issued) return "more-collected";
  return votes.reduce((sum, count) => sum + count, invalid) === collected ? undefined : "sum";
}
