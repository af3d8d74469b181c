// This file checks headless Univer against every trap known of it (workbench.md 3.2), one test a trap.
process.env.TZ = "Asia/Ho_Chi_Minh";

import { afterEach, describe, expect, test } from "vitest";
import { type Host, openHeadless } from "../../../workbench/univer/headless";
import { type Rows, workbookOf } from "../workbooks";

const hosts: Host[] = [];

function open(sheets: Record<string, Rows>, resources?: Parameters<typeof workbookOf>[1]): Host {
  const host = openHeadless(workbookOf(sheets, resources));
  hosts.push(host);
  return host;
}

function valueIn(host: Host, sheet: string, cell: string): unknown {
  return host.workbook.getSheetByName(sheet)?.getRange(cell).getRawValue();
}

afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
});

describe("calculate", () => {
  test("computes every formula and puts the values into the snapshot", async () => {
    const host = open({ Bảng: [[1, 2, "=A1+B1"], ["=C1*10"]] });
    await host.calculate();
    expect(host.snapshot().sheets["sheet-0"]?.cellData?.[0]?.[2]).toMatchObject({ f: "=A1+B1", v: 3 });
    expect(host.snapshot().sheets["sheet-0"]?.cellData?.[1]?.[0]).toMatchObject({ v: 30 });
  });

  test("leaves cached values alone until it is asked", async () => {
    const host = open({ Bảng: [[1, { f: "=A1+1", v: 99, t: 2 }]] });
    expect(valueIn(host, "Bảng", "B1")).toBe(99);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(valueIn(host, "Bảng", "B1")).toBe(99);
    await host.calculate();
    expect(valueIn(host, "Bảng", "B1")).toBe(2);
  });

  test("returns without waiting where there is no formula", async () => {
    const host = open({ Bảng: [[1, 2]] });
    const first = await Promise.race([
      host.calculate().then(() => "done"),
      new Promise((resolve) => setTimeout(resolve, 50, "still waiting")),
    ]);
    expect(first).toBe("done");
  });

  test("follows every edit made since the last time, also several in a row", async () => {
    const host = open({ Bảng: [[1, "=A1*2"]] });
    await host.calculate();
    for (const value of [5, 7, 9]) {
      host.workbook.getSheetByName("Bảng")?.getRange("A1").setValue(value);
      await host.calculate();
      expect(valueIn(host, "Bảng", "B1")).toBe(value * 2);
    }
  });

  test("ends after a change of style alone and after a renamed sheet", async () => {
    const host = open({ Bảng: [[1, "=A1*2"]] });
    await host.calculate();
    host.workbook.getSheetByName("Bảng")?.getRange("A1").setFontWeight("bold");
    host.workbook.getSheetByName("Bảng")?.setName("Tên khác");
    await host.calculate();
    expect(valueIn(host, "Tên khác", "B1")).toBe(2);
  });

  test("reads other sheets by quoted Vietnamese names", async () => {
    const host = open({ Bảng: [["=SUM('Xếp loại tháng'!A1:B1)"]], "Xếp loại tháng": [[2, 7]] });
    await host.calculate();
    expect(valueIn(host, "Bảng", "A1")).toBe(9);
  });

  test("answers #NAME? for a function nobody knows", async () => {
    const host = open({ Bảng: [["=QUERY(B1:C2)"]] });
    await host.calculate();
    expect(valueIn(host, "Bảng", "A1")).toBe("#NAME?");
  });
});

test("one-argument SORT leaves the range alone for the other formulas (trap 6)", async () => {
  const rows: Rows = [
    [4, "=SORT(A1:A4)", '=SUMIFS(D1:D4,A1:A4,"=4")', 10],
    [2, null, "=MATCH(2,A1:A4,0)", 20],
    [3, null, null, 30],
    [1, null, null, 40],
  ];
  const host = open({ Bảng: rows });
  await host.calculate();
  expect(valueIn(host, "Bảng", "C1")).toBe(10);
  expect(valueIn(host, "Bảng", "C2")).toBe(2);
  expect(valueIn(host, "Bảng", "B1")).toBe(1);
  host.workbook.getSheetByName("Bảng")?.getRange("D1").setValue(11);
  await host.calculate();
  expect(valueIn(host, "Bảng", "C1")).toBe(11);
});

