// The unit's summary table (Long Biên: Mẫu 06, biểu tổng hợp kết quả): everybody's result, totals, who has none and why.
import { formatPoints } from "../language/text";
import { type QuotaRow, summaryForm } from "../rating/summary";
import { LEVEL_TEXT } from "../regulation/levels";
import type { LevelCode, Regulation } from "../regulation/schema";
import { body, column, heading, note, table } from "./blocks";
import { periodPhrase } from "./dates";
import { type Block, type DocumentDate, type DocumentFor, PEOPLE } from "./document";
import { documentOf } from "./frame";
import { listedForm } from "./sheet-wording";
import { citedTitle, type ReportPerson, resultWords, type UnitReport } from "./source";

/** Id and label of the table, for the register of documents. */
export const UNIT_SUMMARY = { id: "bieu-tong-hop", label: "Biểu tổng hợp kết quả của đơn vị" };

/** What is rated: Long Biên rates "sự chuyên nghiệp"; elsewhere it is a level of quality. */
const ratedBy = (regulation: Regulation): string =>
  summaryForm(regulation) === "" ? "đánh giá, xếp loại chất lượng" : "đánh giá sự chuyên nghiệp";

/** The row or column of people whose form or level is not known. */
const NONE = "Chưa rõ";

/** The level in its own words; what is missing for one stands in the column beside it. */
function resultOf(person: ReportPerson): string {
  return person.level === null ? "" : LEVEL_TEXT[person.level];
}

/** What is missing and why, each said once. */
function noteOf(person: ReportPerson): string {
  const words = resultWords(person);
  const own = words === resultOf(person) ? "" : words;
  const reason = person.reason.replace(/\.$/, "");
  // What is missing follows the level's own words and a colon; the level stands in its own column.
  if (own === "" || reason.includes(own.slice(own.indexOf(": ") + 1).trim())) return reason;
  return reason === "" || own.includes(reason) ? own : `${own}. ${reason}`;
}

/** Everybody, in the order of the unit's list; a column of points where anybody has some. */
function resultTable(people: readonly ReportPerson[]): Block {
  const hasPoints = people.some(({ points }) => points !== null);
  const points = (person: ReportPerson): string => (person.points === null ? "" : formatPoints(person.points));
  return table(
    PEOPLE,
    [
      column("STT", 5, "center"),
      column("Họ và tên", 18),
      column("Chức vụ", 17),
      column("Mẫu, đối tượng", 9, "center"),
      ...(hasPoints ? [column("Tổng điểm", 7, "center")] : []),
      column("Kết quả", 21),
      column("Lý do, ghi chú", hasPoints ? 23 : 30),
    ],
    people.map((person, index) => [
      ...[String(index + 1), person.name, person.post],
      person.form === null ? "" : listedForm(person.form),
      ...(hasPoints ? [points(person)] : []),
      ...[resultOf(person), noteOf(person)],
    ]),
  );
}

/** The levels to count, in the regulation's order, then those that stand outside its ladder but occur. */
function countedLevels({ regulation, people }: UnitReport): (LevelCode | null)[] {
  const occurring = new Set<LevelCode | null>(people.map((person) => person.level));
  const own = regulation.levels.map((level) => level.code);
  const further = (Object.keys(LEVEL_TEXT) as LevelCode[]).filter((code) => !own.includes(code) && occurring.has(code));
  return [...own, ...further, ...(occurring.has(null) ? [null] : [])];
}

/** How many people of each form have each level; every person is counted once. */
function totalsTable(summary: UnitReport): Block {
  const { people, regulation } = summary;
  const levels = countedLevels(summary);
  const texts = new Map(regulation.levels.map((level) => [level.code, level.text]));
  const forms = [...new Set(people.map((person) => person.form))].sort((a, b) => compare(a ?? "~", b ?? "~"));
  const row = (title: string, members: readonly ReportPerson[]): string[] => [
    title,
    ...levels.map((level) => String(members.filter((person) => person.level === level).length)),
    String(members.length),
  ];
  return table(
    "Tổng số",
    [
      column("Mẫu, đối tượng", 14, "left"),
      ...levels.map((level) =>
        column(level === null ? NONE : (texts.get(level) ?? LEVEL_TEXT[level]), 76 / levels.length, "center"),
      ),
      column("Cộng", 10, "center"),
    ],
    [
      ...forms.map((form) =>
        row(
          form === null ? NONE : listedForm(form),
          people.filter((person) => person.form === form),
        ),
      ),
      row("Tổng số", people),
    ],
  );
}

