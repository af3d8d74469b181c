// The quality levels by bands of points, as several regulations have them: data that their files share.
import { LEVEL_TEXT } from "../regulation/levels";
import type { Citation, FactLeaf, FormDefinition, Leaf, LevelCode, Quota, Regulation } from "../regulation/schema";

/** The four quality levels. */
export const QUALITY_LEVELS: Regulation["levels"] = (["XS", "T", "HT", "KHT"] as const).map((code) => ({
  code,
  text: LEVEL_TEXT[code],
}));

/** A band of points: from its floor up, the highest one first; the last one has no floor. */
interface Band {
  level: LevelCode;
  atLeast?: number;
  cite: Citation;
}

/**
 * The ladder of bands. `further` are the facts that every level but the lowest asks for as well.
 *
 * @public regulations that `npm run new:regulation` begins take it
 */
export function bandLadder(bands: readonly Band[], further: readonly FactLeaf[] = []): FormDefinition["ladder"] {
  return bands.map(({ level, atLeast, cite }) =>
    atLeast === undefined
      ? { level }
      : {
          level,
          own: [{ text: `Từ ${atLeast} điểm trở lên`, total: { atLeast }, cite }],
          ...(further.length > 0 ? { further: [...further] } : {}),
        },
  );
}

/** The ladder of 90, 70 and 50 points; one citation for each level from XS down. */
export function ninetySeventyFifty(
  [XS, T, HT, KHT]: readonly [Citation, Citation, Citation, Citation],
  further?: readonly FactLeaf[],
): FormDefinition["ladder"] {
  const bands: Band[] = [
    { level: "XS", atLeast: 90, cite: XS },
    { level: "T", atLeast: 70, cite: T },
    { level: "HT", atLeast: 50, cite: HT },
  ];
  return bandLadder([...bands, { level: "KHT", cite: KHT }], further);
}

/** The condition of a band of points with its floor, its ceiling or both, in words. */
export function pointsBand(cite: Citation, total: { atLeast?: number; below?: number }): Leaf {
  const { atLeast, below } = total;
  const text =
    below === undefined
      ? `Từ ${atLeast} điểm trở lên`
      : atLeast === undefined
        ? `Dưới ${below} điểm`
        : `Từ ${atLeast} đến dưới ${below} điểm`;
  return { text, total, cite };
}

/** Two columns of points: tiêu chí chung (0 to 30) and kết quả (0 to 70). */
export const THIRTY_AND_SEVENTY: FormDefinition["itemScales"] = [
  { items: [1], min: 0, max: 30 },
  { items: [2], min: 0, max: 70 },
];

/** A fifth of those at T or better, the head not counted: what the Party's rules and the decrees have in common. */
export const FIFTH_OF_GOOD: Omit<Quota, "reading" | "per" | "cite"> = {
  percent: 20,
  percentSetting: "Tỷ lệ xuất sắc",
  of: "good",
  groupsLeftOut: [],
  kindsLeftOut: [],
  signerLeftOut: true,
};

/** What most regulations have no rule of: a file writes over what its document does say. */
export const NO_SPECIAL_RULES: Pick<
  Regulation,
  "monthLevels" | "exclusions" | "kindsLeftOut" | "caps" | "headcount" | "unitLevelSetting"
> = { monthLevels: [], exclusions: [], kindsLeftOut: [], caps: [], headcount: null, unitLevelSetting: null };
