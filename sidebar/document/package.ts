// The file around a document: no stamp of time, no trace of a person, the same bytes for the same document.
import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** The oldest time a zip file can hold, written in local time as fflate reads it: the same bytes in every zone. */
const NO_TIME = new Date(1980, 0, 1);

/** docProps/core.xml: what made the file and what it is, neither person nor date. */
const CORE_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  "<dc:title>Văn bản lập bằng Xếp loại</dc:title><dc:creator>Xếp loại</dc:creator></cp:coreProperties>";

/** The .docx with fixed properties and without the times that the library stamps on it, `[Content_Types].xml` first. */
export function withoutTraces(docx: Uint8Array): Uint8Array {
  const files: Zippable = {};
  const parts = Object.entries(unzipSync(docx)).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, data] of parts)
    files[path] = [path === "docProps/core.xml" ? strToU8(CORE_PROPERTIES) : data, { mtime: NO_TIME }];
  return zipSync(files);
}
