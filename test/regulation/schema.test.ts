// Tests of src/regulation/schema.ts: the schema refuses what no regulation may be, and says where.
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { regulationSchema } from "../../src/regulation/schema";
import { longBien2023 } from "../../src/regulations/long-bien-2023";

/** A copy of a valid regulation with one place replaced. */
function changed(path: (string | number)[], value: unknown): unknown {
  const copy = structuredClone(longBien2023) as unknown;
  let place = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>;
  place[path[path.length - 1] as string] = value;
  return copy;
}

describe("the schema of a regulation", () => {
  it("takes a whole one", () => expect(z.safeParse(regulationSchema, changed(["id"], "thu-2024")).success).toBe(true));

  it.each<[string, (string | number)[], unknown]>([
    ["an id with other letters than a-z, 0-9 and -", ["id"], "Long Biên"],
    ["a date that is no yyyy-mm-dd", ["issued"], "11/01/2023"],
    ["a period of another kind", ["periods", 0], "week"],
    ["no period", ["periods"], []],
    ["no form", ["forms"], []],
    ["a number of items that is not whole", ["forms", 0, "items"], 44.5],
    ["a negative number of items", ["forms", 0, "items"], -1],
    ["a level that does not exist", ["forms", 0, "ladder", 0, "level"], "GIOI"],
    ["a condition on a fact that does not exist", ["exclusions", 0, "when", 0, "flag"], "holiday"],
    ["a condition of two kinds", ["exclusions", 0, "when", 0, "scores"], "mandatory"],
    ["a condition without citation", ["exclusions", 0, "when", 0, "cite"], undefined],
    ["an empty text", ["title"], ""],
    ["an ambiguity without readings", ["ambiguities", 0, "readings"], []],
    ["a field that nobody knows", ["colour"], "red"],
    ["an exclusion without conditions", ["exclusions", 0, "when"], []],
    ["a quota that counts nobody", ["quotas"], [{ per: [] }]],
    ["a condition on scores beside the form's own", ["forms", 0, "ladder", 0, "further", 0, "scores"], "optional"],
    ["a deadline without a day", ["deadlines", 0, "due", "day"], null],
  ])("refuses %s", (_, path, value) => {
    const result = z.safeParse(regulationSchema, changed(path, value));
    expect(result.success).toBe(false);
    expect(result.error?.issues[0]?.path[0] ?? path[0]).toBe(path[0]);
  });
});
