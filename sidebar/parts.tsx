// The small parts that every view is made of: buttons, cell links, notices, the server's own words, lists that grow.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { pageLanguage, text } from "./language/messages";

/** A button. While something runs it stays in place and keeps the focus, but does nothing. */
export function Button(props: {
  children: ComponentChildren;
  onPress: () => void;
  primary?: boolean;
  small?: boolean;
  idle?: boolean;
  label?: string;
  takesFocus?: boolean;
}) {
  const { children, onPress, primary, small, idle, label, takesFocus } = props;
  const element = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) element.current?.focus();
  }, [takesFocus]);
  const classes = ["button", primary ? "primary" : "", small ? "small" : ""].filter(Boolean).join(" ");
  return (
    <button
      ref={element}
      type="button"
      class={classes}
      aria-disabled={idle ? "true" : undefined}
      aria-label={label}
      onClick={() => {
        if (!idle) onPress();
      }}
    >
      {children}
    </button>
  );
}

/** Words of the regulation, the workbook or the server: they are Vietnamese whatever the language of the page. */
export function Vietnamese({ children }: { children: ComponentChildren }) {
  return pageLanguage() === "vi" ? children : <span lang="vi">{children}</span>;
}

/** A notice with a tone that its words carry too. */
export function Notice({ tone, children }: { tone: "good" | "bad" | "warn" | "plain"; children: ComponentChildren }) {
  return <div class={`notice ${tone}`}>{children}</div>;
}

/** A view that has nothing to show yet: what it is for and the one thing to do next; while that runs, room for the answer. */
export function Empty(props: {
  title: string;
  children: string;
  action: string;
  running: boolean;
  onPress: () => void;
}) {
  const { title, children, action, running, onPress } = props;
  if (running)
    return (
      <div class="waiting" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
    );
  return (
    <div class="empty">
      <h2>{title}</h2>
      <p>{children}</p>
      <Button primary onPress={onPress}>
        {action}
      </Button>
    </div>
  );
}

/** Something that opens below its heading; `open` says how it stands at first. */
export function Fold(props: { title: ComponentChildren; open?: boolean; children: ComponentChildren }) {
  const { title, open = false, children } = props;
  return (
    <details class="fold" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** A list that shows `step` entries and grows by as many at a press. */
export function GrowingList<Item>(props: {
  items: readonly Item[];
  step: number;
  class?: string;
  render: (item: Item, index: number) => ComponentChildren;
}) {
  const { items, step, render } = props;
  const [most, setMost] = useState(step);
  const left = items.length - most;
  return (
    <>
      <ul class={props.class}>{items.slice(0, most).map(render)}</ul>
      {left > 0 && (
        <Button small onPress={() => setMost(most + step)}>
          {text("show-more", { count: Math.min(step, left), left })}
        </Button>
      )}
    </>
  );
}
