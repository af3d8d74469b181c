// What a document says, as data: the pure description that the renderer turns into a .docx.
import type { PublicText } from "./public";

/** Who may read a document. What may stand in it follows from this (law.md §8). */
export type Audience = "person" | "assessor" | "unit" | "public";

/** The rules of layout a document follows: NĐ 30/2020 (state) or the Party's. */
export type DocumentFormat = "state" | "party";

/** A date on a document; the parts that are not known yet are left blank for the hand that signs. */
export interface DocumentDate {
  day: number | null;
  month: number | null;
  year: number | null;
}

/** The two-column heading: issuer on the left, national title, place and date on the right. */
export interface DocumentHead {
  /** Cơ quan chủ quản trực tiếp; empty where there is none. */
  superior: string;
  /** Cơ quan ban hành. */
  issuer: string;
  /** Ký hiệu after the number, e.g. `DS-UBND`; the number itself stays blank until the document is registered. */
  symbol: string;
  place: string;
  date: DocumentDate;
}

/** One column of a table; `width` is its share of the table's width. */
export interface TableColumn {
  heading: string;
  width: number;
  align: "left" | "center" | "right";
}

/** A row of a table: one text a column, or one heading across all columns. */
export type TableRow<Content extends string = string> = { cells: Content[] } | { group: Content };

/** A piece of the body, top to bottom. */
export type Block<Content extends string = string> =
  | { kind: "paragraph"; text: Content; style: "body" | "note" | "heading" }
  | { kind: "table"; columns: TableColumn[]; rows: TableRow<Content>[] };

/** The signature: authority and post in capitals, a line each, then the name. */
export interface Signature {
  post: string;
  name: string;
}

/** What surrounds the content of a document: all of it comes from the unit's settings, nothing from its people. */
export interface DocumentFrame {
  /** Stable id of the kind of document, e.g. `danh-sach-dat`. */
  id: string;
  /** File name without extension: lower-case ASCII letters, digits and hyphens. */
  fileName: string;
  /** What the sidebar and the command line call it. */
  label: string;
  format: DocumentFormat;
  orientation: "portrait" | "landscape";
  /** The form's name over the top right corner, e.g. `Mẫu 06`; empty where there is none. */
  mark: string;
  head: DocumentHead;
  /** Nơi nhận, one entry a line, without the leading hyphen and the closing sign. */
  recipients: string[];
  signature: Signature;
}

/** What a document says: title, subject and body. */
export interface DocumentContent<Content extends string> {
  /** Tên loại, in capitals. */
  title: Content;
  /** Trích yếu, one or more lines. */
  subject: Content[];
  body: Block<Content>[];
}

/** A document that leaves the unit: its content can only be made of texts that `public.ts` lets through. */
export type PublicDocument = DocumentFrame & DocumentContent<PublicText> & { audience: "public" };

/** A document that stays with the person, the assessor or the unit. */
export type InternalDocument = DocumentFrame & DocumentContent<string> & { audience: Exclude<Audience, "public"> };

/** A whole document. All texts are NFC; nothing in it is markup. */
export type ReportDocument = PublicDocument | InternalDocument;
