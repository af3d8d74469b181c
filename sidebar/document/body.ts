// The body of a document: paragraphs and tables, top to bottom, the end kept together with the signature.
import type { Block, ReportDocument } from "../../src/reports/document";
import type { DocumentLayout } from "./formats";
import { dottedLine, paragraph, paragraphXml, run, type Standing } from "./paragraph";
import { gap } from "./rule";
import { type KeptOnPage, renderTable } from "./table";
import type { TextStyle } from "./text";
import { millimetres, points } from "./units";

const FIRST_LINE = millimetres(12.7);
/** Space between paragraphs. */
const SPACE = points(6);

/** How each style of paragraph stands; a heading stays with what it heads. */
const STANDING: Record<Extract<Block, { kind: "paragraph" }>["style"], Standing> = {
  body: { align: "both", firstLine: FIRST_LINE, before: SPACE, after: SPACE },
  article: { align: "both", firstLine: FIRST_LINE, before: SPACE, after: SPACE },
  note: { align: "both", firstLine: FIRST_LINE, before: SPACE, after: 0 },
  centred: { align: "center", before: 2 * SPACE, after: SPACE, keepNext: true },
  line: { align: "left", before: SPACE, after: 0 },
  heading: { align: "left", firstLine: FIRST_LINE, before: 2 * SPACE, after: SPACE, keepNext: true },
};

/** Points between the heading of a document and a table that begins its body. */
const OVER_FIRST_TABLE = 8;

/**
 * Which rows of the table at `index` stay on one page: the last ones with the signature, a short one under its heading.
 * Not one over an end of several paragraphs: LibreOffice takes it for a part of the end, and then keeps neither.
 */
function keptRows(body: Block[], index: number, end: number): KeptOnPage {
  const before = body[index - 1];
  if (index + 2 >= body.length && index + 1 >= end) return "with next";
  if (index + 1 === end) return "as they come";
  return before?.kind === "paragraph" && before.style === "heading" ? "together" : "as they come";
}

/** So many paragraphs under the last heading or table stay with the signature; of more, the last one does. */
const MOST_KEPT_WITH_END = 5;

/** The index of the first block that stays with the signature, so that it never stands alone on a page. */
function startOfEnd(body: Block[]): number {
  const last = body.findLastIndex((block) => block.kind === "table" || block.style === "heading");
  return body.length - 1 - last <= MOST_KEPT_WITH_END ? last + 1 : body.length - 1;
}

/** An article: its number up to the first full stop in bold (NĐ 30/2020, Phụ lục I, mục II.5). */
function article(text: string, style: TextStyle, standing: Standing): string {
  const end = text.indexOf(".") + 1;
  return paragraphXml(run(text.slice(0, end), { ...style, bold: true }) + run(text.slice(end), style), standing);
}

/**
 * The body in `room` twips; its end, and the rows of a table just before that, stay with the signature. Two tables in
 * a row are kept apart, for Word would make them one.
 */
export function renderBody({ body, orientation }: ReportDocument, layout: DocumentLayout, room: number): string {
  const end = startOfEnd(body);
  return body
    .map((block, index) => {
      const following = body[index + 1];
      if (block.kind === "table") {
        const table = renderTable(block, layout.table[orientation], room, keptRows(body, index, end));
        const above = index === 0 ? gap(OVER_FIRST_TABLE) : "";
        return above + table + (following?.kind === "table" ? gap(12) : "");
      }
      const standing = STANDING[block.style];
      if (block.style === "line") {
        const keepNext = index >= end || (following?.kind === "paragraph" && following.style === "line");
        return dottedLine(layout.line, room, { ...standing, keepNext });
      }
      const keepNext = index >= end || following?.kind === "table" || standing.keepNext === true;
      const whole: Standing = { ...standing, keepLines: following === undefined, keepNext };
      if (block.style === "article") return article(block.text, layout.article, whole);
      return paragraph(block.text, layout[block.style], whole);
    })
    .join("");
}
