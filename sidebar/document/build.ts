// From the server's answer to documents: the data they are built from, and the files that they make.
import type { PublishResult } from "../../src/actions/publish";
import { findRegulation } from "../../src/regulations";
import type { ReportDocument } from "../../src/reports/document";
import { buildForPeople, type DocumentKind, documentsOf, peopleOf } from "../../src/reports/documents";
import { documentFrame } from "../../src/reports/frame";
import type { UnitReport } from "../../src/reports/source";

/** The result with its regulation and with the conditions of each person; null where nobody can be rated. */
export function reportOf({ summary, sheets, people }: PublishResult): UnitReport | null {
  const regulation = summary ? findRegulation(summary.regulation) : undefined;
  if (!summary || !regulation) return null;
  const reasoned = summary.people.map((person, index) => ({ ...person, reasons: people[index]?.reasons ?? [] }));
  return { ...summary, regulation, people: reasoned, sheets };
}

/** The kinds of documents of a report. */
export function kindsOf(report: UnitReport): DocumentKind[] {
  return documentsOf(report.regulation);
}

/** One file to be made: its name without extension, what it is called, and its documents. */
export interface DocumentFile {
  name: string;
  label: string;
  documents: ReportDocument[];
}

/** The one file of a kind: the unit's document, or those of all its people one after the other; null where there is nobody. */
export function fileOf(kind: DocumentKind, report: UnitReport): DocumentFile | null {
  if (kind.of === "unit") {
    const document = kind.build(report);
    return { name: document.fileName, label: kind.label, documents: [document] };
  }
  const documents = buildForPeople(kind, report, peopleOf(kind, report));
  return documents.length === 0 ? null : { name: nameOf(kind, report), label: kind.label, documents };
}

/** The file name of a kind, without a person's part. */
export function nameOf(kind: DocumentKind, report: UnitReport): string {
  return documentFrame({ ...kind, typeCode: null, orientation: "portrait", mark: "" }, report).fileName;
}

/** A file a person; `places` are places in the unit's list. */
export function filesOfPeople(kind: DocumentKind, report: UnitReport, places: readonly number[]): DocumentFile[] {
  if (kind.of === "unit") return [];
  return buildForPeople(kind, report, places).map((document, index) => ({
    name: document.fileName,
    label: `${kind.label}: ${report.people[places[index] ?? -1]?.name ?? ""}`,
    documents: [document],
  }));
}
