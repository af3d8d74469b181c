// Ballots of a meeting: the slip to mark, the tally, and the record of the count. Who voted what stands in none of them.
import { foldAccents } from "../language/text";
import type { BallotRow } from "../rating/sheets";
import { LEVEL_TEXT } from "../regulation/levels";
import { body, column, EMPTY, heading, linesToWrite, note, table } from "./blocks";
import { type Block, type DocumentDate, type DocumentFor, PEOPLE, type TableColumn } from "./document";
import { documentOf } from "./frame";
import { identityOf, openSetting, running, type TextFor, wordsFor } from "./readers";
import type { ReportPerson, Setting, UnitReport } from "./source";

const inside = wordsFor<"unit">();

/** Empty rows of a slip for people whom the list does not hold. */
const EMPTY_ROWS = 5;

/** The four levels of a ballot, as the plan names them (mục II.5.5). */
const LEVELS = [LEVEL_TEXT.XS, LEVEL_TEXT.T, LEVEL_TEXT.HT, LEVEL_TEXT.KHT];

/** Who or what is voted on: a name, and a post unless it is a collective. */
export interface Candidate {
  name: TextFor<"unit">;
  post: TextFor<"unit"> | null;
  /** The place in the unit's list, by which the votes are found; null where it has none. */
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

/** What heads the columns of who or what is voted on: people have posts, a collective has none. */
function candidateColumns(people: readonly Candidate[], name: number, post: number): TableColumn[] {
  if (isCollective(people)) return [column("Tập thể", name + post)];
  return [column("Họ và tên", name), column("Chức vụ", post)];
}

const isCollective = (people: readonly Candidate[]): boolean =>
  people.length > 0 && people.every(({ post }) => post === null);

/** Name and post of each candidate, or the collective's name; without anybody, rows to fill in by hand. */
function candidateRows(people: readonly Candidate[]): TextFor<"unit">[][] {
  if (people.length === 0) return Array.from({ length: EMPTY_ROWS }, () => [EMPTY, EMPTY]);
  return people.map(({ name, post }) => (isCollective(people) ? [name] : [name, post ?? EMPTY]));
}

/** The slip: everybody who is voted on with empty boxes, and no place for the voter's name. */
export function ballotSlip(kind: BallotKind, setting: Setting, people: Candidate[]): DocumentFor<"unit"> {
  const { period } = openSetting(setting);
  const boxes = choices(kind.asks);
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
          [column("STT", 8, "center"), ...candidateColumns(people, 25, 26), ...boxColumns(boxes, 42)],
          candidateRows(people).map((who, index) => [running(index), ...who, ...boxes.map(() => EMPTY)]),
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

/** The votes for each choice; who agrees that somebody did excellently is counted under that level. */
function votesFor(asks: BallotKind["asks"], { votes }: BallotRow): number[] {
  const [excellent = 0, ...others] = votes;
  return asks === "level" ? [...votes] : [excellent, others.reduce((sum, count) => sum + count, 0)];
}

/** Who counts what: the people voted on, the meeting by its name in `Biểu quyết`, and what was asked. */
export interface Count {
  people: Candidate[];
  meeting: RegExp;
  asks: BallotKind["asks"];
}

/** The table of the counts; whoever has none keeps a row to fill in by hand. */
function countTable(report: UnitReport, { people, meeting, asks }: Count): Block {
  const rows = candidateRows(people).map((who, index): string[] => {
    const counts = countsAt(report, people[index]?.place ?? null, meeting);
    const numbers = counts
      ? [counts.issued, counts.collected, counts.collected - counts.invalid, counts.invalid, ...votesFor(asks, counts)]
      : Array<string>(4 + choices(asks).length).fill("");
    return [String(index + 1), ...who, ...numbers.map(String)];
  });
  return table(
    "Biểu quyết",
    [
      column("STT", 5, "center"),
      ...candidateColumns(people, 16, 13),
      ...boxColumns(["Phát ra", "Thu vào", "Hợp lệ", "Không hợp lệ"], 26),
      ...boxColumns(choices(asks), 40),
    ],
    rows,
  );
}

/** What a paper of a meeting is called, and the number that it bears, if any. */
interface MeetingPaper extends Omit<BallotKind, "asks"> {
  typeCode: "BB" | null;
}

/** A paper of a meeting, across the page, signed by two of its members by hand. */
function meetingPaper(
  kind: MeetingPaper,
  report: UnitReport,
  { title, body: content, posts }: { title: string; body: Block[]; posts: string[] },
  date?: DocumentDate,
): DocumentFor<"assessor"> {
  const { period } = openSetting(report);
  return documentOf(
    "assessor",
    { ...kind, orientation: "landscape" },
    report,
    {
      ...{ title, body: content },
      subject: [kind.subject, period],
      signatures: posts.map((post) => ({ post, name: "" })),
      recipients: [],
    },
    date,
  );
}

/** The tally of a ballot (Biểu 01a, 04a, 05a, 06a), for the meeting's secretary. */
export function ballotTally(
  kind: Omit<BallotKind, "asks">,
  report: UnitReport,
  count: Count,
  date?: DocumentDate,
): DocumentFor<"assessor"> {
  const paper = {
    title: "BIỂU TỔNG HỢP KẾT QUẢ BIỂU QUYẾT",
    body: [countTable(report, count)],
    posts: ["Thư ký", "Chủ trì"],
  };
  return meetingPaper({ ...kind, typeCode: null }, report, paper, date);
}

/** The record of a count: who counted, how many ballots, and the result by person. */
export function ballotRecord(
  kind: Omit<BallotKind, "asks">,
  report: UnitReport,
  count: Count,
  conclusion: string,
  date?: DocumentDate,
): DocumentFor<"assessor"> {
  const paper = {
    title: "BIÊN BẢN KIỂM PHIẾU",
    body: [
      body(`Hôm nay, ngày …… tháng …… năm ……, tại ${report.unit.name}, Tổ kiểm phiếu gồm:`),
      body("1. Ông (bà) ……………………………………………………, Tổ trưởng;"),
      body("2. Ông (bà) ……………………………………………………, thành viên."),
      body("Số người được triệu tập: ……; có mặt: ……; vắng mặt: ……, lý do: ……………………………………"),
      heading("Kết quả kiểm phiếu"),
      countTable(report, count),
      body(conclusion),
      ...linesToWrite(1),
      body("Biên bản được lập thành …… bản, thông qua lúc …… giờ …… phút cùng ngày."),
    ],
    posts: ["Thành viên", "Tổ trưởng"],
  };
  return meetingPaper({ ...kind, typeCode: "BB" }, report, paper, date);
}

/**
 * The minutes of a review meeting: order of review, opinions to write, the vote, which must stand in them (S4-36).
 *
 * @param reviewed in the order of review; whoever is not rated is reviewed all the same (S4-38)
 * @param attendees who takes part; dots to fill in where it is empty
 */
export function meetingMinutes(
  kind: Omit<BallotKind, "asks">,
  report: UnitReport,
  { reviewed, attendees }: { reviewed: Candidate[]; attendees: string },
  count: Count,
  date?: DocumentDate,
): DocumentFor<"assessor"> {
  const paper = {
    title: "BIÊN BẢN",
    body: [
      body(`Thời gian: …… giờ ……, ngày …… tháng …… năm ……. Địa điểm: ${report.unit.name}.`),
      body(`Thành phần: ${attendees === "" ? "…".repeat(38) : `${attendees}.`}`),
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
        reviewed.map(({ name, post }, index) => [String(index + 1), name, post ?? "", "", ""]),
      ),
      heading("2. Nội dung và kết quả biểu quyết mức xếp loại"),
      countTable(report, count),
      heading("3. Kết luận của người chủ trì"),
      ...linesToWrite(2),
      body("Biên bản được đọc lại và thông qua tại cuộc họp lúc …… giờ …… phút cùng ngày."),
    ],
    posts: ["Thư ký", "Chủ trì"],
  };
  return meetingPaper({ ...kind, typeCode: "BB" }, report, paper, date);
}
