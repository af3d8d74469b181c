// What people type in Vietnam: a comma before the decimals, the day before the month, semicolons between a formula's arguments.
import { CellValueType, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  SheetInterceptorService,
} from "@univerjs/sheets";
import type { Host } from "../univer/host";
import { dateToSerial, isDatePattern } from "../univer/serial";

/** Before Univer's own reading of numbers and dates. */
const FIRST = 1_000;

/** Lets the grid take and show numbers and dates as in Vietnam; values inside stay plain numbers. */
export function speakVietnamese(host: Host): void {
  const interceptors = host.injector.get(SheetInterceptorService);
  const styles = host.workbook.getWorkbook().getStyles();
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { worksheet, row, col }, next) => {
      const style = styles.getStyleByCell(worksheet.getCellRaw(row, col)) ?? {};
      return next(style.n?.pattern === "@" ? cell : readTypedCell(cell, style));
    },
  });
  // After number formats: what they have turned into text stays.
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: InterceptCellContentPriority.NUMFMT - 0.5,
    handler: (cell, _place, next) => next(cell && shownCell(cell)),
  });
  host.workbook.setNumfmtLocal("vi");
}

function readTypedCell(cell: Nullable<ICellData>, style: IStyleData): Nullable<ICellData> {
  if (cell?.f) return { ...cell, f: readTypedFormula(cell.f) };
  if (typeof cell?.v !== "string" || cell.t === CellValueType.FORCE_STRING) return cell;
  const day = readTypedDate(cell.v, new Date().getFullYear());
  if (day !== null) {
    const pattern = isDatePattern(style.n?.pattern ?? "") ? style.n : { pattern: "dd/mm/yyyy" };
    return { ...cell, v: day, t: CellValueType.NUMBER, p: null, s: { ...style, n: pattern ?? null } };
  }
  const typed = readTypedNumber(cell.v);
  return typed === cell.v ? cell : { ...cell, v: typed, p: null };
}

function shownCell<Cell extends ICellData>(cell: Cell): Cell {
  if (typeof cell.v !== "number" || Number.isInteger(cell.v)) return cell;
  return { ...cell, v: String(cell.v).replace(".", ","), t: CellValueType.NUMBER };
}

/** `9,5`, `1.234,5` and `95,5%` with a decimal point; any other text as it is. */
export function readTypedNumber(text: string): string {
  const match = /^\s*([+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)),(\d+)(\s*%?)\s*$/.exec(text);
  return match ? `${(match[1] as string).replaceAll(".", "")}.${match[2]}${(match[3] as string).trim()}` : text;
}

/** The serial of a day written day first, `9/5/2024`, `09-05-24` or `9/5` of `year`; null where the text is no such day. */
export function readTypedDate(text: string, year: number): number | null {
  const match = /^\s*(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?\s*$/.exec(text);
  if (!match) return null;
  const [day, month] = [Number(match[1]), Number(match[3])];
  const given = match[4] === undefined ? year : Number(match[4]);
  const date = new Date(given < 100 ? 2000 + given : given, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? dateToSerial(date) : null;
}

/**
 * A formula with semicolons between its arguments has commas before its decimals: it is rewritten with commas and points.
 * Without a semicolon outside quotes and braces it stays as it is.
 */
export function readTypedFormula(formula: string): string {
  const parts = formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\})/);
  if (!parts.some((part, index) => index % 2 === 0 && part.includes(";"))) return formula;
  return parts
    .map((part, index) => (index % 2 === 0 ? part.replace(/(\d),(?=\d)/g, "$1.").replaceAll(";", ",") : part))
    .join("");
}
