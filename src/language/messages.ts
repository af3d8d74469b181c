// The texts of the add-on's server side. The server speaks Vietnamese alone: every cell parses its bundle; `en.ts` is for the sidebar.
import { catalogue, type Parameters as ParametersOf } from "./catalogue";
import { vi } from "./vi";

export type MessageKey = keyof typeof vi;
export type Parameters = ParametersOf<MessageKey>;

/**
 * The text of a key with its parameters filled in.
 *
 * @example message("found.points", { points: 299.5 }) // "299,5 điểm"
 */
export const message = catalogue<MessageKey>({ vi });

/** A sentence that is not yet in any language. */
export interface Sentence {
  key: MessageKey;
  parameters: Parameters;
}

/** A sentence in Vietnamese, with what the sidebar needs to say it in English. */
export interface Said extends Sentence {
  message: string;
}

/** Says a sentence in Vietnamese. Parameters that its text does not name are left out: what is said crosses the wire. */
export function say({ key, parameters }: Sentence): Said {
  const used = Object.entries(parameters).filter(([name]) => vi[key].includes(`{${name}}`));
  return { key, parameters: Object.fromEntries(used), message: message(key, parameters) };
}
