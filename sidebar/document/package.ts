// The file around documents: no stamp of time, no trace of a person, the same bytes for the same documents.
import { strToU8, Zip, ZipDeflate } from "fflate";

/** The oldest time a zip file can hold, written in local time as fflate reads it: the same bytes in every zone. */
const NO_TIME = new Date(1980, 0, 1);

/** docProps/core.xml: what made the file and what it is, neither person nor date. */
export const CORE_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  "<dc:title>Văn bản lập bằng Xếp loại</dc:title><dc:creator>Xếp loại</dc:creator></cp:coreProperties>";

/** The parts of a package; a long one comes in pieces. */
export type Parts = Record<string, readonly Uint8Array[]>;

/**
 * A zip of files in the order of their names (`[Content_Types].xml` comes first), without times. The pieces are packed
 * one after the other, so that a long part is never in memory twice.
 */
export function zipOf(parts: Parts): Uint8Array {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    packed.push(data);
  });
  for (const path of Object.keys(parts).sort()) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = NO_TIME;
    zip.add(file);
    const pieces = parts[path] ?? [];
    for (const piece of pieces) file.push(piece);
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  const bytes = new Uint8Array(packed.reduce((sum, { length }) => sum + length, 0));
  packed.reduce((at, piece) => {
    bytes.set(piece, at);
    return at + piece.length;
  }, 0);
  return bytes;
}

/** The .docx of these parts with fixed properties. */
export function docxOf(parts: Parts): Uint8Array {
  return zipOf({ ...parts, "docProps/core.xml": [strToU8(CORE_PROPERTIES)] });
}
