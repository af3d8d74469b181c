// The quality levels by bands of points, as several regulations have them: data that their files share.
import { LEVEL_TEXT } from "../regulation/levels";
import type { Citation, FactLeaf, FormDefinition, LevelCode, Regulation } from "../regulation/schema";

/** The four quality levels, none of which may be published beyond what each document's own rule allows. */
export const QUALITY_LEVELS: Regulation["levels"] = (["XS", "T", "HT", "KHT"] as const).map((code) => ({
  code,
  text: LEVEL_TEXT[code],
  published: false,
}));

/** A band of points: from its floor up, the highest one first; the last one has no floor. */
export interface Band {
  level: LevelCode;
  atLeast?: number;
  cite: Citation;
}

/** The ladder of bands. `further` are the facts that every level but the lowest asks for as well. */
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
