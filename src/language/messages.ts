// The texts of the add-on's server side. The server speaks Vietnamese alone: every cell parses its bundle; `en.ts` is for the sidebar.
import { catalogue, type Parameters as ParametersOf } from "./catalogue";
import { vi } from "./vi";
import { answers } from "./vi-answers";

export type MessageKey = keyof typeof vi | keyof typeof answers;
export type Parameters = ParametersOf<MessageKey>;

/** Every text in Vietnamese; without the answers in the server's own build, which sends their keys. */
export const vietnamese: Record<MessageKey, string> = { ...vi, ...answers };

/**
 * The text of a key with its parameters filled in.
 *
 * @example message("found.points", { points: 299.5 }) // "299,5 điểm"
 */
export const message = catalogue<MessageKey>({ vi: vietnamese });

/** A sentence that is not yet in any language. */
export interface Sentence {
  key: MessageKey;
  parameters: Parameters;
}

/** A sentence in Vietnamese, with what the sidebar needs to say it in English. From the server it may come unsaid: empty. */
export interface Said extends Sentence {
  message: string;
}

/** Says a sentence in Vietnamese. Parameters that its text does not name are left out: what is said crosses the wire. */
export function say({ key, parameters }: Sentence): Said {
  const text: string | undefined = vietnamese[key];
  if (text === undefined) return { key, parameters, message: "" };
  const used = Object.entries(parameters).filter(([name]) => text.includes(`{${name}}`));
  return { key, parameters: Object.fromEntries(used), message: message(key, parameters) };
}

/** An answer of the server with every sentence in it that came unsaid said, in place. */
export function spoken<Value>(answer: Value): Value {
  if (typeof answer !== "object" || answer === null) return answer;
  for (const part of Object.values(answer)) spoken(part);
  const sentence = answer as unknown as Said;
  if (sentence.message === "" && sentence.key in vietnamese) Object.assign(sentence, say(sentence));
  return answer;
}
