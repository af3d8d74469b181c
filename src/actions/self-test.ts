// The actions of the self-test: offering it in the menu, doing its probes, writing its page.
import { keepUserValue, userValue } from "../google/properties";
import { Refusal } from "../language/refusal";
import { type Probe, probe } from "../workbook/probe";
import { type SheetContent, withDocumentLock, writeSheet } from "../workbook/spreadsheet";

const SELF_TEST = "selfTest";

/** Puts the self-test into the user's menu, for good. */
export function offerSelfTest(): null {
  keepUserValue(SELF_TEST, "yes");
  return null;
}

/** Whether the user has asked for the self-test once. */
export function selfTestIsOffered(): boolean {
  return userValue(SELF_TEST) !== null;
}

/** Does probes in the scratch sheet and answers each in words. */
export function runProbes([name, probes]: readonly unknown[]): string[] {
  if (typeof name !== "string" || !Array.isArray(probes)) throw new Refusal("action.bad-request");
  return withDocumentLock(() => probe(name, probes as Probe[]));
}

/** Writes the page of results. */
export function writeSelfTest([name, content]: readonly unknown[]): null {
  withDocumentLock(() => writeSheet(String(name), content as SheetContent));
  return null;
}
