// What people decide beside the rules: another level by authority, and who is left out of the rating, each with its reason.
import { message } from "../language/messages";
import { citationText, type Explanation, type Outcome } from "../regulation/condition";
import { LEVEL_TEXT } from "../regulation/levels";
import type { Citation, Regulation } from "../regulation/schema";
import type { PersonRecord } from "./records";
import type { RatedPerson } from "./summary";

/**
 * Puts the decisions on a person over the result by the rules. Left out with a reason: `KHONG_DANH_GIA`; without one:
 * `CHUA_DU`, for nobody is left out unexplained. An adjustment changes the level alone: points and band stay, and the
 * former level stays in the reasons. It needs a result to adjust: a level, or a hole of the rules (`CHUA_QUY_DINH`).
 *
 * Source: CV 2722-CV/BTCTU (S0-2); Hướng dẫn Long Biên III.3.1 (S2-23); `decisions` of each regulation.
 */
export function decided(regulation: Regulation, record: PersonRecord, person: RatedPerson): RatedPerson {
  const { adjustment, leftOutFor } = record;
  const known = record.id !== "" && !record.sharesId;
  if (leftOutFor !== null && known) {
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
        explanation: [leaf("unknown", reason, citation)],
      };
    }
    const reason = message("left-out.reason", { reason: leftOutFor });
    const text = LEVEL_TEXT.KHONG_DANH_GIA;
    const explanation = [leaf("pass", reason, citation)];
    return { ...person, ...nothing, level: "KHONG_DANH_GIA", text, reason, explanation };
  }
  if (!adjustment || person.level === null) return person;
  const { level } = adjustment;
  if (!isAdjustable(person)) {
    const unused = message("adjustment.unused", { level: LEVEL_TEXT[level] });
    return { ...person, explanation: [...person.explanation, leaf("unknown", unused, message("citation.workbook"))] };
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
    explanation: [...person.explanation, leaf("pass", reason, citation)],
    forNextLevel: [],
  };
}

/** Whether there is a result that somebody with authority can decide otherwise. */
export function isAdjustable({ level }: RatedPerson): boolean {
  return level !== null && level !== "CHUA_DU" && level !== "KHONG_DANH_GIA";
}

function sourceOf(regulation: Regulation, citation: Citation | null): string {
  return citation ? citationText(regulation, citation) : message("citation.none");
}

function leaf(outcome: Outcome, text: string, citation: string): Explanation {
  return { outcome, text, citation, missing: [], open: [], parts: [] };
}
