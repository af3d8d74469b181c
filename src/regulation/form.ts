// A form made concrete: how many items it has here, and what each of their cells may hold.
import type { Form, FormDefinition } from "./schema";

/** What the cell of one item may hold. */
export interface CellScale {
  min: number;
  max: number;
  only: readonly number[] | null;
  percent: boolean;
}

/**
 * The form with its number of items: its own, or `items` where the regulation leaves it to the unit: at least one, for
 * a form of scores without any would find nothing missing and 0 points. `maxima` are the unit's own highest scores, one
 * an item, where its `Tiêu chí` gives them; none goes beyond what the form itself allows.
 */
export function sizeForm(definition: FormDefinition, items: number, maxima: readonly number[] = []): Form {
  const sized = { ...definition, items: definition.items ?? Math.max(1, items) };
  if (maxima.length === 0) return sized;
  const itemScales = maxima.map((most, index) => {
    const own = definition.itemScales?.find((scale) => scale.items.includes(index + 1)) ?? definition.scale;
    return { items: [index + 1], min: own.min, max: Math.min(most, own.max) };
  });
  return { ...sized, itemScales };
}

const SCALES = new WeakMap<Form, readonly CellScale[]>();

/** The scale of each item of a form, from the first on. */
export function cellScales(form: Form): readonly CellScale[] {
  let scales = SCALES.get(form);
  if (!scales) {
    const { min, max } = form.scale;
    const common: CellScale = { min, max, only: null, percent: false };
    scales = Array.from({ length: form.items }, (_, index) => {
      const own = form.itemScales?.find(({ items }) => items.includes(index + 1));
      return own ? { min: own.min, max: own.max, only: own.only ?? null, percent: own.percent ?? false } : common;
    });
    SCALES.set(form, scales);
  }
  return scales;
}
