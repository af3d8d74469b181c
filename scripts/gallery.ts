// Makes every document from the samples, in the State's and the Party's format, into out/gallery; with LibreOffice and pdftoppm also the pictures of documents in `docs/pictures`.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { SAMPLES } from "../samples/samples";
import { renderDocuments } from "../sidebar/document/render";
import type { DocumentFormat } from "../src/reports/document";
import {
  CONTACT_SHEETS,
  type ContactSheet,
  documentsDigest,
  documentsOfSample,
  documentsOn,
  GALLERY_MANIFEST,
  type GalleryManifest,
} from "./gallery/list";
import { type Pixels, paletteFile, readPixels } from "./pictures/png";
import { digest, FOLDER } from "./pictures/shown";

const OUT = join("out", "gallery");
const FORMATS: DocumentFormat[] = ["state", "party"];
/** Between the pages of a picture, in pixels, and its colour. */
const GAP = 8;
const GROUND = 0xd8;
/** Shades of grey that small print needs. */
const SHADES = 24;

/** Whether a program is there. */
const has = (program: string, option: string): boolean => spawnSync(program, [option]).status === 0;

async function main(words: string[]): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  const drawn = has("soffice", "--version") && has("pdftoppm", "-v");
  const samples = SAMPLES.map(({ file }) => basename(file, ".xlsx"));
  for (const format of FORMATS)
    for (const sample of samples.filter((name) => words.length === 0 || words.some((word) => name.startsWith(word)))) {
      const folder = join(OUT, format, sample);
      mkdirSync(folder, { recursive: true });
      for (const { file } of documentsOfSample(sample, format))
        writeFileSync(join(folder, `${file.name}.docx`), await renderDocuments(file.documents));
      console.log(`${folder}: ${readdirSync(folder).length} documents`);
      if (drawn) printAsPdf(folder);
    }
  if (!drawn || words.length > 0) return;
  const manifest: GalleryManifest = {};
  for (const sheet of CONTACT_SHEETS) {
    const image = pictureOf(sheet);
    writeFileSync(join(FOLDER, `${sheet.name}.png`), image);
    manifest[sheet.name] = { documents: await documentsDigest(sheet), image: digest(image) };
    console.log(`${sheet.name}.png: ${Math.round(image.length / 1024)} kB`);
  }
  writeFileSync(GALLERY_MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Each document of a folder as a PDF beside it. */
function printAsPdf(folder: string): void {
  const documents = readdirSync(folder).filter((name) => name.endsWith(".docx"));
  const paths = documents.map((name) => join(folder, name));
  spawnSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, ...paths]);
}

/** The pages of a picture, side by side. */
function pictureOf(sheet: ContactSheet): Buffer {
  const pages = documentsOn(sheet).flatMap(({ sample, format, file }) => {
    const bare = join(OUT, format, sample, file.name);
    const words = ["-r", String(sheet.resolution), "-l", String(sheet.pages), "-png", `${bare}.pdf`, bare];
    spawnSync("pdftoppm", words);
    const drawn = readdirSync(join(OUT, format, sample)).filter((name) => pageOf(name, file.name));
    return drawn.sort().map((name) => readPixels(readFileSync(join(OUT, format, sample, name))));
  });
  return paletteFile(sideBySide(pages, sheet.columns), SHADES);
}

/** Whether a file is the picture of a page of a document. */
function pageOf(name: string, document: string): boolean {
  return name.startsWith(`${document}-`) && /^\d+\.png$/.test(name.slice(document.length + 1));
}

/** Pictures in rows of so many columns, each in the middle of a cell as large as the largest in its row. */
function sideBySide(pictures: readonly Pixels[], columns: number): Pixels {
  const rows = Array.from({ length: Math.ceil(pictures.length / columns) }, (_, row) =>
    pictures.slice(row * columns, (row + 1) * columns),
  );
  const cell = Math.max(...pictures.map(({ width }) => width)) + GAP;
  const heights = rows.map((row) => Math.max(...row.map(({ height }) => height)) + GAP);
  const width = cell * Math.min(columns, pictures.length) + GAP;
  const height = heights.reduce((sum, each) => sum + each, GAP);
  const bytes = new Uint8Array(width * height * 3).fill(GROUND);
  let top = GAP;
  for (const [row, pages] of rows.entries()) {
    for (const [column, page] of pages.entries()) {
      const left = GAP + column * cell + ((cell - GAP - page.width) >> 1);
      const upper = top + (((heights[row] as number) - GAP - page.height) >> 1);
      for (let y = 0; y < page.height; y++)
        bytes.set(page.bytes.subarray(y * page.width * 3, (y + 1) * page.width * 3), ((upper + y) * width + left) * 3);
    }
    top += heights[row] as number;
  }
  return { width, height, bytes };
}

main(process.argv.slice(2));
