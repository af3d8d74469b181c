// How wide a text is in Times New Roman, so that the lines under headings come out as long as the rules ask.
import { styled, type TextStyle } from "./text";

/** Advance widths in thousandths of the font size, with the letters that have them; accents add nothing. */
const REGULAR: [number, string][] = [
  [180, "'"],
  [200, "|"],
  [250, " ,."],
  [278, "/:;\\ijlt"],
  [333, "!()-I[]fr"],
  [389, "Js"],
  [444, "?acez"],
  [556, "FPS"],
  [611, "ELTZ"],
  [667, "BCR"],
  [722, "ADGHKNOQUVXYwĐ"],
  [778, "&m"],
  [833, "%"],
  [889, "M"],
  [944, "W"],
];
const BOLD: [number, string][] = [
  [250, " ,."],
  [278, "'/\\il"],
  [333, "!()-:;[]fjt"],
  [389, "Is"],
  [444, "cerz"],
  [556, "Sbdhknpquđ"],
  [611, "FP"],
  [667, "BELTZ"],
  [722, "ACDNRUVXYwĐ"],
  [778, "GHKOQ"],
  [833, "&m"],
  [944, "M"],
  [1000, "%W"],
];
/** Digits and most small letters. */
const USUAL = 500;

const widthsOf = (table: [number, string][]): Map<string, number> =>
  new Map(table.flatMap(([width, letters]) => [...letters].map((letter): [string, number] => [letter, width])));
const WIDTHS = { regular: widthsOf(REGULAR), bold: widthsOf(BOLD) };

/** Width of a text in points, as the style writes it. */
export function textWidth(text: string, style: TextStyle): number {
  const widths = style.bold ? WIDTHS.bold : WIDTHS.regular;
  const letters = styled(text, style)
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "");
  return ([...letters].reduce((sum, letter) => sum + (widths.get(letter) ?? USUAL), 0) * style.size) / 1000;
}

/** Width in points of the widest line once the text is broken, at spaces, to fit `room` points; never more than `room`. */
export function widestLine(text: string, style: TextStyle, room: number): number {
  let widest = 0;
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    line = line !== "" && textWidth(longer, style) > room ? word : longer;
    widest = Math.max(widest, textWidth(line, style));
  }
  return Math.min(widest, room);
}
