// What the add-on refuses to do, as an error with a code and one sentence for the user.
import { type MessageKey, type Parameters, type Said, say } from "./messages";

/** Something that could not be done, with the words for it. Any other error is a fault, and its own text is shown to nobody. */
export class Refusal extends Error {
  readonly said: Said;

  constructor(code: MessageKey, parameters: Parameters = {}) {
    const said = say({ key: code, parameters });
    super(said.message);
    this.said = said;
  }
}
