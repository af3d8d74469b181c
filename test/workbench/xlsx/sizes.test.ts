// Tests of workbench/xlsx/sizes.ts: a sheet has as many rows and columns in the next session as when it was saved.
import { describe, expect, it } from "vitest";
import { emptyWorkbook } from "../../../workbench/xlsx/empty.ts";
import { readWorkbook } from "../../../workbench/xlsx/read.ts";
import { writeWorkbook } from "../../../workbench/xlsx/write.ts";
import { partsOf, zipParts } from "./package.ts";

type Snapshot = ReturnType<typeof readWorkbook>["snapshot"];

/** Saves what `edit` makes of a file. */
function edited(bytes: Uint8Array, edit: (snapshot: Snapshot) => void): Uint8Array {
  const { snapshot, source } = readWorkbook(bytes, "");
  const after = structuredClone(snapshot);
  edit(after);
  return writeWorkbook(source, snapshot, after);
}

/** Name → rows and columns, as a file is read. */
function sizesOf(bytes: Uint8Array): Record<string, [unknown, unknown]> {
  const { sheets } = readWorkbook(bytes, "").snapshot;
  return Object.fromEntries(
    Object.values(sheets).map(({ name, rowCount, columnCount }) => [name, [rowCount, columnCount]]),
  );
}

/** A workbook to which a new sheet of this size was added. */
const withSheet = (rowCount: number, columnCount: number) =>
  edited(emptyWorkbook("Một"), (snapshot) => {
    snapshot.sheets.new = {
      id: "new",
      name: "Tự chấm",
      rowCount,
      columnCount,
      cellData: { 0: { 0: { v: "Mã", t: 1 } } },
    };
    snapshot.sheetOrder.push("new");
  });

describe("the size of a sheet", () => {
  it.each([
    [51, 49],
    [1000, 26],
    [1, 1],
  ])("%i rows and %i columns come back, and an untouched file is saved to the same parts", (rows, columns) => {
    const bytes = withSheet(rows, columns);
    expect(sizesOf(bytes)).toEqual({ Một: [100, 26], "Tự chấm": [rows, columns] });
    const again = edited(bytes, () => {});
    expect(partsOf(again)).toEqual(partsOf(bytes));
  });

  it("follows rows that are added and taken away", () => {
    const resized = (bytes: Uint8Array, rows: number) =>
      edited(bytes, (snapshot) => {
        for (const sheet of Object.values(snapshot.sheets)) if (sheet.name === "Tự chấm") sheet.rowCount = rows;
      });
    const grown = resized(withSheet(51, 49), 90);
    expect(sizesOf(grown)["Tự chấm"]).toEqual([90, 49]);
    expect(sizesOf(resized(grown, 20))["Tự chấm"]).toEqual([20, 49]);
  });

  it("is noted for a sheet of another program's file only once rows are taken away there", () => {
    const bytes = emptyWorkbook("Một");
    const touched = edited(bytes, (snapshot) => {
      for (const sheet of Object.values(snapshot.sheets)) sheet.cellData = { 0: { 0: { v: 1, t: 2 } } };
    });
    expect(Object.keys(partsOf(touched)).some((path) => path.startsWith("customXml"))).toBe(false);
    const trimmed = edited(bytes, (snapshot) => {
      for (const sheet of Object.values(snapshot.sheets)) sheet.rowCount = 30;
    });
    expect(sizesOf(trimmed)).toEqual({ Một: [30, 26] });
  });

  it("holds every row that another program has filled since", () => {
    const parts = partsOf(withSheet(51, 49));
    const path = Object.keys(parts).find((each) => parts[each]?.includes(">Mã<")) as string;
    parts[path] = (parts[path] as string).replace(
      "</sheetData>",
      '<row r="70"><c r="A70"><v>1</v></c></row></sheetData>',
    );
    expect(sizesOf(zipParts(parts))["Tự chấm"]).toEqual([70, 49]);
  });

  it.each(["0", "-1", "1.5", "9999999", "nhiều"])("is not taken from a note that says %s rows", (rows) => {
    const parts = partsOf(withSheet(51, 49));
    const path = Object.keys(parts).find((each) => each.startsWith("customXml/item")) as string;
    parts[path] = (parts[path] as string).replace('rows="51"', `rows="${rows}"`);
    expect(sizesOf(zipParts(parts))["Tự chấm"]).toEqual([100, 26]);
  });
});
