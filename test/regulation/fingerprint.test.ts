// Tests of src/regulation/fingerprint.ts: what changes the mark of a regulation, and what does not.
import { describe, expect, it } from "vitest";
import { fingerprintOf } from "../../src/regulation/fingerprint";
import type { Regulation } from "../../src/regulation/schema";
import { REGULATIONS } from "../../src/regulations";
import { longBien2023 } from "../../src/regulations/long-bien-2023";

const changed = (change: (copy: Regulation) => void) => {
  const copy = structuredClone(longBien2023);
  change(copy);
  return fingerprintOf(copy);
};

describe("the fingerprint of a regulation", () => {
  const mark = fingerprintOf(longBien2023);

  it("is short, and differs between any two regulations", () => {
    expect(mark).toMatch(/^[0-9a-z]{1,7}$/);
    expect(new Set(REGULATIONS.map(fingerprintOf)).size).toBe(REGULATIONS.length);
  });

  it.each<[string, (copy: Regulation) => void]>([
    ["a title", (copy) => Object.assign(copy, { title: "Khác", shortTitle: "Khác", number: "1" })],
    ["the words of a condition", (copy) => Object.assign(copy.forms[0]?.ladder[0]?.own?.[0] ?? {}, { text: "Khác" })],
    ["a citation", (copy) => Object.assign(copy.forms[0]?.cite ?? {}, { at: "khác", quote: "khác" })],
    ["examples", (copy) => copy.examples.pop()],
    ["the day of the last check", (copy) => Object.assign(copy, { lastCheckedOn: "2030-01-01" })],
    ["the order in which the data stand", (copy) => Object.assign(copy, { quotas: undefined }, { quotas: [] })],
  ])("does not change with %s", (_what, change) => expect(changed(change)).toBe(mark));

  it.each<[string, (copy: Regulation) => void]>([
    ["a scale", (copy) => Object.assign(copy.forms[0]?.scale ?? {}, { max: 9 })],
    [
      "the fact that a number is asked of",
      (copy) =>
        copy.exclusions[0]?.when.push({
          number: "leave",
          atLeast: 15,
          text: "t",
          cite: { source: "guidance", at: "x" },
        }),
    ],
    ["the number of mandatory items", (copy) => Object.assign(copy.forms[0] ?? {}, { mandatory: 29 })],
    ["a form more", (copy) => copy.forms.push(structuredClone(copy.forms[0] as Regulation["forms"][number]))],
    ["the reading in force", (copy) => Object.assign(copy.ambiguities[0] ?? {}, { fallback: "khác" })],
    ["the end of its time", (copy) => Object.assign(copy.validity, { to: "2024-12-31" })],
  ])("changes with %s", (_what, change) => expect(changed(change)).not.toBe(mark));
});
