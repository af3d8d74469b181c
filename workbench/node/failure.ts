// A refusal of the command line: one sentence for the user, and the exit status that goes with it (design §3.5).
import type { Parameters } from "../../src/language/catalogue";
import { type MessageKey, message } from "../language/messages";

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
