// A short mark of what documents say: equal content, equal mark, so that nothing is made twice and what is out of date shows.
import { markOfText } from "../language/text";
import type { ReportDocument } from "./document";

/** The fingerprint of a file's documents: two marks of their JSON, 64 bits. */
export function fingerprintOf(documents: readonly ReportDocument[]): string {
  const text = JSON.stringify(documents);
  return markOfText(text) + markOfText(text, 0x01000193);
}
