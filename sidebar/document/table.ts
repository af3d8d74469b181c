// A table of the body: fixed columns, a heading row that every page repeats, rows that are never broken.
import type { Block, TableRow as RowData, TableColumn } from "../../src/reports/document";
import { sizeXml, type TextStyle, textXml } from "./text";
import { millimetres, points } from "./units";

/** How many rows at the end stay on the page of what follows the table, so that a signature never stands alone. */
const ROWS_KEPT_WITH_END = 2;
/** A table of at most this many rows is short. */
const SHORT_TABLE = 6;

const SIDES = ["top", "left", "bottom", "right", "insideH", "insideV"];
const BORDERS = SIDES.map((side) => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`).join("");
/** Room beside the text of a cell, in twips. */
const BESIDE = millimetres(1.5);
/** Room over and under it. */
const OVER = points(2);

/** Column widths in twips; they add up to `room` exactly. */
function columnWidths(columns: TableColumn[], room: number): number[] {
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
  span?: number;
}

function cell(text: string, style: TextStyle, { width, align, keepNext, span }: CellOptions): string {
  const kept = keepNext ? "<w:keepNext/>" : "";
  const spanned = span === undefined ? "" : `<w:gridSpan w:val="${span}"/>`;
  const bold = style.bold ? "<w:b/><w:bCs/>" : "";
  return (
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${spanned}<w:vAlign w:val="center"/></w:tcPr>` +
    `<w:p><w:pPr>${kept}<w:spacing w:after="${OVER}" w:before="${OVER}"/><w:jc w:val="${align}"/></w:pPr>` +
    `<w:r><w:rPr>${bold}${sizeXml(style.size)}</w:rPr>${textXml(text, style)}</w:r></w:p></w:tc>`
  );
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
): string {
  const bold: TextStyle = { ...style, bold: true };
  const widths = columnWidths(columns, room);
  const cells = columns.map((column, index) => ({ column, width: widths[index] ?? 0 }));

  const headings = cells.map(({ column, width }) =>
    cell(column.heading, bold, { width, align: "center", keepNext: true }),
  );
  const cellsOf = (row: RowData, keepNext: boolean): string =>
    "group" in row
      ? cell(row.group, bold, { width: room, align: "left", keepNext: true, span: columns.length })
      : cells
          .map(({ column, width }, index) =>
            cell(row.cells[index] ?? "", style, { width, align: column.align, keepNext }),
          )
          .join("");

  /** Whether the row stays on the page of the row, or of the text, that follows it. */
  const staysWithNext = (index: number): boolean => {
    if (keep === "with next") return index >= rows.length - ROWS_KEPT_WITH_END;
    return keep === "together" && rows.length <= SHORT_TABLE && index < rows.length - 1;
  };

  return [
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${room}"/><w:tblBorders>${BORDERS}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:type="dxa" w:w="0"/>',
    `<w:left w:type="dxa" w:w="${BESIDE}"/><w:bottom w:type="dxa" w:w="0"/><w:right w:type="dxa" w:w="${BESIDE}"/>`,
    `</w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${headings.join("")}</w:tr>`,
    ...rows.map((row, index) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cellsOf(row, staysWithNext(index))}</w:tr>`),
    "</w:tbl>",
  ].join("");
}
