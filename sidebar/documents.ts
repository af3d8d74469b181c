// The period's documents as the view shows them: by purpose, which Google Doc there is of each, and what the day's quota leaves.
import type { MadeDocument, PublishResult } from "../src/actions/publish";
import { markOfText } from "../src/language/text";
import { type DocumentKind, PURPOSES, type Purpose, peopleOf } from "../src/reports/documents";
import { fingerprintOf } from "../src/reports/fingerprint";
import type { UnitReport } from "../src/reports/source";
import { type DocumentFile, fileOf, filesOfPeople, filledFileOf, kindsOf, nameOf } from "./document/build";
import type { ChosenTemplate } from "./template/check";
import type { Template } from "./template/package";

/**
 * Documents that Google lets a plain account create in 24 hours (platform: quotas, 1.3); a Workspace account may create
 * more. Whether a conversion counts as one is not written anywhere: it is counted, to be on the safe side.
 */
export const DOCUMENTS_A_DAY = 250;

/** Which documents of a kind: the unit's or those of all people in one file, one person's, or a file each. */
export type Which = "all" | "each" | { place: number };

/** How the Google Doc of a kind stands; `unknown`: made, and only the people's sheets tell whether it still holds. */
export interface KindState {
  state: "none" | "made" | "old" | "unknown";
  made: MadeDocument | null;
  /** How many people it is about; null for one of the unit. */
  people: number | null;
}

/** The kinds of a purpose. */
export interface KindGroup {
  purpose: Purpose;
  kinds: DocumentKind[];
}

/** The kinds of documents by purpose; those of people whom nobody is on are left out. */
export function groupsOf(report: UnitReport): KindGroup[] {
  const kinds = kindsOf(report).filter((kind) => kind.of === "unit" || peopleOf(kind, report).length > 0);
  return PURPOSES.map((purpose) => ({ purpose, kinds: kinds.filter((kind) => kind.purpose === purpose) })).filter(
    (group) => group.kinds.length > 0,
  );
}

/** The templates that somebody chose, by kind of document. */
export type Templates = Readonly<Record<string, ChosenTemplate>>;

/** The template to make a kind with: null for the built-in layout. */
export const templateOf = (kind: DocumentKind, templates: Templates): Template | null =>
  templates[kind.id]?.template ?? null;

/** Whether a template was chosen that nothing may be made with. */
export const isBlocked = (kind: DocumentKind, templates: Templates): boolean =>
  (templates[kind.id]?.problems.length ?? 0) > 0;

/** The fingerprint of a file: of what the documents say and, after a hyphen, of the template with what fills it in. */
function markOf({ documents, filling }: DocumentFile): string {
  const content = fingerprintOf(documents);
  return filling ? `${content}-${markOfText(filling.template.mark + JSON.stringify(filling.fields))}` : content;
}

/**
 * How a kind stands in the answer of the server. Where no template is chosen, a Google Doc that was made with one holds as
 * long as the documents would say the same.
 */
export function stateOf(
  kind: DocumentKind,
  report: UnitReport,
  result: PublishResult,
  template: Template | null,
): KindState {
  const people = kind.of === "unit" ? null : peopleOf(kind, report).length;
  const made = result.made[nameOf(kind, report)] ?? null;
  if (!made) return { state: "none", made, people };
  if (kind.sheets && !report.sheets) return { state: "unknown", made, people };
  const file = template ? filledFileOf(kind, report, template) : fileOf(kind, report);
  const kept = template ? made.mark : made.mark.replace(/-.*/, "");
  return { state: file && markOf(file) === kept ? "made" : "old", made, people };
}

/** The files to make of a kind, by a template or in the built-in layout. */
export function filesOf(
  kind: DocumentKind,
  report: UnitReport,
  which: Which,
  template: Template | null,
): DocumentFile[] {
  if (which === "all" || kind.of === "unit") {
    const file = template ? filledFileOf(kind, report, template) : fileOf(kind, report);
    return file ? [file] : [];
  }
  return filesOfPeople(kind, report, which === "each" ? peopleOf(kind, report) : [which.place], template);
}

/** A file with the fingerprint of its content. */
export interface MarkedFile extends DocumentFile {
  mark: string;
}

/** The files of which there is no Google Doc with the present content. */
export function filesToMake(files: readonly DocumentFile[], made: PublishResult["made"]): MarkedFile[] {
  return files.map((file) => ({ ...file, mark: markOf(file) })).filter(({ name, mark }) => made[name]?.mark !== mark);
}

/** How many Google Docs the day's quota of a plain account still lets this user make. */
export function documentsLeft({ converted }: PublishResult): number {
  return Math.max(0, DOCUMENTS_A_DAY - converted);
}
