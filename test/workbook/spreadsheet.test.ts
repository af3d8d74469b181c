// Tests of src/workbook/spreadsheet.ts against a stand-in for SpreadsheetApp: one read a sheet, texts before values, the lock.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  openSpreadsheet,
  type SheetContent,
  valuesOf,
  withDocumentLock,
  writeSheet,
} from "../../src/workbook/spreadsheet";

let calls: string[] = [];
let formats: string[][] = [];
let written: unknown[][] = [];

/** A sheet, or a range of it, that answers what is asked and notes every other call by its name. */
function standIn(name: string, values: unknown[][]): Record<string, (...parameters: unknown[]) => unknown> {
  const answers: Record<string, (...parameters: unknown[]) => unknown> = {
    getName: () => name,
    getMaxRows: () => 5,
    getMaxColumns: () => 3,
    getLastRow: () => values.length,
    getDataRange: () => itself,
    getRange: () => itself,
  };
  const itself: Record<string, (...parameters: unknown[]) => unknown> = new Proxy(answers, {
    get: (known, call: string) =>
      known[call] ??
      ((...parameters: unknown[]) => {
        calls.push(call);
        if (call === "getValues") return values;
        if (call === "setNumberFormats") formats = parameters[0] as string[][];
        if (call === "setValues") written = parameters[0] as unknown[][];
        return itself;
      }),
  });
  return itself;
}

let sheets: ReturnType<typeof standIn>[] = [];
const lock = { tryLock: vi.fn(() => true), releaseLock: vi.fn() };

beforeEach(() => {
  calls = [];
  lock.tryLock.mockReset().mockReturnValue(true);
  lock.releaseLock.mockReset();
  sheets = [standIn(" nhân  SỰ", [["Mã"]]), standIn("Nghỉ".normalize("NFD"), [[""]])];
  vi.stubGlobal("SpreadsheetApp", {
    getActiveSpreadsheet: () => ({
      getSheets: () => sheets,
      getSheetByName: (name: string) => sheets.find((sheet) => sheet.getName?.() === name) ?? null,
      insertSheet: (name: string) => {
        calls.push(`insertSheet ${name}`);
        return standIn(name, []);
      },
    }),
    flush: () => calls.push("flush"),
  });
  vi.stubGlobal("LockService", { getDocumentLock: () => lock });
});

afterEach(() => vi.unstubAllGlobals());

describe("openSpreadsheet", () => {
  it("finds sheets in any letter case, spacing and Unicode form, under the name they have", () => {
    const read = openSpreadsheet();
    expect(read("Nhân sự")).toEqual({ name: " nhân  SỰ", values: [["Mã"]] });
    expect(read("Nghỉ")?.values).toEqual([[""]]);
    expect(read("Tiêu chí")).toBeUndefined();
  });

  it("reads a sheet with one call, and no sheet that nobody asks for", () => {
    openSpreadsheet()("Nghỉ");
    expect(calls).toEqual(["getValues"]);
  });
});

describe("valuesOf", () => {
  it("reads once more where rows came in just before, so that the last ones were left out", () => {
    const reads = [[["Mã"]], [["Mã"], ["P1"]]];
    const sheet = { getDataRange: () => ({ getValues: () => reads.shift() }), getLastRow: () => 2 };
    expect(valuesOf(sheet as unknown as GoogleAppsScript.Spreadsheet.Sheet)).toEqual([["Mã"], ["P1"]]);
  });
});

describe("writeSheet", () => {
  const content = (rows: number): SheetContent => ({
    values: Array.from({ length: rows }, (_, index) => [index, "=1+1", "+84", ""]),
    boldRows: [1],
    columnWidths: [10, 20, 30, 40],
    table: { heading: 1, last: rows },
  });

  it("gives texts the plain-text format before their values, so that none becomes a formula", () => {
    writeSheet("Tổng hợp", content(2));
    expect(calls.indexOf("setNumberFormats")).toBeGreaterThanOrEqual(0);
    expect(calls.indexOf("setNumberFormats")).toBeLessThan(calls.indexOf("setValues"));
    for (const row of formats) expect(row.slice(1)).toEqual(["@", "@", "@"]);
    for (const row of formats) expect(row[0]).not.toBe("@");
    expect(written).toEqual(content(2).values);
  });

  it("makes the sheet where there is none, and empties it where there is one", () => {
    writeSheet("Tổng hợp", content(2));
    expect(calls).toContain("insertSheet Tổng hợp");
    expect(calls).not.toContain("clear");
    calls = [];
    writeSheet("NHÂN SỰ", content(2));
    expect(calls[0]).toBe("clear");
    expect(calls).not.toContain("insertSheet NHÂN SỰ");
  });

  it("makes room for more rows and columns than the sheet has", () => {
    writeSheet("Tổng hợp", content(9));
    expect(calls).toContain("insertRowsAfter");
    expect(calls).toContain("insertColumnsAfter");
  });

  it("needs as many calls for 2.000 rows as for 9", () => {
    writeSheet("Tổng hợp", content(9));
    const few = calls.length;
    calls = [];
    writeSheet("Tổng hợp", content(2000));
    expect(calls).toHaveLength(few);
  });
});

describe("withDocumentLock", () => {
  it("lets go of the lock after the work, and after a failure, once everything is written", () => {
    expect(withDocumentLock(() => 7)).toBe(7);
    expect(lock.releaseLock).toHaveBeenCalledTimes(1);
    expect(calls).toEqual(["flush"]);
    expect(() =>
      withDocumentLock(() => {
        throw new Error("hỏng");
      }),
    ).toThrow("hỏng");
    expect(lock.releaseLock).toHaveBeenCalledTimes(2);
  });

  it("does nothing while somebody else holds it, and says so", () => {
    lock.tryLock.mockReturnValue(false);
    const work = vi.fn();
    expect(() => withDocumentLock(work)).toThrow(/^Người khác đang chạy Xếp loại/);
    expect(work).not.toHaveBeenCalled();
    expect(lock.releaseLock).not.toHaveBeenCalled();
  });

  it("works without a lock where the script is bound to no document", () => {
    vi.stubGlobal("LockService", { getDocumentLock: () => null });
    expect(withDocumentLock(() => 7)).toBe(7);
  });
});
