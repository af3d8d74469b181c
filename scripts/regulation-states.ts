// The README's table of regulations with their state, made from where each rule says that it stands: nothing in it is judged by hand.
import type { Citation, Regulation } from "../src/regulation/schema";

/** `verified`: every rule quotes one of the five documents at hand. `partly`: some do. `unverified`: none; what quotes or reports the text was read. */
export type State = "verified" | "partly" | "unverified";

const MARKS = ["<!-- regulations: npm run docs -->", "<!-- /regulations -->"] as const;

/** Rows of `law.md` that are requirements of the five documents; other rows are its sections on what was read elsewhere. */
const OF_A_DOCUMENT = /^S\d-/;

/** Every place where a rule of the regulation says that it stands; its examples and open questions are no rules. */
function citationsOf({ examples: _, ambiguities: __, ...rules }: Regulation): Citation[] {
  const found: Citation[] = [];
  const walk = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    if ("source" in value && "at" in value) found.push(value as Citation);
    else for (const part of Object.values(value)) walk(part);
  };
  walk(rules);
  return found;
}

/** How many places rest on one of the documents, of how many. */
export function standing(regulation: Regulation): { documented: number; all: number; state: State } {
  const rows = citationsOf(regulation).map(({ row = "" }) => row);
  const documented = rows.filter((row) => OF_A_DOCUMENT.test(row)).length;
  const state = documented === rows.length ? "verified" : documented > 0 ? "partly" : "unverified";
  return { documented, all: rows.length, state };
}

const PERIODS = { month: "month", quarter: "quarter", year: "year" } as const;

/** The table, a row a regulation. */
export function statesTable(regulations: readonly Regulation[]): string {
  const rows = regulations.map((regulation) => {
    const { id, shortTitle, periods, unverified, ambiguities } = regulation;
    const { documented, all, state } = standing(regulation);
    const cells = [
      ...[`[\`${id}\`](docs/regulations/${id}.md)`, shortTitle, periods.map((kind) => PERIODS[kind]).join(", ")],
      ...[`${state}: ${documented} of ${all}`, String(unverified.length), String(ambiguities.length)],
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    "| Id | Text | Period | State: rules that rest on a document at hand | Gaps named | Open questions |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

/** The README with its table as the data stand. Throws an Error where the marks of the table are gone. */
export function withStates(readme: string, regulations: readonly Regulation[]): string {
  const [begin, end] = MARKS;
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md lacks ${begin} … ${end}`);
  return `${readme.slice(0, from + begin.length)}\n${statesTable(regulations)}\n${readme.slice(to)}`;
}
