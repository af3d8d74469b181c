// Makes every document from the samples, in the State's and the Party's format, into out/gallery; pictures of the pages where LibreOffice and pdftoppm are installed.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { reportFromSheets, withBallots } from "../samples/report";
import { SAMPLES } from "../samples/samples";
import { fileOf, kindsOf } from "../sidebar/document/build";
import { renderDocuments } from "../sidebar/document/render";
import type { DocumentFormat } from "../src/reports/document";

const OUT = join("out", "gallery");
const FORMATS: DocumentFormat[] = ["state", "party"];
/** Pages of a person's documents that are enough to look at. */
const PEOPLE_SHOWN = 3;

/** Whether a program is there. */
const has = (program: string, option: string): boolean => spawnSync(program, [option]).status === 0;

async function main(words: string[]): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  const wanted = SAMPLES.filter(({ file }) => words.length === 0 || words.some((word) => file.startsWith(word)));
  for (const format of FORMATS)
    for (const { file, sheets } of wanted) {
      const folder = join(OUT, format, basename(file, ".xlsx"));
      mkdirSync(folder, { recursive: true });
      const report = reportFromSheets(withBallots(sheets(), "Họp phòng"));
      const unit = { ...report.unit, format };
      for (const kind of kindsOf(report)) {
        const made = fileOf(kind, { ...report, unit });
        if (!made) continue;
        const bytes = await renderDocuments(made.documents.slice(0, PEOPLE_SHOWN));
        writeFileSync(join(folder, `${made.name}.docx`), bytes);
      }
      console.log(`${folder}: ${readdirSync(folder).length} documents`);
      if (has("soffice", "--version") && has("pdftoppm", "-v")) takePictures(folder);
    }
}

/** Each page of each document of a folder as a picture beside it. */
function takePictures(folder: string): void {
  const documents = readdirSync(folder).filter((name) => name.endsWith(".docx"));
  const paths = documents.map((name) => join(folder, name));
  spawnSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, ...paths]);
  for (const path of paths) {
    const bare = path.replace(/\.docx$/, "");
    spawnSync("pdftoppm", ["-r", "72", "-png", `${bare}.pdf`, bare]);
  }
}

main(process.argv.slice(2));
