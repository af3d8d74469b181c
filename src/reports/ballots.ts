// Ballots of a meeting: the slip to mark, the tally, and the record of the count. Who voted what stands in none of them.
import { foldAccents } from "../language/text";
import type { BallotRow } from "../rating/sheets";
import { body, column, EMPTY, heading, linesToWrite, note, table } from "./blocks";
import { type DocumentDate, type DocumentFor, PEOPLE, type TableColumn } from "./document";
import { documentOf } from "./frame";
import { identityOf, openSetting, running, type TextFor, wordsFor } from "./readers";
import type { ReportPerson, Setting, UnitReport } from "./source";

const inside = wordsFor<"unit">();

/** Empty rows of a slip for people whom the list does not hold. */
const EMPTY_ROWS = 5;

const LEVELS = ["Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành", "Không hoàn thành"];

/** Who or what is voted on: a name and a post. */
export interface Candidate {
  name: TextFor<"unit">;
  post: TextFor<"unit">;
  /** The place in the unit's list; null for a collective. */
  place: number | null;
}

/** The unit's people at these places. */
export function candidates(people: readonly ReportPerson[], places: readonly number[]): Candidate[] {
  return places.map((place) => {
    const { name, post } = identityOf(people[place] as ReportPerson);
    return { name, post, place };
  });
}

/** What a kind of ballot says of itself. */
export interface BallotKind {
  id: string;
  label: string;
  /** The form's number, e.g. `Phiếu 01`. */
  mark: string;
  /** What is voted on, e.g. `Xếp loại chất lượng công chức của phòng`. */
  subject: TextFor<"unit">;
  /** Whether it asks for a level of four, or only for consent. */
  asks: "level" | "consent";
}

const choices = (asks: BallotKind["asks"]): string[] => (asks === "level" ? LEVELS : ["Đồng ý", "Không đồng ý"]);

/** The slip: everybody who is voted on with empty boxes, and no place for the voter's name. */
export function ballotSlip(kind: BallotKind, setting: Setting, people: Candidate[]): DocumentFor<"unit"> {
  const { period } = openSetting(setting);
  const boxes = choices(kind.asks);
  const rows: TextFor<"unit">[][] = people.map(({ name, post }, index) => [
    running(index),
    name,
    post,
    ...boxes.map(() => EMPTY),
  ]);
  const empty = Array.from({ length: people.length === 0 ? EMPTY_ROWS : 0 }, (_, index): TextFor<"unit">[] => [
    running(index),
    EMPTY,
    EMPTY,
    ...boxes.map(() => EMPTY),
  ]);
  const rule = kind.asks === "level" ? inside`một trong bốn mức` : inside`một trong hai ô`;
  return documentOf(
    "unit",
    { ...kind, typeCode: null, orientation: kind.asks === "level" ? "landscape" : "portrait" },
    setting,
    {
      title: kind.asks === "level" ? inside`PHIẾU BIỂU QUYẾT` : inside`PHIẾU BẦU`,
      subject: [kind.subject, inside`${period}`],
      body: [
        body(inside`Đánh dấu (X) vào ${rule} của từng dòng. Phiếu không ghi tên người biểu quyết.`),
        table(
          PEOPLE,
          [column("STT", 8, "center"), column("Họ và tên", 25), column("Chức vụ", 26), ...boxColumns(boxes, 42)],
          [...rows, ...empty],
        ),
        note(inside`Dòng đánh dấu nhiều hơn một ô hoặc không đánh dấu là không hợp lệ.`),
      ],
      signatures: [],
    },
  );
}

const boxColumns = (titles: string[], width: number): TableColumn[] =>
  titles.map((title) => column(title, width / titles.length, "center"));

/** The counts of one person at the meeting whose name `meeting` knows; undefined where nobody has typed them. */
export function countsAt(report: UnitReport, place: number | null, meeting: RegExp): BallotRow | undefined {
  if (place === null) return undefined;
  return report.sheets?.ballots.find((row) => row.person === place && meeting.test(foldAccents(row.meeting)));
}

/** The table of the counts; a person without counts keeps a row to fill in by hand. */
export function countTable(report: UnitReport, people: Candidate[], meeting: RegExp) {
  const rows = people.map(({ name, post, place }, index): string[] => {
    const counts = countsAt(report, place, meeting);
    const numbers = counts
      ? [counts.issued, counts.collected, counts.collected - counts.invalid, counts.invalid, ...counts.votes].map(
          String,
        )
      : Array<string>(8).fill("");
    return [String(index + 1), name, post, ...numbers];
  });
  const filled =
    rows.length > 0
      ? rows
      : Array.from({ length: EMPTY_ROWS }, (_, index) => [String(index + 1), ...Array<string>(10).fill("")]);
  return table(
    "Biểu quyết",
    [
      column("STT", 5, "center"),
      column("Họ và tên", 20),
      column("Chức vụ", 17),
      ...["Phát ra", "Thu vào", "Hợp lệ", "Không hợp lệ"].map((title) => column(title, 6.5, "center")),
      ...boxColumns(LEVELS, 32),
    ],
    filled,
  );
}

