// The actions "publish" and "createGoogleDocument": the documents of the period as data, and making a Google Doc of one.
import { type UploadedDocument, uploadDocument } from "../google/drive";
import { documentValue, keepDocumentValue } from "../google/properties";
import { Refusal } from "../language/refusal";
import { markOfText } from "../language/text";
import type { ReportDocument } from "../reports/document";
import { documentsOf } from "../reports/documents";
import { rateOpenWorkbook } from "./check";
import { type ActionResult, resultOf } from "./result";

/** What is known of a document besides its content. */
export interface DocumentState {
  /** The document's id. */
  id: string;
  /** Changes with the content. */
  mark: string;
  /** The Google Doc made last; `upToDate` says whether it still has this content. Null where there is none. */
  made: { on: string; link: string; upToDate: boolean } | null;
}

/** The result of an action that makes documents. */
export interface PublishResult extends ActionResult {
  documents: ReportDocument[];
  states: DocumentState[];
}

/** What the spreadsheet keeps of a Google Doc. */
interface MadeDocument {
  on: string;
  link: string;
  mark: string;
}

/** Rates the open workbook and describes its documents; an empty list where nobody can be rated. */
export function publish(): PublishResult {
  const { reading, summary } = rateOpenWorkbook();
  const documents = summary ? documentsOf(summary.regulation).map((kind) => kind.build(summary)) : [];
  return { ...resultOf(reading, summary), documents, states: documents.map(stateOf) };
}

/** Makes a Google Doc of a rendered document and keeps with the spreadsheet which content it has. */
export function createGoogleDocument([fileName, base64, mark]: readonly unknown[]): UploadedDocument {
  if (typeof fileName !== "string" || typeof base64 !== "string") throw new Refusal("action.bad-request");
  const uploaded = uploadDocument(fileName, base64);
  const made: MadeDocument = { on: new Date().toISOString(), link: uploaded.link, mark: String(mark ?? "") };
  keepDocumentValue(keyOf(fileName), JSON.stringify(made));
  return uploaded;
}

/** File names hold the kind of document and the period. */
function keyOf(fileName: string): string {
  return `document.${fileName}`;
}

function stateOf(document: ReportDocument): DocumentState {
  const mark = markOfText(JSON.stringify(document));
  const kept = documentValue(keyOf(document.fileName));
  const made = kept === null ? null : (JSON.parse(kept) as MadeDocument);
  return { id: document.id, mark, made: made && { on: made.on, link: made.link, upToDate: made.mark === mark } };
}
