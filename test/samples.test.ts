// Tests that the sample workbooks are those that `npm run samples` makes, and that each regulation has one.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SAMPLES } from "../samples/samples";
import { REGULATIONS } from "../src/regulations";
import { plainWorkbook } from "../workbench/xlsx/plain-workbook";

describe("samples", () => {
  it("are the files of the list and no others", () =>
    expect(
      readdirSync("samples")
        .filter((file) => file.endsWith(".xlsx"))
        .sort(),
    ).toEqual(SAMPLES.map(({ file }) => file).sort()));

  it.each(SAMPLES.map(({ file, sheets }) => [file, sheets] as const))("%s is current", (file, sheets) =>
    expect(Buffer.from(plainWorkbook(sheets())).equals(readFileSync(`samples/${file}`))).toBe(true),
  );

  it("stand for every regulation", () => {
    const used = SAMPLES.flatMap(({ sheets }) => sheets()[0]?.rows.map((row) => row[1]) ?? []);
    for (const { id } of REGULATIONS) expect(used).toContain(id);
  });
});
