// The order in which people are reviewed: heads first, then deputies, then the others (S4-27).
import { foldAccents } from "../language/text";
import { isSigner } from "../rating/summary";
import { isCollective } from "./authority";
import type { ReportPerson, Setting } from "./source";

/** First words of the posts of heads, without accents and spaces; a post with `phó` before one of them is a deputy's. */
const HEADS =
  /^(?:truong(?!hoc)|giamdoc|chanh|chutich|hieutruong|bithu|cuctruong|chicuctruong|vutruong|thutruong|nguoidungdau)/;

/** 0 the unit's signer, 1 other heads, 2 deputies, 3 the others. */
function rankOf({ unit }: Setting, { name, post }: ReportPerson): number {
  if (isSigner(unit.signer, name)) return 0;
  const words = foldAccents(post);
  if (words.startsWith("pho")) return 2;
  return HEADS.test(words) ? 1 : 3;
}

/** The places of the unit's people in the order of review; equals stay in the unit's own order, a collective is no person. */
export function reviewOrder(setting: Setting, people: readonly ReportPerson[]): number[] {
  const ranks = people.map((person) => rankOf(setting, person));
  const places = people.flatMap((person, index) => (isCollective(setting, person) ? [] : [index]));
  return places.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
}
