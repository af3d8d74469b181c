// Tests of src/regulation/form.ts: how many items a form has in a unit, and what each of their cells may hold.
import { describe, expect, it } from "vitest";
import { cellScales, sizeForm } from "../../src/regulation/form";
import type { FormDefinition } from "../../src/regulation/schema";
import { findRegulation } from "../../src/regulations";

const definition = (regulation: string, id: string) =>
  findRegulation(regulation)?.forms.find((form) => form.id === id) as FormDefinition;
const ends = (form: FormDefinition, items: number, maxima?: readonly number[]) =>
  cellScales(sizeForm(form, items, maxima)).map(({ min, max }) => [min, max]);

describe("the items of a form", () => {
  it("are its own, or as many as the unit has, one at least", () => {
    expect(sizeForm(definition("long-bien-2023", "LB04"), 5).items).toBe(30);
    expect([0, 1, 12].map((items) => sizeForm(definition("hanoi-2022", "HN22-02"), items).items)).toEqual([1, 1, 12]);
  });

  it("have the form's scale where the unit names no highest scores", () => {
    const form = sizeForm(definition("hanoi-2022", "HN22-02"), 2);
    expect(form).not.toHaveProperty("itemScales");
    expect(ends(definition("hanoi-2022", "HN22-02"), 2)).toEqual([
      [0, 100],
      [0, 100],
    ]);
  });

  it("have the unit's highest scores, each within what the form allows that item", () => {
    expect(ends(definition("hanoi-2022", "HN22-02"), 3, [20, 70, 200])).toEqual([
      [0, 20],
      [0, 70],
      [0, 100],
    ]);
    expect(ends(definition("qd-366", "QD366"), 2, [40, 80])).toEqual([
      [0, 30],
      [0, 70],
    ]);
    expect(sizeForm(definition("qd-366", "QD366"), 2, [20, 80]).itemScales?.map(({ items }) => items)).toEqual([
      [1],
      [2],
    ]);
  });
});

it("the scales of a form are worked out once", () => {
  const form = sizeForm(definition("nd-335", "ND335-LD"), 7);
  expect(cellScales(form)).toBe(cellScales(form));
  expect(cellScales(form)[4]).toEqual({ min: 50, max: 100, only: [50, 100], percent: true });
});
