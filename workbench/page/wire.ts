// What the page and the frames with the bundle's HTML share: their messages, and the one key that both know.

/** From a frame to the page. */
export type FrameMessage =
  | { kind: "call"; id: number; name: string; parameters: unknown[] }
  | { kind: "close" }
  | { kind: "focus-grid" }
  /** Ctrl+S was pressed there: keys in a frame do not reach the page. */
  | { kind: "save" };

/** From the page to a frame: the end of a call. */
export type CallEnd = { id: number; ok: true; value: unknown } | { id: number; ok: false; message: string };

/** Ctrl+S, or ⌘S. */
export function isSaveKey(event: KeyboardEvent): boolean {
  return event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
}
