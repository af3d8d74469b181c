// What a document says, as data: the pure description that the renderer turns into a .docx.

/** Who may read a document. What may stand in it follows from this (law.md §8). */
export type Audience = "person" | "assessor" | "unit" | "public";

/** The rules of layout a document follows: NĐ 30/2020 (state) or the Party's. */
export type DocumentFormat = "state" | "party";

/** A date on a document; the parts that are not known yet are left blank for the hand that signs. */
export interface DocumentDate {
  day: number | null;
  month: number | null;
  year: number;
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
export type TableRow = { cells: string[] } | { group: string };

/** A piece of the body, top to bottom. */
export type Block =
  | { kind: "paragraph"; text: string; style: "body" | "note" | "heading" }
  | { kind: "table"; columns: TableColumn[]; rows: TableRow[] };

/** The signature: authority and post in capitals, then the name. */
export interface Signature {
  post: string;
  name: string;
}

/** A whole document. All texts are NFC; nothing in it is markup. */
export interface ReportDocument {
  /** Stable id of the kind of document, e.g. `danh-sach-cong-khai`. */
  id: string;
  /** File name without extension: lower-case ASCII letters, digits and hyphens. */
  fileName: string;
  /** What the sidebar and the command line call it. */
  label: string;
  audience: Audience;
  format: DocumentFormat;
  orientation: "portrait" | "landscape";
  head: DocumentHead;
  /** Tên loại, in capitals. */
  title: string;
  /** Trích yếu, one or more lines. */
  subject: string[];
  body: Block[];
  /** Nơi nhận, one entry a line, without the leading hyphen and the closing sign. */
  recipients: string[];
  signature: Signature;
}
