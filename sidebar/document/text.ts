// Text on its way into a document: NFC, free of what XML cannot hold, and set in one style.

/** How a component of a document is set; sizes in points. */
export interface TextStyle {
  size: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  upper?: boolean;
}

/** What XML 1.0 cannot hold, and the marks that turn the direction of the text around them. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text as it may stand in a document: NFC, tabs and line breaks as spaces, nothing that breaks the file. */
export function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(UNPRINTABLE, "")
    .replace(/[\t\n\r\u0085\u2028\u2029]+/g, " ");
}

/** The text as the style writes it, in capitals where the style says so. */
export function styled(text: string, style: TextStyle): string {
  return style.upper ? printable(text).toUpperCase() : printable(text);
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The text in the style's letters, as WordprocessingML writes it: markup in it stays text. */
export function textXml(text: string, style: TextStyle): string {
  const escaped = styled(text, style).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
  return `<w:t xml:space="preserve">${escaped}</w:t>`;
}

/** A size in points as WordprocessingML writes it, in half-points. */
export function sizeXml(size: number): string {
  return `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
}
