// Tests of sidebar/tabs.tsx: where the arrow keys lead.
import { expect, it } from "vitest";
import { tabAfter } from "../../sidebar/tabs";

it.each([
  ["overview", "ArrowRight", "check"],
  ["documents", "ArrowRight", "overview"],
  ["overview", "ArrowLeft", "documents"],
  ["rate", "Home", "overview"],
  ["check", "End", "documents"],
  ["check", "Enter", undefined],
] as const)("from %s the key %s leads to %s", (tab, key, next) => expect(tabAfter(tab, key)).toBe(next));
