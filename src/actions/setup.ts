// The actions of set-up: the workbook as its plan sees it, and doing the plan, which is made where the sidebar or the command line is.
import { Refusal } from "../language/refusal";
import { markOfText } from "../language/text";
import type { Step, WorkbookState } from "../workbook/setup/state";
import { doSteps, readWorkbookState } from "../workbook/setup/workbook";
import { withDocumentLock } from "../workbook/spreadsheet";
import { type CheckResult, check } from "./check";

/** The workbook as it stands, and a mark that changes with it. */
export interface SetupState {
  workbook: WorkbookState;
  mark: string;
}

/** Reads what a set-up is planned from: the sheets of these names. */
export function setupState([names]: readonly unknown[]): SetupState {
  if (!Array.isArray(names)) throw new Refusal("action.bad-request");
  const workbook = readWorkbookState(names.map(String));
  return { workbook, mark: markOfText(JSON.stringify(workbook)) };
}

/**
 * Does the steps of a plan, then checks the workbook. Throws a `Refusal` where the workbook is no longer what the plan was
 * made from, or when somebody else's run holds it. A run that was cut off is planned again from what is there.
 */
export function setUp([steps, names, mark]: readonly unknown[]): CheckResult {
  if (!Array.isArray(steps)) throw new Refusal("action.bad-request");
  return withDocumentLock(() => {
    if (setupState([names]).mark !== mark) throw new Refusal("setup.changed");
    doSteps(steps as Step[]);
    return check();
  });
}
