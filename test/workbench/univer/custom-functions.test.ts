// This file checks that cells call custom functions the way Google Sheets does.
process.env.TZ = "Asia/Ho_Chi_Minh";

import { afterEach, describe, expect, test } from "vitest";
import type { CellFunction } from "../../../workbench/univer/custom-functions";
import { type Host, openHeadless, registerCustomFunctions } from "../../../workbench/univer/headless";
import { foreignRealm, type Rows, workbookOf } from "../workbooks";

const hosts: Host[] = [];
const realm = foreignRealm();

function open(sheets: Record<string, Rows>, functions: Record<string, CellFunction>): Host {
  const host = openHeadless(workbookOf(sheets));
  hosts.push(host);
  registerCustomFunctions(host, realm, functions);
  return host;
}

function valueIn(host: Host, sheet: string, cell: string): unknown {
  return host.workbook.getSheetByName(sheet)?.getRange(cell).getRawValue();
}

/** Computes `=SEEN(<argument>)` and gives what the function received. */
async function received(argument: string, rows: Rows, others: Record<string, Rows> = {}): Promise<unknown[]> {
  let seen: unknown[] = [];
  const SEEN: CellFunction = (...args) => {
    seen = args;
    return "ok";
  };
  const host = open({ Bảng: [...rows, [`=SEEN(${argument})`]], ...others }, { SEEN });
  await host.calculate();
  return seen;
}

afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
});

describe("arguments", () => {
  test("P-63: a blank cell is ''", async () => expect(await received("B1", [[1]])).toEqual([""]));
  test("P-62: a single cell is a scalar", async () => expect(await received("A1", [[9.5]])).toEqual([9.5]));
  test("a text stays a text", async () => expect(await received("A1", [["9,5"]])).toEqual(["9,5"]));
  test("a truth value is a boolean", async () => expect(await received("A1,FALSE", [[true]])).toEqual([true, false]));
  test("an error is its code", async () => expect(await received("1/0", [[1]])).toEqual(["#DIV/0!"]));
  test("an error in a range is its code too", async () => {
    expect(await received("A1:B1", [["=1/0", 2]])).toEqual([[["#DIV/0!", 2]]]);
  });

  test("a range is rows of the realm's arrays, blanks as ''", async () => {
    const [block] = (await received("A1:B2", [
      [1, "chữ"],
      [null, true],
    ])) as [unknown[][]];
    expect(JSON.stringify(block)).toBe('[[1,"chữ"],["",true]]');
    expect(block).toBeInstanceOf(realm.Array);
    expect(block[1]).toBeInstanceOf(realm.Array);
  });

  test("P-64: a number with a date format is the realm's Date, at midnight of the local clock", async () => {
    const [date, number, [[inside]]] = (await received("A1,B1,A1:B1", [[{ v: 45106, t: 2, s: "date" }, 45106]])) as [
      Date,
      number,
      [[Date]],
    ];
    expect(date).toBeInstanceOf(realm.Date);
    expect([date.getFullYear(), date.getMonth() + 1, date.getDate(), date.getHours()]).toEqual([2023, 6, 29, 0]);
    expect(number).toBe(45106);
    expect(inside).toBeInstanceOf(realm.Date);
  });

  test("a range of another sheet with a quoted Vietnamese name arrives", async () => {
    const [block] = await received("'Xếp loại tháng'!F2:H2", [[1]], {
      "Xếp loại tháng": [[], [null, null, null, null, null, "XS", "T", "HT"]],
    });
    expect(JSON.stringify(block)).toBe('[["XS","T","HT"]]');
  });
});

