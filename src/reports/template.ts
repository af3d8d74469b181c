// The tags of a unit's own template, judged against what the document's readers may see: known, unknown, or not for them.
import { clean, foldAccents, foldName } from "../language/text";
import type { Regulation } from "../regulation/schema";
import type { Audience, DocumentFormat } from "./document";
import { type DocumentKind, peopleFields, unitFields } from "./documents";
import { completedFields, personFieldsOf, type TemplateFields } from "./fields";
import { signatureOver } from "./frame";
import { type Datum, READERS } from "./readers";
import type { UnitReport } from "./source";
import { formsOf, specimenOf, specimenSubject } from "./specimen";

/** A tag as it stands in a template; `section` opens something that `inner` stands in. */
export interface FoundTag {
  name: string;
  section: boolean;
  /** The text of the paragraph around it. */
  place: string;
  /** Whether it stands in the body, or else in a header, a footer or a note. */
  body: boolean;
  inner: FoundTag[];
}

/** A tag with what will stand there: a text, or so many rows. */
export interface KnownTag {
  name: string;
  value: string | number;
}

/**
 * Why a tag is refused. `unknown`: no such name, `name` is the nearest one or empty · `forbidden`: the document's readers
 * may not see it · `outside`: only inside the list `name` · `list`: a list where a text is written · `body`: it differs from
 * person to person and stands in a header, footer or note.
 */
interface RefusedTag {
  tag: string;
  place: string;
  why: "unknown" | "forbidden" | "outside" | "list" | "body";
  name: string;
}

/** What came of a template's tags. */
export interface JudgedTags {
  known: KnownTag[];
  refused: RefusedTag[];
}

/** The words by which people call a datum, so that a tag for it gets a refusal that says why, wherever it is not told. */
const DATUM_WORDS: Record<Exclude<Datum, "setting">, readonly string[]> = {
  identity: ["đối tượng"],
  level: ["mức", "xếp loại"],
  points: ["điểm"],
  scores: ["chấm"],
  reason: ["lý do", "điều kiện", "căn cứ", "kết quả"],
  leave: ["nghỉ", "ốm", "thai sản"],
  discipline: ["kỷ luật", "thanh tra"],
  ballot: ["phiếu", "biểu quyết"],
  commitment: ["ngày ký"],
};

/** Whether a name speaks of something that these readers may not see. */
export function isForbidden(name: string, audience: Audience): boolean {
  const spaced = (text: string): string => ` ${clean(text).split(" ").map(foldAccents).join(" ")} `;
  const words = spaced(name);
  return (Object.keys(DATUM_WORDS) as (keyof typeof DATUM_WORDS)[]).some(
    (datum) =>
      !(READERS[datum] as readonly Audience[]).includes(audience) &&
      DATUM_WORDS[datum].some((word) => words.includes(spaced(word))),
  );
}

/** What a template of a kind may hold under a regulation, whatever there is to say in this period. */
export function possibleFields(kind: DocumentKind, regulation: Regulation, format: DocumentFormat): TemplateFields {
  const report = specimenOf(regulation, format, 1);
  if (kind.of === "unit") return unitFields(kind, report);
  const all = formsOf(regulation).map((form): TemplateFields => {
    const subject = specimenSubject(regulation, form);
    return personFieldsOf(report, subject, kind.build(report, subject), signatureOver(report, subject));
  });
  return all.reduce(completedFields);
}

/**
 * The fields of a kind of this report: one of the unit's document, or one a person at these places. Each has every name
 * that the kind can have.
 */
export function templateFields(kind: DocumentKind, report: UnitReport, places: readonly number[]): TemplateFields[] {
  const possible = possibleFields(kind, report.regulation, report.unit.format);
  const fields = kind.of === "unit" ? [unitFields(kind, report)] : peopleFields(kind, report, places);
  return fields.map((one) => completedFields(one, possible));
}

/** A scope of names: what is open at a place of the template, by folded name. */
type Scope = ReadonlyMap<string, KnownTag>;

/** Judges the tags of a template against the fields of a document, in their order; what is said twice is said once. */
export function judgeTags(found: readonly FoundTag[], fields: TemplateFields): JudgedTags {
  const lists = new Map(Object.entries(fields.lists).map(([name, list]) => [foldName(name), { name, ...list }]));
  const root: Scope = new Map([
    ...[...lists.values()].map(({ name, rows }) => named(name, rows.length)),
    ...Object.entries(fields.texts).map(([name, value]) => named(name, value)),
  ]);
  const shared = new Set(fields.shared.map(foldName));
  const known = new Map<string, KnownTag>();
  const refused = new Map<string, RefusedTag>();
  const refuse = ({ name, place }: FoundTag, why: RefusedTag["why"], other = ""): void => {
    refused.set(`${why} ${foldName(name)} ${place}`, { tag: name, place, why, name: other });
  };
  const judge = (tags: readonly FoundTag[], scope: Scope): void => {
    for (const tag of tags) {
      const key = foldName(tag.name);
      const here = scope.get(key);
      const opened = tag.section && typeof here?.value === "number" ? lists.get(key) : undefined;
      if (!here) {
        const home = [...lists.values()].find(({ columns }) => columns.some((column) => foldName(column) === key));
        if (home) refuse(tag, "outside", home.name);
        else if (isForbidden(tag.name, fields.audience)) refuse(tag, "forbidden");
        else refuse(tag, "unknown", nearest(key, scope));
      } else if (typeof here.value === "number" && !tag.section) refuse(tag, "list", here.name);
      else if (!tag.body && !shared.has(key)) refuse(tag, "body");
      else known.set(`${opened ? "#" : ""}${key}`, here);
      judge(tag.inner, opened ? new Map([...scope, ...columnsOf(opened)]) : scope);
    }
  };
  judge(found, root);
  return { known: [...known.values()], refused: [...refused.values()] };
}

/** A name of a scope with what stands there. */
const named = (name: string, value: string | number): [string, KnownTag] => [foldName(name), { name, value }];

/** The columns of a list with what its first row says. */
function columnsOf({ columns, rows }: TemplateFields["lists"][string]): [string, KnownTag][] {
  return columns.map((name, index) => named(name, rows[0]?.[index] ?? ""));
}

/** The name of a scope that differs least from a key, where it differs in less than half of its letters; else nothing. */
function nearest(key: string, scope: Scope): string {
  const plain = foldAccents(key);
  const [best] = [...scope.values()]
    .map(({ name }) => ({ name, distance: distanceOf(plain, foldAccents(name)) }))
    .filter(({ name, distance }) => distance * 2 < Math.max(plain.length, foldAccents(name).length))
    .sort((one, other) => one.distance - other.distance);
  return best?.name ?? "";
}

/** How many letters must be changed, added or taken away to make one text of the other (Levenshtein). */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++)
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[other.length] as number;
}
