// Renders a ReportDocument to the bytes of a .docx, in the browser and in node alike.
import { Document, Packer } from "docx";
import type { ReportDocument } from "../../src/reports/document";
import { renderBody } from "./body";
import { renderClosing } from "./closing";
import { LAYOUTS } from "./formats";
import { renderHead } from "./head";
import { withoutTraces } from "./package";
import { pageHeaders, pageProperties, textWidthOfPage } from "./page";

/** The typeface of both formats; the size is that of the body, in half-points. */
const TYPEFACE = { font: "Times New Roman", size: 28, language: { value: "vi-VN" } };

/**
 * Sets a document by the rules of its format: NĐ 30/2020 (state) or HD 36-HD/VPTW (Party).
 *
 * @returns the bytes of a .docx; the same document always gives the same bytes
 */
export async function renderDocument(document: ReportDocument): Promise<Uint8Array> {
  const layout = LAYOUTS[document.format];
  const room = textWidthOfPage(layout, document.orientation);
  const file = new Document({
    styles: { default: { document: { run: TYPEFACE } } },
    sections: [
      {
        properties: pageProperties(layout, document.orientation),
        headers: pageHeaders(layout),
        children: [
          ...renderHead(document, layout, room),
          ...renderBody(document, layout, room),
          ...renderClosing(document, layout, room),
        ],
      },
    ],
  });
  return withoutTraces(await Packer.pack(file, "uint8array"));
}
