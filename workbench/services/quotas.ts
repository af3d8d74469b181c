// This file counts what a user may do in a day on Google (developers.google.com/apps-script/guides/services/quotas, consumer accounts).
import type { Context } from "./context";

/** A day's use of one quota: how often, and when it began. */
export interface DailyUse {
  since: number;
  count: number;
}

/** What a consumer account may do in a day; a Workspace account may do more. */
const MOST = {
  /** Uploads that Drive converts. */
  "file conversions": 2_000,
  /** Whether a conversion counts here is not documented: it does, so that nobody relies on the other answer. */
  "documents created": 250,
  "property reads": 50_000,
  "property writes": 50_000,
} as const;

export type Quota = keyof typeof MOST;

const day = 24 * 3600 * 1000;

/** Counts one use. Throws Google's sentence where the day's quota is used up; it is whole again 24 hours after the first use. */
export function use({ state, run }: Context, quota: Quota): void {
  const now = run.now();
  const former = state.quotas.get(quota);
  const today = former && now - former.since < day ? former : { since: now, count: 0 };
  if (today.count >= MOST[quota]) throw new Error(`Service invoked too many times for one day: ${quota}.`);
  state.quotas.set(quota, { ...today, count: today.count + 1 });
}
