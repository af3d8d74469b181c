// Fractions that a cell can only hold rounded: 2 of 3 products are 66,66666666666667 %, and count as two thirds.

/** The largest factor by which a number may have to be multiplied before it is whole. */
const MOST = 1_000;

/** A quotient of whole numbers. */
export interface Fraction {
  over: number;
  under: number;
}

/**
 * The fraction that a number stands for, with `unit` times the smallest factor (at most 1,000) as its denominator; null
 * where there is none. Doubles next to such a fraction mean it: two of them lie a thousand times further apart than
 * any rounding of a cell.
 *
 * @example fractionOf(66.66666666666667, 100) // { over: 20000, under: 300 }
 */
export function fractionOf(value: number, unit: number): Fraction | null {
  for (let factor = 1; factor <= MOST; factor++) {
    const under = unit * factor;
    const over = Math.round(value * under);
    if (Math.abs(value * under - over) < 1e-6) return { over, under };
  }
  return null;
}

/** The least number that both divide. */
export function leastCommonMultiple(one: number, other: number): number {
  let [a, b] = [one, other];
  while (b !== 0) [a, b] = [b, a % b];
  return (one / a) * other;
}
