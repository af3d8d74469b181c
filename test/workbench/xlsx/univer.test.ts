// The codec and Univer's own model agree: what Univer loads and saves again is no change, and its edits are saved.
import { type IWorkbookData, Univer, UniverInstanceType, type Workbook } from "@univerjs/core";
import { expect, test } from "vitest";
import { readWorkbook } from "../../../workbench/xlsx/read.ts";
import { writeWorkbook } from "../../../workbench/xlsx/write.ts";
import { featureParts, partsOf, zipParts } from "./package.ts";

function load(snapshot: IWorkbookData): Workbook {
  return new Univer().createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, structuredClone(snapshot));
}

test("a workbook that Univer loads and saves unedited keeps every part", () => {
  const { snapshot, source } = readWorkbook(zipParts(featureParts()), "test");
  expect(partsOf(writeWorkbook(source, snapshot, load(snapshot).save()))).toEqual(featureParts());
});

test("an edit made in Univer's model is saved with the style that Univer makes for it", () => {
  const { snapshot, source } = readWorkbook(zipParts(featureParts()), "test");
  const workbook = load(snapshot);
  const matrix = workbook.getSheetBySheetId("sheet-1")?.getCellMatrix();
  const style = workbook.getStyles().setValue({ bl: 1, n: { pattern: "0.00" } });
  matrix?.setValue(1, 0, { v: 9, t: 2, s: style ?? null });
  const bytes = writeWorkbook(source, snapshot, workbook.save());
  const again = readWorkbook(bytes, "test").snapshot;
  expect(again.sheets["sheet-1"]?.cellData?.[1]?.[0]).toEqual({ v: 9, t: 2, s: "s5" });
  expect(again.styles.s5).toMatchObject({ bl: 1, n: { pattern: "0.00" }, ff: "Calibri" });
});
