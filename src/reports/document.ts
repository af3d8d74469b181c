// What a document says, as data: the pure description that the renderer turns into a .docx.
import type { TextFor } from "./readers";

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
interface DocumentHead {
  /** Cơ quan chủ quản trực tiếp; empty where there is none. */
  superior: string;
  /** Cơ quan ban hành. */
  issuer: string;
  /** Ký hiệu after the number, e.g. `DS-UBND`; the number itself stays blank until it is registered. Null: no number. */
  symbol: string | null;
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

/** What a unit's own template calls the people on a document's list. */
export const PEOPLE = "Người";

/** A piece of the body, top to bottom; `list` is what a unit's own template calls the rows of a table. */
export type Block<Content extends string = string> =
  | { kind: "paragraph"; text: Content; style: "body" | "article" | "note" | "heading" | "centred" | "line" }
  | { kind: "table"; list: string; columns: TableColumn[]; rows: TableRow<Content>[] };

/** The signature: authority and post in capitals, a line each, then the name. */
export interface Signature {
  post: string;
  name: string;
}

/** What surrounds the content of a document: it comes from the unit's settings; of people only who signs, and a Mã in the file name. */
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
  /** Nơi nhận, one entry a line, without the leading hyphen and the closing sign; none on a form that people fill in. */
  recipients: string[];
  /** Side by side; beside recipients there is one. */
  signatures: Signature[];
}

/** What a document says: title, subject and body. */
export interface DocumentContent<Content extends string> {
  /** Tên loại, in capitals. */
  title: Content;
  /** Trích yếu, one or more lines. */
  subject: Content[];
  body: Block<Content>[];
}

/** What may stand in a document for these readers; those who rate may read everything that the workbook holds. */
export type ContentFor<Reader extends Audience> = Reader extends "assessor" ? string : TextFor<Reader>;

/** A document for one kind of readers: its content can only be made of texts that `readers.ts` lets through to them. */
export type DocumentFor<Reader extends Audience> = DocumentFrame &
  DocumentContent<ContentFor<Reader>> & { audience: Reader };

/** A whole document. All texts are NFC; nothing in it is markup. */
export type ReportDocument = { [Reader in Audience]: DocumentFor<Reader> }[Audience];
