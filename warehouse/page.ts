// The page with plots: one self-contained HTML file about units and blocks, without a person in it and without the network.
import { groupDigits } from "../src/language/text";
import { REGULATIONS } from "../src/regulations";
import type { Engine, Value } from "./engine";
import { type MessageKey, message } from "./language/messages";
import { escapeText, figure, lineChart, stackedBars } from "./plot";
import { type PeriodState, periodStates, recordsOf } from "./report";
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

/** The tables of the page: what each shows of a view, the newest first; of `completeness` only the latest period of each rule. */
const TABLES: readonly [ExportedView, MessageKey, string[], string][] = [
  [
    "completeness",
    "page.missing",
    [...UNIT, "period_text", "people", "rated", "without_level", "fewer_than_most", "state"],
    `QUALIFY state <> 'complete' AND period_start IS NOT DISTINCT FROM MAX(period_start) OVER (PARTITION BY regulation, period_kind)
    ORDER BY regulation, state, unit_code`,
  ],
  [
    "quota_breaches",
    "page.breaches",
    [...UNIT, "period_text", "counted_per", "task_group", "percent", "pool", "most_excellent", "excellent", "excess"],
    "ORDER BY period_start DESC, excess DESC, unit_code",
  ],
  [
    "rotation",
    "page.rotation",
    [...UNIT, "year", "quarter", "people", "excellent_people", "excellent_percent"],
    "ORDER BY year DESC, quarter DESC, unit_code",
  ],
];

type ViewRow = Record<string, Value>;

/** The page's HTML. */
export async function cityPage(engine: Engine): Promise<string> {
  const view = async (name: string) => recordsOf(await engine.query(`SELECT * FROM ${name}`));
  const [completeness, trend, levels] = [
    await view("completeness"),
    await view("trend"),
    await view("published_levels"),
  ];
  const states = periodStates(completeness);
  const [counts] = await view(
    "(SELECT COUNT(DISTINCT unit_code) AS units, COUNT(*) AS results, COUNT(DISTINCT period_text) AS periods FROM current_results) AS sums",
  );
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
  const tables: [string, PeopleTable][] = [];
  for (const [view, title, columns, rest] of TABLES)
    tables.push([
      message(title),
      worded(view, await engine.query(`SELECT ${columns.join(", ")} FROM ${view} ${rest}`)),
    ]);
  return [
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${message("page.title")}</title><style>${STYLE}</style></head><body><h1>${message("page.title")}</h1>`,
    `<p>${message("page.sums", { units: String(counts?.units), results: groupDigits(Number(counts?.results)), periods: String(counts?.periods) })}. `,
    `<span class="note">${message("page.no-names")}</span></p>`,
    ...sections,
    ...tables.map(([title, table]) => `<h2>${escapeText(title)}</h2>${tableHtml(table)}`),
    `</body></html>\n`,
  ].join("\n");
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
