// The sheet of paper: A4 upright or across, its margins, and the page number over every page but the first.
import { AlignmentType, Header, PageNumber, Paragraph, TextRun } from "docx";
import type { ReportDocument } from "../../src/reports/document";
import type { DocumentLayout } from "./formats";
import { millimetres } from "./units";

const A4 = { width: 210, height: 297 };
/** Distance of the page number from the paper's edge, in millimetres: it stands in the top margin. */
const NUMBER_FROM_EDGE = 10;

/** Width of the text between the margins, in twips. */
export function textWidthOfPage(layout: DocumentLayout, orientation: ReportDocument["orientation"]): number {
  const paper = orientation === "landscape" ? A4.height : A4.width;
  return millimetres(paper) - millimetres(layout.margins.left) - millimetres(layout.margins.right);
}

/**
 * The properties of a section that begins on a new page: the paper's size and margins, and a first page of its own
 * without a number. `headers` refers to the headers where they are given, for the sections after it too; a section
 * without them counts its pages from 1.
 */
export function sectionXml(layout: DocumentLayout, orientation: ReportDocument["orientation"], headers = ""): string {
  const { top, bottom, left, right } = layout.margins;
  const [width, height] = orientation === "landscape" ? [A4.height, A4.width] : [A4.width, A4.height];
  const edge = millimetres(NUMBER_FROM_EDGE);
  return [
    `<w:sectPr>${headers}<w:type w:val="nextPage"/>`,
    `<w:pgSz w:w="${millimetres(width)}" w:h="${millimetres(height)}" w:orient="${orientation}"/>`,
    `<w:pgMar w:top="${millimetres(top)}" w:right="${millimetres(right)}" w:bottom="${millimetres(bottom)}"`,
    ` w:left="${millimetres(left)}" w:header="${edge}" w:footer="${edge}" w:gutter="0"/>`,
    headers === "" ? '<w:pgNumType w:start="1"/>' : "<w:pgNumType/>",
    '<w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr>',
  ].join("");
}

/** Headers: the page number centred in the top margin from page 2 on, and nothing on page 1. */
export function pageHeaders(layout: DocumentLayout): { default: Header; first: Header } {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: layout.pageNumber.size * 2 });
  return {
    default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] }),
    first: new Header({ children: [new Paragraph({})] }),
  };
}
