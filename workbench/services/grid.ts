// This file reads and writes the cells of one sheet for the services: pending writes, array results and number formats included.
import type { ICellData, IStyleData } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../univer/a1";
import type { Host } from "../univer/host";
import type { Spill } from "../univer/spill";
import { isUsed } from "./values";

/** The cells of one sheet. Rows and columns count from 0. */
export class Grid {
  constructor(
    private readonly host: Host,
    readonly sheetId: string,
  ) {}

  /** Univer's facade of the sheet, with nothing left unwritten. */
  get worksheet(): FWorksheet {
    this.host.writes.flush();
    return this.worksheetAsItWas;
  }

  private get worksheetAsItWas(): FWorksheet {
    const worksheet = this.host.workbook.getSheetBySheetId(this.sheetId);
    if (!worksheet) throw new Error("Sheet not found");
    return worksheet;
  }

  get rowCount(): number {
    return this.worksheetAsItWas.getMaxRows();
  }

  get columnCount(): number {
    return this.worksheetAsItWas.getMaxColumns();
  }

  /** Reads an area cell by cell; `pattern` gives the cell's number format. */
  read<Item>(area: Area, read: (cell: ICellData | undefined, pattern: () => string) => Item): Item[][] {
    const sheet = this.worksheet.getSheet();
    const cells = sheet.getCellMatrix();
    const spilled = this.spilledCells();
    const styles = new Map<string, IStyleData | undefined>();
    const styleOf = (style: ICellData["s"]): IStyleData | undefined => {
      if (typeof style !== "string") return style ?? undefined;
      if (!styles.has(style)) styles.set(style, this.host.workbook.getWorkbook().getStyles().get(style) ?? undefined);
      return styles.get(style);
    };
    const rows: Item[][] = [];
    for (let row = area.startRow; row <= area.endRow; row++) {
      const items: Item[] = [];
      for (let column = area.startColumn; column <= area.endColumn; column++) {
        const stored = cells.getValue(row, column) ?? undefined;
        const pattern = () =>
          styleOf(stored?.s)?.n?.pattern ??
          sheet.getRowStyle(row)?.n?.pattern ??
          sheet.getColumnStyle(column)?.n?.pattern ??
          "";
        const cell = isUsed(stored) ? stored : (spilled(row, column) ?? stored);
        items.push(read(cell, pattern));
      }
      rows.push(items);
    }
    return rows;
  }

  /** The number format of a cell, pending changes included, without writing them. */
  pattern(row: number, column: number): string {
    const pending = this.host.writes.peek(this.sheetId, row, column)?.s;
    if (pending && typeof pending === "object" && "n" in pending) return pending.n?.pattern ?? "";
    const sheet = this.worksheetAsItWas.getSheet();
    const own = this.host.workbook.getWorkbook().getStyles().getStyleByCell(sheet.getCellRaw(row, column));
    return own?.n?.pattern ?? sheet.getRowStyle(row)?.n?.pattern ?? sheet.getColumnStyle(column)?.n?.pattern ?? "";
  }

  /** Changes what the partial cell names. */
  patch(row: number, column: number, cell: ICellData): void {
    this.host.writes.patch(this.sheetId, row, column, cell);
  }

  /** Changes every cell of an area that exists already, as clearing does. */
  patchExisting(area: Area, cell: ICellData): void {
    const cells = this.worksheet.getSheet().getCellMatrix();
    cells.forValue((row, column) => {
      if (row < area.startRow || row > area.endRow) return;
      if (column < area.startColumn || column > area.endColumn) return;
      this.patch(row, column, cell);
    });
    this.host.writes.flush();
  }

  /** The last row and the last column that hold a value or a formula; -1 in an empty sheet. */
  lastUsed(): { row: number; column: number } {
    const last = { row: -1, column: -1 };
    const include = (row: number, column: number) => {
      last.row = Math.max(last.row, row);
      last.column = Math.max(last.column, column);
    };
    this.worksheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (isUsed(cell)) include(row, column);
      });
    for (const { area } of this.host.spills(this.sheetId)) include(area.endRow, area.endColumn);
    return last;
  }

  private spilledCells(): (row: number, column: number) => ICellData | undefined {
    const spills = this.host.spills(this.sheetId);
    if (spills.length === 0) return () => undefined;
    const covers = ({ area }: Spill, row: number, column: number) =>
      row >= area.startRow && row <= area.endRow && column >= area.startColumn && column <= area.endColumn;
    return (row, column) => spills.find((spill) => covers(spill, row, column))?.cell(row, column);
  }
}
