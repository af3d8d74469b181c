// A short mark of some content, by which it is known again.

/** The mark of what crosses the wire (FNV-1a over its JSON): equal content, equal mark. */
export function markOfContent(content: unknown): string {
  const text = JSON.stringify(content);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