describe("results", () => {
  test("rows spill, and the cells below can be used by formulas", async () => {
    const RATING: CellFunction = (scores) => (scores as number[][]).map((row) => [row[0] === 1 ? "XS" : "T", row[1]]);
    const host = open(
      {
        Bảng: [
          [1, 10, "=RATING(A1:B2)", null, '=COUNTIF(C1:C2,"XS")'],
          [2, 20],
        ],
      },
      { RATING },
    );
    await host.calculate();
    const cells = host.snapshot().sheets["sheet-0"]?.cellData;
    expect(cells?.[0]?.[2]).toMatchObject({ v: "XS", ref: "C1:D2" });
    expect(cells?.[1]?.[2]).toMatchObject({ v: "T" });
    expect(cells?.[1]?.[3]).toMatchObject({ v: 20, t: 2 });
    expect(valueIn(host, "Bảng", "E1")).toBe(1);
  });

  test("a flat list is one row an item, short rows are filled with ''", async () => {
    const host = open({ Bảng: [["=FLAT()", null, "=RAGGED()"]] }, { FLAT: () => [1, 2], RAGGED: () => [[1], [2, 3]] });
    await host.calculate();
    const cells = host.snapshot().sheets["sheet-0"]?.cellData;
    expect(cells?.[1]?.[0]).toMatchObject({ v: 2 });
    expect(cells?.[0]?.[3]).toMatchObject({ v: "" });
    expect(cells?.[1]?.[3]).toMatchObject({ v: 3 });
  });

  test("null, undefined and '' are the empty text, true is a boolean", async () => {
    const host = open({ Bảng: [["=NOTHING()", "=YES()"]] }, { NOTHING: () => undefined, YES: () => true });
    await host.calculate();
    expect(host.snapshot().sheets["sheet-0"]?.cellData?.[0]?.[0]).toMatchObject({ v: "" });
    expect(host.snapshot().sheets["sheet-0"]?.cellData?.[0]?.[1]).toMatchObject({ v: 1, t: 3 });
  });

  test("a Date is a serial with a date format", async () => {
    const host = open({ Bảng: [["=DEADLINE()", "=A1+1"]] }, { DEADLINE: () => new realm.Date(2023, 5, 29) });
    await host.calculate();
    expect(valueIn(host, "Bảng", "A1")).toBe(45106);
    expect(valueIn(host, "Bảng", "B1")).toBe(45107);
    expect(host.workbook.getSheetByName("Bảng")?.getRange("A1").getDisplayValue()).toBe("29/06/2023");
  });

  test("P-65: what is thrown makes #VALUE!, keeps its message, and hurts no other cell", async () => {
    const RATING: CellFunction = (form) => {
      if (form !== "LB04") throw new realm.Error(`Không có mẫu ${form}`);
      return "T";
    };
    const host = open({ Bảng: [["=RATING(C1)", '=IFERROR(RATING(C1),"lỗi")', "X", '=RATING("LB04")']] }, { RATING });
    await host.calculate();
    expect(["A1", "B1", "D1"].map((cell) => valueIn(host, "Bảng", cell))).toEqual(["#VALUE!", "lỗi", "T"]);
    expect(host.formulaMessages.get("sheet-0!0,0")).toBe("Không có mẫu X");

    host.workbook.getSheetByName("Bảng")?.getRange("C1").setValue("LB04");
    await host.calculate();
    expect(valueIn(host, "Bảng", "A1")).toBe("T");
    expect(host.formulaMessages.size).toBe(0);
  });
});

describe("formulas", () => {
  test("may wrap a custom function, nest it, and write its name in any letter case", async () => {
    const functions = { RATING_POINTS: (points: unknown) => Number(points) * 2 };
    const host = open(
      { Bảng: [[5, "=IF(RATING_POINTS(A1)>9,RATING_POINTS(A1)+1,0)", "=rating_points(RATING_POINTS(A1))"]] },
      functions,
    );
    await host.calculate();
    expect(valueIn(host, "Bảng", "B1")).toBe(11);
    expect(valueIn(host, "Bảng", "C1")).toBe(20);
  });

  test("meet functions that are registered after the first calculation", async () => {
    const host = open({ Bảng: [["=LATE(2)"]] }, {});
    await host.calculate();
    expect(valueIn(host, "Bảng", "A1")).toBe("#NAME?");
    registerCustomFunctions(host, realm, { LATE: (value) => Number(value) + 1 });
    await host.calculate();
    expect(valueIn(host, "Bảng", "A1")).toBe(3);
  });

  test("belong to their own workbook when two are open", async () => {
    const one = open({ Bảng: [["=WHO()"]] }, { WHO: () => "một" });
    const two = open({ Bảng: [["=WHO()"]] }, { WHO: () => "hai" });
    await one.calculate();
    await two.calculate();
    expect([valueIn(one, "Bảng", "A1"), valueIn(two, "Bảng", "A1")]).toEqual(["một", "hai"]);
  });
});

test("2,000 people are computed, and an edit calls the function once", async () => {
  let calls = 0;
  const RATING: CellFunction = (scores) => {
    calls++;
    return (scores as number[][])[0]?.reduce((sum, score) => sum + score, 0) ?? 0;
  };
  const rows: Rows = Array.from({ length: 2000 }, (_, row) => [
    ...Array.from({ length: 10 }, (__, column) => row + column),
    `=RATING(A${row + 1}:J${row + 1})`,
  ]);
  const host = open({ Bảng: rows }, { RATING });
  await host.calculate();
  expect(valueIn(host, "Bảng", "K2000")).toBe(1999 * 10 + 45);
  expect(calls).toBe(2000);

  calls = 0;
  host.workbook.getSheetByName("Bảng")?.getRange("A1").setValue(100);
  await host.calculate();
  expect(calls).toBe(1);
  expect(valueIn(host, "Bảng", "K1")).toBe(145);
});
