// What a unit's own template says once it is filled in: its words, before the file is made.
import { useLayoutEffect, useRef } from "preact/hooks";
import { text } from "../language/messages";
import { Button } from "../parts";
import type { FilledBlock } from "../template/read";

export function FilledPreview(props: {
  label: string;
  blocks: readonly FilledBlock[];
  idle: boolean;
  onDownload: () => void;
  onClose: () => void;
}) {
  const { label, blocks, idle, onDownload, onClose } = props;
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
      <p class="soft-text">{text("template.preview")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <section class="desk" tabIndex={0} aria-label={text("preview.paper")}>
        <div class="filled" lang="vi">
          {blocks.map((block, index) => (
            <BlockOf key={String(index)} block={block} />
          ))}
        </div>
      </section>
      <div class="actions">
        <Button primary idle={idle} onPress={onDownload}>
          {text("document.download")}
        </Button>
      </div>
    </section>
  );
}

function BlockOf({ block }: { block: FilledBlock }) {
  if (block.kind === "paragraph") return <p style={{ textAlign: block.align }}>{block.text}</p>;
  return (
    <table>
      <tbody>
        {block.rows.map((row, index) => (
          <tr key={String(index)}>
            {row.map((cell, column) => (
              <td key={String(column)}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
