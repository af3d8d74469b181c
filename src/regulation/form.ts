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
 * The form with its number of items: its own, or `items` where the regulation leaves it to the unit. `maxima` are the
 * unit's own highest scores, one an item, where its `Tiêu chí` gives them.
 */
export function sizeForm(definition: FormDefinition, items: number, maxima: readonly number[] = []): Form {
  const itemScales = maxima.map((max, index) => ({ items: [index + 1], min: definition.scale.min, max }));
  const sized = { ...definition, items: definition.items ?? items };
  return itemScales.length > 0 ? { ...sized, itemScales } : sized;
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
