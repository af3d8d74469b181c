// A merge as the page makes it: what the server read, what the links and the chosen files gave, and the documents that come of it.
import type { SetupState } from "../src/actions/setup";
import type { MergeSentence } from "../src/language/merge";
import { dayOfDate } from "../src/rating/calendar";
import type { Source } from "../src/rating/merge-units";
import { BLANK_AGENCY, commentDocuments, mergedSummaryDocument, reviewDocument } from "../src/reports/block-summary";
import type { ReportDocument } from "../src/reports/document";
import { importedSources } from "../src/workbook/merge/imports";
import { unitsTable } from "../src/workbook/merge/list";
import {
  type Agency,
  listSheet,
  type MergeResult,
  mergeSources,
  mergeSteps,
  readAgency,
} from "../src/workbook/merge/result";
import type { Step } from "../src/workbook/setup/state";
import { gridsReader } from "../src/workbook/unit";

/** What a merge came to, or the sentence that says why there is none. */
export interface MergeView {
  agency: Agency | null;
  result: MergeResult | null;
  fault: MergeSentence | null;
  /** Without a result: what keeps each unit from being read. */
  waiting: MergeSentence[];
}

/** The focal agency as the server read it; null where the workbook has no list of units. */
export function agencyOf({ workbook }: SetupState): Agency | null {
  return readAgency(gridsReader(workbook.sheets));
}

/** Merges what the links gave with chosen files. A file stands for its unit where the link gave nothing. */
export function mergeView(agency: Agency, { workbook }: SetupState, files: readonly Source[]): MergeView {
  const linked = importedSources(agency, workbook);
  const sources = files.length === 0 ? linked : [...linked.filter((one) => "submission" in one), ...files];
  const result = mergeSources(agency, sources, dayOfDate(new Date()));
  if (!("key" in result)) return { agency, result, fault: null, waiting: [] };
  const waiting = sources.flatMap((source) => ("fault" in source ? [source.fault] : []));
  return { agency, result: null, fault: result, waiting };
}

/** The steps that write a merge into the workbook; none where no unit is in it, so that a former one stays. */
export function stepsOf({ result }: MergeView): Step[] {
  return result?.merge.units.some(({ counted }) => counted) ? mergeSteps(result, true) : [];
}

/** The step that makes an empty list of units. */
export const LIST_STEPS: Step[] = [{ sheet: unitsTable.sheet, kind: "whole", content: listSheet([]) }];

/** A file of documents that a merge makes. */
export interface MergeFile {
  name: string;
  label: string;
  documents: ReportDocument[];
}

/** Mẫu 07, what is to be looked at, and the comments for the units; each where it says something. */
export function mergeDocuments({ merge, review }: MergeResult, agency: Agency | null): MergeFile[] {
  const unit = agency?.unit ?? BLANK_AGENCY;
  const looked = reviewDocument(merge, review, unit);
  return [[mergedSummaryDocument(merge, unit)], looked ? [looked] : [], commentDocuments(merge, unit)].flatMap(
    (documents): MergeFile[] => {
      const [first] = documents;
      return first ? [{ name: first.fileName, label: first.label, documents }] : [];
    },
  );
}
