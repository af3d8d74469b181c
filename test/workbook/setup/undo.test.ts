// Tests of src/workbook/setup/undo.ts: which sheets of a set-up go, and which stay because they are somebody's or are read.
import { describe, expect, it } from "vitest";
import type { SheetState, Step, WorkbookState } from "../../../src/workbook/setup/state";
import { planUndo } from "../../../src/workbook/setup/undo";

const sheet = (name: string, values: unknown[][], more: Partial<SheetState> = {}): SheetState => ({
  ...{ name, values, formulas: [], rows: 100, columns: 20, ruled: [], colours: [], protections: [], ...more },
});

/** A set-up that made `Ngày lễ` with one holiday and `Nghỉ`, and added a column to `Nhân sự`. */
const DONE: Step[] = [
  { sheet: "Ngày lễ", kind: "sheet" },
  { sheet: "Ngày lễ", kind: "headings", row: 1, column: 1, texts: ["Ngày", "Tên"] },
  { sheet: "Ngày lễ", kind: "values", row: 2, column: 1, values: [[{ year: 2026, month: 9, day: 2 }, "Quốc khánh"]] },
  { sheet: "Nghỉ", kind: "sheet" },
  { sheet: "Nghỉ", kind: "headings", row: 1, column: 1, texts: ["Mã", "Từ ngày"] },
  { sheet: "Nghỉ", kind: "name", area: { row: 2, column: 1, columns: 2 }, name: "Nghi" },
  { sheet: "Nhân sự", kind: "headings", row: 1, column: 3, texts: ["Email"] },
];

const HOLIDAYS = sheet("Ngày lễ", [
  ["Ngày", "Tên"],
  ["2/9/2026", "Quốc khánh"],
]);
const LEAVE = sheet("Nghỉ", [
  ["Mã", "Từ ngày"],
  ["", ""],
]);
const PEOPLE = sheet("Nhân sự", [["Mã", "Họ và tên", "Email"]]);
const NAMES = [{ name: "Nghi", place: "Nghỉ!A2:B100" }];

const undo = (sheets: SheetState[], names: WorkbookState["names"] = NAMES) => planUndo(DONE, { sheets, names });

describe("undoing a set-up", () => {
  it("takes away the sheets that it made, with their names, and leaves the one that was there", () => {
    const plan = undo([HOLIDAYS, LEAVE, PEOPLE]);
    expect(plan).toMatchObject({ gone: ["Ngày lễ", "Nghỉ"], kept: [] });
    expect(plan.steps).toMatchObject([
      { sheet: "Ngày lễ", kind: "gone", names: [] },
      { sheet: "Nghỉ", kind: "gone", names: ["Nghi"] },
    ]);
  });

  it.each<[string, Partial<SheetState>]>([
    [
      "a row",
      {
        values: [
          ["Mã", "Từ ngày"],
          ["P1", ""],
        ],
      },
    ],
    ["another heading", { values: [["Mã", "Ngày bắt đầu"]] }],
    ["a formula that shows nothing", { formulas: [[2, 1, '=""']] }],
    ["a colour", { colours: ["=A2>1"] }],
    ["a protected range", { protections: [{ description: "của tôi", place: "A2" }] }],
  ])("leaves a sheet to whoever has put %s into it, and names it", (_what, change) => {
    expect(undo([HOLIDAYS, { ...LEAVE, ...change }, PEOPLE])).toMatchObject({ gone: ["Ngày lễ"], kept: ["Nghỉ"] });
  });

  it("leaves a sheet in which somebody has named a range", () => {
    const names = [...NAMES, { name: "CuaToi", place: "Nghỉ!A2:A9" }];
    expect(undo([HOLIDAYS, LEAVE, PEOPLE], names).kept).toEqual(["Nghỉ"]);
  });

  it.each(["=COUNTA('Ngày lễ'!A2:A9)", "=counta('NGÀY LỄ'!A2:A9)"])(
    "leaves a sheet that %s of another one reads",
    (text) => {
      expect(undo([HOLIDAYS, LEAVE, { ...PEOPLE, formulas: [[2, 4, text]] }])).toMatchObject({
        gone: ["Nghỉ"],
        kept: ["Ngày lễ"],
      });
    },
  );

  it("leaves a sheet that is read by one which stays for that alone", () => {
    const leave = { ...LEAVE, formulas: [[2, 1, "='Ngày lễ'!A2"]] as SheetState["formulas"] };
    expect(undo([HOLIDAYS, leave, PEOPLE]).kept).toEqual(["Ngày lễ", "Nghỉ"]);
  });

  it("takes a sheet away after the one whose formulas read it", () => {
    const formula = "='Ngày lễ'!A2";
    const leave = { ...LEAVE, formulas: [[2, 1, formula]] as SheetState["formulas"] };
    const done: Step[] = [...DONE, { sheet: "Nghỉ", kind: "formulas", row: 2, column: 1, formulas: [formula] }];
    expect(planUndo(done, { sheets: [HOLIDAYS, leave, PEOPLE], names: NAMES }).gone).toEqual(["Nghỉ", "Ngày lễ"]);
  });

  it("has nothing to do where the sheets are gone already", () => {
    expect(undo([PEOPLE], [])).toEqual({ gone: [], kept: [], steps: [] });
  });
});
