// The command `merge`: reads the workbooks of units, merges them above the unit, and writes the focal agency's workbook and documents.
import { renderDocuments } from "../../sidebar/document/render";
import { mergeDocuments } from "../../sidebar/merge";
import type { SetupState } from "../../src/actions/setup";
import { mergeMessage } from "../../src/language/merge";
import { dayOfDate } from "../../src/rating/calendar";
import type { Source } from "../../src/rating/merge-units";
import { unitsTable } from "../../src/workbook/merge/list";
import {
  type Agency,
  MERGED_SHEET,
  type MergeResult,
  mergeSources,
  mergeSteps,
  readAgency,
} from "../../src/workbook/merge/result";
import { readUnitFile } from "../../src/workbook/merge/unit-file";
import { gridsReader } from "../../src/workbook/unit";
import { emptyWorkbook } from "../xlsx/empty";
import type { MergeLine } from "./arguments";
import { asFailure, Failure } from "./failure";
import { type Output, readInput, writeOutputs } from "./files";
import { readGrids } from "./grids";
import { mergeAsJson, mergeAsText } from "./merge-report";
import { openWorkbookSession } from "./workbook-session";

/**
 * Merges files. The first one may be the focal agency's own workbook, with the sheet `Đơn vị`; every other one is a unit's. A file
 * that cannot be read is named in the result and the others are merged all the same. Throws a `Failure` where no file is a
 * unit's that can be read.
 */
export async function mergeFiles({ files, out, json }: MergeLine, dist: string): Promise<void> {
  const { agency, own, sources } = readAll(files);
  const result = mergeSources(agency, sources, dayOfDate(new Date()));
  if ("key" in result || sources.every((source) => "fault" in source)) {
    const faults = sources.flatMap((source) => ("fault" in source ? [source.fault] : []));
    const sentences = ["key" in result ? result : { key: "no-units" as const, parameters: {} }, ...faults];
    throw new Failure("not-merged", {
      reason: sentences.map(({ key, parameters }) => mergeMessage(key, parameters)).join(" "),
    });
  }
  const outputs = [await workbookOf(result, own, agency !== null, dist), ...(await documentsOf(result, agency))];
  const written = writeOutputs(out, files, outputs);
  process.stdout.write(`${(json ? mergeAsJson : mergeAsText)(result, agency, written)}\n`);
}

/** The focal agency's list and workbook where the first file has one, and what came of every other file. */
function readAll(files: readonly string[]): { agency: Agency | null; own: Uint8Array | null; sources: Source[] } {
  let agency: Agency | null = null;
  let own: Uint8Array | null = null;
  const sources = files.flatMap((file, index): Source[] => {
    try {
      const bytes = readInput(file);
      const readGrid = gridsReader(readGrids(bytes, file));
      const found = index === 0 ? readAgency(readGrid) : null;
      if (found) {
        agency = found;
        own = bytes;
        return [];
      }
      return [readUnitFile(readGrid, file)];
    } catch (error) {
      const reason = asFailure(error, file).message;
      return [{ source: file, row: null, fault: { key: "source.unreadable", parameters: { source: file, reason } } }];
    }
  });
  return { agency, own, sources };
}

/** The focal agency's workbook with the merged sheet; a new one with the list of units where it has none. */
async function workbookOf(
  result: MergeResult,
  own: Uint8Array | null,
  hasList: boolean,
  dist: string,
): Promise<Output> {
  const name = `tong-hop-khoi-${result.merge.period.id.toLowerCase()}.xlsx`;
  const session = openWorkbookSession(own ?? emptyWorkbook(MERGED_SHEET), name, dist);
  try {
    const names = [MERGED_SHEET, unitsTable.sheet];
    const { mark } = session.call<SetupState>("setupState", names);
    session.call("setUpWorkbook", mergeSteps(result, hasList), names, mark);
    return { name, bytes: await session.save() };
  } finally {
    session.close();
  }
}

/** The documents of the merge as Word files. */
async function documentsOf(result: MergeResult, agency: Agency | null): Promise<Output[]> {
  const outputs: Output[] = [];
  for (const { name, documents } of mergeDocuments(result, agency))
    outputs.push({ name: `${name}.docx`, bytes: await renderDocuments(documents) });
  return outputs;
}
