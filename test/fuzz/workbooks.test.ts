// A short run of fuzz/: every property over every regulation's unit, a few workbooks each, with fresh seeds (`npm run fuzz` tries thousands).
import { describe, expect, it } from "vitest";
import { throughFiles } from "../../fuzz/files";
import { PROPERTIES } from "../../fuzz/properties";
import { UNITS } from "../../fuzz/units";

describe.each(PROPERTIES.map((property) => [property.name, property] as const))("%s", (_name, property) => {
  it("holds for a unit of every regulation", async () => {
    const count = { workbooks: 0, cells: 0 };
    for (const unit of UNITS) await property.run(unit, { seed: Date.now() & 0xffffff, numRuns: 2 }, count);
    expect(count.workbooks).toBeGreaterThanOrEqual(6);
  });
});

it(throughFiles.name, async () => {
  const count = { workbooks: 0, cells: 0 };
  const unit = UNITS[Date.now() % UNITS.length];
  if (unit) await throughFiles.run(unit, { seed: Date.now() & 0xffffff, numRuns: 1 }, count);
  expect(count.workbooks).toBe(1);
});
