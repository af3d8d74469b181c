// Fault test: setting a workbook up, stopped after every service call in turn, then planned and run again.
import type { SetupState } from "../../src/actions/setup";
import { SHEET_NAMES } from "../../src/workbook/setup/needs";
import { planSetup } from "../../src/workbook/setup/plan";
import { readRequest, type SetupWords } from "../../src/workbook/setup/request";
import { type Office, openSaved, type SavedOffice } from "../actions/office";
import { tryCutPoints } from "./cut-points";
import { type Call, contentOf, prepared } from "./runs";

const WORDS: SetupWords = { name: "=Văn phòng Thử", regulation: "hanoi-2018", period: "2019-05" };

const stateOf = (office: Office) => office.call<SetupState>("setupState", SHEET_NAMES);

/** The call that does the plan made from the workbook as it is now, as the sidebar makes it. */
function planned(office: Office): Call {
  const { workbook, mark } = stateOf(office);
  return ["setUpWorkbook", planSetup(readRequest(WORDS, workbook), workbook).steps, SHEET_NAMES, mark];
}

/** Every cell, and what set-up sees beside them: formulas, rules, colours, protected ranges, names and sizes. */
const everything = (office: Office) => [contentOf(office), stateOf(office).workbook];

/** A new workbook, with one person whose name looks like a formula. */
function fresh(): SavedOffice {
  const people = [
    ["Mã", "Họ và tên", "Mẫu"],
    ["H1", "=Một", "HN18-02"],
  ];
  return prepared(() => ({ "Nhân sự": people }));
}

/** The same, set up, without the sheet in which set-up makes something of every kind. */
function partly(): SavedOffice {
  const office = openSaved(fresh());
  office.call(...planned(office));
  const spreadsheet = office.services.SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName("Quyết định");
  if (!sheet) throw new Error("no sheet to delete");
  spreadsheet.deleteSheet(sheet);
  const saved = office.save();
  office.close();
  return saved;
}

tryCutPoints(
  [
    { name: "a set-up of the deciding stage", start: partly, call: planned, content: everything },
    { name: "a set-up of a new workbook", start: fresh, call: planned, content: everything },
  ],
  61,
);
