// The pieces that bodies of documents are made of: paragraphs, lines to write on, tables.
import type { Block, TableColumn } from "./document";
import { fixed, type OpenText } from "./readers";

export const body = <Text extends string>(text: Text): Block<Text> => ({ kind: "paragraph", text, style: "body" });
/** An article of a decision, `Điều 1. …`. */
export const article = <Text extends string>(text: Text): Block<Text> => ({
  kind: "paragraph",
  text,
  style: "article",
});
export const note = <Text extends string>(text: Text): Block<Text> => ({ kind: "paragraph", text, style: "note" });
export const heading = <Text extends string>(text: Text): Block<Text> => ({
  kind: "paragraph",
  text,
  style: "heading",
});

export const centred = <Text extends string>(text: Text): Block<Text> => ({
  kind: "paragraph",
  text,
  style: "centred",
});

/** A column; `width` is its share of the table's width. */
export const column = (title: string, width: number, align: TableColumn["align"] = "left"): TableColumn => ({
  heading: title,
  width,
  align,
});

/** A table; `list` is what a unit's own template calls its rows. */
export const table = <Text extends string>(list: string, columns: TableColumn[], rows: Text[][]): Block<Text> => ({
  kind: "table",
  list,
  columns,
  rows: rows.map((cells) => ({ cells })),
});

/** An empty cell. */
export const EMPTY: OpenText = fixed("");

/** Dotted lines for a hand to write on, as wide as the page. */
export function linesToWrite(count: number): Block<OpenText>[] {
  return Array.from({ length: count }, () => ({ kind: "paragraph", text: EMPTY, style: "line" }));
}
