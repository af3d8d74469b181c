// What set-up sees of a workbook and what it does to it: the input and the output of its plan, without any Google service.
import type { Grid } from "../table";
import type { CellRule } from "./rules";

/** A rectangle of a sheet; rows and columns from 1. Without `rows` it goes down to the last row of the sheet. */
export interface Area {
  row: number;
  column: number;
  columns: number;
  rows?: number;
}

/** A sheet as it stands. */
export interface SheetState extends Grid {
  formulas: readonly (readonly string[])[];
  /** How many rows and columns the sheet has, used or not. */
  rows: number;
  columns: number;
  /** Which cells of an area have a rule already. */
  ruled(area: Required<Area>): boolean[][];
  /** The formulas of its conditional formats. */
  colours: readonly string[];
  /** The descriptions of its protected ranges. */
  protections: readonly string[];
}

/** The workbook as it stands. */
export interface WorkbookState {
  /** The sheet of this name, in any letter case. */
  sheet(name: string): SheetState | undefined;
  /** Named range → its sheet and A1 address, as `Nhân sự!A2:L1000`. */
  names: ReadonlyMap<string, string>;
}

/** A value for a cell; a text is written as plain text. */
export type CellValue = string | number | Date;

/** A conditional format: cells for which the formula holds get this colour. */
export interface ColourRule {
  area: Area;
  formula: string;
  colour: string;
}

/** One thing to do in a sheet; done again it changes nothing. */
export type Step = { sheet: string } & (
  | { kind: "sheet" }
  | { kind: "room"; rows: number; columns: number }
  | { kind: "insert-columns"; after: number; count: number }
  | { kind: "widths"; column: number; widths: number[] }
  | { kind: "freeze"; rows: number }
  | { kind: "days"; column: number }
  | { kind: "headings"; row: number; column: number; texts: (string | number)[] }
  | { kind: "values"; row: number; column: number; values: CellValue[][] }
  | { kind: "formulas"; row: number; column: number; formulas: string[] }
  | { kind: "rule"; area: Area; rule: CellRule }
  | { kind: "colours"; rules: ColourRule[] }
  | { kind: "protection"; area: Area; description: string }
  | { kind: "name"; area: Area; name: string }
);