test("protected cells are read, written and computed (trap 7)", async () => {
  const rule = {
    unitType: 3,
    unitId: "unit-workbook",
    subUnitId: "sheet-0",
    permissionId: "p1",
    id: "r1",
    viewState: "othersCanView",
    editState: "onlyMe",
    ranges: [{ startRow: 0, endRow: 4, startColumn: 0, endColumn: 0 }],
  };
  const host = open({ Bảng: [[3, "=A1*2"]] }, [
    { name: "SHEET_RANGE_PROTECTION_PLUGIN", data: JSON.stringify({ "sheet-0": [rule] }) },
  ]);
  await host.calculate();
  expect(host.workbook.getSheetByName("Bảng")?.getRange("A1").getValue()).toBe(3);
  expect(valueIn(host, "Bảng", "B1")).toBe(6);
  host.writes.patch("sheet-0", 0, 0, { v: 5, t: 2 });
  await host.calculate();
  expect(valueIn(host, "Bảng", "B1")).toBe(10);
});

describe("array results", () => {
  test("stand in the snapshot, survive opening it again and can be read before calculating", async () => {
    const host = open({ Bảng: [["=SEQUENCE(2,2)"], [null, null, "bên cạnh"]] });
    await host.calculate();
    const saved = host.snapshot();
    expect(saved.sheets["sheet-0"]?.cellData?.[0]?.[0]).toMatchObject({ f: "=SEQUENCE(2,2)", ref: "A1:B2", v: 1 });
    expect(saved.sheets["sheet-0"]?.cellData?.[1]?.[1]).toMatchObject({ v: 4 });

    const again = openHeadless(saved);
    hosts.push(again);
    expect(again.spills("sheet-0")[0]?.cell(1, 1)).toMatchObject({ v: 4 });
    await again.calculate();
    expect(valueIn(again, "Bảng", "A1")).toBe(1);
    expect(again.snapshot().sheets["sheet-0"]?.cellData?.[1]?.[0]).toMatchObject({ v: 3 });
  });

  test("are gone when their formula is overwritten", async () => {
    const host = open({ Bảng: [["=SEQUENCE(2,2)"]] });
    await host.calculate();
    host.writes.patch("sheet-0", 0, 0, { v: "chữ", t: 1, f: null });
    await host.calculate();
    expect(host.spills("sheet-0")).toEqual([]);
    expect(host.snapshot().sheets["sheet-0"]?.cellData?.[1]?.[1]).toBeUndefined();
  });
});

describe("opening", () => {
  test("does not change the snapshot given, nor its id", async () => {
    const snapshot = workbookOf({ Bảng: [[1, "=A1"]] });
    const before = structuredClone(snapshot);
    const first = openHeadless(snapshot);
    const second = openHeadless(snapshot);
    hosts.push(first, second);
    first.writes.patch("sheet-0", 0, 0, { v: 5, t: 2 });
    await first.calculate();
    await second.calculate();
    expect(snapshot).toEqual(before);
    expect([first.snapshot().id, second.snapshot().id]).toEqual(["unit-workbook", "unit-workbook"]);
    expect(valueIn(first, "Bảng", "B1")).toBe(5);
    expect(valueIn(second, "Bảng", "B1")).toBe(1);
  });

  test("can be followed by closing in the middle of a calculation, and by closing again", async () => {
    const host = openHeadless(workbookOf({ Bảng: [[1]] }));
    host.api.getFormula().executeCalculation();
    await host.api.getFormula().onCalculationResultApplied();
    host.dispose();
    host.dispose();
    // Univer's progress timer fires a second after the start; without care it ends the process.
    await new Promise((resolve) => setTimeout(resolve, 1200));
  });

  test("gives snapshots that may be changed without harm to the workbook", () => {
    const host = open({ Bảng: [["chữ"]] });
    const saved = host.snapshot();
    const cell = saved.sheets["sheet-0"]?.cellData?.[0]?.[0];
    if (cell) cell.v = "khác";
    expect(valueIn(host, "Bảng", "A1")).toBe("chữ");
  });
});
