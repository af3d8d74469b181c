// Leaves out of the server bundle and of the sidebar what nothing there reads: examples and quotes of the regulations, the help of the entry points.
import { readFile } from "node:fs/promises";
import { parse } from "acorn";
import { transform } from "esbuild";

/** Properties that only tests, the generated pages and `99_entry.js` read, and what stands in their place. */
const LEFT_OUT = { examples: "[]", quote: "void 0", help: '""', parameters: "[]" };

function* nodesOf(node) {
  if (Array.isArray(node)) for (const child of node) yield* nodesOf(child);
  else if (node && typeof node.type === "string") {
    yield node;
    for (const value of Object.values(node)) if (value && typeof value === "object") yield* nodesOf(value);
  }
}

/** From a function's last parameter `quote`, the calls that may drop that argument: name → its place. */
function quotingFunctions(nodes) {
  const places = new Map();
  for (const { type, id, init } of nodes) {
    if (type !== "VariableDeclarator" || init?.type !== "ArrowFunctionExpression") continue;
    const place = init.params.findIndex((parameter) => parameter.name === "quote");
    if (place >= 0 && place === init.params.length - 1) places.set(id.name, place);
  }
  return places;
}

/** The source of a file (TypeScript) as lean JavaScript: every other value stays as it is. */
export async function leanSource(source) {
  const { code } = await transform(source, { loader: "ts", target: "es2022" });
  const nodes = [...nodesOf(parse(code, { ecmaVersion: 2022, sourceType: "module" }))];
  const quoting = quotingFunctions(nodes);
  const cuts = [];
  for (const node of nodes) {
    if (node.type === "ObjectExpression")
      for (const property of node.properties)
        if (property.type === "Property" && Object.hasOwn(LEFT_OUT, property.key.name))
          cuts.push([property.start, property.end, `${property.key.name}: ${LEFT_OUT[property.key.name]}`]);
    const place = node.type === "CallExpression" ? quoting.get(node.callee.name) : undefined;
    const argument = place === undefined ? undefined : node.arguments[place];
    if (argument) cuts.push([argument.start, argument.end, "void 0"]);
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
