// Fault test: setting a workbook up, stopped after every service call in turn, then planned and run again.
import { afterAll, expect, it } from "vitest";
import type { SetupState } from "../../src/actions/setup";
import { SHEET_NAMES } from "../../src/workbook/setup/needs";
import { planSetup } from "../../src/workbook/setup/plan";
import { readRequest, type SetupWords } from "../../src/workbook/setup/request";
import { type Office, openSaved } from "../actions/office";
import { type Call, callsOf, contentOf, prepared, stoppedAfter } from "./runs";

let tried = 0;
afterAll(() => console.log(`${tried} cut points tried, in setUpWorkbook`));

const WORDS: SetupWords = { name: "=Văn phòng Thử", regulation: "hanoi-2018", period: "2019-05" };

const stateOf = (office: Office) => office.call<SetupState>("setupState", SHEET_NAMES);

/** The call that does the plan made from the workbook as it is now, as the sidebar makes it. */
function planned(office: Office): Call {
  const { workbook, mark } = stateOf(office);
  return ["setUpWorkbook", planSetup(readRequest(WORDS, workbook), workbook).steps, SHEET_NAMES, mark];
}

/** Every cell, and what set-up sees beside them: formulas, rules, colours, protected ranges, names and sizes. */
const everything = (office: Office) => [contentOf(office), stateOf(office).workbook];

it("a set-up ends as undisturbed, wherever it was stopped, and then has nothing more to do", () => {
  const start = prepared(
    () => ({
      "Nhân sự": [
        ["Mã", "Họ và tên", "Mẫu"],
        ["H1", "=Một", "HN18-02"],
      ],
    }),
    [],
  );
  const whole = openSaved(start);
  const calls = callsOf(whole, planned(whole));
  const wanted = everything(whole);
  whole.close();
  expect(calls).toBeGreaterThan(100);
  for (let stop = 0; stop < calls; stop++) {
    const where = `stopped after call ${stop} of ${calls}`;
    const office = openSaved(start);
    stoppedAfter(office, stop, planned(office));
    const [name, ...parameters] = planned(office);
    expect(office.reply(name, ...parameters).ok, where).toBe(true);
    expect(everything(office), where).toEqual(wanted);
    if (stop % 10 === 0) expect(planned(office)[1], where).toEqual([]);
    office.close();
    tried += 1;
  }
}, 400_000);
