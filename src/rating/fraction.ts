// Fractions that a cell can only hold rounded: 2 of 3 products are 66,66666666666667 %, and count as two thirds.

/** The largest denominator that a share is looked for with. */
const MOST = 1_000;

/** The decimals that are read as they stand where a number is no such share. */
const DECIMALS = 11;

/** A quotient of whole numbers. */
export interface Fraction {
  over: number;
  under: number;
}

/**
 * The fraction that a number stands for, with `unit` times the smallest factor (at most 1,000) as its denominator, or
 * else its decimals; null where it has too many. Doubles next to such a fraction mean it: two of them lie a thousand
 * times further apart than any rounding of a cell.
 *
 * @example fractionOf(66.66666666666667, 100) // { over: 20000, under: 300 }
 * @example fractionOf(89.9999999, 100) // { over: 899999999, under: 10000000 }
 */
export function fractionOf(value: number, unit: number): Fraction | null {
  for (let factor = 1; factor <= MOST; factor++) {
    const under = unit * factor;
    const over = Math.round(value * under);
    if (isClose(over / under, value)) return { over, under };
  }
  for (let decimals = 1; decimals <= DECIMALS; decimals++) {
    const under = 10 ** decimals;
    const over = Math.round(value * under);
    if (over / under === value && under % unit === 0) return { over, under };
  }
  return null;
}

/** Whether two numbers differ by no more than computing one of them may have lost. */
function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.abs(other) * 1e-13;
}

/** The least number that both divide. */
export function leastCommonMultiple(one: number, other: number): number {
  let [a, b] = [one, other];
  while (b !== 0) [a, b] = [b, a % b];
  return (one / a) * other;
}
