// Templates that are not taken: bombs, paths, macros, content from elsewhere, names of those who edited; each with its sentence.
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openTemplate, TEMPLATE_BYTES, TemplateFault } from "../../../sidebar/template/package";
import { elementsOf } from "../../../sidebar/template/xml";
import { templateMessage } from "../../../src/language/template";
import { partsOf } from "../document/read-docx";
import { docx, paragraph, relationship } from "./docx";

/** Why a file is refused; null where it is taken. */
function refusal(bytes: Uint8Array): string | null {
  try {
    openTemplate(bytes);
    return null;
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    expect(templateMessage(error.key, error.parameters)).toMatch(/^[^{}]+\.$/);
    return error.key;
  }
}

const BODY = paragraph("{Tên đơn vị}");
const field = (code: string): string => `<w:p><w:r><w:instrText>${code}</w:instrText></w:r></w:p>`;
const types = (more: string) =>
  partsOf(docx(BODY))["[Content_Types].xml"]?.replace("</Types>", `${more}</Types>`) ?? "";

describe("a template", () => {
  it("of the kind that Word writes is taken", () => expect(refusal(docx(BODY))).toBeNull());

  it("may link to a page that a reader follows by hand", () =>
    expect(refusal(docx(BODY, relationship("hyperlink", "https://example.gov.vn/")))).toBeNull());

  it.each<[string, string, Uint8Array]>([
    ["no zip", "not-docx", strToU8("{\\rtf1 }")],
    ["a zip that is no Word file", "not-docx", zipSync({ "a.txt": strToU8("a") })],
    ["cut short", "corrupt", docx(BODY).subarray(0, 400)],
    ["larger than a template is", "too-large", new Uint8Array(TEMPLATE_BYTES + 1)],
    ["a bomb", "too-large", docx(BODY, { "word/media/a.bin": new Uint8Array(20 * 1024 * 1024) })],
    ["with a path that climbs out", "unsafe", docx(BODY, { "../word/styles.xml": "<a/>" })],
    ["with a path from the root", "unsafe", docx(BODY, { "/etc/a.xml": "<a/>" })],
    ["with entities", "unsafe", docx(BODY, { "word/styles.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' })],
    ["with macros", "macros", docx(BODY, { "word/vbaProject.bin": "x" })],
    [
      "of a macro type",
      "macros",
      docx(BODY, {
        "[Content_Types].xml": types(
          '<Default Extension="x" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
        ),
      }),
    ],
    [
      "with a template elsewhere",
      "external",
      docx(BODY, relationship("attachedTemplate", "https://example.com/a.dotm")),
    ],
    ["with a picture elsewhere", "external", docx(BODY, relationship("image", "https://example.com/a.png"))],
    [
      "with a written-out External",
      "external",
      docx(BODY, {
        "word/_rels/document.xml.rels":
          "<r:Relationships xmlns:r=\"x\"><r:Relationship Target='//host/a' Type=\"image\" TargetMode='&#69;xternal'/></r:Relationships>",
      }),
    ],
    ["with a link to a file", "external", docx(BODY, relationship("hyperlink", "file:///C:/a.docx"))],
    ["that fetches a text", "external", docx(field(' INCLUDETEXT "C:\\\\a.docx" '))],
    ["that fetches in pieces", "external", docx(field("DDE") + field("AUTO x"))],
    ["with an object in it", "embedded", docx(BODY, { "word/embeddings/oleObject1.bin": "x" })],
    ["with a page of HTML in it", "embedded", docx(BODY, relationship("aFChunk", "a.html", false))],
    [
      "with tracked changes",
      "reviewed",
      docx('<w:p><w:ins w:id="1" w:author="Người Sửa"><w:r><w:t>a</w:t></w:r></w:ins></w:p>'),
    ],
    [
      "with comments",
      "reviewed",
      docx(BODY, { "word/comments.xml": '<w:comments><w:comment w:id="1" w:author="Người Sửa"/></w:comments>' }),
    ],
  ])("%s is refused: %s", (_what, key, bytes) => expect(refusal(bytes)).toBe(key));

  it("keeps nobody's name, company or data of other programs, and no word of the parts that held them", () => {
    const { parts } = openTemplate(
      docx(BODY, {
        "customXml/item1.xml": "<a>Người Soạn</a>",
        "docProps/custom.xml": "<a>Người Soạn</a>",
        "word/people.xml": "<a>Người Soạn</a>",
      }),
    );
    const whole = Object.entries(parts)
      .map(([path, data]) => path + new TextDecoder().decode(data))
      .join("\n");
    expect(whole).not.toMatch(/Người S|app\.xml|custom|people/);
    expect(Object.keys(parts)).toContain("docProps/core.xml");
  });
});

it("reads elements whatever their prefix and quotes, and none in a comment", () =>
  expect(elementsOf(`<a:b c="1>2"/><!-- <b c="x"/> --><b c='&quot;&#x41;'></b><bc c="y"/>`, "b")).toEqual([
    { c: "1>2" },
    { c: '"A' },
  ]));
