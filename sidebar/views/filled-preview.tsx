// What a unit's own template says once it is filled in: its words, before the file is made.
import { text } from "../language/messages";
import type { FilledBlock } from "../template/read";
import { PreviewFrame, type PreviewProps } from "./preview-frame";

export function FilledPreview({ blocks, ...frame }: { label: string; blocks: readonly FilledBlock[] } & PreviewProps) {
  return (
    <PreviewFrame {...frame} above={<p class="soft-text">{text("template.preview")}</p>}>
      <div class="filled" lang="vi">
        {blocks.map((block, index) => (
          <BlockOf key={String(index)} block={block} />
        ))}
      </div>
    </PreviewFrame>
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
