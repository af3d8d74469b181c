// What the add-on refuses to do, as an error with a code and one sentence for the user.
import { type MessageKey, message, type Parameters } from "./messages";

/** Something that could not be done, with the words for it. Any other error is a fault, and its own text is shown to nobody. */
export class Refusal extends Error {
  readonly code: MessageKey;

  constructor(code: MessageKey, parameters: Parameters = {}) {
    super(message(code, parameters));
    this.code = code;
  }
}
