// Writes the text of `dist/99_entry.js` from the registry of `src/entry.ts` with its help.

/** One line of JSDoc text: Sheets drops line breaks and HTML. */
function line(text) {
  if (/[\r\n<>]|\*\//.test(text)) throw new Error(`help must be one plain line: ${text}`);
  return text;
}

function functionSource(name, { kind, help, parameters }) {
  const comment = [
    `/**`,
    ` * ${line(help)}`,
    ...parameters.map((parameter) => ` * @param {${parameter.type}} ${parameter.name} ${line(parameter.help)}`),
    ...(kind === "cell" ? [` * @return {any} ${line(help)}`, ` * @customfunction`] : []),
    ` */`,
  ];
  const names = parameters.map((parameter) => parameter.name).join(", ");
  return `${comment.join("\n")}\nfunction ${name}(${names}) {\n  return App.run("${name}", arguments);\n}\n`;
}

/**
 * The source of the entry file: one plain function a registry entry, with its help.
 * Throws when a name cannot be a global that Sheets calls (no identifier, or ending in `_`).
 */
export function entrySource(registry) {
  const functions = Object.entries(registry).map(([name, entry]) => {
    if (!/^[A-Za-z][A-Za-z0-9_]*[A-Za-z0-9]$/.test(name)) throw new Error(`not a callable name: ${name}`);
    return functionSource(name, entry);
  });
  return `// Made by scripts/build.mjs from src/entry.ts: the functions that Sheets, the menu and the sidebar call.\n${functions.join("\n")}`;
}
