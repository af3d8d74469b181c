// The plan of a set-up, made in the page from what the server read: the same code that the command line uses.
import type { SetupState } from "../src/actions/setup";
import { setupMessage } from "../src/language/setup";
import { REGULATIONS } from "../src/regulations";
import { planSetup, type SetupPlan } from "../src/workbook/setup/plan";
import { currentWords, periodKinds, readRequest, type SetupWords } from "../src/workbook/setup/request";
import { pageLanguage } from "./language/messages";

export type { SetupPlan, SetupWords };

/** What the form of set-up starts from. */
export function startingWords({ workbook }: SetupState): Required<SetupWords> {
  const words = currentWords(workbook);
  return { ...words, format: words.format || "Nhà nước" };
}

/** The regulations to choose from, in the order of their files. */
export const CHOICES = REGULATIONS.map(({ id, shortTitle, validity: { from, to } }) => ({ id, shortTitle, from, to }));

/** The kinds of period that a regulation rates, each with an example; empty while none is chosen. */
export function periodHelp(id: string): string {
  const regulation = REGULATIONS.find((one) => one.id === id);
  return regulation ? periodKinds(regulation, pageLanguage()) : "";
}

/** Plans a set-up. Throws a `SetupFault` with one sentence where a word is missing or wrong. */
export function planFrom({ workbook }: SetupState, words: SetupWords): SetupPlan {
  return planSetup(readRequest(words, workbook), workbook);
}

/** Whether two plans say the same of every sheet, setting and hand. */
export function saysTheSame(one: SetupPlan, other: SetupPlan): boolean {
  const outline = ({ sheets, kept, hands }: SetupPlan) => JSON.stringify({ sheets, kept, hands });
  return outline(one) === outline(other);
}

/** Who may write what after a plan, a sentence each. */
export function handSentences({ hands }: SetupPlan): string[] {
  return hands.map(({ key, parameters }) => setupMessage(key, parameters, pageLanguage()));
}
