// A person's own sheet under any regulation: who it is, what to write, items with the score of every stage, conditions, decision, signatures.
import { isSchool } from "../rating/unit-blocks";
import { body, column, EMPTY, heading, linesToWrite, table } from "./blocks";
import type { Block, DocumentDate, DocumentFor, Signature } from "./document";
import { documentOf, signatureOver } from "./frame";
import { fixed, openSetting, running, type Subject, type TextFor, wordsFor } from "./readers";
import { type SheetWording, wordingOf } from "./sheet-wording";
import type { Setting } from "./source";

type Text = TextFor<"person">;

const words = wordsFor<"person">();

/** Width of a stage's column in percent: the longest word of a stage's name fits. */
const STAGE_WIDTH = 11;
/** Room to write under each heading, in lines. */
const LINES = 2;

/** Whether this form has a sheet. */
export function hasSheet(form: string | null): form is string {
  return form !== null && wordingOf(form, null) !== undefined;
}

/** The sheet of one person; `named` says what the kind of document is called. Throws a RangeError for a form without one. */
export function personSheetDocument(
  named: { id: string; label: string },
  setting: Setting,
  subject: Subject,
  date?: DocumentDate,
): DocumentFor<"person"> {
  const inSchool = isSchool(setting.unit.block);
  const wording = subject.form === null ? undefined : wordingOf(subject.form, subject.partyMember, inSchool);
  if (!wording) throw new RangeError(`no sheet for the form ${subject.form}`);
  const { unit, period } = openSetting(setting);
  const kind = { ...named, typeCode: null, orientation: "portrait", mark: wording.mark } as const;
  return documentOf(
    "person",
    kind,
    setting,
    {
      title: wording.title,
      subject: [wording.subject, words`${period}`],
      body: [
        body(words`Họ và tên: ${subject.name}`),
        body(words`Chức vụ, chức danh: ${subject.post}`),
        body(words`Đơn vị công tác: ${subject.part}${subject.part === "" ? words`` : words`, `}${unit}`),
        ...(wording.basis === null ? [] : [body(words`${wording.basis}.`)]),
        ...reviewBlocks(wording),
        ...(wording.rated
          ? ratedBlocks(setting, subject, wording)
          : [heading(words`Nhận xét của tập thể, cấp có thẩm quyền`), ...linesToWrite(LINES)]),
      ],
      signatures: signaturesOf(setting, subject, wording),
    },
    date,
  );
}

/** The headings to write under, numbered; under the last one four boxes where the person ticks a level. */
function reviewBlocks({ review, ownLevel }: SheetWording): Block<Text>[] {
  return review.flatMap((title, index): Block<Text>[] => [
    heading(words`${running(index)}. ${title}`),
    ...(ownLevel && index === review.length - 1 ? [levelBoxes()] : linesToWrite(LINES)),
  ]);
}

const LEVELS = [
  fixed("Hoàn thành xuất sắc nhiệm vụ"),
  fixed("Hoàn thành tốt nhiệm vụ"),
  fixed("Hoàn thành nhiệm vụ"),
  fixed("Không hoàn thành nhiệm vụ"),
];

/** One box a level, to be ticked by hand. */
function levelBoxes(): Block<Text> {
  return table(
    "Mức tự nhận",
    LEVELS.map((level) => column(level, 25, "center")),
    [LEVELS.map(() => EMPTY)],
  );
}

function ratedBlocks(setting: Setting, subject: Subject, wording: SheetWording): Block<Text>[] {
  return [
    ...itemBlocks(setting, subject, wording),
    ...monthBlocks(subject),
    ...reasonBlocks(subject),
    ...[...wording.opinions, fixed("Nhận xét của người có thẩm quyền")].flatMap((title): Block<Text>[] => [
      heading(title),
      ...linesToWrite(LINES),
    ]),
    heading(words`Kết luận`),
    body(conclusionOf(subject)),
  ];
}

/** Points and level in one sentence, so that neither stands alone over the signatures; what is missing for a level. */
function conclusionOf({ points, level, result }: Subject): Text {
  const what = level === "" ? result : level;
  return points === "" ? words`Kết quả: ${what}.` : words`Tổng điểm: ${points} điểm. Kết quả: ${what}.`;
}

/** The column of the highest scores; it is left out where no item has one. */
const MAXIMUM = 2;

/** The items, one column a stage of this form; the last row adds up. A form without points has none. */
function itemBlocks(setting: Setting, subject: Subject, wording: SheetWording): Block<Text>[] {
  if (subject.items.length === 0) return [];
  const stages = setting.regulation.stages
    .map(({ sheet }, index) => ({ sheet, index }))
    .filter(({ sheet }) => !wording.skipped.includes(sheet));
  const rows = subject.items.map((item, index): Text[] => [
    running(index),
    item.text !== ""
      ? item.text
      : (wording.items[index] ?? (item.group !== "" ? item.group : words`Nội dung ${running(index)}`)),
    item.maximum,
    ...stages.map((stage) => item.scores[stage.index] ?? EMPTY),
  ]);
  const total = [EMPTY, words`Tổng điểm`, EMPTY, ...stages.map((stage) => subject.totals[stage.index] ?? EMPTY)];
  const limited = subject.items.some(({ maximum }) => maximum !== "");
  const shown = <Part>(row: Part[]): Part[] => row.filter((_, place) => limited || place !== MAXIMUM);
  return [
    heading(words`Điểm các nội dung`),
    table(
      "Các nội dung",
      shown([
        column("TT", 8, "center"),
        column("Nội dung", 82 - STAGE_WIDTH * stages.length),
        column("Điểm tối đa", 10, "center"),
        ...stages.map(({ sheet }) => column(sheet, STAGE_WIDTH, "center")),
      ]),
      [...rows, total].map(shown),
    ),
  ];
}

function monthBlocks({ months }: Subject): Block<Text>[] {
  if (months.length === 0) return [];
  return [
    heading(words`Xếp loại các tháng trong kỳ`),
    table(
      "Các tháng",
      [column("Tháng", 30), column("Mức xếp loại", 70)],
      months.map(({ label, level }): Text[] => [label, level]),
    ),
  ];
}

/** The conditions behind the result, each with what came of it and its article. */
function reasonBlocks({ reasons }: Subject): Block<Text>[] {
  if (reasons.length === 0) return [];
  return [
    heading(words`Các điều kiện`),
    table(
      "Các điều kiện",
      [column("TT", 8, "center"), column("Điều kiện", 44), column("Kết quả", 13, "center"), column("Căn cứ", 35)],
      reasons.map(({ text, outcome, citation }, index): Text[] => [running(index), text, outcome, citation]),
    ),
  ];
}

/** The person first, then who comments and who decides; nobody signs the decision on the own sheet. */
function signaturesOf(setting: Setting, subject: Subject, { signers, rater, rated }: SheetWording): Signature[] {
  const deciding = signatureOver(setting, subject);
  const others = signers.map((post): Signature => ({ post, name: "" }));
  const own: Signature = { post: rated ? "Người tự đánh giá" : "Người tự kiểm điểm", name: subject.name };
  return [...(rater === "self" ? [own] : []), ...others, deciding];
}
