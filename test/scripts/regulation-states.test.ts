// Tests of scripts/regulation-states.ts: the README's table says what the data say, and no state is better than its sources.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { standing, withStates } from "../../scripts/regulation-states";
import { REGULATIONS } from "../../src/regulations";
import { longBien2023 } from "../../src/regulations/long-bien-2023";
import { nd335 } from "../../src/regulations/nd-335";

describe("the README's table of regulations", () => {
  const readme = readFileSync("README.md", "utf8");

  it("is current (npm run docs makes it again)", () => expect(withStates(readme, REGULATIONS)).toBe(readme));

  it("names every regulation", () => {
    for (const { id } of REGULATIONS) expect(readme).toContain(`[\`${id}\`](docs/regulations/${id}.md)`);
  });

  it("is not made where its marks are gone", () =>
    expect(() => withStates("# Xếp loại", REGULATIONS)).toThrow(/lacks/));
});

describe("the state of a regulation", () => {
  it("is verified where every rule rests on a document at hand", () =>
    expect(standing(longBien2023).state).toBe("verified"));

  it("falls to partly with one rule from elsewhere", () => {
    const [first, ...others] = longBien2023.deadlines;
    if (!first) throw new Error("Long Biên has deadlines");
    const deadlines = [{ ...first, cite: { ...first.cite, row: "4.3" } }, ...others];
    expect(standing({ ...longBien2023, deadlines }).state).toBe("partly");
  });

  it("is unverified where no rule does, as for decrees that nobody has given us", () =>
    expect(standing(nd335).state).toBe("unverified"));
});
