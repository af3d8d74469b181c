// Reading a unit's .xlsx in the page: the values of its sheet `Tổng hợp` alone, nothing else of the file is opened.
import { strFromU8, unzipSync } from "fflate";
import { foldCase } from "../src/language/text";
import type { Source } from "../src/rating/merging";
import { lackOf, readSummary } from "../src/workbook/summary-read";
import type { Grid } from "../src/workbook/table";
import { summaryTable } from "../src/workbook/tables";
import { text } from "./language/messages";

/** The largest part that is unpacked, in bytes: a summary of thousands of people is far smaller. */
const MOST_BYTES = 64_000_000;

type Parts = Record<string, Uint8Array>;

/** What a file hands up; a file that cannot be read, or has no such sheet, is named with the reason. */
export function readUnitBytes(bytes: Uint8Array, source: string): Source {
  let grid: Grid | undefined;
  try {
    grid = summaryGrid(bytes);
  } catch {
    return {
      ...{ source, row: null },
      fault: { key: "source.unreadable", parameters: { source, reason: text("merge.damaged") } },
    };
  }
  const reading = grid ? readSummary(grid) : { lacks: "table" as const };
  return "submission" in reading
    ? { source, row: null, submission: reading.submission, notes: [] }
    : { source, row: null, fault: lackOf(reading.lacks, source) };
}

/** The sheet `Tổng hợp` of a package; undefined where it has none. Throws where the file is no package or is cut off. */
function summaryGrid(bytes: Uint8Array): Grid | undefined {
  const only = (wanted: (name: string) => boolean): Parts =>
    unzipSync(bytes, { filter: ({ name, originalSize }) => wanted(name) && originalSize <= MOST_BYTES });
  const frame = only((name) => /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml)$/.test(name));
  const sheets = [...xmlOf(frame, "xl/workbook.xml").getElementsByTagName("sheet")];
  const sheet = sheets.find((one) => foldCase(one.getAttribute("name")) === foldCase(summaryTable.sheet));
  if (!sheet) return undefined;
  const id = sheet.getAttribute("r:id");
  const links = [...xmlOf(frame, "xl/_rels/workbook.xml.rels").getElementsByTagName("Relationship")];
  const target = links.find((link) => link.getAttribute("Id") === id)?.getAttribute("Target") ?? "";
  const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  const strings = frame["xl/sharedStrings.xml"]
    ? [...xmlOf(frame, "xl/sharedStrings.xml").getElementsByTagName("si")].map(textOf)
    : [];
  const values: unknown[][] = [];
  for (const cell of xmlOf(
    only((name) => name === path),
    path,
  ).getElementsByTagName("c")) {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell.getAttribute("r") ?? "") ?? [];
    const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
    if (column === 0 || column > 50 || Number(row) > 100_000) continue;
    const line = values[Number(row) - 1] ?? [];
    line[column - 1] = cellValue(cell, strings);
    values[Number(row) - 1] = line;
  }
  return {
    name: summaryTable.sheet,
    values: Array.from(values, (line) => Array.from(line ?? [], (value) => value ?? "")),
  };
}

/** A part as a document. Throws where it is missing or not well-formed. */
function xmlOf(parts: Parts, name: string): Document {
  const part = parts[name];
  if (!part) throw new Error(name);
  const document = new DOMParser().parseFromString(strFromU8(part), "application/xml");
  if (document.getElementsByTagName("parsererror").length > 0) throw new Error(name);
  return document;
}

/** The text of a string, its runs one after the other, without reading aids. */
function textOf(item: Element): string {
  return [...item.getElementsByTagName("t")]
    .filter((run) => run.parentElement?.tagName !== "rPh")
    .map((run) => run.textContent ?? "")
    .join("");
}

function cellValue(cell: Element, strings: readonly string[]): unknown {
  const kind = cell.getAttribute("t");
  if (kind === "inlineStr") return textOf(cell);
  const value = cell.getElementsByTagName("v")[0]?.textContent ?? "";
  if (kind === "s") return strings[Number(value)] ?? "";
  if (kind === "str" || kind === "e") return value;
  if (kind === "b") return value === "1";
  return value === "" ? "" : Number(value);
}
