// The grid in Vietnamese throughout: Univer's texts with the missing ones put in, and the names of parts that it has no texts for.
import type { ILanguagePack } from "@univerjs/core";
import { gridLabels, gridWords } from "./language/grid";

/** Univer's Vietnamese texts, with ours in place of those that are in another language. */
export function inVietnamese(texts: ILanguagePack): ILanguagePack {
  const whole = { ...texts };
  for (const [path, words] of Object.entries(gridWords)) {
    const keys = path.split(".");
    const last = keys.pop() as string;
    let pack = whole;
    for (const key of keys) {
      const inner = { ...(pack[key] as ILanguagePack | undefined) };
      pack[key] = inner;
      pack = inner;
    }
    pack[last] = words;
  }
  return whole;
}

/** Gives the grid's parts their Vietnamese names, now and whenever Univer adds some. Ends when the container is emptied. */
export function nameParts(container: HTMLElement): void {
  const rename = () => {
    for (const part of document.querySelectorAll("[aria-label]")) {
      const name = gridLabels[part.getAttribute("aria-label") ?? ""];
      if (name !== undefined) part.setAttribute("aria-label", name);
    }
  };
  const observer = new MutationObserver(() => {
    if (container.isConnected) rename();
    else observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  rename();
}
