// The values of facts once they are read: what conditions are evaluated on.
import type { ValueFactKey } from "./facts";
import type { LevelCode } from "./schema";

/** One month of the rated quarter; a null level is not known yet. */
export interface Month {
  label: string;
  level: LevelCode | null;
}

/** Facts by key; undefined is unknown. Choices hold one of the fact's words. */
export type Facts = { months?: readonly Month[] | undefined } & {
  [key in ValueFactKey]?: boolean | number | string | undefined;
};
