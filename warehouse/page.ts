// The page with plots: one self-contained HTML file about units and blocks, without a person in it and without the network.
import { groupDigits } from "../src/language/text";
import { REGULATIONS } from "../src/regulations";
import type { Value } from "./engine";
import { type MessageKey, message } from "./language/messages";
import { escapeText, figure, lineChart, stackedBars } from "./plot";
import { type Answers, type PeriodState, periodStates, recordsOf } from "./report";
import { type PeopleTable, worded } from "./tables";
import type { ExportedView } from "./views";

/** The most rows of a table on the page. */
const MOST_ROWS = 200;

const STYLE = `
body{font:15px/1.45 system-ui,"Segoe UI",Roboto,Arial,sans-serif;color:#1b1f24;background:#fff;margin:0 auto;max-width:1360px;padding:24px}
h1{font-size:24px;margin:0 0 4px}h2{font-size:19px;margin:32px 0 4px;border-top:1px solid #d0d7de;padding-top:16px}h3{font-size:15px;margin:16px 0 6px}
.plots{display:flex;flex-wrap:wrap;gap:12px 32px}figure{margin:0}figcaption{font-weight:600;margin:8px 0 2px}svg{max-width:100%;height:auto}
svg text{font-size:12px;dominant-baseline:central;fill:#1b1f24}.end{text-anchor:end}.middle,.share{text-anchor:middle}.grid{stroke:#d8dee4}
svg text.name{font-weight:600;fill:revert-layer}svg text.light{fill:#fff}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-size:13px}td{white-space:nowrap}th,td{border:1px solid #d0d7de;padding:3px 8px;text-align:left}
th{background:#f3f5f8}td.number{text-align:right;font-variant-numeric:tabular-nums}.note{color:#57606a}`;

const UNIT = ["unit_name", "block", "district", "regulation"];

/** The tables of the page: what each shows of a view. */
const TABLES = [
  {
    view: "completeness",
    title: "page.missing",
    columns: [...UNIT, "period_text", "people", "rated", "without_level", "fewer_than_most", "state"],
  },
  {
    view: "quota_breaches",
    title: "page.breaches",
    columns: [
      ...UNIT,
      "period_text",
      "counted_per",
      "task_group",
      "percent",
      "pool",
      "most_excellent",
      "excellent",
      "excess",
    ],
  },
  {
    view: "rotation",
    title: "page.rotation",
    columns: [...UNIT, "year", "quarter", "people", "excellent_people", "excellent_percent"],
  },
] as const satisfies readonly { view: ExportedView; title: MessageKey; columns: readonly string[] }[];

type ViewRow = Record<string, Value>;

