// The gate between what is known of people and what a document may say: who may read which datum, and the only ways to
// make a text of one (law.md §8).
import { foldAccents, formatPoints, groupDigits } from "../language/text";
import { type CommitmentState, commitmentOf } from "../rating/commitment";
import { totalPoints } from "../rating/scores";
import type { Criterion } from "../rating/sheets";
import { LEVEL_TEXT } from "../regulation/levels";
import type { FormDefinition } from "../regulation/schema";
import { datePhrase, periodPhrase } from "./dates";
import { type Audience, type Block, type DocumentFrame, PEOPLE, type Signature, type TableColumn } from "./document";
import { recipientLines } from "./frame";
import { amountInWords } from "./money";
import { citedTitle, type Reason, type ReportPerson, resultWords, type Setting, type UnitReport } from "./source";

declare const readers: unique symbol;

/**
 * A text that these readers may see. Plain strings and numbers are not assignable to it, and a text for the person alone
 * is not one for the whole unit: a score, a reason or a ballot reaches a document only if this file lets it through.
 */
export type TextFor<Reader extends Audience> = string & { readonly [readers]: { readonly [reader in Reader]: true } };

/**
 * Who may read each datum. Law lets a unit tell its own people name, post, part and level (Luật 80/2025 Đ26, NĐ 90
 * Đ18–19); scores, reasons, leave and discipline are between the person and those who rate; ballots are for the latter.
 * In public stand only those who reached `Đạt chuyên nghiệp`, see `publishedPeople`.
 */
export const READERS = {
  setting: ["person", "assessor", "unit", "public"],
  identity: ["person", "assessor", "unit"],
  level: ["person", "assessor", "unit"],
  points: ["person", "assessor"],
  scores: ["person", "assessor"],
  reason: ["person", "assessor"],
  leave: ["person", "assessor"],
  discipline: ["person", "assessor"],
  ballot: ["assessor"],
  commitment: ["person", "assessor", "unit"],
} as const satisfies Record<string, readonly Audience[]>;

export type Datum = keyof typeof READERS;

/** A text of this datum, for those who may read it. */
export type TextOf<Kind extends Datum> = TextFor<(typeof READERS)[Kind][number]>;

/** A text for everybody. */
export type OpenText = TextOf<"setting">;

const disclosed = <Kind extends Datum>(_datum: Kind, text: string): TextOf<Kind> => text as TextOf<Kind>;
const open = (text: string): OpenText => disclosed("setting", text);

/** Template tag for the words of a document: its holes take texts for the same readers only, no strings, no numbers. */
export type Words<Reader extends Audience> = (
  words: TemplateStringsArray,
  ...holes: TextFor<Reader>[]
) => TextFor<Reader>;

/** The template tag for documents of these readers. */
export function wordsFor<Reader extends Audience>(): Words<Reader> {
  return (words, ...holes) =>
    words.reduce((text, word, index) => text + (holes[index - 1] ?? "") + word) as TextFor<Reader>;
}

/** Words that stand in the program itself, for everybody; a text that is made at run time is not assignable. */
export function fixed<Literal extends string>(words: string extends Literal ? never : Literal): OpenText {
  return open(words);
}

/** A running number or a number of rows, for everybody: the number of whoever is listed. */
export function countOf(list: readonly unknown[], digits = 1): OpenText {
  return open(String(list.length).padStart(digits, "0"));
}

/** An amount of đồng on a list of payments, in figures or in words: what is paid is the same for everybody listed. */
export function amountOf(amount: number, write: "figures" | "words"): OpenText {
  return open(write === "figures" ? groupDigits(amount) : amountInWords(amount));
}

/** Running numbers from 1. */
export function running(index: number): OpenText {
  return open(String(index + 1));
}

/** The words around people that come from settings and regulation. */
export interface OpenSetting {
  readonly unit: OpenText;
  readonly superior: OpenText;
  /** Who decides, in capitals: the signer's post, where that is one line without an authority mark. */
  readonly authority: OpenText;
  readonly block: OpenText;
  readonly regulation: OpenText;
  readonly period: OpenText;
  readonly year: OpenText;
}

