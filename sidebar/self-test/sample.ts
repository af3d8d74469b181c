// The document that the self-test uploads: what Drive's import keeps of it is for a person to look at.
import type { ReportDocument } from "../../src/reports/document";
import { text } from "../language/messages";

const ROWS = 60;

/** A document of two pages with a number, a table that runs over, and a signature; no person is named in it. */
export function sampleDocument(): ReportDocument {
  const date = { day: null, month: null, year: null };
  return {
    audience: "assessor",
    id: "tu-kiem-tra",
    fileName: text("self-test.document"),
    label: text("self-test"),
    format: "state",
    orientation: "portrait",
    mark: "",
    head: { superior: "", issuer: text("self-test.page"), symbol: null, place: "", date },
    recipients: [],
    signatures: [],
    title: text("self-test.sample.title"),
    subject: [text("self-test.sample.subject")],
    body: [
      { kind: "paragraph", text: text("self-test.sample.look"), style: "body" },
      {
        kind: "table",
        list: text("self-test.what"),
        columns: [{ heading: text("self-test.what"), width: 1, align: "left" }],
        rows: Array.from({ length: ROWS }, (_, index) => ({
          cells: [text("self-test.sample.row", { number: index + 1 })],
        })),
      },
    ],
  };
}
