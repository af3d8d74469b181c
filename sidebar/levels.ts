// Levels as the sidebar shows them: their order, their words in the language of the page, and how many people have each.
import type { PersonResult } from "../src/actions/result";
import { LEVEL_TEXT } from "../src/regulation/levels";
import type { LevelCode } from "../src/regulation/schema";
import { type TextKey, text } from "./language/messages";

/** From the best level down, then those that stand beside the ladder. */
const LEVELS = Object.keys(LEVEL_TEXT) as LevelCode[];

/** How many people have one level. */
export interface LevelCount {
  level: LevelCode;
  count: number;
}

/** The level of a person; one without any counts among those whose data are incomplete. */
export function levelOf({ level }: Pick<PersonResult, "level">): LevelCode {
  return LEVELS.find((code) => code === level) ?? "CHUA_DU";
}

/** How many people have each level that occurs. */
export function countLevels(people: readonly PersonResult[]): LevelCount[] {
  return LEVELS.map((level) => ({ level, count: people.filter((person) => levelOf(person) === level).length })).filter(
    ({ count }) => count > 0,
  );
}

/** The level in a few words. */
export function levelText(level: LevelCode): string {
  return text(`level.${level}` as TextKey);
}
