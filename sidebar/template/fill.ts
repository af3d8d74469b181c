// A unit's own template filled in: one document a file, or those of many people one after the other.
import { strToU8 } from "fflate";
import type { TemplateFields } from "../../src/reports/fields";
import { zipOf } from "../document/package";
import { filledMain, filledParts } from "./engine";
import type { Template } from "./package";

/** The main part of a document: what stands before its content, the content, its last section and what stands after. */
interface Main {
  before: string;
  content: string;
  section: string;
  after: string;
}

function mainOf(xml: string): Main {
  const from = xml.indexOf(">", xml.indexOf("<w:body")) + 1;
  const to = xml.lastIndexOf("</w:body>");
  const last = xml.lastIndexOf("<w:sectPr", to);
  const isOfBody = last > from && !xml.slice(last, to).includes("</w:p>");
  const start = isOfBody ? last : to;
  return {
    before: xml.slice(0, from),
    content: xml.slice(from, start),
    section: xml.slice(start, to),
    after: xml.slice(to),
  };
}

/** The paragraph that ends a person's section: too low to open a page of its own. */
const sectionEnd = (section: string): string =>
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>' +
  `${section === "" ? '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>' : section}</w:pPr></w:p>`;

/** A further person's section begins on a page of its own, numbered from 1. */
function fromNewPage(section: string): string {
  const newPage = section.replace(/<w:type\b[^>]*\/>/, "");
  if (/<w:pgNumType\b[^>]*w:start=/.test(newPage)) return newPage;
  if (newPage.includes("<w:pgNumType")) return newPage.replace("<w:pgNumType", '<w:pgNumType w:start="1"');
  return newPage.replace(/(<w:pgMar\b[^>]*\/>)/, '$1<w:pgNumType w:start="1"/>');
}

/** Marks of paragraphs and bookmarks are a document's own: a second time in one file they would clash. */
const withoutMarks = (content: string): string =>
  content.replace(/ w14:(?:paraId|textId)="[^"]*"/g, "").replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, "");

/** The documents one after the other; each but the last ends its own section. */
function joined(mains: readonly Main[]): string {
  const [first] = mains;
  if (!first) throw new RangeError("nothing to fill in");
  const pieces = mains.map(({ content, section }, index) => {
    const whole = index === mains.length - 1 ? content + section : content + sectionEnd(section);
    if (index === 0) return whole;
    const marked = withoutMarks(whole);
    const at = marked.indexOf("<w:sectPr");
    if (at < 0) return marked;
    const end = marked.indexOf("</w:sectPr>", at);
    return marked.slice(0, at) + fromNewPage(marked.slice(at, end)) + marked.slice(end);
  });
  return first.before + pieces.join("") + first.after;
}

/**
 * Fills a template in, once for each of `fields`, and puts the documents into one file in their order. `step` is awaited now
 * and then with the number of documents done; what it throws ends the work.
 *
 * @returns the bytes of a .docx without a trace of who made the template; the same input gives the same bytes
 */
export async function fillTemplate(
  template: Template,
  fields: readonly TemplateFields[],
  step: (done: number) => Promise<void> = async () => {},
): Promise<Uint8Array> {
  const mains: Main[] = [];
  const [first] = fields;
  for (const [index, one] of fields.entries()) {
    mains.push(mainOf(filledMain(template, one)));
    await step(index + 1);
  }
  const around = first ? filledParts(template, first) : {};
  const whole = { ...template.parts, ...around, [template.main]: strToU8(joined(mains)) };
  return zipOf(whole);
}
