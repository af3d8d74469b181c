// The action "publish": the documents of the period, as data for the renderer.
import type { ReportDocument } from "../reports/document";
import { documentsOf } from "../reports/documents";
import { rateOpenWorkbook } from "./check";
import { type ActionResult, resultOf } from "./result";

/** The result of an action that makes documents. */
export interface PublishResult extends ActionResult {
  documents: ReportDocument[];
}

/** Rates the open workbook and describes its documents; an empty list where nobody can be rated. */
export function publish(): PublishResult {
  const { reading, summary } = rateOpenWorkbook();
  const documents = summary ? documentsOf(summary.regulation).map((kind) => kind.build(summary)) : [];
  return { ...resultOf(reading, summary), documents };
}
