// The four views as tabs: arrow keys, Home and End move between them, and only the chosen one is in the tab order.
import { useRef } from "preact/hooks";
import { type TextKey, text } from "./language/messages";

/** The views that have a tab. */
export const TABS = ["overview", "check", "rate", "documents"] as const;
export type Tab = (typeof TABS)[number];

const LABELS: Record<Tab, TextKey> = {
  overview: "tab.overview",
  check: "tab.check",
  rate: "tab.rate",
  documents: "tab.documents",
};

/** The tab that a key leads to; undefined for any other key. */
export function tabAfter(tab: Tab, key: string): Tab | undefined {
  const index = TABS.indexOf(tab);
  const last = TABS.length - 1;
  const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: last }[key];
  return target === undefined ? undefined : TABS[(target + TABS.length) % TABS.length];
}

/** The row of tabs; `chosen` is null while a page without a tab is shown. */
export function Tabs({ chosen, onChoose }: { chosen: Tab | null; onChoose: (tab: Tab) => void }) {
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = tabAfter(chosen ?? "overview", event.key);
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    row.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={text("tabs")} ref={row} onKeyDown={onKeyDown}>
      {TABS.map((tab) => (
        <button
          key={tab}
          id={`tab-${tab}`}
          type="button"
          role="tab"
          aria-selected={tab === chosen}
          aria-controls="view"
          tabIndex={tab === (chosen ?? "overview") ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {text(LABELS[tab])}
        </button>
      ))}
    </div>
  );
}
