// Gates on the text of the scripts: Apps Script's syntax, one scope for all files, and names that its runtime has.
import {
  type Finding,
  GOOGLE_GLOBALS,
  isNode,
  nameOf,
  parsed,
  perText,
  placeIn,
  scriptsOf,
  type Tree,
  textOf,
  treesOf,
  walk,
} from "./folder";

/** Every script is one of ES2019: no class fields, no `#private`, no modules, no `?.` (platform.md 1.8). */
export function syntax(folder: string): Finding[] {
  return scriptsOf(folder).flatMap((file) => {
    const source = textOf(folder, file);
    const script = parsed(source);
    return script.tree
      ? []
      : [`${placeIn(file, source, script.at)} is no syntax that Apps Script is sure to read: ${script.reason}.`];
  });
}

/** All files share one scope, as if they were one script: no name is declared twice. */
export function oneScope(folder: string): Finding[] {
  const known = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { file, source, tree } of treesOf(folder) ?? []) {
    for (const { name, start } of declaredAtTop(tree)) {
      const place = placeIn(file, source, start);
      const first = known.get(name);
      if (first) findings.push(`${place} declares ${name} again: ${first} has it, and all files share one scope.`);
      known.set(name, first ?? place);
    }
  }
  return findings;
}

function declaredAtTop(tree: Tree): { name: string; start: number }[] {
  const found: { name: string; start: number }[] = [];
  for (const statement of tree.body as Tree[]) {
    const ids =
      statement.type === "VariableDeclaration"
        ? (statement.declarations as Tree[]).map(({ id }) => id)
        : [statement.id];
    for (const id of ids) if (isNode(id)) found.push({ name: nameOf(id) ?? "", start: id.start });
  }
  return found;
}

/** What the language itself has at run time in Apps Script; `Intl` is not among it: Google's page does not name it. */
const LANGUAGE = new Set(
  `undefined NaN Infinity globalThis arguments Object Array String Number Boolean Symbol BigInt Math JSON Date RegExp Promise Proxy
  Reflect Map Set WeakMap WeakSet Error TypeError RangeError SyntaxError ReferenceError EvalError URIError parseInt parseFloat isNaN
  isFinite encodeURIComponent decodeURIComponent encodeURI decodeURI ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray
  Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array`.split(/\s+/),
);

/** What makes code of a text. */
const CODE_FROM_TEXT = new Set(["eval", "Function"]);

/** Every name is declared, the language's or Google's: nothing of a browser or of node, and no code from texts. */
export function knownNames(folder: string): Finding[] {
  const scripts = treesOf(folder) ?? [];
  const declared = new Set<string>([...LANGUAGE, ...GOOGLE_GLOBALS]);
  for (const { source } of scripts) for (const name of namesIn(source).declared) declared.add(name);
  return scripts.flatMap(({ file, source }) => {
    const unknown = namesIn(source).read.filter(({ name }) => !declared.has(name));
    const findings = unknown.map(({ name, start }) =>
      CODE_FROM_TEXT.has(name)
        ? `${placeIn(file, source, start)} makes code of a text with ${name}.`
        : `${placeIn(file, source, start)} names ${name}, which Apps Script does not have.`,
    );
    return [...new Set(findings)];
  });
}

/** The names that a script declares, anywhere in it, and those that it reads. */
const namesIn = perText((source) => {
  const tree = parsed(source).tree;
  const declared = new Set<string>();
  const read: { name: string; start: number }[] = [];
  const pattern = (node: unknown): void => {
    if (!isNode(node)) return;
    if (node.type === "Identifier") declared.add(node.name as string);
    else if (node.type === "ObjectPattern")
      for (const part of node.properties as Tree[]) pattern(part.value ?? part.argument);
    else if (node.type === "ArrayPattern") for (const part of node.elements as unknown[]) pattern(part);
    else if (node.type === "AssignmentPattern") pattern(node.left);
    else if (node.type === "RestElement") pattern(node.argument);
  };
  if (tree)
    walk(tree, (node, parents) => {
      if (node.type === "VariableDeclarator" || /^(?:Class|Function)/.test(node.type)) pattern(node.id);
      if (node.type === "CatchClause") pattern(node.param);
      if (/Function/.test(node.type)) for (const parameter of node.params as unknown[]) pattern(parameter);
      if (node.type === "Identifier" && isRead(node, parents))
        read.push({ name: node.name as string, start: node.start });
    });
  return { declared, read };
});

/** Whether an identifier is a name to be looked up: no key, no `.property`, no label, not asked for with `typeof`. */
function isRead(node: Tree, parents: readonly Tree[]): boolean {
  const parent = parents.at(-1);
  if (!parent) return true;
  if (parent.type === "MemberExpression") return parent.object === node || parent.computed === true;
  if (parent.type === "Property" || parent.type === "MethodDefinition")
    return parent.value === node || parent.computed === true;
  if (/^(?:Labeled|Break|Continue)Statement$/.test(parent.type)) return false;
  return !(parent.type === "UnaryExpression" && parent.operator === "typeof");
}