/** The page's HTML, from the answers of the views that tell of units. */
export function cityPage(answers: Answers): string {
  const [completeness, trend, levels] = (["completeness", "trend", "published_levels"] as const).map((view) =>
    recordsOf(answers[view]),
  ) as [ViewRow[], ViewRow[], ViewRow[]];
  const states = periodStates(completeness);
  const filed = completeness.filter(({ people }) => people !== 0);
  const sums = {
    units: String(new Set(filed.map(({ unit_code }) => unit_code)).size),
    results: groupDigits(filed.reduce((sum, { people }) => sum + Number(people), 0)),
    periods: String(new Set(filed.map(({ period_text }) => period_text)).size),
  };
  const sections: string[] = [];
  for (const { regulation, kind } of uniqueKinds(states)) {
    const own = (row: ViewRow) => row.regulation === regulation && row.period_kind === kind;
    const title = REGULATIONS.find(({ id }) => id === regulation)?.shortTitle ?? regulation;
    sections.push(
      `<h2>${escapeText(title)} · ${message(`code.${kind}` as MessageKey)}</h2>`,
      `<div class="plots">${[
        sentPlot(states.filter((state) => state.regulation === regulation && state.kind === kind)),
        trendPlot(trend.filter(own), "excellent_percent", message("page.trend-excellent")),
        trendPlot(trend.filter(own), "good_percent", message("page.trend-good")),
        levelsPlot(levels.filter(own)),
      ].join("")}</div>`,
    );
  }
  const tables = TABLES.map(({ view, title, columns }) => {
    const records = recordsOf(answers[view]);
    const rows = view === "completeness" ? lateRows(records, states) : newestFirst(records);
    const cells = rows.map((row) => columns.map((name) => row[name] ?? null));
    return `<h2>${escapeText(message(title))}</h2>${tableHtml(worded(view, { columns: [...columns], rows: cells }))}`;
  });
  return [
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${message("page.title")}</title><style>${STYLE}</style></head><body><h1>${message("page.title")}</h1>`,
    `<p>${message("page.sums", sums)}. `,
    `<span class="note">${message("page.no-names")}</span></p>`,
    ...sections,
    ...tables,
    `</body></html>\n`,
  ].join("\n");
}

/** The units that are not complete in the latest period of their rules, or sent nothing at all. */
function lateRows(rows: readonly ViewRow[], states: readonly PeriodState[]): ViewRow[] {
  const latest = new Map(states.map(({ regulation, kind, period }) => [`${regulation} ${kind}`, period]));
  return rows.filter(
    ({ regulation, period_kind, period_text, state }) =>
      state !== "complete" && (regulation === null || latest.get(`${regulation} ${period_kind}`) === period_text),
  );
}

/** Rows in the order of their view, but the latest period before the earlier ones. */
function newestFirst(rows: readonly ViewRow[]): ViewRow[] {
  const when = ({ period_start, year, quarter }: ViewRow) => String(period_start ?? `${year} ${quarter}`);
  return [...rows].sort((one, other) => (when(one) === when(other) ? 0 : when(one) < when(other) ? 1 : -1));
}

function uniqueKinds(states: readonly PeriodState[]): { regulation: string; kind: string }[] {
  const keys = new Map(states.map(({ regulation, kind }) => [`${regulation} ${kind}`, { regulation, kind }]));
  return [...keys.values()];
}

function sentPlot(states: readonly PeriodState[]): string {
  const values = states.map(({ complete, units }) => (complete * 100) / units);
  const title = message("page.sent");
  return figureHtml(
    title,
    lineChart(
      title,
      states.map(({ period }) => period),
      [{ name: message("code.complete"), values }],
    ),
  );
}

function trendPlot(rows: readonly ViewRow[], column: string, title: string): string {
  const periods = [...new Map(rows.map((row) => [String(row.period_start), String(row.period_text)]))].sort();
  const blocks = [...new Set(rows.map((row) => String(row.block)))].sort();
  const series = blocks.map((block) => ({
    name: block || message("page.no-block"),
    values: periods.map(([start]) => {
      const found = rows.find((row) => row.block === block && row.period_start === start);
      return typeof found?.[column] === "number" ? found[column] : null;
    }),
  }));
  return figureHtml(
    title,
    lineChart(
      title,
      periods.map(([, text]) => text),
      series,
    ),
  );
}

const LEVEL_COLUMNS = ["xs", "t", "ht", "kht"] as const;

function levelsPlot(rows: readonly ViewRow[]): string {
  const last = rows
    .map((row) => String(row.period_start))
    .sort()
    .at(-1);
  const blocks = new Map<string, number[]>();
  for (const row of rows.filter((one) => one.period_start === last)) {
    const name = String(row.block) || message("page.no-block");
    const parts = blocks.get(name) ?? LEVEL_COLUMNS.map(() => 0);
    blocks.set(
      name,
      parts.map((part, at) => part + Number(row[LEVEL_COLUMNS[at] as string])),
    );
  }
  const bars = [...blocks].map(([name, parts]) => ({ name, parts }));
  const title = message("page.levels");
  return figureHtml(
    title,
    stackedBars(
      title,
      LEVEL_COLUMNS.map((level) => message(`column.${level}`)),
      bars,
    ),
  );
}

function figureHtml(title: string, drawing: string): string {
  return `<figure><figcaption>${escapeText(title)}</figcaption>${drawing}</figure>`;
}

function tableHtml({ headings, rows }: PeopleTable): string {
  if (rows.length === 0) return `<p>${message("page.nothing")}</p>`;
  const cells = (row: readonly Value[]) =>
    row
      .map((value) =>
        typeof value === "number"
          ? `<td class="number">${figure(value)}</td>`
          : `<td>${escapeText(String(value ?? ""))}</td>`,
      )
      .join("");
  const shown = rows.slice(0, MOST_ROWS);
  const more = rows.length - shown.length;
  const note = more > 0 ? `<p class="note">${message("page.more", { count: String(more) })}</p>` : "";
  return `<div class="scroll"><table><thead><tr>${headings.map((heading) => `<th scope="col">${escapeText(heading)}</th>`).join("")}</tr></thead><tbody>${shown.map((row) => `<tr>${cells(row)}</tr>`).join("")}</tbody></table></div>${note}`;
}
