// Every text that users see, by key, in Vietnamese and English. Braces hold parameters.
import { en } from "./en";
import { formatNumber } from "./text";
import { vi } from "./vi";

export type MessageKey = keyof typeof vi;
export type Language = "vi" | "en";
export type Parameters = Record<string, string | number>;

const CATALOGUES: Record<Language, Record<MessageKey, string>> = { vi, en };

/**
 * The text of a key with its parameters filled in; numbers get a decimal comma. A parameter's own braces stay as they
 * are: what people typed is never read as a template.
 *
 * @example message("found.points", { points: 299.5 }) // "299,5 điểm"
 */
export function message(key: MessageKey, parameters: Parameters = {}, language: Language = "vi"): string {
  return CATALOGUES[language][key].replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = parameters[name];
    return value === undefined ? hole : typeof value === "number" ? formatNumber(value) : value;
  });
}
