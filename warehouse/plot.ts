// Plots as SVG text: lines over periods and stacked bars. Pure functions; what they draw also stands in a table beside them.

/** A line; null where there is no figure. */
export interface Series {
  name: string;
  values: readonly (number | null)[];
}

/** A bar of parts that are drawn as shares of their sum. */
export interface Bar {
  name: string;
  parts: readonly number[];
}

/** Colours that people with any colour vision tell apart (Okabe and Ito); dashes and marks say the same again. */
const COLOURS = ["#0072b2", "#d55e00", "#009e73", "#a0417c", "#5a5a5a", "#b8860b"];
const DASHES = ["", "7 4", "2 3", "9 3 2 3", "4 2", "1 4"];

const WIDTH = 640;
const LINE_HEIGHT = 260;
const MARGIN = { top: 14, right: 170, bottom: 34, left: 44 };

/** Text as it stands in HTML and SVG. */
export function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** A figure with a decimal comma, one decimal. */
export function figure(value: number): string {
  return (Math.round(value * 10) / 10).toLocaleString("vi-VN", { useGrouping: false });
}

/** The nearest round number at or above the largest value. */
function roundTop(values: readonly number[]): number {
  const most = Math.max(1, ...values);
  const step = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 2.5, 5, 10].map((times) => times * step).find((top) => top >= most) ?? most;
}

/**
 * Lines over the periods of `labels`, from 0 up. Names stand at the end of their lines, moved apart where they would meet.
 * A period without a figure leaves a gap.
 */
export function lineChart(title: string, labels: readonly string[], series: readonly Series[]): string {
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const top = roundTop(known);
  const [left, right] = [MARGIN.left, WIDTH - MARGIN.right];
  const [above, below] = [MARGIN.top, LINE_HEIGHT - MARGIN.bottom];
  const x = (index: number) => left + ((right - left) * index) / Math.max(1, labels.length - 1);
  const y = (value: number) => below - ((below - above) * value) / top;
  const grid = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const at = y(part * top).toFixed(1);
    return `<line x1="${left}" y1="${at}" x2="${right}" y2="${at}" class="grid"/><text x="${left - 6}" y="${at}" class="tick end">${figure(part * top)}</text>`;
  });
  const every = Math.ceil(labels.length / 8);
  const ticks = labels.map((label, index) =>
    index % every === 0 || labels.length <= 8
      ? `<text x="${x(index).toFixed(1)}" y="${below + 18}" class="tick middle">${escapeText(label)}</text>`
      : "",
  );
  const ends = spread(series.map(({ values }) => y(values.findLast((value) => value !== null) ?? 0)));
  const lines = series.map(({ name, values }, index) => {
    const colour = COLOURS[index % COLOURS.length];
    let pen = "M";
    const path = values.flatMap((value, at) => {
      if (value === null) {
        pen = "M";
        return [];
      }
      const point = `${pen}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
      pen = "L";
      return [point];
    });
    const dots = values.map((value, at) =>
      value === null ? "" : `<circle cx="${x(at).toFixed(1)}" cy="${y(value).toFixed(1)}" r="2.5" fill="${colour}"/>`,
    );
    const dash = DASHES[index % DASHES.length];
    return [
      `<path d="${path.join("")}" fill="none" stroke="${colour}" stroke-width="2"${dash ? ` stroke-dasharray="${dash}"` : ""}/>`,
      ...dots,
      `<text x="${right + 10}" y="${ends[index]?.toFixed(1)}" class="name" fill="${colour}">${escapeText(shortened(name, 24))}</text>`,
    ].join("");
  });
  return svg(title, LINE_HEIGHT, [...grid, ...ticks, ...lines]);
}

/** Moves heights apart so that lines of text on them do not overlap; their order stays. */
function spread(heights: readonly number[]): number[] {
  const order = heights.map((_, index) => index).sort((one, other) => (heights[one] ?? 0) - (heights[other] ?? 0));
  const moved = [...heights];
  for (let place = 1; place < order.length; place++) {
    const [upper, lower] = [order[place - 1] as number, order[place] as number];
    moved[lower] = Math.max(moved[lower] ?? 0, (moved[upper] ?? 0) + 16);
  }
  const over = Math.max(0, Math.max(0, ...moved) - (LINE_HEIGHT - 8));
  return moved.map((height) => height - over);
}

const BAR = 24;
const BAR_LEFT = 210;

/** Levels from the best down: from strong to pale, and a grey for what is not rated. */
const LEVEL_COLOURS = ["#0b6e4f", "#5aa469", "#e0c568", "#c8553d", "#8d99ae"];

/** Horizontal bars of 100 %, one a row; `legend` names the parts. Parts of 6 % and more carry their figure. */
export function stackedBars(title: string, legend: readonly string[], bars: readonly Bar[]): string {
  const right = WIDTH - 60;
  const rows = bars.map(({ name, parts }, row) => {
    const sum = parts.reduce((total, part) => total + part, 0);
    const top = 30 + row * (BAR + 8);
    let at = BAR_LEFT;
    const pieces = parts.map((part, index) => {
      const width = sum === 0 ? 0 : ((right - BAR_LEFT) * part) / sum;
      const share = sum === 0 ? 0 : (part * 100) / sum;
      const dark = index === 0 || index === 3;
      const label =
        share < 6
          ? ""
          : `<text x="${(at + width / 2).toFixed(1)}" y="${top + BAR / 2}" class="share${dark ? " light" : ""}">${figure(share)}</text>`;
      const piece = `<rect x="${at.toFixed(1)}" y="${top}" width="${width.toFixed(1)}" height="${BAR}" fill="${LEVEL_COLOURS[index % LEVEL_COLOURS.length]}"/>${label}`;
      at += width;
      return piece;
    });
    return [
      `<text x="${BAR_LEFT - 8}" y="${top + BAR / 2}" class="tick end">${escapeText(shortened(name, 30))}</text>`,
      ...pieces,
      `<text x="${right + 8}" y="${top + BAR / 2}" class="tick">${sum}</text>`,
    ].join("");
  });
  let at = BAR_LEFT;
  const key = legend.map((name, index) => {
    const mark = `<rect x="${at}" y="6" width="12" height="12" fill="${LEVEL_COLOURS[index % LEVEL_COLOURS.length]}"/><text x="${at + 16}" y="12" class="tick">${escapeText(name)}</text>`;
    at += 28 + name.length * 6.4;
    return mark;
  });
  return svg(title, 38 + bars.length * (BAR + 8), [...key, ...rows]);
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function svg(title: string, height: number, parts: readonly string[]): string {
  return `<svg role="img" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}"><title>${escapeText(title)}</title>${parts.join("")}</svg>`;
}
