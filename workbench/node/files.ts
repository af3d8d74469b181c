// Files of the command line: reading a workbook whole, and writing results beside their place before renaming them.
import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join, resolve } from "node:path";
import { Failure } from "./failure";

/** The bytes of an input file. Throws a `Failure` that says why it cannot be read. */
export function readInput(file: string): Uint8Array {
  try {
    if (statSync(file).isDirectory()) throw new Failure("file-folder", { file: basename(file) });
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    if (error instanceof Failure) throw error;
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new Failure(missing ? "file-missing" : "file-unreadable", { file: basename(file) });
  }
}

/** One file to be written. */
export interface Output {
  name: string;
  bytes: Uint8Array;
}

/**
 * Writes files into `folder`, made where it is missing: each one whole beside its place, then all are renamed, so that a
 * failure leaves nothing half written. Returns their paths. Throws a `Failure` when the folder cannot be written to or
 * a result would replace one of the `inputs`.
 */
export function writeOutputs(folder: string, inputs: readonly string[], outputs: readonly Output[]): string[] {
  const paths = outputs.map(({ name }) => join(folder, name));
  const replaced = inputs.find((input) => paths.some((path) => isSameFile(path, input)));
  if (replaced !== undefined) throw new Failure("out-is-input", { file: basename(replaced) });
  const beside = paths.map((path) => `${path}.${randomUUID()}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    outputs.forEach(({ bytes }, index) => {
      writeFileSync(beside[index] as string, bytes);
    });
    paths.forEach((path, index) => {
      renameSync(beside[index] as string, path);
    });
  } catch {
    for (const path of beside) if (existsSync(path)) rmSync(path);
    throw new Failure("out-unwritable", { folder });
  }
  return paths;
}

function isSameFile(path: string, input: string): boolean {
  try {
    const [one, other] = [statSync(path), statSync(input)];
    return one.dev === other.dev && one.ino === other.ino;
  } catch {
    return existsSync(input) && resolve(path) === realpathSync(input);
  }
}
