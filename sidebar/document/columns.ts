// Borderless columns side by side: the heading of a document and its closing block.

const noLines = (sides: string[]): string =>
  sides.map((side) => `<w:${side} w:val="none" w:color="auto" w:sz="0"/>`).join("");

const OUTER = ["top", "left", "bottom", "right"];
const NO_BORDERS = noLines(OUTER);
const NO_BORDERS_AT_ALL = noLines([...OUTER, "insideH", "insideV"]);
const NO_ROOM = OUTER.map((side) => `<w:${side} w:type="dxa" w:w="0"/>`).join("");

/** Rows in columns of `widths` twips, the paragraphs of a cell in one text; no row is broken over two pages. */
export function sideBySide(widths: number[], rows: string[][]): string {
  const cell = (paragraphs: string, index: number): string =>
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${widths[index] ?? 0}"/><w:tcBorders>${NO_BORDERS}</w:tcBorders></w:tcPr>` +
    `${paragraphs}</w:tc>`;
  const width = widths.reduce((sum, one) => sum + one, 0);
  return [
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${width}"/><w:tblBorders>${NO_BORDERS_AT_ALL}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${NO_ROOM}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join("")}</w:tblGrid>`,
    ...rows.map((cells) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map(cell).join("")}</w:tr>`),
    "</w:tbl>",
  ].join("");
}
