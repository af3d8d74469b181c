// The fault test itself: an action is stopped after every single service call in turn, run again, and compared with the undisturbed run.
import { expect, it } from "vitest";
import { type Office, openSaved, type SavedOffice } from "../actions/office";
import { type Call, contentOf, statesOf, stoppedAfter } from "./runs";
import { countTried } from "./tried";

/** What is run and on what; `again` names the refusals with which a run that was done already may answer. */
export interface Action {
  name: string;
  start: () => SavedOffice;
  /** The call, made from the workbook as it is each time. */
  call: (office: Office) => Call;
  again?: string[];
  /** What must be as undisturbed in the end; the content of every sheet unless something else is said. */
  content?: (office: Office) => unknown;
}

/** Of so many cut points one is tried with a run that is really stopped, to show that the states kept are those it leaves. */
const REALLY_STOPPED = 7;

/**
 * Tries all cut points of these actions. Where several calls in a row left the workbook and its stores unchanged to the letter,
 * the second run is the same for all of them and is made once.
 */
export function tryCutPoints(actions: readonly Action[], really = REALLY_STOPPED): void {
  it.for(actions)(
    "$name, stopped anywhere and run again, ends as undisturbed",
    { timeout: 400_000 },
    (action, context) => {
      const { call, content = contentOf } = action;
      const start = action.start();
      const whole = openSaved(start);
      const states = statesOf(whole, call(whole));
      const wanted = content(whole);
      whole.close();
      const calls = (states.at(-1)?.to ?? 0) + 1;
      expect(calls).toBeGreaterThan(5);
      for (const { from, to, saved } of states) {
        const where = `stopped after call ${from} of ${calls}`;
        const office = openSaved(saved);
        for (let stop = Math.ceil(from / really) * really; stop <= to; stop += really) {
          const stopped = openSaved(start);
          stoppedAfter(stopped, stop, call(stopped));
          expect(content(stopped), `left by the run stopped after call ${stop} of ${calls}`).toEqual(content(office));
          endsAs(wanted, stopped, action, `really ${where}`);
        }
        endsAs(wanted, office, action, where);
      }
      countTried(context, { cutPoints: calls });
    },
  );
}

/** Runs the action again in a workbook that a stopped run left, and closes it. */
function endsAs(wanted: unknown, office: Office, action: Action, where: string): void {
  const { call, again = [], content = contentOf } = action;
  const [name, ...parameters] = call(office);
  const reply = office.reply(name, ...parameters);
  if (!reply.ok) expect(again, `${where}: ${reply.message}`).toContain(reply.code);
  expect(content(office), where).toEqual(wanted);
  office.close();
}
