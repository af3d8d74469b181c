// The sheet of paper: A4 upright or across, its margins, and the page number over every page but the first.
import {
  AlignmentType,
  Header,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
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

/** Section properties: the paper's size and margins, and a first page of its own without a number. */
export function pageProperties(
  layout: DocumentLayout,
  orientation: ReportDocument["orientation"],
): ISectionPropertiesOptions {
  const { top, bottom, left, right } = layout.margins;
  return {
    titlePage: true,
    page: {
      size: {
        width: millimetres(A4.width),
        height: millimetres(A4.height),
        orientation: orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: millimetres(top),
        bottom: millimetres(bottom),
        left: millimetres(left),
        right: millimetres(right),
        header: millimetres(NUMBER_FROM_EDGE),
        footer: millimetres(NUMBER_FROM_EDGE),
      },
    },
  };
}

/** Headers: the page number centred in the top margin from page 2 on, and nothing on page 1. */
export function pageHeaders(layout: DocumentLayout): { default: Header; first: Header } {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: layout.pageNumber.size * 2 });
  return {
    default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] }),
    first: new Header({ children: [new Paragraph({})] }),
  };
}
