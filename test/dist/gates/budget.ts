// The gate on how often the add-on asks Google's services: each answer takes its time, so their number may not grow with the people.
import { longBienUnit } from "../../../samples/long-bien-unit";
import type { SetupState } from "../../../src/actions/setup";
import { ENTRY_POINTS, type EntryPoint, type Reply } from "../../../src/entry";
import { SHEET_NAMES } from "../../../src/workbook/setup/needs";
import { planSetup } from "../../../src/workbook/setup/plan";
import { readRequest } from "../../../src/workbook/setup/request";
import { plainWorkbook } from "../../../workbench/xlsx/plain-workbook";
import { openRun } from "./bundle-run";
import { type Finding, loaded, reasonOf } from "./folder";

/** What an action may ask for. */
interface Budget {
  /** Readings of blocks of cells, for each sheet that the unit has before it. */
  readsPerSheet: number;
  /** Writings into cells, without those for each person. */
  writes: number;
  /** Service calls of any kind for each person more. */
  perPerson: number;
}

/**
 * The budgets by action. Checking: 2 readings a table and 1 writing at most (platform.md 1.11, gate 8); it needs one and none.
 * Above 0 a person: a fix is one cell of its own, found again and written alone, for somebody may be at work beside it, and what
 * is to be undone takes a property more for every fifty; and set-up gives whoever has an address a protected range, in eleven calls.
 */
const BUDGETS: Record<string, Budget> = {
  overview: { readsPerSheet: 2, writes: 0, perPerson: 0 },
  checkWorkbook: { readsPerSheet: 1, writes: 0, perPerson: 0 },
  publishWorkbook: { readsPerSheet: 1, writes: 0, perPerson: 0 },
  summarizeWorkbook: { readsPerSheet: 2, writes: 3, perPerson: 0 },
  setupState: { readsPerSheet: 3, writes: 0, perPerson: 0 },
  setUpWorkbook: { readsPerSheet: 4, writes: 12, perPerson: 11 },
  goToCell: { readsPerSheet: 0, writes: 0, perPerson: 0 },
  applyFixes: { readsPerSheet: 2, writes: 1, perPerson: 2 },
  undoFixes: { readsPerSheet: 2, writes: 1, perPerson: 2.1 },
  chooseReading: { readsPerSheet: 3, writes: 2, perPerson: 0 },
  adjustLevel: { readsPerSheet: 3, writes: 5, perPerson: 0 },
  closePeriod: { readsPerSheet: 2, writes: 12, perPerson: 0 },
  reopenPeriod: { readsPerSheet: 1, writes: 2, perPerson: 0 },
  nextPeriod: { readsPerSheet: 2, writes: 7, perPerson: 0 },
};

/** Calls of the sidebar that know nothing of people: they keep a choice, upload one file, or write a scratch sheet. */
const OF_NO_PEOPLE = ["createGoogleDocument", "chooseLanguage", "offerSelfTest", "runProbes", "writeSelfTest"];

const FEW = 10;
const MANY = 60;

/** A call with its parameters, from the values of former calls. */
type Step = readonly [name: string, parameters?: (value: (name: string) => unknown, people: number) => unknown[]];

/** The actions in an order in which each goes well. */
const WALK: readonly Step[] = [
  ["overview"],
  ["checkWorkbook"],
  ["publishWorkbook", () => [true]],
  ["summarizeWorkbook"],
  ["setupState", () => [SHEET_NAMES]],
  [
    "setUpWorkbook",
    (value) => {
      const { workbook, mark } = value("setupState") as SetupState;
      return [planSetup(readRequest({}, workbook), workbook).steps, SHEET_NAMES, mark];
    },
  ],
  ["goToCell", () => ["Quyết định", "A3"]],
  [
    "applyFixes",
    (_value, people) => {
      const cells = Array.from({ length: people }, (_, index) => `C${index + 3}`);
      return [cells.map((cell) => ({ sheet: "Quyết định", cell, expected: "number:10", value: 9 })), "lần 1"];
    },
  ],
  ["undoFixes"],
  ["chooseReading", () => ["lb-leave-count", "liên tục"]],
  ["adjustLevel", () => ["SX0003", "KHONG_DAT", "Theo hồ sơ", "Chủ tịch", ""]],
  ["closePeriod"],
  ["reopenPeriod", () => ["Nộp thiếu minh chứng"]],
  ["closePeriod"],
  ["nextPeriod"],
];

/** What one action asked for; `sheets`: those that were there before it. */
interface Count {
  name: string;
  calls: number;
  reads: number;
  writes: number;
  sheets: number;
}

const READS = /^Range\.get(?:Values?|DisplayValues?|Formulas?|NumberFormats?|DataValidations?)$/;
const WRITES = /^(?:Range\.set(?:Values?|Formulas?)|Sheet\.appendRow)$/;

/** Runs actions on a unit and counts; throws where one does not answer. */
function counted(folder: string, people: number, steps: readonly Step[]): Count[] {
  const run = openRun(folder, plainWorkbook(longBienUnit({ people, faults: false })), "unit.xlsx");
  const values = new Map<string, unknown>();
  try {
    return steps.map(([name, parameters = () => []]) => {
      const sheets = run.sheets();
      const given = parameters((of) => values.get(of), people);
      run.log.calls.length = 0;
      const reply = run.call(name, ...given) as Reply<unknown>;
      if (!reply.ok) throw new Error(`${name} does not answer for ${people} people: ${reply.code}`);
      values.set(name, reply.value);
      const count = (pattern: RegExp) => run.log.calls.filter((call) => pattern.test(call.name)).length;
      return { name, sheets, calls: run.log.calls.length, reads: count(READS), writes: count(WRITES) };
    });
  } finally {
    run.close();
  }
}

/** Every action keeps to its budget, for few people and for many (for 3,000: `test/workbench/node/workbook-session.test.ts`). */
export function budget(folder: string, steps: readonly Step[] = WALK): Finding[] {
  if (!loaded(folder)) return [];
  const without = (Object.entries(ENTRY_POINTS) as [string, EntryPoint][]).filter(
    ([name, { kind }]) => kind === "sidebar" && !(name in BUDGETS) && !OF_NO_PEOPLE.includes(name),
  );
  try {
    const few = counted(folder, FEW, steps);
    const many = counted(folder, MANY, steps);
    return [
      ...without.map(([name]) => `99_entry.js: ${name} has no budget of service calls.`),
      ...few.flatMap((count, index) => faultsOf(count, many[index] as Count)),
    ];
  } catch (error) {
    return [`99_entry.js: ${reasonOf(error)}.`];
  }
}

/** What is over the budget of an action, done for few people and for many. */
function faultsOf(few: Count, { name, calls, reads, writes, sheets }: Count): Finding[] {
  const most = BUDGETS[name] as Budget;
  const what = `99_entry.js: ${name} for ${MANY} people`;
  const perPerson = (calls - few.calls) / (MANY - FEW);
  const mostWrites = most.writes + (most.perPerson > 0 ? MANY : 0);
  return [
    ...(perPerson > most.perPerson
      ? [`${what} makes ${perPerson.toFixed(2)} service calls more a person; its budget is ${most.perPerson}.`]
      : []),
    ...(reads > most.readsPerSheet * sheets
      ? [`${what} reads ${reads} times in ${sheets} sheets; its budget is ${most.readsPerSheet} a sheet.`]
      : []),
    ...(writes > mostWrites ? [`${what} writes ${writes} times; its budget is ${mostWrites}.`] : []),
  ];
}
