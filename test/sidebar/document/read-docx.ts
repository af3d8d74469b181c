// Reads a made .docx back: its parts, and the XML of a part as a tree that tests can ask.
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** One element of a part; names keep their prefix (`w:p`). */
export interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  /** The element's own characters. */
  characters: string;
}

/** The parts of a .docx by path, as text. Throws where the file is no zip. */
export function partsOf(docx: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(docx)).map(([path, data]) => [path, strFromU8(data)]));
}

/** The root of an XML part. Throws where it is not well formed. */
export function parse(xml: string): Node {
  const root: Node = { name: "", attributes: {}, children: [], characters: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const node: Node = { name, attributes: { ...attributes } as Record<string, string>, children: [], characters: "" };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => {
    const node = open.at(-1);
    if (node) node.characters += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return root;
}

/** All elements of that name below `node`, in document order. */
export function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The first element of that name below `node`; throws where there is none. */
export function one(node: Node, name: string): Node {
  const [first] = all(node, name);
  if (!first) throw new Error(`no ${name} in ${node.name}`);
  return first;
}

/** The text of a paragraph, a cell or a whole part. */
export function textOf(node: Node): string {
  return all(node, "w:t")
    .map((text) => text.characters)
    .join("");
}

/** The paragraph of `word/document.xml` with exactly this text; throws where there is none. */
export function paragraphOf(root: Node, text: string): Node {
  const found = all(root, "w:p").find((paragraph) => textOf(paragraph) === text);
  if (!found) throw new Error(`no paragraph “${text}”`);
  return found;
}

/** How a paragraph's run is set: size in points, bold, italic, underlined. */
export function styleOf(paragraph: Node): { size: number; bold: boolean; italic: boolean; underline: boolean } {
  const run = one(paragraph, "w:rPr");
  const isOn = (name: string): boolean => all(run, name).some((flag) => flag.attributes["w:val"] !== "false");
  return {
    size: Number(one(run, "w:sz").attributes["w:val"]) / 2,
    bold: isOn("w:b"),
    italic: isOn("w:i"),
    underline: isOn("w:u"),
  };
}

/** The paragraph's place: `center`, `both`, `left`, `right`, or undefined where nothing is said. */
export function alignmentOf(paragraph: Node): string | undefined {
  return all(paragraph, "w:jc")[0]?.attributes["w:val"];
}