/** The unit's name, the regulation's title and the period in words. */
export function openSetting({ unit, regulation, period }: Setting): OpenSetting {
  return {
    unit: open(unit.name),
    superior: open(unit.superior),
    authority: open(/\n|^(?:TM|KT|TL|TUQ|Q)\.|^[TK]\//.test(unit.signerPost) ? "" : unit.signerPost.toUpperCase()),
    block: open(unit.block),
    regulation: open(citedTitle(regulation)),
    period: open(periodPhrase(period)),
    year: open(String(period.year)),
  };
}

/** The words of a document's frame that a unit's own template may hold. */
export interface OpenFrame {
  readonly mark: OpenText;
  readonly symbol: OpenText;
  readonly place: OpenText;
  readonly date: OpenText;
  /** A line each, as the closing of a document has them. */
  readonly recipients: OpenText;
  readonly signerPost: OpenText;
  readonly signer: OpenText;
}

/** The frame of a document, signed by whoever decides on it. */
export function openFrame({ head, mark, recipients }: DocumentFrame, decider: Signature): OpenFrame {
  return {
    mark: open(mark),
    symbol: open(head.symbol ?? ""),
    place: open(head.place),
    date: open(datePhrase(head.date)),
    recipients: open(recipientLines(recipients).join("\n")),
    signerPost: open(decider.post),
    signer: open(decider.name),
  };
}

/** Who a person is, for everybody in the unit. */
export interface Identity {
  readonly name: TextOf<"identity">;
  readonly post: TextOf<"identity">;
  readonly part: TextOf<"identity">;
}

/** Who a person is. */
export function identityOf({ name, post, part }: ReportPerson): Identity {
  return { name: disclosed("identity", name), post: disclosed("identity", post), part: disclosed("identity", part) };
}

/** A line of the commitment lists: the day of signing, or what stands in its place; never why somebody signs later. */
export interface CommitmentLine {
  readonly person: Identity;
  readonly signed: TextOf<"commitment">;
  readonly note: TextOf<"commitment">;
  /** Whether the line belongs on the supplementary list (danh sách bổ sung, S2-10). */
  readonly supplementary: boolean;
}

const COMMITMENT_NOTES: Partial<Record<CommitmentState, string>> = {
  late: "Ký sau hạn",
  deferred: "Chưa phải ký",
  "due-after-leave": "Cần ký bổ sung",
  missing: "Chưa ký",
  unreadable: "Ngày ký chưa rõ",
};

/**
 * The unit's people on a day, a line each; where the workbook has no `Cam kết`, with nothing filled in. What people typed
 * in `Ghi chú` is not printed: it may say why somebody is away.
 */
export function commitmentLines(
  { people, sheets, regulation, unit, period }: UnitReport,
  day: number,
): CommitmentLine[] {
  return people.map((person, index) => {
    const facts = sheets?.commitments?.[index];
    const found = facts && commitmentOf(facts, regulation, unit.block, period.year, day);
    const signed = found && (found.day !== null || found.state === "unreadable") ? facts.signed : "";
    return {
      person: identityOf(person),
      signed: disclosed("commitment", signed),
      note: disclosed("commitment", (found && COMMITMENT_NOTES[found.state]) ?? ""),
      supplementary: ["supplementary", "deferred", "due-after-leave"].includes(found?.state ?? ""),
    };
  });
}

/** The level in its own words; nothing where there is none. */
export function levelOf({ level }: ReportPerson): TextOf<"level"> {
  return disclosed(
    "level",
    level === null || level === "CHUA_DU" || level === "CHUA_QUY_DINH" ? "" : LEVEL_TEXT[level],
  );
}

/** One condition for the person and those who rate. */
type DisclosedReason = { readonly [key in keyof Reason]: TextOf<"reason"> };

/** One item of a score sheet: what it asks for, its highest score and what each stage gave. */
interface ScoredItem {
  readonly group: OpenText;
  readonly text: OpenText;
  readonly maximum: OpenText;
  readonly scores: readonly TextOf<"scores">[];
}

/** Everything that a document about one person may say of that person, and of nobody else. */
export interface Subject extends Identity {
  /** What file names call the person: the Mã in letters that every system takes, or the place in the list. */
  readonly key: string;
  readonly form: string | null;
  /** Whether the person is a member of the Party; null where the workbook does not say. */
  readonly partyMember: boolean | null;
  readonly kind: TextOf<"identity">;
  readonly level: TextOf<"level">;
  readonly points: TextOf<"points">;
  /** What stands in the cell: the level or what is missing for one. */
  readonly result: TextOf<"reason">;
  readonly reasons: readonly DisclosedReason[];
  readonly months: readonly { label: OpenText; level: TextOf<"level"> }[];
  readonly items: readonly ScoredItem[];
  /** What each stage adds up to; nothing while an item is missing. */
  readonly totals: readonly TextOf<"points">[];
}

const OUTCOMES = { pass: "Đạt", fail: "Không đạt", unknown: "Chưa rõ" } as const;
/** Of a case of which one alone leads to the lowest level: nobody "reaches" a violation. */
const CASES = { pass: "Có", fail: "Không", unknown: "Chưa rõ" } as const;

const numberOrNothing = (value: number | null | undefined): string =>
  value === null || value === undefined ? "" : formatPoints(value);

/** The people at these places of the unit's list, each for documents that only this person and those who rate may read. */
export function subjectsOf(report: UnitReport, places: readonly number[]): Subject[] {
  const keys = keysOf(report);
  return places.map((place) => subjectAt(report, place, keys[place] as string));
}

function subjectAt(report: UnitReport, index: number, key: string): Subject {
  const person = report.people[index] as ReportPerson;
  const sheet = report.sheets?.people[index];
  const form = report.regulation.forms?.find(({ id }) => id === person.form);
  const scores = sheet?.scores ?? report.regulation.stages?.map(() => null) ?? [];
  const criteria = report.sheets?.criteria[person.form ?? ""] ?? [];
  const cases = form?.ladder?.flatMap(({ any = [] }) => any.map(({ text }) => text)) ?? [];
  const isCase = (text: string) => cases.some((one) => text === one || text.startsWith(`${one}: `));
  const count = form?.items ?? Math.max(criteria.length, 0, ...scores.map((list) => list?.length ?? 0));
  return {
    ...identityOf(person),
    key,
    form: person.form,
    partyMember: sheet?.partyMember ?? null,
    kind: disclosed("identity", person.kind),
    level: levelOf(person),
    points: disclosed("points", numberOrNothing(person.points)),
    result: disclosed("reason", resultWords(person)),
    reasons: (person.reasons ?? []).map(({ outcome, text, citation }) => ({
      outcome: disclosed("reason", (isCase(text) ? CASES : OUTCOMES)[outcome]),
      text: disclosed("reason", text),
      citation: disclosed("reason", citation),
    })),
    months: (sheet?.months ?? []).map(({ label, level }) => ({
      label: open(label.charAt(0).toUpperCase() + label.slice(1)),
      level: disclosed("level", level === null ? "" : LEVEL_TEXT[level]),
    })),
    items: Array.from({ length: count }, (_, item) => scoredItem(criteria[item], scores, item)),
    totals: scores.map((list) => disclosed("points", form && list ? totalText(form, list, count) : "")),
  };
}

/** Each Mã in lower-case ASCII letters, digits and hyphens; the place in the list where that is nobody's alone. */
function keysOf({ people }: UnitReport): string[] {
  const keys = people.map(({ id }) =>
    foldAccents(id)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, ""),
  );
  const seen = new Map<string, number>();
  for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  return keys.map((key, index) => (key === "" || (seen.get(key) ?? 0) > 1 ? `dong-${index + 1}` : key));
}

