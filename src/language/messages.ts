// The texts of the add-on's server side. The server speaks Vietnamese alone: every cell parses its bundle; `en.ts` is for the sidebar.
import { catalogue } from "./catalogue";
import { vi } from "./vi";

export type { Parameters } from "./catalogue";
export type MessageKey = keyof typeof vi;

/**
 * The text of a key with its parameters filled in.
 *
 * @example message("found.points", { points: 299.5 }) // "299,5 điểm"
 */
export const message = catalogue<MessageKey>({ vi });
