// The points of NĐ 335/2025 (30 common, 70 for results) as NĐ 233/2026 borrows them here: data that both files share.
import type { Citation, FactLeaf, FormDefinition } from "../regulation/schema";
import { ninetySeventyFifty } from "./bands";

/** Where the parts of a form stand in its regulation. */
export interface PointsCitations {
  scale: Citation;
  formula: Citation;
  levels: Citation;
  lowest: Citation;
}

const PERCENT = { min: 0, max: 100, percent: true };

/**
 * A form of points: điểm chung (0 to 30), then a, b, c in percent and, for a leader, d, đ, e (100 or 50).
 * Points = chung + 0,7 × the mean of the percentages, kept whole: (30·chung + 7·(a + b + c)) / 30, or with 60 and six parts.
 */
export function pointsForm(
  named: Pick<FormDefinition, "id" | "title">,
  leader: boolean,
  cites: PointsCitations,
  further: readonly FactLeaf[],
): FormDefinition {
  const parts = leader ? 6 : 3;
  return {
    ...named,
    items: 1 + parts,
    mandatory: 0,
    scale: { min: 0, max: 100, stepsPerPoint: 100, anyStep: true, cite: cites.scale },
    itemScales: [
      { items: [1], min: 0, max: 30 },
      { items: [2, 3, 4], ...PERCENT },
      ...(leader ? [{ items: [5, 6, 7], min: 50, max: 100, only: [50, 100], percent: true }] : []),
    ],
    weights: { items: [parts * 10, ...Array<number>(parts).fill(7)], divisor: parts * 10, cite: cites.formula },
    ladder: ninetySeventyFifty([cites.levels, cites.levels, cites.levels, cites.lowest], further),
    cite: cites.scale,
  };
}

/** The unit that a leader answers for has no case of corruption, as NĐ 90/2020 has it too. */
export const unitWithoutCorruption = (cite: Citation): FactLeaf => ({
  text: "Đơn vị trực tiếp phụ trách không liên quan tham ô, tham nhũng, lãng phí bị xử lý",
  flag: "unitCorruption",
  is: false,
  cite,
});

/** What keeps a person from every level but KHT, whatever the points are. */
export function clearedOf(cite: Citation, leader: boolean): FactLeaf[] {
  return [
    {
      text: "Không có kết luận suy thoái, vi phạm điều đảng viên không được làm, trách nhiệm nêu gương",
      flag: "decay",
      is: false,
      cite,
    },
    {
      text: "Không bị kỷ luật (từ khiển trách) vì hành vi liên quan đến công vụ, nhiệm vụ trong năm",
      flag: "discipline",
      is: false,
      cite,
    },
    ...(leader ? [unitWithoutCorruption(cite)] : []),
  ];
}
