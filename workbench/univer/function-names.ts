// Finds the custom functions of the bundle: those that its entry file marks for Sheets.

/** The names of the functions marked `@customfunction` in the source of a script. */
export function customFunctionNames(source: string): string[] {
  return [...source.matchAll(/@customfunction\s+\*\/\s+function (\w+)/g)].map((match) => match[1] as string);
}
