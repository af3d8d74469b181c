// Types of lean-regulations.mjs for the tests.
import type { Plugin } from "esbuild";

export function leanSource(source: string, forServer?: boolean): Promise<string>;
export const leanRegulations: Plugin;
export const serverRegulations: Plugin;
