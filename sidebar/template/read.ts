// What a filled-in document says, top to bottom, for a look before it is made: texts and tables, without the template's looks.
import { unescaped } from "./xml";

/** A paragraph, or the cells of a table. */
export type FilledBlock =
  | { kind: "paragraph"; text: string; align: "left" | "center" | "right" }
  | { kind: "table"; rows: string[][] };

const PIECES = /<(\/?)w:(p|tbl|tr|tc|t|br|tab|jc)(?=[\s/>])([^>]*?)(\/?)>|<[^>]*>|([^<]+)/g;

/** The blocks of the main part; tables inside cells give their text to the cell. */
export function readFilled(xml: string): FilledBlock[] {
  const blocks: FilledBlock[] = [];
  let depth = 0;
  let rows: string[][] = [];
  let cell: string[] = [];
  let text = "";
  let align: "left" | "center" | "right" = "left";
  let reading = false;
  const endOf: Record<string, () => void> = {
    p: () => {
      if (depth > 0) cell.push(text);
      else if (text.trim() !== "") blocks.push({ kind: "paragraph", text: text.trim(), align });
      text = "";
      align = "left";
    },
    tc: () => {
      if (depth !== 1) return;
      rows.at(-1)?.push(cell.join("\n").trim());
      cell = [];
    },
    tbl: () => {
      depth -= 1;
      if (depth > 0) return;
      blocks.push({ kind: "table", rows });
      rows = [];
    },
    t: () => {
      reading = false;
    },
  };
  for (const [, closing, name, attributes = "", empty, characters] of xml.matchAll(PIECES)) {
    if (characters !== undefined) text += reading ? unescaped(characters) : "";
    else if (closing || (empty && name === "p")) endOf[name ?? ""]?.();
    else if (name === "tbl") depth += 1;
    else if (name === "tr" && depth === 1) rows.push([]);
    else if (name === "t") reading = !empty;
    else if (name === "br") text += "\n";
    else if (name === "tab") text += reading ? "" : " ";
    else if (name === "jc") {
      const place = /w:val="(center|right|end)"/.exec(attributes)?.[1];
      align = place === "center" ? "center" : place ? "right" : "left";
    }
  }
  return blocks;
}