function scoredItem(
  criterion: Criterion | undefined,
  scores: readonly (readonly (number | null)[] | null)[],
  item: number,
): ScoredItem {
  return {
    group: open(criterion?.group ?? ""),
    text: open(criterion?.text ?? ""),
    maximum: open(numberOrNothing(criterion?.maximum)),
    scores: scores.map((list) => disclosed("scores", numberOrNothing(list?.[item]))),
  };
}

/** The points of a complete list by the form's own formula. */
function totalText(form: FormDefinition, list: readonly (number | null)[], count: number): string {
  if (count === 0 || list.length < count || list.includes(null)) return "";
  const steps = list.map((score) => (score === null ? null : Math.round(score * form.scale.stepsPerPoint)));
  const total = totalPoints({ ...form, items: count }, { steps, missing: [], problems: [], blank: false });
  return numberOrNothing(total);
}

/** What may be said in public of a person who reached the level: name, post and part of the unit, nothing else. */
export interface PublishedPerson {
  readonly name: OpenText;
  readonly post: OpenText;
  readonly part: OpenText;
}

/** The people who reached `Đạt chuyên nghiệp`, in the order of the list. Nobody else is named in public (S2-39, S2-40). */
export function publishedPeople(people: readonly ReportPerson[]): PublishedPerson[] {
  return people
    .filter((person) => person.level === "DAT")
    .map(({ name, post, part }) => ({ name: open(name), post: open(post), part: open(part) }));
}

const COLUMNS: TableColumn[] = [
  { heading: "STT", width: 8, align: "center" },
  { heading: "Họ và tên", width: 29, align: "left" },
  { heading: "Chức vụ", width: 36, align: "left" },
  { heading: "Bộ phận", width: 27, align: "left" },
];

/** The table of a public list: a running number and the three facts of each person. */
export function publicTable(people: readonly PublishedPerson[]): Block<OpenText> {
  const rows = people.map(({ name, post, part }, index) => ({ cells: [running(index), name, post, part] }));
  return { kind: "table", list: PEOPLE, columns: COLUMNS, rows };
}
