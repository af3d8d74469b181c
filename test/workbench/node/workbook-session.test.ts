// Tests the bundle on a workbook as on Google: calls counted, many people, cells and summary in agreement.
import { describe, expect, it } from "vitest";
import { longBienUnit } from "../../../samples/long-bien-unit";
import { workbookFile } from "../../../samples/workbook-file";
import type { ActionResult } from "../../../src/actions/result";
import { LEVEL_TEXT } from "../../../src/regulation/levels";
import type { LevelCode } from "../../../src/regulation/schema";
import { openWorkbookSession } from "../../../workbench/node/workbook-session";
import type { ServiceLog } from "../../../workbench/services/index";
import { readWorkbook } from "../../../workbench/xlsx/read";

function summarize(people: number): { result: ActionResult; calls: number } {
  const log: ServiceLog = { calls: [] };
  const bytes = workbookFile(longBienUnit({ people, faults: false }));
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
  }, 120_000);

  it("and the formula cells say the same of everybody that can be compared", async () => {
    const session = openWorkbookSession(workbookFile(longBienUnit({ people: 24, faults: true })), "unit.xlsx", "dist");
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
