// Catalogues of texts: one key, one text in each language, braces for parameters.
import { formatNumber } from "./text";

export type Language = "vi" | "en";

/** What stands for a parameter: a number, words that are shown as they are, or keys of further texts, listed with commas. */
export type Parameters<Key extends string = never> = Record<string, string | number | readonly Key[]>;

/** The function that gives the text of a key in a language, Vietnamese unless told. */
export type Message<Key extends string> = (key: Key, parameters?: Parameters<Key>, language?: Language) => string;

/** The texts of a catalogue; where a language is not at hand, the Vietnamese texts stand in. */
export type Texts<Key extends string> = { vi: Record<Key, string> } & Partial<Record<Language, Record<Key, string>>>;

/**
 * Makes the message function of a catalogue. Numbers get a decimal comma. A parameter's own braces stay as they are:
 * what people typed is never read as a template.
 */
export function catalogue<Key extends string>(texts: Texts<Key>): Message<Key> {
  const message: Message<Key> = (key, parameters = {}, language = "vi") =>
    (texts[language] ?? texts.vi)[key].replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = parameters[name];
      if (value === undefined) return hole;
      if (typeof value === "number") return formatNumber(value);
      return typeof value === "string" ? value : value.map((inner) => message(inner, {}, language)).join(", ");
    });
  return message;
}
