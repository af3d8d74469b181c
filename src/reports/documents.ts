// The register of documents: which ones exist, who may read each, and which regulations ask for it.
import type { UnitSummary } from "../rating/summary";
import type { Regulation } from "../regulation/schema";
import type { Audience, DocumentDate, ReportDocument } from "./document";
import { PUBLICATION, publicationDocument } from "./publication";
import { UNIT_SUMMARY, unitSummaryDocument } from "./unit-summary";

/** One kind of document: what it is called, who may read it, when it exists and how it is built. */
export interface DocumentKind {
  id: string;
  label: string;
  audience: Audience;
  /** Whether this regulation asks for it (law.md §11.6). */
  offered(regulation: Regulation): boolean;
  /** Builds it from the whole result; `date` is left blank for the hand that signs where it is not given. */
  build(summary: UnitSummary, date?: DocumentDate): ReportDocument;
}

/** Every kind of document that exists now, in the order in which the sidebar shows them. */
export const DOCUMENTS: readonly DocumentKind[] = [
  { ...UNIT_SUMMARY, audience: "unit", offered: () => true, build: unitSummaryDocument },
  {
    ...PUBLICATION,
    audience: "public",
    offered: (regulation) => regulation.levels.some((level) => level.code === "DAT" && level.published),
    build: publicationDocument,
  },
];

/** The documents that a regulation asks for and that exist now. */
export function documentsOf(regulation: Regulation): DocumentKind[] {
  return DOCUMENTS.filter((kind) => kind.offered(regulation));
}
