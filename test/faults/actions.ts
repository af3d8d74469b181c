// Every action that writes: on which workbook the fault tests run it, into which sheets and stores it writes, what of it may come twice.
import { ENTRY_POINTS, type EntryName, type EntryPoint } from "../../src/entry";
import type { Office, SavedOffice } from "../actions/office";
import { type Call, contentOf, prepared } from "./runs";
import { grown, planned } from "./setting-up";
import { DECISION, FIXES, openQuestion, READING, READING_ROW, small } from "./unit";

/** An action that writes. */
export interface Writing {
  start: () => SavedOffice;
  call: (office: Office) => Call;
  /** Sheets of that workbook into whose cells it writes, or whose rules and protections it sets. */
  into: readonly string[];
  /** Stores without which it does nothing. */
  stores: readonly ("document" | "user")[];
  /** Refusals with which a run that was done already may answer. */
  again?: readonly string[];
  /** Why it needs no lock. */
  unlocked?: string;
  /** Why nobody can come between its read and its write. */
  alone?: string;
}

const SELF_TEST = {
  values: [["Tự kiểm tra"], ["đạt"]],
  boldRows: [1],
  columnWidths: [80],
  table: { heading: 1, last: 2 },
};
const ONE_VALUE = "one value of the user is written, and the last one holds";
const OWN_SHEET = "a sheet of its own, in which nobody works";

/** By the name of the function that the sidebar calls. */
export const WRITING: Partial<Record<EntryName, Writing>> = {
  summarizeWorkbook: {
    start: () => prepared(small, ["summarizeWorkbook"]),
    call: () => ["summarizeWorkbook"],
    into: ["Tổng hợp", "Nhật ký"],
    stores: ["document"],
  },
  setUpWorkbook: {
    start: grown,
    call: planned,
    into: ["Tự chấm", "Nhận xét", "Quyết định"],
    stores: [],
    again: ["setup.changed"],
  },
  createGoogleDocument: {
    start: () => prepared(small),
    call: () => ["createGoogleDocument", "to-trinh", "UEsDBA==", "dau"],
    into: [],
    stores: ["document", "user"],
    alone: "no cell is read or written",
  },
  applyFixes: {
    start: () => prepared(faulty, ["summarizeWorkbook"]),
    call: () => ["applyFixes", FIXES, "one"],
    into: ["Quyết định", "Nhật ký"],
    stores: ["document"],
  },
  undoFixes: {
    start: () => prepared(faulty, ["applyFixes", FIXES, "one"]),
    call: () => ["undoFixes"],
    into: ["Quyết định", "Nhật ký"],
    stores: [],
  },
  chooseReading: {
    start: () => prepared(() => openQuestion([READING_ROW, "cộng dồn"]), [READING[0], READING[1], "cộng dồn"]),
    call: () => READING,
    into: ["Cấu hình", "Nhật ký"],
    stores: ["document"],
  },
  adjustLevel: {
    start: () => prepared(small, ["adjustLevel", "H1", ...DECISION, "T"]),
    call: () => ["adjustLevel", "H2", ...DECISION, "T"],
    into: ["Điều kiện", "Nhật ký"],
    stores: ["document"],
  },
  closePeriod: {
    start: () => prepared(small, ["closePeriod"], ["reopenPeriod", "Sai điểm"]),
    call: () => ["closePeriod"],
    into: ["Kết quả", "Nhật ký"],
    stores: [],
  },
  reopenPeriod: {
    start: () => prepared(small, ["closePeriod"]),
    call: () => ["reopenPeriod", "Sai điểm"],
    into: ["Cấu hình", "Nhật ký"],
    stores: [],
    again: ["reopen.open"],
  },
  nextPeriod: {
    start: () => prepared(small, ["closePeriod"]),
    call: () => ["nextPeriod"],
    into: ["Quyết định", "Cấu hình", "Nhật ký"],
    stores: [],
    again: ["next.open"],
  },
  chooseLanguage: {
    start: () => prepared(small),
    call: () => ["chooseLanguage", "en"],
    into: [],
    stores: ["user"],
    unlocked: ONE_VALUE,
    alone: "no cell is read or written",
  },
  offerSelfTest: {
    start: () => prepared(small),
    call: () => ["offerSelfTest"],
    into: [],
    stores: ["user"],
    unlocked: ONE_VALUE,
    alone: "no cell is read or written",
  },
  runProbes: {
    start: () => prepared(small),
    call: () => ["runProbes", "Thử", [{ do: "write", cell: "A1", values: [[9.5]] }]],
    into: [],
    stores: [],
    alone: OWN_SHEET,
  },
  writeSelfTest: {
    start: () => prepared(small, ["writeSelfTest", "Tự kiểm tra", SELF_TEST]),
    call: () => ["writeSelfTest", "Tự kiểm tra", SELF_TEST],
    into: ["Tự kiểm tra"],
    stores: [],
    alone: OWN_SHEET,
  },
};

/** The actions that only read, and the one that moves the user's own view. */
export const READING_ACTIONS = ["overview", "checkWorkbook", "publishWorkbook", "setupState", "goToCell"];

/** Every function that the sidebar calls. */
export const SIDEBAR_CALLS = (Object.entries(ENTRY_POINTS) as [EntryName, EntryPoint][]).flatMap(([name, { kind }]) =>
  kind === "sidebar" ? [name] : [],
);

function faulty() {
  return small(true);
}

/** Everything that an action may change: sheets, files, and what is kept of documents and of the user. */
export function resultOf(office: Office): unknown {
  const { properties, files } = office.save();
  return {
    sheets: contentOf(office),
    files: files.map(({ name, bytes }) => [name, [...bytes].join(" ")]),
    documents: [...properties.document.keys()].filter((key) => key.startsWith("document.")).sort(),
    user: [...properties.user].filter(([key]) => key !== "converted"),
  };
}
