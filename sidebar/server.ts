// The typed client of the server: the calls and their results are the server's own types, sent over google.script.run.

import type { CheckResult } from "../src/actions/check";
import type { CloseResult } from "../src/actions/close";
import type { CellFix, FixResult } from "../src/actions/fixes";
import type { NextPeriodResult } from "../src/actions/next-period";
import type { OverviewData } from "../src/actions/overview";
import type { PublishResult } from "../src/actions/publish";
import type { ActionResult } from "../src/actions/result";
import type { SetupState } from "../src/actions/setup";
import type { Reply } from "../src/entry";
import type { UploadedDocument } from "../src/google/drive";
import type { Language } from "../src/language/catalogue";
import { type Said, spoken } from "../src/language/messages";
import type { Probe } from "../src/workbook/probe";
import type { Step } from "../src/workbook/setup/state";
import type { SheetContent } from "../src/workbook/spreadsheet";

/** What each server function takes and hands back. */
export interface ServerFunctions {
  overview: () => OverviewData;
  checkWorkbook: () => CheckResult;
  summarizeWorkbook: () => ActionResult;
  publishWorkbook: (withSheets: boolean) => PublishResult;
  setupState: (sheets: string[]) => SetupState;
  setUpWorkbook: (steps: Step[], sheets: string[], mark: string) => CheckResult;
  createGoogleDocument: (name: string, base64: string, mark: string) => UploadedDocument;
  applyFixes: (fixes: CellFix[], batch: string) => FixResult;
  undoFixes: () => FixResult;
  goToCell: (sheet: string, cell: string) => null;
  chooseReading: (ambiguity: string, value: string) => OverviewData;
  adjustLevel: (id: string, level: string, reason: string, authority: string, seen: string) => ActionResult;
  closePeriod: () => CloseResult;
  reopenPeriod: (reason: string) => null;
  nextPeriod: (regulation: string) => NextPeriodResult;
  chooseLanguage: (language: Language) => null;
  offerSelfTest: () => null;
  runProbes: (sheet: string, probes: Probe[]) => string[];
  writeSelfTest: (sheet: string, content: SheetContent) => null;
}

interface Runner {
  withSuccessHandler(handler: (reply: Reply<unknown> | null) => void): Runner;
  withFailureHandler(handler: () => void): Runner;
}

type Run = Runner & Record<string, ((...parameters: unknown[]) => void) | undefined>;

declare const google: { script: { run: Run; host?: { editor?: { focus(): void } } } } | undefined;

/** Why a call came to nothing: what the server says; null where the call never got through. */
export class CallError extends Error {
  readonly said: Said | null;

  constructor(said: Said | null) {
    super(said?.message);
    this.said = said;
  }
}

/** Calls a server function; rejects with a `CallError`. The platform's own words are dropped: they come in any language. */
export function call<Name extends keyof ServerFunctions>(
  name: Name,
  ...parameters: Parameters<ServerFunctions[Name]>
): Promise<ReturnType<ServerFunctions[Name]>> {
  return new Promise((resolve, reject) => {
    const unreachable = () => reject(new CallError(null));
    if (typeof google === "undefined") {
      unreachable();
      return;
    }
    const runner = google.script.run
      .withSuccessHandler((reply) => {
        if (reply?.ok) resolve(spoken(reply.value) as ReturnType<ServerFunctions[Name]>);
        else if (reply) {
          const { code: key, parameters, message } = reply;
          reject(new CallError(spoken({ key, parameters, message })));
        } else unreachable();
      })
      .withFailureHandler(unreachable) as Run;
    const remote = runner[name];
    if (remote) remote.call(runner, ...parameters);
    else unreachable();
  });
}

/** Hands the keyboard to the sheet, where the place that shows the sidebar can do that. */
export function focusSheet(): void {
  if (typeof google !== "undefined") google.script.host?.editor?.focus();
}
