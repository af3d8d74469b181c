// Gates on `sidebar.html`: one page that fetches nothing, and the calls of the server that its script makes.
import { parse } from "acorn";
import { type Finding, nameOf, perText, placeIn, type Tree, textOf, walk } from "./folder";

export const PAGE = "sidebar.html";

/** The script of the page, its tree, and the place of an offset in it. */
export interface PageScript {
  tree: Tree;
  placeAt(offset: number): string;
}

/** The longest script of the page; null where there is none that parses. */
export function sidebarScript(folder: string): PageScript | null {
  return scriptOf(textOf(folder, PAGE));
}

/** The same for the text of the page. */
export const scriptOf = perText((page = ""): PageScript | null => {
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)];
  const longest = scripts.sort((one, other) => other[0].length - one[0].length)[0];
  if (!longest) return null;
  try {
    const tree = parse(longest[1] ?? "", { ecmaVersion: 2020, sourceType: "script" }) as unknown as Tree;
    const start = longest.index + "<script>".length;
    return { tree, placeAt: (offset) => placeIn(PAGE, page, start + offset) };
  } catch {
    return null;
  }
});

/** A call of the server; null for a name that is no literal. */
export interface ServerCall {
  name: string | null;
  place: string;
}

/** The calls of the one function that hands a name to `google.script.run`. */
export function serverCalls(folder: string): ServerCall[] {
  return callsIn(textOf(folder, PAGE));
}

const callsIn = perText((page = ""): ServerCall[] => {
  const script = scriptOf(page);
  if (!script) return [];
  let client: string | undefined;
  walk(script.tree, (node, parents) => {
    if (node.type !== "MemberExpression" || nameOf(node.property) !== "withSuccessHandler") return;
    client = nameOf(parents.findLast(({ type }) => type === "FunctionDeclaration")?.id);
  });
  const calls: ServerCall[] = [];
  walk(script.tree, (node) => {
    if (node.type !== "CallExpression" || client === undefined || nameOf(node.callee) !== client) return;
    const [first] = node.arguments as Tree[];
    calls.push({ name: first?.type === "Literal" ? (nameOf(first) ?? null) : null, place: script.placeAt(node.start) });
  });
  return calls;
});

const FETCHES: [RegExp, string][] = [
  [/<script[^>]+src=/, "fetches a script"],
  [/<link[^>]+href=/, "fetches a style"],
  [/@import/, "imports a style"],
  [/<\?[=!]/, "holds a template tag, which nothing runs"],
  [/url\(\s*["']?https?:/, "fetches a picture or a font"],
];

/** The page holds all that it needs, and its script parses. */
export function selfContained(folder: string): Finding[] {
  const page = textOf(folder, PAGE);
  if (page === "") return [`${PAGE} is missing.`];
  const fetched = FETCHES.flatMap(([sign, what]) => {
    const found = sign.exec(page);
    return found ? [`${placeIn(PAGE, page, found.index)} ${what}.`] : [];
  });
  return sidebarScript(folder) ? fetched : [...fetched, `${PAGE}: its script is no script of ES2020.`];
}
