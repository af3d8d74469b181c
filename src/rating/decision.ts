// What people decide beside the rules: another level by authority, and who is left out of the rating, each with its reason.
import { message } from "../language/messages";
import { clean, isBlank } from "../language/text";
import { citationText, leafReason } from "../regulation/condition";
import { LEVEL_TEXT, readLevel } from "../regulation/levels";
import type { Citation, LevelCode, Regulation } from "../regulation/schema";
import { readFlag } from "./facts";
import type { PersonRecord } from "./records";
import type { RatedPerson } from "./summary";
import type { Result } from "./wording";

/** What people decide beside the rules, as `Điều kiện` heads its columns and `RATING` names its facts. */
export const DECISION_NAMES = {
  level: "Mức quyết định",
  reason: "Lý do điều chỉnh",
  authority: "Người điều chỉnh",
  leftOut: "Không đánh giá",
} as const;

export type DecisionKey = keyof typeof DECISION_NAMES;

/** What people decide on one person. */
export type Decision = Pick<PersonRecord, "adjustment" | "leftOutFor">;

/** The level of a regulation that somebody typed; undefined for any other text, and for levels of other regulations. */
export function ownLevel(regulation: Regulation, value: unknown): LevelCode | undefined {
  const level = readLevel(value);
  return regulation.levels.find(({ code }) => code === level)?.code;
}

/** Why somebody is left out, as a cell says it: null where it says that nobody is, empty where it says no reason. */
export function leftOutReason(cell: unknown): string | null {
  const flag = isBlank(cell) ? false : readFlag(cell);
  if (flag === false) return null;
  return flag === undefined && /\p{L}{2}/u.test(clean(cell)) ? clean(cell) : "";
}

/**
 * Puts the decisions on a person over the result by the rules. Left out with a reason: `KHONG_DANH_GIA`; without one:
 * `CHUA_DU`, for nobody is left out unexplained, unless a rule leaves the person out already. An adjustment changes the level alone: points and band stay, and the
 * former level stays in the reasons. It needs a result to adjust: a level, or a hole of the rules (`CHUA_QUY_DINH`).
 *
 * Source: CV 2722-CV/BTCTU (S0-2); Hướng dẫn Long Biên III.3.1 (S2-23); `decisions` of each regulation.
 */
export function decided<Own extends Result>(
  regulation: Regulation,
  { adjustment, leftOutFor }: Decision,
  person: Own,
): Own {
  if (leftOutFor === "" && person.level === "KHONG_DANH_GIA") return person;
  if (leftOutFor !== null) {
    const nothing = { points: null, band: null, forNextLevel: [] };
    const citation = sourceOf(regulation, regulation.decisions.leaveOut);
    if (leftOutFor === "") {
      const reason = message("left-out.no-reason");
      const text = message("result.blocked", { reason });
      return {
        ...person,
        ...nothing,
        level: "CHUA_DU",
        text,
        reason: "",
        explanation: [leafReason("unknown", reason, citation)],
      };
    }
    const reason = message("left-out.reason", { reason: leftOutFor });
    const text = LEVEL_TEXT.KHONG_DANH_GIA;
    const explanation = [leafReason("pass", reason, citation)];
    return { ...person, ...nothing, level: "KHONG_DANH_GIA", text, reason, explanation };
  }
  if (!adjustment || person.level === null) return person;
  const { level } = adjustment;
  if (!isAdjustable(person)) {
    const unused = message("adjustment.unused", { level: LEVEL_TEXT[level] });
    return {
      ...person,
      explanation: [...person.explanation, leafReason("unknown", unused, message("citation.workbook"))],
    };
  }
  const former = LEVEL_TEXT[person.level];
  const { reason: why, authority } = adjustment;
  const reason = message("adjustment.reason", { level: LEVEL_TEXT[level], former, authority, reason: why });
  const citation = sourceOf(regulation, regulation.decisions.adjust);
  return {
    ...person,
    level,
    text: LEVEL_TEXT[level],
    reason,
    explanation: [...person.explanation, leafReason("pass", reason, citation)],
    forNextLevel: [],
  };
}

/** Whether there is a result that somebody with authority can decide otherwise. */
export function isAdjustable({ level }: Pick<RatedPerson, "level">): boolean {
  return level !== null && level !== "CHUA_DU" && level !== "KHONG_DANH_GIA";
}

/** The source of a decision that people take, in words; where no document read gives one, that is said. */
export function sourceOf(regulation: Regulation, citation: Citation | null): string {
  return citation ? citationText(regulation, citation) : message("citation.none");
}
