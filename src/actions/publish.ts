// The actions "publish" and "createGoogleDocument": the data of the period's documents, and making a Google Doc of one.
import { type UploadedDocument, uploadDocument } from "../google/drive";
import { documentValue, documentValues, keepDocumentValue, keepUserValue, userValue } from "../google/properties";
import { Refusal } from "../language/refusal";
import { markOfText } from "../language/text";
import type { SheetData } from "../rating/sheets";
import type { SummaryData, UnitSummary } from "../rating/summary";
import { spreadsheet, withDocumentLock } from "../workbook/spreadsheet";
import { rateOpenWorkbook } from "./check";
import { type ActionResult, resultOf } from "./result";

/** What the spreadsheet keeps of a Google Doc: when it was made, where it is, and the fingerprint of its content. */
export interface MadeDocument {
  on: string;
  link: string;
  mark: string;
}

/** The result of an action that makes documents: they are built where they are rendered, from this data. */
export interface PublishResult extends ActionResult {
  /** Null where nobody can be rated. */
  summary: SummaryData | null;
  /** Null unless asked for: only the sheets of people, ballots and minutes need it. */
  sheets: SheetData | null;
  /** The Google Docs made, by file name. */
  made: Record<string, MadeDocument>;
  /** How many files this user has had converted in the 24 hours of Google's quota that run now. */
  converted: number;
}

const MADE = "document.";
const CONVERTED = "converted";
const DAY = 86_400_000;

/** Rates the open workbook and gives what its documents are built from, with the people's sheets where asked for. */
export function publish([withSheets]: readonly unknown[]): PublishResult {
  const { reading, summary } = rateOpenWorkbook();
  const made: PublishResult["made"] = {};
  const kept = documentValues(MADE);
  for (const name of Object.keys(kept)) made[name] = JSON.parse(kept[name] as string) as MadeDocument;
  return {
    ...resultOf(reading, summary),
    summary: summary && summaryData(summary),
    sheets: summary && withSheets === true ? reading.sheets() : null,
    made,
    converted: conversions(Date.now()).count,
  };
}

/**
 * Makes a Google Doc of a rendered document and keeps with the spreadsheet which content it has. One that is there with this
 * content is not made again, whether the spreadsheet knows of it or the run that made it was stopped before. Throws a `Refusal` when somebody
 * else's run holds the workbook.
 */
export function createGoogleDocument([fileName, base64, mark]: readonly unknown[]): UploadedDocument {
  if (typeof fileName !== "string" || typeof base64 !== "string") throw new Refusal("action.bad-request");
  return withDocumentLock(() => {
    const key = MADE + fileName;
    const kept = JSON.parse(documentValue(key) || "{}") as Partial<MadeDocument>;
    if (kept.link && kept.mark === mark) return { link: kept.link };
    const { link } = uploadDocument(fileName, base64, `${spreadsheet().getId()} ${markOfText(key)} ${mark}`);
    const now = new Date();
    const { since, count } = conversions(now.getTime());
    keepUserValue(CONVERTED, JSON.stringify({ since, count: count + 1 }));
    const made: MadeDocument = { on: now.toISOString(), link, mark: String(mark) };
    keepDocumentValue(key, JSON.stringify(made));
    return { link };
  });
}

/** The user's conversions since the first one of the last 24 hours: the quota starts anew 24 hours after that. */
function conversions(now: number): { since: number; count: number } {
  const kept = JSON.parse(userValue(CONVERTED) || "{}") as { since?: number; count?: number };
  const { since = now, count = 0 } = kept;
  return now - since < DAY ? { since, count } : { since: now, count: 0 };
}

function summaryData({ unit, regulation, period, people, quota, notes }: UnitSummary): SummaryData {
  return {
    unit,
    regulation: regulation.id,
    period,
    people: people.map(({ explanation: _, forNextLevel: __, ...person }) => person),
    quota,
    notes,
  };
}
