// Renders ReportDocuments to the bytes of one .docx, in the browser and in node alike.
import { Document, type ISectionOptions, Packer, Paragraph, SectionType } from "docx";
import { strFromU8, strToU8, unzipSync } from "fflate";
import type { ReportDocument } from "../../src/reports/document";
import { renderBody } from "./body";
import { renderClosing } from "./closing";
import { LAYOUTS } from "./formats";
import { renderHead } from "./head";
import { docxOf, type Parts } from "./package";
import { pageHeaders, pageProperties, textWidthOfPage } from "./page";
import { TableXml } from "./table";

/** The typeface of both formats; the size is that of the body, in half-points. */
const TYPEFACE = { font: "Times New Roman", size: 28, language: { value: "vi-VN" } };

/** So many documents are set at once: the library's model of a page takes far more memory than the page. */
const AT_ONCE = 10;

const MAIN_PART = "word/document.xml";

/** What stands for a table until the library has written the rest: a style that no text can name. */
const TABLE = /<w:p><w:pPr><w:pStyle w:val="table-(\d+)"\/><\/w:pPr><\/w:p>/g;

/** The paragraph that ends a section: too low to open a page of its own. */
const LAST_PARAGRAPH =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>';

/** Sets one document by the rules of its format: NĐ 30/2020 (state) or HD 36-HD/VPTW (Party). */
export function renderDocument(document: ReportDocument): Promise<Uint8Array> {
  return renderDocuments([document]);
}

/**
 * Sets documents one after the other in one file, each on pages of its own that are numbered from 1. `step` is awaited
 * now and then with the number of documents done; what it throws ends the work.
 *
 * @returns the bytes of a .docx; the same documents always give the same bytes. Throws a RangeError where there is none
 */
export async function renderDocuments(
  documents: readonly ReportDocument[],
  step: (done: number) => Promise<void> = async () => {},
): Promise<Uint8Array> {
  if (documents.length === 0) throw new RangeError("no document to render");
  let parts: Parts = {};
  const main: Uint8Array[] = [];
  let end = "";
  for (let start = 0; start < documents.length; start += AT_ONCE) {
    const tables: string[] = [];
    const sections = documents
      .slice(start, start + AT_ONCE)
      .map((one, index) => sectionOf(one, start + index === 0, tables));
    const file = new Document({ styles: { default: { document: { run: TYPEFACE } } }, sections });
    const packed = unzipSync(await Packer.pack(file, "uint8array"));
    const xml = strFromU8(packed[MAIN_PART] ?? new Uint8Array(0));
    const from = xml.indexOf("<w:body>") + "<w:body>".length;
    const to = xml.lastIndexOf("</w:body>");
    if (start === 0) {
      parts = Object.fromEntries(Object.entries(packed).map(([path, data]) => [path, [data]]));
      main.push(strToU8(xml.slice(0, from)));
      end = xml.slice(to);
    }
    const isLast = start + AT_ONCE >= documents.length;
    const body = joined(xml.slice(from, to), isLast);
    main.push(strToU8(body.replace(TABLE, (_, place) => tables[Number(place)] ?? "")));
    await step(Math.min(documents.length, start + AT_ONCE));
  }
  return docxOf({ ...parts, [MAIN_PART]: [...main, strToU8(end)] });
}

/** The sections of some documents, ready to be followed by others: each but the file's last ends in a paragraph. */
function joined(body: string, isLast: boolean): string {
  const low = body.replaceAll("<w:p><w:pPr><w:sectPr", `${LAST_PARAGRAPH}<w:sectPr`);
  if (isLast) return low;
  const last = low.lastIndexOf("<w:sectPr");
  return `${low.slice(0, last)}${LAST_PARAGRAPH}${low.slice(last)}</w:pPr></w:p>`;
}

/** One document as a section; the headers of the first hold for all. Its tables are added to `tables`. */
function sectionOf(document: ReportDocument, isFirst: boolean, tables: string[]): ISectionOptions {
  const layout = LAYOUTS[document.format];
  const room = textWidthOfPage(layout, document.orientation);
  const properties = pageProperties(layout, document.orientation);
  return {
    properties: {
      ...properties,
      type: SectionType.NEXT_PAGE,
      page: { ...properties.page, ...(isFirst ? {} : { pageNumbers: { start: 1 } }) },
    },
    ...(isFirst ? { headers: pageHeaders(layout) } : {}),
    children: [
      ...renderHead(document, layout, room),
      ...renderBody(document, layout, room).map((block) =>
        block instanceof TableXml ? new Paragraph({ style: `table-${tables.push(block.xml) - 1}` }) : block,
      ),
      ...renderClosing(document, layout, room),
    ],
  };
}
