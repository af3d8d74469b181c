// Gates on names: the registry, the plain functions, their help, the menu and the calls of the sidebar say the same.
import { type Comment, parse } from "acorn";
import { ENTRIES } from "../../../src/entry-help";
import { BUILT_IN_FUNCTIONS } from "./built-in-functions";
import { type Finding, nameOf, parsed, perText, placeIn, SCRIPT, type Tree, textOf } from "./folder";
import { menuItems } from "./loading";
import { serverCalls, sidebarScript } from "./sidebar-page";

const ENTRY_FILE = "99_entry.js";
const entries = Object.entries(ENTRIES);

/** A top-level function of the entry file with the comment that stands directly above it. */
interface Declared {
  name: string;
  parameters: string[];
  place: string;
  comment: string | null;
}

function declaredFunctions(folder: string): Declared[] {
  return declaredIn(textOf(folder, ENTRY_FILE));
}

const declaredIn = perText((source = ""): Declared[] => {
  const comments: Comment[] = [];
  if (!parsed(source).tree) return [];
  const tree = parse(source, { ...SCRIPT, onComment: comments }) as unknown as Tree;
  return (tree.body as Tree[])
    .filter(({ type }) => type === "FunctionDeclaration")
    .map((node) => {
      const above = comments.find(({ end }) => end <= node.start && source.slice(end, node.start).trim() === "");
      return {
        name: nameOf(node.id) ?? "",
        parameters: (node.params as Tree[]).map((parameter) => nameOf(parameter) ?? "?"),
        place: placeIn(ENTRY_FILE, source, node.start),
        comment: above?.type === "Block" && above.value.startsWith("*") ? above.value : null,
      };
    });
});

/** The names of the custom functions that the entry file declares. */
export function cellFunctions(folder: string): string[] {
  return declaredFunctions(folder)
    .filter(({ comment }) => comment?.includes("@customfunction"))
    .map(({ name }) => name);
}

/** Every entry of the registry is a plain function with its parameters, every plain function an entry; the same for the menu and the sidebar. */
export function registry(folder: string): Finding[] {
  const declared = declaredFunctions(folder);
  if (declared.length === 0) return [];
  const names = declared.map(({ name }) => name);
  const kindOf = (name: string) => entries.find(([known]) => known === name)?.[1].kind;
  const items = menuItems(folder);
  const calls = serverCalls(folder);
  const pageParses = sidebarScript(folder) !== null;
  return [
    ...entries.filter(([name]) => !names.includes(name)).map(([name]) => `${ENTRY_FILE} has no function ${name}.`),
    ...declared
      .filter(({ name }) => !kindOf(name))
      .map(({ name, place }) => `${place} declares ${name}, which the registry does not have.`),
    ...declared.flatMap(({ name, parameters, place }) => {
      const wanted = entries.find(([known]) => known === name)?.[1].parameters.map((parameter) => parameter.name);
      return !wanted || wanted.join() === parameters.join()
        ? []
        : [`${place}: ${name} takes (${parameters.join(", ")}), the registry says (${wanted.join(", ")}).`];
    }),
    ...items
      .filter(({ name }) => kindOf(name) !== "menu" || !names.includes(name))
      .map(
        ({ caption, name }) => `00_app.js: the menu item “${caption}” calls ${name}, which is no function of the menu.`,
      ),
    ...entries
      .filter(([name, { kind }]) => kind === "menu" && items.length > 0 && !items.some((item) => item.name === name))
      .map(([name]) => `00_app.js: no menu item calls ${name}.`),
    ...calls.flatMap(({ name, place }) => {
      if (name === null) return [`${place} calls the server by a name that cannot be told beforehand.`];
      return kindOf(name) === "sidebar" && names.includes(name)
        ? []
        : [`${place} calls ${name}, which is no server function of the sidebar.`];
    }),
    ...entries
      .filter(([name, { kind }]) => kind === "sidebar" && pageParses && !calls.some((one) => one.name === name))
      .map(([name]) => `sidebar.html never calls ${name}.`),
  ];
}

/** Nothing that Sheets or a person calls is named like a built-in of Sheets, and nothing ends in `_`, which cannot be called. */
export function names(folder: string): Finding[] {
  return declaredFunctions(folder).flatMap(({ name, place }) => [
    ...(name.endsWith("_") ? [`${place}: ${name} ends in _: nobody can call it.`] : []),
    ...(BUILT_IN_FUNCTIONS.has(name.toUpperCase()) ? [`${place}: ${name} is a function of Sheets.`] : []),
  ]);
}

/** The help of every function: one line of description, one line for each parameter in order, the tag of custom functions (platform.md 1.1). */
export function help(folder: string): Finding[] {
  return declaredFunctions(folder).flatMap(({ name, parameters, place, comment }) => {
    if (comment === null) return [`${place}: ${name} has no comment directly above it.`];
    const entry = entries.find(([known]) => known === name)?.[1];
    const lines = comment
      .split("\n")
      .slice(1, -1)
      .map((line) => line.replace(/^\s*\* ?/, ""));
    const described = lines.filter((line) => !line.startsWith("@"));
    const given = lines.filter((line) => line.startsWith("@param"));
    const findings: Finding[] = [];
    if (described.length !== 1 || lines[0] !== described[0]) findings.push("has not its description alone on one line");
    if (entry && described[0] !== entry.help) findings.push("is described in other words than in the registry");
    if (given.length !== parameters.length)
      findings.push(`describes ${given.length} of ${parameters.length} parameters`);
    given.forEach((line, index) => {
      const parts = /^@param \{([^{}]+)\} (\w+) (\S.*)$/.exec(line);
      const wanted = entry?.parameters[index];
      if (!parts || parts[2] !== parameters[index])
        findings.push(`has no line “@param {type} ${parameters[index]} help”`);
      else if (wanted && (parts[1] !== wanted.type || parts[3] !== wanted.help))
        findings.push(`describes ${wanted.name} in other words than the registry`);
    });
    if (/<\/?[a-z]/i.test(comment.replace(/Array<[^}]*>/g, ""))) findings.push("has markup in its help");
    const isCell = comment.includes("@customfunction");
    if (entry && isCell !== (entry.kind === "cell"))
      findings.push("has the tag @customfunction where it is none, or lacks it");
    if (isCell && !/^@return /m.test(lines.join("\n"))) findings.push("does not say what it gives back");
    return findings.map((finding) => `${place}: ${name} ${finding}.`);
  });
}
