// The two sets of layout rules as data: NĐ 30/2020 for state documents, HD 36-HD/VPTW 2018 for the Party's.
import type { DocumentFormat, ReportDocument } from "../../src/reports/document";
import type { TextStyle } from "./text";

/** Everything that differs between the formats; sizes in points, lengths in millimetres. */
export interface DocumentLayout {
  margins: { top: number; bottom: number; left: number; right: number };
  /** Share of the page's width that the issuer's column takes; the national title has the rest. */
  issuerShare: number;
  /** National title, top right; a line as long as the last text stands below it. */
  nation: { text: string; style: TextStyle }[];
  superior: TextStyle;
  issuer: TextStyle;
  /** What stands under the issuer: a line of 1/3–1/2 of the text, or a text of its own. */
  underIssuer: "line" | { text: string };
  /** `before` leaves room for the number. */
  number: { before: string; style: TextStyle };
  date: TextStyle;
  mark: TextStyle;
  title: TextStyle;
  subject: TextStyle;
  /** What stands under the subject, as under the issuer. */
  underSubject: "line" | { text: string };
  body: TextStyle;
  /** An article of a decision; its number is set in bold. */
  article: TextStyle;
  note: TextStyle;
  heading: TextStyle;
  /** A line of its own in the middle, as QUYẾT ĐỊNH over its articles. */
  centred: TextStyle;
  /** A dotted line to write on. */
  line: TextStyle;
  /** Tables of an upright page, and those of a page across, which have more columns. */
  table: Record<ReportDocument["orientation"], TextStyle>;
  recipientsTitle: TextStyle;
  recipients: TextStyle;
  post: TextStyle;
  name: TextStyle;
  pageNumber: TextStyle;
}

/** NĐ 30/2020/NĐ-CP, Phụ lục I (law.md §7.1). */
const STATE: DocumentLayout = {
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  issuerShare: 0.45,
  nation: [
    { text: "Cộng hòa xã hội chủ nghĩa Việt Nam", style: { size: 12, bold: true, upper: true } },
    { text: "Độc lập - Tự do - Hạnh phúc", style: { size: 13, bold: true } },
  ],
  superior: { size: 12, upper: true },
  issuer: { size: 12, bold: true, upper: true },
  underIssuer: "line",
  number: { before: "Số:       /", style: { size: 13 } },
  date: { size: 13, italic: true },
  mark: { size: 12, bold: true },
  title: { size: 14, bold: true, upper: true },
  subject: { size: 14, bold: true },
  underSubject: "line",
  body: { size: 14 },
  article: { size: 14 },
  note: { size: 13, italic: true },
  heading: { size: 14, bold: true },
  centred: { size: 14, bold: true },
  line: { size: 14 },
  table: { portrait: { size: 13 }, landscape: { size: 12 } },
  recipientsTitle: { size: 12, bold: true, italic: true },
  recipients: { size: 11 },
  post: { size: 14, bold: true, upper: true },
  name: { size: 14, bold: true },
  pageNumber: { size: 14 },
};

/** HD 36-HD/VPTW 03/4/2018, Phụ lục 3 (law.md §7.2); what that table leaves out is named in docs/documents.md. */
const PARTY: DocumentLayout = {
  ...STATE,
  issuerShare: 0.5,
  nation: [{ text: "Đảng Cộng sản Việt Nam", style: { size: 15, bold: true, upper: true } }],
  superior: { size: 14, upper: true },
  issuer: { size: 14, bold: true, upper: true },
  underIssuer: { text: "*" },
  number: { before: "Số       -", style: { size: 14 } },
  date: { size: 14, italic: true },
  title: { size: 16, bold: true, upper: true },
  underSubject: { text: "-----" },
  recipientsTitle: { size: 14, underline: true },
  recipients: { size: 12 },
};

/** The layout of each format. */
export const LAYOUTS: Record<DocumentFormat, DocumentLayout> = { state: STATE, party: PARTY };
