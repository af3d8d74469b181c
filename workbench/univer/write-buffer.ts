// This file gathers single cell writes, so that Univer, which pays 10–20 ms for each write, gets them as one.
import type { ICellData, IStyleData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";

type Matrix = Record<number, Record<number, ICellData>>;

/** The writes that a script made and Univer has not seen yet, sheet by sheet. */
export class WriteBuffer {
  private readonly pending = new Map<string, Matrix>();
  private scheduled = false;

  constructor(
    private readonly api: FUniver,
    private readonly unitId: string,
  ) {}

  /** Adds a partial cell: what it does not name stays as it is. Rows and columns count from 0. */
  patch(sheetId: string, row: number, column: number, cell: ICellData): void {
    let matrix = this.pending.get(sheetId);
    if (!matrix) {
      matrix = {};
      this.pending.set(sheetId, matrix);
    }
    matrix[row] ??= {};
    const cells = matrix[row];
    const before = cells[column];
    const merged: ICellData = { ...before, ...cell };
    if (before?.s && cell.s) merged.s = mergeStyles(before.s as IStyleData, cell.s as IStyleData);
    cells[column] = merged;
    this.schedule();
  }

  /** The cell as it waits to be written, or undefined where nothing waits. */
  peek(sheetId: string, row: number, column: number): ICellData | undefined {
    return this.pending.get(sheetId)?.[row]?.[column];
  }

  /** Hands everything gathered to Univer, one command a sheet. */
  flush(): void {
    for (const [subUnitId, value] of this.pending) {
      this.pending.delete(subUnitId);
      const range = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
      const written = this.api.syncExecuteCommand("sheet.command.set-range-values", {
        unitId: this.unitId,
        subUnitId,
        range,
        value,
      });
      if (!written) {
        throw new Error(
          "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
        );
      }
    }
  }

  /** Forgets what waits, because the workbook closes. */
  discard(): void {
    this.pending.clear();
  }

  /** A script call is synchronous: what it left behind is written as soon as it ends. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      this.flush();
    });
  }
}

function mergeStyles(before: IStyleData, after: IStyleData): IStyleData {
  const merged = { ...before, ...after };
  if (before.bd && after.bd) merged.bd = { ...before.bd, ...after.bd };
  return merged;
}
