// A document as it will stand on paper, built from its data as nodes: the same layout rules as the .docx, no markup.
import type { CSSProperties } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { placeAndDate } from "../../src/reports/dates";
import type { Block, ReportDocument } from "../../src/reports/document";
import { recipientLines } from "../../src/reports/frame";
import { type DocumentLayout, LAYOUTS } from "../document/formats";
import { styled, type TextStyle } from "../document/text";
import { numberText } from "../format";
import { text } from "../language/messages";
import { Button } from "../parts";
import { PreviewFrame, type PreviewProps } from "./preview-frame";

/** Zoom as a share of the paper's own size; the first is the one that shows the whole width. */
const ZOOMS = [0.6, 0.8, 1, 1.3];
const PAPER = { portrait: 794, landscape: 1123 };

/** The preview with its zoom; the paper alone may be moved sideways. */
export function Preview({ document, ...frame }: { document: ReportDocument } & PreviewProps) {
  const desk = useRef<HTMLElement>(null);
  const [zoom, setZoom] = useState<number | null>(null);
  const [room, setRoom] = useState(268);
  useLayoutEffect(() => {
    if (desk.current) setRoom(desk.current.clientWidth);
  }, []);
  const whole = room / PAPER[document.orientation];
  const scale = zoom ?? whole;
  const larger = ZOOMS.find((step) => step > scale + 0.01);
  const smaller = [...ZOOMS].reverse().find((step) => step < scale - 0.01);
  const percent = text("preview.zoom", { percent: numberText(Math.round(scale * 100)) });
  const zooming = (
    <div class="actions">
      <Button small idle={zoom === null} onPress={() => setZoom(null)}>
        {text("preview.whole")}
      </Button>
      <Button small idle={larger === undefined} onPress={() => setZoom(larger ?? scale)}>
        {text("preview.larger")}
      </Button>
      <Button
        small
        idle={zoom === null}
        onPress={() => setZoom(smaller !== undefined && smaller > whole ? smaller : null)}
      >
        {text("preview.smaller")}
      </Button>
      <span class="soft-text" role="status">
        {percent}
      </span>
    </div>
  );
  return (
    <PreviewFrame {...frame} label={document.label} above={zooming} desk={desk}>
      <div style={{ zoom: String(scale) }}>
        <Paper document={document} />
      </div>
    </PreviewFrame>
  );
}

function css({ size, bold, italic, underline }: TextStyle): CSSProperties {
  return {
    fontSize: `${size}pt`,
    fontWeight: bold ? 700 : 400,
    fontStyle: italic ? "italic" : "normal",
    textDecoration: underline ? "underline" : "none",
  };
}

function Line({ children, style, class: name }: { children: string; style: TextStyle; class?: string }) {
  return (
    <p class={name} style={css(style)}>
      {styled(children, style)}
    </p>
  );
}

/** One endless sheet: where pages break is Word's business. */
function Paper({ document }: { document: ReportDocument }) {
  const layout = LAYOUTS[document.format];
  const { top, right, bottom, left } = layout.margins;
  const { mark, title, subject, body, orientation } = document;
  return (
    <div class={`paper ${orientation}`} lang="vi" style={{ padding: `${top}mm ${right}mm ${bottom}mm ${left}mm` }}>
      {mark !== "" && (
        <Line style={layout.mark} class="right">
          {mark}
        </Line>
      )}
      <Head document={document} layout={layout} />
      <div class="title">
        <Line style={layout.title}>{title}</Line>
        {subject.map((line) => (
          <Line key={line} style={layout.subject}>
            {line}
          </Line>
        ))}
        {subject.length > 0 && <Under mark={layout.underSubject} style={layout.subject} />}
      </div>
      {body.map((block, index) => (
        <BlockOf key={String(index)} block={block} layout={layout} orientation={orientation} />
      ))}
      <Closing document={document} layout={layout} />
    </div>
  );
}

function Under({ mark, style }: { mark: DocumentLayout["underIssuer"]; style: TextStyle }) {
  return mark === "line" ? <hr class="short" /> : <Line style={style}>{mark.text}</Line>;
}

function Head({ document: { head }, layout }: { document: ReportDocument; layout: DocumentLayout }) {
  const left = `${100 * layout.issuerShare}%`;
  return (
    <div class="head" style={{ gridTemplateColumns: `${left} 1fr` }}>
      <div>
        {head.superior !== "" && <Line style={layout.superior}>{head.superior}</Line>}
        <Line style={layout.issuer}>{head.issuer}</Line>
        <Under mark={layout.underIssuer} style={layout.issuer} />
      </div>
      <div>
        {layout.nation.map((line) => (
          <Line key={line.text} style={line.style}>
            {line.text}
          </Line>
        ))}
        <hr />
      </div>
      <Line style={layout.number.style}>{head.symbol === null ? "" : `${layout.number.before}${head.symbol}`}</Line>
      <Line style={layout.date}>{placeAndDate(head.place, head.date)}</Line>
    </div>
  );
}

function BlockOf(props: { block: Block; layout: DocumentLayout; orientation: ReportDocument["orientation"] }) {
  const { block, layout, orientation } = props;
  if (block.kind === "paragraph")
    return (
      <Line style={layout[block.style]} class={block.style}>
        {block.text}
      </Line>
    );
  const total = block.columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <table style={css(layout.table[orientation])}>
      <thead>
        <tr>
          {block.columns.map(({ heading, width }) => (
            <th key={heading} scope="col" style={{ width: `${(100 * width) / total}%` }}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, index) => (
          <tr key={String(index)}>
            {"group" in row ? (
              <th colSpan={block.columns.length} scope="colgroup">
                {row.group}
              </th>
            ) : (
              block.columns.map(({ heading, align }, column) => (
                <td key={heading} style={{ textAlign: align }}>
                  {row.cells[column]}
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Closing({ document, layout }: { document: ReportDocument; layout: DocumentLayout }) {
  const { recipients, signatures } = document;
  return (
    <div class="closing">
      {recipients.length > 0 && (
        <div>
          <Line style={layout.recipientsTitle}>Nơi nhận:</Line>
          {recipientLines(recipients).map((line) => (
            <Line key={line} style={layout.recipients}>
              {line}
            </Line>
          ))}
        </div>
      )}
      {recipients.length === 0 && signatures.length === 1 && <div />}
      {signatures.map(({ post, name }) => (
        <div class="signature" key={post}>
          {post.split("\n").map((line) => (
            <Line key={line} style={layout.post}>
              {line}
            </Line>
          ))}
          <Line style={layout.name} class="signer">
            {name}
          </Line>
        </div>
      ))}
    </div>
  );
}
