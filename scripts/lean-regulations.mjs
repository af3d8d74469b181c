// Leaves out of a bundle what nothing there reads: examples, quotes and table rows of the regulations, the looks of columns.
import { readFile } from "node:fs/promises";
import { parse } from "acorn";
import { transform } from "esbuild";

/** Properties that only tests and the generated pages read. */
const LEFT_OUT = new Set(["quote", "row", "examples"]);

/** What the server does not read beside that: it is said where people read it, in the sidebar and on paper. */
const SAID_ELSEWHERE = new Set(["title", "issuer", "issued", "lastCheckedOn", "unverified", "commentFrom"]);

/** Properties whose objects are cited for people alone: open questions, stages, deadlines, quotas, scales, validity and the like. */
const CITED_ELSEWHERE = [
  ...["question", "sheet", "step", "due", "percent", "totals", "divisor", "stepsPerPoint", "threshold", "countSetting"],
  ...["cap", "day", "to"],
];

/** What set-up alone reads of a column: its plan is made elsewhere. */
const LOOKS = ["width", "holds"];

/** Whether a property of an object is left out. */
function isLeftOut(property, node, forServer) {
  const { properties } = node;
  if (property.type !== "Property") return false;
  const { name } = property.key;
  const names = properties.map((one) => one.key?.name);
  if (LEFT_OUT.has(name)) return true;
  if (!forServer) return false;
  return SAID_ELSEWHERE.has(name) || (name === "cite" && CITED_ELSEWHERE.some((one) => names.includes(one)));
}

/** Whether a property of a column is left out on the server. A table's own keys are names, whatever else is named so. */
const isLook = (property, { properties }) =>
  LOOKS.includes(property.key?.name) && properties.some(({ key }) => key?.name === "heading");

/** Whether an object is an open question that no result turns on: the sidebar shows it, the server has no use for it. */
const touchesNothing = ({ type, properties }) =>
  type === "ObjectExpression" &&
  properties.some(({ key, value }) => key?.name === "touches" && value.value === "nothing");

/** What stands in the place of those that must be there. */
const INSTEAD = { examples: "examples: []" };

/** Parameters of the small functions that make citations; calls may drop them with their arguments. */
const CITING = new Set(["quote", "row"]);

function* nodesOf(node) {
  if (Array.isArray(node)) for (const child of node) yield* nodesOf(child);
  else if (node && typeof node.type === "string") {
    yield node;
    for (const value of Object.values(node)) if (value && typeof value === "object") yield* nodesOf(value);
  }
}

/** The citing functions: name → the places of the parameters that go. Only functions that do nothing else with them. */
function citingFunctions(nodes) {
  const places = new Map();
  for (const { type, id, init } of nodes) {
    if (type !== "VariableDeclarator" || init?.type !== "ArrowFunctionExpression") continue;
    const gone = init.params.flatMap((parameter, place) =>
      CITING.has(parameter.name) && isOnlyCited(init.body, parameter.name) ? [place] : [],
    );
    if (gone.length > 0) places.set(id.name, { gone, parameters: init.params });
  }
  return places;
}

/** Whether a parameter is used as the value of the property of its own name alone, or no more. */
function isOnlyCited(body, name) {
  const nodes = [...nodesOf(body)];
  const uses = nodes.filter((node) => node.type === "Identifier" && node.name === name).length;
  const properties = nodes.filter((node) => node.type === "Property" && node.key.name === name && node.shorthand);
  return uses === properties.length * 2;
}

/** The cuts that take elements out of a list with their commas. */
function cutsOf(list, isGone, instead) {
  return list.flatMap((element, index) => {
    if (!isGone(element, index)) return [];
    const words = instead(element);
    if (words !== undefined) return [[element.start, element.end, words]];
    const next = list[index + 1];
    if (next) return [[element.start, next.start, ""]];
    const kept = list.findLast((other, place) => place < index && !isGone(other, place));
    return [[kept ? kept.end : list[0].start, element.end, ""]];
  });
}

/** The JavaScript of a source (TypeScript) and its nodes. */
async function parsed(source) {
  const { code } = await transform(source, { loader: "ts", target: "es2022" });
  return { code, nodes: [...nodesOf(parse(code, { ecmaVersion: 2022, sourceType: "module" }))] };
}

/** A text without its cuts; one inside another goes with it. */
function withoutCuts(code, cuts) {
  const outer = cuts.filter(
    ([start, end]) => !cuts.some(([from, to]) => from <= start && end <= to && to - from > end - start),
  );
  return outer
    .sort((one, other) => other[0] - one[0])
    .reduce((text, [start, end, instead]) => text.slice(0, start) + instead + text.slice(end), code);
}

/** The source of a file (TypeScript) as lean JavaScript, leaner for the server: every other value stays as it is. */
export async function leanSource(source, forServer = false) {
  const lean = await leanerSource(source, forServer);
  return lean === source ? lean : leanSource(lean, forServer);
}

/** What is left once: a function that only handed on what is gone can go without it the next time. */
async function leanerSource(source, forServer) {
  const { code, nodes } = await parsed(source);
  const citing = citingFunctions(nodes);
  const nothing = () => undefined;
  const cuts = [...citing.values()].flatMap(({ gone, parameters }) =>
    cutsOf(parameters, (_, index) => gone.includes(index), nothing),
  );
  for (const node of nodes) {
    if (node.type === "ObjectExpression")
      cuts.push(
        ...cutsOf(
          node.properties,
          (property) => isLeftOut(property, node, forServer),
          (property) => INSTEAD[property.key.name],
        ),
      );
    if (forServer && node.type === "ArrayExpression") cuts.push(...cutsOf(node.elements, touchesNothing, nothing));
    const call = node.type === "CallExpression" ? citing.get(node.callee.name) : undefined;
    if (call) cuts.push(...cutsOf(node.arguments, (_, index) => call.gone.includes(index), nothing));
  }
  return withoutCuts(code, cuts);
}

/** The source of the tables (TypeScript) as JavaScript without the looks of their columns. */
export async function leanTables(source) {
  const { code, nodes } = await parsed(source);
  const objects = nodes.filter(({ type }) => type === "ObjectExpression");
  const cuts = objects.flatMap((node) =>
    cutsOf(
      node.properties,
      (property) => isLook(property, node),
      () => undefined,
    ),
  );
  return withoutCuts(code, cuts);
}

/** The esbuild plugin that reads `src/regulations/` lean, and for the server `src/workbook/tables.ts` too. */
const leanPlugin = (name, forServer) => ({
  name,
  setup(build) {
    if (forServer) {
      build.onLoad({ filter: /[\\/]src[\\/]language[\\/]vi-answers\.ts$/ }, () => ({
        contents: "export const answers = {};",
      }));
      build.onLoad({ filter: /[\\/]src[\\/]workbook[\\/]tables\.ts$/ }, async ({ path }) => ({
        contents: await leanTables(await readFile(path, "utf8")),
        loader: "js",
      }));
    }
    build.onLoad({ filter: /[\\/]src[\\/]regulations[\\/][^\\/]+\.ts$/ }, async ({ path }) => ({
      contents: await leanSource(await readFile(path, "utf8"), forServer),
      loader: "js",
    }));
  },
});

/** For the sidebar, which shows what the server does not know. */
export const leanRegulations = leanPlugin("lean-regulations", false);

/** For the server, which every cell call parses, and whose answers are said where people read them. */
export const serverRegulations = leanPlugin("server-regulations", true);
