// Turns the styles of an edited snapshot into numbers of cell formats in the file.
import type { ICellData, IStyleData, IWorkbookData } from "@univerjs/core";
import { isDatePattern } from "./numberformats.ts";
import type { StyleWriter } from "./stylewriter.ts";

type StyleReference = ICellData["s"];
type Styles = IWorkbookData["styles"];

/** The styles before and after an edit, and the stylesheet that takes new ones. */
export class CellStyles {
  private readonly writer: StyleWriter;
  private readonly before: Styles;
  private readonly after: Styles;

  constructor(writer: StyleWriter, before: Styles, after: Styles) {
    this.writer = writer;
    this.before = before;
    this.after = after;
  }

  /** The number of a style that the file brought along; undefined for one that Univer made. */
  fileIndex(reference: StyleReference): number | undefined {
    if (typeof reference !== "string" || !Object.hasOwn(this.before, reference)) return undefined;
    const digits = /^s(\d+)$/.exec(reference)?.[1];
    return digits === undefined ? undefined : Number(digits);
  }

  /** Whether an edited cell shows its number as a date. */
  isDate(reference: StyleReference): boolean {
    return isDatePattern(this.data(reference)?.n?.pattern ?? undefined);
  }

  /**
   * The cell format of an edited cell.
   * @param base the format it has in the file, or takes over from its row or column
   * @param before its style in the snapshot as loaded
   * @param after its style now
   */
  resolve(base: number, before: StyleReference, after: StyleReference): number {
    if (after === undefined || after === null) return before === undefined || before === null ? base : 0;
    if (after === before) return base;
    const fresh = before === undefined || before === null;
    const index = this.fileIndex(after);
    if (fresh && base === 0 && index !== undefined) return index;
    return this.writer.formatFor(base, fresh ? {} : (this.data(before) ?? {}), this.data(after) ?? {});
  }

  /** The number of the look of a conditional format. */
  differenceFor(style: IStyleData): number {
    return this.writer.differenceFor(style);
  }

  private data(reference: StyleReference): IStyleData | undefined {
    if (typeof reference !== "string") return reference ?? undefined;
    const styles = Object.hasOwn(this.before, reference) ? this.before : this.after;
    return (Object.hasOwn(styles, reference) ? styles[reference] : undefined) ?? undefined;
  }
}