/** The tally of a ballot (Biểu 01a, 04a, 05a, 06a), for the meeting's secretary. */
export function ballotTally(
  kind: BallotKind,
  report: UnitReport,
  people: Candidate[],
  meeting: RegExp,
  date?: DocumentDate,
): DocumentFor<"assessor"> {
  const { period } = openSetting(report);
  return documentOf(
    "assessor",
    { ...kind, typeCode: null, orientation: "landscape" },
    report,
    {
      title: "BIỂU TỔNG HỢP KẾT QUẢ BIỂU QUYẾT",
      subject: [kind.subject, period],
      body: [countTable(report, people, meeting)],
      signatures: [
        { post: "Thư ký", name: "" },
        { post: "Chủ trì", name: "" },
      ],
    },
    date,
  );
}

/** The record of a count: who counted, how many ballots, and the result by person. */
export function ballotRecord(
  kind: Omit<BallotKind, "asks">,
  report: UnitReport,
  people: Candidate[],
  meeting: RegExp,
  conclusion: string,
  date?: DocumentDate,
): DocumentFor<"assessor"> {
  const { period, unit } = openSetting(report);
  return documentOf(
    "assessor",
    { ...kind, typeCode: "BB", orientation: "landscape" },
    report,
    {
      title: "BIÊN BẢN KIỂM PHIẾU",
      subject: [kind.subject, period],
      body: [
        body(`Hôm nay, ngày …… tháng …… năm ……, tại ${unit}, Tổ kiểm phiếu gồm:`),
        body("1. Ông (bà) ……………………………………………………, Tổ trưởng;"),
        body("2. Ông (bà) ……………………………………………………, thành viên."),
        body("Số người được triệu tập: ……; có mặt: ……; vắng mặt: ……, lý do: ……………………………………"),
        heading("Kết quả kiểm phiếu"),
        countTable(report, people, meeting),
        body(conclusion),
        ...linesToWrite(1),
        body("Biên bản được lập thành …… bản, thông qua lúc …… giờ …… phút cùng ngày."),
      ],
      signatures: [
        { post: "Thành viên", name: "" },
        { post: "Tổ trưởng", name: "" },
      ],
      recipients: [],
    },
    date,
  );
}

/** The minutes of a review meeting: order of review, opinions to write, the vote, which must stand in them (S4-36). */
export function meetingMinutes(
  kind: Omit<BallotKind, "asks">,
  report: UnitReport,
  people: Candidate[],
  meeting: RegExp,
  date?: DocumentDate,
): DocumentFor<"assessor"> {
  const { period, unit } = openSetting(report);
  return documentOf(
    "assessor",
    { ...kind, typeCode: "BB", orientation: "landscape" },
    report,
    {
      title: "BIÊN BẢN HỌP",
      subject: [kind.subject, period],
      body: [
        body(`Thời gian: …… giờ ……, ngày …… tháng …… năm ……. Địa điểm: ${unit}.`),
        body("Thành phần: ……………………………………………………………………………………………………"),
        body("Có mặt: ……; vắng mặt: ……, lý do: ………………………………………………………………………"),
        body("Chủ trì: ……………………………………………… Thư ký: ………………………………………………"),
        heading("1. Thứ tự kiểm điểm và ý kiến góp ý: người đứng đầu trước, cấp phó, rồi các cá nhân"),
        table(
          PEOPLE,
          [
            column("STT", 5, "center"),
            column("Họ và tên", 22),
            column("Chức vụ", 22),
            column("Ý kiến góp ý", 33),
            column("Tiếp thu, giải trình", 18),
          ],
          people.map(({ name, post }, index) => [String(index + 1), name, post, "", ""]),
        ),
        heading("2. Kết quả biểu quyết"),
        countTable(report, people, meeting),
        heading("3. Kết luận của người chủ trì"),
        ...linesToWrite(2),
        body("Biên bản được đọc lại và thông qua tại cuộc họp lúc …… giờ …… phút cùng ngày."),
      ],
      signatures: [
        { post: "Thư ký", name: "" },
        { post: "Chủ trì", name: "" },
      ],
      recipients: [],
    },
    date,
  );
}