/** Order by code unit, the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A heading with its number of people, then who they are and why; one sentence where there is nobody. */
function peopleWithReason(
  title: string,
  reasonHeading: string,
  people: readonly ReportPerson[],
  why: (person: ReportPerson) => string,
): Block[] {
  if (people.length === 0) return [body(`${title}: không có.`)];
  return [
    heading(`${title} (${people.length} người)`),
    table(
      title,
      [
        column("STT", 5, "center"),
        column("Họ và tên", 19, "left"),
        column("Chức vụ", 20, "left"),
        column("Bộ phận", 15, "left"),
        column(reasonHeading, 41, "left"),
      ],
      people.map((person, index) => [String(index + 1), person.name, person.post, person.part, why(person)]),
    ),
  ];
}

const isExcluded = (person: ReportPerson): boolean => person.level === "KHONG_DANH_GIA";
const hasNoLevel = (person: ReportPerson): boolean =>
  person.level === null || person.level === "CHUA_DU" || person.level === "CHUA_QUY_DINH";

/** Groups with their number of people, the limit of the quota and who stands over it. */
function quotaBlocks(quota: readonly QuotaRow[]): Block[] {
  if (quota.length === 0) return [];
  const columns = ["Số người", "Đạt tốt trở lên", "Xuất sắc tối đa", "Đang xuất sắc", "Vượt"];
  return [
    heading("Tỷ lệ hoàn thành xuất sắc nhiệm vụ"),
    table(
      "Tỷ lệ",
      [column("Nhóm", 30, "left"), ...columns.map((title) => column(title, 14, "center"))],
      quota.map((row) => [row.group, ...[row.members, row.pool, row.limit, row.current, row.excess].map(String)]),
    ),
  ];
}

/** Assumptions and open questions of the regulation, so that the reader knows what the results rest on. */
function noteBlocks(notes: readonly string[]): Block[] {
  if (notes.length === 0) return [];
  return [heading("Cách hiểu đã áp dụng và điểm quy định chưa nói rõ"), ...notes.map((text) => note(`- ${text}`))];
}

/**
 * "BIỂU TỔNG HỢP kết quả đánh giá …" for the unit and its focal agency (Long Biên: Mẫu 06, S2-35).
 *
 * The source gives the form's number and purpose but no layout: columns and sections are ours (docs/documents.md).
 *
 * @param date the document's date; blank for the hand that signs where it is not given
 */
export function unitSummaryDocument(summary: UnitReport, date?: DocumentDate): DocumentFor<"assessor"> {
  const { people, regulation, unit } = summary;
  const rated = ratedBy(regulation);
  const period = periodPhrase(summary.period);
  const kind = { ...UNIT_SUMMARY, typeCode: "BTH", orientation: "landscape", mark: summaryForm(regulation) } as const;
  const content = {
    title: "BIỂU TỔNG HỢP",
    subject: [`Kết quả ${rated} của cán bộ, công chức, viên chức, người lao động`, period],
    body: [
      body(`Thực hiện ${citedTitle(regulation)}, ${unit.name} tổng hợp kết quả ${rated} ${period} như sau:`),
      resultTable(people),
      heading("Tổng số theo mẫu, đối tượng và kết quả"),
      totalsTable(summary),
      ...quotaBlocks(summary.quota),
      ...peopleWithReason("Không đánh giá", "Lý do", people.filter(isExcluded), (person) => person.reason),
      ...peopleWithReason("Chưa xếp được kết quả", "Còn thiếu, còn vướng", people.filter(hasNoLevel), (person) =>
        person.text === "" ? person.reason : resultWords(person),
      ),
      ...noteBlocks(summary.notes.map(({ message }) => message)),
    ],
  };
  return documentOf("assessor", kind, summary, content, date);
}
