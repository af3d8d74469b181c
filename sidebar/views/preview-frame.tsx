// The frame of a preview: the way back, the document's name, what can be set, the desk with the paper on it, and the download.
import type { ComponentChildren, RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { text } from "../language/messages";
import { Button } from "../parts";

/** What every preview is given. */
export interface PreviewProps {
  idle: boolean;
  onDownload: () => void;
  onClose: () => void;
}

/** The frame; its heading takes the focus when it opens. `above` stands between the name and the desk. */
export function PreviewFrame(
  props: PreviewProps & {
    label: string;
    above: ComponentChildren;
    desk?: RefObject<HTMLElement | null>;
    children: ComponentChildren;
  },
) {
  const { label, above, desk, children, idle, onDownload, onClose } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section>
      <Button small onPress={onClose}>
        {text("preview.back")}
      </Button>
      <h2 tabIndex={-1} ref={heading} lang="vi">
        {label}
      </h2>
      {above}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <section class="desk" tabIndex={0} aria-label={text("preview.paper")} {...(desk ? { ref: desk } : {})}>
        {children}
      </section>
      <div class="actions">
        <Button primary idle={idle} onPress={onDownload}>
          {text("document.download")}
        </Button>
      </div>
    </section>
  );
}
