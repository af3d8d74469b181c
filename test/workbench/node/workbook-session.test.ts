// Tests the bundle on a workbook as on Google: calls counted, many people, cells and summary in agreement; set-up over saved files.
import { describe, expect, it } from "vitest";
import { longBienUnit } from "../../../samples/long-bien-unit";
import type { ActionResult } from "../../../src/actions/result";
import type { SetupState } from "../../../src/actions/setup";
import { LEVEL_TEXT } from "../../../src/regulation/levels";
import type { LevelCode } from "../../../src/regulation/schema";
import { SHEET_NAMES } from "../../../src/workbook/setup/needs";
import { planSetup } from "../../../src/workbook/setup/plan";
import { readRequest, type SetupWords } from "../../../src/workbook/setup/request";
import { openWorkbookSession } from "../../../workbench/node/workbook-session";
import type { ServiceLog } from "../../../workbench/services/index";
import { emptyWorkbook } from "../../../workbench/xlsx/empty";
import { plainWorkbook } from "../../../workbench/xlsx/plain-workbook";
import { readWorkbook } from "../../../workbench/xlsx/read";

function summarize(people: number): { result: ActionResult; calls: number } {
  const log: ServiceLog = { calls: [] };
  const bytes = plainWorkbook(longBienUnit({ people, faults: false }));
  const session = openWorkbookSession(bytes, "unit.xlsx", "dist", log);
  const result = session.call<ActionResult>("summarizeWorkbook");
  session.close();
  return { result, calls: log.calls.length };
}

describe("summarize through the bundle", () => {
  it("makes as many service calls for 3,000 people as for 24", () => {
    const few = summarize(24);
    const many = summarize(3000);
    expect(few.calls).toBeGreaterThan(10);
    expect(many.calls).toBe(few.calls);
    expect(many.result.people).toHaveLength(3000);
    expect(new Set(many.result.people.map((person) => person.level))).toEqual(new Set(["DAT"]));
    expect(many.result.problems).toEqual([]);
  });

  it("and the formula cells say the same of everybody that can be compared", async () => {
    const session = openWorkbookSession(plainWorkbook(longBienUnit({ people: 24, faults: true })), "unit.xlsx", "dist");
    const result = session.call<ActionResult>("summarizeWorkbook");
    const { snapshot } = readWorkbook(await session.save(), "out.xlsx");
    session.close();
    const decided = Object.values(snapshot.sheets).find((sheet) => sheet.name === "Quyết định");
    const cells = new Map(
      Object.values(decided?.cellData ?? {}).map((row) => [String(row?.[0]?.v), String(row?.[47]?.v ?? "")]),
    );
    for (const person of result.people) {
      const cell = cells.get(person.id) as string;
      const short = (text: string) => text.replace(/^⚠.*/, "⚠");
      if (person.level === "DAT" || person.level === "KHONG_DAT" || person.level === "KHONG_DANH_GIA")
        expect(cell, person.id).toBe(LEVEL_TEXT[person.level as LevelCode]);
      else expect(short(cell), person.id).toBe(short(person.text));
    }
  });
});

describe("set-up over a saved file", () => {
  /** Sets a file up and saves it; gives how many steps there were, what set-up sees afterwards, and the file. */
  async function setUp(bytes: Uint8Array, words: SetupWords) {
    const session = openWorkbookSession(bytes, "unit.xlsx", "dist");
    const { workbook, mark } = session.call<SetupState>("setupState", SHEET_NAMES);
    const { steps } = planSetup(readRequest(words, workbook), workbook);
    session.call("setUpWorkbook", steps, SHEET_NAMES, mark);
    const after = session.call<SetupState>("setupState", SHEET_NAMES);
    const saved = await session.save();
    session.close();
    return { steps: steps.length, workbook: after.workbook, saved };
  }

  it.each([
    ["long-bien-2023", "2023-Q2"],
    ["hanoi-2022", "2023-07"],
    ["nga-bay-2021", "2021-Q4"],
  ])("%s: the second one finds every sheet as the first one left it, and adds nothing", async (regulation, period) => {
    const first = await setUp(emptyWorkbook("Trang tính1"), { name: "Đơn vị Thử", regulation, period });
    const second = await setUp(first.saved, {});
    expect(first.steps).toBeGreaterThan(50);
    expect(second.steps).toBe(0);
    for (const [index, sheet] of first.workbook.sheets.entries()) expect(second.workbook.sheets[index]).toEqual(sheet);
    expect(second.workbook.names).toEqual(first.workbook.names);
  });
});
