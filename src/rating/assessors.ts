// Who may rate whom: people whom somebody above the unit rates, and deciders who would decide on themselves.
import { foldAccents } from "../language/text";
import type { AssessorRule } from "../regulation/assessor";

/** The row of `Cấu hình` with the addresses of those who decide. */
export const HEAD_ADDRESS = "Email người quyết định";

/** The rule on a post; undefined where none names it. Sources: `src/regulations/assessors.ts`. */
export function assessorOf(post: string, rules: readonly AssessorRule[]): AssessorRule | undefined {
  const folded = foldAccents(post);
  return folded === ""
    ? undefined
    : rules.find(({ posts }) => posts.some((one) => folded.startsWith(foldAccents(one))));
}

/** People whom somebody above their unit rates, or on whom an opinion is taken first, each with the rule. */
export function ratedFromAbove<Person extends { post: string }>(
  people: readonly Person[],
  rules: readonly AssessorRule[],
): { person: Person; rule: AssessorRule }[] {
  return people.flatMap((person) => {
    const rule = assessorOf(person.post, rules);
    return rule && (rule.above || rule.consult !== null) ? [{ person, rule }] : [];
  });
}

/** People whose own address is one of those who decide: on them somebody else decides. */
export function selfDeciders<Person extends { email: string }>(
  people: readonly Person[],
  deciders: readonly string[],
): Person[] {
  const known = new Set(deciders.map((email) => email.toLowerCase()));
  return people.filter(({ email }) => email !== "" && known.has(email.toLowerCase()));
}
