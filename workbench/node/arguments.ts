// Reading the command line: the action, the files, and the options.
import { basename } from "node:path";
import type { SetupWords } from "../../src/workbook/setup/request";
import { readWarehouseLine, type WarehouseLine } from "../../warehouse/arguments";
import { Failure } from "./failure";

/** The actions of the add-on that the workbench runs on files. */
const ACTIONS = ["check", "summarize", "publish", "close", "reopen", "next-period"] as const;
export type Action = (typeof ACTIONS)[number];

/** The command line once read. */
export type CommandLine = ActionLine | SetupLine | MergeLine | OpenLine | WarehouseLine;

/** An action on files. */
export interface ActionLine {
  action: Action;
  files: string[];
  out: string;
  json: boolean;
  /** Whether "publish" makes the documents of people too: one file each kind. */
  people: boolean;
  /** The one document that "publish" makes, by its id; empty: all of them. */
  document: string;
  /** The unit's own Word template of that document; empty: the built-in layout. */
  template: string;
  /** Why a period is reopened; empty for the other actions. */
  reason: string;
  /** The regulation of the next period, where several hold then; empty for the other actions. */
  regulation: string;
}

/** Setting one file up; `words` are what the options say. */
export interface SetupLine {
  action: "setup";
  file: string;
  words: SetupWords;
  out: string;
  json: boolean;
}

/** Merging the workbooks of units; the first file may be the focal agency's own. */
export interface MergeLine {
  action: "merge";
  files: string[];
  out: string;
  json: boolean;
}

/** The page for one file. */
export interface OpenLine {
  action: "open";
  file: string;
  /** 0 takes any free port. */
  port: number;
  /** Whether to show the page in the user's browser. */
  browser: boolean;
}

/** Reads the words after the program's name. Throws a `Failure` with status 2 on wrong usage. */
export function readCommandLine(words: readonly string[]): CommandLine {
  const [first, ...rest] = words;
  if (first === undefined) throw new Failure("usage", {}, 2);
  if (first === "open") return readOpenLine(rest);
  if (first === "setup") return readSetupLine(rest);
  if (first === "merge") return readMergeLine(rest);
  if (first === "warehouse") return readWarehouseLine(rest);
  const action = ACTIONS.find((known) => known === first);
  if (!action)
    throw new Failure(
      "unknown-action",
      { action: first, actions: [...ACTIONS, "merge", "setup", "open", "warehouse"].join(", ") },
      2,
    );
  const line = {
    files: [] as string[],
    out: "out",
    json: false,
    people: false,
    document: "",
    template: "",
    reason: "",
    regulation: "",
  };
  for (let index = 0; index < rest.length; index++) {
    const word = rest[index] as string;
    if (word === "--json") line.json = true;
    else if (word === "--people" && action === "publish") line.people = true;
    else if (word === "--document" && action === "publish") line.document = wordAfter(word, rest[++index]);
    else if (word === "--template" && action === "publish") line.template = wordAfter(word, rest[++index]);
    else if (word === "--reason" && action === "reopen") line.reason = rest[++index] ?? "";
    else if (word === "--regulation" && action === "next-period") line.regulation = wordAfter(word, rest[++index]);
    else if (word === "--out") line.out = folderOf(rest[++index]);
    else line.files.push(fileOf(word));
  }
  if (action === "reopen" && (line.reason.trim() === "" || line.reason.startsWith("--")))
    throw new Failure("no-reason", {}, 2);
  if (line.template !== "" && line.document === "") throw new Failure("template-of-what", {}, 2);
  if (line.files.length === 0) throw new Failure("no-file", {}, 2);
  if (line.json && line.files.length > 1) throw new Failure("one-file-json", {}, 2);
  const names = line.files.map((file) => basename(file).toLowerCase());
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) throw new Failure("same-names", { name: repeated }, 2);
  return { action, ...line };
}

function readMergeLine(words: readonly string[]): MergeLine {
  const line: MergeLine = { action: "merge", files: [], out: "out", json: false };
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string;
    if (word === "--json") line.json = true;
    else if (word === "--out") line.out = folderOf(words[++index]);
    else line.files.push(fileOf(word));
  }
  if (line.files.length === 0) throw new Failure("no-file", {}, 2);
  return line;
}

const SETUP_OPTIONS: Readonly<Record<string, keyof SetupWords>> = {
  "--unit": "name",
  "--superior": "superior",
  "--block": "block",
  "--regulation": "regulation",
  "--period": "period",
  "--format": "format",
};

function readSetupLine(words: readonly string[]): SetupLine {
  const line = { action: "setup" as const, words: {} as SetupWords, out: "out", json: false };
  const files: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string;
    const option = Object.hasOwn(SETUP_OPTIONS, word) ? SETUP_OPTIONS[word] : undefined;
    if (option) {
      line.words[option] = wordAfter(word, words[++index]);
    } else if (word === "--json") line.json = true;
    else if (word === "--out") line.out = folderOf(words[++index]);
    else files.push(fileOf(word));
  }
  const [file] = files;
  if (file === undefined) throw new Failure("no-file", {}, 2);
  if (files.length > 1) throw new Failure("one-file-setup", {}, 2);
  return { ...line, file };
}

function readOpenLine(words: readonly string[]): OpenLine {
  const line = { action: "open" as const, port: 0, browser: true };
  const files: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string;
    if (word === "--no-open") line.browser = false;
    else if (word === "--port") line.port = portOf(words[++index]);
    else files.push(fileOf(word));
  }
  const [file] = files;
  if (file === undefined) throw new Failure("no-file", {}, 2);
  if (files.length > 1) throw new Failure("one-file-open", {}, 2);
  return { ...line, file };
}

function wordAfter(option: string, value: string | undefined): string {
  if (value === undefined || value.startsWith("--")) throw new Failure("no-value", { option }, 2);
  return value;
}

function folderOf(folder: string | undefined): string {
  if (folder === undefined || folder === "" || folder.startsWith("--")) throw new Failure("no-out", {}, 2);
  return folder;
}

function fileOf(word: string): string {
  if (word.startsWith("--")) throw new Failure("unknown-option", { option: word }, 2);
  return word;
}

function portOf(word: string | undefined): number {
  const port = Number(word);
  if (!/^\d+$/.test(word ?? "") || port < 1 || port > 65_535) throw new Failure("no-port", {}, 2);
  return port;
}
