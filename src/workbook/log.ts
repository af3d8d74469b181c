// The sheet `Nhật ký`: who did what when; a line at the end of each action, the oldest lines leave when there are too many.
import { type MessageKey, message, type Parameters } from "../language/messages";
import { Refusal } from "../language/refusal";
import { nowText } from "./mark";
import { sheetNamed } from "./spreadsheet";
import { appendRows, tableToWrite } from "./table-write";
import { journalTable } from "./tables";

/** The most lines that are kept. */
export const MOST_LINES = 1_000;

/**
 * Adds a line: what was done and a detail that names people by their Mã alone and holds counts, never scores, health data
 * or reasons. Throws a `Refusal` where the sheet does not take the line: the work is then to be done again.
 */
export function writeLog(what: MessageKey, detail: MessageKey, parameters: Parameters = {}): void {
  try {
    const table = tableToWrite(journalTable);
    const at = nowText();
    appendRows(table, [{ at, who: userName(), what: message(what), detail: message(detail, parameters) }]);
    const last = table.rows[table.rows.length - MOST_LINES];
    const { headingRow } = table;
    if (last) sheetNamed(table.sheet)?.deleteRows(headingRow + 1, last.number - headingRow);
  } catch {
    throw new Refusal("log.refused", { what: message(what) });
  }
}

/** The e-mail of who runs this; Google gives none where it does not know or may not say. */
function userName(): string {
  let email = "";
  try {
    email = Session.getActiveUser().getEmail();
  } catch {}
  return email || message("log.nobody");
}
