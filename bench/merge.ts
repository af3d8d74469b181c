// What does merging 100 workbooks cost, beside a plain program that only counts the levels in `Tổng hợp` (fflate and saxes): time and most memory.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { longBienUnit, type UnitWords } from "../samples/long-bien-unit";
import { gridsFromSheets } from "../samples/report";
import { dayOfDate } from "../src/rating/calendar";
import { reviewFigures } from "../src/rating/submission";
import { rateUnit } from "../src/rating/unit";
import { mergeSources } from "../src/workbook/merge/result";
import { readUnitFile } from "../src/workbook/merge/unit-file";
import { summarySheet } from "../src/workbook/summary-sheet";
import { gridsReader, readUnit } from "../src/workbook/unit";
import { readGrids } from "../workbench/node/grids";
import { type Cell, type PlainSheet, plainWorkbook } from "../workbench/xlsx/plain-workbook";

const UNITS = 100;
const PEOPLE = 75;

/** A school with `Tổng hợp` as the add-on writes it. */
function unitFile(index: number): Uint8Array {
  const words: UnitWords = {
    ...{ name: `Trường ${index}`, superior: "UBND quận", block: "Trường học", format: "Nhà nước", symbol: "TH" },
    ...{ signerPost: "HIỆU TRƯỞNG", recipients: "Lưu: VT", code: `T${index}-`, headPost: "Hiệu trưởng" },
  };
  const sheets = longBienUnit({ people: PEOPLE, faults: true, words });
  const reading = readUnit(gridsReader(gridsFromSheets(sheets)));
  const summary = rateUnit(reading.records as NonNullable<typeof reading.records>);
  const { values, columnWidths } = summarySheet(summary, reviewFigures(reading.sheets()));
  const published: PlainSheet = { name: "Tổng hợp", rows: values as Cell[][], headingRow: 4, widths: columnWidths };
  return plainWorkbook([...sheets, published]);
}

/** The plain program: levels of `Tổng hợp`, nothing checked. */
function plainCount(files: readonly string[]): number {
  const levels = new Map<string, number>();
  for (const file of files) {
    const parts = unzipSync(readFileSync(file), {
      filter: ({ name }) => /workbook\.xml$|sharedStrings|sheet\d+\.xml/.test(name),
    });
    const strings: string[] = [];
    let text = "";
    const shared = new SaxesParser();
    shared.on("text", (more) => {
      text += more;
    });
    shared.on("opentag", ({ name }) => {
      if (name === "si") text = "";
    });
    shared.on("closetag", ({ name }) => {
      if (name === "si") strings.push(text);
    });
    if (parts["xl/sharedStrings.xml"]) shared.write(strFromU8(parts["xl/sharedStrings.xml"])).close();
    const names = [...strFromU8(parts["xl/workbook.xml"] as Uint8Array).matchAll(/<sheet [^>]*name="([^"]+)"/g)];
    const place = names.findIndex(([, name]) => name === "Tổng hợp") + 1;
    let column = "";
    let hasId = false;
    let kind = "";
    const sheet = new SaxesParser();
    sheet.on("opentag", ({ name, attributes }) => {
      if (name === "row") hasId = false;
      if (name === "c") {
        column = String(attributes.r ?? "").replace(/\d/g, "");
        kind = String(attributes.t ?? "");
      }
      text = "";
    });
    sheet.on("text", (more) => {
      text += more;
    });
    sheet.on("closetag", ({ name }) => {
      if (name !== "v" && name !== "t") return;
      if (column === "B") hasId = true;
      if (column !== "G" || !hasId) return;
      const level = kind === "s" ? (strings[Number(text)] ?? "") : text;
      levels.set(level, (levels.get(level) ?? 0) + 1);
    });
    sheet.write(strFromU8(parts[`xl/worksheets/sheet${place}.xml`] as Uint8Array)).close();
  }
  return levels.get("Đạt chuyên nghiệp") ?? 0;
}

/** The merge's own way: read whole, checked against the scores, merged. */
function mergeAll(files: readonly string[]): number {
  const sources = files.map((file) => readUnitFile(gridsReader(readGrids(readFileSync(file), file)), file));
  const result = mergeSources(null, sources, dayOfDate(new Date()));
  if ("key" in result) throw new Error(result.key);
  return result.merge.counts.levels.DAT ?? 0;
}

/** Runs one of the ways in a process of its own and prints its time and its most memory. */
function measure(name: string, folder: string): number {
  const run = spawnSync(process.execPath, [process.argv[1] as string, name, folder], { encoding: "utf8" });
  const { ms, peak, found } = JSON.parse(run.stdout) as { ms: number; peak: number; found: number };
  console.log(`${name.padEnd(10)}${ms.toFixed(0).padStart(10)} ms${peak.toFixed(0).padStart(8)} MB   ${found} Đạt`);
  return ms;
}

function main([way, folder]: string[]): void {
  if (way !== undefined && folder !== undefined) {
    const files = readdirSync(folder).map((file) => join(folder, file));
    const start = process.hrtime.bigint();
    const found = way === "plain" ? plainCount(files) : mergeAll(files);
    const ms = Number(process.hrtime.bigint() - start) / 1e6;
    console.log(JSON.stringify({ ms, peak: process.resourceUsage().maxRSS / 1000, found }));
    return;
  }
  const made = mkdtempSync(join(tmpdir(), "bench-merge-"));
  for (let index = 0; index < UNITS; index++) writeFileSync(join(made, `don-vi-${index}.xlsx`), unitFile(index));
  console.log(`Merging ${UNITS} workbooks of ${PEOPLE} people\n`);
  const plain = measure("plain", made);
  const merged = measure("merge", made);
  console.log(`\nmerge / plain: ${(merged / plain).toFixed(1)} × (it rates everybody again and compares)`);
  rmSync(made, { recursive: true });
}

main(process.argv.slice(2));
