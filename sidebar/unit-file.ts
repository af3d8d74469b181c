// Reading a unit's .xlsx in the page: the values of its sheet `Tổng hợp` alone, nothing else of the file is opened. By saxes, which
// gives the texts of cells and refuses a part that is cut off; the patterns of template/xml.ts do neither.
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { foldCase } from "../src/language/text";
import type { Source } from "../src/rating/merge-units";
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
  let id: string | undefined;
  scan(frame, "xl/workbook.xml", ({ name, attributes }) => {
    if (name === "sheet" && foldCase(attributes.name) === foldCase(summaryTable.sheet)) id = attributes["r:id"];
  });
  if (id === undefined) return undefined;
  let target = "";
  scan(frame, "xl/_rels/workbook.xml.rels", ({ name, attributes }) => {
    if (name === "Relationship" && attributes.Id === id) target = attributes.Target ?? "";
  });
  const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  const strings = frame["xl/sharedStrings.xml"] ? textsOf(frame, "xl/sharedStrings.xml", "si") : [];
  const values: unknown[][] = [];
  const part = only((name) => name === path);
  const texts = textsOf(part, path, "c");
  let place = 0;
  scan(part, path, ({ name, attributes: { r = "", t = "" } }) => {
    if (name !== "c") return;
    const text = texts[place++] ?? "";
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(r) ?? [];
    const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
    if (column === 0 || column > 50 || Number(row) > 100_000) return;
    const line = values[Number(row) - 1] ?? [];
    line[column - 1] = cellValue(t, text, strings);
    values[Number(row) - 1] = line;
  });
  const whole = Array.from(values, (line) => Array.from(line ?? [], (value) => value ?? ""));
  return { name: summaryTable.sheet, values: whole };
}

/** An element as it opens. */
interface Opened {
  name: string;
  attributes: Record<string, string>;
}

/**
 * Goes through the elements of a part; `close` is given the characters since the last element opened. The page may not use the
 * browser's own parser: under Trusted Types it takes no text. Throws where the part is missing or not well-formed.
 */
function scan(
  parts: Parts,
  path: string,
  open: (element: Opened) => void,
  close?: (name: string, text: string) => void,
) {
  const bytes = parts[path];
  if (!bytes) throw new Error(path);
  const parser = new SaxesParser();
  let text = "";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    text = "";
    open({ name, attributes });
  });
  parser.on("text", (more) => {
    text += more;
  });
  parser.on("closetag", ({ name }) => {
    close?.(name, text);
    text = "";
  });
  parser.write(strFromU8(bytes)).close();
}

/** The text of every element of this name, in order: its runs and its value, without formulas and reading aids. */
function textsOf(parts: Parts, path: string, element: string): string[] {
  const texts: string[] = [];
  let aside = false;
  scan(
    parts,
    path,
    ({ name }) => {
      if (name === element) texts.push("");
      if (name === "rPh") aside = true;
    },
    (name, text) => {
      if (name === "rPh") aside = false;
      if ((name === "t" || name === "v") && !aside && texts.length > 0) texts[texts.length - 1] += text;
    },
  );
  return texts;
}

/** The value of a cell by its type and the text that it holds. */
function cellValue(type: string, text: string, strings: readonly string[]): unknown {
  if (type === "s") return strings[Number(text)] ?? "";
  if (type === "b") return text === "1";
  if (type === "str" || type === "e" || type === "inlineStr" || text === "") return text;
  return Number(text);
}
