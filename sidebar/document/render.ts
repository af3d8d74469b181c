// Renders ReportDocuments to the bytes of one .docx, in the browser and in node alike.
import { Document, Packer } from "docx";
import { strFromU8, strToU8, unzipSync } from "fflate";
import type { DocumentFormat, ReportDocument } from "../../src/reports/document";
import { renderBody } from "./body";
import { renderClosing } from "./closing";
import { LAYOUTS } from "./formats";
import { renderHead } from "./head";
import { docxOf, type Parts } from "./package";
import { pageHeaders, sectionXml, textWidthOfPage } from "./page";
import { lastParagraph } from "./rule";

/** The typeface of both formats; the size is that of the body, in half-points. */
const TYPEFACE = { font: "Times New Roman", size: 28, language: { value: "vi-VN" } };

/** After so many milliseconds of setting documents others may have their turn. */
const A_STEP = 40;

/** Pages are packed in pieces of so many characters: with short pieces the zip grows. */
const A_PIECE = 2 ** 18;

const MAIN_PART = "word/document.xml";

/** Sets one document by the rules of its format: NĐ 30/2020 (state) or HD 36-HD/VPTW (Party). */
export function renderDocument(document: ReportDocument): Promise<Uint8Array> {
  return renderDocuments([document]);
}

/**
 * Sets documents one after the other in one file, each on pages of its own that are numbered from 1. `step` is awaited
 * now and then with the number of documents done, and at the end; what it throws ends the work.
 *
 * @returns the bytes of a .docx; the same documents always give the same bytes. Throws a RangeError where there is none
 */
export async function renderDocuments(
  documents: readonly ReportDocument[],
  step: (done: number) => Promise<void> = async () => {},
): Promise<Uint8Array> {
  const [first] = documents;
  if (!first) throw new RangeError("no document to render");
  const { parts, opening, headers, ending } = await emptyFile(first.format);
  const { file, part } = docxOf(parts, MAIN_PART);
  let piece = opening;
  let since = performance.now();
  for (const [index, document] of documents.entries()) {
    const isLast = index === documents.length - 1;
    piece += pagesOf(document, index === 0 ? headers : "", isLast);
    if (piece.length >= A_PIECE) {
      part.push(strToU8(piece));
      piece = "";
    }
    if (!isLast && performance.now() - since < A_STEP) continue;
    await step(index + 1);
    since = performance.now();
  }
  part.push(strToU8(piece + ending));
  part.close();
  return file.end();
}

/** The pages of a document and the properties of its section, which stand in its last paragraph, or at the end of the file. */
function pagesOf(document: ReportDocument, headers: string, isLast: boolean): string {
  const layout = LAYOUTS[document.format];
  const room = textWidthOfPage(layout, document.orientation);
  const closing = renderClosing(document, layout, room);
  const pages = renderHead(document, layout, room) + renderBody(document, layout, room) + closing;
  const section = sectionXml(layout, document.orientation, headers);
  if (isLast) return pages + (closing === "" ? "" : lastParagraph("")) + section;
  return pages + lastParagraph(section);
}

/** What stands around the documents: the parts of a file without pages, and the ends of its main part. */
interface EmptyFile {
  parts: Parts;
  opening: string;
  /** References to the headers, for the first section. */
  headers: string;
  ending: string;
}

const emptyFiles = new Map<DocumentFormat, Promise<EmptyFile>>();

/** The file that the library makes of no pages: styles, headers, relations; it is made once. */
function emptyFile(format: DocumentFormat): Promise<EmptyFile> {
  const known = emptyFiles.get(format) ?? makeEmptyFile(format);
  emptyFiles.set(format, known);
  return known;
}

async function makeEmptyFile(format: DocumentFormat): Promise<EmptyFile> {
  const sections = [{ headers: pageHeaders(LAYOUTS[format]), children: [] }];
  const file = new Document({ styles: { default: { document: { run: TYPEFACE } } }, sections });
  const parts = unzipSync(await Packer.pack(file, "uint8array"));
  const xml = strFromU8(parts[MAIN_PART] ?? new Uint8Array(0));
  return {
    parts,
    opening: xml.slice(0, xml.indexOf("<w:body>") + "<w:body>".length),
    headers: (xml.match(/<w:headerReference[^>]*\/>/g) ?? []).join(""),
    ending: xml.slice(xml.lastIndexOf("</w:body>")),
  };
}
