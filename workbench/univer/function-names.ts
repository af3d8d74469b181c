// Finds the custom functions of the bundle: those that its entry file marks for Sheets, with the help that Sheets shows.

/** What Sheets shows of a function while somebody types it. */
export interface FunctionHelp {
  name: string;
  help: string;
  parameters: { name: string; help: string }[];
}

/** The names of the functions marked `@customfunction` in the source of a script. */
export function customFunctionNames(source: string): string[] {
  return [...source.matchAll(/@customfunction\s+\*\/\s+function (\w+)/g)].map((match) => match[1] as string);
}

/** The help of the functions marked `@customfunction`, as the comments before them give it. */
export function customFunctionHelp(source: string): FunctionHelp[] {
  return [...source.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*@customfunction\s+)\*\/\s+function (\w+)/g)].map(
    ([, comment = "", name = ""]) => ({
      name,
      help: /^[\s*]*([^\n@]*)/.exec(comment)?.[1]?.trim() ?? "",
      parameters: [...comment.matchAll(/@param \{.*?\} (\w+) (.*)/g)].map(([, parameter = "", help = ""]) => ({
        name: parameter,
        help,
      })),
    }),
  );
}
