// From the server's answer to documents: the data they are built from, and the files that they make.
import type { PublishResult } from "../../src/actions/publish";
import { findRegulation } from "../../src/regulations";
import type { ReportDocument } from "../../src/reports/document";
import { buildForPeople, type DocumentKind, documentsOf, peopleOf } from "../../src/reports/documents";
import type { TemplateFields } from "../../src/reports/fields";
import { documentFrame } from "../../src/reports/frame";
import type { UnitReport } from "../../src/reports/source";
import { templateFields } from "../../src/reports/template";
import type { Template } from "../template/package";

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
  /** The unit's own template and what fills it in, once a document; absent: the built-in layout. */
  filling?: Filling;
}

/** A template with what fills it in. */
interface Filling {
  template: Template;
  fields: TemplateFields[];
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

/** The file of a kind made with the unit's own template. */
export function filledFileOf(kind: DocumentKind, report: UnitReport, template: Template): DocumentFile | null {
  const file = fileOf(kind, report);
  const places = kind.of === "unit" ? [] : peopleOf(kind, report);
  return file && { ...file, filling: { template, fields: templateFields(kind, report, places) } };
}

/** A file a person; `places` are places in the unit's list. */
export function filesOfPeople(
  kind: DocumentKind,
  report: UnitReport,
  places: readonly number[],
  template: Template | null = null,
): DocumentFile[] {
  if (kind.of === "unit") return [];
  const fields = template ? templateFields(kind, report, places) : [];
  return buildForPeople(kind, report, places).map((document, index) => {
    const own = fields[index];
    return {
      name: document.fileName,
      label: `${kind.label}: ${report.people[places[index] ?? -1]?.name ?? ""}`,
      documents: [document],
      ...(template && own ? { filling: { template, fields: [own] } } : {}),
    };
  });
}
