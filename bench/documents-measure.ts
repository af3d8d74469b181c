// Makes the sheets of a unit's people in one file and says what it took; runs in node and, bundled, in a browser's page.
import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { longBienUnit } from "../samples/long-bien-unit";
import { reportFromSheets } from "../samples/report";
import { type DocumentFile, fileOf, kindsOf } from "../sidebar/document/build";
import { renderDocuments } from "../sidebar/document/render";
import type { ReportDocument } from "../src/reports/document";
import { fingerprintOf } from "../src/reports/fingerprint";
import type { UnitReport } from "../src/reports/source";

/** What the sheets of so many people took: milliseconds, bytes, and the most memory seen, in bytes. */
export interface Measured {
  people: number;
  build: number;
  mark: number;
  render: number;
  /** The longest time in which nobody else had a turn while the file was made. */
  longest: number;
  bytes: number;
  memory: number;
}

/** The sheets of people (30 items, three stages, conditions) that the sidebar would put into one file. */
function sheetsOf(report: UnitReport): DocumentFile {
  const kind = kindsOf(report).find(({ id }) => id === "phieu-danh-gia");
  const file = kind && fileOf(kind, report);
  if (!file) throw new Error("the unit has sheets of people");
  return file;
}

const unitOf = (people: number): UnitReport => reportFromSheets(longBienUnit({ people, faults: false }));

/** Makes the file in steps, as the sidebar does; `memory` is asked at each step. */
export async function measure(people: number, memory: () => number): Promise<Measured> {
  const report = unitOf(people);
  const start = performance.now();
  const file = sheetsOf(report);
  const built = performance.now();
  fingerprintOf(file.documents);
  const marked = performance.now();
  let [longest, most, last] = [0, memory(), performance.now()];
  const bytes = await renderDocuments(file.documents, async () => {
    longest = Math.max(longest, performance.now() - last);
    most = Math.max(most, memory());
    await new Promise((resume) => setTimeout(resume));
    last = performance.now();
  });
  const rendered = performance.now();
  longest = Math.max(longest, rendered - last);
  return {
    ...{ people, longest, bytes: bytes.length, memory: Math.max(most, memory()) },
    ...{ build: built - start, mark: marked - built, render: rendered - marked },
  };
}

/** The peer: the same texts and tables through the model of the library docx alone, without our rules of layout. */
export async function measurePeer(people: number): Promise<{ render: number; bytes: number }> {
  const { documents } = sheetsOf(unitOf(people));
  const start = performance.now();
  const sections = documents.map((document) => ({ children: contentOf(document) }));
  const bytes = await Packer.pack(new Document({ sections }), "uint8array");
  return { render: performance.now() - start, bytes: bytes.length };
}

function contentOf({ title, subject, body }: ReportDocument): (Paragraph | Table)[] {
  const cell = (text: string): TableCell => new TableCell({ children: [paragraphOf(text)] });
  return [
    ...[title, ...subject].map(paragraphOf),
    ...body.map((block) =>
      block.kind === "paragraph"
        ? paragraphOf(block.text)
        : new Table({
            rows: [
              new TableRow({ children: block.columns.map(({ heading }) => cell(heading)) }),
              ...block.rows.map(
                (row) => new TableRow({ children: ("cells" in row ? row.cells : [row.group]).map(cell) }),
              ),
            ],
          }),
    ),
  ];
}

function paragraphOf(text: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.LEFT, children: [new TextRun({ text, size: 26 })] });
}
