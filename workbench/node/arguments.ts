// Reading the command line: the action, the files, and the options.
import { basename } from "node:path";
import { Failure } from "./failure";

/** The actions that the workbench runs today. */
export const ACTIONS = ["check", "summarize", "publish"] as const;
export type Action = (typeof ACTIONS)[number];

/** The command line once read. */
export interface CommandLine {
  action: Action;
  files: string[];
  out: string;
  json: boolean;
}

/** Reads the words after the program's name. Throws a `Failure` with status 2 on wrong usage. */
export function readCommandLine(words: readonly string[]): CommandLine {
  const line = { files: [] as string[], out: "out", json: false };
  const [first, ...rest] = words;
  if (first === undefined) throw new Failure("usage", {}, 2);
  const action = ACTIONS.find((known) => known === first);
  if (!action) throw new Failure("unknown-action", { action: first, actions: ACTIONS.join(", ") }, 2);
  for (let index = 0; index < rest.length; index++) {
    const word = rest[index] as string;
    if (word === "--json") line.json = true;
    else if (word === "--out") {
      const folder = rest[++index];
      if (folder === undefined || folder === "" || folder.startsWith("--")) throw new Failure("no-out", {}, 2);
      line.out = folder;
    } else if (word.startsWith("--")) throw new Failure("unknown-option", { option: word }, 2);
    else line.files.push(word);
  }
  if (line.files.length === 0) throw new Failure("no-file", {}, 2);
  if (line.json && line.files.length > 1) throw new Failure("one-file-json", {}, 2);
  const names = line.files.map((file) => basename(file).toLowerCase());
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) throw new Failure("same-names", { name: repeated }, 2);
  return { action, ...line };
}
