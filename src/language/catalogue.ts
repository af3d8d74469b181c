// Catalogues of texts: one key, one text in each language, braces for parameters.
import { formatNumber } from "./text";

export type Language = "vi" | "en";
export type Parameters = Record<string, string | number>;

/** The function that gives the text of a key in a language, Vietnamese unless told. */
export type Message<Key extends string> = (key: Key, parameters?: Parameters, language?: Language) => string;

/** The texts of a catalogue; where a language is not at hand, the Vietnamese texts stand in. */
export type Texts<Key extends string> = { vi: Record<Key, string> } & Partial<Record<Language, Record<Key, string>>>;

/**
 * Makes the message function of a catalogue. Numbers get a decimal comma. A parameter's own braces stay as they are:
 * what people typed is never read as a template.
 */
export function catalogue<Key extends string>(texts: Texts<Key>): Message<Key> {
  return (key, parameters = {}, language = "vi") =>
    (texts[language] ?? texts.vi)[key].replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = parameters[name];
      return value === undefined ? hole : typeof value === "number" ? formatNumber(value) : value;
    });
}
