// The end of a document: recipients and one signature, or signatures side by side, on one page.
import type { ReportDocument, Signature } from "../../src/reports/document";
import { recipientLines } from "../../src/reports/frame";
import { sideBySide } from "./columns";
import type { DocumentLayout } from "./formats";
import { paragraph, type Standing } from "./paragraph";
import { gap } from "./rule";
import type { TextStyle } from "./text";
import { textWidth } from "./text-width";
import { millimetres, points } from "./units";

/** Room for hand and seal between post and name. */
const ROOM_TO_SIGN = millimetres(25);
/** Points. */
const SPACE_ABOVE = 12;

const CENTRED: Standing = { align: "center" };

/** From so many signatures on they are set a point smaller, as both formats allow. */
const NARROW = 3;

/** The styles of post and name where so many sign. */
function signatureStyles({ post, name }: DocumentLayout, count: number): Record<"post" | "name", TextStyle> {
  const less = count >= NARROW ? 1 : 0;
  return { post: { ...post, size: post.size - less }, name: { ...name, size: name.size - less } };
}

/** Post, room to sign and name. */
function signatureLines({ post, name }: Signature, styles: Record<"post" | "name", TextStyle>): string {
  return [
    ...post.split("\n").map((line) => paragraph(line, styles.post, CENTRED)),
    paragraph(name, styles.name, { ...CENTRED, before: ROOM_TO_SIGN }),
  ].join("");
}

/** Columns in `room` twips for what is `wide` twips wide: alike where all fit, else each by its need, where the room is enough. */
export function shares(wide: number[], room: number): number[] {
  const alike = Math.floor(room / wide.length);
  const rest = room - wide.reduce((sum, width) => sum + width, 0);
  if (rest < 0 || wide.every((width) => width <= alike))
    return wide.map((_, index) => (index === 0 ? room - alike * (wide.length - 1) : alike));
  const more = Math.floor(rest / wide.length);
  return wide.map((width, index) => width + (index === 0 ? rest - more * (wide.length - 1) : more));
}

/** Nơi nhận and the signatures in `room` twips; a form without either ends with its body. */
export function renderClosing(
  { recipients, signatures }: ReportDocument,
  layout: DocumentLayout,
  room: number,
): string {
  const styles = signatureStyles(layout, signatures.length);
  const signed = signatures.map((signature) => signatureLines(signature, styles));
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
  const needs = signatures.map(({ post, name }) =>
    Math.ceil(
      points(Math.max(textWidth(name, styles.name), ...post.split("\n").map((line) => textWidth(line, styles.post)))),
    ),
  );
  const widths = shares(cells.length > signatures.length ? [0, ...needs] : needs, room);
  return gap(SPACE_ABOVE) + sideBySide(widths, [cells]);
}
