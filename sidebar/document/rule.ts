// Horizontal lines of a given length and the invisible paragraphs that keep tables apart.
import { emptyParagraph } from "./paragraph";
import { points } from "./units";

/** An empty paragraph `height` points high, kept with what follows. */
export function gap(height: number): string {
  return emptyParagraph({ keepNext: true, before: 0, after: 0, height: points(height) });
}

/** Points: so low a paragraph never opens a page of its own. */
const LAST_LINE = 1;

/** The paragraph that Word wants after the last table; `section` is what it ends, empty at the end of the file. */
export function lastParagraph(section: string): string {
  return emptyParagraph({ keepNext: true, before: 0, after: 0, height: points(LAST_LINE), section });
}

/** A solid line of `length` points, centred in a column of `room` twips. */
export function rule(length: number, room: number): string {
  const sides = Math.max(0, Math.round((room - points(length)) / 2));
  return emptyParagraph({ keepNext: true, lineAbove: true, before: points(1.5), after: 0, height: points(2), sides });
}
