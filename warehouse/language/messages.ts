// The texts of the warehouse, in Vietnamese and English.
import { catalogue } from "../../src/language/catalogue";
import { en } from "./en";
import { vi } from "./vi";

export type MessageKey = keyof typeof vi;

/** The text of a key with its parameters filled in. */
export const message = catalogue<MessageKey>({ vi, en });
