// The texts of the sidebar, in Vietnamese and English.
import { catalogue } from "../../src/language/catalogue";
import { en } from "./en";
import { vi } from "./vi";

/** The text of a key with its parameters filled in. */
export const message = catalogue<keyof typeof vi>({ vi, en });
