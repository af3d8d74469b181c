// Reads what a template's package says of itself: elements of an XML part with their attributes, and nothing more. Not by saxes, as
// a unit's workbook is (../unit-file.ts): docxtemplater reads the rest of a template by its own patterns, and two readers of one part
// that differ on what is well-formed would let through what the other one never saw.

/** The attributes of an element, by name as written. */
export type Attributes = Readonly<Record<string, string>>;

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text of XML without its references: `&amp;` → `&`, `&#69;` → `E`. */
export function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** The elements of this local name, whatever their prefix, in their order; comments hold none. */
export function elementsOf(xml: string, name: string): Attributes[] {
  const elements = new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])((?:"[^"]*"|'[^']*'|[^"'>])*)>`, "g");
  return [...xml.replace(/<!--[\s\S]*?-->/g, "").matchAll(elements)].map(([, inside = ""]) =>
    Object.fromEntries(
      [...inside.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, attribute = "", double, single]) => [
        attribute,
        unescaped(double ?? single ?? ""),
      ]),
    ),
  );
}
