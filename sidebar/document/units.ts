// Lengths in twips, the unit of a .docx: twenty to a point, 1440 to an inch.

/** Millimetres to twips, rounded: A4 is 11906 × 16838. */
export function millimetres(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

/** Points to twips. */
export function points(length: number): number {
  return Math.round(length * 20);
}
