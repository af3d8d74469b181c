// The texts of the sidebar, in Vietnamese and English.
import { catalogue, type Language, type Parameters } from "../../src/language/catalogue";
import { en } from "./en";
import { vi } from "./vi";

export type TextKey = keyof typeof vi;

/** The text of a key in the language asked for, with its parameters filled in. */
const message = catalogue<TextKey>({ vi, en });

/** The language of the page. */
export function pageLanguage(): Language {
  return document.documentElement.lang === "en" ? "en" : "vi";
}

/** The text of a key in the language of the page. */
export function text(key: TextKey, parameters: Parameters = {}): string {
  return message(key, parameters, pageLanguage());
}
