// A refusal of the command line: one sentence for the user, and the exit status that goes with it (design §3.5).
import { basename } from "node:path";
import type { Parameters } from "../../src/language/catalogue";
import { type MessageKey, message } from "../language/messages";
import { WorkbookFileError } from "../xlsx/errors";

/** Exit status: 1 could not do it, 2 wrong usage. */
export type FailureStatus = 1 | 2;

export class Failure extends Error {
  readonly status: FailureStatus;

  /** The sentence is the message of `key`. */
  constructor(key: MessageKey, parameters: Parameters = {}, status: FailureStatus = 1) {
    super(message(key, parameters));
    this.status = status;
  }
}

/** Something that the add-on refused to do, in its own sentence. */
export class Refused extends Error {}

const FILE_MESSAGES: Partial<Record<WorkbookFileError["code"], MessageKey>> = {
  "not-a-workbook": "not-a-workbook",
  corrupt: "corrupt",
  encrypted: "encrypted",
  "legacy-xls": "legacy-xls",
  "too-large": "too-large",
  unsafe: "unsafe",
};

/** An error as a refusal about a file: the codec's own codes in words, anything else as unexpected. */
export function asFailure(error: unknown, file: string): Failure {
  if (error instanceof Failure) return error;
  const parameters = { file: basename(file), reason: error instanceof Error ? error.message : String(error) };
  if (error instanceof Refused) return new Failure("refused", parameters);
  const key = error instanceof WorkbookFileError ? FILE_MESSAGES[error.code] : undefined;
  return new Failure(key ?? "unexpected", parameters);
}
