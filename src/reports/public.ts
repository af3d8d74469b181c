// The gate to public documents: the only texts that may leave the unit, and the only ways to make them (law.md §8).
import type { RatedPerson, UnitSummary } from "../rating/summary";
import { periodPhrase } from "./dates";
import type { Block, TableColumn } from "./document";

declare const mayLeaveTheUnit: unique symbol;

/**
 * A text that may stand in a public document. Plain strings and numbers are not assignable to it: a score, a reason
 * or somebody's level reaches a public document only if a function of this file makes it public.
 */
export type PublicText = string & { readonly [mayLeaveTheUnit]: true };

/** What may be said in public of a person who reached the level: name, post and part of the unit, nothing else. */
export interface PublishedPerson {
  readonly name: PublicText;
  readonly post: PublicText;
  readonly part: PublicText;
}

/** The words around the list that come from settings and regulation, not from people. */
export interface PublicSetting {
  readonly unit: PublicText;
  readonly regulation: PublicText;
  readonly period: PublicText;
}

const asPublic = (text: string): PublicText => text as PublicText;

/** Template tag for the words of a public document; its holes take public texts only, neither strings nor numbers. */
export function publicText(words: TemplateStringsArray, ...holes: PublicText[]): PublicText {
  return asPublic(words.reduce((text, word, index) => text + (holes[index - 1] ?? "") + word));
}

/** The people who reached `Đạt chuyên nghiệp`, in the order of the list. Nobody else is named in public (S2-39, S2-40). */
export function publishedPeople(people: readonly RatedPerson[]): PublishedPerson[] {
  return people
    .filter((person) => person.level === "DAT")
    .map(({ name, post, part }) => ({ name: asPublic(name), post: asPublic(post), part: asPublic(part) }));
}

/** How many people a public list names, in two digits or more: `07`, `12`. The only number of people made public. */
export function publicCount(people: readonly PublishedPerson[]): PublicText {
  return asPublic(String(people.length).padStart(2, "0"));
}

/** The unit's name, the regulation's title and the period in words. */
export function publicSetting(summary: UnitSummary): PublicSetting {
  return {
    unit: asPublic(summary.unit.name),
    regulation: asPublic(summary.regulation.title),
    period: asPublic(periodPhrase(summary.period)),
  };
}

const COLUMNS: TableColumn[] = [
  { heading: "STT", width: 8, align: "center" },
  { heading: "Họ và tên", width: 29, align: "left" },
  { heading: "Chức vụ", width: 36, align: "left" },
  { heading: "Bộ phận", width: 27, align: "left" },
];

/** The table of a public list: a running number and the three facts of each person. */
export function publicTable(people: readonly PublishedPerson[]): Block<PublicText> {
  const rows = people.map(({ name, post, part }, index) => ({
    cells: [asPublic(String(index + 1)), name, post, part],
  }));
  return { kind: "table", columns: COLUMNS, rows };
}
