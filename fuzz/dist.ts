// Calls the actions of `dist/` that read, over cells at hand: thousands of workbooks a minute, without a formula engine.

import { runInContext } from "node:vm";
import type { CheckResult } from "../src/actions/check";
import type { OverviewData } from "../src/actions/overview";
import type { PublishResult } from "../src/actions/publish";
import type { Reply } from "../src/entry";
import { load } from "../test/dist/gates/folder";
import type { Sheet } from "./units";

/** What the actions answer, as it is before it crosses the wire. */
export interface Answers {
  check: Reply<CheckResult>;
  overview: Reply<OverviewData>;
  publish: Reply<PublishResult>;
}

let open: readonly Sheet[] = [];

const store = { getProperty: () => null, getProperties: () => ({}) };
const context = load("dist", {
  SpreadsheetApp: {
    getActiveSpreadsheet: () => ({
      getSheets: () =>
        open.map(({ name, rows }) => ({
          getName: () => name,
          getDataRange: () => ({ getValues: () => rows }),
          getLastRow: () => rows.length,
          getMaxRows: () => rows.length,
          getMaxColumns: () => rows[0]?.length ?? 0,
        })),
    }),
  },
  PropertiesService: { getDocumentProperties: () => store, getUserProperties: () => store },
});

const CALLS = { check: "checkWorkbook()", overview: "overview()", publish: "publishWorkbook(true)" } as const;

/** Runs one of the actions on a workbook. */
export function answerFor<Name extends keyof Answers>(name: Name, sheets: readonly Sheet[]): Answers[Name] {
  open = sheets;
  return runInContext(CALLS[name], context);
}
