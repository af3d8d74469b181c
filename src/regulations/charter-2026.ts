// The year 2026 of public employees: NĐ 90/2020 once more in units without a Quy chế đánh giá, NĐ 233/2026 in the others.
import type { Ambiguity, Citation, Regulation } from "../regulation/schema";

const SETTING = "Quy chế đánh giá";
const ISSUED = "đã ban hành";
const NOT_YET = "chưa";

/** What the unit is asked; `cite` names NĐ 233/2026 Điều 20.1 by a source of the regulation. */
export function charterAmbiguity(cite: Citation): Ambiguity {
  return {
    id: "nd233-2026",
    question: "Năm 2026, đơn vị chưa ban hành Quy chế đánh giá thì viên chức xếp loại theo NĐ 90/2020.",
    cite,
    readings: [
      { value: ISSUED, meaning: "đơn vị đã có Quy chế: dùng NĐ 233/2026" },
      { value: NOT_YET, meaning: "đơn vị chưa có Quy chế: dùng NĐ 90/2020" },
    ],
    fallback: null,
    setting: SETTING,
  };
}

type Transitions = NonNullable<Regulation["transitions"]>;

/** In `nd-233`: a unit without a Quy chế rates by the former decree. */
export const withoutCharter = (cite: Citation): Transitions => [
  { year: 2026, setting: SETTING, value: NOT_YET, use: "nd-90", cite },
];

/** In `nd-90`: a unit with a Quy chế rates by the new one. */
export const withCharter = (cite: Citation): Transitions => [
  { year: 2026, setting: SETTING, value: ISSUED, use: "nd-233", cite },
];
