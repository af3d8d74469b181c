// The end of a document: recipients and one signature, or signatures side by side, on one page.
import { AlignmentType, type IParagraphOptions, type Paragraph, type Table } from "docx";
import type { ReportDocument, Signature } from "../../src/reports/document";
import { recipientLines } from "../../src/reports/frame";
import { sideBySide } from "./columns";
import type { DocumentLayout } from "./formats";
import { gap } from "./rule";
import { paragraph } from "./text";
import { millimetres } from "./units";

/** Room for hand and seal between post and name. */
const ROOM_TO_SIGN = millimetres(28);
/** Points. */
const SPACE_ABOVE = 12;
/** Points; Word wants a paragraph after the last table, and so low a one never opens a page. */
const LAST_LINE = 1;

const CENTRED: IParagraphOptions = { alignment: AlignmentType.CENTER };

/** Post, room to sign and name. */
function signatureLines({ post, name }: Signature, layout: DocumentLayout): Paragraph[] {
  return [
    ...post.split("\n").map((line) => paragraph(line, layout.post, CENTRED)),
    paragraph(name, layout.name, { ...CENTRED, spacing: { before: ROOM_TO_SIGN } }),
  ];
}

/** Nơi nhận and the signatures in `room` twips; a form without either ends with its body. */
export function renderClosing(
  { recipients, signatures }: ReportDocument,
  layout: DocumentLayout,
  room: number,
): (Paragraph | Table)[] {
  const signed = signatures.map((signature) => signatureLines(signature, layout));
  const received = [
    paragraph("Nơi nhận:", layout.recipientsTitle),
    ...recipientLines(recipients).map((line) => paragraph(line, layout.recipients)),
  ];
  const cells =
    recipients.length > 0
      ? [received, ...signed]
      : signed.length === 1
        ? [[paragraph("", layout.body)], ...signed]
        : signed;
  if (cells.length === 0) return [];
  const width = Math.floor(room / cells.length);
  const widths = cells.map((_, index) => (index === 0 ? room - width * (cells.length - 1) : width));
  return [gap(SPACE_ABOVE), sideBySide(widths, [cells]), gap(LAST_LINE)];
}
