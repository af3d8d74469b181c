// Tests of src/rating/summary.ts: which regulation's summary bears the number of a form.
import { expect, it } from "vitest";
import { summaryForm } from "../../src/rating/summary";
import { REGULATIONS } from "../../src/regulations";

it("is Mẫu 06 in Long Biên alone, whose guidance numbers its forms (S2-35)", () =>
  expect(REGULATIONS.filter((one) => summaryForm(one) !== "").map((one) => [one.id, summaryForm(one)])).toEqual([
    ["long-bien-2023", "Mẫu 06"],
  ]));
