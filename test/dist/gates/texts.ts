// Gates on what people read: every text in both languages with the same holes, and in Unicode's composed form.
import { readdirSync } from "node:fs";
import { type Finding, isNode, nameOf, perText, placeIn, type Tree, textOf, walk } from "./folder";
import { PAGE, scriptOf } from "./sidebar-page";

/** A letter with its marks apart, as no text in NFC has it; a list of characters, such as a library's, holds none. */
const APART = /\p{L}[\u0300-\u036f]/u;

/** No text in any file has its marks apart (NFD): names and headings typed by people are compared with these texts. */
export function composed(folder: string): Finding[] {
  return readdirSync(folder).flatMap((file) => apart(file, textOf(folder, file)));
}

const apart = perText((file = "", source = ""): Finding[] => {
  const found = APART.exec(source);
  return found ? [`${placeIn(file, source, found.index)} is not in NFC.`] : [];
});

/** Every catalogue of the sidebar, which says the server's sentences too, has each key in both languages with the same holes. */
export function bothLanguages(folder: string): Finding[] {
  return languageFaults(textOf(folder, PAGE));
}

const languageFaults = perText((page = ""): Finding[] => {
  const script = scriptOf(page);
  if (!script) return [];
  const { tree, placeAt } = script;
  const variables = new Map<string, Tree>();
  walk(tree, (node) => {
    if (node.type === "VariableDeclarator" && isNode(node.init)) variables.set(nameOf(node.id) ?? "", node.init);
  });
  const findings: Finding[] = [];
  let catalogues = 0;
  walk(tree, (node) => {
    const { vi, en } = node.type === "ObjectExpression" ? membersOf(node) : {};
    if (!vi || !en) return;
    const [vietnamese, english] = [textsOf(vi, variables), textsOf(en, variables)];
    if (!vietnamese || !english || vietnamese.size < 5) return;
    catalogues += 1;
    const compare = (one: Texts, other: Texts, language: string) => {
      for (const [key, { text, start }] of one) {
        const match = other.get(key);
        if (!match) findings.push(`${placeAt(start)}: the text “${key}” is missing in ${language}.`);
        else if (language === "English" && holesOf(text) !== holesOf(match.text))
          findings.push(`${placeAt(start)}: the text “${key}” has other parameters in English.`);
      }
    };
    compare(vietnamese, english, "English");
    compare(english, vietnamese, "Vietnamese");
  });
  return catalogues === 0 ? ["sidebar.html: no catalogue of texts was found."] : findings;
});

type Texts = Map<string, { text: string; start: number }>;

function membersOf(node: Tree): Record<string, Tree | undefined> {
  const members = (node.properties as Tree[]).map((property): [string, Tree | undefined] => [
    nameOf(property.key) ?? "",
    isNode(property.value) ? property.value : undefined,
  ]);
  return Object.fromEntries(members);
}

/** The texts of an object literal, followed through variables and spreads; null where something else stands there. */
function textsOf(node: Tree, variables: ReadonlyMap<string, Tree>): Texts | null {
  if (node.type === "Identifier") {
    const value = variables.get(node.name as string);
    return value && value !== node ? textsOf(value, variables) : null;
  }
  if (node.type !== "ObjectExpression") return null;
  const texts: Texts = new Map();
  for (const property of node.properties as Tree[]) {
    if (property.type === "SpreadElement") {
      const spread = textsOf(property.argument as Tree, variables);
      if (!spread) return null;
      for (const [key, text] of spread) texts.set(key, text);
      continue;
    }
    const text = literalText(property.value as Tree);
    const key = nameOf(property.key) ?? String((property.key as Tree).value);
    if (text === null) return null;
    texts.set(key, { text, start: property.start });
  }
  return texts;
}

function literalText(node: Tree): string | null {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type !== "TemplateLiteral" || (node.expressions as Tree[]).length > 0) return null;
  return (node.quasis as Tree[]).map(({ value }) => (value as { cooked: string }).cooked).join("");
}

function holesOf(text: string): string {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join();
}
