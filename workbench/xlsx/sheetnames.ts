// References to sheets that got another name or are gone, in everything of a file that the snapshot does not hold.
import { escapeXml, unescapeXml } from "./xml.ts";

/** What became of sheets: the new name by the old one, null for a sheet that is gone. */
export type SheetNames = ReadonlyMap<string, string | null>;

const REFERENCE = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|(?<![\p{L}\p{N}_.\]])([\p{L}_][\p{L}\p{N}_.]*)!/gu;
const FORMULAS = /(<((?:[\w.-]+:)?(?:f|formula|formula1|formula2|definedName))\b[^>]*>)([^<]+)(<\/\2>)/g;

/** A formula with the new names; a reference to a sheet that is gone becomes `#REF!`. */
export function renamedFormula(formula: string, names: SheetNames): string {
  return formula.replace(REFERENCE, (whole: string, quoted: string | undefined, plain: string | undefined) => {
    const name = quoted?.replaceAll("''", "'") ?? plain;
    const renamed = name === undefined ? undefined : names.get(name);
    if (renamed === undefined) return whole;
    return renamed === null ? "#REF!" : `'${renamed.replaceAll("'", "''")}'!`;
  });
}

/** A part with the new names in all its formulas. */
export function renamedPart(text: string, names: SheetNames): string {
  const known = [...names.keys()].some((name) => text.includes(escapeXml(name)) || text.includes(name));
  if (!known) return text;
  return text.replace(FORMULAS, (whole: string, open: string, _name: string, content: string, close: string) => {
    const formula = unescapeXml(content);
    const renamed = renamedFormula(formula, names);
    return renamed === formula ? whole : open + escapeXml(renamed) + close;
  });
}
