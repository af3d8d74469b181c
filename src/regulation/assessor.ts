// Who rates whom: what a rule on authority (thẩm quyền đánh giá) says, for checks that nobody decides on himself.
import type { Citation } from "./schema";

/** One rule: `assessor` rates people in `posts`, whose words begin so; accents, case and spaces do not matter. */
export interface AssessorRule {
  assessor: string;
  posts: readonly string[];
  /** Whether the assessor stands above the unit of those rated. */
  above: boolean;
  /** Whose opinion the assessor takes first; null where the rule asks for none. */
  consult: string | null;
  cite: Citation;
}
