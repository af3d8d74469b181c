// Small .docx packages for the tests of templates, as Word would write them or as somebody hostile would.
import { strToU8, zipSync } from "fflate";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const PARTS = {
  "[Content_Types].xml":
    `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>` +
    `<Override PartName="/word/header1.xml" ContentType="${WORD}.header+xml"/>` +
    '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>' +
    "</Types>",
  "_rels/.rels":
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>` +
    `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
    `<Relationship Id="rId3" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
  "docProps/core.xml":
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    "<dc:creator>Người Soạn Mẫu</dc:creator><cp:lastModifiedBy>Người Sửa Mẫu</cp:lastModifiedBy></cp:coreProperties>",
  "docProps/app.xml": "<Properties><Company>Công ty Người Soạn</Company></Properties>",
  "word/header1.xml": '<w:hdr xmlns:w="w"><w:p><w:r><w:t>{Tên đơn vị}</w:t></w:r></w:p></w:hdr>',
};

/** A run for each piece of a text: Word splits what somebody types wherever it likes. */
export const paragraph = (...pieces: string[]): string =>
  `<w:p>${pieces.map((piece) => `<w:r><w:t xml:space="preserve">${piece}</w:t></w:r>`).join("")}</w:p>`;

/** A table of one row. */
export const row = (...cells: string[]): string =>
  `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr></w:tbl>`;

/** A .docx with this body; `more` replaces or adds parts. */
export function docx(body: string, more: Record<string, string | Uint8Array> = {}): Uint8Array {
  const main =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="850"/></w:sectPr></w:body></w:document>`;
  const parts = { ...PARTS, "word/document.xml": main, ...more };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, data]) => [path, typeof data === "string" ? strToU8(data) : data]),
    ),
  );
}

/** A relationships part of the document with one relationship. */
export const relationship = (type: string, target: string, external = true): Record<string, string> => ({
  "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId9" Type="${OFFICE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/></Relationships>`,
});
