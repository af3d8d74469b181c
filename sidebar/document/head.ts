// The top of a document: issuer and national title, number and date, title and subject with their lines.
import { placeAndDate } from "../../src/reports/dates";
import type { ReportDocument } from "../../src/reports/document";
import { sideBySide } from "./columns";
import type { DocumentLayout } from "./formats";
import { paragraph, type Standing } from "./paragraph";
import { rule } from "./rule";
import type { TextStyle } from "./text";
import { textWidth, widestLine } from "./text-width";
import { points } from "./units";

/** A line under issuer or subject takes this share of the text: the rules ask for 1/3 to 1/2. */
const SHORT_LINE = 0.42;

const CENTRED: Standing = { align: "center", keepNext: true };

/** The line or the text under `texts`, centred in `room` twips. */
function under(mark: "line" | { text: string }, texts: string[], style: TextStyle, room: number): string {
  if (mark !== "line") return paragraph(mark.text, style, CENTRED);
  const widest = Math.max(...texts.map((text) => widestLine(text, style, room / points(1))));
  return rule(widest * SHORT_LINE, room);
}

function issuerColumn({ head }: ReportDocument, layout: DocumentLayout, room: number): string {
  return [
    head.superior === "" ? "" : paragraph(head.superior, layout.superior, CENTRED),
    paragraph(head.issuer, layout.issuer, CENTRED),
    under(layout.underIssuer, [head.issuer], layout.issuer, room),
  ].join("");
}

function nationColumn(layout: DocumentLayout, room: number): string {
  const lines = layout.nation.map(({ text, style }) => paragraph(text, style, CENTRED)).join("");
  const last = layout.nation.at(-1);
  return last ? lines + rule(textWidth(last.text, last.style), room) : lines;
}

/** Everything above the body, in `room` twips. */
export function renderHead(document: ReportDocument, layout: DocumentLayout, room: number): string {
  const { head, mark, subject, title } = document;
  const left = Math.round(room * layout.issuerShare);
  const right = room - left;
  const below = (space: number): Standing => ({ ...CENTRED, before: points(space) });
  const number = head.symbol === null ? "" : `${layout.number.before}${head.symbol}`;
  return [
    mark === "" ? "" : paragraph(mark, layout.mark, { align: "right", keepNext: true, after: points(4) }),
    sideBySide(
      [left, right],
      [
        [issuerColumn(document, layout, left), nationColumn(layout, right)],
        [
          paragraph(number, layout.number.style, below(4)),
          paragraph(placeAndDate(head.place, head.date), layout.date, below(4)),
        ],
      ],
    ),
    paragraph(title, layout.title, below(18)),
    ...subject.map((line) => paragraph(line, layout.subject, CENTRED)),
    subject.length === 0 ? "" : under(layout.underSubject, subject, layout.subject, room),
  ].join("");
}
