// The texts of the workbench page, in Vietnamese and English: in the language that the user chose in the sidebar.
import { catalogue, type Parameters } from "../../../src/language/catalogue";
import { en } from "./en";
import { vi } from "./vi";

export type MessageKey = keyof typeof vi;

const words = catalogue<MessageKey>({ vi, en });

/** The text of a key with its parameters filled in, in the language of the page. */
export function message(key: MessageKey, parameters: Parameters<MessageKey> = {}): string {
  return words(key, parameters, document.documentElement.lang === "en" ? "en" : "vi");
}
