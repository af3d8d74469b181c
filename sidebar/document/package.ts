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

/** A file inside a package that is written piece by piece. */
export interface OpenPart {
  push(piece: Uint8Array): void;
  close(): void;
}

/** A zip that is packed while it is written, without times: a long part is never in memory as a whole. */
export class Package {
  private readonly packed: Uint8Array[] = [];
  private readonly zip = new Zip((error, data) => {
    if (error) throw error;
    this.packed.push(data);
  });

  /** Begins a file; those that are begun after it wait for its end. */
  open(path: string): OpenPart {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = NO_TIME;
    this.zip.add(file);
    return { push: (piece) => file.push(piece), close: () => file.push(new Uint8Array(0), true) };
  }

  add(path: string, data: Uint8Array): void {
    const part = this.open(path);
    part.push(data);
    part.close();
  }

  /** The bytes of the zip, once every file is closed. */
  end(): Uint8Array {
    this.zip.end();
    const bytes = new Uint8Array(this.packed.reduce((sum, { length }) => sum + length, 0));
    this.packed.reduce((at, piece) => {
      bytes.set(piece, at);
      return at + piece.length;
    }, 0);
    return bytes;
  }
}

/** The files of a package by path. */
export type Parts = Record<string, Uint8Array>;

/** The zip of these parts in the order of their names (`[Content_Types].xml` comes first). */
export function zipOf(parts: Parts): Uint8Array {
  const file = new Package();
  for (const path of Object.keys(parts).sort()) file.add(path, parts[path] as Uint8Array);
  return file.end();
}

/** A .docx of these parts with fixed properties, in the order of their names (`[Content_Types].xml` comes first); `main` is to be written. */
export function docxOf(parts: Parts, main: string): { file: Package; part: OpenPart } {
  const file = new Package();
  const all: Parts = { ...parts, "docProps/core.xml": strToU8(CORE_PROPERTIES) };
  const paths = Object.keys(all).sort();
  const before = paths.filter((path) => path < main);
  for (const path of before) file.add(path, all[path] as Uint8Array);
  const part = file.open(main);
  for (const path of paths.slice(before.length)) if (path !== main) file.add(path, all[path] as Uint8Array);
  return { file, part };
}
