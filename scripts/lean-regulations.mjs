// Leaves out of the server bundle what nothing there reads: examples, quotes, rows and the unverified of the regulations, the help of the entry points.
import { readFile } from "node:fs/promises";
import { parse } from "acorn";
import { transform } from "esbuild";

/** Properties that only tests, the generated pages and `99_entry.js` read, and what stands in their place. */
const LEFT_OUT = { examples: "[]", unverified: "[]", quote: "void 0", row: "void 0", help: '""', parameters: "[]" };

function* nodesOf(node) {
  if (Array.isArray(node)) for (const child of node) yield* nodesOf(child);
  else if (node && typeof node.type === "string") {
    yield node;
    for (const value of Object.values(node)) if (value && typeof value === "object") yield* nodesOf(value);
  }
}

/** Functions whose last parameters are `row` and `quote`, or `quote` alone: their calls drop them. Name → place of the first. */
function citingFunctions(nodes) {
  const places = new Map();
  for (const { type, id, init } of nodes) {
    if (type !== "VariableDeclarator" || init?.type !== "ArrowFunctionExpression") continue;
    const names = init.params.map((parameter) => parameter.name);
    if (names[names.length - 1] !== "quote") continue;
    places.set(id.name, names.length - (names[names.length - 2] === "row" ? 2 : 1));
  }
  return places;
}

/** The source of a file (TypeScript) as lean JavaScript: every other value stays as it is. */
export async function leanSource(source) {
  const { code } = await transform(source, { loader: "ts", target: "es2022" });
  const nodes = [...nodesOf(parse(code, { ecmaVersion: 2022, sourceType: "module" }))];
  const citing = citingFunctions(nodes);
  const cuts = [];
  for (const node of nodes) {
    if (node.type === "ObjectExpression")
      for (const property of node.properties)
        if (property.type === "Property" && Object.hasOwn(LEFT_OUT, property.key.name))
          cuts.push([property.start, property.end, `${property.key.name}: ${LEFT_OUT[property.key.name]}`]);
    const place = node.type === "CallExpression" ? citing.get(node.callee.name) : undefined;
    const argument = place === undefined ? undefined : node.arguments[place];
    const last = node.arguments?.[node.arguments.length - 1];
    if (argument) cuts.push([node.arguments[place - 1]?.end ?? argument.start, last.end, ""]);
  }
  const outer = cuts.filter(
    ([start, end]) => !cuts.some(([from, to]) => from <= start && end <= to && to - from > end - start),
  );
  return outer
    .sort((one, other) => other[0] - one[0])
    .reduce((text, [start, end, instead]) => text.slice(0, start) + instead + text.slice(end), code);
}

/** The esbuild plugin that reads `src/regulations/` and `src/entry.ts` lean. */
export const leanRegulations = {
  name: "lean-regulations",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/](?:regulations[\\/][^\\/]+|entry)\.ts$/ }, async ({ path }) => ({
      contents: await leanSource(await readFile(path, "utf8")),
      loader: "js",
    }));
  },
};
