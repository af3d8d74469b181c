// A built-in document with tags where its data stand: what a unit starts its own template from.
import type { Regulation } from "../regulation/schema";
import { periodPhrase } from "./dates";
import type { Block, DocumentFor, DocumentFormat, ReportDocument } from "./document";
import type { DocumentKind } from "./documents";
import { FRAME_NAMES, PERSON_NAMES, SETTING_NAMES } from "./fields";
import type { UnitReport } from "./source";
import { formsOf, SPECIMEN_YEAR, specimenOf, specimenSubject, tag } from "./specimen";

/** A text that stands only where there is something to say. */
const onlyWith = (name: string, text: string): string => `{#${name}}${text}{/${name}}`;

const { part, level, points, result } = PERSON_NAMES;

/** What the built-in documents leave out, or say otherwise, where a text is empty. */
const WHERE_EMPTY: readonly (readonly [string, string])[] = [
  [`, ${tag(part)}`, onlyWith(part, `, ${tag(part)}`)],
  [`${tag(part)}, `, onlyWith(part, `${tag(part)}, `)],
  [`Tổng điểm: ${tag(points)} điểm.`, onlyWith(points, `Tổng điểm: ${tag(points)} điểm.`)],
  [`Kết quả: ${tag(level)}`, `Kết quả: ${tag(result)}`],
];

/** The built-in layout of a kind with tags; null where it says something that no tag holds. */
export function startingDocument(
  kind: DocumentKind,
  regulation: Regulation,
  format: DocumentFormat,
): DocumentFor<"assessor"> | null {
  const [first, ...others] = [1, 2].flatMap((each) => {
    const report = specimenOf(regulation, format, each);
    if (kind.of === "unit") return [tagged(kind.build(report), report)];
    return formsOf(regulation).map((form) => tagged(kind.build(report, specimenSubject(regulation, form)), report));
  });
  if (!first) return null;
  if (kind.of === "unit") return others.every((other) => sameText(first, other)) ? first : null;
  const differs = (part: (document: DocumentFor<"assessor">) => unknown) =>
    others.some((other) => JSON.stringify(part(other)) !== JSON.stringify(part(first)));
  return {
    ...first,
    mark: differs(({ mark }) => mark) ? tag(FRAME_NAMES.mark) : first.mark,
    title: differs(({ title }) => title) ? tag(FRAME_NAMES.title) : first.title,
    subject: differs(({ subject }) => subject) ? [tag(FRAME_NAMES.subject)] : first.subject,
  };
}

const sameText = (one: ReportDocument, other: ReportDocument): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The document with tags for the period, the number of people and the rows of its tables. */
function tagged(document: ReportDocument, { period }: UnitReport): DocumentFor<"assessor"> {
  const words = (text: string): string =>
    WHERE_EMPTY.reduce((whole, [plain, conditional]) => whole.replace(plain, conditional), text)
      .replaceAll(periodPhrase(period), tag(SETTING_NAMES.period))
      .replaceAll(String(SPECIMEN_YEAR), tag(SETTING_NAMES.year))
      .replace(/ \(\d+ người\)$/, "")
      .replace(/(?<!\d)\d\d(?= (?:người|cá nhân)(?!\p{L}))/u, tag(FRAME_NAMES.count));
  return {
    ...document,
    audience: "assessor",
    head: {
      ...document.head,
      symbol: document.head.symbol === null ? null : tag(FRAME_NAMES.symbol),
      date: { ...document.head.date, year: null },
    },
    title: words(document.title),
    subject: document.subject.map(words),
    body: (document.body as Block[]).map((block) =>
      block.kind === "table" ? { ...block, rows: [rowOf(block)] } : { ...block, text: words(block.text) },
    ),
    recipients: document.recipients.length === 0 ? [] : [tag(FRAME_NAMES.recipients)],
  };
}

/** The one row of a table that stands for all: the list opens in its first cell and closes in its last. */
function rowOf({ list, columns }: Extract<Block, { kind: "table" }>): { cells: string[] } {
  const last = columns.length - 1;
  const cells = columns.map(({ heading }, index) => {
    const opening = index === 0 ? `{#${list}}` : "";
    return `${opening}${tag(heading)}${index === last ? `{/${list}}` : ""}`;
  });
  return { cells };
}
