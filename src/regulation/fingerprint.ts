// The fingerprint of a regulation: a short mark of the data that decide, which stands beside every result that was filed.
import { markOfText } from "../language/text";
import type { Regulation } from "./schema";

/** What is read and not reckoned with: words, citations, examples, and what is known about the document. */
const WORDS = [
  ...["title", "text", "question", "meaning", "cite", "commentFrom", "quote", "examples"],
  ...["shortTitle", "issuer", "issued", "lastCheckedOn", "unverified", "sources", "decisions", "deadlines"],
];

/**
 * The mark of the rules of a regulation. Titles, notes, citations and deadlines do not change it, nor does the order in which
 * the data are written, nor a question that no result turns on; a threshold, a condition, a quota or a reading does. It is the
 * same in every build.
 */
export function fingerprintOf(regulation: Regulation): string {
  const { number: _number, ...rules } = regulation;
  return markOfText(JSON.stringify(rules, withoutWords));
}

function withoutWords(_key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => one?.touches !== "nothing");
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !WORDS.includes(key));
  return Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1)));
}
