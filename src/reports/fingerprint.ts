// A short mark of what documents say: equal content, equal mark, so that nothing is made twice and what is out of date shows.
import type { ReportDocument } from "./document";

/** The fingerprint of a file's documents (FNV-1a over their JSON, twice with different starts: 64 bits in base 36). */
export function fingerprintOf(documents: readonly ReportDocument[]): string {
  const text = JSON.stringify(documents);
  return hash(text, 0x811c9dc5) + hash(text, 0x01000193);
}

function hash(text: string, start: number): string {
  let value = start;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(36).padStart(7, "0");
}
