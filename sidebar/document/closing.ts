// The end of a document: recipients on the left, post, room to sign and name on the right, on one page.
import { AlignmentType, type IParagraphOptions, type Paragraph, type Table } from "docx";
import type { ReportDocument } from "../../src/reports/document";
import { twoColumns } from "./columns";
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

/** `- …;` on every line and a full stop on the last, whatever sign the unit has typed at the ends. */
export function recipientLines(recipients: string[]): string[] {
  return recipients.map((recipient, index) => {
    const entry = recipient.replace(/^[-–\s]+|[;,.\s]+$/g, "");
    return `- ${entry}${index === recipients.length - 1 ? "." : ";"}`;
  });
}

/** Nơi nhận and the signature in `room` twips. */
export function renderClosing(
  { recipients, signature }: ReportDocument,
  layout: DocumentLayout,
  room: number,
): (Paragraph | Table)[] {
  const left = Math.round(room / 2);
  return [
    gap(SPACE_ABOVE),
    twoColumns(
      [left, room - left],
      [
        [
          [
            paragraph("Nơi nhận:", layout.recipientsTitle),
            ...recipientLines(recipients).map((line) => paragraph(line, layout.recipients)),
          ],
          [
            ...signature.post.split("\n").map((line) => paragraph(line, layout.post, CENTRED)),
            paragraph(signature.name, layout.name, { ...CENTRED, spacing: { before: ROOM_TO_SIGN } }),
          ],
        ],
      ],
    ),
    gap(LAST_LINE),
  ];
}
