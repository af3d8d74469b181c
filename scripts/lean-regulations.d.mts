// Types of lean-regulations.mjs for the tests.
import type { Plugin } from "esbuild";

export function leanSource(source: string): Promise<string>;
export const leanRegulations: Plugin;
