// Tests of src/regulations/index.ts: finding a regulation and a form by what users type.
import { describe, expect, it } from "vitest";
import { FORM_IDS, findForm, findRegulation } from "../../src/regulations";

describe("findRegulation", () => {
  it.each(["long-bien-2023", "LONG-BIEN-2023", "  Long-Bien-2023 "])("reads %j", (id) =>
    expect(findRegulation(id)?.id).toBe("long-bien-2023"),
  );

  it.each(["", null, undefined, "long bien 2023", "constructor", 2023, new Date(0)])("finds none for %s", (id) =>
    expect(findRegulation(id)).toBeUndefined(),
  );
});

describe("findForm", () => {
  it.each(["LB03", "LB04", "LB05"])("finds %s of Long Biên, in any letter case", (id) => {
    for (const typed of [id, id.toLowerCase(), ` ${id} `])
      expect(findForm(typed)).toMatchObject({ regulation: { id: "long-bien-2023" }, form: { id } });
    expect(FORM_IDS).toContain(id);
  });

  it.each(["", null, undefined, "LB", "LB06", "03", "Mẫu 04", "__proto__"])("finds none for %s", (id) =>
    expect(findForm(id)).toBeUndefined(),
  );
});
