// The built-in layout as a template to start from: the same renderer, with tags where the data stand.
import { strFromU8, strToU8, unzipSync } from "fflate";
import { datePhrase } from "../../src/reports/dates";
import type { ReportDocument } from "../../src/reports/document";
import { FRAME_NAMES } from "../../src/reports/fields";
import { recipientLines } from "../../src/reports/frame";
import { tag } from "../../src/reports/specimen";
import { zipOf } from "../document/package";
import { renderDocument } from "../document/render";

const MAIN = "word/document.xml";

/** The bytes of a document of `startingDocument`; what the renderer sets by itself, the date and Nơi nhận, becomes a tag too. */
export async function renderStart(document: ReportDocument): Promise<Uint8Array> {
  const parts = unzipSync(await renderDocument(document));
  const [received = ""] = recipientLines([tag(FRAME_NAMES.recipients)]);
  const xml = strFromU8(parts[MAIN] ?? new Uint8Array(0))
    .replace(`, ${datePhrase(document.head.date)}<`, `, ${tag(FRAME_NAMES.date)}<`)
    .replace(`>${received}<`, `>${tag(FRAME_NAMES.recipients)}<`);
  return zipOf({ ...parts, [MAIN]: strToU8(xml) });
}
