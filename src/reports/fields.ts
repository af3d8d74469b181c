// What a unit's own template of a document may hold: its texts and its lists, by the names that stand in the tags.
import { BLANK_PLACE } from "./dates";
import type { Audience, ContentFor, DocumentFor, Signature } from "./document";
import { countOf, fixed, type OpenText, openFrame, openSetting, type Subject, type TextFor } from "./readers";
import type { Setting } from "./source";

/** The rows of a list; every column is a tag inside it. */
interface TemplateList<Text extends string = string> {
  columns: readonly string[];
  rows: readonly (readonly Text[])[];
}

/** Texts and lists by name. All that a template is given is what the built-in document says to the same readers. */
export interface TemplateFields<Text extends string = string> {
  audience: Audience;
  texts: Readonly<Record<string, Text>>;
  lists: Readonly<Record<string, TemplateList<Text>>>;
  /** The texts that are the same for everybody whose document stands in one file: only they may stand in headers and footers. */
  shared: readonly string[];
}

/** The fields of a document for these readers: made of texts that the gate (`readers.ts`) lets through to them. */
export type FieldsFor<Reader extends Audience> = TemplateFields<ContentFor<Reader> | OpenText>;

/** Names of what the unit's settings say. */
export const SETTING_NAMES = {
  unit: "Tên đơn vị",
  superior: "Cơ quan cấp trên",
  block: "Khối",
  regulation: "Quy định",
  period: "Kỳ",
  year: "Năm",
} as const;

/** Names of what surrounds a document. */
export const FRAME_NAMES = {
  number: "Số",
  symbol: "Ký hiệu",
  place: "Địa danh",
  date: "Ngày tháng năm",
  mark: "Mẫu",
  title: "Tên loại",
  subject: "Trích yếu",
  count: "Số người",
  recipients: "Nơi nhận",
  signerPost: "Chức vụ người ký",
  signer: "Người ký",
} as const;

/** Names of what a document about one person says of that person. */
export const PERSON_NAMES = {
  name: "Họ và tên",
  post: "Chức vụ",
  part: "Bộ phận",
  kind: "Đối tượng",
  level: "Mức xếp loại",
  points: "Tổng điểm",
  result: "Kết quả",
} as const satisfies Partial<Record<keyof Subject, string>>;

/** Room for the number that the registry gives. */
const BLANK_NUMBER = fixed("      ");

const entriesOf = <Key extends string, Value>(record: Record<Key, Value>) => Object.entries(record) as [Key, Value][];

/** The fields of a document; `decider` is whoever decides on it. */
export function fieldsOf<Reader extends Audience>(
  setting: Setting,
  document: DocumentFor<Reader>,
  decider: Signature,
): FieldsFor<Reader> {
  const around = openSetting(setting);
  const frame = openFrame(document, decider);
  const lists: Record<string, TemplateList<ContentFor<Reader>>> = {};
  for (const block of document.body)
    if (block.kind === "table")
      lists[block.list] ??= {
        columns: block.columns.map(({ heading }) => heading),
        rows: block.rows.flatMap((row) => ("cells" in row ? [row.cells] : [])),
      };
  const people = entriesOf(lists).flatMap(([name, { rows }]) =>
    name.startsWith("Người") ? rows.filter(([number]) => number !== "") : [],
  );
  return {
    audience: document.audience,
    texts: {
      ...Object.fromEntries(entriesOf(SETTING_NAMES).map(([key, name]) => [name, around[key]])),
      [FRAME_NAMES.number]: BLANK_NUMBER,
      [FRAME_NAMES.symbol]: frame.symbol,
      [FRAME_NAMES.place]: frame.place === "" ? fixed(BLANK_PLACE) : frame.place,
      [FRAME_NAMES.date]: frame.date,
      [FRAME_NAMES.mark]: frame.mark,
      [FRAME_NAMES.title]: document.title,
      [FRAME_NAMES.subject]: document.subject.join("\n") as ContentFor<Reader>,
      [FRAME_NAMES.count]: countOf(people, 2),
      [FRAME_NAMES.recipients]: frame.recipients,
      [FRAME_NAMES.signerPost]: frame.signerPost,
      [FRAME_NAMES.signer]: frame.signer,
    },
    lists,
    shared: [...Object.values(SETTING_NAMES), ...Object.values(FRAME_NAMES)],
  };
}

/** The fields of a person's document: those of the document, and what it may say of this person. */
export function personFieldsOf(
  setting: Setting,
  subject: Subject,
  document: DocumentFor<"person">,
  decider: Signature,
): FieldsFor<"person"> {
  const fields = fieldsOf(setting, document, decider);
  const own = Object.fromEntries(
    entriesOf(PERSON_NAMES).map(([key, name]): [string, TextFor<"person">] => [name, subject[key]]),
  );
  return { ...fields, texts: { ...fields.texts, ...own }, shared: Object.values(SETTING_NAMES) };
}

/** The fields with the names that others of the kind have beside; what stands there is empty, and so are their lists. */
export function completedFields(fields: TemplateFields, other: TemplateFields): TemplateFields {
  const texts = Object.fromEntries(Object.keys(other.texts).map((name) => [name, ""]));
  const lists = entriesOf(other.lists).map(([name, { columns }]): [string, TemplateList] => {
    const own = fields.lists[name];
    return [name, { columns: [...new Set([...(own?.columns ?? []), ...columns])], rows: own?.rows ?? [] }];
  });
  return {
    ...fields,
    texts: { ...texts, ...fields.texts },
    lists: { ...fields.lists, ...Object.fromEntries(lists) },
  };
}
