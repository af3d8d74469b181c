// What set-up sees of a workbook and what it does to it: the input and the output of its plan, as data that crosses the wire.
import { foldCase } from "../../language/text";
import type { SheetContent } from "../spreadsheet";
import type { Grid } from "../table";
import type { CellRule } from "./rules";

/** A rectangle of a sheet; rows and columns from 1. Without `rows` it goes down to the last row of the sheet. */
export interface Area {
  row: number;
  column: number;
  columns: number;
  rows?: number;
}

/** A sheet as it stands; a day is the text that people see, day/month/year. */
export interface SheetState extends Grid {
  /** Row, column and text of each formula. */
  formulas: [number, number, string][];
  /** How many rows and columns the sheet has, used or not. */
  rows: number;
  columns: number;
  /** For the first rows: the numbers of the columns whose cell has a rule. */
  ruled: number[][];
  /** The formulas of its conditional formats. */
  colours: string[];
  /** Its protected ranges: each with its description and its A1 address. */
  protections: { description: string; place: string }[];
}

/** A workbook as it stands. */
export interface WorkbookState {
  sheets: SheetState[];
  /** Named ranges, each with its sheet and A1 address, as `Nhân sự!A2:L1000`. */
  names: { name: string; place: string }[];
}

/** The sheet of this name, in any letter case. */
export function sheetOf({ sheets }: WorkbookState, name: string): SheetState | undefined {
  return sheets.find((sheet) => foldCase(sheet.name) === foldCase(name));
}

/** A value for a cell: a text is written as plain text, a day as a date. */
export type CellValue = string | number | { year: number; month: number; day: number };

/** A conditional format: cells for which the formula holds get this colour. */
export interface ColourRule {
  area: Area;
  formula: string;
  colour: string;
}

/** A range that nobody but these may edit: the owner, whoever runs the set-up, and `editors`, e-mail addresses. */
export interface ProtectedRange {
  area: Area;
  description: string;
  editors: string[];
}

/** One thing to do in a sheet; done again it changes nothing. */
export type Step = { sheet: string } & (
  | { kind: "sheet" }
  /** The sheet goes if it still has this mark, and these named ranges with it. */
  | { kind: "gone"; mark: string; names: string[] }
  | { kind: "whole"; content: SheetContent }
  | { kind: "room"; columns: number }
  | { kind: "trim"; rows: number }
  | { kind: "insert-rows"; after: number; count: number }
  | { kind: "insert-columns"; after: number; count: number }
  | { kind: "widths"; column: number; widths: number[] }
  | { kind: "freeze"; rows: number }
  | { kind: "days"; column: number }
  | { kind: "headings"; row: number; column: number; texts: (string | number)[] }
  | { kind: "values"; row: number; column: number; values: CellValue[][] }
  | { kind: "formulas"; row: number; column: number; formulas: string[] }
  | { kind: "rule"; area: Area; rule: CellRule }
  | { kind: "colours"; rules: ColourRule[] }
  | { kind: "protections"; gone: string[]; ranges: ProtectedRange[] }
  | { kind: "name"; area: Area; name: string }
);
