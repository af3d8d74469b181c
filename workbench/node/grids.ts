// The sheets of a workbook file as values, read without opening the workbook: what a script would read of it.
import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import type { Grid } from "../../src/workbook/table";
import { readCell } from "../services/values";
import { readWorkbook } from "../xlsx/read";

const REALM = { Array, Date, Object, Error, JSON };

/**
 * Reads the sheets of an .xlsx file whose names `wanted` takes, in the order of the file. A formula has the value that the file stores; one that no program has computed yet is blank.
 * Throws what the codec throws for a file that is no workbook.
 */
export function readGrids(bytes: Uint8Array, name: string, wanted?: (sheet: string) => boolean): Grid[] {
  const { sheets, sheetOrder, styles } = readWorkbook(bytes, name, wanted).snapshot;
  const patternOf = (style: Nullable<string | IStyleData>): string | undefined =>
    (typeof style === "string" ? styles[style] : style)?.n?.pattern;
  return sheetOrder.flatMap((id): Grid[] => {
    const sheet = sheets[id];
    if (!sheet?.name) return [];
    const values: unknown[][] = [];
    for (const [row, cells] of Object.entries(sheet.cellData ?? {})) {
      const line: unknown[] = [];
      for (const [column, cell] of Object.entries(cells as Record<string, ICellData>)) {
        const columnStyle = sheet.columnData?.[Number(column)]?.s;
        const pattern = () => patternOf(cell.s) ?? patternOf(columnStyle) ?? "";
        line[Number(column)] = readCell(cell, pattern, REALM);
      }
      values[Number(row)] = Array.from(line, (value) => value ?? "");
    }
    return [{ name: sheet.name, values: Array.from(values, (line) => line ?? []) }];
  });
}
