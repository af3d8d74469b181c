// The fault test itself: an action is stopped after every single service call in turn, run again, and compared with the undisturbed run.
import { afterAll, describe, expect, it } from "vitest";
import { openSaved } from "../actions/office";
import type { Sheets } from "../workbook/grids";
import { type Call, callsOf, contentOf, prepared, stoppedAfter } from "./runs";

/** What is run, on what, after what; `again` names the refusals with which a run that was done already may answer. */
export interface Action {
  name: string;
  call: Call;
  before: Call[];
  sheets: () => Sheets;
  again?: string[];
}

/** Tries all cut points of these actions and says how many there were. */
export function tryCutPoints(actions: readonly Action[]): void {
  let tried = 0;
  afterAll(() => console.log(`${tried} cut points tried, in ${actions.map(({ name }) => name).join(", ")}`));
  describe("an action that is stopped and run again", () => {
    it.each(actions)(
      "$name ends as undisturbed, wherever it was stopped",
      ({ call, before, sheets, again = [] }) => {
        const start = prepared(sheets, before);
        const whole = openSaved(start);
        const calls = callsOf(whole, call);
        const wanted = contentOf(whole);
        whole.close();
        expect(calls).toBeGreaterThan(5);
        for (let stop = 0; stop < calls; stop++) {
          const where = `stopped after call ${stop} of ${calls}`;
          const office = openSaved(start);
          stoppedAfter(office, stop, call);
          const reply = office.reply(...call);
          if (!reply.ok) expect(again, `${where}: ${reply.message}`).toContain(reply.code);
          expect(contentOf(office), where).toEqual(wanted);
          office.close();
          tried += 1;
        }
      },
      400_000,
    );
  });
}
