// A table of the body: fixed columns, a heading row that every page repeats, rows that are never broken.
import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { Block, TableRow as RowData, TableColumn } from "../../src/reports/document";
import { paragraph, type TextStyle } from "./text";
import { millimetres, points } from "./units";

/** How many rows at the end stay on the page of what follows the table, so that a signature never stands alone. */
const ROWS_KEPT_WITH_END = 2;
/** A table of at most this many rows is short. */
const SHORT_TABLE = 6;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "auto" };
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** Column widths in twips; they add up to `room` exactly. */
export function columnWidths(columns: TableColumn[], room: number): number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  let done = 0;
  let share = 0;
  return columns.map((column) => {
    share += column.width;
    const width = Math.round((room * share) / total) - done;
    done += width;
    return width;
  });
}

/** The last rows on the page of what follows, all rows of a short table on one page, or as they come. */
export type KeptOnPage = "with next" | "together" | "as they come";

interface CellOptions {
  width: number;
  align: TableColumn["align"];
  keepNext: boolean;
  columnSpan?: number;
}

function cell(text: string, style: TextStyle, { width, align, keepNext, columnSpan }: CellOptions): TableCell {
  const options: IParagraphOptions = {
    alignment: ALIGN[align],
    keepNext,
    spacing: { before: points(2), after: points(2) },
  };
  return new TableCell({
    children: [paragraph(text, style, options)],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(columnSpan === undefined ? {} : { columnSpan }),
  });
}

/**
 * The table in `room` twips, its cells set in `style`, headings and group rows in bold.
 *
 * @param keep which of its rows must stand on one page
 */
export function renderTable(
  { columns, rows }: Extract<Block, { kind: "table" }>,
  style: TextStyle,
  room: number,
  keep: KeptOnPage,
): Table {
  const bold: TextStyle = { ...style, bold: true };
  const widths = columnWidths(columns, room);
  const cells = columns.map((column, index) => ({ column, width: widths[index] ?? 0 }));

  const headingRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map(({ column, width }) => cell(column.heading, bold, { width, align: "center", keepNext: true })),
  });
  const dataRow = (row: RowData, keepNext: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      children:
        "group" in row
          ? [cell(row.group, bold, { width: room, align: "left", keepNext: true, columnSpan: columns.length })]
          : cells.map(({ column, width }, index) =>
              cell(row.cells[index] ?? "", style, { width, align: column.align, keepNext }),
            ),
    });

  /** Whether the row stays on the page of the row, or of the text, that follows it. */
  const staysWithNext = (index: number): boolean => {
    if (keep === "with next") return index >= rows.length - ROWS_KEPT_WITH_END;
    return keep === "together" && rows.length <= SHORT_TABLE && index < rows.length - 1;
  };

  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    margins: { left: millimetres(1.5), right: millimetres(1.5), top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: [headingRow, ...rows.map((row, index) => dataRow(row, staysWithNext(index)))],
  });
}
