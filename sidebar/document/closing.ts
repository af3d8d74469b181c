// The end of a document: recipients and one signature, or signatures side by side, on one page.
import type { ReportDocument, Signature } from "../../src/reports/document";
import { recipientLines } from "../../src/reports/frame";
import { sideBySide } from "./columns";
import type { DocumentLayout } from "./formats";
import { paragraph, type Standing } from "./paragraph";
import { gap } from "./rule";
import { millimetres } from "./units";

/** Room for hand and seal between post and name. */
const ROOM_TO_SIGN = millimetres(25);
/** Points. */
const SPACE_ABOVE = 12;

const CENTRED: Standing = { align: "center" };

/** From so many signatures on, their posts are set a point smaller, as both formats allow. */
const NARROW = 3;

/** Post, room to sign and name. */
function signatureLines({ post, name }: Signature, layout: DocumentLayout, isNarrow: boolean): string {
  const style = isNarrow ? { ...layout.post, size: layout.post.size - 1 } : layout.post;
  return [
    ...post.split("\n").map((line) => paragraph(line, style, CENTRED)),
    paragraph(name, layout.name, { ...CENTRED, before: ROOM_TO_SIGN }),
  ].join("");
}

/** Nơi nhận and the signatures in `room` twips; a form without either ends with its body. */
export function renderClosing(
  { recipients, signatures }: ReportDocument,
  layout: DocumentLayout,
  room: number,
): string {
  const signed = signatures.map((signature) => signatureLines(signature, layout, signatures.length >= NARROW));
  const received = [
    paragraph("Nơi nhận:", layout.recipientsTitle),
    ...recipientLines(recipients).map((line) => paragraph(line, layout.recipients)),
  ].join("");
  const cells =
    recipients.length > 0
      ? [received, ...signed]
      : signed.length === 1
        ? [paragraph("", layout.body), ...signed]
        : signed;
  if (cells.length === 0) return "";
  const width = Math.floor(room / cells.length);
  const widths = cells.map((_, index) => (index === 0 ? room - width * (cells.length - 1) : width));
  return gap(SPACE_ABOVE) + sideBySide(widths, [cells]);
}
