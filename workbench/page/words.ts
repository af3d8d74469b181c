// The words for an error, in the language of the page.
import { WorkbookFileError } from "../xlsx/errors";
import { type MessageKey, message } from "./language/messages";

const FILE_MESSAGES: Record<WorkbookFileError["code"], MessageKey> = {
  "not-a-workbook": "file.not-a-workbook",
  "legacy-xls": "file.legacy-xls",
  encrypted: "file.encrypted",
  corrupt: "file.corrupt",
  "too-large": "file.too-large",
  unsafe: "file.unsafe",
};

/** What to tell the user of an error, whatever was thrown and in whichever realm. */
export function wordsOf(error: unknown): string {
  if (error instanceof WorkbookFileError) return message(FILE_MESSAGES[error.code]);
  const { message: words } = error as { message?: unknown };
  return typeof words === "string" ? words : String(error);
}
