// The texts of the add-on's server side, in Vietnamese and English.
import { catalogue } from "./catalogue";
import { en } from "./en";
import { vi } from "./vi";

export type { Parameters } from "./catalogue";
export type MessageKey = keyof typeof vi;

/**
 * The text of a key with its parameters filled in.
 *
 * @example message("found.points", { points: 299.5 }) // "299,5 điểm"
 */
export const message = catalogue<MessageKey>({ vi, en });
