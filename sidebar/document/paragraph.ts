// Paragraphs as WordprocessingML, written by hand: a library's model of a paragraph costs many times more than the
// paragraph, and the sheets of a unit's people have tens of thousands of them.
import { sizeXml, type TextStyle, textXml } from "./text";

/** How a paragraph stands; lengths in twips. What is not given is left to the file's defaults. */
export interface Standing {
  keepNext?: boolean;
  keepLines?: boolean;
  /** A solid line on top of it. */
  lineAbove?: boolean;
  /** Where a dotted line ends that a tab draws. */
  dotsTo?: number;
  before?: number;
  after?: number;
  /** The height of its lines, exactly. */
  height?: number;
  /** Both sides in from the margins. */
  sides?: number;
  firstLine?: number;
  align?: "left" | "center" | "right" | "both";
  /** The properties of the section that it ends. */
  section?: string;
}

/** `<w:name/>` where it is so; what is not said is not so, for no style of the file says otherwise. */
const flag = (name: string, value: boolean | undefined): string => (value ? `<w:${name}/>` : "");

const attribute = (name: string, value: number | undefined): string =>
  value === undefined ? "" : ` w:${name}="${value}"`;

function spacing({ before, after, height }: Standing): string {
  if (before === undefined && after === undefined && height === undefined) return "";
  const exact = height === undefined ? "" : ` w:line="${height}" w:lineRule="exact"`;
  return `<w:spacing${attribute("after", after)}${attribute("before", before)}${exact}/>`;
}

function indent({ sides, firstLine }: Standing): string {
  if (sides === undefined && firstLine === undefined) return "";
  return `<w:ind${attribute("left", sides)}${attribute("right", sides)}${attribute("firstLine", firstLine)}/>`;
}

/** A paragraph of these runs. The order of its properties is that of the schema, ECMA-376 §17.3.1.26. */
export function paragraphXml(runs: string, standing: Standing): string {
  const properties = [
    flag("keepNext", standing.keepNext),
    flag("keepLines", standing.keepLines),
    standing.lineAbove ? '<w:pBdr><w:top w:val="single" w:color="auto" w:sz="6" w:space="0"/></w:pBdr>' : "",
    standing.dotsTo === undefined
      ? ""
      : `<w:tabs><w:tab w:val="right" w:pos="${standing.dotsTo}" w:leader="dot"/></w:tabs>`,
    spacing(standing),
    indent(standing),
    standing.align === undefined ? "" : `<w:jc w:val="${standing.align}"/>`,
    standing.section ?? "",
  ].join("");
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A run of text in one style. */
export function run(text: string, style: TextStyle): string {
  const bold = flag("b", style.bold) + flag("bCs", style.bold);
  const italic = flag("i", style.italic) + flag("iCs", style.italic);
  const underline = style.underline ? '<w:u w:val="single"/>' : "";
  const properties = `<w:rPr>${bold}${italic}${sizeXml(style.size)}${underline}</w:rPr>`;
  return `<w:r>${properties}${textXml(text, style)}</w:r>`;
}

/** A paragraph of one run in one style. */
export function paragraph(text: string, style: TextStyle, standing: Standing = {}): string {
  return paragraphXml(run(text, style), standing);
}

/** A dotted line to write on, to the right margin at `room` twips. */
export function dottedLine({ size }: TextStyle, room: number, standing: Standing): string {
  return paragraphXml(`<w:r><w:rPr>${sizeXml(size)}</w:rPr><w:tab/></w:r>`, { ...standing, dotsTo: room });
}

/** A run too small to be seen, so that its paragraph may be as low as it says. */
const UNSEEN = `<w:r><w:rPr>${sizeXml(1)}</w:rPr>${textXml("", { size: 1 })}</w:r>`;

/** An empty paragraph of these properties. */
export const emptyParagraph = (standing: Standing): string => paragraphXml(UNSEEN, standing);
