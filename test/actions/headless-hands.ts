// The hands that walk through a period without a page: they call what the sidebar calls, in the same order.
import type { CheckResult } from "../../src/actions/check";
import type { CloseResult } from "../../src/actions/close";
import type { ActionResult } from "../../src/actions/result";
import type { SetupState } from "../../src/actions/setup";
import { SHEET_NAMES } from "../../src/workbook/setup/needs";
import { planSetup } from "../../src/workbook/setup/plan";
import { readRequest } from "../../src/workbook/setup/request";
import { readWorkbook } from "../../workbench/xlsx/read";
import { type Office, openSaved } from "./office";
import { EMPTY, type Hands } from "./walk";

/** Hands over an empty workbook; whoever asks for them closes the office. */
export function headlessHands(): Hands & { office: Office } {
  const { snapshot } = readWorkbook(EMPTY(), "walk.xlsx");
  const office = openSaved({
    snapshot,
    properties: { document: new Map(), user: new Map(), script: new Map() },
    files: [],
  });
  return {
    office,
    async setUp(words) {
      const { workbook, mark } = office.call<SetupState>("setupState", SHEET_NAMES);
      const { steps } = planSetup(readRequest(words, workbook), workbook);
      office.call("setUpWorkbook", steps, SHEET_NAMES, mark);
    },
    async fill(sheet, cell, rows) {
      office.fill(sheet, cell, rows);
    },
    async check() {
      return office.call<CheckResult>("checkWorkbook").problems.length;
    },
    async decide({ id }, level, reason, authority) {
      const { people } = office.call<ActionResult>("summarizeWorkbook");
      const seen = people.find((person) => person.id === id)?.level ?? "";
      office.call("adjustLevel", id, level, reason, authority, seen);
      office.call("summarizeWorkbook");
    },
    async close() {
      await office.calculate();
      const { gaps } = office.call<CloseResult>("closePeriod");
      if (gaps.length > 0) throw new Error(gaps.map(({ message }) => message).join(" "));
    },
    async reopen(reason) {
      office.call("reopenPeriod", reason);
    },
    async snapshot() {
      await office.calculate();
      return office.save().snapshot;
    },
  };
}
