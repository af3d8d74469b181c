// The workbooks on which the fault tests run a set-up, and the call that does its plan.
import type { SetupState } from "../../src/actions/setup";
import { SHEET_NAMES } from "../../src/workbook/setup/needs";
import { planSetup } from "../../src/workbook/setup/plan";
import { readRequest, type SetupWords } from "../../src/workbook/setup/request";
import type { Step } from "../../src/workbook/setup/state";
import { planUndo } from "../../src/workbook/setup/undo";
import { type Office, openSaved, type SavedOffice } from "../actions/office";
import { type Call, contentOf, prepared } from "./runs";

const WORDS: SetupWords = { name: "=Văn phòng Thử", regulation: "hanoi-2018", period: "2019-05" };

const stateOf = (office: Office) => office.call<SetupState>("setupState", SHEET_NAMES);

/** The call that does the plan made from the workbook as it is now, as the sidebar makes it. */
export function planned(office: Office): Call {
  const { workbook, mark } = stateOf(office);
  return ["setUpWorkbook", planSetup(readRequest(WORDS, workbook), workbook).steps, SHEET_NAMES, mark];
}

/** Every cell, and what set-up sees beside them: formulas, rules, colours, protected ranges, names and sizes. */
export const everything = (office: Office) => [contentOf(office), stateOf(office).workbook];

/** A new workbook, with one person whose name looks like a formula. */
export function fresh(): SavedOffice {
  const people = [
    ["Mã", "Họ và tên", "Mẫu"],
    ["H1", "=Một", "HN18-02"],
  ];
  return prepared(() => ({ "Nhân sự": people }));
}

/** A workbook after a set-up and some work by hand. */
function after(start: () => SavedOffice, work: (office: Office) => void): SavedOffice {
  const office = openSaved(start());
  office.call(...planned(office));
  work(office);
  const saved = office.save();
  office.close();
  return saved;
}

/** The same, set up, without the sheet in which set-up makes something of every kind. */
export const partly = () =>
  after(fresh, (office) => {
    const spreadsheet = office.services.SpreadsheetApp.getActiveSpreadsheet();
    const sheet = spreadsheet.getSheetByName("Quyết định");
    if (!sheet) throw new Error("no sheet to delete");
    spreadsheet.deleteSheet(sheet);
  });

/** A new workbook set up, and the call that undoes that, made from the workbook as it is. */
export function undoing(): { start: SavedOffice; call: (office: Office) => Call } {
  const office = openSaved(fresh());
  const call = planned(office);
  office.call(...call);
  const start = office.save();
  office.close();
  return {
    start,
    call: (now) => {
      const { workbook, mark } = stateOf(now);
      return ["setUpWorkbook", planUndo(call[1] as Step[], workbook).steps, SHEET_NAMES, mark];
    },
  };
}

/** A unit of two that is set up and scored; then somebody was added to `Nhân sự`, for whom set-up adds rows. */
export const grown = () =>
  after(
    () => {
      const people = [
        ["Mã", "Họ và tên", "Mẫu"],
        ["H1", "Một", "HN18-02"],
        ["H2", "Hai", "HN18-02"],
      ];
      return prepared(() => ({ "Nhân sự": people }));
    },
    (office) => {
      office.fill("Quyết định", "C2", [[80], [70]]);
      office.fill("Nhân sự", "A4", [["H3", "Ba", "HN18-02"]]);
    },
  );
