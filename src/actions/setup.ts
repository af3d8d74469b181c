// The actions of set-up: what its form starts from, what would be done, and doing it.
import { planSetup, type SetupPlan } from "../workbook/setup/plan";
import { readRequest, type SetupForm, setupFormOf } from "../workbook/setup/request";
import { doSteps, readWorkbookState } from "../workbook/setup/workbook";
import { withDocumentLock } from "../workbook/spreadsheet";
import { type CheckResult, check } from "./check";

/** What a set-up would do, or has done, with each sheet. */
export type SetupOutline = Omit<SetupPlan, "steps">;

/** What was done, and the workbook checked. */
export interface SetupResult extends CheckResult, SetupOutline {}

/** The regulations to choose from and the settings that are there. */
export function setupForm(): SetupForm {
  return setupFormOf(readWorkbookState());
}

/** What setting up would do; writes nothing. Throws a `Refusal` where a word is missing or wrong. */
export function outlineSetup([words]: readonly unknown[]): SetupOutline {
  const state = readWorkbookState();
  const { sheets, kept } = planSetup(readRequest(words, state), state);
  return { sheets, kept };
}

/**
 * Makes what the regulation needs and the workbook lacks, then checks it. What people filled in stays as it is, and a
 * run that was cut off can be run again. Throws a `Refusal` like `outlineSetup`, or when somebody else's run holds the workbook.
 */
export function setUp([words]: readonly unknown[]): SetupResult {
  return withDocumentLock(() => {
    const state = readWorkbookState();
    const { sheets, kept, steps } = planSetup(readRequest(words, state), state);
    doSteps(steps);
    return { ...check(), sheets, kept };
  });
}
