// Horizontal lines of a given length and the invisible paragraphs that keep tables apart.
import { BorderStyle, LineRuleType, Paragraph, TextRun } from "docx";
import { points } from "./units";

/** An empty paragraph `height` points high, kept with what follows. */
export function gap(height: number): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: 0, after: 0, line: points(height), lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: "", size: 2 })],
  });
}

/** A solid line of `length` points, centred in a column of `room` twips. */
export function rule(length: number, room: number): Paragraph {
  const side = Math.max(0, Math.round((room - points(length)) / 2));
  return new Paragraph({
    keepNext: true,
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: "auto" } },
    indent: { left: side, right: side },
    spacing: { before: points(1.5), after: 0, line: points(2), lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: "", size: 2 })],
  });
}
